"""When an episode may take a step, and what a step leaves behind. No pages here."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from clients.actions import episodes
from clients.models import Episode, Move
from clients.rules import episodes as rules
from clients.tests.factories import EpisodeFactory, ScreeningFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return UserFactory()


def determined(episode, determination="recommended", **screening):
    """A screening that a clinician has decided; the rules had said the same."""
    decided = {"suggestion": determination, "determination": determination, "determined_at": "2026-01-01T12:00Z"}
    return ScreeningFactory(episode=episode, **decided | {"determined_by": UserFactory()} | screening)


def ready_to_admit(**episode):
    """Screened yesterday and recommended; and what else an admission needs."""
    episode = EpisodeFactory(screening=True, **episode)
    determined(episode)
    clinician = MembershipFactory(program=episode.program).user
    return episode, {"on": days_ago(0), "track": "day", "clinician": clinician, "notice_given_on": days_ago(0)}


def mistakes(error):
    return {field: sentences[0] for field, sentences in error.value.message_dict.items()}


def test_every_step_writes_its_facts_and_a_move(by):
    episode = EpisodeFactory(screening=True)

    episodes.waitlist(episode=episode, on=days_ago(2), words="Call on Friday.", by=by)

    episode.refresh_from_db()
    assert (episode.status, episode.status_since, episode.waitlisted_on) == ("waitlist", days_ago(2), days_ago(2))
    move = Move.objects.get()
    assert (move.from_status, move.to_status, move.on, move.words, move.made_by) == (
        "screening", "waitlist", days_ago(2), "Call on Friday.", by,
    )  # fmt: skip


def test_an_admission_has_its_facts(by):
    episode, facts = ready_to_admit()

    episodes.admit(episode=episode, diagnosis="Alcohol use disorder, moderate", **facts, by=by)

    episode.refresh_from_db()
    assert (episode.status, episode.admitted_on, episode.track) == ("admitted", days_ago(0), "day")
    assert (episode.clinician, episode.notice_given_on) == (facts["clinician"], days_ago(0))
    assert episode.diagnosis == "Alcohol use disorder, moderate"
    assert Move.objects.get().to_status == "admitted"


@pytest.mark.parametrize(
    ("screening", "reason"),
    [
        (None, "Screen for suitability first."),
        ({"suggestion": "", "determination": "", "determined_at": None, "determined_by": None},
         "The newest screening is not determined yet."),
        ({"needs_cosignature": True}, "The determination waits for a supervisor's co-signature."),
        ({"suggestion": "refer_higher", "determination": "refer_higher"},
         "The newest screening does not admit: Refer to a higher level of care. Screen again if the picture has changed."),
        ({"suggestion": "incomplete", "determination": "incomplete"},
         "The newest screening does not admit: Incomplete. Screen again if the picture has changed."),
    ],
)  # fmt: skip
def test_without_a_final_screening_that_admits_nobody_is_admitted(by, screening, reason):
    episode, facts = ready_to_admit()
    episode = EpisodeFactory(screening=True, program=episode.program)
    if screening is not None:
        determined(episode, **screening)

    with pytest.raises(Refused) as refusal:
        episodes.admit(episode=episode, **facts, by=by)

    assert refusal.value.reasons == rules.blockers_to_admission(episode) == [reason]
    assert not Move.objects.exists()


@pytest.mark.parametrize(
    "screening",
    [
        {"suggestion": "conditional", "determination": "conditional"},
        {"needs_cosignature": True, "cosigned_at": "2026-01-02T12:00Z", "cosigned_by": True},
    ],
)
def test_conditions_and_cosigned_determinations_admit(by, screening):
    episode = EpisodeFactory(screening=True)
    if "cosigned_by" in screening:
        screening = screening | {"cosigned_by": by}
    determined(episode, **screening)

    assert rules.blockers_to_admission(episode) == []


def test_only_the_newest_screening_counts(by):
    episode, _ = ready_to_admit()
    determined(episode, "refer_higher")

    assert len(rules.blockers_to_admission(episode)) == 1


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"on": days_ago(-1)}, "on", "This date lies in the future."),
        ({"on": days_ago(8)}, "on", "This date lies before the first contact"),
        ({"on": days_ago(2)}, "on", "This date lies before the screening"),
        ({"on": None}, "on", "Enter a date."),
        ({"track": ""}, "track", "Choose the day or the evening track."),
        ({"clinician": None}, "clinician", "Choose a clinician who works in this program."),
        ({"notice_given_on": None}, "notice_given_on", "Enter a date."),
        ({"notice_given_on": days_ago(-1)}, "notice_given_on", "This date lies in the future."),
    ],
)
def test_an_admission_with_a_wrong_fact_says_which(by, changes, field, sentence):
    episode, facts = ready_to_admit()

    with pytest.raises(ValidationError) as error:
        episodes.admit(episode=episode, **facts | changes, by=by)

    assert mistakes(error).keys() == {field}
    assert mistakes(error)[field].startswith(sentence)


@pytest.mark.parametrize("days", [1, 0])
def test_the_day_of_the_screening_and_today_are_possible(by, days):
    episode, facts = ready_to_admit()

    assert episodes.admit(episode=episode, **facts | {"on": days_ago(days)}, by=by).admitted_on == days_ago(days)


@pytest.mark.parametrize("role", ["front_desk", "case_manager", "medical_provider"])
def test_the_clinician_has_a_clinical_role_in_this_program(by, role):
    episode, facts = ready_to_admit()
    person = MembershipFactory(role=role, program=episode.program).user
    MembershipFactory(user=person, role="clinician")

    with pytest.raises(ValidationError) as error:
        episodes.admit(episode=episode, **facts | {"clinician": person}, by=by)

    assert mistakes(error) == {"clinician": "Choose a clinician who works in this program."}


def test_the_case_manager_works_in_this_program(by):
    episode, facts = ready_to_admit()
    stranger = MembershipFactory(role="case_manager").user
    sentence = "Choose a case manager or clinician who works in this program."

    with pytest.raises(ValidationError) as at_admission:
        episodes.admit(episode=episode, **facts, case_manager=stranger, by=by)
    with pytest.raises(ValidationError) as later:
        episodes.assign(episode=episode, clinician=None, case_manager=stranger, by=by)

    assert mistakes(at_admission) == mistakes(later) == {"case_manager": sentence}


def test_a_waitlisted_person_is_not_admitted_before_the_waitlist(by):
    episode, facts = ready_to_admit()
    episodes.waitlist(episode=episode, on=days_ago(0), by=by)

    with pytest.raises(ValidationError) as error:
        episodes.admit(episode=episode, **facts | {"on": days_ago(1)}, by=by)

    assert mistakes(error)["on"].startswith("This date lies before the waitlist date")


def test_declined_and_referred_episodes_are_closed_with_their_reasons(by):
    declined = episodes.decline(episode=EpisodeFactory(), on=days_ago(0), reason="funding", words="No cover.", by=by)
    referred = episodes.refer(
        episode=EpisodeFactory(waitlisted=True), on=days_ago(1), referred_to="Hill House, 3.5", words="", by=by
    )

    assert (declined.status, declined.closed_on, declined.decline_reason, declined.closing_note) == (
        "declined", days_ago(0), "funding", "No cover.",
    )  # fmt: skip
    assert (referred.status, referred.closed_on, referred.referred_to) == ("referred", days_ago(1), "Hill House, 3.5")
    assert sorted(Move.objects.values_list("words", flat=True)) == ["Payer or funding", "Referred to Hill House, 3.5"]


def test_a_discharge_closes_and_keeps_its_summary(by):
    episode = EpisodeFactory(admitted=True)

    episodes.discharge(episode=episode, on=episode.admitted_on, reason="completed", summary="Well done.", by=by)

    episode.refresh_from_db()
    assert (episode.status, episode.discharged_on, episode.closed_on) == ("discharged", episode.admitted_on, episode.admitted_on)
    assert (episode.discharge_reason, episode.discharge_summary) == ("completed", "Well done.")


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"on": days_ago(31)}, "on", "This date lies before the admission"),
        ({"on": days_ago(-1)}, "on", "This date lies in the future."),
        ({"reason": ""}, "reason", "Choose a reason."),
        ({"reason": "bored"}, "discharge_reason", "Value 'bored' is not a valid choice."),
        ({"summary": ""}, "summary", "Write the discharge summary."),
    ],
)
def test_a_discharge_with_a_wrong_fact_says_which(by, changes, field, sentence):
    facts = {"on": days_ago(0), "reason": "completed", "summary": "Well done."} | changes
    episode = EpisodeFactory(admitted=True)

    with pytest.raises(ValidationError) as error:
        episodes.discharge(episode=episode, **facts, by=by)

    assert mistakes(error)[field].startswith(sentence)
    assert Episode.objects.get().status == "admitted"


@pytest.mark.parametrize(
    ("step", "facts", "field"),
    [
        (episodes.waitlist, {"on": days_ago(8)}, "on"),
        (episodes.decline, {"on": days_ago(8), "reason": "other"}, "on"),
        (episodes.decline, {"on": days_ago(0), "reason": ""}, "reason"),
        (episodes.refer, {"on": days_ago(-1), "referred_to": "There"}, "on"),
        (episodes.refer, {"on": days_ago(0), "referred_to": ""}, "referred_to"),
    ],
)
def test_the_other_steps_look_at_their_facts_too(by, step, facts, field):
    with pytest.raises(ValidationError) as error:
        step(episode=EpisodeFactory(), **facts, by=by)

    assert list(mistakes(error)) == [field]


ADMITTED, NOT_ADMITTED = "This client is already admitted.", "This client was not admitted. Decline or refer elsewhere instead."
CLOSED = "This episode was closed on "


@pytest.mark.parametrize(
    ("rule", "situation", "reason"),
    [
        (rules.blockers_to_waitlist, {"waitlisted": True}, "This client is already on the waitlist."),
        (rules.blockers_to_waitlist, {"admitted": True}, ADMITTED),
        (rules.blockers_to_waitlist, {"discharged": True}, CLOSED),
        (rules.blockers_to_admission, {"admitted": True}, ADMITTED),
        (rules.blockers_to_admission, {"discharged": True}, CLOSED),
        (rules.blockers_to_decline, {"admitted": True}, ADMITTED),
        (rules.blockers_to_decline, {"discharged": True}, CLOSED),
        (rules.blockers_to_referral, {"admitted": True}, ADMITTED),
        (rules.blockers_to_referral, {"discharged": True}, CLOSED),
        (rules.blockers_to_discharge, {"screening": True}, NOT_ADMITTED),
        (rules.blockers_to_discharge, {"discharged": True}, CLOSED),
        (rules.blockers_to_assignment, {"discharged": True}, CLOSED),
    ],
)
def test_a_step_that_the_status_does_not_allow_is_refused(rule, situation, reason):
    reasons = rule(EpisodeFactory(**situation))

    assert len(reasons) == 1
    assert reasons[0].startswith(reason)


def test_postgresql_refuses_a_second_open_episode_and_a_discharge_before_the_admission():
    episode = EpisodeFactory(admitted=True)

    with pytest.raises(IntegrityError, match="episode_one_open"), transaction.atomic():
        EpisodeFactory(client=episode.client, program=episode.program)
    with pytest.raises(IntegrityError, match="episode_discharged_after_admission"), transaction.atomic():
        Episode.objects.filter(pk=episode.pk).update(discharged_on=days_ago(31))
