"""Join the server of a data directory, starting it where nobody has yet."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.pq import PGconn, Ping

from iop_portal.embedded import locks, watcher
from iop_portal.embedded.binaries import major_version
from iop_portal.embedded.places import PORT, Place, place_for
from iop_portal.embedded.refusal import ServerUnavailable

OWNER = "portal"  # the one database user, and the name of the database
GRACE = 3.0  # seconds without users before the server stops: it stays warm between two commands
PATIENCE = 60  # seconds for a server that is recovering from a crash
ATTEMPTS = 14  # at starting it, over some four seconds
BIGGEST_LOG = 1_000_000
# A failing statement and its details carry literal values, that is, clients' data: keep both out of the log.
QUIET = {"log_min_error_statement": "panic", "log_error_verbosity": "terse", "log_checkpoints": "off"}
# For tests: quick, and nothing survives a power cut. Nobody vacuums: what a test rolled back leaves tables that seem empty to the
# statistics, and plans that take seconds for the two hundred rows of the next one.
NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}

_joined: dict[Path, tuple[Place, int]] = {}  # wanted directory -> its place and our share of the users' lock


def is_joined(wanted: Path) -> bool:
    """Whether this process (or the one it was forked from) counts as a user of that server."""
    return wanted in _joined


def join(wanted: Path, *, durable: bool = True, grace: float = GRACE) -> dict:
    """Become a user of the server of this directory and make sure that it runs; Django's HOST, PORT and USER.

    A directory that holds no data yet becomes a new, empty server.
    """
    try:
        if wanted not in _joined:
            place = place_for(wanted)
            _joined[wanted] = place, locks.share(place.users)
        place, _ = _joined[wanted]
        with locks.alone(place.start):
            if not (place.data / "PG_VERSION").exists():
                _create(place, durable)
            place.make_socket_directory()
            _bring_up(place, durable, grace)
            _create_database(place)
    except PermissionError as denied:
        raise ServerUnavailable(f"{denied.filename} belongs to another account: work as that one, or remove it.") from denied
    return {"HOST": str(place.socket_directory), "PORT": PORT, "USER": OWNER}


def stay_joined_across_exec(wanted: Path) -> None:
    """Remain a user of the server in the program that this process is about to become."""
    if wanted in _joined:
        os.set_inheritable(_joined[wanted][1], True)


def programs_of(wanted: Path) -> Path:
    """Where psql and its like are, for a server that we have joined."""
    return _joined[wanted][0].programs


def is_up(place: Place) -> bool:
    """Whether it takes sessions. A socket that answers is not enough: it does so before recovery has ended."""
    address = make_conninfo(host=str(place.socket_directory), port=PORT, user=OWNER, dbname="postgres", connect_timeout=5)
    return PGconn.ping(address.encode()) == Ping.OK


def _environment() -> dict:
    """Ours, without libpq's and PostgreSQL's own variables: PGPORT, PGDATA, PGOPTIONS would change the server."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return kept | {"LC_ALL": "C"}


def _create(place: Place, durable: bool) -> None:
    """Make the cluster beside its place and move it there whole, so that a half-made one is never taken for real."""
    half = place.data.with_name(f"{place.data.name}.new")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    place.account.take(half)
    locale = ["--locale=C.UTF-8"]
    if major_version(place.programs) >= 17:  # its own C.UTF-8: case rules for accents, whatever the system has
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    command = [place.programs / "initdb", "--auth=trust", "--encoding=UTF8", f"--username={OWNER}", "--data-checksums"]
    command += [*locale, *([] if durable else ["--no-sync"]), "-D", half]
    made = subprocess.run(command, cwd="/", env=_environment(), capture_output=True, text=True, **place.account.arguments)
    if made.returncode:
        raise ServerUnavailable(f"PostgreSQL could not make its data directory {place.data}: {made.stderr.strip()}")
    half.rename(place.data)


def _bring_up(place: Place, durable: bool, grace: float) -> None:
    """Until it takes sessions and somebody looks after it: start it, or adopt it from a watcher that was killed.

    A start may fail for a moment (a killed server is still there as a zombie), so it is tried again for a while.
    """
    give_up_at = time.monotonic() + PATIENCE
    pause, failures = 0.02, 0
    while not ((up := is_up(place)) and locks.is_taken(place.watch)):
        if time.monotonic() > give_up_at or failures > ATTEMPTS:
            raise ServerUnavailable(f"PostgreSQL did not start: {_last_words(place)} ({place.log})")
        if not locks.is_taken(place.watch):
            _send_watcher(place, durable=durable, grace=grace, adopt=up)
            failures += 1
        time.sleep(pause)
        pause = min(pause * 1.4, 0.5)


def _send_watcher(place: Place, *, durable: bool, grace: float, adopt: bool) -> None:
    options = {"listen_addresses": "", "port": PORT, **QUIET, **({} if durable else NOT_DURABLE)}
    orders = {
        "command": [str(place.programs / "postgres"), "-D", str(place.data), "-k", str(place.socket_directory)]
        + [part for name, value in options.items() for part in ("-c", f"{name}={value}")],
        "data": str(place.data),
        "socket_directory": str(place.socket_directory),
        "account": place.account.arguments,
        "users": str(place.users),
        "watch_lock": str(place.watch),
        "grace": grace,
        "adopt": adopt,
    }
    if place.log.exists() and place.log.stat().st_size > BIGGEST_LOG:
        place.log.rename(place.log.with_name("server.log.1"))
    program = [sys.executable, "-I", "-S", watcher.__file__, json.dumps(orders)]
    with os.fdopen(os.open(place.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as log:
        subprocess.run(program, cwd="/", env=_environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)


def _last_words(place: Place) -> str:
    """The last thing the server complained about while starting; such lines carry no client's data."""
    lines = place.log.read_text(errors="replace").splitlines() if place.log.exists() else []
    complaints = [line.partition("FATAL:")[2].strip() for line in lines if "FATAL:" in line]
    return complaints[-1] if complaints else "it says nothing"


def _create_database(place: Place) -> None:
    with psycopg.connect(
        host=str(place.socket_directory), port=PORT, user=OWNER, dbname="postgres", autocommit=True
    ) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [OWNER]).fetchone():
            connection.execute(f"CREATE DATABASE {OWNER}")
