"""Processes are killed, pids come back, and the data stays."""

import subprocess

import pytest

from iop_portal.embedded.account import account_for
from iop_portal.embedded.tests.ground import STARTED_AT, until

pytestmark = pytest.mark.server


def test_a_killed_server_is_there_again_for_the_next_program_every_time(ground):
    ground.guest()
    seen = set(ground.visit(STARTED_AT))

    for _ in range(4):
        ground.kill(ground.server())
        seen |= set(ground.visit(STARTED_AT))

    assert len(seen) == 5


def test_a_server_without_watcher_is_adopted_by_the_next_program(ground):
    ground.guest()
    server = ground.server()
    ground.kill(ground.watcher())
    until(lambda: "watcher.py" not in str(ground.processes()))

    assert ground.visit("SELECT 1") == ["1"]
    assert ground.server() == server
    assert ground.watcher()


def test_a_watcher_that_is_asked_to_end_stops_the_server_first(ground):
    ground.guest()

    ground.end(ground.watcher())

    until(ground.is_deserted)


def test_what_was_written_survives_a_stop_and_a_crash(ground):
    ground.visit("DROP TABLE IF EXISTS kept", "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (1)", durable=True)
    until(ground.is_deserted)
    ground.guest(durable=True)
    ground.visit("INSERT INTO kept VALUES (2)", durable=True)
    ground.kill(ground.server())

    assert ground.visit("SELECT sum(n) FROM kept", "SHOW fsync", durable=True) == ["3", "on"]


def test_a_pid_that_came_back_as_somebody_else_does_not_keep_it_from_starting(ground):
    """After a crash the lock files name a pid. Here it is a stranger's, under the server's own account."""
    guest = ground.guest()
    ground.kill(guest.pid, ground.watcher(), ground.server())
    until(ground.is_deserted)
    stranger = subprocess.Popen(["sleep", "600"], cwd="/", start_new_session=True, **account_for(ground.cluster).arguments)
    ground.started.append(stranger)
    for name in ("postmaster.pid", ".s.PGSQL.5432.lock"):
        left = ground.cluster / name
        lines = left.read_text().splitlines(keepends=True)
        left.write_text("".join([f"{stranger.pid}\n", *lines[1:]]))

    assert ground.visit("SELECT 1") == ["1"]
    assert ground.server() != stranger.pid
    assert stranger.poll() is None
