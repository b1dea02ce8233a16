"""The house rules that a machine keeps. Each was broken on purpose once, and seen to fail."""

import re

import pytest
from django.contrib import admin

from iop_portal.access import ROLES, Permission
from iop_portal.models import Role
from iop_portal.tests import codebase
from iop_portal.tests.staff import RUNGS

HISTORY_NOT_NEEDED = {
    "Submission",
    "Move",
    "Finding",
    "ConsentScan",
    "DisclosurePacket",
    "RedisclosureNotice",
    "Appointment",
    "Attempt",
    "Correction",
    "ImportRow",
}  # never changed once written, or no record at all
SHELVES_WITHOUT_REQUESTS = ("models", "rules", "actions", "queries")
HTTP = ("django.http", "django.shortcuts", "django.views", "django.forms", "django.contrib.messages", "django.template")
# Pages about no record in particular: a stranger sees their own programs' rows there, never ours.
WITHOUT_A_RECORD = {
    "today:today", "clients:client-list", "clients:inquiry-new", "sessions:week", "sessions:series-list", "sessions:series-new",
    "sessions:group-session-new", "pipeline:board", "pipeline:waitlist", "clients:call-list", "clients:call-new",
    "clients:follow-up-list", "sessions:sheets-with-gaps", "sessions:no-show-list", "reviews:review-list",
    "sessions:schedule-call-list", "sessions:calendar-feed", "sessions:calendar-feed-close",
}  # fmt: skip
# Numbers about one's own programs, for few roles: a clinician, stranger or not, may not look.
REPORTS = {"reports:override-report", "reports:override-export", "reports:family-report"}
NOT_FOR_CLINICIANS = {"clients:import-new", "clients:import-template"}  # of no record either; the stranger is a clinician
PUBLISHED_BY_NOBODY = {"RuleSet"}  # the rules that come with the portal have no person behind them
BANNED_MODULES = {"utils", "helpers", "misc", "common", "manager", "data", "info", "handle", "process"}


def short(model):
    return f"{model._meta.label}"


@pytest.mark.parametrize(("route", "view"), codebase.our_routes())
def test_every_view_names_its_permission(route, view):
    assert isinstance(getattr(view, "permission", None), Permission), f"{route} has no permission"


def test_every_route_stands_on_a_ladder():
    routes = {route for route, _ in codebase.our_routes()}

    assert routes - set(codebase.ladders()) == set()


def test_no_ladder_speaks_of_a_route_that_is_gone():
    routes = {route for route, _ in codebase.our_routes()}

    assert set(codebase.ladders()) - routes == set()


@pytest.mark.parametrize(("route", "answers"), codebase.ladders().items())
def test_a_ladder_has_every_rung_and_lets_no_stranger_in(route, answers):
    expected = dict(zip(RUNGS, answers, strict=True))

    assert expected["anonymous"] == 302
    assert expected["outsider"] == (200 if route in WITHOUT_A_RECORD else 403 if route in REPORTS | NOT_FOR_CLINICIANS else 404)


def test_every_role_has_permissions_and_every_permission_a_role():
    assert set(ROLES) == set(Role.values)
    assert set().union(*ROLES.values()) == set(Permission)


@pytest.mark.parametrize("model", codebase.our_models(), ids=short)
def test_every_field_has_a_privacy_class(model):
    privacy = model.Privacy
    classes = [privacy.identifying, privacy.clinical, privacy.plain]
    fields = {field.name for field in model._meta.concrete_fields}

    assert set().union(*classes) == fields
    assert sum(len(group) for group in classes) == len(fields), "a field stands in two classes"


@pytest.mark.parametrize("model", codebase.our_models(), ids=short)
def test_at_and_by_come_in_pairs(model):
    fields = {field.name: field for field in model._meta.fields}
    checked = [str(constraint.condition) for constraint in model._meta.constraints if hasattr(constraint, "condition")]
    for name, field in fields.items():
        partner = re.sub(r"_at$", "_by", name)
        if name.endswith("_at") and partner in fields and field.null and model.__name__ not in PUBLISHED_BY_NOBODY:
            assert any(f"{name}__isnull" in text and f"{partner}__isnull" in text for text in checked), (
                f"{name} without {partner}"
            )


@pytest.mark.parametrize("model", codebase.our_models(), ids=short)
def test_every_model_keeps_its_history(model):
    assert model.__name__ in HISTORY_NOT_NEEDED or hasattr(model, "events")


@pytest.mark.parametrize("model", codebase.our_models(), ids=short)
def test_every_model_is_in_the_admin(model):
    assert model in admin.site._registry


@pytest.mark.parametrize("model", codebase.our_models(), ids=short)
def test_models_do_not_override_save_or_delete(model):
    assert not {"save", "delete"} & set(vars(model))


@pytest.mark.parametrize("path", codebase.python_files(tests=False), ids=codebase.relative)
def test_rules_actions_and_models_never_see_a_request(path):
    shelf = set(path.relative_to(codebase.ROOT).with_suffix("").parts[:2])
    if not shelf & set(SHELVES_WITHOUT_REQUESTS):
        return
    seen = {module for module in codebase.imported_modules(path) if module.startswith(HTTP)}

    assert seen == set()


@pytest.mark.parametrize("path", codebase.python_files(), ids=codebase.relative)
def test_no_module_is_a_drawer_and_none_is_too_long(path):
    lines = len(path.read_text().splitlines())

    assert path.stem not in BANNED_MODULES
    assert lines <= (300 if "tests" in path.parts else 400)


def test_no_signals_of_our_own():
    users = [codebase.relative(path) for path in codebase.python_files(tests=False) if "receiver(" in path.read_text()]

    assert users == []


@pytest.mark.parametrize("path", codebase.templates(), ids=codebase.relative)
def test_a_template_is_short_and_has_no_inline_style_or_script(path):
    text = path.read_text()

    assert len(text.splitlines()) <= 200
    assert not re.search(r"\sstyle=|<style|\son\w+=\"|<script(?![^>]*\ssrc=)(?![^>]*application/json)", text)


def test_every_template_is_used():
    texts = {path: path.read_text() for path in [*codebase.python_files(), *codebase.templates()]}
    unused = []
    for path in codebase.templates():
        name = re.sub(r"^.*/templates/", "", str(path))
        spoken_of = any(name in text or f'"{path.name}"' in text for other, text in texts.items() if other != path)
        if not spoken_of and not name.startswith(FOUND_BY_NAME):
            unused.append(name)

    assert unused == []


# Templates that Django and allauth find by their own names.
FOUND_BY_NAME = ("account/", "mfa/", "usersessions/", "allauth/", "admin/", "400.", "403", "404.", "500.", "socialaccount/")


def test_page_titles_name_nobody():
    for path in codebase.templates():
        for title in re.findall(r"{% block title %}(.*?){% endblock", path.read_text(), re.DOTALL):
            assert not re.search(r"name|born_on|contact|client\.", re.sub(r"program\.name|series\.name", "", title)), path


def test_each_decision_has_a_number_of_its_own():
    numbers = [path.name[:4] for path in (codebase.ROOT / "docs" / "adr").glob("*.md")]

    assert len(numbers) == len(set(numbers)), sorted(numbers)
