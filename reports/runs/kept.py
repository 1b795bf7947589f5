"""Definitions made through the API, which may not reach further than the file allows."""

from graph.errors import Conflict, InvalidQuestion, NotFound
from graph.store import Store
from reports.definitions import Definition
from reports.runs.desk import Desk


def define(store: Store, desk: Desk, definition: Definition) -> Definition:
    """Keep a definition in the graph, or replace it.

    Raises Conflict when the file defines that name, InvalidQuestion for recipients that no report of the file has:
    whoever may call the API must not be able to make the service write files or open connections of their choice.
    """
    written = desk.written().reports
    if any(each.name == definition.name for each in written):
        raise Conflict(f"The report {definition.name} is defined in {desk.file.name}.", "Change it there.")
    foreign = sorted(_reach(definition) - {each for known in written for each in _reach(known)})
    if foreign:
        raise InvalidQuestion(
            f"No report of {desk.file.name} goes to {foreign[0]}.", "Name that recipient there first, or leave it out."
        )
    store.write("runs/define", report=definition.name, settings=definition.model_dump_json())
    return definition


def forget(store: Store, name: str) -> None:
    """Forget a definition that was kept; raises NotFound."""
    if not store.write("runs/forget", report=name):
        raise NotFound(f"No report named {name[:80]!r} was defined through the API.")


def _reach(definition: Definition) -> set[str]:
    wanted = definition.recipients
    hooks = {f"webhook {each.url}" for each in wanted.webhooks}
    return hooks | {f"mail {each}" for each in wanted.mail} | ({f"folder {wanted.folder}"} if wanted.folder else set())
