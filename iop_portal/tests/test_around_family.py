"""What a script cannot do either: empty the accounting, put a revocation off, tell family in the name of an emergency, turn a row
to somebody else. Whatever asks PostgreSQL gets one sentence."""

import datetime as dt

import pytest
from django.db import connection
from django.utils import timezone

from clients.models import Consent, Contact
from clients.tests.disclosure_factories import DisclosureFactory, DisclosurePacketFactory
from clients.tests.factories import ClientFactory, ConsentFactory, ConsentRecipientFactory, ContactFactory
from iop_portal.tests.factories import UserFactory
from sessions.models import CounselingNote, CounselingNoteAddendum, CounselingNoteGrant, ScheduleCall
from sessions.tests.factories import CounselingNoteFactory, FamilyParticipationFactory, GroupSessionFactory
from sessions.tests.family_factories import GroupAgreementFactory
from sessions.tests.planning_factories import ScheduleCallFactory
from sessions.tests.test_keep_apart import around

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def run(statement):
    """Without the ORM."""
    with connection.cursor() as cursor:
        cursor.execute(statement)


def settle():
    """Deferred checks are made now; PostgreSQL empties no table on which one waits."""
    run("SET CONSTRAINTS ALL IMMEDIATE")


def test_the_accounting_is_not_emptied_and_nothing_that_leads_to_it():
    DisclosurePacketFactory()
    settle()

    for table in ("clients_disclosurepacket", "clients_disclosure", "clients_consent"):
        assert around(lambda table=table: run(f"TRUNCATE {table} CASCADE")) == ["History is kept as it was written."]


def test_nothing_is_put_off_by_a_date_to_come():
    later, by = timezone.now() + dt.timedelta(days=2), UserFactory()
    for row, what, name in (
        (ConsentFactory(), "A revocation", "revoked"),
        (ConsentRecipientFactory(), "A revocation", "revoked"),
        (GroupAgreementFactory(), "A withdrawal", "withdrawn"),
    ):
        late = {f"{name}_at": later, f"{name}_by": by}
        rows = type(row).objects.filter(pk=row.pk)
        assert around(lambda rows=rows, late=late: rows.update(**late)) == [f"{what} is not dated ahead."]
        assert rows.update(**{f"{name}_at": timezone.now(), f"{name}_by": by}) == 1
    assert around(lambda: DisclosureFactory(disclosed_at=later)) == ["A disclosure is not dated ahead."]


def test_an_emergency_is_no_way_to_tell_family():
    consent = ConsentFactory()
    facts = {
        "consent": None, "client": consent.client, "program": consent.program, "contact": None, "notice": None, "route": "phone",
        "basis": "emergency", "category": "emergency", "recipient_affiliation": "Invented ER", "emergency_nature": "Overdose",
    }  # fmt: skip
    said = ["In a medical emergency medical personnel are told what they need, and nobody else is."]

    for other in ({"contact": consent.contact}, {"category": "progress"}, {"is_for_proceedings": True}):
        assert around(lambda other=other: DisclosureFactory(**facts | other)) == said
    assert DisclosureFactory(**facts).pk


def test_nobody_left_before_they_could_have_come():
    consent, now = ConsentFactory(), timezone.now()
    later = GroupSessionFactory(family=True, program=consent.program, starts_at=now + HOUR)
    Consent.objects.update(revoked_at=now, revoked_by=UserFactory())
    hers = {"contact": consent.contact, "consent": consent, "episode__client": consent.client, "group_session": later}

    def came():
        return FamilyParticipationFactory(**hers, arrived_at=now - HOUR, left_at=now - HOUR / 2)

    assert around(came) == ["These times lie outside the session, by more than half an hour."]


def test_a_contact_and_a_call_stay_with_whom_they_are_about():
    call = ScheduleCallFactory(contact=None)
    mother = ContactFactory(client=call.episode.client)
    ScheduleCall.objects.filter(pk=call.pk).update(overtaken_at=timezone.now())
    hers = ScheduleCallFactory(group_session=call.group_session, episode=call.episode, contact=mother)

    told = {"contact": None, "told_at": timezone.now(), "told_by": UserFactory()}
    assert around(lambda: ScheduleCall.objects.filter(pk=hers.pk).update(**told)) == ["A call is kept as it was written."]
    moved = around(lambda: Contact.objects.filter(pk=mother.pk).update(client=ClientFactory()))
    assert moved == ["A contact stays with their client."]


def test_a_counseling_note_is_opened_by_its_author_alone():
    draft = CounselingNoteFactory()
    signed = CounselingNoteFactory(signed=True)
    author, other = signed.written_by, UserFactory()
    only = ["Only its author does this with a counseling note, and only once it is signed."]

    def let_in(note, by):
        return CounselingNoteGrant.objects.create(note=note, reader=other, reason="Covers", granted_by=by)

    assert around(lambda: let_in(signed, other)) == only
    assert around(lambda: let_in(draft, draft.written_by)) == only
    assert around(lambda: CounselingNoteAddendum.objects.create(note=signed, sealed_words="x", written_by=other)) == only
    assert around(lambda: CounselingNote.objects.filter(pk=draft.pk).update(written_by=other)) == [
        "A counseling note stays with its author."
    ]
    grant = let_in(signed, author)
    rows = CounselingNoteGrant.objects.filter(pk=grant.pk)
    assert around(lambda: rows.update(reader=UserFactory())) == ["An exception is kept as it was written."]
    rows.update(withdrawn_at=timezone.now(), withdrawn_by=author)
    again = around(lambda: rows.update(withdrawn_at=None, withdrawn_by=None))
    assert again == ["A withdrawn exception is signed and cannot be changed."]
