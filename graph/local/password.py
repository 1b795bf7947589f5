"""The local server's password: made once, kept in a file that its owner alone can read."""

import hashlib
import os
import secrets
from pathlib import Path

from graph.errors import StoreDenied

USERNAME = "neo4j"
_ROUNDS = 1024


def kept(folder: Path) -> str:
    """The password in `folder`; when there is none yet, one is made, written down and given to the server to be.

    The server takes its first password from a file of salted hashes (what `neo4j-admin dbms set-initial-password`
    writes), so there is no moment at which it listens with a password that anybody knows.
    Raises StoreDenied when there is data but its password is gone.
    """
    file = file_in(folder)
    if file.exists():
        return file.read_text(encoding="ascii").strip()
    if (folder / "data" / "databases").exists():
        raise StoreDenied(
            f"The password of the data in {folder} is gone.",
            f"Put {file} back, or move the folder away to begin anew.",
        )
    password = secrets.token_urlsafe(18)
    _hand_over(folder, password)
    _write_privately(file, f"{password}\n")
    return password


def file_in(folder: Path) -> Path:
    """The file that holds the password."""
    return folder / "password"


def _hand_over(folder: Path, password: str) -> None:
    salt = secrets.token_bytes(32)
    digest = hashlib.sha256(salt + password.encode("ascii")).digest()
    for _ in range(_ROUNDS - 1):
        digest = hashlib.sha256(digest).digest()
    hashed = f"{USERNAME}:SHA-256,{digest.hex()},{salt.hex()},{_ROUNDS}:\n"
    _write_privately(folder / "data" / "dbms" / "auth.ini", hashed)


def _write_privately(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
        out.write(text)
