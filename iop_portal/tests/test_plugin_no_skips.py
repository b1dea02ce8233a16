"""A skipped test is a failure in CI, and is mentioned at the end elsewhere."""

import os
import subprocess
import sys

import pytest

SKIPPED = "import pytest\n\n@pytest.mark.skip(reason='No Chromium on this machine')\ndef test_a(): pass\n"
SKIPPED_WHOLE = "import pytest\npytest.skip('No Chromium on this machine', allow_module_level=True)\n"
EXPECTED_FAILURE = "import pytest\n\n@pytest.mark.xfail\ndef test_a(): assert False\n"


def run(folder, text, **environment):
    """pytest with nothing but the plugin, in a folder of its own."""
    (folder / "test_it.py").write_text(text)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["-p", "iop_portal.tests.plugin_no_skips", "--rootdir", str(folder), str(folder)]
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTEST_ADDOPTS")}
    kept["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    return subprocess.run(command, env=kept | environment, capture_output=True, text=True)


@pytest.mark.parametrize("text", [SKIPPED, SKIPPED_WHOLE])
def test_in_ci_a_skipped_test_fails_and_its_reason_is_shown(tmp_path, text):
    ran = run(tmp_path, text, CI="true")

    assert ran.returncode != 0
    assert "CI allows no skipped test. Skipped: No Chromium on this machine" in ran.stdout


@pytest.mark.parametrize("text", [SKIPPED, SKIPPED_WHOLE])
def test_elsewhere_the_last_lines_say_what_was_not_seen(tmp_path, text):
    ran = run(tmp_path, text)

    assert "NOT SEEN: 1 skipped (No Chromium on this machine)" in ran.stdout.splitlines()[-3:]


def test_an_expected_failure_is_no_skipped_test(tmp_path):
    ran = run(tmp_path, EXPECTED_FAILURE, CI="true")

    assert ran.returncode == 0
