"""What Django and pytest do with a database: test databases, live servers, the shell."""

import pytest

pytestmark = pytest.mark.server


def test_pytest_with_two_workers_and_a_live_server(ground):
    (ground.project / "pytest.ini").write_text("[pytest]\nDJANGO_SETTINGS_MODULE = tiny_settings\n")

    plugins = ["-p", "pytest_django.plugin", "-p", "xdist.plugin", "-p", "no:cacheprovider"]
    said = ground.run("-m", "pytest", "-q", *plugins, "-n", "2", "page_checks.py", PYTEST_DISABLE_PLUGIN_AUTOLOAD=1)

    assert "3 passed" in said


def test_the_database_shell_starts_it_and_uses_its_own_psql(ground):
    assert ground.run("manage.py", "dbshell", "--", "-At", "-c", "SELECT current_user") == "portal"


def test_a_failing_statement_leaves_no_client_data_in_the_log(ground):
    ground.visit(
        "DROP TABLE IF EXISTS person", "CREATE TABLE person (name text UNIQUE)", "INSERT INTO person VALUES ('Jane Secret')"
    )

    with pytest.raises(AssertionError, match="Jane Secret"):  # the program is told
        ground.visit("INSERT INTO person VALUES ('Jane Secret')")

    log = (ground.data / "server.log").read_text()
    assert "duplicate key" in log
    assert "Secret" not in log


def test_upper_and_lower_case_of_accented_letters_are_known(ground):
    assert ground.visit("SELECT 'ÉMILE' ILIKE 'émile' AND upper('ß-ö') = 'ß-Ö'") == ["True"]
