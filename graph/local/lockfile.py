"""The committed list of jars, each with its size and SHA-256 sum: nothing else is ever run or served."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

Use = Literal["server", "page"]


@dataclass(frozen=True, slots=True, order=True)
class Jar:
    """A file of a Maven repository, of `size` bytes. `coordinate`: group:artifact:packaging[:classifier]:version."""

    use: Use
    coordinate: str
    size: int
    sha256: str

    @property
    def path(self) -> Path:
        """Where a Maven repository keeps it, relative to the repository's root."""
        group, artifact, packaging, *classifier, version = self.coordinate.split(":")
        name = "-".join([artifact, version, *classifier])
        return Path(*group.split("."), artifact, version, f"{name}.{packaging}")


def locked(use: Use) -> tuple[Jar, ...]:
    """Every jar that serves `use`, in the order of the lock."""
    return tuple(jar for jar in parsed(_text("jars.lock")) if jar.use == use)


def wanted() -> tuple[tuple[Use, str], ...]:
    """Use and coordinate of what was asked for; the lock adds what these depend on."""
    rows = (line.split() for line in _lines(_text("jars.in")))
    return tuple((_use(use), coordinate) for use, coordinate in rows)


def parsed(text: str) -> tuple[Jar, ...]:
    """The jars of a lock file's text."""
    rows = (line.split() for line in _lines(text))
    return tuple(Jar(_use(use), coordinate, int(size), sha256) for use, coordinate, size, sha256 in rows)


def written(jars: tuple[Jar, ...]) -> str:
    """A lock file's text; `parsed` reads it back."""
    rows = (f"{jar.use} {jar.coordinate} {jar.size} {jar.sha256}" for jar in sorted(jars))
    return "\n".join(["# Made by ./run lock from jars.in: use, coordinate, bytes, SHA-256.", *rows, ""])


def _use(word: str) -> Use:
    for use in get_args(Use):
        if word == use:
            return use  # type: ignore[no-any-return]  # get_args forgets the literal's type
    raise ValueError(f"{word} is no use of a jar.")


def _text(name: str) -> str:
    return files("graph.local").joinpath(name).read_text(encoding="utf-8")


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
