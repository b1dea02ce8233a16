"""The client list, which is the search."""

import pytest
from django.urls import reverse

from clients.tests.factories import ClientFactory, EpisodeFactory
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
URL = "/clients/"


@pytest.fixture
def program():
    return ProgramFactory(name="Riverside Day")


@pytest.fixture
def clinician(program):
    return staff("clinician", program)


def names(page):
    return [line["client"].last_name for line in page.context["lines"]]


def search(client, text, **filters):
    return client.post(URL, {"q": text, **filters}, follow=True)


def person(program, last_name, first_name="Casey", **episode):
    return EpisodeFactory(program=program, client__last_name=last_name, client__first_name=first_name, **episode).client


def test_open_clients_of_my_programs_stand_in_the_order_of_names(client, program, clinician):
    for last_name in ("Bravo", "Alpha"):
        person(program, last_name, admitted=True)
    person(program, "Gone", discharged=True)
    person(ProgramFactory(), "Elsewhere")
    client.force_login(clinician)

    assert names(client.get(URL)) == ["Alpha", "Bravo"]


def test_a_search_finds_closed_episodes_too_and_nobody_elsewhere(client, program, clinician):
    person(program, "Sample", discharged=True)
    person(ProgramFactory(), "Samples")
    client.force_login(clinician)

    assert names(search(client, "samp")) == ["Sample"]


def test_a_client_of_two_programs_shows_only_the_episode_of_mine(client, program, clinician):
    known = person(program, "Sample", discharged=True)
    EpisodeFactory(client=known, program=ProgramFactory(name="Secret Evening"), admitted=True)
    client.force_login(clinician)

    page = search(client, "sample")

    assert [stay["status"] for stay in page.context["lines"][0]["stays"]] == ["discharged"]
    assert b"Secret" not in page.content


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("open", ["Asks", "Treated", "Waits"]), ("closed", ["Gone"]), ("all", ["Asks", "Gone", "Treated", "Waits"]),
        ("waitlist", ["Waits"]), ("discharged", ["Gone"]), ("", ["Asks", "Treated", "Waits"]),
        ("nonsense", ["Asks", "Treated", "Waits"]),
    ],
)  # fmt: skip
def test_the_list_narrows_by_status(client, program, clinician, status, found):
    person(program, "Asks")
    person(program, "Waits", waitlisted=True)
    person(program, "Treated", admitted=True)
    person(program, "Gone", discharged=True)
    client.force_login(clinician)

    assert names(client.get(URL, {"status": status})) == found


def test_the_list_narrows_by_program_and_caseload(client, program, clinician):
    evening = MembershipFactory(user=clinician, program=ProgramFactory(name="Evening")).program
    person(evening, "Mine", admitted=True, clinician=clinician)
    person(evening, "Theirs", admitted=True)
    person(program, "Day", case_manager=clinician)
    client.force_login(clinician)

    assert names(client.get(URL, {"program": evening.public_id})) == ["Mine", "Theirs"]
    assert names(client.get(URL, {"mine": "on"})) == ["Day", "Mine"]
    assert names(client.get(URL, {"program": ProgramFactory().public_id})) == ["Day", "Mine", "Theirs"]


def test_filters_never_hide_a_person_who_was_searched_for(client, program, clinician):
    person(program, "Sample", discharged=True)
    client.force_login(clinician)

    page = search(client, "sample", status="open")

    assert names(page) == ["Sample"]
    assert "Nobody matches with these filters." in page.content.decode()


def test_before_a_new_inquiry_everybody_is_searched(client, program, clinician):
    person(program, "Sample")
    person(program, "Sampleton", discharged=True)
    client.force_login(clinician)

    narrowed = search(client, "sample", status="open")
    whole = client.get(narrowed.context["everybody_url"])

    assert (names(narrowed), names(whole)) == (["Sample"], ["Sample", "Sampleton"])
    assert "Take a new inquiry" not in narrowed.content.decode()
    assert "Take a new inquiry" in whole.content.decode()


def test_front_desk_sees_no_clinical_columns(client, program):
    doctor = staff("clinician", program)
    person(program, "Sample", admitted=True, clinician=doctor)
    person(program, "Turned", status="declined", closed_on="2026-01-01", decline_reason="funding")
    client.force_login(staff("front_desk", program))

    page = client.get(URL, {"status": "all"})

    assert [stay["status_words"] for line in page.context["lines"] for stay in line["stays"]] == ["Admitted", "Closed"]
    assert str(doctor) not in page.content.decode()
    assert "Clinician" not in page.content.decode()
    assert "Declined" not in page.content.decode()
    assert names(client.get(URL, {"status": "declined"})) == ["Sample"]  # not a status that exists for them


def test_how_it_ended_is_asked_only_where_charts_are_read(client, program):
    desk = staff("front_desk", program)
    MembershipFactory(user=desk, program=ProgramFactory(), role="clinician")
    doctor = staff("clinician", program)
    person(program, "Sample", discharged=True, clinician=doctor)
    client.force_login(desk)

    assert names(client.get(URL, {"status": "discharged"})) == []
    page = client.get(URL, {"status": "closed"})
    assert names(page) == ["Sample"]
    assert str(doctor) not in page.content.decode()


def test_nobody_found_leads_to_a_new_inquiry_with_the_name_kept(client, program, clinician):
    client.force_login(clinician)

    page = search(client, "Casey Nobody")

    assert "No client matches “Casey Nobody” in your programs." in page.content.decode()
    assert page.context["inquiry_url"].startswith(f"{reverse('clients:inquiry-new')}?search=")


def test_those_who_take_no_calls_get_no_link_to_an_inquiry(client, program):
    client.force_login(staff("front_desk", program))

    assert reverse("clients:inquiry-new") not in search(client, "nobody").content.decode()


def test_typing_swaps_the_rows_that_a_reload_would_show(client, program, clinician):
    person(program, "Sample")
    client.force_login(clinician)

    whole = search(client, "sample").content.decode()
    part = client.post(URL, {"q": "sample"}, headers={"HX-Request": "true"}).content.decode()

    assert part.strip().startswith('<section class="panel" id="results"')
    assert part.strip() in whole


def test_pages_follow_each_other_both_ways_without_names_in_the_address(client, program, clinician, monkeypatch):
    monkeypatch.setattr("clients.paging.SIZE", 2)
    for first_name in ("Ada", "Ben", "Cy", "Di", "Ed"):
        person(program, "Sample", first_name=first_name)
    client.force_login(clinician)

    def walk(page):
        return [line["client"].first_name for line in page.context["lines"]]

    first = client.get(URL)
    second = client.get(first.context["next_url"])
    third = client.get(second.context["next_url"])

    assert [walk(page) for page in (first, second, third)] == [["Ada", "Ben"], ["Cy", "Di"], ["Ed"]]
    assert (first.context["previous_url"], third.context["next_url"]) == ("", "")
    assert walk(client.get(third.context["previous_url"])) == ["Cy", "Di"]
    assert walk(client.get(second.context["previous_url"])) == ["Ada", "Ben"]
    assert client.get(second.context["previous_url"]).context["previous_url"] == ""
    assert "Ben" not in first.context["next_url"]


@pytest.mark.parametrize("odd", ["nonsense", "\x00", "00000000-0000-0000-0000-000000000000"])
def test_an_odd_place_in_the_list_is_its_beginning(client, program, clinician, odd):
    person(program, "Sample")
    client.force_login(clinician)

    assert names(client.get(URL, {"after": odd, "before": odd, "status": odd, "program": odd})) == ["Sample"]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_the_list_asks_the_database_as_often_for_many_as_for_one(client, program, clinician, count, django_assert_num_queries):
    for _ in range(count):
        EpisodeFactory(program=program, admitted=True, client=ClientFactory(last_name="Sample"))
    client.force_login(clinician)
    found = client.post(URL, {"q": "sample"}).url

    with django_assert_num_queries(6):
        assert len(client.get(found).context["lines"]) == count


def test_what_was_searched_for_stands_in_no_address(client, program, clinician):
    for number in range(60):
        person(program, f"Sample{number:02d}")
    client.force_login(clinician)

    answer = client.post(URL, {"q": "sample"})
    page = client.get(answer.url)

    addresses = [answer.url, page.context["next_url"], page.context["inquiry_url"]]
    assert [address for address in addresses if "sample" in address.lower()] == []
    assert len(names(client.get(page.context["next_url"]))) == 60 - len(names(page))


def test_a_key_of_somebody_elses_search_finds_nothing_of_it(client, program, clinician):
    client.force_login(clinician)
    address = client.post(URL, {"q": "sample"}).url
    client.force_login(staff("clinician", program))

    assert client.get(address).context["text"] == ""
