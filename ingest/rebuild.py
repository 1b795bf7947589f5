"""Deriving everything anew from the evidence and the decisions: to the same graph that ingest keeps up to date."""

from collections.abc import Callable, Iterator
from functools import partial

from graph.store import Store, Transaction, decisions
from graph.store.evidence import lock
from ingest.derivation import Fresh, derive
from ingest.resolution.known import Known
from ingest.resolution.origins import rejoin
from ingest.resolution.prior import catalogued

_AT_ONCE = 5000


def rebuild(
    store: Store, *, known: Known | None = None, batch: int = 200, progress: Callable[[int], None] | None = None
) -> int:
    """Throw away what is derived and derive it again, `batch` articles a transaction; how many articles there are.

    An interrupted rebuild leaves a graph that lacks some of what is derived; another one completes it.
    """
    prior = known or catalogued()
    for statement in ("project/wipe_actors", "project/wipe_events"):
        while store.write(statement, limit=_AT_ONCE)[0]["wiped"]:
            pass
    done = 0
    for articles in _articles(store, batch):
        store.writing(partial(_derive, articles=articles, known=prior))
        done += len(articles)
        if progress is not None:
            progress(done)
    return done


def _articles(store: Store, size: int) -> Iterator[list[str]]:
    after = ""
    while ids := [row["id"] for row in store.read("read/articles_after", after=after, limit=size)]:
        yield ids
        after = ids[-1]


def _derive(tx: Transaction, articles: list[str], known: Known) -> None:
    lock(tx)
    prints = tx.run("read/evidence_of_articles", ids=articles)
    parties = {each for row in prints for each in row["parties"]}
    claims = {each for row in prints for each in row["claims"]}
    tx.run("project/forget_relations", ids=sorted(claims))
    reprinted = rejoin(tx, articles)
    decided = {party for each in decisions.active(tx) for party in each.parties} & parties
    fresh = Fresh(
        told=set(articles),
        parties=parties | decided,
        mentioned=parties,
        mentions={each for row in prints for each in row["mentions"]},
        claims=claims,
        articles=reprinted,
    )
    derive(tx, fresh, known)
