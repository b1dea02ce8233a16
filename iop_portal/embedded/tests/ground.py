"""Where the scenarios play: a directory with a tiny Django project in it, its own server, and nobody left behind."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

from iop_portal.embedded import binaries, locks
from iop_portal.embedded.account import account_for
from iop_portal.embedded.places import Place
from iop_portal.tests.ports import free_port

ROOT = Path(__file__).resolve().parents[3]
PROJECT = Path(__file__).with_name("tiny_project")
GRACE = 0.4  # seconds a server waits for its next user here; 3 in real life
STARTED_AT = "SELECT pg_postmaster_start_time()"  # tells one server from the next


def until(condition, seconds=30):
    """Wait for something to become true. Generous, because other suites may run on the same machine."""
    give_up_at = time.monotonic() + seconds
    while time.monotonic() < give_up_at:
        if seen := condition():
            return seen
        time.sleep(0.02)
    raise AssertionError(f"Still not so after {seconds} s: {condition.__qualname__}")


def processes_of(folder):
    """Everybody who works in this folder or was told about it, except us: {pid: command line}."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            if line and (str(folder) in line or f"{folder}/" in f"{os.readlink(entry / 'cwd')}/"):
                found[int(entry.name)] = line
    found.pop(os.getpid(), None)
    return found


class Ground:
    """One folder with a project and a data directory, and the processes that were started for it."""

    def __init__(self, name="p", *, data=None, python=(sys.executable,), path=(ROOT,), **popen):
        """`popen` says as whom everything runs here, in subprocess's words."""
        self.folder = Path(tempfile.mkdtemp(prefix="iop-", dir="/tmp"))
        self.folder.chmod(0o755)  # the account of the server may enter, as it may in a usual checkout
        self.project = self.folder / name
        shutil.copytree(PROJECT, self.project)
        self.data = data or self.project / "var"
        self.python, self.path, self.popen = python, path, popen
        self.started = []
        if popen:
            for path in [self.project, *self.project.rglob("*")]:
                os.chown(path, popen["user"], popen["group"])

    # --- starting things ------------------------------------------------------------------------------------------------

    def environment(self, grace=GRACE, durable=False, **more):
        dropped = ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "PYTEST_ADDOPTS", "PYTHONPATH", "CI")
        kept = {name: value for name, value in os.environ.items() if name not in dropped and not name.startswith("PYTEST_XDIST")}
        own = {"TINY_DATA": self.data, "TINY_GRACE": grace, "TINY_DURABLE": int(durable), "PYTHONDONTWRITEBYTECODE": 1}
        own["PYTHONPATH"] = os.pathsep.join(map(str, (self.project, *self.path)))
        return kept | {name: str(value) for name, value in (own | more).items()}

    def start(self, *command, log="started", **environment):
        """A process that goes on; it ends with the scenario at the latest."""
        with self.log(log).open("ab") as out:
            process = subprocess.Popen(
                [*self.python, *command],
                cwd=self.project,
                env=self.environment(**environment),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
                **self.popen,
            )
        self.started.append(process)
        return process

    def run(self, *command, **environment):
        """A process that ends by itself; what it said."""
        ended = subprocess.run(
            [*self.python, *command],
            cwd=self.project,
            env=self.environment(**environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            **self.popen,
        )
        assert ended.returncode == 0, ended.stderr + ended.stdout
        return ended.stdout.strip()

    def visit(self, *statements, **environment):
        """Join the server as any program would, without Django, ask it this, and go."""
        return self.run("visit.py", *statements, **environment).splitlines()

    def guest(self, **environment):
        """A user who stays, so that the server does; back once it is there."""
        process = self.start("visit.py", "SELECT 'welcome'", log="guest", STAY=1, **environment)
        until(lambda: "welcome" in self.log("guest").read_text())
        return process

    def web(self, *command, **environment):
        """A web server on a free port, once it answers."""
        port = free_port()
        process = self.start(*(part.replace("PORT", str(port)) for part in command), **environment)
        page = Page(f"http://127.0.0.1:{port}/")
        until(lambda: page.status() or process.poll() is not None)
        return process, page

    def log(self, name):
        """What a process that was started under this name has said."""
        return self.folder / f"{name}.log"

    # --- looking --------------------------------------------------------------------------------------------------------

    @property
    def cluster(self):
        return self.data / f"pg{binaries.major_version(binaries.find())}"

    @property
    def place(self):
        return Place(account_for(self.cluster), binaries.find(), self.cluster)

    def server(self):
        """The server's pid."""
        return int((self.cluster / "postmaster.pid").read_text().split()[0])

    def watcher(self):
        """The watcher's pid."""
        [pid] = [pid for pid, line in self.processes().items() if "watcher.py" in line]
        return pid

    def children(self, process):
        return [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]

    def processes(self):
        return processes_of(self.cluster)

    def is_deserted(self):
        is_watched = self.place.watch.exists() and locks.is_taken(self.place.watch)  # asked first: /proc is long
        return not is_watched and not self.processes()

    # --- ending ---------------------------------------------------------------------------------------------------------

    @staticmethod
    def kill(*pids, by=signal.SIGKILL):
        """As kill -9 does."""
        for pid in pids:
            os.kill(pid, by)

    def crash(self):
        """Kill the server. Over once its sessions have noticed: before, one may say that it is well and not live to answer."""
        server = self.server()
        sessions = Path(f"/proc/{server}/task/{server}/children").read_text().split()
        self.kill(server)
        until(lambda: not {server, *map(int, sessions)} & set(self.processes()))

    def end(self, *pids):
        """As kill does."""
        self.kill(*pids, by=signal.SIGTERM)

    def hang_up(self, *pids):
        self.kill(*pids, by=signal.SIGHUP)

    def settle(self):
        """End what we started, and insist that the server goes with its last user."""
        for process in self.started:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.started.clear()
        until(self.is_deserted)
        for log in self.folder.glob("*.log"):
            log.unlink()

    def leave(self):
        """Settle, and take the folder away; if somebody stays behind after all, end that too."""
        try:
            self.settle()
        finally:
            for pid in processes_of(self.folder):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            shutil.rmtree(self.folder, ignore_errors=True)


class Page:
    """The tiny project's page, which says since when its server runs."""

    def __init__(self, address):
        self.address = address

    def status(self):
        try:
            with urllib.request.urlopen(self.address, timeout=30) as answer:  # noqa: S310  our own address
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return None

    def says(self):
        with urllib.request.urlopen(self.address, timeout=30) as answer:  # noqa: S310
            return answer.read().decode()
