"""E-mail: a message for each recipient with the summary as text and the report attached in every format."""

import hashlib
import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime

from reports.definitions import Mail
from reports.delivery.parcel import Parcel
from reports.formats import MEDIA_TYPES, render

TIMEOUT = 30.0


@dataclass(frozen=True)
class Mailbox:
    """One address, reached through `server`. `trust` is the TLS context, the system's certificates by default."""

    address: str
    server: Mail
    password: str = field(repr=False)
    url: str = ""
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context, repr=False)

    @property
    def name(self) -> str:
        return f"mail {self.address}"

    def send(self, parcel: Parcel) -> None:
        with self._connected() as server:
            if self.server.security == "starttls":
                server.starttls(context=self.trust)
            if self.server.username:
                server.login(self.server.username, self.password)
            server.send_message(message(parcel, self.server.sender, self.address, self.url))

    def _connected(self) -> smtplib.SMTP:
        if self.server.security == "tls":
            return smtplib.SMTP_SSL(self.server.host, self.server.port, timeout=TIMEOUT, context=self.trust)
        return smtplib.SMTP(self.server.host, self.server.port, timeout=TIMEOUT)


def message(parcel: Parcel, sender: str, address: str, url: str = "") -> EmailMessage:
    """The message; sent again after a worker died, it has the same Message-ID, by which mail programs know it."""
    report = parcel.report
    made = EmailMessage()
    made["Subject"] = f"{report.title} ({report.since} to {report.until})"
    made["From"], made["To"] = sender, address
    key = hashlib.sha256(f"{parcel.run} {address}".encode()).hexdigest()[:32]
    made["Message-ID"] = f"<{key}@{sender.rpartition('@')[2] or 'actorgraph'}>"
    if parcel.due:
        made["Date"] = format_datetime(parcel.due)
    made["Auto-Submitted"] = "auto-generated"
    link = f"\n\n{url}/reports/{parcel.run}" if url else ""
    made.set_content("\n".join(report.summary) + link + "\n")
    for form in parcel.definition.formats:
        kind, _, subtype = MEDIA_TYPES[form].partition(";")[0].partition("/")
        made.add_attachment(render(report, form), kind, subtype, filename=f"{parcel.stem}.{form}")
    return made
