"""Who the server runs as: an ordinary user's is that user's own; root lends it an account and opens no door for it."""

import os
import shutil
import sys
from pathlib import Path

import psycopg
import pytest

from iop_portal.embedded import account, binaries, places
from iop_portal.embedded.tests.ground import ROOT, Ground, processes_of, until

pytestmark = pytest.mark.server

NOBODY = 65534  # Debian's ordinary user of no importance
PACKAGES = ("psycopg", "psycopg_binary", "psycopg_binary.libs", "typing_extensions.py")
SITE = Path(psycopg.__file__).parent.parent


def owners(folder):
    """The users whose processes work there."""
    return {Path(f"/proc/{pid}").stat().st_uid for pid in processes_of(folder)}


def test_it_runs_as_an_account_that_is_not_root_in_a_directory_only_that_account_enters(ground):
    ground.guest()

    assert Path(f"/proc/{ground.server()}").stat().st_uid == account.account_for(ground.cluster).uid != 0
    assert ground.cluster.stat().st_mode & 0o777 == 0o700
    assert ground.visit("SELECT current_setting('listen_addresses') = ''") == ["True"]


if os.geteuid() == 0:  # only root can be somebody else

    def python_for_all():
        """A Python of our version that anybody may run; ours may be below /root."""
        anybody = account.Account(NOBODY, NOBODY)
        version = f"python3.{sys.version_info.minor}"
        candidates = [Path(sys.executable).resolve(), *(Path(folder) / version for folder in ("/usr/bin", "/usr/local/bin"))]
        return next((str(path) for path in candidates if path.exists() and anybody.can_reach(path)), None)

    @pytest.fixture
    def closed():
        """A checkout and its environment below a directory that only root may enter, as in /root."""
        install = binaries.find().parent
        ground = Ground("closed")
        ground.project.chmod(0o700)
        site = ground.project / "site-packages"
        shutil.copytree(install, site / install.parent.name / install.name, symlinks=True)
        libraries = install.parent.with_name(f"{install.parent.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, site / libraries.name, symlinks=True)
        programs = site / install.parent.name / install.name / "bin"
        yield ground, programs
        elsewhere, copy = places.place_for(ground.data).data, binaries.copy_of(programs, places.ROOTS_SHELF)
        ground.leave()
        until(lambda: not processes_of(elsewhere))
        shutil.rmtree(elsewhere.parent)
        shutil.rmtree(copy)

    def test_root_in_a_closed_directory_gets_a_server_elsewhere_and_the_directory_stays_closed(closed):
        ground, programs = closed

        ground.visit("CREATE TABLE kept ()", PG_BIN=programs)

        place = places.place_for(ground.data)
        assert ground.visit("SELECT count(*) FROM kept", PG_BIN=programs) == ["0"]
        assert place.data.is_relative_to(places.ROOTS_SHELF)
        assert not ground.cluster.exists()
        assert ground.project.stat().st_mode & 0o777 == 0o700

    @pytest.fixture
    def ordinary():
        """Somebody without rights, with what they need to read where they can read it."""
        anybody = account.Account(NOBODY, NOBODY)
        ground = Ground("my portal", python=[python_for_all()], user=NOBODY, group=NOBODY, extra_groups=[])
        path = [ROOT, SITE]
        if not (anybody.can_reach(ROOT) and anybody.can_reach(SITE)):
            path = [ground.folder / "copy"]
            shutil.copytree(ROOT / "iop_portal" / "embedded", path[0] / "iop_portal" / "embedded")
            install = binaries.find().parent.parent
            for source in [*(SITE / name for name in PACKAGES), install, install.with_name(f"{install.name}.libs")]:
                (shutil.copytree if source.is_dir() else shutil.copy)(source, path[0] / source.name)
        ground.path = path
        yield ground
        ground.leave()

    if python_for_all():

        def test_an_ordinary_users_server_is_entirely_their_own(ordinary):
            ordinary.guest()

            assert owners(ordinary.cluster) == {NOBODY}

        def test_root_joins_an_ordinary_users_server_and_starts_it_as_that_user(ordinary):
            ordinary.visit("CREATE TABLE kept ()")
            until(ordinary.is_deserted)
            ordinary.popen = {}

            assert ordinary.visit("SELECT count(*) FROM kept") == ["0"]
            assert ordinary.cluster.stat().st_uid == NOBODY

        def test_an_ordinary_user_is_told_that_the_server_is_roots(ordinary):
            as_nobody, ordinary.popen = ordinary.popen, {}
            ordinary.visit()
            ordinary.popen = as_nobody

            with pytest.raises(AssertionError, match="belongs to another account: work as that one"):
                ordinary.visit()
