"""Who may lead, where, and for how many."""

from iop_portal.access import ROLES, Permission
from iop_portal.models import User
from plans.enums import Modality

LEADING_ROLES = sorted(role for role, granted in ROLES.items() if Permission.ATTENDANCE_WRITE in granted)


def leaders(program):
    """The people of this program who may run a session: whoever may take its attendance."""
    return User.objects.working_in(program, *LEADING_ROLES)


def blockers_to_staffing(plan, co_facilitators=()) -> list[str]:
    """Why this series or session cannot be held as planned, clashes aside: people, room, places, kind."""
    reasons = []
    people = [plan.facilitator, *co_facilitators]
    able = set(leaders(plan.program).filter(pk__in=[person.pk for person in people]).values_list("pk", flat=True))
    reasons += [f"{person} does not run sessions in this program." for person in people if person.pk not in able]
    if plan.facilitator in co_facilitators:
        reasons.append(f"{plan.facilitator} already leads: leave them out of the co-facilitators.")
    if plan.room and (plan.room.program_id != plan.program_id or not plan.room.is_active):
        reasons.append(f"{plan.room} is not a room in use in this program.")
    elif plan.room and plan.capacity > plan.room.seats:
        reasons.append(f"{plan.room} seats {plan.room.seats}: choose a larger room or fewer places.")
    if plan.modality == Modality.INDIVIDUAL and plan.capacity != 1:
        reasons.append("Individual counseling has one place.")
    if plan.modality == Modality.FAMILY and not plan.family_format:
        reasons.append("Choose the kind of family work.")
    return reasons
