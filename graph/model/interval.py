"""When something was so: an interval of days with the precision it was told in."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field, model_validator

from graph.model.vocabulary import Precision


class Interval(BaseModel):
    """Days `from` .. `to`, both included.

    A missing end is not known; `ongoing` says that the text speaks of it as lasting still ("since 2012"),
    which is something else than an end nobody told. "late 2024" is the first of October to the last of
    December with precision `season`.
    """

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    from_: date | None = Field(default=None, alias="from")
    to: date | None = None
    precision: Precision | None = None
    ongoing: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> "Interval":
        if self.from_ and self.to and self.from_ > self.to:
            raise ValueError(f"the interval ends ({self.to}) before it begins ({self.from_})")
        return self

    @property
    def known(self) -> bool:
        """True when at least one end is known."""
        return self.from_ is not None or self.to is not None


UNKNOWN = Interval()
