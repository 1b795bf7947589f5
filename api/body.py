"""A bound on what is read into memory."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import bare, response

LARGEST_BODY = 10 * 1024 * 1024
"""Bytes: a thousand long articles and more."""


class BodyLimit:
    """Answers 413 to a body larger than `largest` bytes, by its announced length or as soon as it has come too far."""

    def __init__(self, app: ASGIApp, largest: int = LARGEST_BODY) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif _announced(scope) > self._largest:
            await self._refuse(scope, receive, send)
        else:
            await self._counted(scope, receive, send)

    async def _counted(self, scope: Scope, receive: Receive, send: Send) -> None:
        body, more = bytearray(), True
        while more:
            message = await receive()
            if message["type"] != "http.request":
                break
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > self._largest:
                await self._refuse(scope, receive, send)
                return
        whole: list[Message] = [{"type": "http.request", "body": bytes(body), "more_body": False}]

        async def again() -> Message:
            return whole.pop() if whole else await receive()

        await self._app(scope, again, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        size = f"{self._largest // (1024 * 1024)} MB"
        problem = bare(413, f"The body is larger than {size}. Send fewer articles at a time.", scope["path"])
        await response(problem, {"Connection": "close"})(scope, receive, send)


def _announced(scope: Scope) -> int:
    length = dict(scope["headers"]).get(b"content-length", b"0")
    return int(length) if length.isdigit() else 0
