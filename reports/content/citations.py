"""Numbering evidence: in the order in which statements first rest on it, each claim once."""

from collections.abc import Iterable

from reports.content.document import Citation
from reports.known import Source

MOST = 4
"""How many claims a statement shows; the graph keeps all."""


class Citations:
    """The numbered list at the end of a report, growing as statements cite."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str, str | None, str], int] = {}
        self._cited: list[Citation] = []

    def cite(self, sources: Iterable[Source], most: int = MOST) -> tuple[int, ...]:
        """Numbers of up to `most` of `sources`: of every independent origin first, the earliest before the later."""
        chosen = sorted(sources, key=lambda each: (each.published, each.origin, each.claim))
        first: dict[tuple[str, str], Source] = {}
        for each in chosen:
            first.setdefault((each.origin, each.stance), each)
        rest = [each for each in chosen if first[each.origin, each.stance] is not each]
        return tuple(sorted(dict.fromkeys(self._number(each) for each in [*first.values(), *rest][:most])))

    def latest(self, numbers: Iterable[int]) -> int | None:
        """The number of the citation published last, of several the first."""
        return max(numbers, key=lambda number: (self._cited[number - 1].published, -number), default=None)

    def _number(self, source: Source) -> int:
        key = (source.article, source.quote, source.claimant, source.stance)
        if key not in self._numbers:
            self._numbers[key] = len(self._cited) + 1
            self._cited.append(_citation(len(self._cited) + 1, source))
        return self._numbers[key]

    def all(self) -> tuple[Citation, ...]:
        return tuple(self._cited)


def _citation(number: int, source: Source) -> Citation:
    return Citation(
        number=number,
        quote=" ".join(source.quote.split()),
        stance=source.stance,
        claimant=source.claimant,
        speaker=source.speaker,
        publisher=source.publisher,
        origin=source.origin if source.origin != source.publisher else None,
        published=source.published,
        title=source.title,
        url=source.url,
        article=source.article,
        claim=source.claim,
    )
