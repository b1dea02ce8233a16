"""A skipped test has shown nothing: in CI it is a failure, elsewhere the last lines say what was not seen."""

import os
from collections import Counter

import pytest


def _reason(report):
    return report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)


def _fail_if_skipped(report):
    """An expected failure counts as skipped for pytest, but it was run."""
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"CI allows no skipped test. {_reason(report)}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport():
    return _fail_if_skipped((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report():
    return _fail_if_skipped((yield))


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter):
    reasons = Counter(_reason(report).removeprefix("Skipped: ") for report in terminalreporter.stats.get("skipped", ()))
    for reason, times in reasons.items():
        terminalreporter.write_line(f"NOT SEEN: {times} skipped ({reason})", yellow=True, bold=True)
