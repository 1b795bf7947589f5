"""A lineage as lives and steps: who is older, and on which day a step is drawn. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from api.pages.wording import acronym, lasting
from graph.layout import Life, Step
from graph.queries import Lineage, LineageActor, LineageEdge
from graph.queries.kin import Tie, Trace


@dataclass(frozen=True)
class Family:
    """What a map shows. `steps` and `edges` have the same keys; `horizon` is the last day that anything is told of."""

    actor: LineageActor
    actors: dict[str, LineageActor]
    short: dict[str, str]
    lives: tuple[Life, ...]
    steps: tuple[Step, ...]
    edges: dict[str, LineageEdge]
    ties: tuple[Tie, ...]
    horizon: date | None
    truncated: bool


def family(lineage: Lineage, traces: Mapping[str, Trace], ties: Iterable[Tie] = ()) -> Family:
    """The family of the actor that `lineage` was asked for."""
    edges = {f"step-{number}": edge for number, edge in enumerate(lineage.edges, 1)}
    kept = tuple(ties)
    actors = {node.id: node for node in lineage.nodes}
    short = {key: acronym(node.name, traces[key].names if key in traces else ()) for key, node in actors.items()}
    days = [day for edge in [*edges.values(), *kept] for day in (edge.since, edge.last_reported) if day]
    days += [trace.last for trace in traces.values() if trace.last]
    fallback = max(days, default=None)
    return Family(
        actor=actors[lineage.actor],
        actors=actors,
        short={key: found or actors[key].name for key, found in short.items()},
        lives=tuple(_life(node, short[node.id], traces.get(node.id)) for node in lineage.nodes),
        steps=tuple(_step(key, edge, edges.values(), fallback) for key, edge in edges.items()),
        edges=edges,
        ties=kept,
        horizon=fallback,
        truncated=lineage.truncated,
    )


def ends(edge: LineageEdge) -> tuple[str, str]:
    """The older actor and the newer: all predicates run from newer to older but MERGED_INTO."""
    return (edge.subject, edge.object) if edge.predicate == "MERGED_INTO" else (edge.object, edge.subject)


def _life(node: LineageActor, short: str | None, trace: Trace | None) -> Life:
    name = f"{node.name} ({short})" if short and short != node.name else node.name
    return Life(node.id, name, trace.first if trace else None, trace.last if trace else None)


def _step(key: str, edge: LineageEdge, edges: Iterable[LineageEdge], fallback: date | None) -> Step:
    older, newer = ends(edge)
    return Step(key, older, newer, edge.predicate, drawn_on(edge, edges) or fallback or date.today())


def drawn_on(edge: LineageEdge, edges: Iterable[LineageEdge]) -> date | None:
    """The day on which a step is drawn.

    A group is formed on one day: where one constituent's step is dated less exactly, or not at all, it is drawn
    together with the exactest of the others that it may be at one with. Else the day of the first report stands in.
    """
    if edge.predicate == "FORMED_FROM":
        others = [each for each in edges if (each.predicate, each.subject) == (edge.predicate, edge.subject)]
        dated = [(lasting(each.precision), each.since) for each in others if each.since]
        fitting = [(length, day) for length, day in dated if _may_be(edge, day)]
        if fitting:
            return min(fitting)[1]
    return edge.since or edge.first_reported


def _may_be(edge: LineageEdge, day: date) -> bool:
    return edge.since is None or edge.since <= day < edge.since + lasting(edge.precision)
