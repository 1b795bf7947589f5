"""A lineage as a tree for the terminal: the forebears of an actor and what came of it, with dates and sources."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from rich.markup import escape
from rich.tree import Tree

from graph.model.vocabulary import Precision, Predicate
from graph.queries import Evidence, Lineage, LineageEdge

Way = Literal["back", "forth"]

_WORDS: dict[Way, dict[Predicate, str]] = {
    "back": {
        "SUCCEEDS": "successor of",
        "FORMED_FROM": "formed from",
        "SPLIT_FROM": "split from",
        "MERGED_INTO": "absorbed",
        "RENAMED_FROM": "formerly",
    },
    "forth": {
        "SUCCEEDS": "succeeded by",
        "FORMED_FROM": "became part of",
        "SPLIT_FROM": "split off:",
        "MERGED_INTO": "absorbed by",
        "RENAMED_FROM": "renamed",
    },
}
_DIGITS: dict[Precision | None, int] = {"year": 4, "month": 7, "season": 7}
_LONGEST_QUOTE = 220


def tree(lineage: Lineage) -> Tree:
    """The lineage seen from the actor asked for; actors reached twice and sentences told twice are spelled out once."""
    names = {node.id: node.name for node in lineage.nodes}
    root = Tree(f"[bold]{escape(names[lineage.actor])}[/]", guide_style="dim")
    ways: tuple[Way, ...] = ("back", "forth")
    for way in ways:
        _grow(root, lineage.actor, way, lineage.edges, names, {lineage.actor})
    return root


def _grow(
    branch: Tree, actor: str, way: Way, edges: tuple[LineageEdge, ...], names: dict[str, str], seen: set[str]
) -> None:
    for edge, other in _steps(actor, way, edges):
        twig = branch.add(_label(edge, names[other], way))
        if other in seen:
            continue
        seen.add(other)
        for claim in edge.evidence[:1]:
            if claim.quote not in seen:
                seen.add(claim.quote)
                twig.label = f"{twig.label}\n[dim]{escape(source(claim))}[/]"
        _grow(twig, other, way, edges, names, seen)


def _steps(actor: str, way: Way, edges: tuple[LineageEdge, ...]) -> Iterator[tuple[LineageEdge, str]]:
    for edge in sorted(edges, key=lambda each: (each.since or date.max, each.object, each.subject)):
        newer, older = edge.subject, edge.object
        if edge.predicate == "MERGED_INTO":
            newer, older = older, newer
        here, there = (newer, older) if way == "back" else (older, newer)
        if here == actor:
            yield edge, there


def _label(edge: LineageEdge, name: str, way: Way) -> str:
    facts = [told_day(edge.since, edge.precision), f"{edge.sources} source{'' if edge.sources == 1 else 's'}"]
    marks = " · ".join(fact for fact in facts if fact) + (" · [red]disputed[/]" if edge.disputed else "")
    return f"{_WORDS[way][edge.predicate]} [bold]{escape(name)}[/]  [cyan]{marks}[/]"


def source(claim: Evidence) -> str:
    """A claim word for word, with who says it and where."""
    quote = " ".join(claim.quote.split())
    quote = quote if len(quote) <= _LONGEST_QUOTE else quote[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    by = [claim.claimant.name] if claim.claimant else []
    where = ", ".join(filter(None, [claim.article.publisher, told_day(claim.article.published, "day")]))
    return f"“{quote}” {' in '.join([*by, where])}"


def told_day(day: date | None, precision: Precision | None) -> str:
    """A day as exactly as it is known: 2024, 2024-11 or 2024-11-30; nothing when it is not."""
    return day.isoformat()[: _DIGITS.get(precision, 10)] if day else ""
