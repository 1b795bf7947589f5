"""The network that relationships make, measured: who is central, who stands between, which circles there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import networkx as nx

from reports.content.bonds import Bond
from reports.content.wording import closeness

SAMPLED_FROM = 400
"""Above so many actors, betweenness is estimated from the shortest ways of `SAMPLES` of them."""
SAMPLES = 32
SEED = 1


@dataclass(frozen=True)
class Measures:
    """Of every actor: ties (count), betweenness 0..1, and the circles (communities of two and more), largest first."""

    ties: Mapping[str, int]
    betweenness: Mapping[str, float]
    circles: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Shift:
    """How close two actors were and are: the sum of their relations, each by its weight times its confidence."""

    pair: tuple[str, str]
    before: float
    after: float
    keys: tuple[str, ...]

    @property
    def change(self) -> float:
        return self.after - self.before


def network(bonds: Iterable[Bond], day: date) -> "nx.Graph[str]":
    """Actors joined by whatever held between them; `closeness` above 0 is friendly, below hostile."""
    graph: nx.Graph[str] = nx.Graph()
    weights = closeness()
    for bond in bonds:
        if bond.predicate in weights and bond.holds(day):
            weight = weights[bond.predicate] * bond.confidence
            known = graph.get_edge_data(bond.subject, bond.object, default={"closeness": 0.0})
            graph.add_edge(bond.subject, bond.object, closeness=known["closeness"] + weight)
    return graph


def measures(graph: "nx.Graph[str]") -> Measures:
    """Centrality and circles; the same graph always gives the same."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from((a, b, {"closeness": value}) for a, b, value in _edges(graph))
    sample = SAMPLES if len(ordered) > SAMPLED_FROM else None
    between = (
        nx.betweenness_centrality(ordered, k=sample, seed=SEED) if len(ordered) > 2 else dict.fromkeys(ordered, 0.0)
    )
    return Measures(ties=dict(ordered.degree()), betweenness=between, circles=_circles(ordered))


def _edges(graph: "nx.Graph[str]") -> list[tuple[str, str, float]]:
    return sorted((min(a, b), max(a, b), value) for a, b, value in graph.edges(data="closeness"))


def _circles(graph: "nx.Graph[str]") -> tuple[frozenset[str], ...]:
    edges = [(a, b) for a, b, value in _edges(graph) if value > 0]
    names = sorted({end for edge in edges for end in edge})
    number = {name: index for index, name in enumerate(names)}  # sets of numbers keep their order, sets of words do not
    friendly: nx.Graph[int] = nx.Graph()
    friendly.add_nodes_from(range(len(names)))
    friendly.add_edges_from((number[a], number[b]) for a, b in edges)
    found = nx.community.louvain_communities(friendly, seed=SEED) if edges else []
    circles = (frozenset(names[index] for index in each) for each in found if len(each) > 1)
    return tuple(sorted(circles, key=lambda each: (-len(each), min(each))))


def shifts(before: "nx.Graph[str]", after: "nx.Graph[str]", bonds: Iterable[Bond], least: float) -> list[Shift]:
    """Pairs that moved closer or apart by at least `least`, the largest change first."""
    keys: dict[tuple[str, str], list[str]] = {}
    for bond in bonds:
        keys.setdefault(_pair(bond.subject, bond.object), []).append(bond.key)
    pairs = {_pair(a, b) for graph in (before, after) for a, b in graph.edges}
    found = [Shift(pair, _value(before, pair), _value(after, pair), tuple(keys.get(pair, ()))) for pair in pairs]
    moved = [each for each in found if abs(each.change) >= least]
    return sorted(moved, key=lambda each: (-abs(each.change), each.pair))


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _value(graph: "nx.Graph[str]", pair: tuple[str, str]) -> float:
    data = graph.get_edge_data(*pair)
    return round(float(data["closeness"]), 4) if data else 0.0


def merged(before: Measures, after: Measures) -> list[tuple[frozenset[str], tuple[frozenset[str], ...]]]:
    """Circles of now in which most members of two or more former circles are found."""
    return [(now, olds) for now in after.circles if len(olds := _mostly_in(now, before.circles)) > 1]


def split(before: Measures, after: Measures) -> list[tuple[frozenset[str], tuple[frozenset[str], ...]]]:
    """Former circles whose members are now mostly in two or more circles."""
    return [(old, news) for old in before.circles if len(news := _mostly_in(old, after.circles)) > 1]


def _mostly_in(whole: frozenset[str], parts: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Those of `parts` of which more than half, and two members at least, are in `whole`."""
    return tuple(part for part in parts if len(part & whole) >= 2 and 2 * len(part & whole) > len(part))


def brokers(graph: "nx.Graph[str]", found: Measures, most: int = 5) -> list[str]:
    """Actors between others who have no tie of their own, by betweenness."""
    ranked = sorted(found.betweenness, key=lambda key: (-found.betweenness[key], key))
    return [key for key in ranked[: most * 4] if found.betweenness[key] > 0 and _between(graph, key)][:most]


def _between(graph: "nx.Graph[str]", key: str) -> bool:
    return any(not graph.has_edge(a, b) for a, b in combinations(sorted(graph[key])[:30], 2))
