"""Events: one happening with the accounts of all sides."""

from fastapi import APIRouter

from api.answer import Answer
from api.connection import Graph
from api.parameters import EventId
from graph import queries
from graph.queries import Event

router = APIRouter(prefix="/events", tags=["events"], route_class=Answer)


@router.get("/{event_id}", summary="One event, all accounts side by side")
def one(graph: Graph, event_id: EventId) -> Event:
    """Who took part and who lost what, with every claim next to those that contradict it. Nothing is averaged."""
    return queries.event(graph, event_id)
