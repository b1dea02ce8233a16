"""flock in three words. The kernel drops a lock when its holder dies, so no list of pids can go stale."""

import fcntl
import os
from contextlib import contextmanager
from pathlib import Path


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def share(path: Path) -> int:
    """Be one of the users of `path` until this process and all its forked children are gone.

    Waits while somebody holds it alone. The descriptor is returned so that it is kept, never closed.
    """
    descriptor = _open(path)
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


@contextmanager
def alone(path: Path):
    """Nobody else is between these lines. Unlocked by name: a child forked meanwhile has a copy of the descriptor."""
    descriptor = _open(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        os.close(descriptor)


def is_taken(path: Path) -> bool:
    """Whether a living process holds it alone."""
    descriptor = _open(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        return False
    finally:
        os.close(descriptor)
