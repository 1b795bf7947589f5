"""A report made from the graph: read once, then composed."""

from datetime import date, datetime, timedelta

from graph.store import Store
from reports.content import Report, compose
from reports.definitions import Definition, period
from reports.definitions.due import back
from reports.known import read_known


def make(store: Store, definition: Definition, due: datetime) -> Report:
    """The report that is due then: the same for ever as long as the graph holds the same articles of that time."""
    since, until = period(definition, due)
    return covering(store, definition, since, until)


def up_to(store: Store, definition: Definition, until: date) -> Report:
    """The report over the definition's period up to `until`, that day included."""
    return covering(store, definition, back(until + timedelta(days=1), definition.period), until)


def covering(store: Store, definition: Definition, since: date, until: date) -> Report:
    """The report over articles published from `since` to `until`, both included."""
    return compose(definition, read_known(store, definition.watch, until), since)
