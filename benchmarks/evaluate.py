"""`./run evaluate`: how well articles are read, on the project's own labelled sets and on those beside the repository.

One table: precision, recall, F1, the change since the last committed run, and F1 without the catalogue of actors.
`--write` makes this run the committed one. Errors are listed for the development set only: the other
is never looked at.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from api.settings import settings_from_environment
from benchmarks import notes, own_sets, shared_sets
from benchmarks.corpus import OWN, Name
from benchmarks.own_sets import Scored
from benchmarks.reading_table import COMMITTED, WITHOUT, Results, committed, fallen, table
from cli.failures import told
from ingest.reading.reader import VERSION, RulesReader
from ingest.reading.readers import ReaderName, make_reader

READING = Path(__file__).parent / "READING.md"
_NOTES = "notes"
_ABSENT = "The sets of others (../shared/eval) do not lie beside this repository: only the project's own are scored."
_LEGEND = """\
`of`: answers in gold; for claimant and when, those found; for off-topic texts, the texts, and F1 is the number of
false claims in them. `change`: points of F1 (or of the share) since the run committed before.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 when a score of the project's own sets fell too far."""
    options = _options(arguments)
    if options.reader != "rules":
        return _other(options.reader, options.set)
    own = own_sets.score(RulesReader(), options.set)
    results: Results = {name: scored.rows for name, scored in own.items()} | {_NOTES: notes.score(RulesReader())}
    if not options.quick:
        bare = own_sets.score(RulesReader(catalogue=False), options.set)
        results |= {name + WITHOUT: scored.rows for name, scored in bare.items()}
        results[_NOTES + WITHOUT] = notes.score(RulesReader(catalogue=False))
    note = "" if options.own else _add_shared(results, quick=options.quick)
    before = committed()
    print("\n\n".join(filter(None, [table(results, before), note, _verdict(results, before)])))
    if options.errors:
        _print_errors(own)
    if options.write:
        _write(results, before, note)
    return 1 if not options.write and fallen(_of_own(results), before) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run evaluate", description=(__doc__ or "").split("\n\n", 1)[0])
    parser.add_argument("--set", action="append", choices=get_args(Name), help="only this set of the project's own")
    parser.add_argument("--own", action="store_true", help="leave the sets beside the repository out")
    parser.add_argument("--quick", action="store_true", help="leave out the reading without the catalogue")
    parser.add_argument(
        "--reader",
        choices=get_args(ReaderName),
        default="rules",
        help="own sets only, compared with the built-in reader",
    )
    parser.add_argument("--errors", action="store_true", help="list what is missing and false in `development`")
    parser.add_argument("--write", action="store_true", help="make this run the committed one")
    options = parser.parse_args(arguments)
    if options.write and (options.set or options.quick or options.own):
        parser.error("a run that is committed is a whole one: --write goes without --set, --quick and --own")
    options.set = options.set or OWN
    return options


def _other(name: ReaderName, sets: Sequence[Name]) -> int:
    """Another reader, with the settings of the environment; its changes are against the built-in reader's run."""
    reader = make_reader(name, settings_from_environment().language_model)
    print(table({each: scored.rows for each, scored in own_sets.score(reader, sets).items()}, committed()))
    return 0


def _add_shared(results: Results, *, quick: bool) -> str:
    """Add the sets of others; what to tell when there are none."""
    if not shared_sets.PROGRAM.is_file():
        return _ABSENT
    results |= shared_sets.score()
    if not quick:
        results |= {name + WITHOUT: rows for name, rows in shared_sets.score(catalogue=False).items()}
    return ""


def _of_own(results: Results) -> Results:
    return {name: rows for name, rows in results.items() if name.removesuffix(WITHOUT) in (*OWN, _NOTES)}


def _verdict(results: Results, before: Results) -> str:
    falls = fallen(_of_own(results), before)
    return "\n".join(["Fallen by more than 2 points:", *falls]) if falls else ""


def _print_errors(own: dict[Name, Scored]) -> None:
    development = own.get("development")
    if development is None:
        return
    for word, errors in (("missing", development.tally.missing), ("false", development.tally.false)):
        for article, item in errors:
            print(f"{article}: {word} {item.told}")
    for article, item in development.nonsense:
        print(f"{article}: off-topic {item.told}")


def _write(results: Results, before: Results, note: str) -> None:
    """Sets that are not beside this repository keep the scores of the run before."""
    kept = {name: rows for name, rows in before.items() if name not in results}
    COMMITTED.write_text(json.dumps(kept | results, indent=1) + "\n", encoding="utf-8")
    heading = f"# How well articles are read\n\nMeasured with `./run evaluate --write`, reader {VERSION}.\n\n"
    parts = [table(kept | results, before), note, _LEGEND]
    READING.write_text(heading + "\n\n".join(filter(None, parts)), encoding="utf-8")


if __name__ == "__main__":
    with told():
        raise SystemExit(main())
