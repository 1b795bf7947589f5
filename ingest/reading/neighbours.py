"""What stands beside a word: whom a phrase ends with before a token, and which party or person begins behind it.

Grammar tells more than the order of words, but in long sentences the parser often hangs an apposition or a participle
on the wrong noun. Who is "led by", "an offshoot of" or "the spokesman for" is nearly always the party beside the words.
"""

from __future__ import annotations

from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.said_of import one_of_a_list
from ingest.reading.stated import BODIES
from ingest.reading.tables import word_set, words

_LINKING = word_set("neighbours.linking")
_KIN = word_set("neighbours.kin")
_BETWEEN = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"])
_BODY_CLASSES = frozenset(["group", "armed", "force", "body", "police"])
_ASIDE = frozenset([",", "-", "–", "—", "--"])
_RELATIVE = frozenset(["which", "that", "who"])
_AUXILIARY = frozenset(["is", "was", "are", "were", "been", "be"])
_TO_PERSON = 9  # tokens that may stand between "led by" and the name
_MODIFIERS = 6
_UNITS = word_set("names.units") | word_set("relations.units")


class Neighbours:
    """Answers about the neighbours of a token, all within its sentence."""

    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    # -- to the left ----------------------------------------------------------------------------------------------

    def body_before(self, i: int) -> Referent | None:
        """The body that a participle at token i describes: "X (X1), a militia of some note, led by"."""
        p = self.p
        k = self._over_linking(i - 1)
        k -= p.word[k] == ","
        return (self.ending_at(k) or self._apposed_before(k)) if k >= 1 else None

    def _apposed_before(self, k: int) -> Referent | None:
        """ "X, a militia from the south of Y that was founded by": the body whose apposition goes on up to token k."""
        p = self.p
        for n in range(k, max(k - 9, 1), -1):
            if p.pos[n] in ("VERB", "AUX", "CCONJ") or p.word[n] in (",", ";", "(", ")"):
                return None
            if p.tag[n] == "NN" and self.mentions.noun_class(n) in ("group", "body"):
                return self.described_by(n)
        return None

    def is_reduced(self, i: int) -> bool:
        """Whether the participle at token i stands right behind what it describes, or in a clause with "which"."""
        p = self.p
        passed = p.low[self._over_linking(i - 1) + 1 : i]
        return bool(_RELATIVE & set(passed)) or not _AUXILIARY & set(passed)

    def _over_linking(self, k: int) -> int:
        p = self.p
        while k >= 0 and p.low[k] in _LINKING and p.sentence[k] == p.sentence[min(k + 1, len(p) - 1)]:
            k -= 1
        return k

    def ending_at(self, k: int) -> Referent | None:
        """The body whose phrase ends with token k."""
        p, names = self.p, self.mentions.entities.name_at
        if k < 1:
            return None
        k = self._before_bracket(k)
        noun = self._kin_of(names[k].first if k in names else k)
        if noun is not None:
            return self.noun_body(noun)
        unit = self._unit_over(names[k].first if k in names else k)
        if unit is not None:
            return self._body_named(unit) if unit in names else None
        if k in names:
            return self._body_named(k)
        if p.pos[k] in ("NOUN", "PROPN") and self.mentions.noun_class(k) in _BODY_CLASSES:
            return self.noun_body(k)
        return None

    def _unit_over(self, first: int) -> int | None:
        """ "The 5th Corps of the army, commanded by": the unit that is told of, behind whose "of" `first` stands."""
        p = self.p
        of = self._over_modifiers(first)
        return of - 1 if of > 0 and p.low[of] == "of" and p.low[of - 1] in _UNITS else None

    def _before_bracket(self, k: int) -> int:
        p = self.p
        if p.word[k] != ")":
            return k
        for open_ in range(k - 1, max(k - 8, 0), -1):
            if p.word[open_] == "(":
                return open_ - 1
        return k

    def _body_named(self, k: int) -> Referent | None:
        name = self.mentions.entities.name_at[k]
        return next((r for r in self.mentions.single(name.head) if r.named and r.kind in BODIES), None)

    def _kin_of(self, first: int) -> int | None:
        """ "an offshoot of the X": the noun whose "of" the name that begins at `first` stands behind."""
        p = self.p
        k = self._over_modifiers(first)
        if k >= 1 and p.low[k] in ("of", "from"):
            part = self.mentions.noun_class(k - 1) == "group" and p.pos[k - 1] == "NOUN"
            if p.low[k - 1] in _KIN or (part and self.described_by(k - 1) is not None):
                return k - 1
        return None

    def _over_modifiers(self, i: int) -> int:
        """The token before the articles and modifiers of the phrase that goes on at token i."""
        p = self.p
        k = i - 1
        for _ in range(_MODIFIERS):
            if k < 0 or p.sentence[k] != p.sentence[i]:
                break
            hyphen = (p.word[k] == "-" and p.start[k] == p.end[k - 1]) or (
                p.word[k + 1] == "-" and p.pos[k] != "PUNCT" and p.start[k + 1] == p.end[k]
            )
            if not (
                hyphen
                or p.low[k] in ("itself", "themselves")
                or p.pos[k] in ("DET", "ADJ", "NUM")
                or p.tag[k] in ("VBN", "VBG", "RB", "NN", "NNP")
            ):
                break
            if k in self.mentions.entities.name_at or p.low[k] in ("and", "or"):
                break
            k -= 1
        return k

    def noun_body(self, n: int) -> Referent | None:
        """Who the common noun at token n is: "X, a militia", "the group X", else whom the article means by it."""
        child = self.described_by(n) or self._subject_of(n)
        if child is not None:
            return child
        return next((r for r in self.mentions.single(n) if r.named and r.kind in BODIES), None)

    def described_by(self, n: int) -> Referent | None:
        """The name that the noun at token n stands in apposition to, before it: "X, an armed group"."""
        p, names = self.p, self.mentions.entities.name_at
        k = self.before_phrase(n)
        if k < 1 or p.word[k] not in _ASIDE or p.sentence[k] != p.sentence[n] or one_of_a_list(p, n):
            return None
        k = self._before_bracket(k - 1)
        return self._body_named(k) if k in names else None

    def _subject_of(self, n: int) -> Referent | None:
        """ "X is a militia": the name that the noun at token n is said of by a verb."""
        p = self.p
        if p.dep[n] != "attr" or p.lemma[p.head[n]] != "be":
            return None
        subject = p.child(p.head[n], "nsubj")
        named = subject in self.mentions.entities.name_at if subject is not None else False
        return self._body_named(subject) if named and subject is not None else None

    def before_phrase(self, n: int) -> int:
        """The token before the noun phrase that ends at token n, the name of an owner included."""
        k = self.owner(n)
        if k in self.mentions.entities.name_at:
            return self._over_modifiers(self.mentions.entities.name_at[k].first)
        return self._over_modifiers(n)

    def owner(self, n: int) -> int:
        """Where the owner of the noun at token n would stand: "X's military wing", "an X affiliate", "its wing"."""
        k = self._over_modifiers(n)
        if k > 1 and self.p.word[k - 1] == "-" and self.p.low[k - 2] in ("anti", "pro", "non"):
            return -1  # "an anti-Taliban commander" is none of the Taliban's
        return k - 1 if k > 0 and self.p.low[k] in ("'s", "’s", "'", "’") else k

    # -- to the right ---------------------------------------------------------------------------------------------

    def persons_after(self, k: int) -> list[Referent]:
        """The persons named behind "by": "by General A", "by a former head of the police, B", "by A and B"."""
        p, names = self.p, self.mentions.entities.name_at
        end = min(k + _TO_PERSON, len(p))
        begun = k
        while k < end and p.sentence[k] == p.sentence[begun]:
            if k in names:
                person = self.person_at(k)
                if person is not None:
                    return [person, *self._persons_beside(names[k].last + 1)]
                if not self._is_aside(k, begun):
                    return []
                k = names[k].last + 1
                continue
            if p.pos[k] in ("VERB", "AUX", "SCONJ", "CCONJ") or p.word[k] in (";", ":", "(", ".") or p.low[k] == "who":
                return []
            k += 1
        return []

    def _is_aside(self, k: int, begun: int) -> bool:
        """A name before the person's own: "by former X commander A", "by a deputy head of the X, A"."""
        p, name = self.p, self.mentions.entities.name_at[k]
        after = name.last + 1
        if any(p.low[t] == "of" for t in range(begun, k)):
            return after < len(p) and p.word[after] == ","
        return after < len(p) and self.mentions.noun_class(after) == "role"

    def _persons_beside(self, k: int) -> list[Referent]:
        p, names = self.p, self.mentions.entities.name_at
        if k + 1 >= len(p) or p.low[k] != "and":
            return []
        k += 1
        while k < len(p) - 1 and k not in names and (p.low[k] in words("titles", "title") or p.low[k] == "former"):
            k += 1
        person = self.person_at(k) if k in names else None
        return [person] if person is not None else []

    def person_at(self, k: int) -> Referent | None:
        """The person whose name stands at token k."""
        entity = self.mentions.entities.at.get(k)
        if entity is None or entity.kind != "Person":
            return None
        return self.mentions.meant(entity, self.mentions.entities.name_at[k].head)

    def over_titles(self, k: int) -> int:
        """The first token behind ranks and titles at token k."""
        p = self.p
        while (
            k < len(p) - 1
            and k not in self.mentions.entities.name_at
            and (
                p.low[k].rstrip(".") in words("titles", "title")
                or p.low[k] in words("titles", "title")
                or (p.word[k][:1].isupper() and p.pos[k] in ("PROPN", "ADJ"))
                or p.word[k] in (".", "-")
            )
        ):
            k += 1
        return k

    def body_after(self, k: int) -> Referent | None:
        """The body whose name, or whose description, begins at or shortly behind token k."""
        p, names = self.p, self.mentions.entities.name_at
        begun = k
        for _ in range(_MODIFIERS):
            if k >= len(p) or p.sentence[k] != p.sentence[begun]:
                return None
            if k in names and p.word[k - 1] == "-" and p.low[k - 2] in ("anti", "pro", "non"):
                k = names[k].last + 1  # "an anti-Taliban commander"
                continue
            if k in names:
                body = self._body_named(k)
                after = names[k].last + 1
                if p.word[after : after + 1] == ["-"] and p.tag[after + 1 : after + 2] in (["VBN"], ["VBD"], ["JJ"]):
                    k = after + 2  # "the Bosniak-led 5th Corps"
                    continue
                owner = after < len(p) and (p.low[after] in ("'s", "’s", "-"))
                return None if owner else body
            if p.pos[k] == "NOUN" and self.mentions.noun_class(k) in ("group", "force", "government", "body", "police"):
                follows = k + 1 if k + 1 in names else None
                return self._body_named(follows) if follows else self.noun_body(k)
            if p.pos[k] not in _BETWEEN and p.word[k] not in ("-", '"', "“") and p.tag[k] not in ("VBN", "RB"):
                return None
            k += 1
        return None
