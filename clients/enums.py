"""The words a chart may use, and what they mean outside (domain.md sections 1, 7 and 9)."""

from django.db import models


class EpisodeStatus(models.TextChoices):
    """The road of an episode of care, from the first call to the end."""

    INQUIRY = "inquiry", "Inquiry"
    SCREENING = "screening", "Screening"
    WAITLIST = "waitlist", "Waitlist"
    ADMITTED = "admitted", "Admitted"
    ON_HOLD = "on_hold", "On hold"
    DISCHARGED = "discharged", "Discharged"
    DECLINED = "declined", "Declined"
    REFERRED = "referred", "Referred elsewhere"


IN_CARE_STATUSES = (EpisodeStatus.ADMITTED, EpisodeStatus.ON_HOLD)
OPEN_STATUSES = (EpisodeStatus.INQUIRY, EpisodeStatus.SCREENING, EpisodeStatus.WAITLIST, *IN_CARE_STATUSES)
CLOSED_STATUSES = (EpisodeStatus.DISCHARGED, EpisodeStatus.DECLINED, EpisodeStatus.REFERRED)


class HoldReason(models.TextChoices):
    """Why somebody in treatment is away for a while."""

    HOSPITAL = "hospital", "Hospital"
    JAIL = "jail", "Jail or detention"
    LEAVE = "leave", "Leave"


class ImportWhat(models.TextChoices):
    """What a file holds."""

    CLIENTS = "clients", "Clients"
    CONTACTS = "contacts", "Contacts"


class ImportStage(models.TextChoices):
    """How far a file is."""

    CHECKING = "checking", "Being checked"
    READY = "ready", "Waits for you"
    WRITING = "writing", "Being written"
    DONE = "done", "Done"
    ABANDONED = "abandoned", "Abandoned"


class RowState(models.TextChoices):
    """What became of a row."""

    WAITING = "waiting", "Not checked yet"
    GOOD = "good", "Good"
    DOUBLE = "double", "Probable double"
    REFUSED = "refused", "Refused"
    SKIPPED = "skipped", "Skipped"
    IMPORTED = "imported", "Imported"


class NameKind(models.TextChoices):
    """What another name is to the person."""

    FORMER = "former", "Former name"
    ALIAS = "alias", "Also known as"
    SPELLING = "spelling", "Other spelling"


class ReferralSource(models.TextChoices):
    """Who sent the person, or that they came themselves."""

    SELF = "self", "Self"
    FAMILY = "family", "Family or friend"
    RESIDENTIAL = "residential", "Residential or inpatient treatment"
    WITHDRAWAL = "withdrawal", "Withdrawal management"
    OUTPATIENT = "outpatient", "Outpatient treatment"
    HEALTH_CARE = "health_care", "Hospital, physician or clinic"
    COURT = "court", "Court or probation"
    EMPLOYER = "employer", "Employer or EAP"
    SCHOOL = "school", "School"
    COMMUNITY = "community", "Community agency"
    OTHER = "other", "Other"


class DischargeReason(models.TextChoices):
    """Why treatment here ended. Finer than TEDS; `TEDS_REASON` maps many to one (domain.md section 7)."""

    COMPLETED = "completed", "Completed treatment"
    COMPLETED_STEPDOWN = "completed_stepdown", "Completed, stepped down to a lower level of care"
    LEFT_AGAINST_ADVICE = "left_against_advice", "Left against professional advice"
    LOST_CONTACT = "lost_contact", "Lost contact"
    TERMINATED_ATTENDANCE = "terminated_attendance", "Administrative discharge: attendance"
    TERMINATED_CONDUCT = "terminated_conduct", "Administrative discharge: conduct"
    TRANSFERRED_HIGHER = "transferred_higher", "Transferred to a higher level of care"
    TRANSFERRED_OTHER = "transferred_other", "Transferred to another program"
    INCARCERATED = "incarcerated", "Incarcerated"
    DIED = "died", "Died"
    MOVED = "moved", "Moved away"
    PAYER_DENIED = "payer_denied", "Payer denied further treatment"
    OTHER = "other", "Other"


# An end that the program decides: what was tried before it is written down.
ADMINISTRATIVE_REASONS = (DischargeReason.TERMINATED_ATTENDANCE, DischargeReason.TERMINATED_CONDUCT)
TEDS_REASON = {
    DischargeReason.COMPLETED: 1,
    DischargeReason.COMPLETED_STEPDOWN: 1,
    DischargeReason.LEFT_AGAINST_ADVICE: 2,
    DischargeReason.LOST_CONTACT: 2,
    DischargeReason.TERMINATED_ATTENDANCE: 3,
    DischargeReason.TERMINATED_CONDUCT: 3,
    DischargeReason.TRANSFERRED_HIGHER: 4,
    DischargeReason.TRANSFERRED_OTHER: 4,
    DischargeReason.INCARCERATED: 5,
    DischargeReason.DIED: 6,
    DischargeReason.MOVED: 7,
    DischargeReason.PAYER_DENIED: 7,
    DischargeReason.OTHER: 7,
}


class DeclineReason(models.TextChoices):
    """Why an episode ended before admission without a referral."""

    CLIENT_DECLINED = "client_declined", "The person decided against treatment"
    NO_CONTACT = "no_contact", "Could not be reached again"
    NOT_ELIGIBLE = "not_eligible", "Outside what the program is licensed for"
    WENT_ELSEWHERE = "went_elsewhere", "Entered treatment elsewhere"
    FUNDING = "funding", "Payer or funding"
    OTHER = "other", "Other"


class Edition(models.TextChoices):
    """Which edition of the ASAM Criteria the clinician worked from. We ship none of its text (domain.md 1.3)."""

    THIRD = "asam3", "ASAM third edition"
    FOURTH = "asam4", "ASAM fourth edition"


class Subdimension(models.TextChoices):
    """What the fourth edition rates, by short name, no anchors (domain.md 1.3). The first character is the dimension."""

    INTOXICATION = "1_intoxication", "Intoxication and associated risks"
    WITHDRAWAL = "1_withdrawal", "Withdrawal and associated risks"
    MEDICATION = "1_medication", "Addiction medication needs"
    PHYSICAL_HEALTH = "2_physical_health", "Physical health concerns"
    PREGNANCY = "2_pregnancy", "Pregnancy-related concerns"
    PSYCHIATRIC = "3_psychiatric", "Active psychiatric symptoms"
    DISABILITY = "3_disability", "Persistent disability"
    SUBSTANCE_USE = "4_substance_use", "Likelihood of risky substance use"
    BEHAVIORS = "4_behaviors", "Likelihood of risky SUD-related behaviors"
    FUNCTION = "5_function", "Ability to function effectively"
    SAFETY = "5_safety", "Safety"
    SUPPORT = "5_support", "Support in the current environment"

    @property
    def dimension(self) -> int:
        """To which dimension it belongs."""
        return int(self.value[0])


class Outcome(models.TextChoices):
    """What a screening suggests, and what a clinician determines (domain.md 1.5)."""

    INCOMPLETE = "incomplete", "Incomplete"
    EMERGENCY = "emergency", "Emergency: act now"
    REFER_HIGHER = "refer_higher", "Refer to a higher level of care"
    DEFER_MEDICAL = "defer_medical", "Medical treatment first, then screen again"
    REFER_OTHER = "refer_other", "Refer to specialized treatment"
    CONDITIONAL = "conditional", "IOP with conditions"
    REFER_LOWER = "refer_lower", "Refer to outpatient (a lower level of care)"
    RECOMMENDED = "recommended", "IOP recommended"


ADMITTING_OUTCOMES = (Outcome.RECOMMENDED, Outcome.CONDITIONAL)
STOP_OUTCOMES = (Outcome.EMERGENCY, Outcome.REFER_HIGHER, Outcome.DEFER_MEDICAL, Outcome.REFER_OTHER)
# From the least to the most care. A worse answer never leads to a lower place here (docs/adr, "the order of care").
ORDER_OF_CARE = (Outcome.REFER_LOWER, Outcome.RECOMMENDED, Outcome.CONDITIONAL, *reversed(STOP_OUTCOMES))


class OverrideReason(models.TextChoices):
    """Why a clinician's determination differs from the suggestion (domain.md 1.5)."""

    CLINICAL_JUDGMENT = "clinical_judgment", "Clinical judgment"
    CLIENT_PREFERENCE = "client_preference", "Client preference"
    CLIENT_DECLINED_RECOMMENDED = "client_declined_recommended", "Client declined the recommended level"
    LEVEL_NOT_AVAILABLE = "level_not_available", "Recommended level not available"
    WAITLIST_INTERIM = "waitlist_interim", "Interim care while waiting for the recommended level"
    PAYER_OR_FUNDING = "payer_or_funding", "Payer or funding"
    LEGAL_MANDATE = "legal_mandate", "Legal mandate"
    GEOGRAPHY_TRANSPORT = "geography_transport", "Geography or transport"
    FAMILY_OR_WORK_DUTY = "family_or_work_duty", "Family or work duty"
    LANGUAGE_OR_ACCESS = "language_or_access", "Language or accessibility"
    OTHER = "other", "Other"


class Relationship(models.TextChoices):
    """Family of origin or of choice, and other supports."""

    SPOUSE = "spouse", "Spouse or partner"
    PARENT = "parent", "Parent"
    CHILD = "child", "Son or daughter"
    SIBLING = "sibling", "Brother or sister"
    GRANDPARENT = "grandparent", "Grandparent"
    OTHER_FAMILY = "other_family", "Other family"
    FRIEND = "friend", "Friend"
    SPONSOR = "sponsor", "Sponsor or recovery peer"
    EMPLOYER = "employer", "Employer"
    PROFESSIONAL = "professional", "Professional (physician, probation officer, …)"
    OTHER = "other", "Other"


class Category(models.TextChoices):
    """What a consent lets us speak about, or lets the person take part in (domain.md 3.5)."""

    ATTENDANCE = "attendance", "Attendance"
    SCHEDULING = "scheduling", "Scheduling"
    PROGRESS = "progress", "Progress in treatment"
    PLAN = "plan", "Treatment plan"
    FAMILY_SESSION = "family_session", "Taking part in family sessions"
    DISCHARGE = "discharge", "Discharge and aftercare"
    EMERGENCY = "emergency", "Emergencies"
    COUNSELING_NOTES = "counseling_notes", "SUD counseling notes"


class ConsentKind(models.TextChoices):
    """Consents that the law keeps apart: none of them does the work of another (42 CFR 2.31(a), (b), (d))."""

    SPECIFIC = "specific", "To named persons or organizations"
    TPO = "tpo", "Treatment, payment and operations"
    COUNSELING_NOTES = "counseling_notes", "SUD counseling notes, and nothing else"
    PROCEEDINGS = "proceedings", "Use in legal proceedings, and nothing else"


class RecipientKind(models.TextChoices):
    """Who receives, where it is nobody of the client's own people."""

    PERSON = "person", "A person"
    ORGANIZATION = "organization", "An organization"
    CLASS = "class", "A class, such as my health plans"


class SignerCapacity(models.TextChoices):
    """In whose right somebody signs (42 CFR 2.14, 2.15)."""

    CLIENT = "client", "The client"
    GUARDIAN = "guardian", "A parent or guardian, together with the minor"
    REPRESENTATIVE = "representative", "A person with legal authority to act for the client"


class SignatureMethod(models.TextChoices):
    """How the client signed (42 CFR 2.31(a)(8) allows paper or electronic)."""

    PAPER = "paper", "Signed on paper, kept in the file"
    TYPED = "typed", "Typed by the client, with attestation"
    DRAWN = "drawn", "Drawn on the screen by the client"


class DisclosureBasis(models.TextChoices):
    """What allows it."""

    CONSENT = "consent", "Written consent"
    EMERGENCY = "emergency", "Medical emergency"


class DisclosureRoute(models.TextChoices):
    """How it left."""

    LETTER = "letter", "Letter"
    PLAN_COPY = "plan_copy", "Copy of the treatment plan"
    ATTENDANCE = "attendance", "Confirmation of attendance"
    PHONE = "phone", "Phone call"
    RECORD = "record", "Other record"
    NOTE = "note", "Copy of a counseling note"


# Where the paper decides what it is about.
CATEGORY_OF_ROUTE = {
    DisclosureRoute.PLAN_COPY: Category.PLAN,
    DisclosureRoute.ATTENDANCE: Category.ATTENDANCE,
    DisclosureRoute.NOTE: Category.COUNSELING_NOTES,
}


class CommitmentKind(models.TextChoices):
    """What fills an hour in which a client cannot come."""

    WORK = "work", "Work"
    SCHOOL = "school", "School or training"
    CAREGIVING = "caregiving", "Caring for somebody"
    OTHER = "other", "Something else"


class Transport(models.TextChoices):
    """How a client gets here."""

    OWN_CAR = "own_car", "Own car"
    PUBLIC = "public", "Bus or train"
    RIDE = "ride", "A ride by family or friends"
    WALKS = "walks", "On foot or by bicycle"
    NEEDS_HELP = "needs_help", "Needs help to get here"


class PointKind(models.TextChoices):
    """A way to reach somebody."""

    PHONE = "phone", "Phone"
    EMAIL = "email", "Email"
    POSTAL = "postal", "Address"


class FollowUpOutcome(models.TextChoices):
    """What came of trying to reach a client after the discharge."""

    REACHED = "reached", "Reached"
    NO_ANSWER = "no_answer", "No answer: try again"
    NOT_REACHED = "not_reached", "Could not be reached: give up"
    DECLINED = "declined", "Declines further contact"
    DIED = "died", "Died"

    @classmethod
    def final(cls):
        """All but the one that asks for another try."""
        return [cls.REACHED, cls.NOT_REACHED, cls.DECLINED, cls.DIED]


class OutreachKind(models.TextChoices):
    """How somebody tried to reach a client who stays away."""

    CALL = "call", "Call"
    VOICEMAIL = "voicemail", "Voicemail"
    TEXT = "text", "Text message"
    MAIL = "mail", "Letter or e-mail"
    VISIT = "visit", "Visit"


class OutreachOutcome(models.TextChoices):
    """What came of it."""

    REACHED = "reached", "Reached, comes back"
    REACHED_ENDS = "reached_ends", "Reached, does not want to come back"
    LEFT_WORD = "left_word", "Left word"
    NO_ANSWER = "no_answer", "No answer"
    NOT_IN_USE = "not_in_use", "Number or address no longer in use"
