"""What may be said to whom: the one gate that every page and every action about a contact asks (42 CFR 2.31, domain.md 3.5).

Whatever tells somebody outside the program something, or lets them in, asks `blockers_to_disclosure` and passes on its reasons.
PostgreSQL asks the same once more where the row is written (sessions/models/family.py, clients/models/disclosure.py).
"""

from django.utils import dateformat, timezone

from clients.enums import Category, ConsentKind
from clients.models import Consent, ConsentRecipient, Contact
from clients.models.consent import DAY
from clients.rules.recording import missing_elements
from iop_portal.models import Program


def kinds_that_allow(category: str, *, for_proceedings: bool = False) -> set[str]:
    """Which kinds of consent may back this: counseling notes and legal proceedings each need their own."""
    if for_proceedings:
        return {ConsentKind.PROCEEDINGS}
    if category == Category.COUNSELING_NOTES:
        return {ConsentKind.COUNSELING_NOTES}
    return {ConsentKind.SPECIFIC, ConsentKind.TPO}


def blockers_to_disclosure(
    recipient: Contact | ConsentRecipient, *, program: Program, category: str, on, until=None, for_proceedings: bool = False
) -> list[str]:
    """Why this program may not tell this person anything of that category on that day, or let them take part.

    `on` is a day on the program's clock. `until` is given only for what is already over: when it ended. A revocation after
    that leaves it standing; any other revocation counts from its second on.
    """
    given = _given_to(program, recipient)
    if not given:
        return [f"No consent given to {program} names this person.", *_drafts(program, recipient)]
    kinds = kinds_that_allow(category, for_proceedings=for_proceedings)
    flaws = [_flaws(consent, recipient, category, kinds, on, until) for consent in given]
    fewest = min(len(found) for found in flaws)
    nearest = {}
    for found in flaws:
        if len(found) == fewest:
            for kind, sentence in found.items():
                nearest.setdefault(kind, sentence)
    return list(nearest.values())


def consent_for(
    recipient: Contact | ConsentRecipient, *, program: Program, category: str, on, until=None, for_proceedings: bool = False
) -> Consent | None:
    """The consent to rely on where there are no blockers: the newest that stands."""
    kinds = kinds_that_allow(category, for_proceedings=for_proceedings)
    given = _given_to(program, recipient)
    standing = [consent for consent in given if not _flaws(consent, recipient, category, kinds, on, until)]
    return standing[0] if standing else None


def _given_to(program, recipient):
    """Newest first; from what was prefetched, if it was. A recipient beyond the contacts has the one consent that names it."""
    given = [recipient.consent] if isinstance(recipient, ConsentRecipient) else recipient.consents.all()
    theirs = [consent for consent in given if consent.program_id == program.pk]
    for consent in theirs:
        consent.program = program  # its clock is asked for, once per consent
    return theirs


def _drafts(program, recipient):
    """A paper that lacks an element is said with what it lacks, and allows nothing."""
    if isinstance(recipient, ConsentRecipient):
        return []
    drafts = [draft for draft in recipient.drafts.all() if draft.program_id == program.pk and draft.closed_at is None]
    return [f"A draft cannot be relied on: it lacks {', '.join(missing_elements(draft))}." for draft in drafts]


def _flaws(consent, recipient, category, kinds, on, until) -> dict[str, str]:
    flaws = _ended(consent, recipient, on, until)
    if consent.signed_on > on:
        flaws["later"] = f"The consent was signed later, on {dateformat.format(consent.signed_on, DAY)}."
    if consent.kind not in kinds:
        flaws["kind"] = f"The consent is of another kind: {consent.get_kind_display().lower()}."
    if category not in consent.categories:
        flaws["category"] = f"The consent does not cover this: {Category(category).label.lower()}."
    return flaws


def _ended(consent, recipient, on, until):
    flaws = {}
    for revocable in (consent, recipient):
        revoked_at = getattr(revocable, "revoked_at", None)
        if revoked_at is not None and (until is None or revoked_at < until):
            revoked_on = timezone.localtime(revoked_at, consent.program.zone)
            what = "is known to be false since" if consent.is_false else "was revoked on"
            flaws.setdefault("revoked", f"The consent {what} {dateformat.format(revoked_on, DAY)}.")
    if consent.expires_on is not None and consent.expires_on < on:
        flaws["expired"] = f"The consent expired: its last day was {dateformat.format(consent.expires_on, DAY)}."
    if consent.event_on is not None and consent.event_on < on:
        flaws["over"] = f"The consent ended: what ends it happened on {dateformat.format(consent.event_on, DAY)}."
    return flaws
