"""The keys under which a party is looked for: its names made comparable, and the body of a state it stands for.

"Malian army", "Mali's army" and "Malian troops" are the key `army@ML`; "the Malian authorities" are `government@ML`;
"Mali's National Guard" is `@ML guard national`. Everybody else is known by `ingest.resolution.names.key`.
"""

import re
from collections.abc import Iterable

from graph.model.vocabulary import ActorKind
from ingest.resolution import names
from ingest.resolution.known import Known

_ARMY = frozenset(["army", "troop", "soldier", "military", "force"])
_ARMY_BESIDE = _ARMY | frozenset(["armed", "defence", "regular", "government", "ground", "loyalist", "federal"])
_FIGHTERS_OF = re.compile(r"\b(?:fighters|rebels|troops|soldiers|members|militants|men|forces) of (?:the )?([A-Z].*)")
_ANY_MINISTRY = frozenset(["ministry", "defence", "interior", "foreign", "affair", "internal", "home"])
_ANY_MINISTRY |= {"national", "information", "health", "justice", "security"}
_RULE = frozenset(["government", "authority", "state", "regime", "junta", "administration", "republic"])
_RULE_BESIDE = _RULE | frozenset(["military", "ruling", "transitional", "transition", "federal", "interim", "ruler"])


def party_keys(
    all_names: Iterable[str], kind: ActorKind | None, country: str | None, context: str | None, known: Known
) -> frozenset[str]:
    """Keys of one party; names that only say what it is ("the group") count where it has no other."""
    home = country or context
    keyed = [(name, key) for name in all_names for key in name_keys(name, kind, known, home)]
    found = frozenset(key for _, key in keyed)
    telling = frozenset(key for name, key in keyed if not _only_generic(key) or _is_title(name))
    return _full_names(telling or found) if kind == "Person" else telling or found


def name_keys(name: str, kind: ActorKind | None, known: Known, home: str | None = None) -> tuple[str, ...]:
    """The keys of one name; `home` is the country that a name without one is understood of."""
    if kind == "Person":
        return (_person_key(name),)
    if names.is_acronym(name):
        return (names.key(name),)
    inner = _of_whom(name)
    if inner:
        return name_keys(inner, kind, known, home)
    return (_body_key(name, kind, known, home) or _name_key(names.proper(name), kind, known, home),)


def _of_whom(name: str) -> str | None:
    """The body that "Palaung fighters of the TNLA" belong to."""
    found = _FIGHTERS_OF.search(name)
    return found[1] if found else None


def _body_key(name: str, kind: ActorKind | None, known: Known, home: str | None) -> str | None:
    """`army@ML` for a name that stands for a body of a state; a "national army" may be a rebel's, if known as such."""
    code, rest = nation_in(name, known, home)
    if code is None:
        code, rest = _seat_in(name, known) or (None, rest)
    if (
        "national" in rest
        and kind == "StateForce"
        and known.actors
        and _name_key(name, kind, known, home) not in known.by_key
    ):
        rest = tuple(word for word in rest if word != "national")
    body = _body(rest)
    if body and (code or home) and (code or kind in ("StateForce", "Government")):
        return f"{body}@{code or home}"
    return None


def _name_key(name: str, kind: ActorKind | None, known: Known, home: str | None) -> str:
    code, rest = nation_in(name, known, home)
    seat = _seat_in(name, known)
    if code is None and seat and "ministry" in seat[1]:
        code, rest = seat
    if code is None and "ministry" in rest and set(rest) <= _ANY_MINISTRY:
        code = home  # every country has a defence ministry
    if code and not rest:
        return f"government@{code}" if kind == "Government" else f"@{code}"
    return " ".join([f"@{code}", *sorted(rest)]) if code else names.key(name)


def _seat_in(name: str, known: Known) -> tuple[str, tuple[str, ...]] | None:
    """The country whose seat of government a name speaks of, and its other words: "the junta in Bamako"."""
    said = names.fold(name).split()
    for place, word in enumerate(said):
        code = known.by_seat.get(word)
        if code and len(said) > 1:
            return code, names.words(" ".join(said[:place] + said[place + 1 :]))
    return None


def nation_in(name: str, known: Known, home: str | None = None) -> tuple[str | None, tuple[str, ...]]:
    """The country that a name speaks of, and its other words; the longest wording wins ("South Sudanese").
    Of countries that share a word ("Congolese"), `home` is meant where it is one of them."""
    folded = names.fold(name).split()
    longest = min(5, len(folded))
    for size in range(longest, 0, -1):
        for start in range(len(folded) - size + 1):
            codes = known.by_word.get(" ".join(folded[start : start + size]))
            if codes:
                rest = " ".join([*folded[:start], *folded[start + size :]])
                return home if home in codes else codes[0], names.words(rest) if rest else ()
    return None, names.words(name)


def _body(rest: tuple[str, ...]) -> str | None:
    """Which body of a state the words beside a country's name stand for."""
    said = set(rest)
    if said & _RULE and said <= _RULE_BESIDE:
        return "government"
    return "army" if said & _ARMY and said <= _ARMY_BESIDE else None


def _person_key(name: str) -> str:
    said = [word for word in names.words(name) if word not in names.titles()] or names.words(name)
    return " ".join(said) if len(said) > 1 else f"~{said[0]}"


def _full_names(keys: frozenset[str]) -> frozenset[str]:
    """A person's surname alone says nothing once the full name is there."""
    full = frozenset(key for key in keys if not key.startswith("~"))
    return full or keys


def _is_title(name: str) -> bool:
    """True for "Allied Democratic Forces", a name for all its plain words; false for "the armed group"."""
    return sum(word[:1].isupper() for word in name.split()) > 1


def _only_generic(key: str) -> bool:
    return "@" not in key and all(part in names.generic_words() for part in key.split())


def ambiguous(key: str, known: Known) -> bool:
    """True for a key that several actors may bear: a short acronym, generic words, a surname, known namesakes."""
    if "@" in key:
        return False
    return key.startswith("~") or not names.is_distinctive(key) or len(known.by_key.get(key, ())) > 1
