"""Which article each is a reprint of: near copies count as one source, the earliest of them."""

from collections.abc import Iterable
from datetime import date

from graph.store import Row, Transaction
from ingest.article.copies import is_copy


def resolve_origins(tx: Transaction, articles: Iterable[str]) -> set[str]:
    """Join new `articles` with the near copies that are in the graph; all articles whose origin this changed."""
    pairs = {(row["one"], row["other"]) for row in tx.run("read/copy_candidates", ids=sorted(set(articles)))}
    texts = {
        row["id"]: row for row in tx.run("read/article_texts", ids=sorted({each for pair in pairs for each in pair}))
    }
    copies = [pair for pair in sorted(pairs) if is_copy(texts[pair[0]]["text"], texts[pair[1]]["text"])]
    groups = _groups([(texts[one]["origin"], texts[other]["origin"]) for one, other in copies])
    members = tx.run("read/articles_of_origins", ids=sorted(groups))
    changed = _changed(members, groups)
    tx.run("project/origins", rows=[{"id": key, "origin": origin} for key, origin in sorted(changed.items())])
    return set(changed)


def rejoin(tx: Transaction, origins: Iterable[str]) -> set[str]:
    """Join anew the articles that counted as reprints of `origins`, when some of them are gone."""
    members = [row["id"] for row in tx.run("read/articles_of_origins", ids=sorted(set(origins)))]
    tx.run("project/origins", rows=[{"id": member, "origin": member} for member in members])
    resolve_origins(tx, members)
    return set(members)


def _groups(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each origin the least of those it is connected with."""
    root: dict[str, str] = {}
    for one, other in pairs:
        left, right = sorted((_root(root, one), _root(root, other)))
        root[right] = left
    return {each: _root(root, each) for each in root}


def _root(root: dict[str, str], each: str) -> str:
    root.setdefault(each, each)
    while root[each] != each:
        each = root[each]
    return each


def _changed(members: list[Row], groups: dict[str, str]) -> dict[str, str]:
    """The new origin of each article that gets another one: the earliest of its group, undated ones last."""
    first: dict[str, tuple[date, str]] = {}
    for row in members:
        key = groups[row["origin"]]
        first[key] = min(first.get(key, (date.max, row["id"])), (row["published"] or date.max, row["id"]))
    return {row["id"]: origin for row in members if (origin := first[groups[row["origin"]]][1]) != row["origin"]}
