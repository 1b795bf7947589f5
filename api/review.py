"""Review: what a person should look at, the decisions taken, and taking or undoing one."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from api.connection import Graph
from graph.knowledge.decision import Decision, DecisionKind
from graph.model.vocabulary import ActorKind
from graph.store import decisions
from ingest import review
from ingest.queue import Doubt, queue

router = APIRouter(tags=["review"])

DecisionId = Annotated[str, Path(title="Decision", description="Id of the decision.", min_length=1, max_length=100)]


class Wish(BaseModel):
    """A decision to take. `merge` and `keep apart` take two or more actors, `split` one actor and some of its parties,
    `rename` and `set kind` one actor, `reject claim` and `confirm claim` a claim."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: DecisionKind
    author: str = Field(min_length=1, max_length=200, description="Who decides.")
    reason: str = Field(default="", max_length=2000, description="Why, for those who read it later.")
    actors: tuple[str, ...] = Field(default=(), max_length=100, description="Ids of actors.")
    parties: tuple[str, ...] = Field(default=(), max_length=1000, description="For a split: the parties to part.")
    claim: str | None = Field(default=None, description="Id of a claim.")
    name: str | None = Field(default=None, min_length=1, max_length=300, description="The name from now on.")
    sort: ActorKind | None = Field(default=None, description="The kind of actor from now on.")


class Undoing(BaseModel):
    """Who takes a decision back."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    author: str = Field(min_length=1, max_length=200)


class Doubts(BaseModel):
    """The review queue."""

    items: list[Doubt]
    next: str | None = None


class Decisions(BaseModel):
    """Decisions, the latest first."""

    items: list[Decision]
    next: str | None = None


@router.get("/review", summary="What a person should look at")
def doubts(
    graph: Graph,
    limit: Annotated[int, Query(title="Limit", description="Most items to return.", ge=1, le=200)] = 50,
    below: Annotated[float, Query(title="Below", description="Confidence under which to doubt.", ge=0, le=1)] = 0.4,
) -> Doubts:
    """Actors that may be one, then disputed relations, then those that little speaks for."""
    return Doubts(items=queue(graph, limit=limit, below=below))


@router.get("/decisions", summary="Decisions taken")
def taken(
    graph: Graph,
    limit: Annotated[int, Query(title="Limit", description="Most decisions to return.", ge=1, le=1000)] = 100,
) -> Decisions:
    """Decisions with author, time and reason, undone ones among them, the latest first."""
    return Decisions(items=graph.reading(lambda tx: decisions.listed(tx, limit=limit)))


@router.post("/decisions", status_code=201, summary="Decide")
def decide(graph: Graph, wish: Wish) -> Decision:
    """Take a decision; the graph follows it at once and whenever it is derived again."""
    told = wish.model_dump(exclude={"kind", "author"})
    return review.decide(graph, wish.kind, wish.author, **told)


@router.post("/decisions/{decision_id}/undo", summary="Undo a decision")
def undo(graph: Graph, decision_id: DecisionId, undoing: Undoing) -> Decision:
    """Take a decision out of force, whatever was decided since."""
    return review.undo(graph, decision_id, undoing.author)
