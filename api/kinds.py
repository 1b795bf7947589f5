"""What the `type` of a problem stands for."""

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field

from api.problems import KINDS
from graph.errors import NotFound

router = APIRouter(prefix="/problems", tags=["service"])


class ProblemKind(BaseModel):
    """One kind of problem."""

    model_config = ConfigDict(frozen=True)

    type: str = Field(examples=["/problems/not-found"])
    status: int = Field(examples=[404])
    title: str = Field(examples=["Nothing is kept under that id"])
    meaning: str = Field(examples=["Nothing is kept under the id that was asked for."])


@router.get("/{name}", summary="What a kind of problem means")
def one(name: Annotated[str, Path(title="Name", description="Last part of a problem's `type`.")]) -> ProblemKind:
    """The same words that the service's own errors are documented with."""
    for error, kind in KINDS.items():
        if kind.name == name:
            return ProblemKind(
                type=kind.type, status=kind.status, title=kind.title, meaning=error.__doc__ or kind.title
            )
    raise NotFound(f"There is no kind of problem named {name[:40]!r}.")
