"""Where proper names stand in the text: runs of capitalised words, joined over the small words that names contain.

What kind of thing a name is the name of, `entities` decides.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.reading.parse import Parse
from ingest.reading.tables import mapping, rows, word_set, words
from ingest.reading.taught.kinds import LIKELY, likely_kinds
from ingest.reading.world import World, normal

_PARTICLES = word_set("names.particles")
_HYPHENED = _PARTICLES | word_set("names.hyphened")  # "Lashkar-i-Jhangvi", "Rostov-on-Don"
_TIMES = word_set("names.times")
_NEVER = word_set("names.never")
_NUMBERS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand"])
_UNITS = word_set("names.units")
_AL_NAMES = frozenset(["al qaeda", "al qaida", "al shabaab", "al shabab", "al nusra"])  # often written so
_CREEDS = word_set("names.creeds")
_HEDGES = word_set("names.hedges")
_WHOLE = frozenset(["all"])
_OFFICES = word_set("names.offices")
_MONTH_NAMES = frozenset(["jan", "may", "april", "june", "august", "mar", "sun"])  # persons and parties bear them too
_MONTHS = frozenset(month.lower() for month in month_name if month)
_HEADS = frozenset(mapping("name_heads", "word", "kind"))
_OF_PEOPLE = word_set("names.of_people")
_ARABIC_HEADS = frozenset(
    ["failaq", "faylaq", "jaysh", "jaish", "harakat", "ahrar", "liwa", "jabhat", "hezb", "hizb", "lashkar"]
)
_HEADS_ANYWHERE = _HEADS | _ARABIC_HEADS
_BANDS = word_set("names.bands")
_STAFF = frozenset(["ministry", "office", "council", "assembly", "committee", "union", "college"])
_COMMON_MODIFIERS = word_set("names.common_modifiers")
_ORDINALS = word_set("names.ordinals")
_CONCERNS = word_set("names.concerns")
_REGIONAL = word_set("names.regional")
_BODIES_OF_STATE = frozenset(
    row["lemma"] for row in rows("actor_nouns") if row["class"] in ("force", "police", "government")
)
_PEOPLES_ADJECTIVE = re.compile(r"^[A-Z][\w'’-]{2,}(?:an|ese|ish|ist|ite|ern)$")
_WITH_DIGITS = re.compile(r"^[A-Z]+-?\d+[A-Z]*$|^\d+(?:st|nd|rd|th)$")

_OF_A_MAN = frozenset(["group", "faction", "network", "clan", "gang", "militia"])
_OF_A_TOWN = frozenset(["police", "government", "administration"])  # "the Hema militia" may be a people's


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` .. `last`, both included; `head` is the one that the grammar hangs the others on."""

    first: int
    last: int
    head: int
    text: str


def find_names(p: Parse, w: World) -> list[Name]:
    """All proper names in order, none inside another."""
    found: list[Name] = []
    lower = {p.low[i] for i in range(len(p)) if p.word[i][:1].islower()}
    titles = words("titles", "title")
    nouns = words("actor_nouns")
    for first, past in p.sentences:
        shouting = _is_headline(p, first, past)
        i = first
        while i < past:
            day = _named_for_a_day(p, i, past)
            if day is not None:
                end = _extend(p, w, day, past)
                found.append(Name(i, end, _head(p, i, end), p.between(i, end)))
                i = end + 1
                continue
            if not _begins(p, w, i, first, lower, titles, nouns, shouting):
                i += 1
                continue
            last = _extend(p, w, i, past)
            if (
                last > i
                and normal(p.word[i]) in w.peoples
                and normal(p.between(i, last)) not in w.known  # but "Pakistani Taliban"
                and (last == i + 1 and (p.word[last].isupper() or normal(p.word[last]) in w.known))
            ):
                i += 1  # "the Kurdish YPG"
            elif last > i + 1 and p.word[last].isupper() and {normal(p.word[k]) for k in range(i, last)} <= w.peoples:
                i = last  # "Bosnian Croat HVO"
            elif last > i and p.low[i] in _CREEDS and _known_without(p, w, i, last):
                i += 1  # "the Maoist Shining Path"
            elif (
                last > i + 1
                and i
                and p.low[i - 1] in ("mostly", "mainly", "predominantly", "largely", "ethnic")
                and normal(p.word[i]) in w.peoples
            ):
                i += 1  # "the mostly Shiite Sixth Brigade"
            for begin, end in _parted(p, w, i, last, titles):
                if not (
                    _only_nationality(p, w, begin, end)
                    or _only_a_creed(p, w, begin, end)
                    or _only_describes(p, w, begin, end)
                ):
                    found.append(Name(begin, end, _head(p, begin, end), _whole(p, begin, end)))
            i = last + 1
    return [_of_a_place(p, w, name) for name in _told_apart(p, w, _parted_from_men(p, found))]


def _whole(p: Parse, first: int, last: int) -> str:
    """The words of a name; with its closing bracket: "Communist Party of India (Maoist)"."""
    text = p.between(first, last)
    open_ended = "(" in text and ")" not in text and p.text[p.end[last] : p.end[last] + 1] == ")"
    return f"{text})" if open_ended else text


def _parted_from_men(p: Parse, names: list[Name]) -> list[Name]:
    """ "The Maute group", beside a man named Omar Maute, is called so with its noun: the bare name is the man's."""
    surnames = {p.low[name.last] for name in names if name.last > name.first}
    found = []
    for name in names:
        one_word, noun = name.first == name.last, name.last + 1
        if one_word and p.low[name.last] in surnames and noun < len(p) and p.low[noun] in _OF_A_MAN:
            name = Name(name.first, noun, _head(p, name.first, noun), p.between(name.first, noun))
        found.append(name)
    return found


def _told_apart(p: Parse, w: World, names: list[Name]) -> list[Name]:
    """ "NSCN (Reformation)", "Front (Command Council)": what one of several bodies of a name is called besides."""
    found: list[Name] = []
    for name in names:
        whole = found[-1] if found else name
        next_to = name.first == whole.last + 2 and p.sentence[name.first] == p.sentence[whole.first]
        if next_to and _says_which(p, w, whole, name):
            found[-1] = Name(whole.first, name.last, whole.head, f"{p.between(whole.first, name.last)})")
        elif next_to and whole.text.endswith(")"):
            found[-1] = Name(whole.first, name.last, name.head, p.between(whole.first, name.last))  # "(ML) Party Unity"
        else:
            found.append(name)
    return found


def _says_which(p: Parse, w: World, whole: Name, name: Name) -> bool:
    """Whether the name in brackets is neither short nor long for the one before it, nor where that is."""
    brackets = p.word[name.first - 1] == "(" and p.word[name.last + 1 : name.last + 2] == [")"]
    inside = range(whole.first, whole.last + 1)
    body = p.word[whole.last].isupper() or any(p.low[k] in _HEADS_ANYWHERE for k in inside)
    if not brackets or not body or name.text.isupper() or "." in name.text:
        return False
    capitals = "".join(c for c in name.text if c.isupper())
    long_for = len(name.text.split()) > 1 and whole.text.upper().startswith(capitals[:2])
    elsewhere = w.state(name.text) is not None or w.place(name.text) is not None
    return not long_for and not elsewhere and normal(name.text) not in w.known


def _of_a_place(p: Parse, w: World, name: Name) -> Name:
    """ "The Assam police": a body that is called by its place and its noun."""
    noun = name.last + 1
    if p.low[noun : noun + 1] == [] or p.low[noun] not in _OF_A_TOWN or p.word[noun][:1].isupper():
        return name
    key = normal(name.text)
    if w.state(name.text) is not None or key in w.known or key in w.peoples or w.place(name.text) is None:
        return name
    return Name(name.first, noun, noun, p.between(name.first, noun))


def _named_for_a_day(p: Parse, i: int, past: int) -> int | None:
    """Last token of "the March 23 Movement", "14 August Movement", "23rd March Battalion"."""
    if i + 2 >= past or not (p.word[i + 2][:1].isupper() and p.low[i + 2] in _HEADS):
        return None
    for month, day in ((i, i + 1), (i + 1, i)):
        if p.low[month] in _MONTHS and p.word[month][:1].isupper() and p.word[day][:1].isdigit():
            return i + 2
    return None


def _named_like_a_month(p: Parse, i: int) -> bool:
    """ "envoy Jan Kubis": no month stands before a name and behind a word for a person."""
    return (
        p.low[i] in _MONTH_NAMES
        and i > 0
        and i + 1 < len(p)
        and p.tag[i + 1] == "NNP"
        and p.pos[i - 1] in ("NOUN", "PROPN")
    )


def _only_describes(p: Parse, w: World, first: int, last: int) -> bool:
    """Words that name nobody: "Saharan", the "Army" that said so, "Katangan" or "Bosnian Serb" before rebels."""
    word, low = p.word[first], p.low[first]
    if all(p.low[k] in _REGIONAL for k in range(first, last + 1)):
        return True
    if last == first + 1 and _of_a_people_in_a_state(p, w, first, last):
        return True
    if first != last or normal(word) in w.known or word.isupper():
        return False
    follows = last + 1 < len(p) and p.word[last + 1].islower() and p.pos[last + 1] in ("NOUN", "PROPN", "ADJ")
    if low in _BODIES_OF_STATE and not follows:
        return True
    return (
        follows
        and p.dep[first] in ("amod", "compound", "nmod")
        and bool(_PEOPLES_ADJECTIVE.match(word))
        and w.state(word) is None
        and w.place(word) is None
    )


def _of_a_people_in_a_state(p: Parse, w: World, first: int, last: int) -> bool:
    """ "Bosnian Serb", "Iraqi Kurdish": two adjectives before a noun, of which neither is the actor."""
    return (
        all(normal(p.word[k]) in w.peoples and not p.word[k].isupper() for k in (first, last))
        and w.state(p.between(first, last)) is None
        and normal(p.between(first, last)) not in w.known
        and last + 1 < len(p)
        and p.word[last + 1].islower()
        and p.pos[last + 1] in ("NOUN", "ADJ", "PROPN")
    )


def _is_headline(p: Parse, first: int, past: int) -> bool:
    """Whether nearly every long word is capitalised, as in titles: capitals then tell nothing."""
    long = [p.word[i] for i in range(first, past) if len(p.word[i]) > 3 and p.word[i].isalpha()]
    return len(long) > 4 and sum(x[0].isupper() for x in long) > 0.8 * len(long)


def _begins(
    p: Parse,
    w: World,
    i: int,
    first: int,
    lower: set[str],
    titles: frozenset[str],
    nouns: frozenset[str],
    shouting: bool,
) -> bool:
    word, low = p.word[i], p.low[i]
    if (
        low in ("al", "el")
        and i + 2 < len(p)
        and p.word[i + 1] == "-"
        and p.word[i + 2][:1].isupper()
        and p.start[i + 1] == p.end[i]
    ):
        return True
    if word in ("al", "el") and i + 1 < len(p) and normal(p.between(i, i + 1)) in _AL_NAMES:
        return True
    if word.isdigit() and len(word) < 5 and i + 1 < len(p) and p.low[i + 1] in _UNITS and p.word[i + 1][:1].isupper():
        return True
    if not word[:1].isupper():
        return bool(_WITH_DIGITS.match(word)) and i + 1 < len(p) and p.word[i + 1][:1].isupper() and word[0].isdigit()
    if (
        (low == "new" or low in _ORDINALS)
        and i + 1 < len(p)
        and p.word[i + 1][:1].isupper()
        and p.low[i + 1] not in _NEVER
        and (i > first or p.tag[i] == "NNP")
    ):
        return True
    if low in _NUMBERS and i > first and i + 1 < len(p) and p.word[i + 1][:1].isupper():
        return True
    if (
        i == first
        and p.tag[i] in ("NNS", "NNPS")
        and not "".join(p.word[i + 1 : i + 2])[:1].isupper()
        and (low[:-1] in nouns and low.endswith("s"))
    ):
        return False  # "Rebels of the River Army"
    if word == "IS" and not shouting:
        return True  # the Islamic State, not the verb
    if low in _NEVER | _HEDGES and not (low in _HEDGES | _WHOLE and _in_a_name(p, i, first)):
        return False
    if len(word) == 1 and not _hyphened(p, i):
        return False
    if low.rstrip(".") in _TIMES and not _named_like_a_month(p, i):
        return False
    if low in titles and i + 1 < len(p) and p.word[i + 1][:1].isupper() and low not in _HEADS | _OFFICES:
        return _names_a_unit(p, i)
    if low in titles and i + 1 < len(p) and p.word[i + 1][:1].isupper() and low not in _HEADS:
        return False
    if shouting and p.tag[i] not in ("NNP", "NNPS"):
        return False
    starts = i == first or (p.word[i - 1] in "\"“”'‘([:—-" and i - 1 <= first + 1)
    if not starts:
        return (
            p.pos[i] not in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX")
            or low in _WHOLE
            or _WITH_DIGITS.match(word) is not None
            or (word.isupper() and len(word) > 1 and normal(word) in w.known)
        )
    follows = i + 1 < len(p) and (p.word[i + 1][:1].isupper() or p.word[i + 1] == "-")
    if low in lower:
        return follows and p.tag[i] in ("NNP", "NNPS", "JJ") and p.low[i + 1] not in _NEVER
    if (
        i + 1 < len(p)
        and p.lemma[i + 1] in nouns
        and p.dep[i] == "compound"
        and p.head[i] == i + 1
        and p.lemma[i] not in nouns
        and p.tag[i] in ("NN", "NNP", "NNPS")
    ):
        return low not in lower and low not in _COMMON_MODIFIERS
    a_noun = p.lemma[i] in nouns or low in nouns or low.removesuffix("s") in nouns
    if a_noun and not (normal(word) in w.known and p.tag[i] in ("NNP", "NNPS")):  # "Peshmerga" is a name too
        return follows and p.tag[i] in ("NNP", "NNPS")
    return p.tag[i] in ("NNP", "NNPS") or word.isupper() or normal(word) in w.known or w.state(word) is not None


def _names_a_unit(p: Parse, i: int) -> bool:
    """ "the Sheikh Omar Hadid Brigade": a title that belongs to the name of a unit."""
    last = i
    while last + 1 < len(p) and p.word[last + 1][:1].isupper() and last - i < 5:
        last += 1
    return last > i + 1 and p.low[last] in _UNITS and p.low[i - 1 : i] in (["the"], ["'s"], ["’s"])


def _in_a_name(p: Parse, i: int, first: int) -> bool:
    """ "the Armed Forces of Resistance", "the All Burma Front": a word that only describes, unless in capitals."""
    follows = i > first and p.word[i + 1 : i + 2] != [] and p.word[i + 1][:1].isupper()
    return follows and (p.tag[i] == "NNP" or (p.low[i] in _WHOLE and p.word[i][:1].isupper()))


def _hyphened(p: Parse, i: int) -> bool:
    """ "G-Pep": a letter and a hyphen that belong to a name."""
    return p.word[i + 1 : i + 2] == ["-"] and p.start[i + 1] == p.end[i] and p.word[i + 2][:1].isupper()


def _extend(p: Parse, w: World, i: int, past: int) -> int:
    last = i
    while last + 1 < past:
        nxt = last + 1
        if _continues(p, nxt) and not (p.word[nxt].isdigit() and w.state(p.word[last])):  # "in Syria 23 fighters"
            last = nxt
            continue
        if (
            p.low[nxt] in _PARTICLES
            and nxt + 2 < past
            and p.word[nxt + 1] == "-"
            and p.word[nxt + 2][:1].isupper()
            and p.start[nxt + 1] == p.end[nxt]
        ):
            last = nxt + 2
            continue
        if p.word[nxt] == "-" and nxt + 1 < past and p.start[nxt] == p.end[last] and p.end[nxt] == p.start[nxt + 1]:
            if _continues(p, nxt + 1):
                last = nxt + 1
                continue
            if p.low[nxt + 1] in _HYPHENED and nxt + 3 < past and p.word[nxt + 2] == "-" and _continues(p, nxt + 3):
                last = nxt + 3
                continue
            if p.low[nxt + 1] in _PARTICLES:
                last = nxt + 1
                continue
            break
        if p.word[nxt].isdigit() and nxt + 1 < past and p.low[nxt + 1] in _HEADS and p.word[nxt + 1][:1].isupper():
            last = nxt + 1  # "the Badri 313 Battalion"
            continue
        joined = _joined(p, w, i, last, past)
        if joined is None:
            break
        last = joined
    known = _known(p, w, i, past)
    return max(last, known) if known is not None else last


def _continues(p: Parse, i: int) -> bool:
    word = p.word[i]
    if word[:1].isupper():
        if p.low[i] == "new" or p.low[i] in _ORDINALS:  # "Jalisco New Generation Cartel"
            return i + 1 < len(p) and p.word[i + 1][:1].isupper() and p.low[i + 1] not in _NEVER
        return (
            p.low[i] not in _TIMES
            and (p.low[i] not in _NEVER or (p.low[i] == "against" and _goes_on(p, i)))
            and p.pos[i] not in ("PRON", "DET")
        )
    return (word.isdigit() and len(word) <= 3 and p.dep[i] == "nummod" and p.head[i] < i) or (
        bool(_WITH_DIGITS.match(word)) and word[0].isalpha()
    )


def _goes_on(p: Parse, i: int) -> bool:
    """ "Republican Action Against Drugs": a small word that is capitalised within a name."""
    return i > 0 and i + 1 < len(p) and p.word[i - 1][:1].isupper() and p.word[i + 1][:1].isupper()


def _joined(p: Parse, w: World, first: int, last: int, past: int) -> int | None:
    """Last token of the name when it goes on over one or two small words after `last`, else None."""
    nxt = last + 1
    low = p.low[nxt]
    after = nxt + 1
    if low in ("'s", "’s", "'", "’") and after < past and _continues(p, after):
        if "for" in (p.low[k] for k in range(first, last)) and p.low[after] not in words("titles", "title"):
            return after if low in ("'s", "’s") else None  # "the Movement for Azawad's Salvation"
        several = low in ("'", "’") and p.low[after] in _HEADS and p.tag[last] == "NNPS" and first < last
        return after if several or p.low[last] in _OF_PEOPLE else None
    if (
        after < past
        and p.low[after] in ("the", "la", "las", "los", "le")
        and low in ("of", "for", "in", "de", "pour", "para")
    ):
        after += 1
    if low == "of" and p.low[last] in _HEADS and p.low[after : after + 1] and p.low[after] in _NUMBERS:
        return after if p.word[after][:1].isupper() else None  # "the Council of Eight"
    if after >= past or not p.word[after][:1].isupper() or p.low[after] in _NEVER or p.low[after] in _TIMES:
        return None
    if low in _PARTICLES and p.start[nxt] > p.end[last]:
        return after
    parts = [p.low[k] for k in range(first, last + 1)]
    has_head = any(x in _HEADS for x in parts)
    if (
        low == "of"
        and parts[-1] in _UNITS
        and (p.word[after].isupper() or normal(p.word[after]) in w.known)
        and w.state(p.word[after]) is None
    ):
        return None  # "the Brigade of the IRA"
    if (
        low == "of"
        and parts[-1] in _UNITS
        and (first < last or p.low[after - 1] == "the")
        and p.low[after] not in ("republic", "kingdom")
        and not (parts[-2:] == ["armed", "forces"] and p.low[after - 1] == "of")
        and any(p.low[k] in _HEADS - _UNITS for k in range(after, min(after + 5, past)) if p.word[k][:1].isupper())
    ):
        return None  # "the Liberation Army of the Workers Party" are two
    if low == "of" and first < last and parts[-1] in _UNITS | {"front"} and _of_a_force(p, first, after, past):
        return None  # "the 5th Front of the Revolutionary Forces"
    if (
        low == "of"
        and _is_person(p, after)
        and w.state(p.word[after]) is None
        and p.low[after - 1] == "of"
        and not (parts[-1] in _BANDS and p.low[after + 1 : after + 2] and not p.word[after + 1][:1].isupper())
    ):
        return None  # "the Sand Corps of Oumar Tall"
    if low == "of" and has_head and p.low[after] in words("titles", "title") - _HEADS and parts[-1] not in _STAFF:
        return None  # "the Army of General A"
    if low == "of" and (
        has_head or parts[-1] in ("republic", "state", "states", "kingdom", "emirates") or parts[-1] in _BANDS
    ):
        return after
    if low in ("for", "to") and (has_head or parts[-1] == "united" or (low == "for" and parts[-1] in _BANDS | _STAFF)):
        return after
    a_body = has_head or not _STAFF.isdisjoint(parts)
    if low == "in" and a_body and {"for", "of"} & set(parts) and _country_at(p, w, after, past):
        return after  # "the Movement for Justice in Chad"
    if low == "in" and parts[-1] in ("state", "qaeda", "qaida", "province"):
        return after
    if low in ("and", "&") and {parts[-1], p.low[after]} <= _CONCERNS and p.word[after + 1 : after + 2] != []:
        return after if p.word[after + 1][:1].isupper() else None  # "National Security and Defence Council"
    if low in ("and", "&") and has_head and ("for" in parts or "of" in parts):
        later = [p.low[k] for k in range(after, min(after + 3, past))]
        alone = (
            not any(x in _HEADS - {"jihad"} for x in later)
            and not _country_at(p, w, after, past)
            and not p.word[after].isupper()
            and not (w.state(p.word[last]) and w.place(p.word[after]) is None)  # "the Party of Iran and Komala"
        )
        return after if alone else None
    return None


def _of_a_force(p: Parse, first: int, after: int, past: int) -> bool:
    """Whether behind "of" stands the name of a force of its own, and not what the force before it is for."""
    last = after
    while last + 1 < past and p.word[last + 1][:1].isupper():
        last += 1
    numbered = p.word[first][:1].isdigit() or p.low[first] in _ORDINALS
    return (
        p.low[after] in _ARABIC_HEADS
        or (last > after and p.low[last] in _UNITS)
        or (numbered and p.low[after - 1] == "the")
    )


def _is_town(p: Parse, w: World, i: int) -> bool:
    """ "founded the X in Damascus": groups bear the names of countries and regions."""
    place = w.place(p.word[i])
    return place is not None and not place.wide


def _country_at(p: Parse, w: World, i: int, past: int) -> bool:
    named = (normal(p.between(i, last)) for last in range(i, min(i + 3, past)))
    return any(w.state(name) is not None and name not in w.seats for name in named)


def _is_person(p: Parse, first: int) -> bool:
    """Whether the run of capitals that begins at `first` is likely to name a person."""
    last = first
    while last + 1 < len(p) and p.word[last + 1][:1].isupper() and last - first < 3:
        last += 1
    return likely_kinds(p, last, first, last)["Person"] > LIKELY


def _known(p: Parse, w: World, i: int, past: int) -> int | None:
    """Last token of the longest name of the catalogue that begins at i."""
    first = normal(p.word[i]).split(" ")[0]
    longest = w.known_first_words.get(first)
    if not longest:
        return None
    for last in range(min(past, i + longest + 4) - 1, i, -1):
        if p.word[last][:1].isupper() and normal(p.between(i, last)) in w.known:
            return last
    return None


def _only_nationality(p: Parse, w: World, first: int, last: int) -> bool:
    return (
        first == last
        and normal(p.word[first]) in w.demonyms
        and p.tag[first] not in ("NNPS",)
        and p.dep[first] in ("amod", "compound", "nmod", "conj", "npadvmod")
        and normal(p.word[first]) not in w.known
    )


def _known_without(p: Parse, w: World, first: int, last: int) -> bool:
    """Whether only what stands behind the first word is a name that is known."""
    return normal(p.between(first + 1, last)) in w.known and normal(p.between(first, last)) not in w.known


def _only_a_creed(p: Parse, w: World, first: int, last: int) -> bool:
    """ "the Islamist group", "Suspected Marxist rebels": what they believe in, not what they are called."""
    return (
        first == last
        and p.low[first] in _CREEDS
        and normal(p.word[first]) not in w.known
        and (p.dep[first] in ("amod", "compound", "nmod", "conj") or p.tag[first] == "JJ")
    )


def _parted(p: Parse, w: World, first: int, last: int, titles: frozenset[str]) -> Iterator[tuple[int, int]]:
    """ "U.S. Army General Joseph Votel": the body before a title, then the person behind it; else the run as it is."""
    foe = _behind_anti(p, w, first, last)
    if foe is not None:
        yield first, foe
        yield foe + 1, last
        return
    at = next((k for k in range(last - 1, first, -1) if p.low[k] in titles and p.low[k] not in _HEADS), None)
    if at is None or normal(p.between(first, last)) in w.known or any(p.low[k] in _PARTICLES for k in range(first, at)):
        yield first, last
        return
    if any(p.low[k] in _HEADS for k in range(at + 1, last + 1)) or not p.word[at + 1][:1].isupper():
        yield first, last
        return
    before = at - 1
    while before >= first and (p.low[before] in titles or p.low[before] in _OFFICES):
        before -= 1
    if before >= first and any(p.low[k] in _HEADS or w.state(p.word[k]) for k in range(first, before + 1)):
        yield first, before
    yield at + 1, last


def _behind_anti(p: Parse, w: World, first: int, last: int) -> int | None:
    """Last token of "Taliban" in "the anti-Taliban Northern Alliance"."""
    if first < 2 or p.word[first - 1] != "-" or p.low[first - 2] not in ("anti", "pro", "counter"):
        return None
    for k in range(last - 1, first - 1, -1):
        key = normal(p.between(first, k))
        if key in w.known or key in w.peoples or (k == first and w.state(p.word[k])):
            return k if p.word[k + 1] != "-" and normal(p.between(first, last)) not in w.known else None
    return None


def _head(p: Parse, first: int, last: int) -> int:
    for i in range(last, first - 1, -1):
        if not first <= p.head[i] <= last or p.head[i] == i:
            return i
    return last
