"""Known actors and countries, read from the two tables beside this file.

`actors.tsv` and `countries.tsv` were compiled for this project from general knowledge (facts only); each opens with
a header saying so. Lists inside a cell are separated by `|`; an alias is `lang:text`. Both tables are checked when
first read: a wrong row raises `CatalogueError` naming file and line.
"""

from collections.abc import Collection
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

Kind = Literal[
    "ArmedGroup", "StateForce", "PrivateMilitary", "Government", "Coalition", "Community", "Person", "Organization"
]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
QId = Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Year = Annotated[int, Field(ge=1000, le=2100)]


class CatalogueError(ValueError):
    """A table of the catalogue has a wrong row: file:line: what is wrong."""


class Alias(NamedTuple):
    """Another name of an actor: `lang` is a BCP 47 tag (`und` for acronyms and code names), `text` as it is printed."""

    lang: Language
    text: Text


Parts = BeforeValidator(lambda cell: cell.split("|") if cell else [])
Aliases = BeforeValidator(lambda cell: [part.split(":", maxsplit=1) for part in cell.split("|") if cell])
EmptyIsNone = BeforeValidator(lambda cell: cell or None)


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CatalogueActor(_Row):
    """One row of `actors.tsv`. `country` is ISO 3166-1 alpha-2, None when transnational.

    `founded` and `ended` (columns `from` and `to`) are years, None when not known or, for `ended`, still active; for a
    Person `ended` is the year of death. `leader_of` is the id of the organisation a Person leads or led.
    """

    id: Slug
    name: Text
    kind: Kind
    country: Annotated[CountryCode | None, EmptyIsNone]
    aliases: Annotated[tuple[Alias, ...], Aliases]
    wikidata: Annotated[QId | None, EmptyIsNone]
    founded: Annotated[Year | None, EmptyIsNone, Field(alias="from")]
    ended: Annotated[Year | None, EmptyIsNone, Field(alias="to")]
    leader_of: Annotated[Slug | None, EmptyIsNone]


class Country(_Row):
    """One row of `countries.tsv`: other names, demonyms, seats (metonyms of its government), neighbours by land."""

    code: CountryCode
    name: Text
    names: Annotated[tuple[Text, ...], Parts]
    demonyms: Annotated[tuple[Text, ...], Parts]
    seats: Annotated[tuple[Text, ...], Parts]
    neighbours: Annotated[tuple[CountryCode, ...], Parts]


Row = TypeVar("Row", bound=_Row)


@cache
def actors() -> tuple[CatalogueActor, ...]:
    """All actors, in file order. Raises CatalogueError."""
    return read_actors(files(__name__) / "actors.tsv", {country.code for country in countries()})


@cache
def countries() -> tuple[Country, ...]:
    """All countries and territories, in file order. Raises CatalogueError."""
    return read_countries(files(__name__) / "countries.tsv")


def read_actors(table: Traversable, codes: Collection[str]) -> tuple[CatalogueActor, ...]:
    """Actors of one table; `codes` are the country codes it may use. Raises CatalogueError."""
    rows = _read(table, CatalogueActor, key="id")
    ids = {actor.id for actor in rows.values()}
    for where, actor in rows.items():
        _check(actor.country is None or actor.country in codes, where, f"bad country code {actor.country}")
        _check(actor.leader_of is None or actor.leader_of in ids, where, f"leader_of unknown actor {actor.leader_of}")
        _check(actor.leader_of is None or actor.kind == "Person", where, "leader_of is for a Person only")
    return tuple(rows.values())


def read_countries(table: Traversable) -> tuple[Country, ...]:
    """Countries of one table. Raises CatalogueError."""
    rows = _read(table, Country, key="code")
    codes = {country.code for country in rows.values()}
    for where, country in rows.items():
        unknown = sorted(set(country.neighbours) - codes)
        _check(not unknown, where, f"bad country code {', '.join(unknown)} in neighbours")
    return tuple(rows.values())


def _read(table: Traversable, row: type[Row], key: str) -> dict[str, Row]:
    """The rows by "file:line"; comment lines are passed over, the first other line is the header."""
    lines = [
        (f"{table.name}:{n}", line) for n, line in enumerate(table.read_text(encoding="utf-8").split("\n"), start=1)
    ]
    (_, header), *body = [(where, line.split("\t")) for where, line in lines if line and not line.startswith("#")]
    rows, seen = {}, set()
    for where, cells in body:
        _check(len(cells) == len(header), where, f"{len(cells)} cells, expected {len(header)}")
        rows[where] = _parse(dict(zip(header, cells, strict=True)), row, where)
        identity = getattr(rows[where], key)
        _check(identity not in seen, where, f"duplicate {key} {identity}")
        seen.add(identity)
    return rows


def _parse(cells: dict[str, str], row: type[Row], where: str) -> Row:
    try:
        return row.model_validate(cells)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise CatalogueError(f"{where}: {'.'.join(map(str, wrong['loc']))}: {wrong['msg']}") from error


def _check(holds: bool, where: str, problem: str) -> None:
    if not holds:
        raise CatalogueError(f"{where}: {problem}")
