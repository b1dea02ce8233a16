"""Whoever expects to come is called when a date changes, and ticked off when they know."""

import uuid

from django.db import transaction
from django.utils import timezone

from clients.actions import disclosures
from clients.enums import Category, DisclosureRoute
from clients.models import Consent
from iop_portal.papers import Part
from iop_portal.refusals import Refused
from sessions.enums import CallAbout
from sessions.invitations import PURPOSE, day_and_time
from sessions.models import ScheduleCall
from sessions.rules.group_sessions import expected_at
from sessions.rules.schedule_calls import blockers_to_telling, family_to_tell


def people_expected(group_session) -> list[tuple]:
    """Whom this session waits for, as (episode, contact): clients who are not marked yet, and the family that is booked."""
    if group_session.ends_at <= timezone.now():
        return []
    marked = set(group_session.attendances.values_list("episode", flat=True)) if group_session.pk else set()
    clients = [episode for episode in expected_at(group_session) if episode.pk not in marked]
    family = family_to_tell(group_session, clients) if group_session.is_family and group_session.pk else []
    return [(episode, None) for episode in clients] + family


def is_worth_a_call(before, after) -> bool:
    """Another hour or another place; who leads it, people see when they come."""
    return any(getattr(before, name) != getattr(after, name) for name in ("starts_at", "ends_at", "room_id", "is_telehealth"))


def raise_for(group_session, people, about):
    """These people have to hear this; what they had to hear about the date before is overtaken."""
    now = timezone.now()
    group_session.schedule_calls.standing().update(overtaken_at=now)
    ScheduleCall.objects.bulk_create(
        ScheduleCall(group_session=group_session, episode=episode, contact=contact, about=about, raised_at=now)
        for episode, contact in people
    )


def raise_after_restoring(group_session):
    """Who was told that it does not take place hears that it does; who was still to hear of another hour still is."""
    latest = {}
    for call in group_session.schedule_calls.select_related("episode", "contact").order_by("pk"):
        if call.about == CallAbout.CANCELLED and call.told_at is None:
            continue  # never said
        latest[call.episode_id, call.contact_id] = call
    calls = latest.values()
    again = [call for call in calls if call.about == CallAbout.CANCELLED]
    still = [call for call in calls if call.about != CallAbout.CANCELLED and call.told_at is None]
    raise_for(group_session, [(call.episode, call.contact) for call in again], CallAbout.RESTORED)
    now = timezone.now()
    for call in still:
        call.pk, call.public_id, call.raised_at, call.overtaken_at = None, uuid.uuid4(), now, None
    ScheduleCall.objects.bulk_create(still)


@transaction.atomic
def tell(*, group_session, calls, by) -> list[ScheduleCall]:
    """These people know now. What family was told is a disclosure: one row of the accounting each, with notice and packet.

    Consents are locked before they are asked: a revocation comes before, and is seen, or after.
    """
    keys = [call.pk for call in calls]
    contacts = ScheduleCall.objects.filter(pk__in=keys).values("contact")
    list(Consent.objects.select_for_update(no_key=True).filter(contact__in=contacts).order_by("pk"))
    locked = ScheduleCall.objects.select_for_update(of=("self",)).for_telling()
    rows = list(locked.filter(pk__in=keys, group_session=group_session).order_by("pk"))
    if reasons := blockers_to_telling(rows):
        raise Refused(reasons)
    for call in rows:
        call.told_at, call.told_by = timezone.now(), by
        if call.contact:
            call.disclosure = _accounted_for(call, by)
            call.told_at = call.disclosure.disclosed_at
        call.save(update_fields=["told_at", "told_by", "disclosure"])
    return rows


def _accounted_for(call, by):
    """Which date it was about, and nothing of what the session is."""
    said = f"{', '.join(day_and_time(call.group_session))}: {call.get_about_display().lower()}"
    return disclosures.release(
        client=call.contact.client,
        recipient=call.contact,
        program=call.group_session.program,
        route=DisclosureRoute.PHONE,
        category=Category.FAMILY_SESSION,
        facts={
            "description": f"Call about a date, {said} (session {call.group_session_id})",
            "purpose": PURPOSE,
            "recipient_address": "",
        },
        content=[Part("What was said", paragraphs=[f"{said}."])],
        by=by,
    )
