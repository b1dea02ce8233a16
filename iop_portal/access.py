"""Who may do what: roles are code, memberships are rows, and this is the only place that joins the two.

Find, then ask: a view first fetches through `visible_to(user)` (404 for what does not exist for this person), then asks
`can(user, permission, record)` (403 for what exists but is not theirs to do). Source of the roles: domain.md section 8.
"""

from enum import StrEnum


class Permission(StrEnum):
    """One thing a person may do in a program. Named for the deed, never for the page."""

    PORTAL_ENTER = "portal_enter"  # the first page after signing in
    CLIENT_FIND = "client_find"  # names, status and track: enough to greet and to schedule
    CLIENT_LOG_VIEW = "client_log_view"  # who opened and changed a record
    CHART_VIEW = "chart_view"  # screening, diagnosis, progress: the clinical content
    CLIENT_MERGE = "client_merge"  # two records of one person become one
    CLIENT_IMPORT = "client_import"  # clients and contacts from a file
    INTAKE_WRITE = "intake_write"  # take an inquiry, correct demographics
    EPISODE_MOVE = "episode_move"  # waitlist, decline, refer elsewhere, put on hold and resume
    EPISODE_ADMIT = "episode_admit"  # admit and discharge
    EPISODE_REOPEN = "episode_reopen"  # take back a decline or a referral made by mistake
    DISCHARGE_CORRECT = "discharge_correct"  # add to a sealed discharge, or correct it
    FOLLOW_UP = "follow_up"  # contacts after a discharge
    SCREENING_WRITE = "screening_write"
    SCREENING_DETERMINE = "screening_determine"
    SCREENING_COSIGN = "screening_cosign"
    MEASURE_WRITE = "measure_write"  # PHQ-9 and the other instruments
    SAFETY_CLOSE = "safety_close"  # say what was done for somebody in danger
    CONTACT_VIEW = "contact_view"  # who may be called, and whether a consent stands (yes or no)
    CONTACT_WRITE = "contact_write"
    CALL_WRITE = "call_write"  # keep what somebody said on the phone; nothing is told them
    CALL_VIEW = "call_view"  # what callers said about a client
    CALL_REVIEW = "call_review"  # also calls that are attached to nobody
    CONSENT_VIEW = "consent_view"  # what a consent covers, and why
    CONSENT_WRITE = "consent_write"
    DISCLOSE = "disclose"  # tell somebody outside, under a consent or in a medical emergency
    ACCOUNTING_VIEW = "accounting_view"  # what left the program, to whom and why
    PACKET_EXAMINE = "packet_examine"  # the paper of a disclosure whose consent has ended: to examine it, not to hand it out
    PLAN_VIEW = "plan_view"
    PLAN_WRITE = "plan_write"
    PLAN_SIGN = "plan_sign"
    PLAN_COSIGN = "plan_cosign"
    SCHEDULE_VIEW = "schedule_view"
    SERIES_WRITE = "series_write"
    SCHEDULE_CALL = "schedule_call"  # tell people that a date was changed or cancelled, and tick them off
    ENROLMENT_WRITE = "enrolment_write"
    CHECK_IN = "check_in"  # who has come and gone, without any reason or note
    ATTENDANCE_VIEW = "attendance_view"
    ATTENDANCE_WRITE = "attendance_write"
    ATTENDANCE_EXPORT = "attendance_export"  # take a list of who came out of the portal
    OUTREACH_WRITE = "outreach_write"  # keep what was tried to reach somebody who stays away
    TEST_WRITE = "test_write"  # drug tests, and medication that somebody else prescribes
    NOTE_VIEW = "note_view"
    NOTE_WRITE = "note_write"
    NOTE_COSIGN = "note_cosign"  # attest, or return, what somebody under supervision signed; take over what lies unfinished
    NOTE_ERROR_VIEW = "note_error_view"  # notes that were returned, or entered in error: kept, and not shown to others
    PRACTICE_WRITE = "practice_write"  # agree on a skill to try, and keep how it went
    COUNSELING_NOTE_WRITE = "counseling_note_write"  # one's own, apart from the chart; readable by nobody else
    COUNSELING_NOTE_EXAMINE = "counseling_note_examine"  # that there is one, who opened it and when; never what it says
    KEEP_APART_VIEW = "keep_apart_view"  # who must not meet, and why: about one's own clients
    KEEP_APART_VIEW_ALL = "keep_apart_view_all"  # the same about every client
    KEEP_APART_WRITE = "keep_apart_write"
    FAMILY_WRITE = "family_write"
    CASELOAD_ASSIGN = "caseload_assign"
    ADMIN_ENTER = "admin_enter"
    ADMIN_CONFIGURE = "admin_configure"  # programs, staff, rooms
    RULES_WRITE = "rules_write"  # draft suitability rules, and the symbols that go with them
    RULES_PUBLISH = "rules_publish"  # put them in force: a clinical decision
    REPORT_VIEW = "report_view"  # how the program does, in numbers
    ADMIN_READ_RECORDS = "admin_read_records"  # find and read clinical records in the admin


P = Permission

GREET = {P.PORTAL_ENTER, P.CLIENT_FIND, P.SCHEDULE_VIEW, P.CONTACT_VIEW}
READ_CHART = GREET | {P.CHART_VIEW, P.CONSENT_VIEW, P.PLAN_VIEW, P.ATTENDANCE_VIEW, P.NOTE_VIEW, P.CALL_VIEW}
COORDINATE = {P.INTAKE_WRITE, P.EPISODE_MOVE, P.CONTACT_WRITE, P.CONSENT_WRITE, P.ENROLMENT_WRITE, P.CALL_WRITE} | {
    P.SCHEDULE_CALL
}
TREAT = (
    READ_CHART
    | COORDINATE
    | {P.FOLLOW_UP, P.EPISODE_ADMIT, P.SCREENING_WRITE, P.SCREENING_DETERMINE, P.PLAN_WRITE, P.PLAN_SIGN}
    | {P.SERIES_WRITE, P.CHECK_IN, P.ATTENDANCE_WRITE, P.NOTE_WRITE, P.FAMILY_WRITE}
    | {P.MEASURE_WRITE, P.SAFETY_CLOSE, P.DISCLOSE, P.ACCOUNTING_VIEW}
    | {P.OUTREACH_WRITE, P.TEST_WRITE}
    | {P.PRACTICE_WRITE, P.COUNSELING_NOTE_WRITE, P.KEEP_APART_VIEW, P.KEEP_APART_WRITE}
)
OVERSEE = {P.ACCOUNTING_VIEW, P.PACKET_EXAMINE, P.KEEP_APART_VIEW, P.KEEP_APART_VIEW_ALL} | {
    P.CALL_REVIEW,
    P.ATTENDANCE_EXPORT,
}

ROLES: dict[str, frozenset[Permission]] = {
    "program_director": frozenset(
        READ_CHART
        | OVERSEE
        | {P.CLIENT_LOG_VIEW, P.EPISODE_MOVE, P.SERIES_WRITE, P.SCHEDULE_CALL, P.ENROLMENT_WRITE, P.CASELOAD_ASSIGN}
        | {P.ADMIN_ENTER, P.ADMIN_CONFIGURE, P.ADMIN_READ_RECORDS, P.RULES_WRITE, P.RULES_PUBLISH, P.REPORT_VIEW, P.CLIENT_IMPORT}
    ),
    "clinical_supervisor": frozenset(
        TREAT
        | OVERSEE
        | {P.NOTE_COSIGN, P.NOTE_ERROR_VIEW}
        | {P.SCREENING_COSIGN, P.PLAN_COSIGN, P.CASELOAD_ASSIGN, P.CLIENT_LOG_VIEW, P.EPISODE_REOPEN}
        | {P.REPORT_VIEW, P.DISCHARGE_CORRECT, P.CLIENT_MERGE}
    ),
    "clinician": frozenset(TREAT),
    "case_manager": frozenset(
        READ_CHART
        | COORDINATE
        | {P.FOLLOW_UP, P.FAMILY_WRITE, P.CHECK_IN, P.DISCLOSE, P.ACCOUNTING_VIEW}
        | {P.OUTREACH_WRITE, P.TEST_WRITE}
    ),
    "intake_coordinator": frozenset(
        GREET | COORDINATE | {P.SCREENING_WRITE, P.MEASURE_WRITE, P.CHART_VIEW, P.CONSENT_VIEW} | {P.CALL_VIEW, P.CLIENT_IMPORT}
    ),
    "medical_provider": frozenset(
        READ_CHART
        | {P.SCREENING_WRITE, P.NOTE_WRITE, P.MEASURE_WRITE, P.SAFETY_CLOSE, P.TEST_WRITE}
        | {P.ADMIN_ENTER, P.RULES_WRITE, P.RULES_PUBLISH}
    ),
    "front_desk": frozenset(GREET | {P.CHECK_IN, P.CALL_WRITE, P.SCHEDULE_CALL}),
    "compliance": frozenset(
        READ_CHART
        | OVERSEE
        | {P.NOTE_ERROR_VIEW, P.COUNSELING_NOTE_EXAMINE}
        | {P.CLIENT_LOG_VIEW, P.ADMIN_ENTER, P.ADMIN_READ_RECORDS, P.REPORT_VIEW}
    ),
    "system_administrator": frozenset({P.PORTAL_ENTER, P.ADMIN_ENTER, P.ADMIN_CONFIGURE, P.RULES_WRITE}),
}


def can(user, permission: Permission, where=None) -> bool:
    """Whether this person may do this, there.

    `where` is a Program or any record with `access_program_ids()` (the programs it belongs to); None asks for any program at
    all, which is right for a list (its rows are scoped by `visible_to`) and wrong for a record. A superuser is the system
    administrator of the whole installation, and no more than that.
    """
    if not user.is_authenticated:
        return False
    if user.is_superuser and permission in ROLES["system_administrator"]:
        return True
    standing = user.standing()
    places = standing if where is None else where.access_program_ids()
    return any(permission in standing.get(program_id, ()) for program_id in places)


def programs_where(user, permission: Permission) -> set[int]:
    """Keys of the programs in which this person may do this: what every `visible_to` filters by."""
    if not user.is_authenticated:
        return set()
    return {program_id for program_id, permissions in user.standing().items() if permission in permissions}
