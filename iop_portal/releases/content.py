"""What the papers say: attendance from the sheets, goals from the plan in force, or what somebody wrote."""

import datetime as dt

from django.utils import timezone

from clients.enums import DisclosureRoute
from clients.models import Client
from clients.packets import day
from iop_portal.models import Program
from iop_portal.papers import Part, Table
from plans.enums import PlanStatus
from plans.models import TreatmentPlan
from plans.papers import plan_parts
from sessions.models import Attendance

NOTHING_TO_RELEASE = "There is no plan in force that could be copied."


def blockers_to_content(client: Client, program: Program, route: str) -> list[str]:
    """Why there is nothing to put on this paper."""
    if route == DisclosureRoute.PLAN_COPY and plan_in_force(client, program) is None:
        return [NOTHING_TO_RELEASE]
    return []


def content_of(client: Client, program: Program, data: dict) -> list[Part]:
    """The parts of this paper, between its cover and the notice."""
    route = data["route"]
    if route == DisclosureRoute.ATTENDANCE:
        return [attendance(client, program, data["first"], data["last"])]
    if route == DisclosureRoute.PLAN_COPY:
        return plan_parts(plan_in_force(client, program))
    heading = "What was said" if route == DisclosureRoute.PHONE else "Text"
    return [Part(heading, paragraphs=[words for words in data["text"].splitlines() if words.strip()])]


def plan_in_force(client: Client, program: Program) -> TreatmentPlan | None:
    """The plan that counts today."""
    plans = TreatmentPlan.objects.filter(episode__client=client, episode__program=program, status=PlanStatus.IN_FORCE)
    return plans.with_content().order_by("-pk").first()


def attendance(client: Client, program: Program, first: dt.date, last: dt.date) -> Part:
    """Days and minutes of attendance by the sheets, and nothing of why or what about."""
    start, end = (
        timezone.make_aware(dt.datetime.combine(on, dt.time()), program.zone) for on in (first, last + dt.timedelta(days=1))
    )
    present = Attendance.objects.present().filter(client=client, group_session__program=program).between(start, end)
    seen = present.order_by("group_session__starts_at", "pk").values_list("group_session__starts_at", "minutes")
    rows = [[day(timezone.localtime(starts_at, program.zone)), str(minutes or 0)] for starts_at, minutes in seen]
    period = [("Period", f"{day(first)} to {day(last)}"), ("Sessions attended", str(len(rows)))]
    return Part("Attendance", facts=period, table=Table(["Day", "Minutes"], rows) if rows else None)
