"""An Atom feed of finished reports (RFC 4287)."""

from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from reports.runs.history import Run

_ATOM = "http://www.w3.org/2005/Atom"


def feed(runs: Iterable[Run], url: str) -> bytes:
    """The feed as XML; `url` is where the service is reached. Runs that made no report are left out."""
    made = [run for run in runs if run.digest and run.finished]
    root = Xml.Element("feed", xmlns=_ATOM)
    _add(root, "id", f"{url}/reports")
    _add(root, "title", "actorgraph reports")
    _add(root, "updated", max((_time(run) for run in made), default="1970-01-01T00:00:00Z"))
    Xml.SubElement(root, "link", rel="self", href=f"{url}/reports/feed.atom")
    _add(Xml.SubElement(root, "author"), "name", "actorgraph")
    for run in made:
        entry = Xml.SubElement(root, "entry")
        _add(entry, "id", f"{url}/reports/{run.id}")
        _add(entry, "title", f"{run.title} ({run.since} to {run.until})")
        _add(entry, "updated", _time(run))
        Xml.SubElement(entry, "link", rel="alternate", type="text/html", href=f"{url}/reports/{run.id}")
    return bytes(Xml.tostring(root, encoding="utf-8", xml_declaration=True))


def _time(run: Run) -> str:
    assert run.finished is not None
    return run.finished.isoformat()


def _add(parent: Xml.Element, name: str, words: str) -> None:
    Xml.SubElement(parent, name).text = words
