"""Every component on one page, to look at while building. Routed only where DEBUG is on; shows no record."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.utils.decorators import method_decorator
from django.views.generic import FormView, TemplateView

NOW = datetime(2025, 11, 3, 14, 10, tzinfo=UTC)


def _entry(label, url, icon, is_current=False):
    return {"label": label, "url": url, "icon": icon, "is_current": is_current}


def _frame():
    """Somebody to be signed in as, so that the bar has its full width."""
    return {
        "user": _Somebody(),
        "portal": {
            "navigation": [
                _entry("Today", "#today", "sun"),
                _entry("Clients", "#clients", "people", is_current=True),
                _entry("Week", "#week", "calendar-week"),
                _entry("Admin", "#admin", "gear"),
            ],
            "programs": ["Riverside Day IOP", "Riverside Evening IOP"],
            "may_search": True,
            "idle_seconds": 0,
            "role_names": ["Clinician", "Clinical supervisor"],
        },
    }


class _Somebody(SimpleNamespace):
    is_authenticated = True

    def __str__(self):
        return "Dana Example"


class SampleForm(forms.Form):
    recipient = forms.CharField(help_text="The person or organization, as written on the form.")
    purpose = forms.ChoiceField(choices=[("", "Choose one"), ("care", "Coordination of care"), ("family", "Family work")])
    until = forms.DateField(label="Until", widget=forms.DateInput(attrs={"type": "date"}))
    support = forms.ChoiceField(
        label="Is there strong support at home?",
        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Not asked yet")],
        widget=forms.RadioSelect,
    )
    risk = forms.ChoiceField(label="Dimension 5: relapse potential", choices=[(n, n) for n in "01234"], widget=forms.RadioSelect)
    scope = forms.MultipleChoiceField(
        label="What may be said",
        choices=[("attendance", "Attendance"), ("progress", "Progress"), ("plan", "Treatment plan")],
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(label="Note", widget=forms.Textarea(attrs={"rows": 4}))
    agreed = forms.BooleanField(label="The client has read this and signs of their own will")


@method_decorator(login_not_required, name="dispatch")
class Gallery(TemplateView):
    template_name = "gallery/gallery.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**_frame(), **_samples(), **kwargs)


@method_decorator(login_not_required, name="dispatch")
class FormGallery(FormView):
    template_name = "gallery/form_gallery.html"
    form_class = SampleForm

    def get_context_data(self, **kwargs):
        return super().get_context_data(**_frame(), **kwargs)


def _samples():
    return {
        "now": NOW,
        "page_obj": Paginator(range(212), 20).page(3),
        "later": NOW + timedelta(minutes=90),
        "week_days": ["Mon 3", "Tue 4", "Wed 5", "Thu 6", "Fri 7", "Sat 8", "Sun 9"],
        "reasons": ["Add at least one goal.", "The plan needs education: say why if it has none."],
        "facts": [
            ("Date of birth", "Apr 2, 1988 (37)"),
            ("Phone", "+1 555 0100"),
            ("Coming from", "Residential treatment"),
            ("Insurance", ""),
        ],
        "figures": [("Admitted", 34), ("Waitlist", 6), ("To co-sign", 2), ("No-shows this week", 3)],
        "tabs": [
            {"url": "#a", "label": "Chart", "is_current": True, "count": 0},
            {"url": "#b", "label": "Plan", "is_current": False, "count": 0},
            {"url": "#c", "label": "Attendance", "is_current": False, "count": 36},
            {"url": "#d", "label": "Family", "is_current": False, "count": 2},
        ],
        "statuses": [
            "inquiry",
            "screening",
            "waitlist",
            "admitted",
            "discharged",
            "declined",
            "draft",
            "in_force",
            "present",
            "late",
            "left_early",
            "no_show",
            "expired",
        ],
        "people": [
            {"name": "Alex Sample", "program": "Riverside Day IOP", "status": "admitted", "delivered": 450, "planned": 540},
            {"name": "Bo Placeholder", "program": "Riverside Evening IOP", "status": "waitlist", "delivered": 0, "planned": None},
            {
                "name": "Casey Invented-Longername",
                "program": "Riverside Day IOP",
                "status": "admitted",
                "delivered": 600,
                "planned": 540,
            },
        ],
        "entries": [
            {
                "when": "Mon, Nov 3, 2025, 2:10 PM",
                "title": "Plan signed",
                "by": "Dana Example, LCSW",
                "icon": "pen",
                "detail": "",
                "url": "#plan",
            },
            {
                "when": "Thu, Oct 30, 2025",
                "title": "Admitted",
                "by": "Dana Example",
                "icon": "door-open",
                "detail": "Day program, 9 hours a week",
                "url": "",
            },
            {
                "when": "Mon, Oct 27, 2025",
                "title": "First call",
                "by": "Robin Intake",
                "icon": "telephone-inbound",
                "detail": "",
                "url": "",
            },
        ],
    }
