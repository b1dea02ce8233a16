"""Where one server keeps its things: data, socket, locks, log. No permission of an existing directory is changed."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from iop_portal.embedded import binaries
from iop_portal.embedded.account import Account, account_for
from iop_portal.embedded.refusal import ServerUnavailable

PORT = "5432"  # only names the socket file; said everywhere, because PGPORT may be set
ROOTS_SHELF = Path("/var/lib/iop-portal")
SOCKETS = Path("/tmp")  # noqa: S108  a private directory is made in it; $TMPDIR may differ from process to process
LONGEST_SOCKET_PATH = 107


@dataclass(frozen=True)
class Place:
    """One data directory, and everything that goes with it."""

    account: Account
    programs: Path
    data: Path

    @property
    def users(self) -> Path:
        """Locked, together, by everybody who uses the server."""
        return self.data.with_name(f"{self.data.name}.users")

    @property
    def start(self) -> Path:
        """Locked by the one process that is starting the server."""
        return self.data.with_name(f"{self.data.name}.start")

    @property
    def watch(self) -> Path:
        """Locked by the living watcher."""
        return self.data.with_name(f"{self.data.name}.watch")

    @property
    def log(self) -> Path:
        return self.data.with_name("server.log")

    @property
    def socket_directory(self) -> Path:
        """The data directory, or a private one in /tmp where that path cannot be a socket's address."""
        is_short = len(os.fsencode(self.data / f".s.PGSQL.{PORT}.lock")) <= LONGEST_SOCKET_PATH
        if is_short and "," not in str(self.data):  # libpq and PostgreSQL read a comma as "and also"
            return self.data
        digest = hashlib.sha256(os.fsencode(self.data)).hexdigest()[:12]
        return SOCKETS / f"iop-portal-{self.account.uid}-{digest}"

    def make_socket_directory(self) -> None:
        """Ours alone, or nobody's: a directory that somebody else put there first is refused."""
        path = self.socket_directory
        if path == self.data:
            return
        try:
            path.mkdir(mode=0o700)
            self.account.take(path)
        except FileExistsError:
            seen = path.lstat()
            if path.is_symlink() or seen.st_uid not in (self.account.uid, os.geteuid()):
                raise ServerUnavailable(f"{path} belongs to somebody else; remove it and start again.") from None
            self.account.take(path)
            path.chmod(0o700)


def place_for(wanted: Path) -> Place:
    """Where the server of this directory lives.

    Root may work where the account of the server cannot enter (/root is 0700): then the data goes to a shelf of
    root's, and stays there even when the project becomes reachable later.
    """
    programs = binaries.find()
    name = f"pg{binaries.major_version(programs)}"
    try:
        wanted.mkdir(parents=True, exist_ok=True)
        wanted = wanted.resolve()
        if os.geteuid() != 0:
            return Place(account_for(wanted / name), programs, wanted / name)
        return _place_for_root(wanted, name, programs)
    except PermissionError as denied:
        raise ServerUnavailable(
            f"{denied.filename} belongs to another account: work as that one, or remove {wanted} and its data."
        ) from denied


def _place_for_root(wanted: Path, name: str, programs: Path) -> Place:
    account = account_for(wanted / name)
    shelf = ROOTS_SHELF / hashlib.sha256(os.fsencode(wanted)).hexdigest()[:12]
    if shelf.exists() or not account.can_reach(wanted):
        for directory in (ROOTS_SHELF, shelf):
            directory.mkdir(mode=0o755, exist_ok=True)
            directory.chmod(0o755)
        wanted = shelf
    if not account.can_reach(programs / "postgres"):
        ROOTS_SHELF.mkdir(mode=0o755, exist_ok=True)
        ROOTS_SHELF.chmod(0o755)
    return Place(account, binaries.readable_by(account, programs, ROOTS_SHELF), wanted / name)
