"""Who came was written down wrong: it is marked, stays to be read, counts nowhere, and can be recorded anew."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.actions import consents
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import family, group_sessions, guests
from sessions.families import family_lines
from sessions.models import FamilyParticipation, Guest
from sessions.rules.in_error import blockers_to_error
from sessions.rules.naming import blockers_to_words
from sessions.rules.series import blockers_to_ending_before, today_in
from sessions.tests.factories import (
    AttendanceFactory,
    FamilyParticipationFactory,
    GroupSessionFactory,
    KeepApartFactory,
    SeriesFactory,
)
from sessions.tests.family_factories import FamilyBookingFactory, GuestFactory

pytestmark = pytest.mark.django_db
WRONG = "Came half an hour late"


@pytest.fixture
def mother():
    """As somebody wrote her down."""
    return FamilyParticipationFactory(words="Boundaries")


def mark(row, reason=WRONG):
    if isinstance(row, Guest):
        return guests.enter_error(guest=row, reason=reason, by=UserFactory())
    return family.enter_error(participation=row, reason=reason, by=UserFactory())


def anew(row, **facts):
    kept = {name: getattr(row, name) for name in ("group_session", "episode", "contact", "arrived_at", "left_at", "words")}
    return family.record(by=UserFactory(), **(kept | facts))


def test_a_wrong_row_is_marked_once_and_the_person_recorded_anew(mother):
    sam = UserFactory()

    marked = family.enter_error(participation=mother, reason=f" {WRONG} ", by=sam)
    late = anew(mother, arrived_at=mother.arrived_at + dt.timedelta(minutes=30))

    assert (marked.in_error_by, marked.in_error_reason, marked.words) == (sam, WRONG, "Boundaries")
    assert FamilyParticipation.objects.standing().get() == late
    with pytest.raises(Refused) as refusal:
        mark(mother)
    assert refusal.value.reasons == blockers_to_error(marked) == ["This is marked as entered in error already."]


def test_a_wrong_row_can_be_marked_after_the_consent_was_taken_back_and_not_recorded_anew(mother):
    mother.consent.revoked_at, mother.consent.revoked_by = mother.arrived_at, UserFactory()
    mother.consent.save()

    mark(mother)

    with pytest.raises(Refused, match="The consent was revoked on"):
        anew(mother)


@pytest.mark.parametrize("make", [FamilyParticipationFactory, GuestFactory])
def test_postgresql_keeps_the_row_and_the_mark(make):
    row = make()
    rows = type(row).objects.filter(pk=row.pk)

    for change in (
        {"left_at": row.left_at - dt.timedelta(minutes=5)},
        {"in_error_at": timezone.now(), "in_error_by": UserFactory()},
        {"in_error_at": timezone.now(), "in_error_reason": WRONG},
        {"in_error_reason": WRONG},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**change)
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        rows.delete()
    mark(row)
    for change in ({"in_error_at": None, "in_error_by": None, "in_error_reason": ""}, {"in_error_reason": "Something else"}):
        with pytest.raises(IntegrityError, match="entered in error"), transaction.atomic():
            rows.update(**change)


def test_who_is_in_error_may_be_chosen_again(mother):
    AttendanceFactory(group_session=mother.group_session, episode=mother.episode)

    mark(mother)

    [line] = family_lines(mother.group_session)
    assert [(person.participation, person.blockers) for person in line.people] == [(None, [])]


def test_a_session_to_which_nobody_really_came_may_be_cancelled():
    for row in (FamilyParticipationFactory(), GuestFactory()):
        with pytest.raises(Refused, match="People came to this session"):
            group_sessions.cancel(group_session=row.group_session, reason="Snow", by=UserFactory())
        mark(row)
        assert group_sessions.cancel(group_session=row.group_session, reason="Snow", by=UserFactory()).is_cancelled


def test_who_was_not_there_is_in_nobodys_way_and_keeps_no_booking():
    session = GroupSessionFactory(family=True, starts_at=timezone.now() - dt.timedelta(minutes=10))
    mother = FamilyParticipationFactory(group_session=session)
    FamilyBookingFactory(group_session=session, episode=mother.episode, contact=mother.contact, consent=mother.consent)
    other = EpisodeFactory(admitted=True, program=session.program)
    father = ContactFactory(client=other.client)
    ConsentFactory(contact=father, program=session.program)
    KeepApartFactory(client=mother.episode.client, contact=mother.contact, other_client=other.client, other_contact=father)
    came = {"group_session": session, "episode": other, "contact": father, "words": "", "by": UserFactory()}
    came |= {"arrived_at": session.starts_at, "left_at": session.ends_at}

    with pytest.raises(Refused, match="not possible"):
        family.record(**came)
    mark(mother)
    consents.revoke(consent=mother.consent, words="By phone", by=UserFactory())

    assert mother.contact.family_bookings.get().cancel_reason == "no_consent"
    assert family.record(**came).pk


def test_a_series_may_end_before_a_day_on_which_nobody_really_came():
    series = SeriesFactory(modality="family", family_format="with_client")
    day = today_in(series.program)
    session = GroupSessionFactory(family=True, program=series.program, series=series, starts_at=timezone.now())
    mother = FamilyParticipationFactory(group_session=session)

    before = blockers_to_ending_before(series, day)
    mark(mother)

    assert ([reason[:27] for reason in before], blockers_to_ending_before(series, day)) == (["Attendance was recorded on "], [])


def test_names_of_who_was_not_there_may_be_written(mother):
    session = mother.group_session
    basalt = FamilyParticipationFactory(group_session=session, contact__first_name="Basalt")

    before = blockers_to_words(session, mother.episode, "Spoke of Basalt")
    mark(basalt)

    assert ([reason[:23] for reason in before], blockers_to_words(session, mother.episode, "Spoke of Basalt")) == (
        ["These words name somebo"],
        [],
    )


def test_the_reason_names_nobody_of_another_family(mother):
    AttendanceFactory(group_session=mother.group_session, episode__client__first_name="Juniper")

    with pytest.raises(Refused, match="somebody of another family"):
        mark(mother, "It was the mother of Juniper")


def test_the_page_shows_what_was_written_and_the_session_strikes_it_through(client, mother):
    session = mother.group_session
    client.force_login(staff("clinician", session.program))
    address = reverse("sessions:family-error", args=[mother.public_id])

    empty = client.post(address, {"reason": " "})
    page = client.post(address, {"reason": WRONG}, follow=True)

    assert empty.context["form"].errors == {"reason": ["Say what was wrong."]}
    assert "Boundaries" in empty.content.decode()
    assert page.redirect_chain[0][0] == session.get_absolute_url()
    text = page.content.decode()
    assert text.count('class="is-in-error"') == 1
    assert WRONG in text
    assert address not in text
    assert "It cannot be marked" in client.get(address).content.decode()


def test_guests_are_struck_through_and_nothing_else_asks_for_a_client(client):
    guest = GuestFactory()
    client.force_login(staff("clinician", guest.group_session.program))

    page = client.post(reverse("sessions:guest-error", args=[guest.public_id]), {"reason": "Twenty came"}, follow=True)

    assert page.content.decode().count('class="is-in-error"') == 1
    assert Guest.objects.standing().count() == 0


@pytest.mark.parametrize("rows", [1, 3])
def test_the_session_page_asks_the_same_number_of_questions(client, django_assert_num_queries, rows):
    session = GroupSessionFactory(family=True)
    for _ in range(rows):
        mark(FamilyParticipationFactory(group_session=session))
    client.force_login(staff("clinician", session.program))
    client.get(session.get_absolute_url())

    with django_assert_num_queries(12):
        client.get(session.get_absolute_url())
