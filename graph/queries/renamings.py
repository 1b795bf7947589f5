"""One actor through its renamings: whoever was renamed is followed under all names, shown under the latest."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from graph.store import Row, Transaction

Follow = Literal["rename"]
Step = Callable[[Collection[str]], Iterable[Row]]


def names_of(
    transaction: Transaction, actors: Collection[str], as_of: date | None = None
) -> dict[str, tuple[str, ...]]:
    """For each actor the ids it had through renamings that had happened by `as_of`, the latest first, its own too."""
    rows = transaction.run("read/renames", ids=sorted(actors), as_of=as_of)
    return {row["id"]: tuple(row["names"]) for row in rows}


@dataclass
class Renamings:
    """The names met while walking a lineage; `formerly` tells for a latest name those before it."""

    transaction: Transaction
    as_of: date | None = None
    latest: dict[str, str] = field(default_factory=dict)
    formerly: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def following(self, step: Step) -> Step:
        """`step` taken by renamed actors as by one: from under all their names, to the latest name of others."""

        def taken(ids: Collection[str]) -> list[Row]:
            self.meet(ids)
            rows = list(step([name for each in ids for name in (each, *self.formerly[each])]))
            self.meet({row["to"] for row in rows})
            moved = [self._moved(row) for row in rows]
            return [row for row in moved if row["from"] != row["to"]]

        return taken

    def meet(self, actors: Collection[str]) -> None:
        """Learn the names of `actors`."""
        unknown = set(actors) - set(self.latest)
        for names in names_of(self.transaction, unknown, self.as_of).values():
            self.latest |= dict.fromkeys(names, names[0])
            self.formerly[names[0]] = names[1:]

    def _moved(self, row: Row) -> Row:
        subject, _, target = row["relation"].split("|")
        to = self.latest[row["to"]]
        note = row["actor"] if to == row["to"] else self.transaction.run("read/actor_note", id=to)[0]["actor"]
        ends = (self.latest[subject], self.latest[target])
        return {**row, "from": self.latest[row["from"]], "to": to, "actor": note, "ends": ends}
