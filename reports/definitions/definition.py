"""A definition of a report, as `reports.yaml` and the API take it."""

import re
from datetime import datetime
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from graph.store import statements
from reports.content.document import Kind
from reports.definitions.condition import Condition
from reports.known.watched import Watch

Format = Literal["html", "pdf", "md", "json", "docx"]
Missed = Literal["each", "latest", "skip"]

_PERIOD = re.compile(r"[1-9]\d{0,3} (day|week|month|year)s?")
_NAME = r"^[a-z0-9][a-z0-9-]{0,79}$"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Webhook(_Frozen):
    """Where a report is posted; the secret that signs it is in the environment, never in the file."""

    url: Annotated[str, Field(pattern=r"^https?://\S+$")]
    format: Format = "json"


class Recipients(_Frozen):
    """Where finished reports go; none at all is fine, as every report is kept and served at /reports."""

    folder: str | None = Field(default=None, description="A folder, relative to the file of definitions.")
    mail: tuple[Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")], ...] = Field(
        default=(), description="Addresses; each gets a message of its own."
    )
    webhooks: tuple[Webhook, ...] = ()


class Thresholds(_Frozen):
    """From when on something is worth a line."""

    confidence: float = Field(0.1, ge=0, le=1, description="Least change of a relationship's confidence.")
    closeness: float = Field(0.1, ge=0, le=2, description="Least change of how close two actors are.")


class Definition(_Frozen):
    """One report: its kind, whom it watches, how long a period it covers, when it is made and where it goes.

    `schedule` is a cron line in `timezone`; with `when`, the report is an alert: made after an ingest, once a cause.
    """

    name: Annotated[str, Field(pattern=_NAME, description="Small letters, digits and hyphens.")]
    kind: Kind
    title: str | None = Field(default=None, max_length=200)
    watch: Watch = Watch()
    period: str = Field("1 week", description="Complete days before the due day: `7 days`, `1 month`.")
    schedule: str | None = Field(default=None, description="Cron line of five fields: `0 6 * * MON`.")
    timezone: str = Field("UTC", description="Time zone of the schedule, such as `Europe/Paris`.")
    when: Condition | None = Field(
        default=None, description="Condition of an alert: `new SPLIT_FROM within lineage of AQIM`."
    )
    formats: tuple[Format, ...] = ("html",)
    recipients: Recipients = Recipients()
    thresholds: Thresholds = Thresholds()
    missed: Missed = Field("each", description="What becomes of due times that nobody was there for.")
    if_nothing: Literal["send", "keep"] = Field(
        "send", description="Whether a report without news is sent or only kept."
    )

    @field_validator("period")
    @classmethod
    def _period(cls, value: str) -> str:
        if not _PERIOD.fullmatch(value):
            raise ValueError("a period is a number and a unit, such as “7 days”, “1 week” or “1 month”")
        return value

    @field_validator("timezone")
    @classmethod
    def _timezone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, OSError, ValueError) as error:
            raise ValueError(f"{value} is no time zone; name one such as Europe/Paris") from error
        return value

    @field_validator("schedule")
    @classmethod
    def _schedule(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                CronSim(value, datetime(2025, 1, 1))
            except CronSimError as error:
                raise ValueError(f"{value!r} is no cron line of five fields: {error}") from error
        return value

    @field_validator("watch")
    @classmethod
    def _query(cls, value: Watch) -> Watch:
        if value.query is not None:
            found = statements().get(value.query)
            if found is None or found.access != "read":
                raise ValueError(f"there is no statement cypher/{value.query}.cypher that reads")
        return value

    @model_validator(mode="after")
    def _one_occasion(self) -> "Definition":
        if self.schedule and self.when:
            raise ValueError("a report has a schedule or a condition (when), not both")
        if self.kind == "actor" and not self.watch.actors:
            raise ValueError("a dossier (kind: actor) names its actor under watch: actors")
        return self
