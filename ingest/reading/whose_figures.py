"""Whose loss a figure is that does not say so: the opponent's, that of the figure before, of whoever is attacked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.reading.attribution import Attribution
from ingest.reading.events_in_text import EventsInText
from ingest.reading.happening import Happening
from ingest.reading.losers import NOBODYS, UNDER_ARMS
from ingest.reading.loss import Loss
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.tables import word_set

_CONCEDING = ("admit", "acknowledge", "concede")
_FOES = word_set("losses.foes")  # what nobody calls the own men
_THINGS = ("vehicles_destroyed", "aircraft_destroyed")


def opponents(fights: Iterable[tuple[Happening, tuple[Referent, Referent]]]) -> dict[str, list[Referent]]:
    """Whom each party fights in an article, most often first."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, Referent] = {}
    for _, (a, b) in fights:
        counted[a.key][b.key] += 1
        counted[b.key][a.key] += 1
        known.update({a.key: a, b.key: b})
    return {key: [known[other] for other, _ in found.most_common()] for key, found in counted.items()}


def with_losers(
    p: Parse, attribution: Attribution, figures: list[Loss], against: dict[str, list[Referent]], told: EventsInText
) -> Iterator[Loss]:
    """The figures in the order of the text, each with whose loss it is where that can be told."""
    last: Loss | None = None
    others: dict[tuple[int, str], Referent | None] = {}
    """By sentence and whom a word seemed to mean, whom it means."""
    for loss in sorted(figures, key=lambda loss: loss.at):
        if _is_an_aside(p, loss.at):
            continue
        own = _is_their_own(p, loss.at)
        if own or (_is_conceded(p, loss.at) and _may_be_theirs(loss)):
            speaker = attribution.of_figure(loss.verb).claimant  # "They reported 14 of their own men killed"
            if own and speaker is not None and speaker.kind == "Person" and speaker.entity is not None:
                speaker = attribution.claimants.mentions.body_of_person(speaker.entity)  # "one of his own fighters"
            loss = replace(loss, of=speaker) if speaker is not None and speaker.named else loss
        told_of, loss = loss.of, _of_men(attribution, loss)
        if loss.of is not told_of and told_of is not None:
            others[p.sentence[loss.at], told_of.key] = loss.of
        elif told_of is not None and p.pos[loss.at] == "NUM":  # "killed 16 rebels and captured nine"
            loss = replace(loss, of=others.get((p.sentence[loss.at], told_of.key), told_of))
        if loss.of is None and last is not None and _some_of_those(p, attribution, last, loss):
            continue
        if loss.of is None:
            by = loss.by or attribution.of_figure(loss.verb).claimant
            foes = against.get(by.key, []) if by is not None else []
            things = loss.measure in _THINGS
            if (loss.by is not None or things) and len(foes) == 1:
                loss = replace(loss, of=foes[0])
            elif not things:
                near = last is not None and p.sentence[loss.at] - p.sentence[last.at] <= 1
                before = last.of if near and last is not None and _goes_on(p, last, loss) else None
                named = None if _of_anybody(p, loss.at) else before or _attacked(p, loss, told)
                loss = replace(loss, of=named or Referent(_people(p, loss.at), loss.at, None, None, "civil"))
        elif loss.measure not in _THINGS:
            last = loss
        yield loss


def _of_men(attribution: Attribution, loss: Loss) -> Loss:
    """A ministry's dead are soldiers, a man's 120 dead are his body's; who speaks of "attackers" is not of them."""
    of, p, mentions = loss.of, attribution.p, attribution.claimants.mentions
    if of is None or of.entity is None or loss.measure in _THINGS:
        return loss
    if of.kind == "Government" and of.country and of.entity.key.endswith("ministry"):
        force = mentions.states.state_force(of.country, "army", "troops")
        return replace(loss, of=mentions.meant(force, of.token))
    if of.kind == "Person" and (loss.quantity.min or 0) > 1:
        return replace(loss, of=mentions.body_of_person(of.entity) or of)
    speaker = attribution.of_figure(loss.verb).claimant
    if p.lemma[loss.at] in _FOES and speaker is not None and speaker.key == of.key:
        return replace(loss, of=Referent(p.word[loss.at], loss.at, None, None, "armed"))
    return loss


def _goes_on(p: Parse, last: Loss, loss: Loss) -> bool:
    """ "Three women died. Doctors treated 110 wounded": of people known by no side the next sentence tells no more."""
    side = last.of is not None and (last.of.named or last.of.cls in UNDER_ARMS)
    if side and loss.measure == "displaced":
        return False  # who flees is seldom of those who fought
    return side or p.sentence[last.at] == p.sentence[loss.at]


def _is_an_aside(p: Parse, at: int) -> bool:
    """ "Killed A, one of its founders", "killed the third in command": a person, and no number."""
    if p.low[at + 1 : at + 3] == ["in", "command"]:
        return True
    one = p.head[at] - 1
    return p.low[one : one + 2] == ["one", "of"] and p.word[one - 1] == "," and p.pos[one - 2] == "PROPN"


def _is_their_own(p: Parse, at: int) -> bool:
    """ "14 of their own men", "put its own at seven"."""
    left_out = p.low[at - 2 : at] == ["own", "at"] and p.tag[at - 3] == "PRP$"
    return left_out or (any(p.low[k] == "own" for k in p.kids[at]) and p.child(at, "poss") is not None)


def _of_anybody(p: Parse, at: int) -> bool:
    """Words for people whom nobody calls somebody's: bodies found, "people", "90 civilian dead"."""
    return p.lemma[at] in NOBODYS or p.low[at - 1 : at] == ["civilian"]


def _people(p: Parse, at: int) -> str:
    """What those are called of whom nothing else is told."""
    if p.lemma[at] in ("prisoner", "captive"):
        return p.word[at]
    return "civilians" if p.low[at - 1 : at] == ["civilian"] else "people"


def _is_conceded(p: Parse, at: int) -> bool:
    """ "Conceded the loss of two planes", "acknowledged the death of four fighters": whose they are."""
    of = p.head[at]
    loss = p.head[of]
    if p.dep[at] != "pobj" or p.low[of] != "of" or p.lemma[loss] not in ("loss", "death", "destruction"):
        return False
    return p.dep[loss] == "dobj" and p.lemma[p.head[loss]] in _CONCEDING


def _may_be_theirs(loss: Loss) -> bool:
    """Not "acknowledged the death of four civilians"."""
    nobodys = loss.of is None or (not loss.of.named and loss.of.cls in UNDER_ARMS)
    return loss.measure in _THINGS or (nobodys and loss.measure == "killed")


def _some_of_those(p: Parse, attribution: Attribution, before: Loss, loss: Loss) -> bool:
    """ "It said it had killed dozens. Around 15 bodies were left there, it added": some of the dozens."""
    if loss.measure != "killed" or before.measure != "killed" or p.lemma[loss.at] not in ("body", "corpse"):
        return False
    if p.sentence[loss.at] - p.sentence[before.at] > 1:
        return False
    says, said = (attribution.of_figure(each.verb).claimant for each in (loss, before))
    return says is not None and said is not None and says.key == said.key


def _attacked(p: Parse, loss: Loss, told: EventsInText) -> Referent | None:
    """ "The rebels ambushed a patrol on Monday, leaving eight dead": the patrol's, where nothing else is told."""
    number = p.sentence[loss.at]
    events = told.violent(number, number)
    parts = [part for event in events for part in event.parts]
    hit = [part for part in parts if part.side == "b" and part.role in ("defender", "victim")]
    struck = len(events) == 1 and len(hit) == 1 and any(part.role == "attacker" for part in parts)
    return hit[0].referent if struck and events[0].at < loss.at else None
