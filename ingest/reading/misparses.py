"""Ways in which the statistical parser loses a clause, mended before anything is read.

"after Sidi Keita was killed": the subject is hung on the conjunction, and the clause takes over the main subject.
"The militia, renamed the River Guard, was disbanded": the participle is taken for the main verb.
"Airstrikes against X killed ten": a plural noun is taken for a verb.
"took ten soldiers hostage": the soldiers are taken for a part of the hostage.
"A militia that Tehran funds": the verb is taken for a plural noun.
"Lost 40 dead and six tanks": the dead are taken for dead tanks.
"The 5th Corps of the army, commanded by X": what leads is hung on the army.
"By the paramilitary Rapid Support Forces": the adjective is taken for a noun.
"Beat back an assault on Gao by the rebels": the rebels are taken for the means of beating.
"X has for years armed Y": "has" is taken for the main verb, and "armed" for a participle of the years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.reading.misparsed_reports import mend_reports
from ingest.reading.tables import mapping, word_set

if TYPE_CHECKING:
    from ingest.reading.parse import Parse

_CONJUNCTIONS = frozenset(["after", "before", "since", "until", "once", "as"])
_WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_SUBJECTS = ("nsubj", "nsubjpass")
_NOUN_LABELS = frozenset(["pobj", "nsubj", "nsubjpass", "dobj"])
_CAPTIVES = frozenset(["hostage", "prisoner", "captive"])
_VERBS = frozenset(
    ["funds", "arms", "aids", "backs", "supports", "finances", "supplies", "trains", "sponsors", "equips"]
)
_HAPPENINGS = word_set("misparses.happenings")
_ASSAULTS = frozenset(
    ["assault", "attack", "offensive", "raid", "advance", "counterattack", "incursion", "push", "ambush"]
)
_FALLEN = frozenset(["dead", "wounded", "missing", "injured"])
_LED = frozenset(["led", "commanded", "headed", "run"])
_SPLINTERS = frozenset(["faction", "wing", "branch", "splinter"])  # with whom goes who leads them, comma or not
_UNITS = word_set("names.units") | word_set("relations.units") | _SPLINTERS


def mend(p: Parse) -> None:
    """Change heads and labels of `p` in place; tokens and sentences stay."""
    for i in range(len(p)):
        mend_reports(p, i)
        if p.dep[i] == "compound" and p.low[i] in _WEEKDAYS:
            _day_before_subject(p, i)
        if p.low[i] in _CAPTIVES and p.dep[i] == "dobj" and p.lemma[p.head[i]] in ("take", "hold"):
            _taken_hostage(p, i)
        if p.dep[i] == "appos" and p.pos[i] == "PROPN":
            _adjective_taken_for_noun(p, i)
        if p.low[i] == "by" and p.dep[i] in ("prep", "agent"):
            _by_whom_it_happens(p, i)
        if p.tag[i] == "VBZ" and p.dep[i] in _NOUN_LABELS:
            _noun_taken_for_verb(p, i)
        elif p.tag[i] == "NNS" and p.low[i] in _VERBS and i > 2 and p.pos[i - 1] == "PROPN":
            _verb_taken_for_noun(p, i)
        if i and p.low[i] in _FALLEN and p.dep[i] == "amod" and p.head[i] > i + 2:
            _fallen_beside_things(p, i)
        if p.dep[i] == "mark" and p.low[i] in _CONJUNCTIONS:
            _subject_of_conjunction(p, i)
        elif p.dep[i] == "prep" and p.low[i] in _CONJUNCTIONS and p.pos[p.head[i]] == "VERB":
            _verb_of_conjunction(p, i)
        elif p.low[i] == "who" and p.word[i - 1 : i] == [","] and p.dep[p.head[i]] == "relcl":
            _who_holds_the_office(p, p.head[i])
        elif p.dep[i] == "conj" and p.pos[i] in ("VERB", "AUX") and p.head[i] < i:
            _participle_as_main_verb(p, p.head[i], i)
            _under_the_same_have(p, i)
            _beside_the_finite_verb(p, i)
        elif p.dep[i] == "advcl" and p.tag[i] == "VBN" and i < p.head[i]:
            _subject_taken_for_an_aside(p, p.head[i])
        elif p.dep[i] == "acl" and p.tag[i] == "VBN" and p.dep[p.head[i]] == "pobj":
            _has_for_years(p, i)
            _of_a_unit(p, i)
        elif p.dep[i] in ("xcomp", "ccomp", "dep") and p.tag[i] == "VBD" and p.children(p.head[i], "agent"):
            _participle_as_main_verb(p, p.head[i], i)


def _day_before_subject(p: Parse, i: int) -> None:
    """ "On Friday gunmen shot two teachers": the day is none of the gunmen's names, and they are who shot."""
    noun, on = p.head[i], i - 1
    if noun != i + 1 or on < 0 or p.pos[on] != "ADP" or p.pos[noun] not in ("NOUN", "PROPN"):
        return
    verb = p.head[on]
    if p.dep[noun] == "pobj" and p.head[noun] == on:
        if p.pos[verb] != "VERB" or verb < noun or p.children(verb, *_SUBJECTS):
            return
        _hang(p, noun, verb, "nsubjpass" if p.children(verb, "auxpass") else "nsubj")
    _hang(p, i, on, "pobj")


def _verb_taken_for_noun(p: Parse, i: int) -> None:
    """ "a militia that Tehran funds, has sent ...": what the parser takes for the subject of the verb behind."""
    t = i - 1
    while t > 0 and p.pos[t] in ("PROPN", "DET") and p.low[t] not in ("that", "which"):
        t -= 1
    above = t - 1 - (p.word[t - 1] == ",")
    if p.low[t] not in ("that", "which", "whom") or p.dep[i] == "compound" or p.head[i - 1] != i or p.head[i] == i:
        return
    if p.pos[above] != "PROPN" and p.lemma[above] not in mapping("actor_nouns", "lemma", "class"):
        return
    _hang(p, i, above, "relcl")
    p.tag[i], p.pos[i], p.lemma[i] = "VBZ", "VERB", p.low[i].rstrip("s") if p.low[i] != "supplies" else "supply"
    _hang(p, i - 1, i, "nsubj")
    _hang(p, t, i, "dobj")


def _taken_hostage(p: Parse, i: int) -> None:
    people, verb = i - 1, p.head[i]
    if p.head[people] != i or p.tag[people] not in ("NNS", "NNPS") or p.dep[people] not in ("compound", "nmod"):
        return
    for k in [k for k in p.kids[i] if k < people]:
        _hang(p, k, people, p.dep[k])
    _hang(p, people, verb, "dobj")
    p.dep[i] = "oprd"


def _noun_taken_for_verb(p: Parse, i: int) -> None:
    """ "U.S. airstrikes against X": what hangs as a noun and is a noun of the lexicon is one."""
    if p.lemma[i] not in _HAPPENINGS:
        return
    p.tag[i], p.pos[i] = "NNS", "NOUN"
    for k in p.kids[i]:
        if k < i and p.dep[k] in _SUBJECTS:
            p.dep[k] = "compound"


def _adjective_taken_for_noun(p: Parse, i: int) -> None:
    """ "By the paramilitary Rapid Support Forces": an adjective, and a name that is no apposition to it."""
    word = p.head[i]
    if p.tag[word] != "JJ" or p.subtree(i)[0] != word + 1 or p.dep[word] not in (*_NOUN_LABELS, "conj"):
        return
    above, dep = p.head[word], p.dep[word]
    _hang(p, i, above, dep)
    for k in [k for k in p.kids[word] if k < word]:
        _hang(p, k, i, p.dep[k])
    _hang(p, word, i, "amod")


def _by_whom_it_happens(p: Parse, i: int) -> None:
    """ "Beat back an assault on Gao by the rebels": the assault is theirs, for the verb is no passive."""
    verb = p.head[i]
    if p.pos[verb] != "VERB" or p.children(verb, "auxpass") or (p.tag[verb] == "VBN" and not p.children(verb, "aux")):
        return
    happening = next((k for k in p.children(verb, "dobj") if verb < k < i and p.lemma[k] in _ASSAULTS), None)
    whom = p.child(i, "pobj")
    if happening is None or whom is None or p.word[i - 1] == ",":
        return
    if p.pos[whom] == "PROPN" or mapping("actor_nouns", "lemma", "class").get(p.lemma[whom]):
        _hang(p, i, happening, "prep")


def _subject_of_conjunction(p: Parse, i: int) -> None:
    verb = p.head[i]
    objects = p.children(i, "pobj")
    if len(objects) != 1 or not i < objects[0] < verb or p.children(verb, *_SUBJECTS):
        return
    if not (p.children(verb, "auxpass") or p.tag[verb] in ("VBD", "VBZ", "VBP")):
        return
    _hang(p, objects[0], verb, "nsubjpass" if p.children(verb, "auxpass") else "nsubj")


def _verb_of_conjunction(p: Parse, i: int) -> None:
    """ "since X, a militia of the north, joined Y": the verb behind the aside is that of the conjunction's clause."""
    governor, objects = p.head[i], p.children(i, "pobj")
    if len(objects) != 1 or i < governor:
        return
    for v in p.children(governor, "conj"):
        first = min([v, *p.children(v, "aux", "auxpass", "advmod", "neg")])
        if (
            v > objects[0]
            and p.tag[first] in ("VBD", "VBZ", "VBP")
            and not p.children(v, *_SUBJECTS)
            and p.word[first - 1] == ","
            and not any(p.dep[k] == "cc" and objects[0] < k < v for k in p.kids[governor])
        ):
            _hang(p, objects[0], v, "nsubjpass" if p.children(v, "auxpass") else "nsubj")
            _hang(p, v, governor, "advcl")
            _hang(p, i, v, "mark")
            return


def _subject_taken_for_an_aside(p: Parse, verb: int) -> None:
    """ "Founded by A and B, the River Guard split": the Guard is who split, and no apposition to B."""
    if p.children(verb, *_SUBJECTS):
        return
    last = verb - 1
    while last > 0 and p.head[last] == verb and p.dep[last] in ("aux", "auxpass", "advmod", "neg"):
        last -= 1
    if p.dep[last] == "appos" and p.tag[verb] in ("VBD", "VBZ", "VBP", "VBN", "VB"):
        first = p.subtree(last)[0]
        if p.word[first - 1] == "," and p.sentence[first - 1] == p.sentence[verb]:
            _hang(p, last, verb, "nsubjpass" if p.children(verb, "auxpass") else "nsubj")


def _participle_as_main_verb(p: Parse, participle: int, verb: int) -> None:
    subjects = [k for k in p.children(participle, *_SUBJECTS) if k < participle]
    if (
        len(subjects) != 1
        or p.tag[participle] not in ("VBD", "VBN")
        or p.word[participle - 1] != ","
        or p.children(verb, *_SUBJECTS)
        or any(p.dep[k] == "cc" and participle < k < verb for k in p.kids[participle])
        or "that" in p.low[participle:verb]
        or any(p.dep[k] in ("aux", "auxpass") for k in p.kids[participle])
    ):
        return
    first = min([verb, *p.children(verb, "aux", "auxpass", "advmod", "neg")])
    if p.word[first - 1] != "," or p.tag[first] not in ("VBD", "VBZ", "VBP", "MD"):
        return
    above, dep = p.head[participle], p.dep[participle]
    if above == participle:
        p.head[verb], p.dep[verb] = verb, dep
        p.kids[participle].remove(verb)
        p.roots[p.roots.index(participle)] = verb
    else:
        _hang(p, verb, above, dep)
    _hang(p, subjects[0], verb, "nsubjpass" if p.children(verb, "auxpass") else "nsubj")
    if above == participle:
        p.head[participle] = subjects[0]
        p.kids[subjects[0]] = sorted([*p.kids[subjects[0]], participle])
    else:
        _hang(p, participle, subjects[0], "acl")
    p.dep[participle], p.tag[participle] = "acl", "VBN"


def _who_holds_the_office(p: Parse, verb: int) -> None:
    """ "the head of the Sand Corps, who joined the rebels": the head did, not the Corps."""
    body = p.head[verb]
    prep = p.head[body]
    office = p.head[prep]
    if p.dep[body] == "pobj" and p.low[prep] in ("of", "for") and _is_office(p.lemma[office]):
        _hang(p, verb, office, "relcl")


def _is_office(lemma: str) -> bool:
    return mapping("actor_nouns", "lemma", "class").get(lemma) == "role"


def _under_the_same_have(p: Parse, i: int) -> None:
    """ "claimed to have shot down two jets and destroyed six tanks": what is claimed goes on."""
    above = p.head[i]
    claimed = [k for k in p.children(above, "xcomp") if k < i and p.tag[k] == "VBN"]
    had = [k for k in claimed if any(p.lemma[a] == "have" and p.tag[a] == "VB" for a in p.children(k, "aux"))]
    if had and p.dep[i] == "conj" and not p.children(i, *_SUBJECTS, "aux") and p.tag[i] in ("VBD", "VBN"):
        _hang(p, i, had[-1], "conj")
        p.tag[i] = "VBN"


def _beside_the_finite_verb(p: Parse, i: int) -> None:
    """ "has vowed to fight and has attacked": a finite verb is not joined to an infinitive."""
    above = p.head[i]
    helpers = p.children(i, "aux")
    finite = bool(helpers) and p.low[helpers[0]] in ("has", "have", "had") and p.tag[helpers[0]] != "VB"
    if not finite or p.dep[above] != "xcomp" or p.tag[above] != "VB" or p.children(i, *_SUBJECTS):
        return
    if p.pos[p.head[above]] == "VERB":
        _hang(p, i, p.head[above], "conj")


def _has_for_years(p: Parse, i: int) -> None:
    """ "has for years armed Y", "has since May fought Y": token i is the verb, "has" its helper."""
    have = p.head[p.head[p.head[i]]]
    if (
        p.lemma[have] != "have"
        or not have < p.head[p.head[i]] == have + 1
        or p.dep[p.head[p.head[i]]] != "prep"
        or p.children(have, "dobj", "attr", "aux")
    ):
        return
    above, dep = p.head[have], p.dep[have]
    if above == have:
        p.kids[p.head[i]].remove(i)
        p.head[i], p.dep[i] = i, dep
        p.roots[p.roots.index(have)] = i
    else:
        _hang(p, i, above, dep)
    for k in list(p.kids[have]):
        _hang(p, k, i, p.dep[k])
    p.head[have], p.dep[have] = i, "aux"
    if above != have:
        p.kids[above].remove(have)
    p.kids[i] = sorted([*p.kids[i], have])
    for k in p.children(i, "conj"):
        if p.tag[k] == "VBD" and not p.children(k, *_SUBJECTS, "aux"):
            p.tag[k] = "VBN"


def _fallen_beside_things(p: Parse, i: int) -> None:
    """ "Losing some 40 dead and six tanks": the dead are counted by themselves, and are no dead tanks."""
    things = p.head[i]
    number = i - 1
    if p.tag[number] != "CD" or p.low[i + 1] not in ("and", ",") or p.dep[things] == "ROOT":
        return  # nothing stands above a root that the dead could hang on
    _hang(p, i, p.head[things], p.dep[things])
    _hang(p, number, i, "nummod")
    _hang(p, things, i, "conj")


def _of_a_unit(p: Parse, i: int) -> None:
    """ "The 5th Corps of the Bosnian army, commanded by X, attacked": it is the corps that X commands."""
    whole = p.head[i]
    of = p.head[whole]
    led = p.low[i] in _LED and p.children(i, "agent")
    aside = p.word[i - 1] == "," or p.low[p.head[of]] in _SPLINTERS
    if led and aside and p.low[of] == "of" and p.low[p.head[of]] in _UNITS:
        _hang(p, i, p.head[of], "acl")


def _hang(p: Parse, i: int, above: int, dep: str) -> None:
    p.kids[p.head[i]].remove(i)
    p.head[i], p.dep[i] = above, dep
    p.kids[above] = sorted([*p.kids[above], i])
