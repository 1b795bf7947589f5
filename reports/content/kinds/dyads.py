"""Clashes between two sides, and the losses as each side claims them."""

from collections import Counter
from datetime import date, timedelta

from reports.content import accounts
from reports.content.document import Cell, Picture, Section, Statement, Table
from reports.content.encounters import Encounter, encounters
from reports.content.frame import Frame, Told
from reports.content.wording import counted, listed
from reports.pictures import clashes

_MOST = 40


def dyads(frame: Frame) -> Told:
    """Who clashed with whom in the period, over time, and every figure that anybody gave."""
    fought = [each for each in encounters(frame.known.parts) if each.last_told >= frame.since]
    found = accounts.losses(frame.known.figures, frame.since)
    differ = [loss for loss in found if loss.conflicting]
    drawn = accounts.picture(found, frame.citations)
    sections = [
        Section(title="Who clashed with whom", blocks=_clashes(frame, fought), empty="No clash was reported."),
        Section(
            title="Where accounts differ",
            blocks=tuple(_difference(frame, loss) for loss in differ),
            empty="No two accounts of one loss contradict each other.",
        ),
        Section(title="Claimed losses", blocks=(drawn,) if drawn else (), empty="Nobody gave a figure."),
    ]
    return Told(_summary(fought, found, differ), sections)


def _summary(fought: list[Encounter], found: list[accounts.Loss], differ: list[accounts.Loss]) -> list[str]:
    if not fought and not found:
        return ["Nothing to report: no clash was reported and nobody gave a figure of losses."]
    told = sum(len(loss.figures) for loss in found)
    return [
        f"{counted(len({each.event for each in fought}), 'clash', 'clashes')} reported; "
        f"{counted(told, 'account')} of {counted(len(found), 'loss', 'losses')}, of which {len(differ)} differ."
    ]


def _clashes(frame: Frame, fought: list[Encounter]) -> tuple[Table | Picture, ...]:
    pairs = Counter(each.pair for each in fought)
    if not pairs:
        return ()
    known = {named.name for named in frame.known.names.values()}
    told = [pair for pair, _ in pairs.most_common() if set(pair) <= known]
    rows = tuple(_row(frame, pair, [each for each in fought if each.pair == pair]) for pair in told[:_MOST])
    unnamed = len({each.event for each in fought if not set(each.pair) <= known})
    table = Table(
        title="Clashes of the period by dyad",
        columns=("Sides", "Clashes", "Latest", "Where"),
        rows=rows,
        note=f"{counted(unnamed, 'clash', 'clashes')} with people whom no article names are not listed."
        if unnamed
        else "",
    )
    return (table, _bars(frame, fought)) if rows else (_bars(frame, fought),)


def _row(frame: Frame, pair: tuple[str, str], fought: list[Encounter]) -> tuple[Cell, ...]:
    sources = [source for each in fought for source in each.sources if frame.fresh(source.published)]
    latest = max((each.day for each in fought if each.day), default=None)
    return (
        Cell(text=" – ".join(pair)),
        Cell(text=str(len(fought)), numeric=True),
        Cell(text=str(latest or "no day told")),
        Cell(text=listed(sorted({each.place for each in fought if each.place})) or "not told",
             evidence=frame.citations.cite(sources, 3)),
    )  # fmt: skip


def _bars(frame: Frame, fought: list[Encounter]) -> Picture:
    days = {each.event: each.day for each in fought if each.day}
    bins = _bins(sorted(days.values()), frame.known.until)
    title = "Clashes reported in the period, by when they happened"
    rows = tuple((Cell(text=name), Cell(text=str(count), numeric=True)) for name, count in bins if count)
    undated = len({each.event for each in fought}) - len(days)
    return Picture(
        title=title,
        description=f"{counted(len(days), 'dated clash', 'dated clashes')}; {undated} without a day are not drawn.",
        svg=clashes(bins, title),
        table=Table(
            title="Clashes by time", columns=("Time", "Clashes"), rows=rows, note="Times without a clash are left out."
        ),
    )


def _bins(days: list[date], until: date) -> list[tuple[str, int]]:
    """By day when they lie within a month, else by month, else by year; times without a clash are there, too."""
    if not days:
        return []
    span = (until - days[0]).days
    digits = 10 if span <= 31 else 7 if span <= 3 * 366 else 4
    told = Counter(day.isoformat()[:digits] for day in days)
    every = dict.fromkeys((days[0] + timedelta(days=number)).isoformat()[:digits] for number in range(span + 1))
    return [(time, told[time]) for time in every]


def _difference(frame: Frame, loss: accounts.Loss) -> Statement:
    says = "; ".join(f"{accounts.claimant(each)}: {accounts.spelled(each)}" for each in loss.figures)
    cited = frame.citations.cite([each.source for each in loss.figures], len(loss.figures))
    return Statement(mark="disputed", text=f"{loss.title}, {loss.day}.", detail=says, evidence=cited)
