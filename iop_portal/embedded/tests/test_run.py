"""`make run`'s command: it says where and who, serves, and takes everything with it when it ends."""

import os
import signal
import socket

import pytest

from iop_portal.embedded.tests.ground import until

pytestmark = pytest.mark.server

RUN = ["manage.py", "run", "--port", "PORT"]


def test_it_says_where_and_who_and_ctrl_c_ends_all_of_it(ground):
    process, page = ground.web(*RUN)
    said = ground.log("started").read_text()

    assert page.status() == 200
    assert f"The portal:  {page.address}\n" in said
    assert "dana, a clinician" in said
    assert "for development and demonstration only (no TLS)" in said
    os.killpg(process.pid, signal.SIGINT)  # as the terminal does: everybody in the foreground gets it
    assert process.wait(timeout=60) == 0
    until(ground.is_deserted)


def test_ended_by_its_parent_it_takes_the_reloaded_process_along(ground):
    process, _ = ground.web(*RUN)
    [child] = ground.children(process)

    ground.end(process.pid)

    process.wait(timeout=60)
    until(lambda: not os.path.exists(f"/proc/{child}"))


def test_it_works_where_a_script_put_it_in_the_background_and_so_ignores_ctrl_c(ground):
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process, _ = ground.web(*RUN)
    finally:
        signal.signal(signal.SIGINT, before)

    os.killpg(process.pid, signal.SIGINT)

    assert process.wait(timeout=60) == 0


def test_a_taken_port_is_said_before_anything_starts(ground):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(AssertionError, match=f"make run PORT={port + 1}"):
            ground.run("manage.py", "run", "--port", str(port))

    assert ground.is_deserted()
