"""What can be done next from a client's front page: links the view gives the template, by status and by permission."""

from dataclasses import dataclass

from django.urls import reverse

from clients.enums import IN_CARE_STATUSES, OPEN_STATUSES, EpisodeStatus
from iop_portal.access import Permission, can
from iop_portal.templatetags.portal import clock, short_day

P, S = Permission, EpisodeStatus
BEFORE_ADMISSION = (S.INQUIRY, S.SCREENING, S.WAITLIST)


@dataclass(frozen=True)
class Step:
    """One link: where it goes, what it says."""

    url: str
    label: str
    icon: str
    is_next: bool = False


# label, icon, route, permission, statuses in which it is offered, the status whose natural next step it is
EPISODE_STEPS = [
    ("Start screening", "clipboard-check", "clients:screening-start", P.SCREENING_WRITE, BEFORE_ADMISSION, S.INQUIRY),
    ("Admit", "door-open", "clients:episode-admit", P.EPISODE_ADMIT, (S.SCREENING, S.WAITLIST), S.WAITLIST),
    ("Put on the waitlist", "hourglass-split", "clients:episode-waitlist", P.EPISODE_MOVE, (S.INQUIRY, S.SCREENING), None),
    ("Refer elsewhere", "arrow-right", "clients:episode-refer", P.EPISODE_MOVE, BEFORE_ADMISSION, None),
    ("Decline", "x-lg", "clients:episode-decline", P.EPISODE_MOVE, BEFORE_ADMISSION, None),
    ("Enroll in a group", "calendar-check", "sessions:enrolment-for", P.ENROLMENT_WRITE, (S.ADMITTED,), S.ADMITTED),
    ("Waiting facts", "pencil", "clients:episode-waiting", P.EPISODE_MOVE, (S.WAITLIST,), None),
    ("Put on hold", "pause-circle", "clients:episode-hold", P.EPISODE_MOVE, (S.ADMITTED,), None),
    ("Resume treatment", "arrow-clockwise", "clients:episode-resume", P.EPISODE_MOVE, (S.ON_HOLD,), S.ON_HOLD),
    ("Expected return", "pencil", "clients:episode-hold-facts", P.EPISODE_MOVE, (S.ON_HOLD,), None),
    ("Discharge", "box-arrow-right", "chart:episode-discharge", P.EPISODE_ADMIT, IN_CARE_STATUSES, None),
    ("Assign staff", "person-check", "clients:episode-assign", P.CASELOAD_ASSIGN, OPEN_STATUSES, None),
    ("Reopen", "unlock", "clients:episode-reopen", P.EPISODE_REOPEN, (S.DECLINED, S.REFERRED), None),
]  # fmt: skip


def family_step(group_session, episode):
    """To the client's family, where it is booked for their next family session; None without one."""
    if group_session is None:
        return None
    url = reverse("sessions:family-book", kwargs={"public_id": group_session.public_id})
    starts_at = group_session.local_start()
    label = f"Book family for {short_day(starts_at)}, {clock(starts_at)}"
    return Step(url=f"{url}?client={episode.public_id}", label=label, icon="calendar-event")


def steps_for(user, episode, *, has_open_screening):
    """The links of this episode for this person; the likely one first."""
    steps = []
    for label, icon, route, permission, statuses, natural in EPISODE_STEPS:
        if episode.status not in statuses or not can(user, permission, episode):
            continue
        if route == "clients:screening-start" and has_open_screening:
            continue
        url = reverse(route, kwargs={"public_id": episode.public_id})
        steps.append(Step(url=url, label=label, icon=icon, is_next=episode.status == natural))
    return sorted(steps, key=lambda step: not step.is_next)
