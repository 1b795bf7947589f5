"""A language model that answers what a test tells it to, as OpenAI-compatible servers or Ollama would."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

Request = dict[str, Any]


@dataclass
class Reply:
    """`text` is what the model says; `after` seconds; `tokens` as the server counts them."""

    text: str = "{}"
    status: int = 200
    after: float = 0.0
    tokens: int | None = 100


@dataclass
class FakeModel:
    """`script` is gone through reply by reply, its last for ever; a function is asked with each request."""

    script: list[Reply] | Callable[[Request], Reply]
    url: str = ""
    requests: list[Request] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    most_at_once: int = 0
    _at_once: int = 0
    _lock: Lock = field(default_factory=Lock)

    def reply(self, request: Request, key: str | None) -> Reply:
        with self._lock:
            self.requests.append(request)
            self.keys.append(key)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            if callable(self.script):
                return self.script(request)
            return self.script.pop(0) if len(self.script) > 1 else self.script[0]

    def done(self) -> None:
        with self._lock:
            self._at_once -= 1


@contextmanager
def fake_model(*replies: Reply, by: Callable[[Request], Reply] | None = None) -> Iterator[FakeModel]:
    """Runs for as long as the block lasts; OpenAI-compatible below `/v1`, Ollama's own interface below `/api`."""
    model = FakeModel(by or list(replies))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(model))
    server.daemon_threads = True
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(model: FakeModel) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            reply = model.reply(request, self.headers.get("Authorization"))
            try:
                time.sleep(reply.after)
                body = _body(self.path, reply) if reply.status == 200 else {"error": reply.text}
                self._send(reply.status, json.dumps(body).encode())
            except (BrokenPipeError, ConnectionResetError):  # the reader has given up waiting
                pass
            finally:
                model.done()

        def _send(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
            pass

    return Handler


def _body(path: str, reply: Reply) -> dict[str, Any]:
    message = {"role": "assistant", "content": reply.text}
    if path == "/api/chat":
        counts = {"prompt_eval_count": reply.tokens - 1, "eval_count": 1} if reply.tokens else {}
        return {"message": message, "done": True, **counts}
    assert path == "/v1/chat/completions"
    usage = {"usage": {"total_tokens": reply.tokens}} if reply.tokens else {}
    return {"choices": [{"message": message}], **usage}
