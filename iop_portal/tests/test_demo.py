"""The demonstration data: every state of the road, nothing that PostgreSQL would refuse, the same on every run."""

import datetime as dt
import io

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F, Q
from django.utils import timezone

from clients.enums import ConsentKind, EpisodeStatus
from clients.models import (
    Client,
    Commitment,
    Consent,
    ContactPoint,
    Disclosure,
    DraftConsent,
    Episode,
    FollowUp,
    OtherName,
    OutreachAttempt,
    ReceivedCall,
    Score,
    Screening,
)
from clients.rejudging import rejudged
from iop_portal.demo import people
from iop_portal.models import Role, User
from plans.differences import difference
from plans.enums import Decision, PlanStatus, ReviewOutcome
from plans.models import Objective, ObjectiveReview, PlanReview, Problem, SafetyPlan, TreatmentPlan
from plans.rules import blockers_to_signing
from sessions.enums import Status
from sessions.hours import Week, weekly_hours
from sessions.models import (
    AbsenceStep,
    Attendance,
    CounselingNote,
    DrugTest,
    Excuse,
    FamilyBooking,
    FamilyParticipation,
    GroupAgreement,
    GroupSession,
    Guest,
    Holiday,
    KeepApart,
    Medication,
    Note,
    NoteAddendum,
    ScheduleCall,
    Series,
    SeriesWait,
    SharedDraft,
)

pytestmark = pytest.mark.django_db


def fill(*arguments):
    call_command("demo_data", *arguments, stdout=io.StringIO())


def assert_dates_and_absences():
    for model, ended in (
        (ScheduleCall, "told_at"),
        (SeriesWait, "offered_at"),
        (Excuse, "withdrawn_at"),
        (Medication, "stopped_on"),
    ):
        assert model.objects.filter(**{ended: None}).exists()
        assert model.objects.exclude(**{ended: None}).exists()
    assert Series.objects.exclude(also_on=[]).exists()
    assert Attendance.objects.filter(break_minutes__gt=0).exists()
    assert Attendance.objects.exclude(makes_up=None).exists()
    assert GroupSession.objects.exclude(lesson=None).exists()
    assert GroupSession.objects.exclude(substitute_for=None).exists()
    assert OutreachAttempt.objects.exists()
    assert set(DrugTest.objects.values_list("result", flat=True)) >= {"", "negative", "positive", "declined"}
    assert Holiday.objects.exists()
    assert AbsenceStep.objects.exists()


def assert_notes():
    """In every state there is, each as its author's credential would have it."""
    counting = Note.objects.signed()
    assert Note.objects.unsigned().exists()
    assert SharedDraft.objects.exists()
    assert counting.filter(is_late_entry=True).exists()
    for field in ("returned_at", "error_at", "cosigned_at"):
        assert Note.objects.exclude(**{field: None}).exists()
    assert 1 <= counting.awaiting_cosignature().count() <= 10
    assert NoteAddendum.objects.exists()
    assert set(counting.values_list("signed_credential", "needs_cosignature")) >= {("LPC", False), ("LPC-A", True)}


def assert_plans():
    """Every page about a plan has something to show, and nothing in it that its rules would refuse."""
    shown = TreatmentPlan.objects.with_content()
    decided = PlanReview.objects.completed().values_list("decision", flat=True)
    assert set(decided) == set(Decision.values)
    assert set(ObjectiveReview.objects.values_list("outcome", flat=True)) >= set(ReviewOutcome.values)
    for sources in ("dimension", "finding", "measure"):
        assert Problem.objects.exclude(**{sources: None}).exists()
    assert Problem.objects.exclude(diagnosis="").exists()
    assert Problem.objects.exclude(no_goal_reason="").exists()
    assert SafetyPlan.objects.drafts().exists()
    assert SafetyPlan.objects.exclude(ended_on=None).exists()
    assert Objective.objects.filter(is_library_text=True).exists()
    for field in ("client_refused_on", "cosigned_at"):
        assert shown.exclude(**{field: None}).exists()
    later = shown.filter(version=2).first()
    assert {section.title for section in difference(later.episode.plans.get(version=1), later)} >= {"Objectives", "Interventions"}
    for plan in shown.filter(status=PlanStatus.DRAFT):
        reasons = blockers_to_signing(plan, by=plan.written_by)
        assert [reason for reason in reasons if "safety plan" not in reason and "on hold" not in reason] == []


def test_every_page_has_something_real_to_show():
    fill()

    today = timezone.localdate()
    hours = weekly_hours(Episode.objects.admitted(), Week.of(today).previous)
    consents = list(Consent.objects.select_related("program"))
    assert Client.objects.count() >= 40
    assert set(Episode.objects.values_list("status", flat=True).distinct()) == set(EpisodeStatus.values)
    assert set(TreatmentPlan.objects.values_list("status", flat=True)) >= {
        PlanStatus.DRAFT,
        PlanStatus.IN_FORCE,
        PlanStatus.CLOSED,
    }
    assert set(Attendance.objects.values_list("status", flat=True)) >= {Status.PRESENT, Status.PRESENT_LATE, Status.NO_SHOW}
    assert_plans()
    assert_notes()
    assert set(Commitment.objects.values_list("kind", flat=True)) == {"work", "school", "caregiving"}
    assert set(ContactPoint.objects.values_list("kind", flat=True)) == {"phone", "email", "postal"}
    assert set(OtherName.objects.values_list("kind", flat=True)) == {"former", "alias", "spelling"}
    assert Client.objects.exclude(told_apart="").exists()
    for came in (FamilyParticipation.objects, Guest.objects):
        assert came.standing().exists()
        assert came.exclude(in_error_at=None).exists()
    assert FamilyBooking.objects.standing().exists()
    assert (
        GroupAgreement.objects.exclude(withdrawn_at=None)
        .filter(episode__enrolments__series__family_format="multifamily")
        .exists()
    )
    assert ReceivedCall.objects.unattached().exists()
    assert KeepApart.objects.standing().exists()
    assert CounselingNote.objects.filter(disclosures__disclosure__route="note").exists()
    assert_dates_and_absences()
    assert {consent.status_on(today) for consent in consents} == {"in_force", "expired", "revoked", "false"}
    assert {consent.kind for consent in consents} == set(ConsentKind.values)
    assert set(Disclosure.objects.values_list("basis", flat=True)) == {"consent", "emergency"}
    assert DraftConsent.objects.exists()
    assert sum(week.delivered for week in hours.values()) > 0
    assert set(User.objects.values_list("memberships__role", flat=True)) == set(Role.values)


def test_discharges_say_what_comes_next_and_contacts_are_done_overdue_and_due():
    fill()

    today, left = timezone.localdate(), Episode.objects.filter(status=EpisodeStatus.DISCHARGED)
    due = list(FollowUp.objects.open().values_list("due_on", flat=True))
    assert left.filter(appointments__isnull=False).exists()
    assert not left.filter(Q(discharge_summary="") | Q(last_service_on=None)).exists()
    assert left.filter(discharge_reason="terminated_attendance").exclude(outreach="").exists()
    assert min(due) < today
    assert today in due
    assert any(today < day <= today + dt.timedelta(days=7) for day in due)
    assert set(FollowUp.objects.exclude(outcome="").values_list("outcome", flat=True)) == {"reached", "not_reached"}
    assert FollowUp.objects.open().filter(attempts__outcome="no_answer").exists()
    assert not FollowUp.objects.filter(episode__wants_no_follow_up=True).exists()


def test_a_database_with_data_is_left_alone():
    fill("--clients", "5")
    before = Client.objects.count()

    fill("--if-empty")
    with pytest.raises(CommandError, match="empty"):
        fill()

    assert Client.objects.count() == before


def test_the_accounts_are_printed():
    printed = io.StringIO()

    call_command("demo_data", "--accounts", stdout=printed)

    assert people.PASSWORD in printed.getvalue()
    assert all(account[0] in printed.getvalue() for account in people.ACCOUNTS)


def test_a_measured_size_has_about_sixty_attendances_a_client():
    fill("--clients", "70")

    assert 45 <= Attendance.objects.count() / 70 <= 75


def test_every_demonstration_screening_is_judged_again_as_it_was_and_some_differed():
    fill()

    assert list(rejudged()) == [None] * Screening.objects.determined().count()
    differed = Screening.objects.determined().exclude(determination=F("suggestion"))
    assert 2 <= differed.count() <= Screening.objects.determined().count() // 4
    assert not Screening.objects.awaiting_cosignature().exists()
    assert Score.objects.exists()
