"""`actorgraph review`: the queue of doubts, one at a time, and the decisions taken so far."""

import getpass
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graph.knowledge.decision import Decision, DecisionKind
    from graph.store import Store
    from ingest.queue import Doubt

_HELP = "Look at what is doubtful and decide; every decision is kept, follows every later ingest and can be undone."
_MERGE = "[m]erge, [k]eep apart, [s]kip, [q]uit"
_CLAIMS = "[r]eject a claim, [c]onfirm a claim, [s]kip, [q]uit"


def register(app: typer.Typer) -> None:
    """Add `review` and its sub-commands to `app`."""
    review = typer.Typer(help=_HELP, invoke_without_command=True)
    review.callback()(walk)
    review.command()(decisions)
    review.command()(undo)
    app.add_typer(review, name="review")


def walk(
    context: typer.Context,
    author: Annotated[str | None, typer.Option(help="Who decides; the name of the user when not given.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Most items to walk through.")] = 50,
) -> None:
    """Walk through the queue: actors that may be one, disputed relations, weak relations."""
    if context.invoked_subcommand is not None:
        return
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from ingest.queue import queue

    who = author or getpass.getuser()
    with graph_store(settings_from_environment()) as store:
        doubts = queue(store, limit=limit)
        typer.echo(f"{len(doubts)} to look at." if doubts else "Nothing to look at.")
        for doubt in doubts:
            if not (_on_actors if doubt.kind == "merge" else _on_relation)(store, doubt, who):
                return


def decisions(limit: Annotated[int, typer.Option(min=1, help="Most decisions to list.")] = 50) -> None:
    """List decisions, the latest first."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from graph.store import decisions as kept

    with graph_store(settings_from_environment()) as store:
        for decision in store.reading(lambda tx: kept.listed(tx, limit=limit)):
            typer.echo(_line(decision))


def undo(
    decision: Annotated[str, typer.Argument(help="Id of the decision.")],
    author: Annotated[str | None, typer.Option(help="Who takes it back.")] = None,
) -> None:
    """Take a decision back, whatever was decided since."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from ingest.review import undo as take_back

    with graph_store(settings_from_environment()) as store:
        typer.echo(_line(take_back(store, decision, author or getpass.getuser())))


def _on_actors(store: "Store", doubt: "Doubt", author: str) -> bool:
    """Ask about two actors; False to stop."""
    typer.echo(f"\n{doubt.why}")
    for actor in doubt.actors:
        typer.echo(f"  {actor.id}  ({actor.kind or 'kind unknown'}, {actor.country or 'country unknown'})")
        typer.echo(f"    {', '.join(actor.names[:8])}")
    answer = _ask(_MERGE, "mksq")
    if answer in "mk":
        kind: DecisionKind = "merge" if answer == "m" else "keep apart"
        _decide(store, kind, author, actors=[actor.id for actor in doubt.actors])
    return answer != "q"


def _on_relation(store: "Store", doubt: "Doubt", author: str) -> bool:
    """Ask about the claims of a relation; False to stop."""
    typer.echo(f"\n{doubt.subject} {doubt.predicate} {doubt.object}: {doubt.why} (confidence {doubt.confidence:.2f})")
    for number, claim in enumerate(doubt.claims, 1):
        typer.echo(f"  {number}. {claim['stance']}: “{claim['quote']}” ({claim['publisher'] or 'unknown publisher'})")
    answer = _ask(_CLAIMS, "rcsq")
    if answer in "rc":
        number = typer.prompt("Which claim", value_proc=partial(_number, len(doubt.claims)))
        kind: DecisionKind = "reject claim" if answer == "r" else "confirm claim"
        _decide(store, kind, author, claim=doubt.claims[number - 1]["id"])
    return answer != "q"


def _number(most: int, answer: str) -> int:
    if not answer.isdecimal() or not 1 <= int(answer) <= most:
        raise typer.BadParameter(f"a number from 1 to {most} is wanted.")
    return int(answer)


def _ask(question: str, answers: str) -> str:
    while (answer := typer.prompt(question, default="s", show_default=False).strip().lower()[:1]) not in answers:
        typer.echo(f"One of {', '.join(answers)}.")
    return str(answer)


def _decide(store: "Store", kind: "DecisionKind", author: str, **about: object) -> None:
    from graph.errors import Conflict
    from ingest.review import decide

    reason = typer.prompt("Why", default="", show_default=False)
    try:
        typer.echo(_line(decide(store, kind, author, reason=reason, **about)))  # type: ignore[arg-type]
    except Conflict as conflict:
        typer.echo(str(conflict))


def _line(decision: "Decision") -> str:
    about = ", ".join(decision.actors) or decision.claim or ""
    state = "" if decision.active else f" (undone by {decision.undone_by})"
    why = f": {decision.reason}" if decision.reason else ""
    return f"{decision.id}  {decision.made_at:%Y-%m-%d %H:%M}  {decision.author}  {decision.kind} {about}{why}{state}"
