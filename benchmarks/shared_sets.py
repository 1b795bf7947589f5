"""Labelled sets of others that may lie beside the repository: their own program feeds, scores and prints them."""

import re
import subprocess
import sys
from pathlib import Path

from benchmarks.reading_table import Rows

PROJECT = Path(__file__).resolve().parent.parent
PROGRAM = PROJECT.parent / "shared" / "eval" / "evaluate.py"

_NUMBER = r"(\d\.\d{3})"
_SCORE = re.compile(rf"(?P<name>[A-Za-z][\w /-]*?)\s+(?:P )?{_NUMBER}\s+(?:R )?{_NUMBER}\s+(?:F1 )?{_NUMBER}")
_SHARE = re.compile(rf"(?P<name>[A-Za-z][\w ,']*): {_NUMBER} of (?P<of>\d+) found")
_SET = re.compile(r"== (?P<name>\w+) \(\d+ documents\)")
_PART = re.compile(r"^(?P<name>[a-z]+) \d+: ")


def score(*, catalogue: bool = True) -> dict[str, Rows]:
    """Set -> row -> rates, as the program prints them; nothing when it is not there."""
    if not PROGRAM.is_file():
        return {}
    extract = [sys.executable, "-m", "cli.main", "extract", "--format", "jsonl"]
    command = [sys.executable, str(PROGRAM), "--", *extract, *([] if catalogue else ["--no-catalogue"])]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the shared sets could not be scored:\n{done.stderr[-2000:]}")
    return parsed(done.stdout)


def parsed(printed: str) -> dict[str, Rows]:
    """The scores among what the program printed; its lists of errors are passed over."""
    found: dict[str, Rows] = {}
    rows: Rows = {}
    for line in printed.splitlines():
        if heading := _SET.match(line):
            rows = found.setdefault(heading["name"], {})
        else:
            rows |= _rows(line)
    return found


def _rows(line: str) -> Rows:
    if share := _SHARE.fullmatch(line.strip()):
        of = int(share["of"])
        return {share["name"]: {"right": round(float(share[2]) * of), "of": of}}
    part = _PART.match(line)
    prefix = f"{part['name']} " if part else ""
    return {
        prefix + score["name"].strip(): {"precision": float(score[2]), "recall": float(score[3]), "f1": float(score[4])}
        for score in _SCORE.finditer(line, part.end() if part else 0)
        if part or score.start() == len(line) - len(line.lstrip())
    }
