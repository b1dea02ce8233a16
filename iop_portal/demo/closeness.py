"""What stands around the chart: calls that were listened to, people who must not meet, counseling notes."""

import datetime as dt

from clients.models import Consent, Contact, Involvement, ReceivedCall
from iop_portal.sealed_text import seal
from sessions.actions import counseling_notes as counseling_notes_actions
from sessions.models import CounselingNote, KeepApart


def calls(people, now):
    """For each program one call about a client, and one about somebody of whom nobody asked; and what family did."""
    with_contacts = [person for person in people if person.contacts]
    Involvement.objects.bulk_create(
        Involvement(
            contact=person.contacts[0],
            program=person.place.program,
            on=person.episode.inquired_on,
            words="Made the first call together with the client and offers to drive to evening groups.",
            written_by=person.place.intake,
        )
        for person in with_contacts
    )
    firsts = {person.place.program.pk: person for person in reversed(with_contacts)}.values()
    for person in firsts:
        facts = {"program": person.place.program, "received_at": now - dt.timedelta(days=2), "recorded_by": person.place.intake}
        ReceivedCall.objects.create(
            client=person.client,
            contact=person.contacts[0],
            words="Says that the last two evenings at home were calm. Was told that we can neither confirm nor deny.",
            **facts,
        )
        ReceivedCall.objects.create(
            caller="Says they are a landlord",
            words="Asked whether somebody lives here. Was told that we can neither confirm nor deny anything.",
            **facts,
        )


def listed_twice(people):
    """One family member whom the evening shift wrote down once more, and who was put together since."""
    person = next((person for person in people if person.contacts), None)
    if person:
        stays = person.contacts[0]
        facts = {"relationship": stays.relationship, "added_by": person.place.intake}
        Contact.objects.create(client=person.client, first_name="As told by phone", same_as=stays, is_active=False, **facts)


def pairs(people, enrolments, today):
    """In each program two clients in treatment who share no series and must not meet."""
    series_of = {}
    for enrolment in enrolments:
        series_of.setdefault(enrolment.episode_id, set()).add(enrolment.series_id)
    in_care = [person for person in people if person.episode.status == "admitted"]
    for program in {person.place.program.pk: None for person in in_care}:
        mine = [person for person in in_care if person.place.program.pk == program]
        found = next(
            (
                (one, two)
                for one in mine
                for two in mine
                if one.number < two.number and not series_of.get(one.episode.pk, set()) & series_of.get(two.episode.pk, set())
            ),
            None,
        )
        if found:
            one, two = found
            KeepApart.objects.create(
                client=one.client,
                other_client=two.client,
                kind="no_contact_order",
                reason="Former partners; the court forbids every contact.",
                since=today,
                source="court_order",
                order_number="DEMO-0042",
                ordered_on=today - dt.timedelta(days=3),
                recorded_by=one.place.supervisor,
            )


def counseling_notes(people, now):
    """Each clinician keeps one signed note and one draft of their own."""
    seen = set()
    for person in people:
        author = person.episode.clinician
        if author is None or author.pk in seen or person.episode.status != "admitted":
            continue
        seen.add(author.pk)
        words = "Speaks about work whenever home comes up. My guess: shame about the brother. Bring it up gently."
        signed = CounselingNote.objects.create(episode=person.episode, sealed_words=seal(words), written_by=author)
        signed.signed_at, signed.signed_by = now, author
        signed.save()
        CounselingNote.objects.create(episode=person.episode, sealed_words=seal("Ask again about Sunday."), written_by=author)


def a_note_that_left(people, now):
    """Under a consent to counseling notes, to the clinic that it names."""
    standing = Consent.objects.filter(kind="counseling_notes", revoked_at=None, client__in=[person.client for person in people])
    consent = standing.order_by("pk").first()
    if consent is None:
        return
    person = next(person for person in people if person.client.pk == consent.client_id)
    author = person.place.clinicians[0]
    note = CounselingNote.objects.create(
        episode=person.episode, sealed_words=seal("Trusts slowly; keep the chair by the door free."), written_by=author,
        signed_at=now, signed_by=author,
    )  # fmt: skip
    facts = {"description": f"One counseling note, signed {now:%B} {now.day}", "purpose": consent.purpose}
    counseling_notes_actions.disclose(note=note, recipient=consent.recipients.first(), facts=facts, by=author)


def closeness(people, enrolments, now, today):
    """Calls, pairs and counseling notes, all of them."""
    calls(people, now)
    listed_twice(people)
    pairs(people, enrolments, today)
    counseling_notes(people, now)
    a_note_that_left(people, now)
