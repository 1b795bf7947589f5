"""Ways in which the parser loses who says something, mended before anything is read.

"X claimed in a message that its men had taken Z": the taking is hung on the message.
"X denied at the time that its men had taken Z": on the time.
"The guards were accused by a priest of executing prisoners": the accusation is hung on the priest.
"The army accuses the front of being allied with X": it is hung on the front.
"The army blamed the rebels and witnesses said X": the witnesses are blamed too.
"At least 16 died, civilians among them, the government said": the civilians are made to say so too.
"Ten had been killed, said X, and two tanks destroyed": X is made to be destroyed too.
"X said it held Y, had shot down a drone and had lost ten": the shooting is hung on the saying, as if X had shot.
"In a call to a radio station, a spokesman for X admitted ...": the spokesman is made an apposition to the station.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.reading.tables import mapping, word_set

if TYPE_CHECKING:
    from ingest.reading.parse import Parse

_STATEMENTS = word_set("attribution.statements")
_ACCUSING = frozenset(["accuse", "suspect", "charge", "convict"])
_TIMES = word_set("names.times") | {"time"}
_FINITE = ("VBD", "VBZ", "VBP")


def mend_reports(p: Parse, i: int) -> None:
    """Mend what hangs wrongly at token i."""
    if p.dep[i] in ("acl", "relcl") and p.pos[i] in ("VERB", "AUX"):
        _told_in_statement(p, i)
    elif p.dep[i] == "conj" and p.pos[i] == "VERB" and _robbed_of_subject(p, i):
        _hang(p, i - 1, i, "nsubj")
    elif p.dep[i] == "conj" and p.pos[i] == "VERB" and _reports(p.lemma[p.head[i]]):
        _goes_on(p, i)
    elif p.dep[i] == "ccomp" and p.pos[i] == "VERB" and _reports(p.lemma[p.head[i]]):
        _goes_on_without(p, i)
    elif p.dep[i] == "pcomp" and p.low[p.head[i]] == "of":
        _accused_of(p, p.head[i])
    elif p.dep[i] == "ROOT" and p.tag[i] in _FINITE and _reports(p.lemma[i]):
        _one_speaker(p, i)
        _speaker_behind(p, i)
        _speaker_behind_the_medium(p, i)


def _reports(lemma: str) -> bool:
    return mapping("report_verbs", "lemma", "stance").get(lemma, "none") != "none"


def _told_in_statement(p: Parse, told: int) -> None:
    """ "claimed in a message that its men had killed ten", "denied at the time that it had": that is what is said."""
    noun = p.head[told]
    prep = p.head[noun]
    verb = p.head[prep]
    that = any(p.low[k] == "that" for k in p.kids[told])
    dated = p.low[noun] in _TIMES and any(
        p.dep[k] in ("nsubj", "nsubjpass") and p.low[k] != "that" for k in p.kids[told]
    )
    if not that or not (p.lemma[noun] in _STATEMENTS or dated) or p.dep[noun] != "pobj" or not _reports(p.lemma[verb]):
        return
    if p.pos[verb] == "VERB" and not p.children(verb, "ccomp"):
        _hang(p, told, verb, "ccomp")


def _robbed_of_subject(p: Parse, v: int) -> bool:
    """ "... the rebels and witnesses said": who says it stands right before the verb, joined to the object before."""
    if not _reports(p.lemma[v]) or p.tag[v] not in _FINITE or p.children(v, "nsubj", "nsubjpass", "aux", "auxpass"):
        return False
    first, last = p.subtree(v - 1)
    return p.dep[v - 1] == "conj" and p.pos[v - 1] in ("NOUN", "PROPN") and last == v - 1 and p.low[first - 1] == "and"


def _goes_on(p: Parse, i: int) -> None:
    """ "said that its men had killed ten, burned a truck and shot down a drone": all that is said."""
    verb = p.head[i]
    told = [k for k in p.children(verb, "ccomp") if verb < k < i]
    if (
        told
        and p.word[i - 1] == ","
        and p.tag[i] in ("VBD", "VBN")
        and not _reports(p.lemma[i])
        and not p.children(i, "nsubj", "nsubjpass", "aux", "auxpass")
        and any(p.low[k] == "had" and p.dep[k] == "aux" for k in p.kids[told[-1]])
    ):
        _hang(p, i, told[-1], "conj")


def _goes_on_without(p: Parse, i: int) -> None:
    """ "said it held Y, had shot down a drone": whoever held Y had."""
    verb = p.head[i]
    told = [k for k in p.children(verb, "ccomp") if verb < k < i and p.children(k, "nsubj", "nsubjpass")]
    had = any(p.low[k] == "had" and p.dep[k] == "aux" for k in p.kids[i])
    if told and had and "," in p.word[told[-1] : i] and not p.children(i, "nsubj", "nsubjpass", "mark"):
        _hang(p, i, told[-1], "conj")


def _speaker_behind_the_medium(p: Parse, v: int) -> None:
    """ "In a call to a radio station, a spokesman for X admitted": he does."""
    if p.children(v, "nsubj", "nsubjpass"):
        return
    first, _ = p.sentences[p.sentence[v]]
    if p.dep[first] == "prep" and p.head[first] == v:
        noun = next((t for t in range(first, v) if p.dep[t] == "appos" and p.tag[p.head[t]] == "NN"), None)
        if noun is not None and p.word[p.subtree(noun)[0] - 1] == ",":
            _hang(p, noun, v, "nsubj")


def _accused_of(p: Parse, of: int) -> None:
    accuser = p.head[of]
    if p.dep[accuser] == "dobj" and p.lemma[p.head[accuser]] in _ACCUSING:
        _hang(p, of, p.head[accuser], "prep")
        return
    by = p.head[accuser]
    verb = p.head[by]
    if p.dep[accuser] == "pobj" and p.low[by] == "by" and p.lemma[verb] in _ACCUSING and by != verb:
        _hang(p, of, verb, "prep")


def _one_speaker(p: Parse, v: int) -> None:
    """The speaker is the subject next to the verb; one before it with a comma behind is an aside of what is said."""
    subjects = [k for k in p.kids[v] if p.dep[k] == "nsubj" and k < v]
    said = [k for k in p.kids[v] if p.dep[k] == "ccomp" and k < subjects[0]] if len(subjects) == 2 else []
    if said and p.word[p.subtree(subjects[0])[0] - 1] == "," and p.word[p.subtree(subjects[1])[0] - 1] == ",":
        _hang(p, subjects[0], said[-1], "dep")


def _speaker_behind(p: Parse, v: int) -> None:
    """ "Ten had been killed, said X, and two tanks destroyed": X is no second subject of the destroying."""
    if p.word[v - 1] != "," or p.children(v, "nsubj"):
        return
    for s in range(v + 1, min(v + 6, len(p))):
        beside = [k for k in p.kids[p.head[s]] if k > s and p.dep[k] in ("nsubj", "nsubjpass")]
        if p.dep[s] == "nsubj" and p.head[s] > s and beside and p.subtree(s)[0] == v + 1:
            _hang(p, s, v, "nsubj")
            return


def _hang(p: Parse, i: int, above: int, dep: str) -> None:
    if i in p.kids[p.head[i]]:
        p.kids[p.head[i]].remove(i)
    p.head[i], p.dep[i] = above, dep
    p.kids[above] = sorted([*p.kids[above], i])
