"""Two records of one person become one, and not a row is lost."""

import threading

import pytest
from django.db import IntegrityError, connection, connections, transaction
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from clients.actions import contacts, merging, other_names
from clients.models import Client, Contact, Disclosure, Episode, OtherName
from clients.rules.merging import NOT_HERE, parts_of_a_record
from clients.tests.disclosure_factories import DisclosureFactory
from clients.tests.factories import ClientFactory, ConsentFactory, ContactFactory, EpisodeFactory, OtherNameFactory
from clients.views.merging import address_of
from iop_portal.chart import log
from iop_portal.refusals import Refused
from iop_portal.seals import MERGED_MEANWHILE
from iop_portal.tests.admin_rows import RECORDS
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff
from sessions.tests.factories import AttendanceFactory

pytestmark = pytest.mark.django_db
REASON = "Identity document seen."


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def supervisor(program):
    return staff("clinical_supervisor", program)


def two(program):
    """A record with an open episode, and an older one whose episode has ended."""
    kept = EpisodeFactory(program=program, client__first_name="Casey", client__last_name="Sample").client
    other = EpisodeFactory(program=program, discharged=True, client__last_name="Formerly", client__phone="+12125550142").client
    return kept, other


@pytest.mark.parametrize("part", parts_of_a_record(), ids=lambda part: part[0].__name__)
def test_every_table_that_names_a_client_follows_a_merge(program, supervisor, part):
    """The tables come from the models: one that is made tomorrow needs a row in admin_rows.py, and to follow."""
    model, field = part
    row = RECORDS[model](program)
    other = getattr(row, field.name)
    kept = EpisodeFactory(program=other.episodes.first().program if other.episodes.exists() else program, discharged=True).client
    if not other.episodes.exists():
        EpisodeFactory(client=other, program=program)
    by = staff("clinical_supervisor", other.episodes.first().program)

    merging.merge(client=kept, other=other, reason=REASON, by=by)

    row.refresh_from_db()
    assert getattr(row, field.name) == kept
    assert not model._base_manager.filter(**{field.name: other}).exists()


def test_the_register_knows_the_tables_of_all_apps():
    assert {model.__name__ for model, _ in parts_of_a_record()} >= {"Episode", "Contact", "Consent", "OtherName", "Attendance"}


@pytest.mark.parametrize("part", parts_of_a_record(), ids=lambda part: part[0].__name__)
def test_no_table_takes_a_row_for_a_merged_record(part):
    assert "not_of_a_merged_record" in {trigger.name for trigger in part[0]._meta.triggers}


def test_what_the_other_record_was_called_and_reached_by_finds_the_one_that_stands(program, supervisor):
    kept, other = two(program)
    OtherNameFactory(client=kept, last_name="Both")
    OtherNameFactory(client=other, last_name="Both")
    OtherNameFactory(client=other, last_name="Maiden")

    merging.merge(client=kept, other=other, reason=REASON, by=supervisor)

    assert [name.display_name for name in kept.other_names.all()] == ["Both", "Casey Formerly", "Maiden"]
    for text in (other.number, f"{other.pk}", "formerly", "maiden", "0142", "sample"):
        assert list(Client.objects.visible_to(supervisor).matching(text)) == [kept]
    other.refresh_from_db()
    assert (other.merged_into, other.merged_by, other.merge_reason) == (kept, supervisor, REASON)
    assert other.events.latest("pgh_id").merge_reason == REASON


def test_the_old_address_leads_to_the_record_that_stands_and_only_for_those_who_may_find_it(client, program, supervisor):
    kept, other = two(program)
    merging.merge(client=kept, other=other, reason=REASON, by=supervisor)

    client.force_login(supervisor)
    assert client.get(other.get_absolute_url()).url == kept.get_absolute_url()
    client.force_login(staff("clinician", ProgramFactory()))
    assert client.get(other.get_absolute_url()).status_code == 404


def test_an_old_number_is_one_step_away_also_after_the_second_merge(program, supervisor):
    kept, other = two(program)
    third = EpisodeFactory(program=program, discharged=True).client
    merging.merge(client=other, other=third, reason=REASON, by=supervisor)
    merging.merge(client=kept, other=other, reason=REASON, by=supervisor)

    third.refresh_from_db()
    assert third.merged_into == kept
    assert {entry.part for entry in log.entries_of(kept, supervisor)} >= {"Client", "Episode", "Other name"}
    assert kept.episodes.count() == 3


def refused(kept, other, by, reason=REASON):
    with pytest.raises(Refused) as refusal:
        merging.merge(client=kept, other=other, reason=reason, by=by)
    assert not Client.objects.exclude(merged_into=None).filter(pk=other.pk).exists()
    return refusal.value.reasons


def test_two_open_episodes_in_one_program_are_refused_before_anything_is_written(program, supervisor):
    kept, other = (EpisodeFactory(program=program).client for _ in range(2))

    sentence = f"Both records have an open episode in {program.name}. Close one of them first."
    assert refused(kept, other, supervisor) == [sentence]


def test_a_record_that_also_lies_elsewhere_is_refused_without_saying_so(program, supervisor):
    kept, other = two(program)
    EpisodeFactory(client=other, program=ProgramFactory(name="Secret Evening"))

    assert refused(kept, other, supervisor) == [NOT_HERE]
    assert "elsewhere" not in NOT_HERE


def test_the_page_that_refuses_shows_neither_episodes_nor_numbers(client, program, supervisor):
    kept, other = two(program)
    page_of = address_of(kept) + f"?other={other.public_id}"
    client.force_login(supervisor)
    page = client.get(page_of)
    assert ("Episodes", 1) in page.context["moving"]
    assertContains(page, "Discharged")
    EpisodeFactory(client=other, program=ProgramFactory(name="Secret Evening"))

    page = client.get(page_of)

    assertContains(page, NOT_HERE)
    assert "moving" not in page.context
    for text in ("Secret Evening", "Inquiry", "Discharged", "What moves here"):
        assertNotContains(page, text)
    itself = client.get(address_of(other) + f"?other={other.public_id}")
    assert "moving" not in itself.context
    assertNotContains(itself, "Secret Evening")


@pytest.mark.parametrize("role", ["front_desk", "clinical_supervisor"])
def test_two_records_are_compared_only_by_who_reads_all_of_both(client, program, supervisor, role):
    kept, other = two(program)
    MembershipFactory(user=supervisor, program=EpisodeFactory(client=other).program, role=role, credential="LCSW")
    client.force_login(supervisor)
    address, told = address_of(kept), [other.number, "(212) 555-0142", "What matches"]

    pages = [client.get(f"{address}?other={other.public_id}"), client.get(f"{address}?number={other.number}")]
    pages.append(client.post(f"{address}?other={other.public_id}", {"reason": ""}))

    for page in pages:
        shown = [words for words in told if words in page.content.decode()]
        assert shown == (told if role == "clinical_supervisor" else [])
        assert page.context["blockers"] == ([] if role == "clinical_supervisor" else [NOT_HERE])


def test_the_same_record_a_missing_reason_and_a_second_time_are_refused(program, supervisor):
    kept, other = two(program)

    assert refused(kept, kept, supervisor) == ["Choose another record: this is the same one."]
    assert refused(kept, other, supervisor, reason=" ") == ["Say how you know that both records are of one person."]
    merging.merge(client=kept, other=other, reason=REASON, by=supervisor)
    with pytest.raises(Refused) as refusal:
        merging.merge(client=kept, other=other, reason=REASON, by=supervisor)
    assert refusal.value.reasons == [MERGED_MEANWHILE]


def test_presence_in_two_places_at_once_keeps_the_records_apart(program, supervisor):
    kept, other = two(program)
    first = AttendanceFactory(group_session__program=program, episode=kept.episodes.get())
    AttendanceFactory(
        group_session__program=program, episode=other.episodes.get(), arrived_at=first.arrived_at, left_at=first.left_at
    )

    assert refused(kept, other, supervisor) == [
        "The two records contradict each other, so they stay apart: This client was in another session at that time."
    ]
    assert other.episodes.count() == 1


def test_the_seal_of_a_consent_opens_for_a_merge_and_for_nothing_else(program, supervisor):
    kept, other = two(program)
    consent = ConsentFactory(contact=ContactFactory(client=other), program=program)
    rows = type(consent).objects.filter(pk=consent.pk)

    for change in ({"client": kept}, {"client": kept, "purpose": "Other"}):
        with pytest.raises(IntegrityError, match="signed"), transaction.atomic():
            rows.update(**change)
    other.merged_into, other.merged_at, other.merged_by = kept, timezone.now(), supervisor
    other.save()
    with pytest.raises(IntegrityError, match="signed"), transaction.atomic():
        rows.update(client=kept, purpose="Other")
    with pytest.raises(IntegrityError, match="signed"), transaction.atomic():
        rows.update(client=ClientFactory())
    rows.update(client=kept)

    assert rows.get().client == kept


def test_nobody_carries_a_consent_or_a_disclosure_over_under_cover_of_a_merge(program, supervisor):
    kept, other = two(program)
    told = DisclosureFactory(
        consent=ConsentFactory(contact=ContactFactory(client=other), program=program, categories=["attendance"])
    )
    rows = [type(row).objects.filter(pk=row.pk) for row in (told, told.consent)]
    marks = Client.objects.filter(pk=other.pk)

    with pytest.raises(IntegrityError), transaction.atomic():
        Disclosure.objects.filter(pk=told.pk).update(client=kept)
    marks.update(merged_into=kept, merged_at=timezone.now(), merged_by=supervisor)
    for found in rows:
        found.update(client=kept)
        with pytest.raises(IntegrityError), transaction.atomic():
            found.update(client=other)
    for taken_back in ({"merged_into": None, "merged_at": None, "merged_by": None}, {"merged_into": ClientFactory()}):
        with pytest.raises(IntegrityError, match="A merge of two records stands"), transaction.atomic():
            marks.update(**taken_back)


def test_whoever_raced_the_merge_is_told(program, supervisor):
    kept, other = two(program)
    merging.merge(client=kept, other=other, reason=REASON, by=supervisor)
    mother = {"first_name": "Robin", "last_name": "Sample", "relationship": "parent"}

    with pytest.raises(IntegrityError, match=MERGED_MEANWHILE), transaction.atomic():
        contacts.add(client=other, facts=mother, by=supervisor)
    with pytest.raises(Refused, match=MERGED_MEANWHILE):
        other_names.add(client=other, facts={"kind": "alias", "first_name": "", "last_name": "X"}, by=supervisor)

    assert not Contact.objects.filter(client=other).exists()
    assert not OtherName.objects.filter(client=other).exists()


def test_a_record_is_not_merged_into_itself_around_the_action(supervisor):
    person = ClientFactory()

    with pytest.raises(IntegrityError, match="client_not_merged_into_itself"), transaction.atomic():
        Client.objects.filter(pk=person.pk).update(merged_into=person, merged_at=timezone.now(), merged_by=supervisor)
    with pytest.raises(IntegrityError, match="client_merged_whole"), transaction.atomic():
        Client.objects.filter(pk=person.pk).update(merged_at=timezone.now())


@pytest.mark.django_db(transaction=True)
def test_two_who_merge_crosswise_make_one_record(program, supervisor):
    kept, other = two(program)
    said = []

    def merge(client, into):
        try:
            said.append(merging.merge(client=into, other=client, reason=REASON, by=supervisor).pk)
        except Refused as refusal:
            said.append(refusal.reasons)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=merge, args=pair) for pair in ((kept, other), (other, kept))]
    [thread.start() for thread in threads]
    [thread.join(timeout=20) for thread in threads]

    assert [MERGED_MEANWHILE] in said
    assert Client.objects.exclude(merged_into=None).count() == 1
    assert Episode.objects.values("client").distinct().count() == 1
    assert connection.vendor == "postgresql"
