"""Who is borne out how often, and who is alone with a claim. Truth is not measured here: only what others say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reports.content.accounts import losses
from reports.content.bonds import claims_by_key
from reports.content.changes import sentence_of
from reports.content.document import Block, Cell, Section, Statement, Table
from reports.content.frame import Frame, Told
from reports.content.wording import counted
from reports.known import Relation

_MOST_ALONE = 40


@dataclass
class Record:
    """How a source fared with the relations that it reported within the period."""

    told: int = 0
    borne_out: int = 0
    alone: int = 0
    denied: int = 0
    confirmed: int = 0
    rejected: int = 0


def sources(frame: Frame) -> Told:
    """Sources by how often others bear them out, then claimants of figures, then every claim that stands alone."""
    records, lonely = _records(frame)
    articles = _articles(frame)
    blocks: tuple[Block, ...] = (_table(records, articles),) if articles else ()
    sections = [
        Section(title="How often others bear a source out", lead=_HOW if blocks else "", blocks=blocks,
                empty="No article appeared in the period."),
        _claimants(frame),
        _alone(frame, lonely),
    ]  # fmt: skip
    return Told(_summary(articles, records, len(lonely)), sections)


_HOW = (
    "A relation that a source reported is borne out when an independent source reports it too (reprints never count), "
    "alone when nobody else does, denied when somebody denies it. Confirmed and rejected are rulings by people. "
    "Being alone is no sign of being wrong."
)


def _records(frame: Frame) -> tuple[dict[str, Record], list[Relation]]:
    found: defaultdict[str, Record] = defaultdict(Record)
    lonely: list[Relation] = []
    for _, claims in claims_by_key(frame.known.relations).items():
        by_origin: dict[str, Relation] = {}
        for claim in claims:
            if claim.source.stance in ("asserts", "confirms"):
                by_origin.setdefault(claim.source.origin, claim)
        for origin, claim in by_origin.items():
            if frame.fresh(claim.source.published):
                _note(found[origin], claims, alone=len(by_origin) == 1)
                lonely += [claim] if len(by_origin) == 1 else []
    return dict(found), lonely


def _note(record: Record, claims: list[Relation], *, alone: bool) -> None:
    record.told += 1
    record.alone += alone
    record.borne_out += not alone
    record.denied += any(each.source.stance == "denies" for each in claims)
    record.confirmed += any(each.source.ruling == "confirm" for each in claims)
    record.rejected += any(each.source.ruling == "reject" for each in claims)


def _articles(frame: Frame) -> dict[str, int]:
    """Articles of the period by origin, reprints left out."""
    found: defaultdict[str, int] = defaultdict(int)
    for each in frame.known.articles:
        if frame.fresh(each.source.published) and not each.reprint:
            found[each.source.origin] += 1
    return dict(found)


def _summary(articles: dict[str, int], records: dict[str, Record], lonely: int) -> list[str]:
    if not articles:
        return ["Nothing to report: no article appeared in the period."]
    told = sum(record.told for record in records.values())
    return [
        f"{counted(sum(articles.values()), 'article')} by {counted(len(articles), 'independent source')}.",
        f"{counted(told, 'report')} of relations, {lonely} of them by a single source.",
    ]


def _table(records: dict[str, Record], articles: dict[str, int]) -> Table:
    rows = []
    for origin in sorted(articles, key=lambda each: (-records.get(each, Record()).told, each)):
        record = records.get(origin, Record())
        share = f"{record.borne_out / record.told:.0%}" if record.told else "–"
        counts = (articles[origin], record.told, record.borne_out)
        more = (record.alone, record.denied, record.confirmed, record.rejected)
        cells = [Cell(text=origin), *(Cell(text=str(each), numeric=True) for each in counts)]
        rows.append((*cells, Cell(text=share, numeric=True), *(Cell(text=str(each), numeric=True) for each in more)))
    columns = ("Source", "Articles", "Relations", "Borne out", "Share", "Alone", "Denied", "Confirmed", "Rejected")
    return Table(title="Sources of the period", columns=columns, rows=tuple(rows))


def _claimants(frame: Frame) -> Section:
    """How often figures that a claimant gives agree with the other accounts of the same loss."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for loss in losses(frame.known.figures, frame.since):
        for who in sorted({each.source.claimant for each in loss.figures if each.source.claimant}):
            others = {each.source.claimant for each in loss.figures} - {who}
            counts[who][0] += 1
            counts[who][1] += not others
            counts[who][2] += bool(others) and loss.conflicting
    rows = tuple(
        (Cell(text=who), *(Cell(text=str(each), numeric=True) for each in told))
        for who, told in sorted(counts.items(), key=lambda item: (-item[1][0], item[0]))
    )
    columns = ("Claimant", "Losses spoken of", "Alone with a figure", "Contradicted")
    blocks = (Table(title="Claimants of losses", columns=columns, rows=rows),) if rows else ()
    return Section(title="Who gives figures", blocks=blocks, empty="No claimant gave a figure.")


def _alone(frame: Frame, lonely: Iterable[Relation]) -> Section:
    found = sorted(lonely, key=lambda each: (each.source.origin, each.key))
    shown = found[:_MOST_ALONE]
    blocks = tuple(
        Statement(
            mark="standing",
            text=f"{sentence_of(each.key, frame.known)}.",
            detail=f"only {each.source.origin}"
            + (f", which has it from {each.source.claimant}" if each.source.claimant else ""),
            evidence=frame.citations.cite([each.source]),
        )
        for each in shown
    )
    left = len(found) - len(shown)
    lead = f"{counted(left, 'more claim')} stand alone; the graph holds them." if left else ""
    return Section(title="Alone with a claim", lead=lead, blocks=blocks, empty="No source is alone with a claim.")
