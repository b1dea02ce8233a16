"""The environment is made once, with checked packages, and what is missing is said in a sentence."""

import ast
import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from iop_portal import bootstrap

SCRIPT = Path(bootstrap.__file__)
PRETEND_OLD = (
    "import sys, runpy; sys.version_info = (3, 9, 2); sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"
)


class Checkout:
    """A project with the script and one package, which comes from a folder beside it."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "iop_portal").mkdir(parents=True)
        shutil.copy(SCRIPT, folder / "iop_portal")
        (folder / "wheels").mkdir()
        self.ask_for("1.0")

    def ask_for(self, version, digest=None):
        """Make the package in this version, and the requirements file that names it."""
        wheel = self.folder / "wheels" / f"tiny-{version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("tiny.py", f"version = '{version}'\n")
            info = f"tiny-{version}.dist-info"
            archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n")
            archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{info}/RECORD", "")
        digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        (self.folder / "requirements.txt").write_text(
            f"--no-index\n--find-links wheels\ntiny=={version} --hash=sha256:{digest}\n"
        )

    def without(self, *modules):
        """A folder for PYTHONPATH in which these modules cannot be imported, as on a bare Debian."""
        hidden = self.folder / "hidden"
        hidden.mkdir()
        for module in modules:
            (hidden / f"{module}.py").write_text("raise ImportError\n")
        return {"PYTHONPATH": str(hidden)}

    def make(self, python=sys.executable, before=(), **environment):
        command = [python, *before, str(self.folder / "iop_portal" / "bootstrap.py"), "requirements.txt"]
        return subprocess.run(command, cwd="/", env={"PATH": "/usr/bin:/bin", **environment}, capture_output=True, text=True)

    def installed(self):
        python = self.folder / ".venv" / "bin" / "python"
        return subprocess.run([python, "-c", "import tiny; print(tiny.version, end='')"], capture_output=True, text=True).stdout


@pytest.fixture
def checkout(tmp_path):
    return Checkout(tmp_path / "my portal")


def python_with_pip():
    """Ours, or the one that made ours where python3-venv is missing."""
    candidates = [sys.executable, str(Path(sys.executable).resolve())]
    return next(python for python in candidates if bootstrap.can(python, "-c", "import pip"))


def test_the_environment_is_made_once_and_again_when_the_requirements_change(checkout):
    first, again = checkout.make(), checkout.make()
    assert (first.returncode, again.returncode) == (0, 0), first.stderr
    assert "Installing the packages of requirements.txt" in first.stdout
    assert again.stdout == ""
    assert checkout.installed() == "1.0"

    checkout.ask_for("2.0")

    assert "Making .venv" not in checkout.make().stdout
    assert checkout.installed() == "2.0"


def test_without_python3_venv_the_outer_pip_fills_it_and_a_wrong_hash_is_refused(checkout):
    bare = checkout.without("ensurepip")
    checkout.ask_for("1.0", digest="0" * 64)
    refused = checkout.make(python_with_pip(), **bare)
    assert refused.returncode == 1
    assert "The packages could not be installed; the lines above say why." in refused.stderr
    assert checkout.installed() == ""

    checkout.ask_for("1.0")

    assert checkout.make(python_with_pip(), **bare).returncode == 0
    assert checkout.installed() == "1.0"
    assert not list(checkout.folder.glob(".venv/bin/pip*"))


def test_without_any_pip_it_says_what_to_install(checkout):
    refused = checkout.make(**checkout.without("ensurepip", "pip"))

    assert refused.stderr == "pip is missing: install it (on Debian: apt-get install python3-venv) and run this again.\n"


def test_an_old_python_is_told_so_in_one_sentence(checkout):
    refused = checkout.make(before=["-c", PRETEND_OLD])

    assert refused.stderr == (
        "The portal needs Python 3.11 or newer; this one is 3.9. Name another: make run PYTHON=python3.11\n"
    )


def test_an_old_python_can_read_it():
    ast.parse(SCRIPT.read_text(), feature_version=(3, 6))
