"""Where it cannot work, it says why in a sentence, and it never trusts what somebody else put in its way."""

import os
from pathlib import Path

import pytest

from iop_portal.embedded import binaries, places
from iop_portal.embedded.account import Account
from iop_portal.embedded.places import Place
from iop_portal.embedded.refusal import ServerUnavailable

MYSELF = Account(os.geteuid(), os.getegid())


def place(data):
    return Place(MYSELF, Path("/programs"), Path(data))


@pytest.mark.parametrize("data", ["/srv/my portal/var/pg18", "/srv/" + "x" * 75 + "/pg18"])
def test_the_socket_is_in_the_data_directory_where_it_can_be(data):
    assert place(data).socket_directory == Path(data)


@pytest.mark.parametrize("data", ["/srv/here, or there/pg18", "/srv/" + "x" * 80 + "/pg18"])
def test_and_in_a_private_one_where_the_path_is_too_long_or_would_be_read_as_two(data):
    directory = place(data).socket_directory

    assert directory.parent == places.SOCKETS
    assert len(str(directory)) < 60


def test_a_private_socket_directory_that_somebody_else_made_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "SOCKETS", tmp_path)
    somewhere = place("/srv/a,b/pg18")
    (tmp_path / "elsewhere").mkdir()
    somewhere.socket_directory.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(ServerUnavailable, match="belongs to somebody else"):
        somewhere.make_socket_directory()


def test_and_one_of_ours_is_closed_to_others_again(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "SOCKETS", tmp_path)
    somewhere = place("/srv/a,b/pg18")
    somewhere.socket_directory.mkdir(mode=0o755)

    somewhere.make_socket_directory()

    assert somewhere.socket_directory.stat().st_mode & 0o777 == 0o700


def test_without_any_postgresql_it_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.delenv("PG_BIN", raising=False)
    monkeypatch.setattr(binaries, "WHEELS", ())
    monkeypatch.setattr(binaries, "DEBIAN", tmp_path)

    with pytest.raises(ServerUnavailable, match=r"install requirements\.txt .* or set DATABASE_URL"):
        binaries.find.__wrapped__()


@pytest.mark.server
def test_a_server_that_cannot_start_says_what_the_server_said(ground):
    settings = ground.cluster / "postgresql.auto.conf"
    before = settings.read_text()
    settings.write_text("max_connections = 'many'\n")
    try:
        with pytest.raises(AssertionError, match="PostgreSQL did not start: configuration file"):
            ground.visit()
    finally:
        settings.write_text(before)
