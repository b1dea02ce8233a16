"""Which operating-system account runs the server. PostgreSQL refuses to run as root, so root lends it another one."""

import os
import pwd
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

from iop_portal.embedded.refusal import ServerUnavailable

SERVICE_USER = "iop-postgres"


class Account(NamedTuple):
    """Who the server runs as: ourselves, or, when we are root, an account that can do nothing else."""

    uid: int
    gid: int

    @property
    def arguments(self) -> dict:
        """What makes `subprocess` run a program as this account; nothing when that is who we are."""
        if self.uid == os.geteuid():
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def take(self, path: Path) -> None:
        """Make it the owner of a file or directory that we have just made."""
        if self.arguments:
            os.chown(path, self.uid, self.gid)

    def can_reach(self, path: Path) -> bool:
        """Whether it may enter that directory, or run that program. Asked of the kernel: modes alone do not tell."""
        try:
            return subprocess.run(["test", "-x", str(path)], cwd="/", **self.arguments).returncode == 0
        except PermissionError:
            return False


def account_for(data: Path) -> Account:
    """The account of the server of this data directory. Root keeps a user's own server that user's."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    if data.exists() and data.stat().st_uid != 0:
        return Account(data.stat().st_uid, data.stat().st_gid)
    return _service_account()


def _service_account() -> Account:
    """The system account without login or home; made at the first need, by whoever of several starters is first."""
    for _ in range(50):
        try:
            entry = pwd.getpwnam(SERVICE_USER)
        except KeyError:
            said = _add_service_user()
            time.sleep(0.1)  # useradd refuses while another one runs
        else:
            return Account(entry.pw_uid, entry.pw_gid)
    raise ServerUnavailable(f"PostgreSQL does not run as root and no account could be made for it: {said}")


def _add_service_user() -> str:
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SERVICE_USER]
    try:
        return subprocess.run(command, capture_output=True, text=True).stderr.strip()
    except FileNotFoundError:
        raise ServerUnavailable(
            "PostgreSQL does not run as root and `useradd` is missing: work as an ordinary user, or set DATABASE_URL."
        ) from None
