"""Make `.venv` and install what a requirements file names, unless that has been done already.

    python3 iop_portal/bootstrap.py requirements.txt

The standard library alone, and syntax that an old Python can read, so that it can say what is missing. Every package
is checked against its hash. Works where Debian's python3-venv is absent: pip alone can fill an environment.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"


def say(sentence):
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def can(*command):
    """Whether this program runs and is content."""
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def has_module(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True


@contextmanager
def alone():
    """Two `make` at once: the second waits, and then finds the work done."""
    (ROOT / "var").mkdir(exist_ok=True)
    with open(str(ROOT / "var" / "bootstrap.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def fingerprint(requirements):
    """What was installed, and for which Python: an upgrade of either asks for a new installation."""
    ask = "import sys; print(*sys.version_info[:2])"
    try:
        version = subprocess.run([str(PYTHON), "-c", ask], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    except OSError:
        return ""
    return hashlib.sha256(requirements.read_bytes() + version).hexdigest() if version else ""


def is_whole():
    """Whether the environment has a Python that runs, and packages for that version of it."""
    ask = "import os, sysconfig; os.stat(sysconfig.get_path('purelib'))"
    return can(str(PYTHON), "-c", ask)


def make_environment():
    say("Making .venv")
    make = [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)]
    if has_module("ensurepip") and can(*make):
        return
    if not has_module("pip"):
        sys.exit("pip is missing: install it (on Debian: apt-get install python3-venv) and run this again.")
    if not can(*make, "--without-pip"):
        sys.exit("`" + " ".join(make) + "` does not work; run it to see why.")


def pip():
    """The environment's own pip, or ours working on it."""
    if can(str(PYTHON), "-c", "import pip"):
        return [str(PYTHON), "-m", "pip"]
    if has_module("pip"):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    return sys.exit("pip is missing: install it (on Debian: apt-get install python3-pip) and run this again.")


def install(requirements):
    say("Installing the packages of " + requirements.name + " (only the first time, and when it changes)")
    command = [*pip(), "install", "--quiet", "--no-input", "--require-hashes", "-r", str(requirements)]
    if subprocess.run(command, env=dict(os.environ, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1")).returncode:
        sys.exit("The packages could not be installed; the lines above say why.")


def main(name):
    if sys.version_info[:2] < OLDEST_PYTHON:
        version = ".".join(str(part) for part in sys.version_info[:2])
        sys.exit("The portal needs Python 3.11 or newer; this one is " + version + ". Name another: make run PYTHON=python3.11")
    requirements = ROOT / name
    done = ENVIRONMENT / (name + ".installed")
    with alone():
        if done.exists() and done.read_text() == fingerprint(requirements):
            return
        if not is_whole():
            make_environment()
        install(requirements)
        done.write_text(fingerprint(requirements))


if __name__ == "__main__":
    main(sys.argv[1])
