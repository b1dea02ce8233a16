"""When an episode of care may take its next step, and what cannot be true of that step."""

from django.utils import dateformat, timezone

from clients.enums import ADMITTING_OUTCOMES, IN_CARE_STATUSES, OPEN_STATUSES, EpisodeStatus
from clients.models import Episode
from iop_portal.models import Role, User
from iop_portal.models.program import Track

BEFORE_ADMISSION = (EpisodeStatus.INQUIRY, EpisodeStatus.SCREENING, EpisodeStatus.WAITLIST)
CLINICAL_ROLES = (Role.CLINICIAN, Role.CLINICAL_SUPERVISOR)
CASE_ROLES = (Role.CASE_MANAGER, *CLINICAL_ROLES)


def clinical_staff(program):
    """Who may carry a client's treatment in this program."""
    return User.objects.working_in(program, *CLINICAL_ROLES)


def case_staff(program):
    """Who may manage a client's case in this program: small programs have no case manager of their own."""
    return User.objects.working_in(program, *CASE_ROLES)


def blockers_to_waitlist(episode: Episode) -> list[str]:
    """Why this person cannot be put on the waitlist now."""
    if episode.status == EpisodeStatus.WAITLIST:
        return ["This client is already on the waitlist."]
    return _blockers_after_admission(episode)


def blockers_to_decline(episode: Episode) -> list[str]:
    """Why this inquiry cannot end here without a referral."""
    return _blockers_after_admission(episode)


def blockers_to_referral(episode: Episode) -> list[str]:
    """Why this person cannot be referred elsewhere now."""
    return _blockers_after_admission(episode)


def blockers_to_admission(episode: Episode) -> list[str]:
    """Why this person cannot be admitted now: where the episode stands, and what its newest screening says."""
    return blockers_to_admission_with(episode, newest_screening(episode))


def blockers_to_admission_with(episode: Episode, screening) -> list[str]:
    """The same, for a list that has fetched the newest screenings of all its episodes at once."""
    return _blockers_after_admission(episode) or _blockers_from_screening(screening)


def facts_missing_for_admission(episode: Episode) -> list[str]:
    """What an admission will ask for and the episode does not know yet; the admission's page can still be told."""
    missing = [] if episode.notice_given_on else ["Patient notice not given."]
    if episode.clinician_id is None:
        missing.append("No clinician assigned.")
    return missing


def blockers_to_waiting_facts(episode: Episode) -> list[str]:
    """Why there is nothing to correct about this person's waiting."""
    if episode.status == EpisodeStatus.WAITLIST:
        return []
    return ["This client is not on the waitlist."]


def blockers_to_reopening(episode: Episode) -> list[str]:
    """Why a decline or a referral cannot be taken back. A discharge never is: who comes back gets a new episode."""
    if episode.status not in (EpisodeStatus.DECLINED, EpisodeStatus.REFERRED):
        return ["Only an episode that was declined or referred elsewhere can be reopened."]
    if Episode.objects.open().filter(client=episode.client_id, program=episode.program_id).exists():
        return ["This client has another open episode in this program."]
    return []


def blockers_to_discharge(episode: Episode) -> list[str]:
    """Why this episode cannot end with a discharge now."""
    if episode.status in BEFORE_ADMISSION:
        return ["This client was not admitted. Decline or refer elsewhere instead."]
    return _blockers_from_closing(episode)


def blockers_to_assignment(episode: Episode) -> list[str]:
    """Why nobody can be assigned to this episode now."""
    return _blockers_from_closing(episode)


def newest_screening(episode):
    """The screening that counts. A changed picture is a new screening, so an older answer does not stand beside it."""
    return episode.screenings.order_by("-started_at", "-pk").first()


def _blockers_from_closing(episode):
    if episode.status in OPEN_STATUSES:
        return []
    closed = dateformat.format(episode.closed_on, "M j, Y")
    return [f"This episode was closed on {closed} ({episode.get_status_display()}). Somebody who comes back gets a new inquiry."]


def _blockers_after_admission(episode):
    if episode.status == EpisodeStatus.ADMITTED:
        return ["This client is already admitted."]
    if episode.status == EpisodeStatus.ON_HOLD:
        return ["This client is admitted and on hold. Resume treatment, or discharge."]
    return _blockers_from_closing(episode)


def _blockers_from_screening(screening):
    if screening is None:
        return ["Screen for suitability first."]
    if not screening.is_determined:
        return ["The newest screening is not determined yet."]
    if not screening.is_final:
        return ["The determination waits for a supervisor's co-signature."]
    if screening.determination not in ADMITTING_OUTCOMES:
        words = screening.get_determination_display()
        return [f"The newest screening does not admit: {words}. Screen again if the picture has changed."]
    return []


def mistakes_in_waitlist(episode, *, on) -> dict[str, str]:
    """What cannot be true of the day somebody began to wait."""
    return _mistakes_in_day("on", on, (episode.inquired_on, "the first contact"))


def mistakes_in_admission(episode, *, on, track, clinician, notice_given_on, case_manager=None) -> dict[str, str]:
    """What cannot be true of an admission. The patient notice is 42 CFR 2.22's written summary of rights."""
    screened_on = newest_screening(episode).screened_on
    mistakes = _mistakes_in_day(
        "on",
        on,
        (episode.inquired_on, "the first contact"),
        (screened_on, "the screening"),
        (episode.waitlisted_on, "the waitlist date"),
    )
    mistakes |= _mistakes_in_day("notice_given_on", notice_given_on, (episode.inquired_on, "the first contact"))
    if track not in Track.values:
        mistakes["track"] = "Choose the day or the evening track."
    return mistakes | _mistakes_in_clinician(episode, clinician) | _mistakes_in_case_manager(episode, case_manager)


def mistakes_in_decline(episode, *, on, reason) -> dict[str, str]:
    """What cannot be true of an inquiry that ends here."""
    return _mistakes_in_closing(episode, on) | ({} if reason else {"reason": "Choose a reason."})


def mistakes_in_referral(episode, *, on, referred_to) -> dict[str, str]:
    """What cannot be true of a referral elsewhere."""
    return _mistakes_in_closing(episode, on) | ({} if referred_to else {"referred_to": "Say where the person was referred to."})


def mistakes_in_discharge(episode, *, on, reason, summary) -> dict[str, str]:
    """What cannot be true of a discharge."""
    hold = episode.holds.standing().first()
    mistakes = _mistakes_in_day("on", on, (hold and hold.starts_on, "the first day away"), (episode.admitted_on, "the admission"))
    if not reason:
        mistakes["reason"] = "Choose a reason."
    if not summary:
        mistakes["summary"] = "Write the discharge summary."
    return mistakes


def mistakes_in_assignment(episode, *, clinician, case_manager) -> dict[str, str]:
    """Who cannot carry this client. In treatment there is always a clinician."""
    mistakes = _mistakes_in_case_manager(episode, case_manager)
    if clinician is not None or episode.status in IN_CARE_STATUSES:
        mistakes |= _mistakes_in_clinician(episode, clinician)
    return mistakes


def _mistakes_in_clinician(episode, clinician):
    if clinician is not None and clinical_staff(episode.program_id).filter(pk=clinician.pk).exists():
        return {}
    return {"clinician": "Choose a clinician who works in this program."}


def _mistakes_in_case_manager(episode, case_manager):
    if case_manager is None or case_staff(episode.program_id).filter(pk=case_manager.pk).exists():
        return {}
    return {"case_manager": "Choose a case manager or clinician who works in this program."}


def _mistakes_in_closing(episode, on):
    return _mistakes_in_day("on", on, (episode.inquired_on, "the first contact"), (episode.waitlisted_on, "the waitlist date"))


def _mistakes_in_day(field, day, *not_before):
    if day is None:
        return {field: "Enter a date."}
    if day > timezone.localdate():
        return {field: "This date lies in the future."}
    for earliest, what in not_before:
        if earliest is not None and day < earliest:
            return {field: f"This date lies before {what} ({dateformat.format(earliest, 'M j, Y')})."}
    return {}
