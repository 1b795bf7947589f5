"""Parameters that several resources share, each with what the manual says of it."""

from datetime import date
from typing import Annotated

from fastapi import Path, Query

from graph.queries.renamings import Follow

ActorId = Annotated[
    str,
    Path(
        title="Actor", description="Id of an actor, as a search gives it.", max_length=300,
        examples=["azawad-liberation-front"],
    ),
]  # fmt: skip
EventId = Annotated[
    str, Path(title="Event", description="Id of an event, as the events of an actor give it.", max_length=300)
]
ArticleId = Annotated[
    str, Path(title="Article", description="Id of an article, as ingesting or any evidence gives it.", max_length=300)
]
Cursor = Annotated[
    str | None,
    Query(title="Cursor", description="`next` of the page before; leave it out for the first page.", max_length=2000),
]
Limit = Annotated[int, Query(title="Limit", description="How many entries a page holds at most.", ge=1, le=200)]
Quotes = Annotated[
    int, Query(title="Quotes", description="How many claims to show for each relationship, surest first.", ge=0, le=50)
]
AsOf = Annotated[
    date | None,
    Query(
        title="As of", description="Only what was so on this day, or may have been since its ends are not known.",
        examples=["2024-12-31"],
    ),
]  # fmt: skip
KnownAt = Annotated[
    date | None,
    Query(
        title="Known at", description="Only what articles published by this day had reported.", examples=["2025-06-30"]
    ),
]
Followed = Annotated[
    Follow | None,
    Query(title="Follow", description="`rename`: take an actor and those it was renamed from or to as one."),
]
