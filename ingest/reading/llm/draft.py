"""What the language model is asked to answer: claims in the words of the text, not yet believed.

Numbers, dates and places are in the text's own wording; the normalisers of the built-in reader make them exact.
"""

from collections import Counter
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError

from graph.model.vocabulary import ActorKind, EventType, MeasureKind, Predicate, Role, Stance

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class _Draft(BaseModel):
    # The schema sent along asks for every field; an answer may still leave out those that have a usual value.
    model_config = ConfigDict(
        frozen=True,
        json_schema_serialization_defaults_required=True,
        json_schema_extra={"additionalProperties": False},
    )


class DraftActor(_Draft):
    name: Words
    names: tuple[Words, ...] = ()
    kind: ActorKind | None = None


class _Said(_Draft):
    claimant: Words | None = None
    stance: Stance = "asserts"


class DraftRelation(_Said):
    subject: Words
    predicate: Predicate
    object: Words
    when: Words | None = None
    evidence: Words


class DraftParticipant(_Said):
    actor: Words
    role: Role


class DraftEvent(_Draft):
    id: Words
    type: EventType
    when: Words | None = None
    place: Words | None = None
    participants: tuple[DraftParticipant, ...] = ()
    evidence: Words


class DraftMeasure(_Said):
    event: Words | None = None
    measure: MeasureKind
    of: Words | None = None
    by: Words | None = None
    number: Words
    speaker: Words | None = None
    channel: Words | None = None
    evidence: Words


class Draft(_Draft):
    actors: tuple[DraftActor, ...] = ()
    relations: tuple[DraftRelation, ...] = ()
    events: tuple[DraftEvent, ...] = ()
    measures: tuple[DraftMeasure, ...] = ()


_Part = TypeVar("_Part", bound=_Draft)
_PARTS: dict[Literal["actors", "relations", "events", "measures"], type[_Draft]] = {
    "actors": DraftActor,
    "relations": DraftRelation,
    "events": DraftEvent,
    "measures": DraftMeasure,
}


def schema() -> dict[str, Any]:
    """JSON schema of a Draft in the narrow form that strict structured output takes: no titles, no defaults."""
    plain = _plain(Draft.model_json_schema(mode="serialization"))
    assert isinstance(plain, dict)
    return plain


def salvaged(answer: object, dropped: Counter[str]) -> Draft | None:
    """What is well formed in an answer that as a whole is not; the rest is counted. None if it is no object at all."""
    if not isinstance(answer, dict):
        return None
    return Draft(**{name: _valid(kind, answer.get(name), dropped) for name, kind in _PARTS.items()})


def _valid(kind: type[_Part], items: object, dropped: Counter[str]) -> tuple[_Part, ...]:
    adapter, kept = TypeAdapter(kind), []
    for item in items if isinstance(items, list) else []:
        try:
            kept.append(adapter.validate_python(item))
        except ValidationError:
            dropped["malformed"] += 1
    return tuple(kept)


def _plain(node: object, *, names: bool = False) -> object:
    """`names`: the keys of this node are names of fields, not words of the schema language."""
    if isinstance(node, dict):
        left_out = () if names else ("title", "default", "minLength", "maxLength")
        return {key: _plain(value, names=key == "properties") for key, value in node.items() if key not in left_out}
    return [_plain(each) for each in node] if isinstance(node, list) else node
