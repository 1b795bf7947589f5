"""Losses as each side claims them: grouped by event, loser and measure, every account kept, none averaged."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reports.content.citations import Citations
from reports.content.document import Cell, Picture, Table
from reports.content.wording import counted
from reports.known import Figure
from reports.pictures import Account, Row, figures

_OWN_VOICE = "article’s own voice"
_MOST = 24


@dataclass(frozen=True)
class Loss:
    """All figures for one kind of loss of one party in one event, reprints once."""

    day: date | None
    place: str | None
    measure: str
    loser: str
    figures: tuple[Figure, ...]

    @property
    def title(self) -> str:
        where = f" at {self.place}" if self.place else ""
        return f"{self.loser}: {self.measure.replace('_', ' ')}{where}"

    @property
    def conflicting(self) -> bool:
        """True when two accounts cannot both be right, or somebody denies one."""
        told = [each for each in self.figures if each.source.stance != "denies"]
        least = max((each.min for each in told if each.min is not None), default=0)
        most = min((each.max for each in told if each.max is not None), default=least)
        return least > most or len(told) < len(self.figures)


def losses(found: Iterable[Figure], since: date) -> list[Loss]:
    """Losses about which something was published from `since` on, oldest event first."""
    groups: defaultdict[tuple[str, str, str], dict[tuple[object, ...], Figure]] = defaultdict(dict)
    for each in found:
        if each.source.ruling != "reject":
            event = each.event or f"{each.source.origin} {each.source.published}"
            key = (each.source.claimant, each.min, each.max, each.source.stance, each.source.origin)
            groups[event, each.measure, each.loser_id or ""].setdefault(key, each)
    kept = [_loss(tuple(group.values())) for group in groups.values()]
    fresh = [loss for loss in kept if any(each.source.published >= since for each in loss.figures)]
    return sorted(fresh, key=lambda loss: (str(loss.day or ""), loss.title))


def _loss(group: tuple[Figure, ...]) -> Loss:
    first = group[0]
    day = first.day or min(each.source.published for each in group)
    ordered = tuple(sorted(group, key=lambda each: (claimant(each), each.source.published, each.source.claim)))
    return Loss(day, first.place, first.measure, first.loser or "loser not told", ordered)


def claimant(figure: Figure) -> str:
    return figure.source.claimant or _OWN_VOICE


def spelled(figure: Figure) -> str:
    """The number as the text gives it, with what it comes to where that is not plain."""
    words = figure.literal
    if not any(letter.isdigit() for letter in words) and figure.min is not None:
        at_least = "" if figure.max == figure.min else "at least "
        words = f"{words} ({at_least}{figure.min:,})"
    return {"denies": f"denied: {words}", "unverified": f"unverified: {words}"}.get(figure.source.stance, words)


def table(found: Sequence[Loss], citations: Citations) -> Table:
    """One row for each account; the loss is named in the first row of its group."""
    rows = []
    for loss in found:
        for index, each in enumerate(loss.figures):
            rows.append(
                (
                    Cell(text=str(loss.day or "") if index == 0 else ""),
                    Cell(text=loss.title + (" — accounts differ" if loss.conflicting else "") if index == 0 else ""),
                    Cell(text=spelled(each), numeric=True),
                    Cell(text=claimant(each), evidence=citations.cite([each.source])),
                )
            )
    return Table(
        title="Every account of every loss", columns=("Day", "Loss", "Number", "Who says so"), rows=tuple(rows),
        note="The day is that of the event, or of publication where no day is told. Reprints are shown once.",
    )  # fmt: skip


def picture(found: Sequence[Loss], citations: Citations) -> Picture | None:
    """Losses over time by claimant; the latest `_MOST` when there are more."""
    shown = [row for row in map(_row, _foremost(found)) if row.accounts]
    if not shown:
        return None
    left = len(found) - len(shown)
    title = "Claimed losses over time, by claimant"
    differing = sum(loss.conflicting for loss in found)
    return Picture(
        title=title,
        description=f"{len(shown)} losses by date, one mark for each account; accounts of {differing} differ. "
        "Hollow marks are denied figures; ≥ and ≤ are open numbers."
        + (f" {counted(left, 'more loss', 'more losses')} are in the table alone." if left else ""),
        svg=figures(shown, title),
        table=table(found, citations),
    )


def _foremost(found: Sequence[Loss]) -> list[Loss]:
    """What there is room for: those on which accounts differ before others, the latest before the earlier."""
    ranked = sorted(range(len(found)), key=lambda at: (not found[at].conflicting, -at))[:_MOST]
    return [found[at] for at in sorted(ranked)]


def _row(loss: Loss) -> Row:
    accounts = (_account(each) for each in loss.figures)
    return Row(str(loss.day or ""), loss.title, tuple(dict.fromkeys(each for each in accounts if each is not None)))


def _account(figure: Figure) -> Account | None:
    value = figure.min if figure.min is not None else figure.max
    if value is None:
        return None
    sign = ">" if figure.max is None else ("<" if figure.min is None else "")
    return Account(claimant(figure), value, sign, figure.source.stance == "denies")
