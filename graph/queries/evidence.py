"""Where a statement is written, and who says so."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graph.knowledge.confidence import Ruling
from graph.knowledge.grades import NO_GRADES, UNGRADED, Grades
from graph.knowledge.relation import ending, presumed
from graph.model import UNKNOWN, Interval
from graph.model.vocabulary import Stance
from graph.store import Row, Transaction


class ArticleNote(BaseModel):
    """Just enough of an article to cite it."""

    model_config = ConfigDict(frozen=True)

    id: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    origin: str | None = Field(
        default=None, description="Id of the earliest of its near copies; its own where it is no reprint."
    )


class PartyNote(BaseModel):
    """Whoever is spoken of, under the name the article uses; `id` is the actor it is held to be, null when unnamed."""

    model_config = ConfigDict(frozen=True)

    id: str | None = Field(default=None, description="The actor; null for an unnamed party such as “civilians”.")
    name: str


class ClaimantNote(PartyNote):
    """To whom the article attributes a statement."""

    speaker: str | None = Field(default=None, description="The person who spoke for the claimant.")
    channel: str | None = Field(default=None, description="How it was said: “statement”, “AFP”.")


class Evidence(BaseModel):
    """One claim: who says it, where it is written, word for word."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "claim": "c-41d0",
                    "quote": "Africa Corps has taken over from Wagner.",
                    "start": 310,
                    "end": 350,
                    "stance": "asserts",
                    "confidence": 0.9,
                    "when": {"from": "2025-06-06", "to": "2025-06-06", "precision": "day", "ongoing": False},
                    "claimant": {"id": "wagner-group", "name": "Wagner", "speaker": None, "channel": "statement"},
                    "article": {
                        "id": "a-93bc",
                        "title": "Wagner says it is leaving Mali",
                        "publisher": "Sahel Courier",
                        "published": "2025-06-07",
                        "url": "https://sahel-courier.example.org/wagner",
                        "origin": "a-93bc",
                    },
                }
            ]
        },
    )

    claim: str = Field(description="Id of the claim.")
    quote: str = Field(description="The words of the article.")
    start: int = Field(description="Where the quote begins in the article's text, in characters.")
    end: int = Field(description="Where it ends.")
    stance: Stance = Field(description="Whether the claimant asserts, denies or confirms it, or nobody could check it.")
    confidence: float = Field(description="How sure the reader is that the text says so, 0 to 1.")
    when: Interval = Field(default=UNKNOWN, description="When it was so, as far as the text tells.")
    claimant: ClaimantNote | None = Field(default=None, description="Who says it; null: the article in its own voice.")
    grade: str | None = Field(
        default=None, description="Grade of publisher and claimant on the Admiralty scale (A-F, 1-6); null: not graded."
    )
    ruling: Ruling | None = Field(default=None, description="What a reviewer decided about the claim.")
    article: ArticleNote


def evidence(row: Row, grades: Grades = NO_GRADES) -> Evidence:
    """One row of `read/relation_evidence` and its like: `claim`, `article` and `claimant` as maps."""
    claim: dict[str, Any] = row["claim"]
    return Evidence(
        claim=claim["id"],
        quote=claim["quote"],
        start=claim["start"],
        end=claim["end"],
        stance=claim["stance"],
        confidence=claim["confidence"],
        when=interval(claim),
        claimant=claimant(row),
        grade=_grade(row, grades),
        ruling=claim.get("ruling"),
        article=ArticleNote(**row["article"]),
    )


def _grade(row: Row, grades: Grades) -> str | None:
    who = row["claimant"] or {}
    given = grades.of(row["article"].get("publisher"), who.get("id") or who.get("name"))
    return None if given == UNGRADED else str(given)


def claimant(row: Row) -> ClaimantNote | None:
    """Who says it, with the speaker and the channel, which the claim itself keeps."""
    who, claim = row["claimant"], row["claim"]
    return ClaimantNote(**who, speaker=claim.get("speaker"), channel=claim.get("channel")) if who else None


def interval(properties: dict[str, Any]) -> Interval:
    """The days that a claim, an event or a mention keeps as `from`, `to`, `precision`, `ongoing`."""
    told = {name: properties.get(name) for name in ("from", "to", "precision")}
    return Interval.model_validate(told | {"ongoing": properties.get("ongoing") or False})


def behind(
    transaction: Transaction, relations: Iterable[str], *, known_at: date | None, limit: int
) -> dict[str, tuple[Evidence, ...]]:
    """The claims behind each relationship, named "subject|PREDICATE|object", at most `limit` each, surest first.

    For one that only its end tells of (being where one withdrew from), those are the claims of its end.
    """
    wanted = list(relations)
    found = _behind(transaction, wanted, known_at, limit)
    told_by_end = {key: end for key in wanted if key not in found and presumed(key) and (end := ending(key))}
    ends = _behind(transaction, list(told_by_end.values()), known_at, limit)
    return found | {key: ends[end] for key, end in told_by_end.items() if end in ends}


def _behind(
    transaction: Transaction, relations: list[str], known_at: date | None, limit: int
) -> dict[str, tuple[Evidence, ...]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in transaction.run("read/relation_evidence", relations=relations, known_at=known_at, limit=limit):
        found[row["relation"]].append(evidence(row, transaction.grades))
    return {relation: tuple(claims) for relation, claims in found.items()}


def claims(transaction: Transaction, ids: Iterable[str]) -> dict[str, Evidence]:
    """Relation claims by id; those that are gone are left out."""
    rows = transaction.run("read/claims_by_id", ids=sorted(set(ids)))
    return {row["claim"]["id"]: evidence(row, transaction.grades) for row in rows}
