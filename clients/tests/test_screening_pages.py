"""The screening pages: one way through, what is refused, and what a page costs."""

import pytest
from django.urls import reverse

from clients.actions import screenings
from clients.enums import Outcome
from clients.models import Screening
from clients.rules.screenings import blockers_to_determination
from clients.suitability import ASKS_AT_ONCE, GIVES_PRIORITY, QUESTIONS, RATINGS
from clients.tests.factories import EpisodeFactory
from clients.tests.screening_answers import for_iop
from iop_portal.refusals import CHANGED_MEANWHILE
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
TYPED = {True: "yes", False: "no", None: ""}


@pytest.fixture
def episode():
    return EpisodeFactory()


@pytest.fixture
def clinician(client, episode):
    user = staff("clinician", episode.program)
    client.force_login(user)
    return user


@pytest.fixture
def screening(episode, clinician):
    return screenings.start(episode=episode, by=clinician)


def page(name, thing):
    return reverse(f"clients:screening-{name}", kwargs={"public_id": thing.public_id})


def typed(screening, **changed):
    """The answers form as a browser sends it."""
    answers = for_iop(**changed)
    sent = {name: TYPED[answers[name]] for name in (*QUESTIONS, *ASKS_AT_ONCE, *GIVES_PRIORITY)}
    sent |= {name: "" if answers[name] is None else answers[name] for name in RATINGS}
    return sent | {"edition": screening.edition, "revision": screening.revision}


def answered(screening, by, **changed):
    return screenings.answer(screening=screening, answers=for_iop(**changed), revision=screening.revision, by=by)


def determined(screening, by):
    answered(screening, by)
    facts = {"conditions": "", "override_reason": "", "override_words": ""}
    return screenings.determine(screening=screening, determination=Outcome.RECOMMENDED, by=by, **facts)


def errors(response):
    return [str(error) for error in response.context["form"].non_field_errors()]


def test_from_the_first_page_to_a_sealed_determination(client, episode, clinician):
    begun = client.post(page("start", episode), {"screened_on": episode.inquired_on, "edition": "asam3"})
    screening = Screening.objects.get()
    saved = client.post(page("answer", screening), typed(screening, risk_2=2, why_2="") | {"why_2": "Asthma, treated."})
    screening.refresh_from_db()
    decided = client.post(
        page("determine", screening),
        {"determination": "conditional", "conditions": "Letter from the physician in 7 days.", "revision": screening.revision},
    )

    assert begun.url == page("answer", screening)
    assert saved.url == decided.url == page("detail", screening)
    screening.refresh_from_db()
    assert (screening.suggestion, screening.determination, screening.determined_by) == ("conditional", "conditional", clinician)
    assert (screening.risk_2, screening.why_2, screening.is_in_danger_now) == (2, "Asthma, treated.", False)
    assert "Letter from the physician in 7 days." in client.get(page("detail", screening)).content.decode()


def test_nothing_is_answered_for_anybody_beforehand(client, screening):
    form = client.get(page("answer", screening)).context["form"]

    assert {form[name].value() for name in (*QUESTIONS, *ASKS_AT_ONCE, *GIVES_PRIORITY)} == {""}
    assert {form[name].value() for name in RATINGS} == {None}


def test_a_part_of_the_answers_can_be_saved_and_gone_on_with(client, screening):
    client.post(page("answer", screening), {"revision": 0, "edition": "asam3", "risk_5": "2", "has_home_support": "no"})

    screening.refresh_from_db()
    assert (screening.risk_5, screening.has_home_support, screening.risk_1) == (2, False, None)


def test_an_answer_can_be_taken_back(client, screening, clinician):
    answered(screening, clinician)

    client.post(page("answer", screening), {"revision": 1, "edition": "asam3"})

    screening.refresh_from_db()
    assert (screening.risk_5, screening.has_home_support) == (None, None)


@pytest.mark.parametrize("changed", [{}, {"is_in_danger_now": True}, {"risk_1": None}])
def test_the_panel_that_was_swapped_in_is_the_panel_a_reload_shows(client, screening, changed):
    sent = typed(screening, **changed)

    swapped = client.post(page("answer", screening), sent | {"preview": "yes"}, headers={"HX-Request": "true"})
    assert Screening.objects.get().revision == 0  # a preview writes nothing
    client.post(page("answer", screening), sent)

    assert swapped.content.decode().strip() in client.get(page("answer", screening)).content.decode()
    assert "Screening suggestion" in swapped.content.decode()


def test_an_emergency_is_said_while_somebody_is_still_typing(client, screening):
    sent = {"revision": 0, "edition": "asam3", "is_in_danger_now": "yes", "preview": "yes"}

    panel = client.post(page("answer", screening), sent, headers={"HX-Request": "true"}).content.decode()

    assert "Emergency: act now" in panel
    assert "Call 911, or 988" in panel


def test_two_writers_the_second_keeps_the_text_and_overwrites_nothing(client, screening, clinician):
    old_page = typed(screening) | {"why_1": "What I wrote"}
    answered(screening, clinician, risk_1=3)

    response = client.post(page("answer", screening), old_page)

    assert errors(response) == [CHANGED_MEANWHILE]
    assert "What I wrote" in response.content.decode()
    assert Screening.objects.get().risk_1 == 3


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("risk_1", "5"),
        ("risk_1", "-1"),
        ("is_in_danger_now", "maybe"),
        ("why_1", "x" * 1001),
        ("why_1", "a\x00b"),
        ("commitments", "x" * 301),
        ("edition", "asam9"),
        ("revision", "many"),
    ],
)
def test_bad_input_is_answered_at_the_field_and_nothing_is_written(client, screening, field, bad):
    response = client.post(page("answer", screening), typed(screening) | {field: bad})

    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert Screening.objects.get().revision == 0


def test_meal_support_without_an_eating_disorder_is_said_in_words(client, screening):
    response = client.post(page("answer", screening), typed(screening) | {"needs_meal_support": "yes"})

    assert errors(response) == ["Meal support is needed for an eating disorder, yet there is none. Correct one answer."]


def test_another_edition_asks_its_own_five_dimensions(client, screening):
    response = client.post(page("answer", screening), {"revision": 0, "edition": "asam4"})

    form = client.get(response.url).context["form"]
    assert response.url == page("answer", screening)
    assert "risk_6" not in form.fields
    assert form["risk_4"].label == "Dimension 4: Substance use-related risks"


def test_starting_twice_leads_to_the_one_under_way(client, episode, screening):
    response = client.get(page("start", episode))

    assert response.context["blockers"] == ["There is already a screening under way for this episode."]
    assert screening.get_absolute_url() in response.content.decode()


def test_the_page_says_what_keeps_it_from_being_determined(client, screening, clinician):
    response = client.get(page("determine", screening))

    assert response.context["blockers"] == blockers_to_determination(screening, by=clinician)
    assert "Determine and seal" not in response.content.decode()


def test_nothing_is_determined_for_the_clinician_and_named_conditions_are_there(client, screening, clinician):
    answered(screening, clinician, risk_1=2)

    form = client.get(page("determine", screening)).context["form"]

    assert form["determination"].value() is None
    assert form["conditions"].value() == "Ambulatory withdrawal management or a medication evaluation alongside IOP."


def test_a_difference_without_words_is_refused_and_keeps_what_was_typed(client, screening, clinician):
    answered(screening, clinician)
    sent = {"determination": "refer_lower", "override_reason": "other", "override_words": "Too short", "revision": 1}

    response = client.post(page("determine", screening), sent)

    assert errors(response) == [
        "You differ from the suggestion: choose a reason, and say why in your own words (at least 15 characters)."
    ]
    assert "Too short" in response.content.decode()
    assert not Screening.objects.get().is_determined


def test_determining_on_a_page_that_is_out_of_date_is_refused(client, screening, clinician):
    answered(screening, clinician)

    response = client.post(page("determine", screening), {"determination": "recommended", "revision": 0})

    assert errors(response) == [CHANGED_MEANWHILE]


def test_a_determined_screening_shows_no_form(client, screening, clinician):
    determined(screening, clinician)

    for name in ("answer", "determine"):
        assert "<textarea" not in client.get(page(name, screening)).content.decode()
