"""Families: what they agreed to, who is expected next, an evening of which no client is known, and how a program invites."""

import datetime as dt

from django.utils import timezone

from sessions.default_invitation import BODY
from sessions.group_statements import CLIENT_STATEMENT, FAMILY_STATEMENT
from sessions.models import FamilyBooking, FamilyParticipation, GroupAgreement, GroupSession, Guest, InvitationText

BATCH = 5000


def agreements(people, consents):
    """Clients with somebody around them agreed at their admission to meet other families; so did whom they consented to."""
    made = []
    for person in people:
        allowed = [contact for contact in person.contacts if contact.pk in consents]
        for contact in [None, *allowed] if person.contacts and person.has_been_admitted else []:
            made.append(
                GroupAgreement(
                    episode=person.episode, contact=contact, signature_method="paper", recorded_by=person.place.intake,
                    statement=FAMILY_STATEMENT if contact else CLIENT_STATEMENT,
                    signed_name=contact.display_name if contact else person.client.display_name,
                    signed_on=consents[contact.pk].signed_on if contact else person.episode.admitted_on,
                )
            )  # fmt: skip
    GroupAgreement.objects.bulk_create(made, batch_size=BATCH)


def to_come(places, people, consents, now):
    """What is booked, and what the programs do besides."""
    expected(people, consents, now)
    evenings(places, timezone.localdate(now))
    slips(places, now)
    second_thoughts(places, people, consents, now)


def expected(people, consents, now):
    """Who is expected at each client's next multifamily group, as long as the consent reaches that far."""
    made = []
    for person in people:
        allowed = [contact for contact in person.contacts if contact.pk in consents]
        if not allowed or not person.episode.is_open:
            continue
        coming = GroupSession.objects.held().filter(
            modality="family", starts_at__gt=now, series__enrolments__episode=person.episode
        )
        session = coming.select_related("program").order_by("starts_at", "pk").first()
        for contact in allowed if session else []:
            consent = consents[contact.pk]
            if consent.expires_on is None or consent.expires_on >= session.day():
                made.append(
                    FamilyBooking(
                        group_session=session, episode=person.episode, contact=contact, consent=consent,
                        booked_by=session.facilitator,
                    )
                )  # fmt: skip
    FamilyBooking.objects.bulk_create(made, batch_size=BATCH)


def evenings(places, today):
    """An invitation in each program's words, and one family education evening last week, with twelve guests and a name."""
    for place in places:
        InvitationText.objects.create(program=place.program, body=BODY, in_use_from=today - dt.timedelta(days=120))
        starts_at = dt.datetime.combine(today - dt.timedelta(days=6), dt.time(20), tzinfo=place.program.zone)
        evening = GroupSession.objects.create(
            program=place.program, modality="family", family_format="education", title="Family evening", is_telehealth=True,
            topic="What helps at home", starts_at=starts_at, ends_at=starts_at + dt.timedelta(minutes=60), capacity=30,
            facilitator=place.clinicians[0],
        )  # fmt: skip
        common = {"group_session": evening, "arrived_at": starts_at, "left_at": evening.ends_at}
        Guest.objects.create(heads=21, recorded_by=place.clinicians[0], **common)
        Guest.objects.create(heads=12, recorded_by=place.clinicians[0], **common)
        Guest.objects.create(name="Mrs. Fern", recorded_by=place.clinicians[0], **common)


def slips(places, now):
    """In each program somebody typed a head count and a family member's time wrong, marked it, and wrote it anew."""
    for place in places:
        wrong = {"in_error_at": now, "in_error_by": place.clinicians[0]}
        evening = Guest.objects.filter(group_session__program=place.program, heads=21)
        evening.update(in_error_reason="Twelve came, not twenty-one: the figures were swapped.", **wrong)
        came = FamilyParticipation.objects.filter(group_session__program=place.program).order_by(
            "-group_session__starts_at", "pk"
        )
        for slip in came[:1]:
            facts = {
                name: getattr(slip, name) for name in ("group_session", "episode", "contact", "consent", "words", "recorded_by")
            }
            FamilyParticipation.objects.filter(pk=slip.pk).update(in_error_reason="Came half an hour late.", **wrong)
            late = slip.arrived_at + dt.timedelta(minutes=30)
            FamilyParticipation.objects.create(arrived_at=late, left_at=slip.left_at, **facts)


def second_thoughts(places, people, consents, now):
    """In each program one client whose family does not come no longer wants to be seen by other families."""
    for place in places:
        here = [
            person
            for person in people
            if person.place.program == place.program and person.contacts and person.episode.status == "admitted"
        ]
        for person in [one for one in here if not any(contact.pk in consents for contact in one.contacts)][:1]:
            own = GroupAgreement.objects.of_clients().filter(episode=person.episode)
            own.update(withdrawn_at=now, withdrawn_by=person.episode.clinician)
