"""Questions to the graph, each answered in one read transaction with frozen models that say where it is written."""

from graph.queries.accounts import Figure, FigureClaim, Part, PartClaim
from graph.queries.actors import Actor, ActorNote, actor, find_actors, list_actors
from graph.queries.articles import StoredArticle, article
from graph.queries.events import ActorEvent, Event, EventNote, event, events
from graph.queries.evidence import ArticleNote, ClaimantNote, Evidence, PartyNote
from graph.queries.lineage import Direction, Lineage, LineageActor, LineageEdge, lineage
from graph.queries.page import Page
from graph.queries.relationships import Relationship, relationships

__all__ = [
    "Actor", "ActorEvent", "ActorNote", "ArticleNote", "ClaimantNote", "Direction", "Event", "EventNote", "Evidence",
    "Figure", "FigureClaim", "Lineage", "LineageActor", "LineageEdge", "Page", "Part", "PartClaim", "PartyNote",
    "Relationship", "StoredArticle", "actor", "article", "event", "events", "find_actors", "lineage", "list_actors",
    "relationships",
]  # fmt: skip
