"""Conditions of alerts: `new SPLIT_FROM within lineage of AQIM`, `losses claimed > 20 of Wagner Group`."""

import re
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer

from graph.model.vocabulary import MeasureKind, Predicate

_BOND = re.compile(
    r"(?P<change>new|ended|disputed) (?P<predicate>[A-Z_]+|relation)(?: (?P<scope>within lineage of|of) (?P<actor>.+))?"
)
_LOSS = re.compile(r"(?P<measure>losses|[a-z_]+) claimed (?P<sign>>=?) (?P<number>\d+)(?: of (?P<actor>.+))?")
_FORMS = "“new SPLIT_FROM within lineage of X”, “disputed relation of X” or “losses claimed > 20 of X”"


class ParsedCondition(BaseModel):
    """A condition taken apart: about a relationship (`change`) or about figures (`least`)."""

    model_config = ConfigDict(frozen=True)

    text: str
    change: Literal["new", "ended", "disputed"] | None = None
    predicate: str | None = None
    measure: str | None = None
    least: int | None = None
    scope: Literal["lineage", "actor"] | None = None
    actor: str | None = None


def parse(value: Any) -> Any:
    """The condition that `value` spells; ValueError with the forms there are when it spells none."""
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    if found := _BOND.fullmatch(text):
        return _bond(text, found)
    if found := _LOSS.fullmatch(text):
        return _loss(text, found)
    raise ValueError(f"{text!r} is no condition; write {_FORMS}")


def _bond(text: str, found: re.Match[str]) -> ParsedCondition:
    predicate = found["predicate"]
    if predicate != "relation" and predicate not in get_args(Predicate):
        raise ValueError(f"{predicate} is no relation; there are {', '.join(get_args(Predicate))}")
    scope = {"within lineage of": "lineage", "of": "actor"}.get(found["scope"] or "")
    return ParsedCondition.model_validate(
        {"text": text, "change": found["change"], "predicate": None if predicate == "relation" else predicate,
         "scope": scope, "actor": found["actor"]}
    )  # fmt: skip


def _loss(text: str, found: re.Match[str]) -> ParsedCondition:
    measure = None if found["measure"] == "losses" else found["measure"]
    if measure and measure not in get_args(MeasureKind):
        raise ValueError(f"{measure} is not counted; there are losses, {', '.join(get_args(MeasureKind))}")
    least = int(found["number"]) + (found["sign"] == ">")
    scope = "actor" if found["actor"] else None
    return ParsedCondition.model_validate(
        {"text": text, "measure": measure, "least": least, "scope": scope, "actor": found["actor"]}
    )


Condition = Annotated[
    ParsedCondition, BeforeValidator(parse), PlainSerializer(lambda condition: condition.text, return_type=str)
]
