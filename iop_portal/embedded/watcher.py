"""Looks after one server: starts it (or adopts a running one), and stops it once nobody uses it any more.

A program of its own, run with the standard library alone (`python -I -S watcher.py '{...}'`), so that it is small,
starts in a few milliseconds and outlives whoever asked for it. It answers to nobody: detached from the terminal and
from its parent, it ends when the server does. SIGTERM makes it stop the server first.
"""

import fcntl
import json
import os
import signal
import subprocess
import sys
import time

GLANCE = 0.25  # seconds between two looks at the server and its users
asked_to_stop = []


def is_gone(pid):
    """Whether the server has ended. One that nobody has buried yet (pid 1 of some containers never does) has."""
    try:
        if os.waitpid(pid, os.WNOHANG)[0] == pid:
            return True
    except ChildProcessError:  # adopted, not ours
        pass
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            return stat.read().rpartition(b")")[2].split()[0] == b"Z"
    except OSError:
        return False


def forget_stale(lock_file, data):
    """Remove a lock file that a crash left behind when its pid now belongs to someone else.

    After a restart, in a container above all, pids repeat; PostgreSQL then believes that it is running already and
    refuses to start. A real server works inside its data directory. Nobody else can be starting this one: we hold
    the watch lock.
    """
    try:
        with open(lock_file) as lines:
            pid = int(lines.readline())
        if os.readlink(f"/proc/{abs(pid)}/cwd") != data:
            os.unlink(lock_file)
    except (OSError, ValueError):
        pass  # no file, no such process (PostgreSQL sees that itself), or no /proc on this system


def start(command, data, socket_directory, account):
    """Start the server as its account; its pid."""
    forget_stale(f"{data}/postmaster.pid", data)
    forget_stale(f"{socket_directory}/.s.PGSQL.5432.lock", data)
    return subprocess.Popen(command, cwd="/", stdin=subprocess.DEVNULL, **account).pid


def take_alone(users):
    """Take the users' lock, which succeeds only when there are none."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def watch(pid, users, grace):
    """Stop the server after `grace` seconds without users. While it stops we keep the lock, so newcomers wait.

    True when it ended so, with nobody there.
    """
    idle_since = None
    while not is_gone(pid):
        if asked_to_stop:
            stop(pid)
            return False
        if not take_alone(users):
            idle_since = None
        else:
            idle_since = idle_since or time.monotonic()
            if time.monotonic() - idle_since >= grace:
                stop(pid)
                return True
            fcntl.flock(users, fcntl.LOCK_UN)
        time.sleep(min(GLANCE, grace))
    return False


def stop(pid):
    """A "fast" shutdown: sessions are ended, everything is written to disk."""
    os.kill(pid, signal.SIGINT)
    while not is_gone(pid):
        time.sleep(0.02)


def main(command, data, socket_directory, account, users, watch_lock, grace, adopt):
    """Take the watch, step away from whoever called, look after the server."""
    held = os.open(watch_lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)  # before the fork: the child keeps it when we leave
    except BlockingIOError:
        sys.exit("another watcher was first")
    if os.fork():
        os._exit(0)  # nobody's child: gunicorn would wait for us, a terminal would take us along
    os.setsid()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: asked_to_stop.append(True))
    if adopt:
        with open(f"{data}/postmaster.pid") as lines:
            pid = int(lines.readline())
    else:
        pid = start(command, data, socket_directory, account)
    if watch(pid, os.open(users, os.O_RDWR | os.O_CREAT, 0o600), grace) and socket_directory != data:
        os.rmdir(socket_directory)


if __name__ == "__main__":
    main(**json.loads(sys.argv[1]))
