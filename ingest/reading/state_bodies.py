"""Governments, ministries and forces of a state: one body each, under whichever words the text names them."""

from __future__ import annotations

from ingest.reading.entities import Entities, Entity
from ingest.reading.tables import word_set
from ingest.reading.world import World

_BARE = frozenset(["troops", "soldiers", "forces", "police", "army", "paratroopers", "security", "servicemen"])
_SAYS_WHICH = word_set("state_bodies.says_which")
_IN_FULL = {"foreign": "Foreign Affairs", "interior": "the Interior"}


class StateBodies:
    """Bodies of states as entities of one article."""

    def __init__(self, w: World, entities: Entities) -> None:
        self.w, self.entities = w, entities

    def government(self, code: str, surface: str) -> Entity:
        country = self.w.by_code[code]
        entity = self._described(f"{code}:government", surface, "Government", code)
        entity.also(country.name)
        if self.w.known:
            known = self.w.actor(f"Government of {country.name}")
            if known:
                entity.known = known.id
        return entity

    def state_force(self, code: str, branch: str, surface: str) -> Entity:
        """The army, police, air force, navy or security forces of a country."""
        entity = self._described(f"{code}:{branch}", surface, "StateForce", code)
        names = {"army": ("army", "Armed Forces"), "police": ("police",)}.get(branch, (branch,))
        for name in names:
            entity.also(f"{self._whose(code)} {name}")
            if self.w.known and (known := self.w.actor(f"{self._whose(code)} {name}")) and known.kind == "StateForce":
                entity.known = known.id
                entity.also(known.name)
        return entity

    def nationals_in_arms(self, code: str, nationals: str) -> Entity:
        """The army of a country where a text calls it "the Rwandans"."""
        force = self.state_force(code, "army", "forces")
        force.also(nationals)
        return force

    def _whose(self, code: str) -> str:
        country = self.w.by_code[code]
        return country.demonyms[0] if country.demonyms else country.name

    def _described(self, key: str, surface: str, kind: str, code: str) -> Entity:
        """ "its forces", "the army": shown with whose they are, since whoever finds them alone asks that first."""
        *which, noun = surface.lower().split() or [""]
        first, _, rest = surface.partition(" ")
        plain = first.lower() in _BARE | _SAYS_WHICH  # "Troops", at the beginning of a sentence
        named = any(c.isupper() for c in (rest if plain else surface))
        shown = surface if named else " ".join([self._whose(code), *(w for w in which if w in _SAYS_WHICH), noun])
        entity = self.entities.described_as(key, shown, kind, code)
        entity.also(surface)
        return entity

    def ministry(self, code: str, text: str, surface: str) -> Entity:
        """The ministry that the words `text` name, shown as `surface`."""
        what = next(
            (x for x in ("defence", "defense", "interior", "foreign", "information", "health") if x in text.lower()),
            "ministry",
        ).replace("defense", "defence")
        shown = surface.removeprefix("The ").removeprefix("the ")
        e = self._described(f"{code}:{what} ministry", shown, "Government", code)
        country = self.w.by_code[code]
        if what == "ministry":
            return e  # of what, nobody says
        e.also(f"{country.name}'s {what} ministry")
        if country.demonyms:
            e.also(f"{country.demonyms[0]} {what} ministry")
            full = f"{country.demonyms[0]} Ministry of {_IN_FULL.get(what, what.title())}"
            e.also(full)
            known = self.w.actor(full) if self.w.known else None
            if known:
                e.known = known.id
        return e
