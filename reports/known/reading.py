"""Reading what was known from the graph: one read transaction, so that all of it belongs to one state."""

from collections.abc import Iterable
from datetime import date

from graph.knowledge.grades import Grades
from graph.store import Row, Store, Transaction
from graph.store.projection import telling
from reports.known.claims import Figure, Part, Relation, Source
from reports.known.story import ArticleCount, Known, Named, SetAside
from reports.known.watched import Watch, watched


def read_known(store: Store, watch: Watch, until: date) -> Known:
    """What articles published up to `until` say about the actors on the watch list, all actors when it is empty."""
    return store.reading(lambda tx: _known(tx, watch, until))


def _known(tx: Transaction, watch: Watch, until: date) -> Known:
    actors, missing = watched(tx, watch, until)
    relations = tuple(_relation(row, tx.grades) for row in tx.run("report/relation_claims", actors=actors, until=until))
    parts = tuple(_part(row) for row in tx.run("report/events", actors=actors, until=until))
    figures = tuple(_figure(row) for row in tx.run("report/figures", actors=actors, until=until))
    return Known(
        until=until,
        actors=tuple(actors),
        names=_names(tx, {*actors, *_ends(relations), *(part.actor_id for part in parts)}),
        relations=relations,
        figures=figures,
        parts=parts,
        articles=tuple(_article(row) for row in tx.run("report/articles", until=until)),
        undated=tx.run("report/undated_articles")[0]["articles"],
        set_aside=tuple(SetAside(**row) for row in tx.run("report/set_aside", until=until)),
        missing=tuple(missing),
    )


def _ends(relations: Iterable[Relation]) -> set[str]:
    return {end for relation in relations for end in relation.key.split("|")[::2]}


def _names(tx: Transaction, ids: Iterable[str]) -> dict[str, Named]:
    rows = tx.run("report/names", ids=sorted(ids))
    return {
        row["id"]: Named(row["id"], row["name"], row["kind"], row["country"], tuple(row["names"] or ())) for row in rows
    }


def _relation(row: Row, grades: Grades) -> Relation:
    source = _source({**row, "claimant": row["claimant_name"]})
    return Relation(row["relation"], telling(row, grades), source)


def _figure(row: Row) -> Figure:
    own = ("measure", "literal", "min", "max", "approximate", "loser", "loser_id", "event", "type", "place")
    return Figure(**{key: row[key] for key in own}, day=row["from"], source=_source(row))


def _part(row: Row) -> Part:
    own = ("event", "type", "precision", "place", "actor_id", "actor", "role", "side")
    return Part(**{key: row[key] for key in own}, day=row["from"], source=_source(row))


def _article(row: Row) -> ArticleCount:
    article = row["article"]
    source = Source(
        claim="", quote="", stance="asserts", article=article["id"], title=article["title"],
        publisher=article["publisher"], published=article["published"], url=article["url"], origin=row["source"],
    )  # fmt: skip
    counts = {key: row[key] for key in ("relations", "figures", "events", "reader")}
    return ArticleCount(source, **counts, reprint=row["origin"] != article["id"])


def _source(row: Row) -> Source:
    article = row["article"]
    return Source(
        claim=row["id"],
        quote=row["quote"],
        stance=row["stance"],
        article=article["id"],
        title=article["title"],
        publisher=article["publisher"],
        published=article["published"],
        url=article["url"],
        origin=row["source"],
        claimant=row["claimant"],
        claimant_id=row["claimant_id"],
        speaker=row["speaker"],
        ruling=row["ruling"],
    )
