"""Whatever touches the people around a client either asks the gate, or says why nobody outside hears of it."""

import inspect
import re

import pytest
from django.contrib import admin
from django.template.loader import get_template

from clients.models import Consent, ConsentRecipient, Contact, Disclosure, DisclosurePacket
from iop_portal.tests import codebase
from sessions.models import FamilyBooking, FamilyParticipation, GroupAgreement, KeepApart, ScheduleCall

# Words by which a view or its template touches a contact, a recipient or somebody's family.
TOUCHES = re.compile(r"\bcontact\.|\bcontacts\b|\bContact\b(?! )|[Cc]onsents?\b(?! to )|recipient|family_lines|[Pp]articipation")
INCLUDED = re.compile(r"""{% (?:include|extends) ["']([^"']+)["']""")
FRAME = {"base.html", "shell.html"}  # the footer of every page speaks of consent


def text_of(name, seen):
    """A template with everything that it includes."""
    if name in seen or name in FRAME:
        return ""
    seen.add(name)
    text = get_template(name.split("#")[0]).template.source
    return re.sub(r"{#.*?#}", "", text) + "".join(text_of(other, seen) for other in INCLUDED.findall(text))


def touches(view):
    """Whether the code of the view, or what it prints, speaks of the people around a client."""
    ours = [cls for cls in view.__mro__ if cls.__module__.split(".")[0] in codebase.PACKAGES]
    code = "".join(inspect.getsource(cls) for cls in ours if cls.__module__ != "iop_portal.views")
    template = getattr(view, "template_name", None)
    return bool(TOUCHES.search(code + (text_of(template, set()) if template else "")))


ROUTES = [(route, view) for route, view in codebase.our_routes() if touches(view)]


@pytest.mark.parametrize(("route", "view"), ROUTES, ids=[route for route, _ in ROUTES])
def test_a_page_that_touches_a_contact_asks_the_gate_or_is_inward(route, view):
    asks, inward = getattr(view, "asks_gate", False), getattr(view, "inward", "")

    assert asks != bool(inward), f"{route}: say asks_gate = True, or inward = why nobody outside hears of it"


def test_the_walk_finds_what_touches_a_contact():
    found = {route for route, _ in ROUTES}

    assert {"clients:contact-list", "clients:consent-print", "sessions:family-new", "chart:client-chart"} <= found


OUTSIDE = (Contact, Consent, ConsentRecipient, Disclosure)
# Whatever is one of these, or names one.
OF_OTHERS = [
    model
    for model in admin.site._registry
    if model in OUTSIDE or any(field.related_model in OUTSIDE for field in model._meta.fields if field.related_model)
]


def test_the_administration_knows_all_that_names_somebody_outside():
    assert {FamilyBooking, FamilyParticipation, GroupAgreement, ScheduleCall, DisclosurePacket, KeepApart} <= set(OF_OTHERS)


@pytest.mark.parametrize("model", OF_OTHERS)
def test_the_administration_only_reads_them_and_exports_nothing(model, rf):
    page = admin.site._registry[model]

    assert page.actions is None
    assert not hasattr(page, "export_action")
    assert not page.has_add_permission(rf.get("/"))
    assert not page.has_change_permission(rf.get("/"))
    assert not page.has_delete_permission(rf.get("/"))
