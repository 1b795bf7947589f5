"""A folder: one file for each format, there in whole or not at all."""

import os
from dataclasses import dataclass
from pathlib import Path

from reports.delivery.parcel import Parcel
from reports.formats import render


@dataclass(frozen=True)
class Folder:
    """Files are named after the run, so that a run delivered again replaces its own files by the same."""

    path: Path

    @property
    def name(self) -> str:
        return f"folder {self.path}"

    def send(self, parcel: Parcel) -> None:
        folder = self.path / parcel.definition.name
        folder.mkdir(parents=True, exist_ok=True)
        for form in parcel.definition.formats:
            write_whole(folder / f"{parcel.stem}.{form}", render(parcel.report, form))


def write_whole(path: Path, content: bytes) -> None:
    """Write to a file beside it, then put that in its place; a full disk leaves nothing half done."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
