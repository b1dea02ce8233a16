"""What waits for this person: each line says what it is, how long it has waited, and leads to where it is cleared."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Exists, Max, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.timezone import localdate, now

from clients.enums import EpisodeStatus
from clients.measured import due_on_caseload
from clients.models import Consent, Episode, FollowUp, SafetyTask, Screening
from iop_portal.access import Permission, programs_where
from plans.enums import PlanStatus
from plans.models import PlanReview, TreatmentPlan
from sessions.due import notes_to_sign, notes_to_write
from sessions.models import Attendance, Note

P = Permission
CONSENT_WARNING_DAYS = 14
REVIEW_WARNING_DAYS = 7
LOOKED_BACK_DAYS = 60
FAIR_DAYS = 2
LINES_PER_KIND = 25


@dataclass(frozen=True)
class Waiting:
    """One thing to do: what, about whom, since or until when, and where."""

    kind: str
    client: object  # None where it is about several
    detail: str
    on: dt.date
    url: str
    is_late: bool = False

    @property
    def title(self):
        """What it is, and about whom where it is one."""
        return f"{self.kind}: {self.client.list_name}" if self.client else self.kind


def everything(user, today) -> list[Waiting]:
    """All lines for this person, the longest waiting first. A fixed number of queries, however much waits."""
    found = []
    for gather in (
        cosignatures,
        cosigned_notes,
        screenings,
        plans,
        reviews,
        notes,
        missing_notes,
        inquiries,
        consents,
        measures,
        follow_ups,
    ):
        found += gather(user, today)
    return sorted(found, key=lambda line: (not line.is_late, line.on))


def _overdue(on, today):
    """Two days are fair for paperwork; from the third it is late."""
    return (today - on).days > FAIR_DAYS


def cosignatures(user, today):
    """Screenings and plans that wait for a supervisor's signature."""
    screenings = Screening.objects.awaiting_cosignature().filter(
        episode__program__in=programs_where(user, P.SCREENING_COSIGN), episode__closed_on=None
    )
    plans = TreatmentPlan.objects.awaiting_cosignature_of(user)
    lines = []
    for row in screenings.exclude(determined_by=user).select_related("episode__client")[:LINES_PER_KIND]:
        on = localdate(row.determined_at)
        lines.append(
            Waiting("Co-sign screening", row.episode.client, "A stop rule was overridden", on, row.get_absolute_url(), True)
        )
    for row in plans.select_related("episode__client")[:LINES_PER_KIND]:
        on = localdate(row.signed_at)
        lines.append(Waiting("Co-sign plan", row.episode.client, f"Version {row.version}", on, row.get_absolute_url(), True))
    reviews = PlanReview.objects.awaiting_cosignature_of(user).select_related("plan__episode__client")
    for row in reviews[:LINES_PER_KIND]:
        on, words = localdate(row.signed_at), row.get_decision_display()
        lines.append(Waiting("Co-sign review", row.plan.episode.client, words, on, row.get_absolute_url(), True))
    return lines


def screenings(user, today):
    """Screenings under way on one's caseload, or that one began."""
    rows = Screening.objects.filter(
        Q(started_by=user) | Q(episode__clinician=user),
        determined_at=None,
        episode__closed_on=None,
        episode__program__in=programs_where(user, P.SCREENING_WRITE),
    )
    return [
        Waiting("Finish screening", row.episode.client, "Not determined yet", row.screened_on, row.get_absolute_url(),
                _overdue(row.screened_on, today))
        for row in rows.select_related("episode__client")[:LINES_PER_KIND]
    ]  # fmt: skip


def plans(user, today):
    """Plans that wait for a signature, and admitted clients of one's caseload without any."""
    allowed = programs_where(user, P.PLAN_WRITE)
    begun = TreatmentPlan.objects.filter(
        Q(written_by=user) | Q(episode__clinician=user),
        status__in=[PlanStatus.DRAFT, PlanStatus.AWAITING_CLIENT],
        episode__program__in=allowed,
        episode__closed_on=None,
    )
    words = {PlanStatus.DRAFT: "Finish plan", PlanStatus.AWAITING_CLIENT: "Client's signature"}
    lines = []
    for plan in begun.select_related("episode__client")[:LINES_PER_KIND]:
        on = localdate(plan.signed_at or plan.created_at)
        url = plan.get_absolute_url()
        lines.append(Waiting(words[plan.status], plan.episode.client, f"Version {plan.version}", on, url, _overdue(on, today)))
    any_plan = TreatmentPlan.objects.filter(episode=OuterRef("pk"), ended_on=None)
    without = Episode.objects.admitted().filter(~Exists(any_plan), clinician=user, program__in=allowed)
    for episode in without.select_related("client")[:LINES_PER_KIND]:
        on, url = episode.admitted_on, episode.get_absolute_url()
        lines.append(Waiting("Write plan", episode.client, "Admitted without a plan", on, url, _overdue(on, today)))
    return lines


def reviews(user, today):
    """Plans in force on one's caseload whose review is due within a week, or overdue (day 31 of 30 is late)."""
    near = TreatmentPlan.objects.reviews_near(now(), days=REVIEW_WARNING_DAYS)
    rows = near.filter(episode__clinician=user, episode__program__in=programs_where(user, P.PLAN_WRITE))
    return [
        Waiting(
            "Review plan",
            plan.episode.client,
            "Review due",
            plan.review_due,
            plan.get_absolute_url(),
            plan.review_due < plan.program_day,
        )
        for plan in rows.select_related("episode__client")[:LINES_PER_KIND]
    ]


def notes(user, today):
    """One's notes that are written and not signed; several of a group one leads are one line, which leads to its page.

    What a supervisor sent back stands alone, with what is to change.
    """
    sent_back = Note.objects.filter(attendance=OuterRef("attendance"), returned_at__isnull=False).order_by("-returned_at")
    rows = notes_to_sign(user).annotate(change=Subquery(sent_back.values("return_words")[:1]))
    lines, by_session = [], {}
    for row in rows.select_related("attendance__client", "attendance__group_session")[:LINES_PER_KIND]:
        if row.change:
            url = reverse("sessions:note-write", kwargs={"public_id": row.attendance.public_id})
            on = localdate(row.attendance.group_session.starts_at)
            lines.append(Waiting("Returned", row.attendance.client, row.change, on, url, True))
        else:
            by_session.setdefault(row.attendance.group_session, []).append(row)
    for group_session, drafts in by_session.items():
        lines += _to_sign(group_session, drafts, user, today)
    return lines


def _to_sign(group_session, drafts, user, today):
    """Together where one leads the session, else one by one."""
    on, title = localdate(group_session.starts_at), group_session.title
    if len(drafts) > 1 and group_session.facilitator_id == user.pk:
        url = reverse("sessions:group-notes", kwargs={"public_id": group_session.public_id})
        return [Waiting(f"Sign {len(drafts)} notes", None, title, on, url, _overdue(on, today))]
    return [Waiting("Sign note", row.attendance.client, title, on, row.get_absolute_url(), _overdue(on, today)) for row in drafts]


def cosigned_notes(user, today):
    """Notes signed under supervision that wait for this supervisor, the longest waiting first."""
    rows = Note.objects.awaiting_cosignature_of(user).order_by("signed_at", "pk")
    lines = []
    for row in rows.select_related("attendance__client", "attendance__group_session", "signed_by")[:LINES_PER_KIND]:
        on, words = localdate(row.signed_at), f"{row.attendance.group_session.title} · {row.signed_by}"
        url = row.get_absolute_url()
        lines.append(Waiting("Co-sign note", row.attendance.client, words, on, url, _overdue(on, today)))
    return lines


def missing_notes(user, today):
    """Sessions one led with somebody about whom no note is begun: about one client, or the group on one page."""
    since = now() - dt.timedelta(days=LOOKED_BACK_DAYS)
    rows = notes_to_write(user, at=now()).filter(group_session__starts_at__gte=since).order_by("group_session__starts_at")
    rows = rows.values("group_session").annotate(number=Count("pk", distinct=True), one=Max("pk"))
    numbers = {row["one"]: row["number"] for row in rows[:LINES_PER_KIND]}
    lines = []
    for row in Attendance.objects.filter(pk__in=numbers).select_related("client", "group_session").order_by("pk"):
        title, on, number = row.group_session.title, localdate(row.group_session.starts_at), numbers[row.pk]
        is_late = _overdue(on, today)
        if number == 1:
            url = reverse("sessions:note-write", kwargs={"public_id": row.public_id})
            lines.append(Waiting("Write note", row.client, title, on, url, is_late))
        else:
            url = reverse("sessions:group-notes", kwargs={"public_id": row.group_session.public_id})
            lines.append(Waiting(f"Write {number} notes", None, title, on, url, is_late))
    return lines


def inquiries(user, today):
    """Inquiries nobody has screened yet, for those who took the call or are assigned."""
    rows = Episode.objects.filter(
        Q(clinician=user) | Q(case_manager=user) | Q(opened_by=user),
        status=EpisodeStatus.INQUIRY,
        program__in=programs_where(user, P.INTAKE_WRITE),
    )
    return [
        Waiting("Screen", row.client, "Inquiry", row.inquired_on, row.get_absolute_url(), _overdue(row.inquired_on, today))
        for row in rows.select_related("client").order_by("inquired_on", "pk")[:LINES_PER_KIND]
    ]


def consents(user, today):
    """Consents on one's caseload that expire within two weeks: ask before the family is shut out."""
    caseload = Episode.objects.on_caseload_of(user).filter(client=OuterRef("client"), program=OuterRef("program"))
    rows = Consent.objects.in_force(today).filter(
        Exists(caseload),
        expires_on__lte=today + dt.timedelta(days=CONSENT_WARNING_DAYS),
        program__in=programs_where(user, P.CONSENT_WRITE),
    )
    return [
        Waiting("Renew consent", row.client, "Expires", row.expires_on, row.get_absolute_url())
        for row in rows.select_related("client").order_by("expires_on", "pk")[:LINES_PER_KIND]
    ]


def measures(user, today):
    """Clients of one's caseload who should be asked again: all that is due for one client on one line."""
    due = due_on_caseload(user, programs_where(user, P.MEASURE_WRITE), today)
    return [
        Waiting("Measure", episode.client, ", ".join(names), since, reverse("clients:measure-list", args=[episode.public_id]),
                _overdue(since, today))
        for episode, names, since in sorted(due, key=lambda line: line[2])[:LINES_PER_KIND]
    ]  # fmt: skip


def safety_tasks(user):
    """Clients who may be in danger, the longest waiting first. They stand above everything and cannot be dismissed."""
    return list(SafetyTask.objects.waiting_for(user).select_related("episode__client")[:LINES_PER_KIND])


def follow_ups(user, today):
    """Contacts after a discharge that are due, of clients whose clinician or case manager one was."""
    rows = FollowUp.objects.visible_to(user).due_by(today).of(user).with_attempts().select_related("episode__client")
    return [
        Waiting("Follow up", row.episode.client, f"{row.days} days after discharge, tried {row.tried}×", row.due_on,
                row.get_absolute_url(), row.due_on < today)
        for row in rows.order_by("due_on", "pk")[:LINES_PER_KIND]
    ]  # fmt: skip
