"""Keeps a Jenkins controller at the configuration that k8s-sidecar delivers.

k8s-sidecar (kiwigrid 2.10.1) writes the keys of the controller's ConfigMaps as files into one folder. The reload request that it
could send is sent once and forgotten: lost when the controller is booting, when a secret arrives later than the text that uses it,
or when the answer is 200 with an error inside (configuration-as-code 2099 and newer). So this program is the container's process 1,
runs k8s-sidecar as its child, and compares what is wanted with what the controller has confirmed, again and again.

    config_reload.py init     run k8s-sidecar once; succeed only when the folder is complete
    config_reload.py watch    keep k8s-sidecar running; reload when the files, the secrets or the controller's process are new

One file is checksums.txt, "<sha256>  <name>" of every other file, as sha256sum prints it. The folder is complete when every file
listed there has its digest: half-written files and half-arrived ConfigMaps are never loaded.
"""

import hashlib
import json
import math
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPMessage
from pathlib import Path
from urllib.parse import quote, urlsplit

FOLDER = Path(os.environ["FOLDER"])  # k8s-sidecar reads the same variable
SECRETS = Path(os.environ.get("SECRETS", "/run/secrets/jenkins"))
RELOAD_TOKEN_FILE = Path(os.environ.get("RELOAD_TOKEN_FILE", SECRETS / "reload-token"))
JENKINS_URL = urlsplit(os.environ.get("JENKINS_URL", "http://127.0.0.1:8080"))
SIDECAR_COMMAND = shlex.split(os.environ.get("SIDECAR_COMMAND", "python -u /app/sidecar.py"))

POLL_SECONDS = float(os.environ.get("POLL_SECONDS", 3))
REMIND_SECONDS = float(os.environ.get("REMIND_SECONDS", 60))  # between two lines about a folder that stays incomplete
LOGIN_TIMEOUT_SECONDS = float(os.environ.get("LOGIN_TIMEOUT_SECONDS", 10))
POST_TIMEOUT_SECONDS = float(os.environ.get("POST_TIMEOUT_SECONDS", 600))  # JCasC has no lock: a second reload would run beside the first
FIRST_WAIT_SECONDS = float(os.environ.get("FIRST_WAIT_SECONDS", 5))  # after an error; doubles up to the longest wait
LONGEST_WAIT_SECONDS = float(os.environ.get("LONGEST_WAIT_SECONDS", 60))
RETRY_SECONDS = float(os.environ.get("RETRY_SECONDS", 600))  # how long to retry so; afterwards slowly, for ever
SLOW_WAIT_SECONDS = float(os.environ.get("SLOW_WAIT_SECONDS", 600))
KILL_SECONDS = float(os.environ.get("KILL_SECONDS", 2))  # between SIGTERM and SIGKILL for k8s-sidecar

MEANINGS = {
    401: "the reload token is wrong; the controller reads CASC_RELOAD_TOKEN only when it starts: restart it after its Secret has changed",
    404: "the controller knows no reload token; set CASC_RELOAD_TOKEN in its container, from the Secret that is mounted here",
    500: "the reload failed; configuration-as-code before 2099 says no more than this, the reason is in the controller's log",
}


def say(text: str) -> None:
    print(f"config-reload: {text}", flush=True)


def complain(text: str) -> None:
    print(f"config-reload: ERROR: {text}", file=sys.stderr, flush=True)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def read_if_there(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        return None


@dataclass(frozen=True)
class Delivery:
    """What the folder holds. It is complete without problems; strangers are files that checksums.txt does not list."""

    checksums: bytes = b""
    problems: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{len(self.checksums.splitlines())} files, revision {sha256(self.checksums)[:12]}"


def read_delivery() -> Delivery:
    checksums = read_if_there(FOLDER / "checksums.txt")
    if not checksums:
        return Delivery(problems=("checksums.txt is missing or empty",))
    names, problems = {"checksums.txt"}, []
    for line in checksums.decode(errors="replace").splitlines():
        entry = re.fullmatch("([0-9a-f]{64})  (.+)", line)
        if not entry:
            problems.append(f'checksums.txt has the line "{line}" instead of "<sha256>  <name>"')
            continue
        digest, name = entry.groups()
        names.add(name)
        content = read_if_there(FOLDER / name)
        if content is None:
            problems.append(f'"{name}" is missing')
        elif sha256(content) != digest:
            problems.append(f'"{name}" differs from its digest')
    strangers = {path.name for path in FOLDER.iterdir() if path.is_file()} - names
    return Delivery(checksums, tuple(problems), tuple(sorted(strangers)))


def remove_strangers(delivery: Delivery) -> None:
    """JCasC would read them for ever: k8s-sidecar does not remember over a restart which files it wrote."""
    for name in delivery.strangers:
        (FOLDER / name).unlink(missing_ok=True)
        say(f'removed "{name}": checksums.txt does not list it')


def read_secrets() -> dict[str, bytes]:
    """The mounted secrets by name. Folders are none: the kubelet keeps the same files behind "..data" once more."""
    contents = {path.name: read_if_there(path) for path in sorted(SECRETS.iterdir())}
    return {name: content for name, content in contents.items() if content is not None}


def wanted_digest(delivery: Delivery) -> str:
    """Covers the secrets, so that a rotated or late one reloads too. Never printed: it depends on their values."""
    lines = [f"{sha256(content)}  {name}" for name, content in read_secrets().items()]
    return sha256("\n".join([sha256(delivery.checksums), *lines]).encode())


def without_secrets(text: str) -> str:
    """One line, for Jenkins may quote a value that it could not use. Values under 4 characters would only garble the text."""
    values = [*read_secrets().values(), read_if_there(RELOAD_TOKEN_FILE) or b""]
    secrets = [value.decode(errors="replace").strip() for value in values]
    for secret in sorted((secret for secret in secrets if len(secret) >= 4), key=len, reverse=True):
        text = text.replace(secret, "***")
    return " ".join(text.split())


def ask_controller(method: str, path: str, timeout_seconds: float) -> tuple[int, HTTPMessage, bytes]:
    """Status, headers and body; OSError or HTTPException when there is no answer. http.client never uses a proxy."""
    connection = HTTPConnection(JENKINS_URL.hostname or "", JENKINS_URL.port, timeout=timeout_seconds)
    try:
        connection.request(method, JENKINS_URL.path.rstrip("/") + path)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def read_session() -> str | None:
    """The name of the controller's process. None while it boots: it refuses, hangs, or answers 500, 503 or 403."""
    try:
        status, headers, _ = ask_controller("GET", "/login", LOGIN_TIMEOUT_SECONDS)
    except (OSError, HTTPException):
        return None
    return headers.get("X-Jenkins-Session") if status == 200 else None


def request_reload() -> str | None:
    """None when the controller has read everything again, else why not (without any secret). Source: JCasC, TokenReloadAction."""
    try:
        token = quote(RELOAD_TOKEN_FILE.read_bytes(), safe="")
        # Without the slash before the question mark Jenkins demands a crumb.
        status, _, body = ask_controller("POST", f"/reload-configuration-as-code/?casc-reload-token={token}", POST_TIMEOUT_SECONDS)
    except TimeoutError:
        return f"the controller has not answered for {POST_TIMEOUT_SECONDS:g} s"
    except (OSError, HTTPException) as error:
        return f"the controller cannot be asked: {error}"
    if status != 200:
        return f"the controller answered {status}: {MEANINGS.get(status, 'it is not ready, or the reload failed')}"
    try:
        result = json.loads(body)
    except ValueError:
        return None  # a success has an empty body
    if isinstance(result, dict) and result.get("status") == "error":
        return f"Jenkins refused the configuration: {without_secrets(str(result.get('message')))}"
    return None


@dataclass
class Tries:
    """The failed tries to bring one wanted state into the controller. Moments are those of time.monotonic()."""

    wanted: tuple[str, str] | None = None
    next_at: float = 0
    next_wait_seconds: float = FIRST_WAIT_SECONDS
    first_failure_at: float = math.inf
    gave_up: bool = False

    def failed(self, reason: str) -> None:
        now = time.monotonic()
        self.first_failure_at = min(self.first_failure_at, now)
        wait, self.next_wait_seconds = self.next_wait_seconds, min(self.next_wait_seconds * 2, LONGEST_WAIT_SECONDS)
        if now - self.first_failure_at >= RETRY_SECONDS:
            wait = SLOW_WAIT_SECONDS
            if not self.gave_up:
                reason = f"giving up the quick retries: the controller still runs the configuration before; last answer: {reason}"
            self.gave_up = True
        complain(f"{reason}; next try in {wait:g} s")
        self.next_at = now + wait


@dataclass
class Reloader:
    confirmed: tuple[str, str] | None = None  # the controller's session and the digest that it has read
    tries: Tries = field(default_factory=Tries)
    last_look: Delivery = Delivery()
    reminder: str = ""
    remind_at: float = math.inf

    def look(self) -> None:
        delivery = read_delivery()
        second_look, self.last_look = delivery == self.last_look, delivery
        if delivery.problems:
            self.remind(f"waiting for the folder to be complete: {'; '.join(delivery.problems)}", REMIND_SECONDS)
        elif not delivery.strangers:
            self.compare(delivery)
        elif second_look:
            # At the first look they may be new files, which k8s-sidecar wrote just before the new checksums.txt.
            remove_strangers(delivery)

    def compare(self, delivery: Delivery) -> None:
        """Asks for one reload where wanted and confirmed differ and no wait is running."""
        session = read_session()
        if not session:
            self.remind("waiting for the controller: /login does not answer 200 with X-Jenkins-Session yet", math.inf)
            return
        self.reminder = ""
        wanted = (session, wanted_digest(delivery))
        if wanted != self.tries.wanted:
            self.tries = Tries(wanted)
        if wanted == self.confirmed or time.monotonic() < self.tries.next_at:
            return
        self.confirmed = None  # a failed reload leaves some of the new state behind: going back needs a reload too
        failure = request_reload()
        if failure:
            self.tries.failed(failure)
        else:
            self.confirmed = wanted
            say(f"reloaded: {delivery}")

    def remind(self, text: str, again_seconds: float) -> None:
        now = time.monotonic()
        if text != self.reminder or now >= self.remind_at:
            say(text)
            self.reminder, self.remind_at = text, now + again_seconds


@contextmanager
def sidecar(method: str, exit_code_on_signal: int) -> Iterator[subprocess.Popen[bytes]]:
    """k8s-sidecar as a child that never outlives us. The exception of sys.exit also ends sleeps and open requests."""
    signals = (signal.SIGTERM, signal.SIGINT)
    for number in signals:
        signal.signal(number, lambda *_: sys.exit(exit_code_on_signal))
    environment = {name: value for name, value in os.environ.items() if "RELOAD_TOKEN" not in name}
    child = subprocess.Popen(SIDECAR_COMMAND, env={**environment, "METHOD": method})
    try:
        yield child
    finally:
        for number in signals:
            signal.signal(number, signal.SIG_IGN)
        child.terminate()
        try:
            child.wait(KILL_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def init() -> int:
    with sidecar("LIST", exit_code_on_signal=143) as child:
        code = child.wait()
    delivery = read_delivery()
    # LIST ends with 0 even when it wrote nothing, and Jenkins boots unconfigured from an empty folder.
    if code != 0 or delivery.problems:
        complain(f"the configuration is not complete: {'; '.join([f'k8s-sidecar ended with {code}', *delivery.problems])}")
        return 1
    remove_strangers(delivery)
    say(f"complete: {delivery}")
    return 0


def watch() -> int:
    with sidecar("SLEEP", exit_code_on_signal=0) as child:
        reloader = Reloader()
        while child.poll() is None:
            reloader.look()
            time.sleep(POLL_SECONDS)
    complain(f"k8s-sidecar ended with {child.returncode}; the container has to be started again")
    return child.returncode if child.returncode > 0 else 1


if __name__ == "__main__":
    modes = {"init": init, "watch": watch}
    mode = modes.get(" ".join(sys.argv[1:]))
    sys.exit(mode() if mode else f"config-reload: expected one of {', '.join(modes)}")
