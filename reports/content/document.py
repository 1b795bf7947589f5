"""A report as all formats are made from it; `Report.model_json_schema()` is the schema of the JSON format."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.model.vocabulary import Stance

Kind = Literal["relationships", "lineage", "dyads", "actor", "sources", "quality"]
Mark = Literal["new", "changed", "ended", "disputed", "denied", "standing"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Citation(_Frozen):
    """One piece of evidence under the number by which statements refer to it."""

    number: int = Field(ge=1)
    quote: str = Field(description="The words of the article.")
    stance: Stance
    claimant: str | None = Field(default=None, description="Who says it; null: the article in its own voice.")
    speaker: str | None = Field(default=None, description="The person who spoke for the claimant.")
    publisher: str | None = None
    origin: str | None = Field(default=None, description="Agency or publisher that a reprint goes back to.")
    published: date
    title: str | None = None
    url: str | None = None
    article: str = Field(description="Id of the article in the graph.")
    claim: str = Field(description="Id of the claim in the graph.")


class Statement(_Frozen):
    """One sentence, with what qualifies it and the numbers of the evidence it rests on."""

    block: Literal["statement"] = "statement"
    mark: Mark
    text: str
    detail: str = ""
    evidence: tuple[int, ...] = Field(default=(), description="Numbers of citations.")
    quoted: int | None = Field(default=None, description="The number of the citation to quote beside it.")


class Cell(_Frozen):
    """One cell of a table."""

    text: str
    numeric: bool = False
    evidence: tuple[int, ...] = ()


class Table(_Frozen):
    """Rows of cells under columns."""

    block: Literal["table"] = "table"
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


class Picture(_Frozen):
    """A drawing (SVG) and, for those who read it, the table that it was drawn from."""

    block: Literal["picture"] = "picture"
    title: str
    description: str = Field(description="What is to be seen, in words.")
    svg: str
    table: Table


class Section(_Frozen):
    """A part under one heading; `empty` says plainly that there is nothing to say."""

    title: str
    lead: str = ""
    blocks: tuple[Annotated[Statement | Table | Picture, Field(discriminator="block")], ...] = ()
    empty: str = ""


Block = Statement | Table | Picture


class Report(_Frozen):
    """One report: what was known on `until` compared with what was known on the day before `since`."""

    version: Literal[1] = 1
    definition: str
    kind: Kind
    title: str
    since: date = Field(description="First day of the period: of articles published from that day on.")
    until: date = Field(description="Last day of the period.")
    watched: tuple[str, ...] = Field(description="Names of the actors watched; empty: all.")
    missing: tuple[str, ...] = Field(default=(), description="Entries of the watch list that the graph does not know.")
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    evidence: tuple[Citation, ...]
    notes: tuple[str, ...] = Field(default=(), description="How it was made and what it leaves out.")

    @property
    def nothing(self) -> bool:
        """True when nothing is new: every section is empty."""
        return all(not section.blocks for section in self.sections)
