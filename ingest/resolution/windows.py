"""Between which days a happening is looked for among those that other articles tell of."""

from datetime import date, timedelta

from graph.model import Interval

RECENT = timedelta(days=4)
"""How far before its article a happening without a date may lie."""
WIDEST = timedelta(days=10)
"""A longer time than this ("in spring") says too little to recognise a happening by."""

Window = tuple[date, date] | tuple[None, None]


def window(when: Interval, published: date | None) -> Window:
    """Days as told, else those before the article; (None, None) when it can be any day."""
    latest = when.to or when.from_ or published
    earliest = when.from_ or when.to or (published - RECENT if published else None)
    if latest is None or earliest is None or latest - earliest > WIDEST:
        return None, None
    return earliest, latest
