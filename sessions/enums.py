"""The words of a schedule and a sign-in sheet (domain.md section 9)."""

from django.db import models

from plans.enums import Modality


class Status(models.TextChoices):
    """What became of one client's place in one session. Only the present family carries times and minutes."""

    PRESENT = "present", "Present"
    PRESENT_LATE = "present_late", "Late"
    LEFT_EARLY = "left_early", "Left early"
    PRESENT_TELEHEALTH = "present_telehealth", "Present by telehealth"
    ABSENT_EXCUSED = "absent_excused", "Absent, excused"
    ABSENT_UNEXCUSED = "absent_unexcused", "Absent, not excused"
    CANCELLED_TIMELY = "cancelled_client_timely", "Cancelled by the client in time"
    CANCELLED_LATE = "cancelled_client_late", "Cancelled by the client late"
    NO_SHOW = "no_show", "No-show"
    CANCELLED_PROGRAM = "cancelled_program", "Cancelled by the program"
    HOLIDAY = "holiday", "Holiday"
    ON_HOLD = "on_hold", "Away (hospital, jail or leave)"
    ENTERED_IN_ERROR = "entered_in_error", "Entered in error"


PRESENT = (Status.PRESENT, Status.PRESENT_LATE, Status.LEFT_EARLY, Status.PRESENT_TELEHEALTH)
WITH_A_REASON = (Status.ABSENT_EXCUSED, Status.ABSENT_UNEXCUSED, Status.CANCELLED_TIMELY, Status.CANCELLED_LATE)
# The program's doing, or nobody's: no reason is asked, and the rates leave them out.
NOT_COUNTED = (Status.CANCELLED_PROGRAM, Status.HOLIDAY, Status.ON_HOLD, Status.ENTERED_IN_ERROR)
MISSED = (*WITH_A_REASON, Status.NO_SHOW)


class AbsenceReason(models.TextChoices):
    """Why somebody did not come, as far as we know."""

    ILLNESS = "illness", "Illness"
    TRANSPORT = "transport", "Transport"
    WORK = "work", "Work"
    CHILDCARE = "childcare", "Childcare"
    COURT = "court", "Court"
    FAMILY = "family", "Family"
    RETURN_TO_USE = "return_to_use", "Return to use"
    HOSPITAL = "hospital", "Hospital"
    WEATHER = "weather", "Weather"
    TECH_FAILURE = "tech_failure", "Technical failure"
    UNKNOWN = "unknown", "Unknown"
    OTHER = "other", "Other"


class Risk(models.TextChoices):
    """What the risk check of a session found. It is asked of everybody, every time."""

    NONE = "none", "None noticed"
    SOME = "some", "Some, talked about"
    HIGH = "high", "High, acted on"


class FamilyFormat(models.TextChoices):
    """What kind of family work a session is (domain.md section 2)."""

    WITH_CLIENT = "with_client", "Counseling with the client"
    CONJOINT = "conjoint", "Conjoint (couple) session"
    MULTIFAMILY = "multifamily", "Multifamily group"
    EDUCATION = "education", "Family education"


class BookingEnd(models.TextChoices):
    """Why a family member is no longer expected."""

    NO_CONSENT = "no_consent", "Cancelled: no consent"
    CALLED_OFF = "called_off", "Called off"


class Weekday(models.IntegerChoices):
    """Monday is 0, as in Python."""

    MONDAY = 0, "Monday"
    TUESDAY = 1, "Tuesday"
    WEDNESDAY = 2, "Wednesday"
    THURSDAY = 3, "Thursday"
    FRIDAY = 4, "Friday"
    SATURDAY = 5, "Saturday"
    SUNDAY = 6, "Sunday"


class ApartKind(models.TextChoices):
    """Why two people must not meet here."""

    NO_CONTACT_ORDER = "no_contact_order", "No-contact order"
    EX_PARTNERS = "ex_partners", "Former partners"
    RIVALS = "rivals", "Rival families or groups"
    FAMILY_CONFLICT = "family_conflict", "Conflict within a family"
    OTHER = "other", "Other safety reason"


class ApartSource(models.TextChoices):
    """Who says so."""

    COURT_ORDER = "court_order", "Court order"
    CLIENT = "client", "A client asked for it"
    FAMILY = "family", "Family asked for it"
    STAFF = "staff", "Clinical judgment"


class WaitOutcome(models.TextChoices):
    """How waiting for a place in a series ended."""

    TAKEN = "taken", "Place taken"
    LET_GO = "let_go", "Let go"


class CallAbout(models.TextChoices):
    """What somebody has to hear about a date."""

    CANCELLED = "cancelled", "Does not take place"
    CHANGED = "changed", "Takes place at another time or place"
    RESTORED = "restored", "Takes place after all"


class Specimen(models.TextChoices):
    """What a drug test is done on."""

    URINE = "urine", "Urine"
    ORAL_FLUID = "oral_fluid", "Oral fluid"
    BREATH = "breath", "Breath"
    BLOOD = "blood", "Blood"
    OTHER = "other", "Other"


class Substance(models.TextChoices):
    """What a panel looks for."""

    ALCOHOL = "alcohol", "Alcohol"
    AMPHETAMINES = "amphetamines", "Amphetamines"
    BENZODIAZEPINES = "benzodiazepines", "Benzodiazepines"
    BUPRENORPHINE = "buprenorphine", "Buprenorphine"
    CANNABIS = "cannabis", "Cannabis (THC)"
    COCAINE = "cocaine", "Cocaine"
    FENTANYL = "fentanyl", "Fentanyl"
    METHADONE = "methadone", "Methadone"
    METHAMPHETAMINE = "methamphetamine", "Methamphetamine"
    OPIATES = "opiates", "Opiates"
    OXYCODONE = "oxycodone", "Oxycodone"
    OTHER = "other", "Other"


class TestReason(models.TextChoices):
    """Why a test was ordered."""

    ADMISSION = "admission", "Admission"
    RANDOM = "random", "Random"
    SCHEDULED = "scheduled", "Scheduled"
    CLINICAL = "clinical", "Clinical question"
    REQUIRED = "required", "Required by a court or payer"
    CLIENT = "client", "The client asked for it"


class TestResult(models.TextChoices):
    """What came of a test. A result is negative or positive; a person is neither."""

    NEGATIVE = "negative", "Negative result"
    POSITIVE = "positive", "Positive result"
    INVALID = "invalid", "No valid result"
    NOT_PROVIDED = "not_provided", "Specimen not provided"
    DECLINED = "declined", "Declined by the client"


class Confirmation(models.TextChoices):
    """What the laboratory's second look said about a positive result."""

    CONFIRMED = "confirmed", "Confirmed"
    NOT_CONFIRMED = "not_confirmed", "Not confirmed"


class Medicine(models.TextChoices):
    """Medication for addiction. Being on it is treatment, and never a reason to be refused anything."""

    BUPRENORPHINE = "buprenorphine", "Buprenorphine"
    BUPRENORPHINE_INJECTION = "buprenorphine_xr", "Buprenorphine, monthly or weekly injection"
    METHADONE = "methadone", "Methadone"
    NALTREXONE = "naltrexone", "Naltrexone"
    NALTREXONE_INJECTION = "naltrexone_xr", "Naltrexone, monthly injection"
    ACAMPROSATE = "acamprosate", "Acamprosate"
    DISULFIRAM = "disulfiram", "Disulfiram"
    NICOTINE = "nicotine", "Nicotine replacement, bupropion or varenicline"
    OTHER = "other", "Other"


__all__ = [
    "MISSED",
    "NOT_COUNTED",
    "PRESENT",
    "WITH_A_REASON",
    "AbsenceReason",
    "ApartKind",
    "ApartSource",
    "BookingEnd",
    "CallAbout",
    "Confirmation",
    "FamilyFormat",
    "Medicine",
    "Modality",
    "Specimen",
    "Status",
    "Substance",
    "TestReason",
    "TestResult",
    "WaitOutcome",
    "Weekday",
]


class PracticeOutcome(models.TextChoices):
    """What came of a skill practice."""

    DONE = "done", "Done"
    PARTLY = "partly", "Partly"
    NOT_DONE = "not_done", "Not done"
