"""Development and production servers on the embedded server, and how they end."""

import pytest

from iop_portal.embedded.tests.ground import until

pytestmark = pytest.mark.server

GUNICORN = ["-m", "gunicorn", "tiny_wsgi:application", "--workers", "3", "--no-control-socket", "--bind", "127.0.0.1:PORT"]
RUNSERVER = ["manage.py", "runserver", "127.0.0.1:PORT"]


def test_a_changed_file_reloads_the_page_and_kill_9_of_both_processes_takes_the_server_along(ground):
    process, page = ground.web(*RUNSERVER)
    since = page.says()
    [before] = ground.children(process)

    with (ground.project / "tiny_urls.py").open("a") as changed:
        changed.write("# changed\n")
    until(lambda: ground.children(process) not in ([], [before]))
    until(page.status)

    assert page.says() >= since
    ground.kill(process.pid, *ground.children(process))
    until(ground.is_deserted)


def test_a_terminated_development_server_leaves_nothing(ground):
    process, page = ground.web(*RUNSERVER)
    assert page.status() == 200

    ground.end(process.pid, *ground.children(process))

    until(ground.is_deserted)


@pytest.mark.parametrize("options", [[], ["--preload"]], ids=["plain", "preload"])
def test_gunicorns_workers_come_and_go(ground, options):
    process, page = ground.web(*GUNICORN, *options)
    workers = ground.children(process)

    ground.kill(workers[0])
    until(lambda: len(ground.children(process)) == 3 and workers[0] not in ground.children(process))
    assert [page.status() for _ in range(6)] == [200] * 6

    ground.hang_up(process.pid)
    until(lambda: len(ground.children(process)) == 3 and not set(workers) & set(ground.children(process)))
    assert [page.status() for _ in range(6)] == [200] * 6

    ground.end(process.pid)
    assert process.wait(timeout=60) == 0
    until(ground.is_deserted)


def test_a_server_killed_under_gunicorn_is_there_again_for_the_next_request(ground):
    _, page = ground.web(*GUNICORN)
    until(lambda: ground.log("started").read_text().count("loaded") == 3)  # gunicorn ends when a worker cannot begin
    since = page.says()

    ground.crash()

    assert [page.status() for _ in range(6)] == [200] * 6
    assert page.says() > since
