"""Mali's north in seven short articles with readings made by hand, so that queries are tested apart from the reader."""

from dataclasses import dataclass, field
from typing import Any

from graph.model import Article, Reading
from graph.store import Store
from ingest.pipeline import ingest
from ingest.resolution.known import Known

Told = dict[str, Any]


def party(*names: str, kind: str | None = "ArmedGroup", country: str | None = "ML") -> Told:
    return {"id": names[0].lower(), "name": names[0], "names": names, "kind": kind, "country": country}


def unnamed(name: str) -> Told:
    return {"id": None, "name": name, "names": (name,), "kind": None, "country": None}


def place(name: str, lat: float, lon: float) -> Told:
    return {"id": None, "name": name, "names": (name,), "country": "ML", "lat": lat, "lon": lon}


def on(day: str, until: str | None = None, precision: str = "day", ongoing: bool = False) -> Told:
    return {"from": day, "to": None if ongoing else until or day, "precision": precision, "ongoing": ongoing}


def said(who: Told, channel: str | None = None) -> Told:
    return {**who, "speaker": None, "channel": channel}


FLA = party("Azawad Liberation Front", "FLA")
MNLA = party("National Movement for the Liberation of Azawad", "MNLA")
HCUA = party("High Council for the Unity of Azawad", "HCUA")
DPA = party("CSP-DPA", kind="Coalition")
PSD = party("CSP-PSD", kind="Coalition")
CMA = party("Coordination of Azawad Movements", "CMA", kind="Coalition")
MUJAO = party("Movement for Oneness and Jihad", "MUJAO", country=None)
AQIM = party("Al-Qaeda in the Islamic Maghreb", "AQIM", country=None)
BRIGADE = party("Masked Brigade", country=None)
MOURABITOUN = party("Al-Mourabitoun", country=None)
JNIM = party("JNIM", country=None)
WAGNER = party("Wagner Group", "Wagner", kind="PrivateMilitary", country="RU")
CORPS = party("Africa Corps", kind="PrivateMilitary", country="RU")
ARMY = party("Malian army", kind="StateForce")
KIDAL = place("Kidal", 18.44, 1.41)
TINZAOUATEN = place("Tinzaouaten", 19.95, 2.98)


@dataclass
class Tale:
    """One article; a claim is told `at` one of its sentences."""

    id: str
    publisher: str
    published: str
    title: str
    sentences: tuple[str, ...]
    relations: list[Told] = field(default_factory=list)
    events: list[Told] = field(default_factory=list)
    measures: list[Told] = field(default_factory=list)

    def relation(self, at: int, subject: Told, predicate: str, thing: Told, **more: Any) -> "Tale":
        self.relations.append({**self._quote(at), "subject": subject, "predicate": predicate, "object": thing, **more})
        return self

    def event(self, at: int, kind: str, when: Told, where: Told, *participants: Told) -> "Tale":
        event = {"id": "e1", "type": kind, "when": when, "place": where, "participants": participants}
        self.events.append(self._quote(at) | event)
        return self

    def killed(self, at: int, of: Told, least: int, most: int | None, literal: str, claimant: Told | None) -> "Tale":
        figure = {"event": "e1", "measure": "killed", "of": of, "min": least, "max": most, "literal": literal}
        self.measures.append(self._quote(at) | figure | {"claimant": claimant})
        return self

    def article(self) -> Article:
        return Article.model_validate(
            {name: getattr(self, name) for name in ("id", "publisher", "published", "title")}
            | {"text": self.text, "language": "en", "url": f"https://example.org/{self.id}"}
        )

    def reading(self) -> Reading:
        return Reading.model_validate(
            {"article": self.id, "reader": "hand/1", "sentences": len(self.sentences), "relations": self.relations}
            | {
                "events": self.events,
                "measures": self.measures,
                "actors": [self._mentioned(each) for each in self._all()],
            }
        )

    @property
    def text(self) -> str:
        return " ".join(self.sentences)

    def _quote(self, at: int) -> Told:
        quote, start = self.sentences[at], self.text.index(self.sentences[at])
        return {"quote": quote, "start": start, "end": start + len(quote), "confidence": 0.9}

    def _all(self) -> list[Told]:
        parties = [FLA, MNLA, HCUA, DPA, PSD, CMA, MUJAO, AQIM, BRIGADE, MOURABITOUN, JNIM, WAGNER, CORPS, ARMY]
        return [each for each in parties if any(name in self.text for name in each["names"])]

    def _mentioned(self, who: Told) -> Told:
        found = [(name, self.text.find(name)) for name in who["names"] if name in self.text]
        return who | {"mentions": [{"text": name, "start": at, "end": at + len(name)} for name, at in found]}


def part(actor: Told, role: str, side: str, claimant: Told | None = None, stance: str = "asserts") -> Told:
    return {"actor": actor, "role": role, "side": side, "claimant": claimant, "stance": stance}


def story() -> list[Tale]:
    """The articles, in no particular order."""
    battle = on("2024-07-25", "2024-07-27")
    return [
        Tale("movements-unite", "Sahel Courier", "2024-12-02", "Movements unite", (
            "The MNLA and the HCUA dissolved themselves on 30 November and formed the Azawad Liberation Front (FLA).",
            "The front is fighting the Malian army, as its forerunners have since August 2023.",
            "Its men are active around Kidal.",
        ))
        .relation(0, FLA, "FORMED_FROM", MNLA, when=on("2024-11-30"))
        .relation(0, FLA, "FORMED_FROM", HCUA, when=on("2024-11-30"))
        .relation(1, FLA, "FIGHTS", ARMY, when=on("2023-08-01", precision="month", ongoing=True))
        .relation(2, FLA, "OPERATES_IN", KIDAL),
        Tale("framework-absorbed", "Kidal Monitor", "2025-01-10", "Framework absorbed, says front", (
            "The FLA said in a statement that the CSP-DPA had been absorbed by it.",
            "The CSP-DPA had been renamed in May 2024; before, it was the CSP-PSD.",
            "That alliance took the place of the CMA.",
            "The MNLA was one of the founders of the FLA.",
        ))
        .relation(0, DPA, "MERGED_INTO", FLA, when=on("2024-12-01", "2024-12-31", "month"),
                  claimant=said(FLA, "statement"))
        .relation(1, DPA, "RENAMED_FROM", PSD, when=on("2024-05-01", "2024-05-31", "month"))
        .relation(2, PSD, "SUCCEEDS", CMA, when=on("2021-05-06"))
        .relation(3, FLA, "FORMED_FROM", MNLA),
        Tale("corps-takes-over", "Desert Wire", "2025-06-07", "Corps takes over from Wagner", (
            "The Wagner Group said on 6 June that it was leaving and that Africa Corps was taking over from it.",
            "The Malian army denied that Africa Corps was the successor of Wagner.",
            "Wagner fought beside the Malian army from December 2021 to June 2025.",
        ))
        .relation(0, CORPS, "SUCCEEDS", WAGNER, when=on("2025-06-06"), claimant=said(WAGNER, "statement"))
        .relation(1, CORPS, "SUCCEEDS", WAGNER, claimant=said(ARMY), stance="denies")
        .relation(2, WAGNER, "SUPPORTS", ARMY, when=on("2021-12-01", "2025-06-06", "month")),
        Tale("brigade-and-movement", "Niger Bend Post", "2013-08-24", "Brigade and movement merge", (
            "MUJAO and the Masked Brigade announced on 22 August that they had become one group, Al-Mourabitoun.",
            "MUJAO had broken away from Al-Qaeda in the Islamic Maghreb in 2011.",
        ))
        .relation(0, MOURABITOUN, "FORMED_FROM", MUJAO, when=on("2013-08-22"))
        .relation(0, MOURABITOUN, "FORMED_FROM", BRIGADE, when=on("2013-08-22"))
        .relation(1, MUJAO, "SPLIT_FROM", AQIM, when=on("2011-01-01", "2011-12-31", "year")),
        Tale("column-destroyed", "Desert Wire", "2024-07-28", "Rebels say they destroyed a column", (
            "The CSP-DPA attacked a column of the Malian army and the Wagner Group at Tinzaouaten from 25 to 27 July.",
            "It said that 84 Wagner fighters and 47 soldiers had been killed.",
            "JNIM said that its men had been there too and that 50 Russians had died; the CSP-DPA denied it.",
            "A Telegram channel spoke of at least 20 dead Wagner men.",
        ))
        .event(0, "battle", battle, TINZAOUATEN, part(DPA, "attacker", "a"), part(WAGNER, "defender", "b"),
               part(ARMY, "defender", "b"), part(JNIM, "attacker", "c", said(JNIM)),
               part(JNIM, "attacker", "c", said(DPA), "denies"))
        .killed(1, WAGNER, 84, 84, "84", said(DPA))
        .killed(1, ARMY, 47, 47, "47", said(DPA))
        .killed(2, WAGNER, 50, 50, "50", said(JNIM))
        .killed(3, WAGNER, 20, None, "at least 20", said(unnamed("a Telegram channel"))),
        Tale("army-speaks-of-two-dead", "Bamako Dispatch", "2024-07-30", "Army speaks of two dead", (
            "The Malian army fought rebels of the CSP-DPA at Tinzaouaten from 25 to 27 July, beside the Wagner Group.",
            "The army said that two of its soldiers had been killed.",
        ))
        .event(0, "battle", battle, TINZAOUATEN, part(ARMY, "defender", "a"), part(WAGNER, "defender", "a"),
               part(DPA, "attacker", "b"))
        .killed(1, ARMY, 2, 2, "two", said(ARMY)),
        Tale("strike-on-kidal", "Sahel Courier", "2024-12-20", "Drone hits market in Kidal", (
            "A drone of the Malian army struck a market in Kidal on 18 December, and at least 5 civilians were killed.",
        ))
        .event(0, "air_strike", on("2024-12-18"), KIDAL, part(ARMY, "attacker", "a"))
        .killed(0, unnamed("civilians"), 5, None, "at least 5", None),
    ]  # fmt: skip


def tell(store: Store) -> None:
    """Bring the story into the graph of `store`, resolved without a catalogue."""
    tales = story()
    readings = {tale.id: tale.reading() for tale in tales}
    report = ingest(store, [(tale.id, tale.article()) for tale in tales], lambda each: readings[each.id], known=Known())
    assert report.count("read") == len(tales), report.set_aside
