"""What the graph rests on: coverage, articles that yielded nothing, and what a person should look at first."""

from collections import defaultdict

from reports.content.changes import sentence_of
from reports.content.document import Block, Cell, Section, Statement, Table
from reports.content.frame import Frame, Told
from reports.content.wording import counted, listed, told_day
from reports.known import ArticleCount

_UNSURE = 0.5
_MOST = 40


def quality(frame: Frame) -> Told:
    """Coverage, what could not be read or gave nothing, weak relations, and parties that no actor was found for."""
    articles = [each for each in frame.known.articles if frame.fresh(each.source.published)]
    silent = [each for each in articles if not each.relations and not each.figures and not each.events]
    sections = [
        Section(
            title="Coverage",
            blocks=(_coverage(articles),) if articles else (),
            empty="No article appeared in the period.",
        ),
        Section(title="Documents set aside", blocks=_set_aside(frame), empty="None was set aside in the period."),
        Section(title="Articles in which nothing was found", blocks=_silent(silent), empty="There are none."),
        _weak(frame),
        _gaps(frame),
        _unnamed(frame),
    ]
    return Told(_summary(frame, articles, silent), sections)


def _summary(frame: Frame, articles: list[ArticleCount], silent: list[ArticleCount]) -> list[str]:
    aside = sum(frame.fresh(each.day) for each in frame.known.set_aside)
    told = [f"{counted(aside, 'document')} could not be read and {'was' if aside == 1 else 'were'} set aside."]
    if not articles:
        return ["Nothing to report: no article appeared in the period.", *(told if aside else [])]
    lines = told if aside else []
    lines += [f"{counted(len(articles), 'article')} read, {sum(each.reprint for each in articles)} of them reprints; "
             f"{len(silent)} yielded nothing."]  # fmt: skip
    if frame.known.undated:
        lines.append(f"{counted(frame.known.undated, 'article')} in the graph name no day of publication.")
    return lines


def _coverage(articles: list[ArticleCount]) -> Table:
    by_publisher: defaultdict[str, list[ArticleCount]] = defaultdict(list)
    for each in articles:
        by_publisher[each.source.publisher or "publisher not told"].append(each)
    rows = []
    for publisher, found in sorted(by_publisher.items(), key=lambda item: (-len(item[1]), item[0])):
        counts = (len(found), sum(each.reprint for each in found), sum(each.relations for each in found))
        more = (sum(each.events for each in found), sum(each.figures for each in found))
        latest = max(each.source.published for each in found)
        rows.append(
            (
                Cell(text=publisher),
                *(Cell(text=str(each), numeric=True) for each in (*counts, *more)),
                Cell(text=str(latest)),
            )
        )
    columns = ("Publisher", "Articles", "Reprints", "Relations", "Happenings", "Figures", "Latest")
    return Table(title="Articles of the period by publisher", columns=columns, rows=tuple(rows))


def _set_aside(frame: Frame) -> tuple[Block, ...]:
    """By reason, most often first; days are those of ingesting, as what could not be read has no other."""
    documents: defaultdict[str, list[str]] = defaultdict(list)
    for each in frame.known.set_aside:
        if frame.fresh(each.day):
            documents[each.reason].append(each.document)
    rows = tuple(
        (Cell(text=reason), Cell(text=str(len(names)), numeric=True), Cell(text=listed(names)))
        for reason, names in sorted(documents.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST]
    )
    table = Table(title="Why they were set aside", columns=("Reason", "Documents", "Among them"), rows=rows)
    return (table,) if rows else ()


def _silent(articles: list[ArticleCount]) -> tuple[Block, ...]:
    rows = tuple(
        tuple(
            Cell(text=words)
            for words in (str(each.source.published), each.source.publisher or "", each.source.title or "")
        )
        for each in articles[:_MOST]
    )
    return (Table(title="To be looked at", columns=("Day", "Publisher", "Title"), rows=rows),) if rows else ()


def _weak(frame: Frame) -> Section:
    """Relations of the period that rest on little: the first to be confirmed or rejected by a person."""
    found = [
        bond for bond in frame.after.values()
        if bond.confidence < _UNSURE and any(frame.fresh(source.published) for source in bond.support)
    ]  # fmt: skip
    ordered = sorted(found, key=lambda bond: (bond.confidence, bond.key))[:_MOST]
    blocks = tuple(
        Statement(
            mark="disputed" if bond.disputed else "standing",
            text=f"{sentence_of(bond.key, frame.known)}.",
            detail=f"confidence {bond.confidence:.2f} · {counted(bond.sources, 'independent source')}"
            + (f" · since {told_day(bond.since, bond.precision)}" if bond.since else ""),
            evidence=frame.citations.cite([*bond.support, *bond.against]),
        )
        for bond in ordered
    )
    lead = (
        f"Relations below a confidence of {_UNSURE}, weakest first: confirm or reject their claims." if blocks else ""
    )
    return Section(
        title="To be reviewed", lead=lead, blocks=blocks, empty=f"No relation lies below a confidence of {_UNSURE}."
    )


def _gaps(frame: Frame) -> Section:
    """Figures and happenings that lack what a desk needs."""
    figures = [each for each in frame.known.figures if frame.fresh(each.source.published)]
    counts = (
        (
            "Relations without any date",
            sum(bond.since is None and bond.until is None for bond in frame.after.values()),
            len(frame.after),
        ),
        ("Figures without a loser", sum(each.loser is None for each in figures), len(figures)),
        ("Figures without an event", sum(each.event is None for each in figures), len(figures)),
        (
            "Figures without a claimant (the article’s own)",
            sum(each.source.claimant is None for each in figures),
            len(figures),
        ),
    )
    rows = tuple(
        (Cell(text=what), Cell(text=str(part), numeric=True), Cell(text=str(whole), numeric=True))
        for what, part, whole in counts
    )
    blocks = (Table(title="Gaps", columns=("What", "Number", "Of"), rows=rows),) if figures or frame.after else ()
    return Section(title="What is missing", blocks=blocks, empty="There is nothing in the graph yet.")


def _unnamed(frame: Frame) -> Section:
    """Participants that no actor of the graph was found for."""
    counts: defaultdict[str, int] = defaultdict(int)
    for part in frame.known.parts:
        if part.actor_id not in frame.known.names and frame.fresh(part.source.published):
            counts[part.actor] += 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    rows = tuple((Cell(text=name), Cell(text=str(count), numeric=True)) for name, count in ordered)
    blocks = (
        (Table(title="Parties without an actor", columns=("As articles call them", "Parts"), rows=rows),)
        if rows
        else ()
    )
    return Section(title="Who could not be named", blocks=blocks, empty="Every participant is an actor of the graph.")
