"""A graph of 100,000 actors and 500,000 relationships, made from a seed: what lineage is measured on."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

import neo4j

ACTORS = 100_000
RELATIONSHIPS = 500_000
FAMILY = 25
"""Actors that descend from each other: about as many as the largest rebel families have."""

Row = dict[str, Any]
_LINEAGE = ("SUCCEEDS", "FORMED_FROM", "FORMED_FROM", "SPLIT_FROM", "SPLIT_FROM", "MERGED_INTO", "RENAMED_FROM")
_OTHER = ("FIGHTS", "FIGHTS", "FIGHTS", "ALLIED_WITH", "SUPPORTS", "PART_OF", "AFFILIATED_WITH", "SUBORDINATE_TO")
_ARTICLES = 20_000

_ADD_ACTORS = """
UNWIND $rows AS row CREATE (a:Actor:ArmedGroup {id: row.id}) SET a += row
"""
_ADD_ARTICLES = """
UNWIND $rows AS row CREATE (a:Article {id: row.id}) SET a += row
"""
_RELATE = """
UNWIND $rows AS row
MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
CREATE (s)-[r:$(row.predicate)]->(o) SET r = row.properties
"""
_CLAIM = """
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (c:Claim:RelationClaim {id: row.id})-[:STATED_IN]->(a) SET c += row.properties
"""


def actor(number: int) -> str:
    return f"actor-{number:06}"


def build(driver: neo4j.Driver) -> None:
    """Fill an empty, migrated graph. Every lineage relationship has one to three claims behind it."""
    chance = random.Random(20250614)
    ties = list(_ties(chance))
    _send(driver, _ADD_ACTORS, (_actor(number) for number in range(ACTORS)))
    _send(driver, _ADD_ARTICLES, (_article(number) for number in range(_ARTICLES)))
    _send(driver, _RELATE, iter(ties))
    _send(driver, _CLAIM, (claim for tie in ties if tie["predicate"] in _LINEAGE for claim in _claims(tie, chance)))
    driver.execute_query("CALL db.awaitIndexes(300)")


def _actor(number: int) -> Row:
    name = f"Movement {number:06}"
    return {
        "id": actor(number), "name": name, "names": [name, f"M{number}"], "kind": "ArmedGroup", "country": "ML",
        "articles": number % 50,
    }  # fmt: skip


def _article(number: int) -> Row:
    return {
        "id": f"article-{number}", "title": f"Report {number}", "publisher": f"Paper {number % 40}",
        "published": date(2012, 1, 1) + timedelta(days=number % 4900), "url": f"https://example.org/{number}",
    }  # fmt: skip


def _ties(chance: random.Random) -> Iterator[Row]:
    """Within a family the younger come from one or two older ones; all other ties are between any two actors."""
    count = 0
    for number in range(ACTORS):
        for _ in range(chance.choice((0, 1, 1, 2)) if number % FAMILY else 0):
            older = number - chance.randint(1, number % FAMILY)
            count += 1
            yield _tie(chance, number, older, chance.choice(_LINEAGE))
    for _ in range(RELATIONSHIPS - count):
        yield _tie(chance, chance.randrange(ACTORS), chance.randrange(ACTORS), chance.choice(_OTHER))


def _tie(chance: random.Random, newer: int, older: int, predicate: str) -> Row:
    day = date(2012, 1, 1) + timedelta(days=chance.randrange(4900))
    subject, thing = (older, newer) if predicate == "MERGED_INTO" else (newer, older)
    properties = {
        "since": day, "until": None, "precision": "day", "ongoing": False, "first_reported": day, "last_reported": day,
        "claims": 2, "sources": 2, "confidence": 0.8, "disputed": False,
    }  # fmt: skip
    return {"subject": actor(subject), "predicate": predicate, "object": actor(thing), "properties": properties}


def _claims(tie: Row, chance: random.Random) -> Iterator[Row]:
    relation = f"{tie['subject']}|{tie['predicate']}|{tie['object']}"
    quote = f"A statement of some length on how {tie['subject']} came to be, as a newspaper would print it."
    for _ in range(chance.randint(1, 3)):
        properties = {
            "relation": relation, "predicate": tie["predicate"], "stance": "asserts", "quote": quote, "start": 0,
            "end": len(quote), "confidence": round(chance.uniform(0.5, 0.95), 2), "reader": "made/1",
            "from": tie["properties"]["since"], "to": tie["properties"]["since"], "precision": "day", "ongoing": False,
        }  # fmt: skip
        article = f"article-{chance.randrange(_ARTICLES)}"
        yield {"id": f"{chance.getrandbits(96):024x}", "article": article, "properties": properties}


def _send(driver: neo4j.Driver, statement: str, rows: Iterator[Row]) -> None:
    while batch := list(islice(rows, 5000)):
        driver.execute_query(statement, rows=batch)
