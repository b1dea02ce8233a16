"""One person in a client's life who was written down twice: one entry stays, the other leads to it.

It lies here and not with the contacts, because whom one must not meet is known here, and has to hold for the entry that stays.
"""

from django.db import transaction
from django.utils import timezone

from clients.models import Contact
from iop_portal.models import User
from iop_portal.refusals import Refused
from sessions.models import KeepApart
from sessions.rules.contact_doubles import blockers_to_marking_as_same

SAID = "Listed twice: recorded anew for the entry that stays."


@transaction.atomic
def mark(*, contact: Contact, same_as: Contact | None, by: User) -> Contact:
    """From now on only the other entry is used. Consents stay where they are; pairs kept apart hold for the one that stays.

    None takes it back: they are two people. What was written meanwhile for the other one stays there, pairs as well.
    """
    keys = [contact.pk, *([same_as.pk] if same_as else [])]
    locked = {row.pk: row for row in Contact.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")}
    contact, same_as = locked[contact.pk], locked[same_as.pk] if same_as else None
    if reasons := blockers_to_marking_as_same(contact, same_as):
        raise Refused(reasons)
    if same_as is not None:
        contact.doubles.update(same_as=same_as)  # one step from any entry to the one that stays
        contact.is_active = False
        _keep_apart(contact, same_as, by)
    contact.same_as = same_as
    contact.revision += 1
    contact.full_clean()
    contact.save()
    return contact


def _keep_apart(contact, same_as, by):
    """A pair is never edited: it is ended, and the same recorded for the entry that stays, as by whoever recorded it."""
    standing = KeepApart.objects.select_for_update(of=("self",)).standing()
    for pair in [*standing.filter(contact=contact), *standing.filter(other_contact=contact)]:
        facts = {
            name: getattr(pair, name)
            for name in (
                "client_id", "contact_id", "other_client_id", "other_contact_id", "kind", "reason", "since", "until", "source",
                "order_number", "ordered_on", "recorded_by_id",
            )
        }  # fmt: skip
        for side in ("contact_id", "other_contact_id"):
            facts[side] = same_as.pk if facts[side] == contact.pk else facts[side]
        renewed = KeepApart(**facts)
        renewed.full_clean()
        renewed.save()
        pair.ended_at, pair.ended_by, pair.end_reason = timezone.now(), by, SAID
        pair.save(update_fields=["ended_at", "ended_by", "end_reason"])
