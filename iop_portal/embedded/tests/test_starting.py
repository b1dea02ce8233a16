"""One server, whoever comes, however many, wherever the project lies."""

import pytest

from iop_portal.embedded.tests.ground import STARTED_AT, Ground, until

pytestmark = pytest.mark.server


def test_the_first_program_starts_a_server_and_the_next_one_joins_it(bare):
    bare.guest()
    server = bare.server()

    assert bare.visit("SELECT current_user || '@' || current_database()") == ["portal@portal"]
    assert bare.server() == server


def test_six_cold_starts_at_once_make_one_server(bare):
    answers = bare.visit(STARTED_AT, VISITORS=6)

    assert len(answers) == 6
    assert len(set(answers)) == 1


def test_three_management_commands_at_once_are_served(ground):
    ask = "from django.db import connection as c; c.ensure_connection(); print('served')"
    commands = [ground.start("manage.py", "shell", "-c", ask, log=f"command-{number}") for number in range(3)]

    assert [command.wait(timeout=60) for command in commands] == [0, 0, 0]
    assert ["served" in ground.log(f"command-{number}").read_text() for number in range(3)] == [True] * 3


def test_who_comes_while_it_is_stopping_gets_a_new_one(ground):
    answers = ground.visit(STARTED_AT, FOLLOWERS=12, grace=0.01)

    assert len(answers) == 12
    assert len(set(answers)) > 1


@pytest.mark.parametrize("name", ['my portal, the "second" one\'s', "deep" + "/portal-portal" * 8], ids=["odd", "long"])
def test_it_works_in_odd_and_in_long_paths(name):
    ground = Ground(name)
    try:
        assert ground.visit("SELECT 'here'") == ["here"]
        until(ground.is_deserted)
    finally:
        ground.leave()


def test_the_next_user_finds_it_warm(ground):
    ground.visit("SELECT 1", grace=60)
    server = ground.server()

    ground.visit("SELECT 1")

    assert ground.server() == server
    ground.end(ground.watcher())


def test_nothing_starts_before_the_first_connection(ground):
    ground.run("manage.py", "check")

    assert ground.is_deserted()
