"""Correcting the graph by hand. A decision is stored, replayed whenever anything is derived, and undone by its id."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from graph.errors import Conflict, InvalidQuestion, NotFound
from graph.knowledge.decision import ABOUT_CLAIMS, Decision, DecisionKind, decision_id
from graph.model.vocabulary import ActorKind
from graph.store import Store, Transaction, decisions
from graph.store.evidence import lock
from ingest.derivation import Fresh, derive
from ingest.resolution.known import Known
from ingest.resolution.prior import catalogued

Clock = Callable[[], datetime]


def now() -> datetime:
    """The time of a decision, in UTC."""
    return datetime.now(UTC)


def decide(
    store: Store,
    kind: DecisionKind,
    author: str,
    *,
    reason: str = "",
    actors: Sequence[str] = (),
    parties: Sequence[str] = (),
    claim: str | None = None,
    name: str | None = None,
    sort: ActorKind | None = None,
    known: Known | None = None,
    clock: Clock = now,
) -> Decision:
    """Take a decision and let the graph follow it.

    `merge` and `keep apart` take two or more `actors`; `split` one actor and the `parties` of it that are another;
    `rename` (to `name`) and `set kind` (to `sort`) one actor; `reject claim` and `confirm claim` a `claim`.
    Raises NotFound for what is not there, InvalidQuestion for arguments that do not fit, Conflict with an earlier one.
    """
    prior = known or catalogued()

    def work(tx: Transaction) -> Decision:
        lock(tx)
        groups = _groups(tx, kind, actors, parties, claim)
        told = {"groups": groups, "actors": tuple(actors), "claim": claim, "name": name, "sort": sort}
        made_at = clock()
        decision = Decision.model_validate(
            {
                "id": decision_id(kind, author, made_at, told),
                "kind": kind,
                "author": author,
                "made_at": made_at,
                "reason": reason,
                **told,
            }
        )
        _check_arguments(decision)
        _check_conflict(decision, decisions.active(tx))
        decisions.keep(tx, decision)
        _follow(tx, decision, prior)
        return decision

    return store.writing(work)


def undo(store: Store, decision: str, author: str, *, known: Known | None = None, clock: Clock = now) -> Decision:
    """Take a decision out of force, whatever was decided since. Raises NotFound, Conflict when it is undone already."""
    prior = known or catalogued()

    def work(tx: Transaction) -> Decision:
        lock(tx)
        found = decisions.decision(tx, decision)
        if not found.active:
            raise Conflict(f"Decision {decision} was undone by {found.undone_by} already.")
        decisions.mark_undone(tx, decision, author, clock())
        _follow(tx, found, prior)
        return decisions.decision(tx, decision)

    return store.writing(work)


def _groups(
    tx: Transaction, kind: DecisionKind, actors: Sequence[str], parties: Sequence[str], claim: str | None
) -> tuple[tuple[str, ...], ...]:
    if kind in ABOUT_CLAIMS:
        if claim is None or not tx.run("read/claims_about", ids=[claim]):
            raise NotFound(f"There is no claim {claim}.")
        return ()
    found = {row["id"]: tuple(row["parties"]) for row in tx.run("read/parties_of_actors", ids=list(actors))}
    missing = [actor for actor in actors if actor not in found]
    if missing:
        raise NotFound(f"There is no actor {missing[0]}.")
    if kind != "split":
        return tuple(found[actor] for actor in dict.fromkeys(actors))
    members = found[actors[0]] if actors else ()
    if not set(parties) < set(members) or not parties:
        raise InvalidQuestion("A split names some, not all, of the parties of one actor.")
    return tuple(sorted(parties)), tuple(party for party in members if party not in parties)


def _check_arguments(decision: Decision) -> None:
    fits = {
        "merge": len(decision.groups) > 1,
        "keep apart": len(decision.groups) > 1,
        "split": len(decision.groups) == 2,
        "rename": len(decision.groups) == 1 and bool(decision.name),
        "set kind": len(decision.groups) == 1 and decision.sort is not None,
    }
    if not fits.get(decision.kind, True):
        raise InvalidQuestion(f"These are not the arguments of a decision to {decision.kind}.")


def _check_conflict(new: Decision, taken: Sequence[Decision]) -> None:
    for old in taken:
        if new.claim is not None and old.claim == new.claim and old.kind != new.kind:
            raise Conflict(f"{old.author} decided to {old.kind} on this claim.", f"Undo decision {old.id} first.")
        kinds = {new.kind, old.kind}
        if "merge" in kinds and kinds & {"keep apart", "split"} and _about_the_same(new, old):
            raise Conflict(f"{old.author} decided to {old.kind} here.", f"Undo decision {old.id} first.")


def _about_the_same(one: Decision, other: Decision) -> bool:
    """True when both speak of two of the same actors: one group of each meets one of the other's, twice."""
    met = {
        (i, j) for i, mine in enumerate(one.groups) for j, theirs in enumerate(other.groups) if set(mine) & set(theirs)
    }
    return any(a != c and b != d for a, b in met for c, d in met)


def _follow(tx: Transaction, decision: Decision, known: Known) -> None:
    if decision.claim is None:
        derive(tx, Fresh(parties=decision.parties, mentioned=decision.parties), known)
        return
    tx.run("project/rulings", rows=[{"claim": decision.claim, "ruling": None}])
    about = tx.run("read/claims_about", ids=[decision.claim])
    mentions = {row["mention"] for row in about if row["mention"]}
    derive(tx, Fresh(claims=frozenset([decision.claim]), mentions=mentions), known)
