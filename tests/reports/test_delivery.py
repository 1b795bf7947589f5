"""Delivery against real servers: what fails is tried again, what was made is never lost, nobody gets it twice."""

import base64
import errno
import hashlib
import hmac
import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from graph.store import Store
from reports.content import Report
from reports.definitions import Definition, Mail
from reports.definitions.definition import Webhook
from reports.delivery import Parcel, folder
from reports.delivery.feed import feed
from reports.delivery.folder import Folder
from reports.delivery.mail import Mailbox
from reports.delivery.webhook import Hook
from reports.runs import Desk, Pace, content, history, ordered, scheduled
from tests.graph_dump import clear
from tests.reports.test_exactly_once import inbox

DUE = datetime(2025, 7, 7, 4, 0, tzinfo=UTC)
AT_ONCE = Pace(first_wait=timedelta(0), longest_wait=timedelta(0), most_attempts=3)


def _parcel(**more: object) -> Parcel:
    definition = Definition.model_validate(
        {"name": "weekly", "kind": "relationships", "formats": ["html", "pdf"], **more}
    )
    report = Report(
        definition="weekly",
        kind="relationships",
        title="What changed",
        since=date(2025, 6, 30),
        until=date(2025, 7, 6),
        watched=(),
        summary=("Nothing to report.",),
        sections=(),
        evidence=(),
    )
    return Parcel("weekly@2025-07-07T04:00:00Z", definition, report, DUE)


class Post:
    """What the mail server got; it refuses addresses at refused.example."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.encrypted: list[bool] = []

    async def handle_RCPT(  # noqa: N802  (names and arguments are the server's)
        self,
        server: SMTP,  # noqa: ARG002
        session: Session,  # noqa: ARG002
        envelope: Envelope,
        address: str,
        options: list[str],  # noqa: ARG002
    ) -> str:
        if address.endswith("@refused.example"):
            return "550 no such box"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802, ARG002
        assert isinstance(envelope.content, bytes)
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        self.encrypted.append(session.ssl is not None)
        return "250 OK"


def _known(server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: object) -> AuthResult:
    assert isinstance(login, LoginPassword)
    return AuthResult(success=login.password == b"secret")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _post(authority: trustme.CA) -> Iterator[tuple[Post, int]]:
    """A mail server on a free port that takes mail over TLS from those who know the password."""
    post = Post()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server = Controller(
        post, hostname="localhost", port=_free_port(), tls_context=context, require_starttls=True, authenticator=_known,
        auth_required=True, auth_require_tls=True,
    )  # fmt: skip
    server.start()
    try:
        yield post, server.port
    finally:
        server.stop()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def _mailbox(address: str, port: int, authority: trustme.CA, password: str = "secret") -> Mailbox:
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    mail = Mail(host="localhost", port=port, username="desk", sender="desk@example.org")
    return Mailbox(address, mail, password, "https://graph.example.org", trust)


def test_mail_goes_over_tls_with_the_report_attached(authority: trustme.CA) -> None:
    with _post(authority) as (post, port):
        _mailbox("editor@example.org", port, authority).send(_parcel())
    assert post.encrypted == [True]
    message = post.messages[0]
    assert message["Subject"] == "What changed (2025-06-30 to 2025-07-06)"
    assert "https://graph.example.org/reports/weekly@2025-07-07T04:00:00Z" in message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    attached = {part.get_filename(): part.get_content_type() for part in message.iter_attachments()}
    assert attached == {
        "weekly_2025-07-07T040000Z.html": "text/html",
        "weekly_2025-07-07T040000Z.pdf": "application/pdf",
    }


def test_mail_sent_again_has_the_same_message_id(authority: trustme.CA) -> None:
    with _post(authority) as (post, port):
        for _ in range(2):
            _mailbox("editor@example.org", port, authority).send(_parcel())
    assert post.messages[0]["Message-ID"] == post.messages[1]["Message-ID"]


@pytest.mark.parametrize(
    ("address", "password", "trusted"),
    [
        ("nobody@refused.example", "secret", True),
        ("editor@example.org", "wrong", True),
        ("editor@example.org", "secret", False),
    ],
    ids=["refused", "wrong password", "a server that nobody vouches for"],
)
def test_mail_that_cannot_go_out_raises(authority: trustme.CA, address: str, password: str, trusted: bool) -> None:
    with _post(authority) as (post, port):
        box = _mailbox(address, port, authority if trusted else trustme.CA(), password)
        with pytest.raises(OSError, match=r".+"):
            box.send(_parcel())
    assert post.messages == []


def test_a_webhook_is_signed_and_has_a_key_that_stays_the_same() -> None:
    with inbox() as server:
        hook = Hook(Webhook(url=f"http://127.0.0.1:{server.server_port}/"), "key", clock=lambda: 1_751_860_800.0)
        hook.send(_parcel())
        hook.send(_parcel())
        [(key, bodies)] = server.posted.items()
        headers = server.headers[-1]
    assert len(bodies) == 2
    expected = hmac.new(b"key", f"{key}.1751860800.".encode() + bodies[0], hashlib.sha256).digest()
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(expected).decode()}"
    assert Report.model_validate_json(bodies[0]).title == "What changed"


def test_a_full_disk_leaves_no_half_file_and_the_next_attempt_succeeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(folder.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        Folder(tmp_path).send(_parcel(formats=["md"]))
    assert list((tmp_path / "weekly").iterdir()) == []
    monkeypatch.setattr(folder.os, "fsync", real)
    Folder(tmp_path).send(_parcel(formats=["md"]))
    assert [file.name for file in (tmp_path / "weekly").iterdir()] == ["weekly_2025-07-07T040000Z.md"]


def _desk(tmp_path: Path, recipients: str, more: str = "") -> Desk:
    file = tmp_path / "reports.yaml"
    file.write_text(
        f"mail: {{host: localhost, port: 1, sender: desk@example.org}}\nreports:\n  - name: weekly\n    kind: quality\n"
        f"    formats: [md]\n    recipients: {recipients}\n{more}"
    )
    return Desk(file, pace=AT_ONCE)


def test_a_mail_server_that_is_away_keeps_nothing_from_the_others_and_loses_nothing(
    store: Store, tmp_path: Path
) -> None:
    clear(store)
    desk = _desk(tmp_path, "{folder: out, mail: [editor@example.org]}")
    run = ordered(store, desk, "weekly", DUE)
    assert run.state == "waiting"
    assert "mail editor@example.org" in (run.error or "")
    assert [name.partition(" ")[0] for name in run.delivered] == ["folder"]
    assert content(store, run.id).definition == "weekly"
    for _ in range(2):
        scheduled(store, desk, DUE)
    [last] = history(store, "weekly")
    assert (last.state, last.attempts) == ("undelivered", 3)
    assert len(last.delivered) == 1, "the folder is not written to again"
    assert content(store, run.id).definition == "weekly"
    assert scheduled(store, desk, DUE) == []


def test_a_recipient_that_comes_back_gets_the_report_that_was_made_then(store: Store, tmp_path: Path) -> None:
    clear(store)
    blocked = tmp_path / "out"
    blocked.write_text("a file where the folder should be")
    desk = _desk(tmp_path, "{folder: out}")
    run = ordered(store, desk, "weekly", DUE)
    assert run.state == "waiting"
    blocked.unlink()
    [again] = scheduled(store, desk, DUE)
    assert (again.state, again.digest) == ("done", run.digest)
    assert len(list((blocked / "weekly").iterdir())) == 1


def test_a_report_without_news_may_be_kept_to_oneself(store: Store, tmp_path: Path) -> None:
    clear(store)
    desk = _desk(tmp_path, "{folder: out}", "    if_nothing: keep\n")
    run = ordered(store, desk, "weekly", DUE)
    assert run.state == "done"
    assert not (tmp_path / "out").exists()
    assert content(store, run.id).nothing


def test_a_report_that_is_no_longer_defined_is_given_up_with_its_reason(store: Store, tmp_path: Path) -> None:
    clear(store)
    desk = _desk(tmp_path, "{folder: out}")
    store.write("runs/order", id="gone@x", definition="gone", due=DUE)
    for _ in range(3):
        scheduled(store, desk, DUE)
    [run] = history(store, "gone")
    assert (run.state, run.error) == ("failed", "The report gone is no longer defined.")


def test_the_feed_lists_finished_reports_and_is_atom(store: Store, tmp_path: Path) -> None:
    clear(store)
    ordered(store, _desk(tmp_path, "{}"), "weekly", DUE)
    root = Xml.fromstring(feed(history(store), "https://graph.example.org"))
    atom = {"a": "http://www.w3.org/2005/Atom"}
    links = [link.get("href") for link in root.findall("a:entry/a:link", atom)]
    assert links == ["https://graph.example.org/reports/weekly@2025-07-07T04:00:00Z"]
    assert root.find("a:updated", atom) is not None
