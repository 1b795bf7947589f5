"""From a definition to those who get its reports."""

from pathlib import Path
from typing import Protocol

from graph.errors import InputError
from reports.definitions import Definition, Mail
from reports.delivery.folder import Folder
from reports.delivery.mail import Mailbox
from reports.delivery.parcel import Recipient
from reports.delivery.webhook import Hook


class Secrets(Protocol):
    """What is never in a file."""

    @property
    def smtp_password(self) -> str: ...
    @property
    def webhook_secret(self) -> str: ...
    @property
    def public_url(self) -> str: ...


def recipients(definition: Definition, base: Path, mail: Mail | None, secrets: Secrets) -> list[Recipient]:
    """Everybody who gets it; `base` is where relative folders start. Raises InputError when mail has no server."""
    wanted = definition.recipients
    if wanted.mail and mail is None:
        raise InputError(f"The report {definition.name} goes out by mail, but no server is named.", "Add `mail:`.")
    found: list[Recipient] = [Folder(base / wanted.folder)] if wanted.folder else []
    if mail is not None:
        found += [Mailbox(each, mail, secrets.smtp_password, secrets.public_url) for each in wanted.mail]
    return found + [Hook(each, secrets.webhook_secret) for each in wanted.webhooks]
