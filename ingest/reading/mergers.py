"""Mergers into something new: "formed in a merger of A and B", "A and B united as C", "an alliance of A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.calendar_words import is_of_time
from ingest.reading.clauses import subjects_of, verb_lemma
from ingest.reading.frames import Frame, prepositions, verb_frame
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.said_of import said_of
from ingest.reading.spelled_out import lineal, members
from ingest.reading.stated import BODIES, Stated
from ingest.reading.tables import word_set

_MAKE = frozenset(["form", "create", "found", "establish", "launch", "constitute", "bear", "birth", "set", "proclaim"])
_UNION = frozenset(["merger", "union", "fusion", "unification", "amalgamation", "coalescence", "merging"])
_LEAGUE = frozenset(
    ["alliance", "coalition", "umbrella", "federation", "confederation", "grouping", "bloc", "coordination", "banner"]
)
_MEMBERS = ("of", "between", "with", "among", "comprising", "including")
_CREATION = frozenset(["creation", "formation", "establishment", "founding"])
_PROCLAIM = frozenset(["announce", "proclaim", "declare", "agree", "sign"])
_JOIN = frozenset(["merge", "unite", "fuse", "combine", "join", "amalgamate", "coalesce", "band", "regroup"])
_BETWEEN_STATES = word_set("mergers.between_states")
_LEAVE = frozenset(["leave", "quit", "defect", "break", "desert", "split", "abandon", "splinter", "separate"])
_BANNERS = frozenset(["banner", "name", "label", "flag", "umbrella", "title"])
_LEAVERS = frozenset(
    [
        "defector",
        "dissident",
        "splinter",
        "breakaway",
        "faction",
        "renegade",
        "remnant",
        "veteran",
        "offshoot",
    ]
)


class Mergers:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    def of(self, frame: Frame) -> Iterator[Stated]:
        """The new group that a frame says was formed of others."""
        if frame.form == "n":
            yield from self._union(frame)
            return
        lemma = verb_lemma(self.p, frame.at)
        if lemma in _MAKE:
            yield from self._made(frame)
        elif lemma in _JOIN:
            yield from self._joined(frame)

    def _made(self, frame: Frame) -> Iterator[Stated]:
        made = lineal(self.mentions, frame.first("patient"))
        if not made:
            return
        parts: list[Referent] = []
        for role in ("from", "out", "of") if verb_lemma(self.p, frame.at) != "bear" else ():
            for token in frame.roles.get(role, []):
                parts += lineal(self.mentions, [token]) + members(self.mentions, token)
        for role in (
            "of",
            "out",
            "in",
            "through",
            "by",
            "after",
            "following",
            "from",
            "via",
            "as",
            "with",
            "under",
            "agent",
        ):
            for token in frame.roles.get(role, []):
                if self.p.lemma[token] in _UNION | (
                    {"alliance", "coalition"} if role in ("as", "from", "by") else set()
                ):
                    parts += self._constituents(token)
        agents = frame.roles.get("agent", [])
        parts += lineal(self.mentions, agents) if len(lineal(self.mentions, agents)) > 1 or self._plural(agents) else []
        yield from self.formed(frame.at, made, parts)
        yield from self._left(frame, agents, made)
        for agent in agents:
            if self.p.lemma[agent] in _LEAVERS or any(
                self.p.low[k] in ("breakaway", "dissident", "former", "splinter", "disaffected", "renegade")
                for k in self.p.kids[agent]
            ):
                for parent in self.mentions.owners(agent):
                    for group in made:
                        if parent.named and parent.key != group.key and parent.kind in BODIES - {"Government"}:
                            yield Stated(frame.at, group, "SPLIT_FROM", parent, 0.75)

    def _left(self, frame: Frame, agents: list[int], made: list[Referent]) -> Iterator[Stated]:
        """ "fighters who left X formed Y", "they quit X to found Y", "defected from X and set up Y"."""
        p, at = self.p, frame.at
        verbs = [k for a in agents for k in p.kids[a] if p.dep[k] in ("relcl", "acl")]
        verbs += [p.head[at]] if p.dep[at] in ("conj", "xcomp", "advcl") else []
        for v in verbs:
            if verb_lemma(p, v) not in _LEAVE:
                continue
            inner = verb_frame(p, v)
            for parent in lineal(self.mentions, inner.first("from|with|patient")):
                dated = v if any(is_of_time(p.word[t]) for k in p.kids[v] if k > v for t in (k, *p.kids[k])) else at
                yield from (Stated(dated, m, "SPLIT_FROM", parent, 0.75) for m in made if m.key != parent.key)

    def _plural(self, tokens: list[int]) -> bool:
        return any(
            self.p.tag[t] in ("NNS", "NNPS")
            and self.p.lemma[t] in ("group", "faction", "militia", "movement", "organisation", "organization", "party")
            for t in tokens
        )

    def _joined(self, frame: Frame) -> Iterator[Stated]:
        p = self.p
        parts = lineal(self.mentions, self._united(frame)) + lineal(self.mentions, frame.roles.get("with", []))
        if not frame.passive:
            parts += [
                r for r in lineal(self.mentions, frame.roles.get("patient", [])) if verb_lemma(p, frame.at) == "unite"
            ]
        results: list[Referent] = []
        if verb_lemma(p, frame.at) == "unite" and not frame.passive:
            whole, united = (lineal(self.mentions, t) for t in (self._united(frame), frame.roles.get("patient", [])))
            if len(whole) == 1 and len(united) > 1:
                results, parts = whole, united  # "X united A and B"
        for token in self._united(frame):
            parts += [r for r in members(self.mentions, token) if all(r.key != part.key for part in parts)]
        above = p.head[frame.at]
        if (
            p.dep[frame.at] == "advcl"
            and verb_lemma(p, above) in _MAKE | {"emerge", "arise", "come", "originate"}
            and p.pos[above] == "VERB"
        ):
            results += lineal(self.mentions, verb_frame(p, above).first("patient|agent"))
        for k in p.kids[frame.at]:
            if p.dep[k] in ("xcomp", "advcl", "conj", "ccomp") and verb_lemma(p, k) in _MAKE | {"become"}:
                inner = verb_frame(p, k)
                results += lineal(self.mentions, inner.first("patient|complement"))
        for role in ("as", "under", "into"):
            if role != "into" or len(parts) > 1:
                results += lineal(self.mentions, self._under_name(frame.roles.get(role, [])))
        if len(parts) < 2:
            results = [r for r in results if r.kind != "StateForce"]
        yield from self.formed(frame.at, results, parts)

    def _united(self, frame: Frame) -> list[int]:
        """Who unite: "A, B and C said they had united" means those that said so."""
        p, subjects = self.p, frame.first("subject")
        if p.dep[frame.at] == "ccomp" and any(p.low[s] == "they" for s in subjects):
            return subjects_of(p, p.head[frame.at]) or subjects
        return subjects

    def _under_name(self, tokens: list[int]) -> list[int]:
        """ "under the banner X": the name behind the noun."""
        names, found = self.mentions.entities.name_at, []
        for t in tokens:
            k = t + 1 + (self.p.low[t + 1 : t + 2] == ["of"])
            k += self.p.low[k : k + 1] == ["the"]
            found.append(names[k].head if self.p.lemma[t] in _BANNERS and k in names else t)
        return found

    def _union(self, frame: Frame) -> Iterator[Stated]:
        p = self.p
        lemma = p.lemma[frame.at]
        made = lineal(self.mentions, frame.roles.get("self", []))
        if lemma in _UNION:
            results = made + lineal(self.mentions, frame.roles.get("into", []))
            for k in p.kids[frame.at]:
                if p.dep[k] in ("acl", "relcl") and verb_lemma(p, k) in _MAKE | {"produce"}:
                    results += lineal(self.mentions, verb_frame(p, k).first("patient"))
            of = p.head[frame.at]
            if p.dep[frame.at] == "pobj" and p.lemma[p.head[of]] in ("product", "result", "outcome", "fruit"):
                results += lineal(self.mentions, said_of(p, p.head[of]))  # "X is the product of a merger of"
            verb = p.head[frame.at]
            if p.dep[frame.at] in ("nsubj", "nsubjpass") and verb_lemma(p, verb) in _MAKE | {
                "produce",
                "yield",
                "give",
                "lead",
            }:
                inner = verb_frame(p, verb)
                results += lineal(self.mentions, inner.first("patient")) or lineal(self.mentions, inner.first("to"))
            yield from self.formed(frame.at, results, self._constituents(frame.at))
        elif lemma in _CREATION and p.dep[frame.at] == "dobj" and verb_lemma(p, p.head[frame.at]) in _PROCLAIM:
            parts = lineal(self.mentions, subjects_of(p, p.head[frame.at]))
            if len(parts) > 1:  # "A and B announced the creation of X"
                yield from self.formed(frame.at, lineal(self.mentions, frame.roles.get("of", [])), parts)
        elif lemma in _LEAGUE and made and p.low[p.head[frame.at]] != "under":
            for part in self._constituents(frame.at):
                for whole in made:
                    if part.key != whole.key and part.key not in self.mentions.entities.described:
                        yield Stated(frame.at, part, "PART_OF", whole, 0.75)
                        yield Stated(frame.at, whole, "FORMED_FROM", part, 0.75)

    def _constituents(self, noun: int) -> list[Referent]:
        roles: dict[str, list[int]] = {}
        prepositions(self.p, noun, roles)
        inside = [r for name in ("of", "between") for t in roles.get(name, []) for r in members(self.mentions, t)]
        tokens = [t for name in _MEMBERS for t in roles.get(name, [])]
        if self.p.low[noun + 1 : noun + 2] in (["of"], ["between"], ["among"], ["comprising"], ["uniting"]):
            tokens += self.mentions.listed(noun, noun + 2)
        tokens += [
            o
            for k in self.p.kids[noun]
            if self.p.dep[k] in ("acl", "prep") and self.p.lemma[k] in ("comprise", "group", "include", "unite")
            for o in self.p.children(k, "dobj", "pobj")
        ]
        found = lineal(self.mentions, tokens)
        return found + [m for m in inside if all(m.key != f.key for f in found)]

    def formed(self, at: int, made: list[Referent], parts: list[Referent]) -> Iterator[Stated]:
        """Each of the groups made was formed of each of the parts."""
        for group in made:
            for part in parts:
                if part.key != group.key and part.key.replace(" ", "_") not in _BETWEEN_STATES:
                    yield Stated(at, group, "FORMED_FROM", part, 0.85)
                    yield from self._drawn(at, group, part)

    def _drawn(self, at: int, group: Referent, part: Referent) -> Iterator[Stated]:
        """A group made of predominantly X groups is drawn from X itself."""
        p, m = self.p, self.mentions
        for k in p.kids[part.token] if part.entity and part.entity.key in m.entities.described else []:
            if (
                k < part.token
                and p.dep[k] in ("compound", "amod", "nmod")
                and p.word[k][:1].isupper()
                and any(p.dep[a] == "advmod" for a in p.kids[k])
            ):
                community = m.entities.described_as(f"community:{p.low[k]}", p.word[k], "Community", None)
                yield Stated(at, group, "DRAWN_FROM", m.meant(community, k), 0.75)
