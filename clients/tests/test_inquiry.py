"""The first call."""

import datetime as dt
import uuid

import pytest
from django.core.exceptions import ValidationError

from clients.actions import episodes
from clients.models import Client, Episode, Move
from clients.tests.factories import ClientFactory, EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
URL = "/clients/inquiry/"


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def coordinator(client, program):
    user = staff("intake_coordinator", program)
    client.force_login(user)
    return user


def call(place, **changes):
    return {
        "first_name": "Casey", "last_name": "Sample", "preferred_name": "Case", "born_on": "1990-05-17",
        "phone": "(212) 555-0142", "may_call": "on", "may_leave_voicemail": "", "name_to_use": "Sam",
        "program": place.pk, "inquired_on": str(days_ago(1)), "referral_source": "family", "referred_by": "Robin",
        "presenting_concern": "Wants help.", "track": "evening", **changes,
    }  # fmt: skip


def test_a_call_opens_a_client_an_episode_and_its_first_step(client, program, coordinator):
    answer = client.post(URL, call(program))

    episode = Episode.objects.get()
    assert answer.url == episode.client.get_absolute_url()
    assert (episode.client.list_name, episode.client.phone, episode.client.may_call) == (
        "Sample, Casey “Case”",
        "+12125550142",
        True,
    )
    assert (episode.status, episode.inquired_on, episode.status_since, episode.track) == (
        "inquiry",
        days_ago(1),
        days_ago(1),
        "evening",
    )
    assert (episode.client.created_by, episode.opened_by) == (coordinator, coordinator)
    assert list(Move.objects.values_list("episode", "from_status", "to_status", "made_by")) == [
        (episode.pk, "", "inquiry", coordinator.pk)
    ]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("first_name", "", "This field is required."),
        ("first_name", "x" * 81, "Ensure this value has at most 80 characters (it has 81)."),
        ("first_name", "Ca\x00sey", "Null characters are not allowed."),
        ("born_on", str(days_ago(-1)), "The date of birth lies in the future."),
        ("born_on", "1899-12-31", "Check the date of birth: it lies before 1900."),
        ("born_on", "2001-02-30", "Enter a valid date."),
        ("phone", "12", "Enter a valid phone number (e.g. (201) 555-0123) or a number with an international call prefix."),
        ("inquired_on", str(days_ago(-1)), "The first contact lies in the future."),
        ("inquired_on", "1990-05-16", "The first contact lies before the date of birth."),
        ("referral_source", "nobody", "Select a valid choice. nobody is not one of the available choices."),
        ("track", "night", "Select a valid choice. night is not one of the available choices."),
        ("program", "99999999999999999999", "Select a valid choice. That choice is not one of the available choices."),
        ("program", "x\x00", "Null characters are not allowed."),
        ("submission", "not-a-token", "Enter a valid UUID."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_written(client, program, coordinator, field, value, sentence):
    page = client.post(URL, call(program, **{field: value}))

    assert page.context["form"].errors[field] == [sentence]
    assert sentence.split("(")[0] in page.content.decode()
    assert "Wants help." in page.content.decode()
    assert not Client.objects.exists()


def test_born_today_and_born_on_the_first_day_of_1900_are_possible(program):
    for born_on in (days_ago(0), dt.date(1900, 1, 1)):
        facts = {"first_name": "Casey", "last_name": "Sample", "born_on": born_on}
        call_facts = {"inquired_on": days_ago(0), "referral_source": "self"}

        episode = episodes.open_inquiry(client_facts=facts, episode_facts=call_facts, program=program, by=UserFactory())

        assert episode.client.born_on == born_on


def test_another_programs_key_is_refused_in_words(client, program, coordinator):
    page = client.post(URL, call(program, program=ProgramFactory().pk))

    assert page.context["form"].errors["program"] == ["Select a valid choice. That choice is not one of the available choices."]
    assert not Client.objects.exists()


def test_a_form_that_is_sent_twice_makes_one_client(client, program, coordinator):
    form = call(program, submission=uuid.uuid4())

    answers = [client.post(URL, form).url for _ in range(2)]

    assert answers == [Client.objects.get().get_absolute_url()] * 2


def test_somebody_elses_token_is_refused_in_words(client, program, coordinator):
    form = call(program, submission=uuid.uuid4())
    client.post(URL, form)
    client.force_login(staff("intake_coordinator", program))

    page = client.post(URL, form | {"first_name": "Other", "born_on": "1970-01-01", "phone": ""})

    assert page.context["form"].non_field_errors() == ["This form was sent by somebody else. Open the page again."]
    assert Client.objects.count() == 1


def test_a_probable_double_is_shown_and_passed_with_a_reason(client, program, coordinator):
    known = EpisodeFactory(program=program, client__last_name="Sampel", client__born_on=dt.date(1990, 5, 17)).client

    page = client.post(URL, call(program))

    reasons = [
        f"{known.display_name} ({known.number}) may be this person: same birth date, similar last name, same first name. "
        "Open that chart, or say why this is somebody else."
    ]
    assert page.context["form"].non_field_errors() == reasons
    assert [double.record for double in page.context["duplicates"]] == [known]
    assert "Same birth date, similar last name, same first name" in page.content.decode()
    assert known.get_absolute_url() in page.content.decode()
    assert Client.objects.count() == 1

    client.post(URL, call(program, told_apart="   "))
    assert Client.objects.count() == 1
    client.post(URL, call(program, told_apart="A twin; the mother said so."))

    made = Client.objects.exclude(pk=known.pk).get()
    assert made.told_apart == "A twin; the mother said so."
    assert made.events.get().told_apart == "A twin; the mother said so."


def test_records_elsewhere_are_never_hinted_at(client, program, coordinator):
    EpisodeFactory(client__first_name="Casey", client__last_name="Sample", client__phone="+12125550142")

    assert client.post(URL, call(program)).status_code == 302


def test_the_search_comes_along(client, coordinator):
    found = client.post("/clients/", {"q": "casey sample 5/17/1990 212-555-0142"}, follow=True)

    form = client.get(found.context["inquiry_url"]).context["form"]

    values = [form[name].value() for name in ("first_name", "last_name", "born_on", "phone")]
    assert values == ["Casey", "Sample", dt.date(1990, 5, 17), "2125550142"]


def test_a_client_who_calls_again_gets_a_new_episode(client, program, coordinator):
    known = EpisodeFactory(program=program, discharged=True).client

    answer = client.post(f"{URL}?client={known.public_id}", call(program))

    assert answer.url == known.get_absolute_url()
    assert list(known.episodes.values_list("status", flat=True)) == ["inquiry", "discharged"]
    assert Client.objects.count() == 1


def test_a_second_open_episode_in_the_program_is_refused_in_words(client, program, coordinator):
    known = EpisodeFactory(program=program).client

    page = client.post(f"{URL}?client={known.public_id}", call(program))

    assert page.context["form"].non_field_errors() == ["This client already has an open episode in this program."]
    assert known.episodes.count() == 1


@pytest.mark.parametrize("asked", ["nonsense", "", "00000000-0000-0000-0000-000000000000"])
def test_a_client_that_does_not_exist_is_not_found(client, coordinator, asked):
    assert client.get(URL, {"client": asked}).status_code == 404


def test_a_client_of_another_program_is_not_found_either(client, coordinator):
    assert client.get(URL, {"client": EpisodeFactory().client.public_id}).status_code == 404


def test_the_action_refuses_a_double_and_an_impossible_birth_date(program):
    by = staff("intake_coordinator", program)
    EpisodeFactory(program=program, client=ClientFactory(last_name="Sample"))
    facts = {"first_name": "Casey", "last_name": "Sample", "born_on": dt.date(1990, 5, 17)}
    told = {"episode_facts": {"inquired_on": days_ago(0), "referral_source": "self"}, "program": program, "by": by}

    with pytest.raises(Refused):
        episodes.open_inquiry(client_facts=facts, **told)
    with pytest.raises(ValidationError):
        episodes.open_inquiry(client_facts=facts | {"born_on": None}, **told)
    with pytest.raises(ValidationError):
        episodes.open_inquiry(client_facts=facts, told_apart="A cousin.", **told | {"episode_facts": {"inquired_on": None}})

    assert Client.objects.count() == 1
