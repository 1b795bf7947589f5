"""Starts a command in the background, and ends it when whoever started this ends, however that came about.

Run as a script with `tied` or `loose` and the command; prints the command's process id. A `tied` one is ended when
standard input, a pipe from the owner, closes: the system sees to that when the owner exits, crashes or is killed
with -9. A `loose` one is left to itself.
"""

import signal
import subprocess
import sys
import threading

_GRACE = 60.0  # seconds a database may take to write what it holds in memory


def main(tie: str, command: list[str]) -> int:
    """Exit code of a tied `command` once it has ended; 0 at once for a loose one."""
    started = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, start_new_session=True)
    signal.signal(signal.SIGTERM, lambda *_: started.terminate())
    print(started.pid, flush=True)
    if tie == "loose":
        return 0
    threading.Thread(target=_end_after_owner, args=(started,), daemon=True).start()
    return started.wait()


def _end_after_owner(started: "subprocess.Popen[bytes]") -> None:
    sys.stdin.read()
    started.terminate()
    try:
        started.wait(_GRACE)
    except subprocess.TimeoutExpired:
        started.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
