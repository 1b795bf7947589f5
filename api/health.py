"""Whether the service lives, and whether it can answer."""

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field

from api.connection import Kept

router = APIRouter(tags=["service"])


class Health(BaseModel):
    """What a supervisor wants to know."""

    status: Literal["alive", "ready"] = Field(examples=["ready"])


@router.get("/health", summary="Is the process alive?")
def health() -> Health:
    """Answers as long as the process does; the database is not asked."""
    return Health(status="alive")


@router.get("/ready", summary="Can it answer questions?")
def ready(kept: Kept) -> Health:
    """Answers 200 when the database does, else 503 with the reason and `Retry-After`."""
    kept.check()
    return Health(status="ready")
