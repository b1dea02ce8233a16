"""In a multifamily group clients are seen by other families, with their own or without: nobody begins or comes in unasked."""

import datetime as dt
from types import SimpleNamespace

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import absences, agreements, attendance, enrolments, group_sessions, series
from sessions.models import Attendance, Booking, Enrolment
from sessions.models.group_agreement import NOT_AGREED
from sessions.queries import offers
from sessions.rules.attendance import Mark
from sessions.rules.enrolments import blockers_to_enrolment
from sessions.rules.series import today_in
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory, at
from sessions.tests.family_factories import GroupAgreementFactory

pytestmark = pytest.mark.django_db
FAMILIES = {"modality": "family", "family_format": "multifamily"}


@pytest.fixture
def group():
    """A multifamily group that is running now, its clinician, and a client with a place who agreed three weeks ago."""
    program = ProgramFactory()
    by = staff("clinician", program)
    weekly = SeriesFactory(program=program, name="Families together", facilitator=by, **FAMILIES)
    begun = (timezone.now() - dt.timedelta(minutes=10)).replace(second=0, microsecond=0)
    now = GroupSessionFactory(program=program, series=weekly, starts_at=begun, title="Families together", **FAMILIES)
    episode = EpisodeFactory(admitted=True, program=program)
    own = GroupAgreementFactory(episode=episode)
    EnrolmentFactory(series=weekly, episode=episode, starts_on=days_ago(14))
    return SimpleNamespace(program=program, series=weekly, now=now, episode=episode, own=own, by=by)


def newcomer(group):
    return EpisodeFactory(admitted=True, program=group.program)


def enrol(group, episode, starts_on=None):
    return enrolments.enrol(series=group.series, episode=episode, starts_on=starts_on or today_in(group.program), by=group.by)


def check_in(group, episode):
    return attendance.check_in(group_session=group.now, episode=episode, by=group.by)


def take(group, *lines):
    group.now.refresh_from_db()
    return attendance.take(group_session=group.now, lines=list(lines), revision=group.now.revision, by=group.by)


def present(group, episode):
    return Mark(episode.pk, "present", group.now.starts_at, group.now.ends_at)


def reasons_of(deed, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        deed(*args, **kwargs)
    return refusal.value.reasons


def withdraw(group):
    agreements.withdraw(agreement=group.own, by=group.by)


def test_a_place_needs_the_clients_agreement_by_its_first_day(group):
    episode = newcomer(group)
    today = today_in(group.program)

    assert reasons_of(enrol, group, episode) == blockers_to_enrolment(group.series, episode, starts_on=today) == [NOT_AGREED]
    GroupAgreementFactory(episode=episode, signed_on=today)
    [reason] = reasons_of(enrol, group, episode, today - dt.timedelta(days=1))
    assert reason.startswith(f"{NOT_AGREED[:-1]} before ")
    assert enrol(group, episode).starts_on == today


def test_postgresql_asks_around_every_page(group):
    lone, booked = newcomer(group), newcomer(group)
    others = {"group_session": GroupSessionFactory(program=group.program, **FAMILIES), "booked_by": group.by}
    to_come = GroupSessionFactory(program=group.program, starts_at=timezone.now() + dt.timedelta(days=1), **FAMILIES)
    GroupAgreementFactory(episode=booked, withdrawn_at=timezone.now(), withdrawn_by=group.by)

    for write in (
        lambda: EnrolmentFactory(series=group.series, episode=lone),
        lambda: EnrolmentFactory(series=group.series, episode=booked, starts_on=days_ago(14)),
        lambda: Enrolment.objects.update(starts_on=days_ago(25)),
        lambda: Booking.objects.create(episode=lone, **others),
        lambda: Booking.objects.create(episode=booked, **others | {"group_session": to_come}),
        lambda: AttendanceFactory(group_session=group.now, episode=lone),
    ):
        with pytest.raises(IntegrityError, match=NOT_AGREED), transaction.atomic():
            write()
    absent = AttendanceFactory(group_session=group.now, episode=lone, no_show=True)
    came = {"status": "present", "arrived_at": group.now.starts_at, "left_at": group.now.ends_at}
    with pytest.raises(IntegrityError, match=NOT_AGREED), transaction.atomic():
        Attendance.objects.filter(pk=absent.pk).update(**came)
    assert Booking.objects.create(episode=booked, **others).pk  # it stood until after that session


def test_other_family_work_asks_for_nothing(group):
    for hour, facts in ((8, {"modality": "group"}), (15, {"modality": "family", "family_format": "with_client"})):
        weekly = SeriesFactory(program=group.program, weekday=3, starts_at=dt.time(hour), **facts)

        assert enrolments.enrol(series=weekly, episode=newcomer(group), starts_on=today_in(group.program), by=group.by).pk


def test_a_single_session_of_families_says_who_has_not_agreed(group):
    lone = newcomer(group)
    facts = FAMILIES | {"title": "Families", "starts_at": at(days_ago(-3), 10), "ends_at": at(days_ago(-3), 11), "capacity": 5}
    facts |= {"facilitator": group.by, "is_telehealth": True}

    reasons = reasons_of(
        group_sessions.create_once, program=group.program, facts=facts, episodes=[lone, group.episode], by=group.by
    )

    assert reasons == [f"Client {lone.client.number} has not agreed to be seen by other families."]


def test_after_a_withdrawal_nobody_is_let_in_and_the_place_stays(group):
    withdraw(group)

    assert reasons_of(check_in, group, group.episode) == [NOT_AGREED]
    assert reasons_of(absences.walk_in, group_session=group.now, episode=newcomer(group), by=group.by) == [NOT_AGREED]
    assert reasons_of(take, group, present(group, group.episode)) == [f"{group.episode.client.number}: {NOT_AGREED}"]
    assert take(group, Mark(group.episode.pk, "no_show")) == ["no_show"]
    assert Enrolment.objects.get(episode=group.episode).ends_on is None
    GroupAgreementFactory(episode=group.episode)
    assert check_in(group, group.episode).was_present


def test_who_came_before_withdrawing_may_leave_and_be_corrected(group):
    check_in(group, group.episode)
    withdraw(group)

    left = Mark(group.episode.pk, "left_early", group.now.starts_at, group.now.starts_at + dt.timedelta(minutes=5))

    assert take(group, left) == ["left_early"]
    with time_machine.travel(group.now.starts_at + dt.timedelta(minutes=20), tick=False):
        assert attendance.undo(group_session=group.now, episode=group.episode, by=group.by).left_at == group.now.ends_at
        assert attendance.check_out(group_session=group.now, episode=group.episode, by=group.by).left_at < group.now.ends_at


def test_what_happened_is_written_afterwards_and_the_sheet_says_it(client, group):
    lone = newcomer(group)
    over = GroupSessionFactory(program=group.program, title="Families together", **FAMILIES)
    client.force_login(group.by)

    absences.walk_in(group_session=over, episode=lone, by=group.by)

    for address in (over.get_absolute_url(), reverse("sessions:attendance", args=[over.public_id])):
        page = client.get(address).content.decode()
        assert page.count("Has not agreed to be seen by other families.") == 1
        assert reverse("sessions:agreement-new", args=[lone.public_id]) in page


def test_the_door_says_it_and_offers_no_button_and_the_desk_no_agreement(client, group):
    address = reverse("sessions:check-in", args=[group.now.public_id])
    client.force_login(staff("front_desk", group.program))

    before = client.get(address).content.decode()
    withdraw(group)
    after = client.get(address).content.decode()
    refused = client.post(address, {"arrived": group.episode.public_id})

    assert ('name="arrived"' in before, 'name="arrived"' in after) == (True, False)
    assert ("Has not agreed" in before, "Has not agreed" in after) == (False, True)
    assert "agreements/" not in after
    assert refused.context["form"].non_field_errors() == [NOT_AGREED]


def test_marking_the_rest_present_leaves_out_who_cannot_come_in(client, group):
    withdraw(group)
    other = newcomer(group)
    GroupAgreementFactory(episode=other)
    EnrolmentFactory(series=group.series, episode=other, starts_on=days_ago(2))
    type(group.program).objects.update(sheets_begin_present=True)
    client.force_login(group.by)
    address = reverse("sessions:attendance", args=[group.now.public_id])

    page = client.get(address)
    names = {f"line-{episode.public_id}-choice": "" for episode in (other, group.episode)}
    client.post(address, names | {"all_present": "yes", "revision": group.now.revision})

    initial = {line.line.episode: line.initial["choice"] for line in page.context["form"].lines}
    assert initial == {group.episode: "", other: "present"}
    assert page.content.decode().count("data-barred") == 1
    assert Attendance.objects.get().episode == other


def test_a_refusal_leads_to_the_agreement_and_back(client, group):
    lone = newcomer(group)
    agreement = reverse("sessions:agreement-new", args=[lone.public_id])
    client.force_login(group.by)
    today = str(today_in(group.program))

    one = reverse("sessions:enrolment-new", args=[group.series.public_id])
    pages = [
        client.post(one, {"episode": lone.public_id, "starts_on": today}),
        client.get(reverse("sessions:enrolment-for", args=[lone.public_id])),
        client.post(reverse("sessions:walk-in", args=[group.now.public_id]), {"episode": lone.public_id}),
    ]
    signed = {"who": "client", "signature_method": "typed", "signed_name": "Robin", "signed_on": today}
    back = client.post(f"{agreement}?next={one}", signed)

    assert [f"{agreement}?next=" in page.content.decode() for page in pages] == [True, True, True]
    assert back.url == f"{agreement}?next={one}"
    assert f'href="{one}"' in client.get(back.url).content.decode()
    assert client.post(one, {"episode": lone.public_id, "starts_on": today}).status_code == 302


def test_a_series_that_begins_anew_asks_everybody_with_a_place(group):
    lone = newcomer(group)
    conjoint = SeriesFactory(program=group.program, weekday=4, facilitator=group.by, **FAMILIES | {"family_format": "conjoint"})
    EnrolmentFactory(series=conjoint, episode=lone, starts_on=days_ago(2))
    withdraw(group)
    facts = {"by": group.by, "revision": 0, "on": days_ago(-8)}
    sentence = "Client {} has not agreed to be seen by other families: record the agreement, or end the place."

    moved = reasons_of(series.edit_from, series=group.series, facts={"starts_at": dt.time(8)}, **facts)
    opened = reasons_of(series.edit_from, series=conjoint, facts={"family_format": "multifamily"}, **facts)
    renamed = series.edit_from(series=group.series, facts={"name": "Families"}, **facts)

    assert moved == [sentence.format(group.episode.client.number)]
    assert opened == [sentence.format(lone.client.number)]
    assert renamed.name == "Families"


@pytest.mark.parametrize("rows", [1, 3])
def test_rosters_ask_once_for_all(client, django_assert_num_queries, group, rows):
    for _ in range(rows - 1):
        episode = newcomer(group)
        own = GroupAgreementFactory(episode=episode)
        EnrolmentFactory(series=group.series, episode=episode, starts_on=days_ago(14))
        agreements.withdraw(agreement=own, by=group.by)
    client.force_login(group.by)
    addresses = (
        group.now.get_absolute_url(),
        group.series.get_absolute_url(),
        reverse("sessions:check-in", args=[group.now.public_id]),
        reverse("sessions:attendance", args=[group.now.public_id]),
    )
    client.get(addresses[0])

    for address, number in zip(addresses, (14, 10, 7, 8), strict=True):
        with django_assert_num_queries(number):
            page = client.get(address).content.decode()
        assert page.count("Has not agreed") == rows - 1


def test_offers_say_it_and_the_week_that_would_fit(group):
    lone = newcomer(group)

    [offer] = offers(lone, today_in(group.program))

    assert (offer.reasons, offer.lacks_agreement) == ([NOT_AGREED], True)
    GroupAgreementFactory(episode=lone)
    [offer] = offers(lone, today_in(group.program))
    assert (offer.reasons, offer.lacks_agreement) == ([], False)
