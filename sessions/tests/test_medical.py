"""A test from order to confirmation, and medication noted with its prescriber: short, and in words that judge nobody."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff
from sessions.actions import medical
from sessions.models import DrugTest, Medication
from sessions.rules import medical as rules
from sessions.tests.absence_factories import DrugTestFactory, MedicationFactory

pytestmark = pytest.mark.django_db
ORDERED = {"reason": "clinical", "specimen": "oral_fluid", "substances": ["fentanyl", "cocaine"], "words": "Asked for by her."}
FOUND = {"result": "positive", "positive_for": ["fentanyl"], "words": "Screen", "seen": ""}


@pytest.fixture
def provider(client):
    """Somebody who may, signed in."""
    episode = EpisodeFactory(admitted=True)
    person = staff("medical_provider", episode.program)
    client.force_login(person)
    return episode, person


def step(client, name, row, **sent):
    return client.post(reverse(f"sessions:{name}", args=[row.public_id]), sent)


def collected(**facts):
    """A test whose specimen came."""
    test = DrugTestFactory(**facts)
    return medical.collect(test=test, collected_at=timezone.now(), is_observed=True, by=test.ordered_by)


def refusal(action, **facts):
    with pytest.raises(Refused) as refused:
        action(**facts)
    return refused.value.reasons


def test_ordered_collected_read_and_confirmed(client, provider):
    episode, person = provider

    answer = step(client, "drug-test-new", episode, **ORDERED)
    test = DrugTest.objects.get()
    now = timezone.localtime(timezone=episode.program.zone).strftime("%Y-%m-%dT%H:%M")
    answers = [
        step(client, "drug-test-collect", test, collected_at=now, is_observed="on"),
        step(client, "drug-test-result", test, **FOUND),
        step(client, "drug-test-confirm", test, confirmation="confirmed", words="LC-MS"),
    ]

    test.refresh_from_db()
    assert {one.url for one in [answer, *answers]} == {reverse("sessions:medical-list", args=[episode.public_id])}
    assert {test.ordered_by, test.collected_by, test.resulted_by, test.confirmed_by} == {person}
    assert (test.is_observed, test.result, test.positive_for, test.words) == (True, "positive", ["fentanyl"], "LC-MS")
    assert test.stands == ("Positive result, confirmed", "neutral")
    for page in (answer.url, episode.client.get_absolute_url()):
        shown = client.get(page).content.decode()
        assert "Positive for Fentanyl" in shown
        assert [word for word in ("clean", "dirty", "failed") if word in shown.lower()] == []


def test_a_specimen_that_did_not_come_needs_no_collection_and_allows_none():
    test = DrugTestFactory()
    by = test.ordered_by
    asked = {"test": test, "positive_for": ["opiates"], "words": "", "seen": "", "by": by}

    assert refusal(medical.record_result, **asked | {"result": "negative"}) == [rules.NOT_COLLECTED]
    kept = medical.record_result(**asked | {"result": "declined"})

    assert (kept.positive_for, kept.stands[1]) == ([], "quiet")
    late = {"test": test, "collected_at": timezone.now(), "is_observed": False, "by": by}
    assert refusal(medical.collect, **late) == [rules.NOT_TAKEN]
    assert refusal(medical.record_result, **asked | {"test": collected(), "result": "declined"}) == [rules.HAS_SPECIMEN]


@pytest.mark.parametrize(
    ("shift", "reason"), [(dt.timedelta(minutes=5), rules.TO_COME), (dt.timedelta(days=-1), rules.BEFORE_ORDER)]
)
def test_a_specimen_comes_after_the_order_and_not_ahead(shift, reason):
    test = DrugTestFactory()
    asked = {"test": test, "is_observed": False, "by": test.ordered_by}

    assert refusal(medical.collect, collected_at=timezone.now() + shift, **asked) == [reason]
    medical.collect(collected_at=timezone.now(), **asked)
    assert refusal(medical.collect, collected_at=timezone.now(), **asked) == [rules.COLLECTED]


def test_a_result_is_corrected_until_it_is_confirmed_and_never_by_mistake(client):
    test = collected()
    person = staff("case_manager", test.episode.program)
    client.force_login(person)
    medical.record_result(test=test, result="negative", positive_for=[], words="", seen="", by=test.ordered_by)

    sent = FOUND | {"positive_for": ["opiates"]}
    page = step(client, "drug-test-result", test, **sent)
    again = step(client, "drug-test-result", test, **sent | {"seen": page.context["form"].data["seen"]})

    test.refresh_from_db()
    assert rules.STALE in page.context["form"].non_field_errors()
    assert (again.status_code, test.result, test.resulted_by) == (302, "positive", person)
    medical.confirm(test=test, confirmation="not_confirmed", words="", by=person)
    asked = {"test": test, "result": "negative", "positive_for": [], "words": "", "seen": "positive", "by": person}
    assert refusal(medical.record_result, **asked) == [rules.CONFIRMED]
    assert refusal(medical.confirm, test=test, confirmation="confirmed", words="", by=person) == [rules.CONFIRMED]


def test_a_positive_result_names_substances_of_its_panel_and_only_it_is_confirmed(client):
    test = collected()
    client.force_login(staff("clinician", test.episode.program))

    nothing = step(client, "drug-test-result", test, **FOUND | {"positive_for": []})
    other = step(client, "drug-test-result", test, **FOUND | {"positive_for": ["cocaine"]})

    assert "A positive result names substances of its panel; any other names none." in nothing.content.decode()
    assert "positive_for" in other.context["form"].errors
    assert refusal(medical.confirm, test=test, confirmation="confirmed", words="", by=test.ordered_by) == [rules.NOT_POSITIVE]
    assert client.get(reverse("sessions:drug-test-confirm", args=[test.public_id])).context["blockers"] == [rules.NOT_POSITIVE]


def test_medication_is_noted_once_and_ends_with_a_reason(client, provider):
    episode, person = provider
    sent = {"medicine": "methadone", "dose": "80 mg", "prescriber": "Dr. Example, 555-0100", "started_on": days_ago(20)}

    step(client, "medication-new", episode, **sent)
    medication = Medication.objects.get()
    twice = step(client, "medication-new", episode, **sent)
    early = step(client, "medication-stop", medication, stopped_on=days_ago(21), stop_words="Changed")
    later = step(client, "medication-stop", medication, stopped_on=days_ago(-1), stop_words="Changed")
    step(client, "medication-stop", medication, stopped_on=days_ago(1), stop_words="Changed to buprenorphine")

    medication.refresh_from_db()
    assert "This medication is noted already." in twice.content.decode()
    assert "The last day cannot be before the first." in early.content.decode()
    assert "That day is still to come." in later.content.decode()
    assert (medication.noted_by, medication.stopped_on) == (person, days_ago(1))
    again = {"medication": medication, "stopped_on": days_ago(0), "stop_words": "x", "by": person}
    assert refusal(medical.stop_medication, **again) == [rules.STOPPED]
    assert step(client, "medication-new", episode, **sent | {"started_on": days_ago(0)}).status_code == 302


def test_nothing_begins_after_a_discharge(client):
    episode = EpisodeFactory(discharged=True)
    by = staff("clinician", episode.program)
    client.force_login(by)
    medication = {"medicine": "methadone", "dose": "", "prescriber": "Dr. Example", "started_on": days_ago(2)}

    for name in ("drug-test-new", "medication-new"):
        assert client.get(reverse(f"sessions:{name}", args=[episode.public_id])).context["blockers"] == [rules.NOT_OPEN]
    asked = {"reason": "random", "specimen": "urine", "substances": ["opiates"]}
    assert refusal(medical.order_test, episode=episode, by=by, **asked) == [rules.NOT_OPEN]
    assert refusal(medical.note_medication, episode=episode, by=by, **medication) == [rules.NOT_OPEN]


def test_the_front_desk_reads_none_of_it(client):
    test = collected()
    MedicationFactory(episode=test.episode)
    client.force_login(staff("front_desk", test.episode.program))

    page = client.get(test.episode.client.get_absolute_url()).content.decode()

    assert [word for word in ("Fentanyl", "Buprenorphine", "Tests and medication") if word in page] == []


@pytest.mark.parametrize("rows", [1, 4])
def test_the_list_costs_the_same_for_one_as_for_many(client, django_assert_num_queries, rows):
    episode = EpisodeFactory(admitted=True)
    for medicine in ("methadone", "acamprosate", "disulfiram", "nicotine")[:rows]:
        collected(episode=episode)
        MedicationFactory(episode=episode, medicine=medicine)
    client.force_login(staff("clinician", episode.program))

    with django_assert_num_queries(11):
        client.get(reverse("sessions:medical-list", args=[episode.public_id]))
