"""One look at what is due: plan it, take what is open, make it, send it, say what became of it."""

import logging
from datetime import datetime

from graph.errors import ActorgraphError, NotFound, StoreError
from graph.store import Row, Store
from reports.alerts import plan_alerts, watch_of
from reports.content import Report
from reports.definitions import Definition
from reports.delivery import Parcel, recipients
from reports.make import make, up_to
from reports.runs.desk import Desk
from reports.runs.held import Held, LeaseLost, hold
from reports.runs.history import Run, one
from reports.runs.plan import plan, run_id

log = logging.getLogger(__name__)


def scheduled(store: Store, desk: Desk, now: datetime) -> list[Run]:
    """Make everything that is due by `now` and nobody else is making; the runs that this worker settled."""
    definitions = {each.name: each for each in desk.definitions(store)}
    for definition in definitions.values():
        plan(store, definition, now)
    plan_alerts(store, definitions.values())
    rows = store.read("report/open_runs", limit=500)
    return [run for row in rows if (run := _attempt(store, desk, row, definitions.get(row["definition"]))) is not None]


def ordered(store: Store, desk: Desk, name: str, now: datetime) -> Run:
    """Make a report now, whether it is due or not. Raises NotFound for a name that is none."""
    definition = desk.definition(store, name)
    due = now.replace(microsecond=0)
    run = {"id": run_id(name, due), "definition": name, "due": due, "cause": None}
    store.write("runs/order", id=run["id"], definition=name, due=due)
    return _attempt(store, desk, run, definition) or one(store, str(run["id"]))


def _attempt(store: Store, desk: Desk, run: Row, definition: Definition | None) -> Run | None:
    """Take the run and bring it as far as possible; None when somebody else has it."""
    held = hold(store, desk.worker, desk.pace, run["id"])
    if held is None:
        return None
    try:
        return _perform(held, desk, run, definition)
    except LeaseLost:
        log.warning("%s went on to another worker", run["id"])
        return None


def _perform(held: Held, desk: Desk, run: Row, definition: Definition | None) -> Run:
    try:
        if definition is None:
            raise NotFound(f"The report {run['definition']} is no longer defined.")
        report = held.report or held.keep(_made(held.store, run, definition))
        faults = _deliver(held, desk, Parcel(run["id"], definition, report, run["due"]))
        return held.failed("; ".join(faults), made=True) if faults else held.settle("done")
    except (LeaseLost, StoreError):
        raise  # nothing can be noted down; the lease will run out
    except Exception as error:
        if not isinstance(error, ActorgraphError):
            log.exception("%s failed", run["id"])
        return held.failed(str(error) or type(error).__name__, made=False)


def _made(store: Store, run: Row, definition: Definition) -> Report:
    if run["cause"] is None:
        return make(store, definition, run["due"])
    if definition.watch.everybody:
        definition = definition.model_copy(update={"watch": watch_of(definition)})
    report = up_to(store, definition, run["until"])
    return report.model_copy(
        update={"title": f"Alert: {run['title']}", "summary": (f"{run['title']}.", *report.summary)}
    )


def _deliver(held: Held, desk: Desk, parcel: Parcel) -> list[str]:
    """Try everybody who has not got it; what went wrong, recipient by recipient."""
    if parcel.report.nothing and parcel.definition.if_nothing == "keep":
        return []
    faults = []
    for recipient in recipients(parcel.definition, desk.file.parent, desk.mail, desk):
        if recipient.name in held.reached:
            continue
        try:
            recipient.send(parcel)
        except Exception as error:  # whatever a server or a disk comes up with must not keep it from the others
            log.warning("%s could not be brought to %s: %s", parcel.run, recipient.name, error)
            faults.append(f"{recipient.name}: {error or type(error).__name__}")
            held.go_on()
        else:
            held.go_on(recipient.name)
    return faults
