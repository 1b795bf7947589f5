"""Reporting tags: "..., the police said on Friday" behind a clause, "according to X" anywhere beside it."""

from __future__ import annotations

from dataclasses import replace

from ingest.reading.claimants import Claimants
from ingest.reading.parse import Parse
from ingest.reading.reported_clauses import is_hearsay
from ingest.reading.said import Said
from ingest.reading.tables import word_set

_SAYING = word_set("attribution.saying")
_FINITE = ("VBD", "VBZ", "VBP")
_GOES_ON = ("and", "but", "with", "along", "among", "including")
_WITH_ANOTHER = ("conj", "relcl", "acl", "advcl", "dobj", "pobj", "prep")
_RELATIVE = ("which", "whom", "who", "whose", "that", "where", "when")
_GIVING = frozenset(["put", "see", "give", "offer", "have", "tell"])
_VERSIONS = frozenset(["version", "account", "story", "tale", "picture", "explanation"])
_COUNTS = word_set("attribution.counts")


def trailing(p: Parse, claimants: Claimants, i: int, said: Said) -> Said:
    """ "..., the police union said on Friday": the reporter behind the comma speaks for all that stands before it.

    The grammar says so too, where the parser got it right; this looks at the order of words for where it did not.
    """
    _, past = p.sentences[p.sentence[i]]
    for r in range(i + 1, past):
        if p.word[r] == ";":
            break
        if not tells(p, r) or p.tag[r] not in _FINITE or is_hearsay(p, r):
            continue
        speaker = p.child(r, "nsubj") if p.word[r - 1] == "," else None  # "9,000 had been killed, said X, and ..."
        if speaker is None or speaker < r:
            speaker = _before_verb(p, claimants, i, r)
        closed = past - r <= 10 and not any(
            (p.pos[k] == "VERB" and p.tag[k] in ("VBD", "VBZ")) or (p.dep[k] == "ccomp" and p.head[k] == r)
            for k in range(r + 1, past)
        )
        if speaker is not None and (
            closed or speaker > r or p.word[r + 1] in (",", ":", ";") or p.word[r + 1 : r + 3] == ["on", ","]
        ):
            teller = claimants.claimant(speaker)
            found = claimants.cited(r, channel=teller[2] if teller else None) or teller
            if found is None:
                return said
            channel = found[2] or claimants.channel(r)
            return replace(said, claimant=found[0], speaker=found[1], channel=channel, by=r)
    return _leading(p, claimants, i, said)


def _leading(p: Parse, claimants: Claimants, i: int, said: Said) -> Said:
    """ "..., the police union said, and two others were missing", "the union said, killing two": who goes on."""
    first, _ = p.sentences[p.sentence[i]]
    for r in range(i - 1, first + 2, -1):
        if p.word[r] == ";":
            return said
        comma = _comma_behind(p, r) if tells(p, r) and p.tag[r] in _FINITE else None
        if comma is not None and (
            p.low[comma + 1] in _GOES_ON or p.tag[comma + 1] == "VBG" or _breaks_in(p, claimants, i, r, comma)
        ):
            speaker = _before_verb(p, claimants, first, r)
            opens = speaker is not None and "," in p.word[first : p.subtree(speaker)[0] + 1]
            found = claimants.claimant(speaker) if speaker is not None and opens else None
            return replace(said, claimant=found[0], speaker=found[1], channel=found[2], by=r) if found else said
    return said


def continued(p: Parse, claimants: Claimants, i: int, said: Said) -> Said:
    """ "X said Y had fled; ten had died", "A had left, said X, and had killed ten": all of it is said."""
    first, _ = p.sentences[p.sentence[i]]
    r = next((k for k in range(i - 1, first, -1) if tells(p, k) and p.tag[k] in _FINITE), None)
    verb = i if p.pos[i] in ("VERB", "AUX") else p.verb_above(i)
    if r is None or verb is None or verb < r or is_hearsay(p, r):
        return said
    subjects = p.children(r, "nsubj")
    behind = any(s > r for s in subjects)  # "..., said X, and ..."
    clauses = [verb]
    while p.dep[clauses[-1]] in _WITH_ANOTHER and r < p.head[clauses[-1]] and not p.children(clauses[-1], "aux"):
        clauses.append(p.head[clauses[-1]])  # "12 had been killed and two tanks destroyed"
    had = any(p.low[k] == "had" and p.dep[k] == "aux" for v in clauses for k in p.kids[v])
    goes_on = "and" in p.low[r + 1 : verb] and p.tag[verb] == "VBN" and not p.children(verb, "aux", "auxpass")
    told = ":" in p.word[r:verb]  # "Not so, said X: the dead were farmers"
    if not subjects or not (told or (had and (behind or ";" in p.word[r:i])) or (behind and goes_on)):
        return said
    found = claimants.claimant(subjects[0])
    return replace(said, claimant=found[0], speaker=found[1], by=r) if found else said


def tells(p: Parse, r: int) -> bool:
    """Whether a verb of saying stands at r: "said", "went on", "put it differently:", "gave another account:"."""
    if p.lemma[r] in _SAYING or (p.lemma[r] == "go" and p.low[r + 1 : r + 2] == ["on"]):
        return True
    if p.lemma[r] not in _GIVING:
        return False
    colon = next((k for k in range(r + 2, min(r + 9, len(p))) if p.word[k] == ":"), None)
    return colon is not None and (p.low[r + 1] == "it" or any(p.low[k] in _VERSIONS for k in range(r + 1, colon)))


def _breaks_in(p: Parse, claimants: Claimants, i: int, r: int, comma: int) -> bool:
    """ "The rebels, he said, had fled", "In Jau, a spokesman said, rebels fled": between two commas of one clause."""
    first, _ = p.sentences[p.sentence[i]]
    speaker = _before_verb(p, claimants, first, r)
    if speaker is None or p.word[p.subtree(speaker)[0] - 1] != ",":
        return False
    comma_before = p.subtree(speaker)[0] - 1
    begun = max((k + 1 for k in range(first, comma_before) if p.word[k] == ";"), default=first)
    opening = range(begun, comma_before)
    if opening and (p.pos[opening[-1]] == "AUX" or p.low[opening[-1]] in _RELATIVE):
        return True  # "It was, he said, revenge for ...", "a raid in which, he said, ten died"
    if any(p.tag[k] in _FINITE and p.pos[k] in ("VERB", "AUX") for k in opening):
        return False  # a clause of its own stands before
    return p.low[comma + 1] not in ("which", "who", "while", "whereas", "where", "when")


def _comma_behind(p: Parse, r: int) -> int | None:
    """The comma right behind the verb of saying, those who are told passed over: "told reporters,"."""
    for k in range(r + 1, min(r + 5, len(p) - 1)):
        if p.word[k] == ",":
            return k
        if p.pos[k] not in ("NOUN", "PROPN", "DET", "ADJ") and not (k == r + 1 and p.low[k] == "on"):
            return None
    return None


def _before_verb(p: Parse, claimants: Claimants, i: int, r: int) -> int | None:
    """Head of the phrase between the last comma before the verb r and the verb; None when a clause stands there."""
    k = r - 1
    if k > i and p.word[k] == ",":  # an apposition: "the governor, X, said"
        k -= 1
        if p.pos[k] not in ("PROPN", "NOUN") or all(p.word[j] != "," for j in range(i, k)):
            return None
        above = p.head[k]
        office = _office_before(p, claimants, i, k) if p.pos[k] == "PROPN" else None
        if office is not None:
            return office
        return above if p.pos[k] == "NOUN" and p.dep[k] == "appos" and i < above < k and p.pos[above] == "PROPN" else k
    head = None
    while k > i and p.word[k] not in (",", "”", '"'):
        if p.pos[k] in ("VERB", "AUX") and p.dep[k] not in ("amod", "compound", "acl"):
            return None
        if head is None and p.pos[k] in ("NOUN", "PROPN", "PRON"):
            head = k
        if p.pos[k] in ("NOUN", "PROPN", "PRON") and p.dep[k] in ("nsubj", "nsubjpass") and p.head[k] == r:
            head = k
        k -= 1
    if head is not None and p.head[head] != r:  # "a monitor based in Britain said": whose phrase ends before the verb
        whole = (t for t in range(k + 1, head) if p.pos[t] in ("NOUN", "PROPN") and p.subtree(t)[1] == r - 1)
        head = next(whole, head)
    if head is not None and p.low[p.subtree(head)[0] - 1] in ("which", "whom", "that"):
        return None
    if p.low[k + 1] in ("and", "but", "while", "whereas"):
        return None  # ", and the army said 25 of its men had fallen" tells something else
    return head if k > i and head is not None else None


def _office_before(p: Parse, claimants: Claimants, i: int, k: int) -> int | None:
    """The office in ", a spokesman for the Lion Brigade, Omar Haddane, said", k being the last word of the name."""
    comma = next((j for j in range(k, i, -1) if p.word[j] == ","), None)
    opens = next((j for j in range((comma or i) - 1, i, -1) if p.word[j] == ","), None)
    if comma is None or opens is None or comma - opens > 12:
        return None
    inside = range(opens + 1, comma)
    if any(p.pos[j] in ("VERB", "AUX") for j in inside):
        return None
    return next((j for j in inside if p.pos[j] == "NOUN" and claimants.mentions.noun_class(j) == "role"), None)


def according(p: Parse, claimants: Claimants, i: int, said: Said) -> Said:
    first, past = p.sentences[p.sentence[i]]
    for k in range(first, past - 1):
        if p.low[k] == "according" and p.low[k + 1] == "to":
            objects = [o for prep in [*p.children(k, "prep"), k + 1] for o in p.children(prep, "pobj")]
            for o in objects:
                found = claimants.claimant(o)
                if found and found[0] is not None:
                    return replace(said, claimant=found[0], speaker=found[1], channel=found[2], by=k)
        if p.low[k] in ("by", "in") and (owner := _by_count(p, k)) is not None:
            found = claimants.claimant(owner)
            if found and found[0] is not None:
                return replace(said, claimant=found[0], speaker=found[1], channel=found[2], by=k)
    return said


def _by_count(p: Parse, k: int) -> int | None:
    """ "by the army's count", "by its own account": whoever counts; by the words' order, for a number may follow."""
    _, past = p.sentences[p.sentence[k]]
    for o in range(k + 2, min(k + 9, past)):
        if p.lemma[o] in _COUNTS:
            if p.low[o + 1 : o + 2] == ["of"]:  # "in the estimate of a diplomat"
                return p.child(o + 1, "pobj")
            whose = o - 2 if p.low[o - 1] == "own" else o - 1
            return whose - 1 if p.low[whose] in ("'s", "’s", "'", "’") else whose if p.tag[whose] == "PRP$" else None
        if p.pos[o] not in ("NOUN", "PROPN", "PART", "ADJ", "PRON", "DET"):
            return None
    return None
