"""Identity measured on the labelled pairs of mentions, half of them hard negatives."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from graph.model import Party
from ingest.resolution.actor import actors
from ingest.resolution.known import Known
from ingest.resolution.names import fold
from ingest.resolution.party import Setting, Signature, signature
from ingest.resolution.prior import catalogued

PAIRS = Path(__file__).parent.parent / "articles" / "identity" / "pairs.jsonl"


@dataclass(frozen=True)
class Pair:
    one: Signature
    other: Signature
    same: bool


@dataclass(frozen=True)
class Score:
    precision: float
    recall: float


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    known = catalogued()
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [
        Pair(_signature(row["a"], f"{number}a", known), _signature(row["b"], f"{number}b", known), row["same"])
        for number, row in enumerate(rows)
    ]


def _signature(row: dict[str, Any], article: str, known: Known) -> Signature:
    party = Party(id="x", name=row["name"], names=tuple(row["names"]), kind=row["kind"], country=row["country"])
    country = row["country"] or _country_named(row["context"], known)
    return signature(party, Setting(article, country, int(row["published"][:4])), known)


def _country_named(context: str, known: Known) -> str | None:
    """The first country that the words around the mention name, as an article's places would tell."""
    words = fold(context).split()
    for size in range(4, 0, -1):
        for start in range(len(words) - size + 1):
            if codes := known.by_word.get(" ".join(words[start : start + size])):
                return codes[0]
    return None


def _actor_of(parties: Iterable[Signature]) -> dict[str, str]:
    """The actor of each party; equal signatures are one party under all names, as in the graph."""
    found: dict[str, Signature] = {}
    for each in parties:
        names = {*each.names, *(found[each.id].names if each.id in found else ())}
        found[each.id] = replace(each, names=tuple(sorted(names)))
    return {party: actor.id for actor in actors(found.values(), catalogued()) for party in actor.parties}


def _score(pairs: list[Pair], joined: list[bool]) -> Score:
    right = sum(pair.same and together for pair, together in zip(pairs, joined, strict=True))
    return Score(right / sum(joined), right / sum(pair.same for pair in pairs))


def test_there_are_enough_pairs_and_half_are_hard(pairs: list[Pair]) -> None:
    assert len(pairs) >= 400
    assert sum(not pair.same for pair in pairs) >= len(pairs) / 2


def test_pairs_among_all_other_parties(pairs: list[Pair]) -> None:
    actor_of = _actor_of(party for pair in pairs for party in (pair.one, pair.other))
    score = _score(pairs, [actor_of[pair.one.id] == actor_of[pair.other.id] for pair in pairs])
    print(f"identity, all parties in one graph: precision {score.precision:.4f}, recall {score.recall:.4f}")
    assert score.precision >= 0.99
    assert score.recall >= 0.90


def test_pairs_alone(pairs: list[Pair]) -> None:
    joined = []
    for pair in pairs:
        actor_of = _actor_of([pair.one, pair.other])
        joined.append(actor_of[pair.one.id] == actor_of[pair.other.id])
    score = _score(pairs, joined)
    print(f"identity, each pair alone: precision {score.precision:.4f}, recall {score.recall:.4f}")
    assert score.precision >= 0.99
    assert score.recall >= 0.90
