"""Who a phrase means."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.reading.entities import Entity


@dataclass(frozen=True, slots=True)
class Referent:
    """Who a phrase means: an entity of the article, or an unnamed party under its own words."""

    text: str
    token: int
    entity: Entity | None = None
    kind: str | None = None
    cls: str = ""
    country: str | None = None

    @property
    def named(self) -> bool:
        return self.entity is not None

    @property
    def key(self) -> str:
        return self.entity.key if self.entity else self.text.lower()
