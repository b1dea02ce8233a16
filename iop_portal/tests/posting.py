"""Every page that takes a POST, with a row to open it for, and somebody who may do everything in the program."""

import datetime as dt
from html.parser import HTMLParser

from django.db import connection
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory, ScreeningFactory, days_ago
from clients.tests.screening_answers import for_iop
from iop_portal.access import ROLES
from iop_portal.tests.admin_rows import ROWS
from iop_portal.tests.codebase import our_models, our_routes
from iop_portal.tests.factories import MembershipFactory, UserFactory
from iop_portal.tests.staff import LICENSED, staff
from plans.actions import plans
from plans.tests.factories import (
    PlanFactory,
    PrescriptionFactory,
    SafetyPlanFactory,
    a_monday,
    answered_review,
    full_plan,
    plan_in_force,
)
from sessions.tests.absence_factories import DrugTestFactory
from sessions.tests.factories import (
    AttendanceFactory,
    EnrolmentFactory,
    FamilyParticipationFactory,
    GroupSessionFactory,
    NoteFactory,
    SeriesFactory,
    signed_note,
)
from sessions.tests.planning_factories import ScheduleCallFactory, SeriesWaitFactory

UNTOUCHED = ("csrfmiddlewaretoken", "submission")
BESIDE_THE_RECORD = ({"element": "cravings"}, {"instrument": "phq9"}, {"number": 1})
TYPED = {"date": "2026-01-15", "time": "09:00", "datetime-local": "2026-01-15T09:00", "number": "1", "tel": "(202) 555-0142"}
TYPED |= {"email": "somebody@example.org", "hidden": ""}


def _awaiting_the_client(program):
    return plans.sign(plan=full_plan(episode__program=program), by=staff("clinician", program))


def _awaiting_the_supervisor(program):
    plan = plans.sign(plan=full_plan(episode__program=program), by=MembershipFactory(program=program, credential="LPC-A").user)
    return plans.record_client_signature(plan=plan, on=days_ago(0), name="Casey Example", by=plan.signed_by)


def _with_a_client(program):
    series = SeriesFactory(program=program)
    EnrolmentFactory(series=series)
    return GroupSessionFactory(series=series, program=program)


def _cancelled(program):
    by = staff("clinician", program)
    return GroupSessionFactory(
        program=program, starts_at=days_ahead(3), cancelled_at=timezone.now(), cancelled_by=by, facilitator=by
    )  # fmt: skip


def days_ahead(number):
    """At this hour, so many days from now."""
    return timezone.now() + dt.timedelta(days=number)


# Where any row of the model will do, ROWS makes one. These pages have more to ask of a row in a certain situation.
def _plan_with_a_step(program):
    """A draft whose week steps down once."""
    plan = PlanFactory(episode__program=program)
    PrescriptionFactory(plan=plan, begins_on=a_monday(plan.starts_on))
    return plan


SITUATIONS = {
    "StepEdit": _plan_with_a_step,
    "EpisodeWaitlist": lambda program: EpisodeFactory(program=program, screening=True),
    "EpisodeDecline": lambda program: EpisodeFactory(program=program, screening=True),
    "EpisodeRefer": lambda program: EpisodeFactory(program=program, screening=True),
    "EpisodeAdmit": lambda program: EpisodeFactory(program=program, waitlisted=True),
    "EpisodeWaiting": lambda program: EpisodeFactory(program=program, waitlisted=True),
    "EpisodeReopen": lambda program: EpisodeFactory(
        program=program, status="declined", closed_on=days_ago(1), status_since=days_ago(1)
    ),
    "EpisodeHoldFacts": lambda program: EpisodeFactory(program=program, on_hold=True),
    "EpisodeResume": lambda program: EpisodeFactory(program=program, on_hold=True),
    "ScreeningDetermine": lambda program: ScreeningFactory(episode__program=program, **for_iop()),
    "PlanSign": lambda program: full_plan(episode__program=program),
    "PlanClientSignature": _awaiting_the_client,
    "PlanReturn": _awaiting_the_supervisor,
    "ReviewNew": lambda program: plan_in_force(episode__program=program),
    "ReviewSign": lambda program: answered_review(plan_in_force(episode__program=program)),
    "PlanClientRefusal": _awaiting_the_client,
    "SafetyPlanEdit": lambda program: SafetyPlanFactory(episode__program=program),
    "SafetyPlanSign": lambda program: SafetyPlanFactory(episode__program=program),
    "SafetyPlanDiscard": lambda program: SafetyPlanFactory(episode__program=program),
    "Attendance": _with_a_client,
    "CheckIn": _with_a_client,
    "SeriesWaitOffer": lambda program: SeriesWaitFactory(series__program=program),
    "SeriesWaitTake": lambda program: SeriesWaitFactory(series__program=program, offered=True),
    "ScheduleCalls": lambda program: ScheduleCallFactory(group_session__program=program).group_session,
    "GroupSessionRestore": _cancelled,
    "GroupSessionChange": lambda program: GroupSessionFactory(program=program, starts_at=days_ahead(3)),
    "EnrolmentFor": lambda program: EpisodeFactory(program=SeriesFactory(program=program).program, admitted=True),
    "FamilyNew": lambda program: FamilyParticipationFactory(group_session__program=program).group_session,
    "DrugTestConfirm": lambda program: DrugTestFactory(episode__program=program, positive=True),
    "GroupNotes": lambda program: AttendanceFactory(group_session__program=program).group_session,
    "NoteSign": lambda program: NoteFactory(attendance__group_session__program=program),
    "NoteCosign": lambda program: signed_note(attendance__group_session__program=program, needs_cosignature=True),
    "NoteReturn": lambda program: signed_note(attendance__group_session__program=program, needs_cosignature=True),
    "NoteTakeOver": lambda program: NoteFactory(attendance__group_session__program=program).attendance.group_session,
}


def posted_routes():
    """Every route of ours that takes a POST: a new page is walked as soon as it is routed."""
    return sorted(name for name, view in our_routes() if view is not None and hasattr(view, "post"))


def someone_with_every_role(program):
    """Nobody has them all; here a refusal shall come from the form and not from the access table."""
    person = UserFactory()
    for role in ROLES:
        MembershipFactory(user=person, program=program, role=role, credential=LICENSED.get(role, ""))
    return person


def address_of(route, program):
    """The page of that route about a row of its model, in this program."""
    view = dict(our_routes())[route]
    for kwargs in ({}, *_of_a_row(view, program)):
        try:
            return reverse(route, kwargs=kwargs)
        except NoReverseMatch:
            continue
    raise AssertionError(f"{route} needs more in its address than a row and {BESIDE_THE_RECORD}")


def _of_a_row(view, program):
    if view.model is not None:
        row = SITUATIONS.get(view.__name__, ROWS[view.model])(program)
        yield {"public_id": row.public_id}
        for beside in BESIDE_THE_RECORD:
            yield {"public_id": row.public_id, **beside}


def fingerprint():
    """One number that changes with any row of any of our tables, in one statement. History is not in it: a refusal is kept."""
    tables = [model._meta.db_table for model in our_models()]
    sums = ", ".join(f'(SELECT coalesce(sum(hashtextextended(t::text, 0)), 0) FROM "{table}" t)' for table in tables)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sums}")
        return dict(zip(tables, cursor.fetchone(), strict=True))


class Fields(HTMLParser):
    """The fields of the forms of a page that are sent to itself: names, and for each something that one might send."""

    def __init__(self, page, address):
        super().__init__()
        self.address, self.inside = address, False
        self.select = None
        self.plausible = {}
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Forms, and what is in them."""
        attrs = dict(attrs)
        if tag == "form":
            self.inside = attrs.get("method", "").lower() == "post" and attrs.get("action", "") in ("", self.address)
        elif self.inside and tag == "option" and self.select:
            self.choose(self.select, attrs.get("value", ""))
        elif self.inside and attrs.get("name"):
            getattr(self, f"take_{tag}", self.ignore)(attrs)

    def handle_endtag(self, tag):
        """The end of a form, or of a list."""
        if tag == "form":
            self.inside = False
        elif tag == "select":
            self.select = None

    def choose(self, name, value):
        """The first real choice is the plausible one."""
        if value and not self.plausible.get(name):
            self.plausible[name] = value

    def take_input(self, attrs):
        """By its type."""
        kind, name = attrs.get("type", "text"), attrs["name"]
        if kind in ("radio", "checkbox"):
            self.choose(name, attrs.get("value", "on"))
        elif kind not in ("submit", "button"):
            self.plausible[name] = attrs.get("value", "") or TYPED.get(kind, "Words")

    def take_textarea(self, attrs):
        """Words."""
        self.plausible[attrs["name"]] = "Words"

    def take_select(self, attrs):
        """Its options follow."""
        self.select = attrs["name"]
        self.plausible.setdefault(attrs["name"], "")

    def ignore(self, attrs):
        """Buttons have names too."""
