"""Grades that analysts give to publishers and claimants, on the Admiralty scale.

A letter says how reliable a source is (A always, … E never, F not known), a digit how credible what it says usually is
(1 confirmed, … 5 improbable, 6 not known). They come from a TOML file:

    [publishers]
    "Desert Wire" = "B2"

    [claimants]
    "azawad-liberation-front" = "C3"
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import InputError

_GRADE = re.compile(r"([A-F])([1-6])?")


@dataclass(frozen=True, order=True)
class Grade:
    """One grade; F and 6 say that nobody knows."""

    reliability: str = "F"
    credibility: str = "6"

    def __str__(self) -> str:
        return f"{self.reliability}{self.credibility}"


UNGRADED = Grade()


@dataclass(frozen=True)
class Grades:
    """The grades of publishers by name, and of claimants by the id of the actor."""

    publishers: Mapping[str, Grade] = field(default_factory=dict)
    claimants: Mapping[str, Grade] = field(default_factory=dict)

    def of(self, publisher: str | None, claimant: str | None) -> Grade:
        """The grade of what `claimant` says in a paper of `publisher`: where both are graded, the worse of each.

        F and 6 are no judgement and give way to one.
        """
        said = [self.publishers.get(publisher or "", UNGRADED), self.claimants.get(claimant or "", UNGRADED)]
        return Grade(
            max((each.reliability for each in said if each.reliability != "F"), default="F"),
            max((each.credibility for each in said if each.credibility != "6"), default="6"),
        )


NO_GRADES = Grades()


def load(path: Path) -> Grades:
    """The grades in a TOML file; raises InputError naming what is wrong in it."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path} holds no grades: {error}") from error
    unknown = sorted(set(told) - {"publishers", "claimants"})
    if unknown:
        raise InputError(f"{path} grades publishers and claimants, not {unknown[0]!r}.")
    return Grades(_graded(path, told.get("publishers", {})), _graded(path, told.get("claimants", {})))


def _graded(path: Path, told: Mapping[str, Any]) -> dict[str, Grade]:
    found = {}
    for who, given in told.items():
        match = _GRADE.fullmatch(str(given))
        if match is None:
            raise InputError(f"{path}: {given!r} for {who!r} is no grade such as B2.")
        found[who] = Grade(match[1], match[2] or "6")
    return found
