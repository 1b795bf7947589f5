"""What the demo shows of knowledge that changes: a presence that ended, and a merge that is taken back."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx
    from rich.console import Console

    from graph.queries import Relationship
    from ingest.queue import Doubt

_AUTHOR = "demo"


def show_ended(api: "httpx.Client", out: "Console", actor: str, name: str) -> None:
    """Print where an actor was and is no more, with the claim that told the end."""
    from rich.markup import escape

    from cli.lineage_tree import source, told_day
    from graph.queries import Relationship

    found = _got(api, f"/v1/actors/{actor}/relationships", predicate="OPERATES_IN", quotes=5)["items"]
    for there in map(Relationship.model_validate, found):
        if there.until and there.ended_by:
            since = told_day(there.since, there.precision) or "not told"
            out.print(
                f"[bold]{escape(name)}[/] operated in [bold]{escape(there.other.name)}[/]  [cyan]{_span(there)}[/]"
            )
            told = next((each for each in there.evidence if each.when.from_ == there.since), there.evidence[0])
            out.print(f"[dim]began ({since}): {escape(source(told))}[/]")
            out.print(f"[dim]ended ({there.until}): {escape(source(there.ended_by))}[/]\n")


def show_merge(api: "httpx.Client", out: "Console", name: str) -> None:
    """Merge the two actors that `name` is one of and that the queue proposes as one, and take the decision back."""
    doubt = _doubt(api, name)
    if doubt is None:
        return
    one, other = doubt.actors
    out.print(f"To review: {doubt.why}, [bold]{one.id}[/] and [bold]{other.id}[/]", highlight=False)
    wish = {"kind": "merge", "author": _AUTHOR, "reason": doubt.why, "actors": [one.id, other.id]}
    decision = _sent(api, "/v1/decisions", wish)
    out.print(f"merged by {_AUTHOR}: {_names(api, name)}", highlight=False)
    _sent(api, f"/v1/decisions/{decision['id']}/undo", {"author": _AUTHOR})
    out.print(f"undone: {_names(api, name)}\n", highlight=False)


def _doubt(api: "httpx.Client", name: str) -> "Doubt | None":
    from ingest.queue import Doubt

    doubts = map(Doubt.model_validate, _got(api, "/v1/review", limit=200)["items"])
    merges = (each for each in doubts if each.kind == "merge")
    return next((each for each in merges if any(name in actor.names for actor in each.actors)), None)


def _names(api: "httpx.Client", name: str) -> str:
    """The actors that a search for `name` finds, each with the articles that mention it."""
    found = _got(api, "/v1/actors", q=name, limit=2)["items"]
    return "; ".join(f"{each['id']} (in {_articles(each['articles'])})" for each in found)


def _span(there: "Relationship") -> str:
    sources = f"{there.sources} source{'' if there.sources == 1 else 's'}"
    return f"until {there.until} · {sources}" + (" · disputed" if there.disputed else "")


def _got(api: "httpx.Client", path: str, **params: str | int) -> dict[str, Any]:
    answer = api.get(path, params=params)
    answer.raise_for_status()
    return answer.json()  # type: ignore[no-any-return]  # whoever asks has it checked by a model


def _sent(api: "httpx.Client", path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = api.post(path, json=body)
    answer.raise_for_status()
    return answer.json()  # type: ignore[no-any-return]


def _articles(number: int) -> str:
    return f"{number} article" + "s" * (number != 1)
