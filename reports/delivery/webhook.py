"""Webhooks as “Standard Webhooks” has them: an id that stays the same, a time, a signature over both and the body."""

import base64
import hashlib
import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx

from reports.definitions.definition import Webhook
from reports.delivery.parcel import Parcel
from reports.formats import MEDIA_TYPES, render

TIMEOUT = 20.0


@dataclass(frozen=True)
class Hook:
    """An address that reports are posted to; whoever answers 2xx has it."""

    hook: Webhook
    secret: str = field(repr=False)
    clock: Callable[[], float] = time.time

    @property
    def name(self) -> str:
        return f"webhook {self.hook.url}"

    def send(self, parcel: Parcel) -> None:
        body = render(parcel.report, self.hook.format)
        key = hashlib.sha256(f"{parcel.run} {self.hook.url}".encode()).hexdigest()[:32]
        headers = {
            "Content-Type": MEDIA_TYPES[self.hook.format],
            "Idempotency-Key": key,
            "webhook-id": key,
            **signed(key, int(self.clock()), body, self.secret),
        }
        httpx.post(self.hook.url, content=body, headers=headers, timeout=TIMEOUT).raise_for_status()


def signed(key: str, at: int, body: bytes, secret: str) -> dict[str, str]:
    """Headers with the time and, where there is a secret, the signature (HMAC-SHA256 over id, time and body)."""
    content = f"{key}.{at}.".encode() + body
    mac = hmac.new(secret.encode(), content, hashlib.sha256).digest()
    signature = {"webhook-signature": f"v1,{base64.b64encode(mac).decode()}"} if secret else {}
    return {"webhook-timestamp": str(at), **signature}
