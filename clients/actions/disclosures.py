"""Letting something leave: the record of it, the notice and the paper are made in one step, or none of them is."""

import datetime as dt

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clients import default_notice
from clients.enums import Category, DisclosureBasis, DisclosureRoute
from clients.models import (
    Client,
    Consent,
    ConsentRecipient,
    Contact,
    Disclosure,
    DisclosurePacket,
    RedisclosureNotice,
)
from clients.packets import packet_of
from clients.rules.consents import consent_for
from clients.rules.disclosures import blockers_to_emergency, blockers_to_release
from iop_portal.models import Program, User
from iop_portal.papers import Part, pdf_of
from iop_portal.refusals import Refused


def notice_in_use(on: dt.date) -> RedisclosureNotice:
    """The wording that goes with a disclosure on that day. An installation without any begins with the one it ships with."""
    current = RedisclosureNotice.objects.filter(in_use_from__lte=on).first()
    if current is not None:
        return current
    shipped = {
        "long_text": default_notice.LONG_TEXT,
        "short_text": default_notice.SHORT_TEXT,
        "source": default_notice.SOURCE,
        "in_use_from": default_notice.IN_USE_FROM,
    }
    return RedisclosureNotice.objects.get_or_create(version=default_notice.VERSION, defaults=shipped)[0]


@transaction.atomic
def release(
    *,
    client: Client,
    recipient: Contact | ConsentRecipient,
    program: Program,
    route: str,
    category: str,
    facts: dict,
    content: list[Part],
    for_proceedings: bool = False,
    by: User,
) -> Disclosure:
    """Tell this recipient this, now. `facts` are description, purpose and address; `content` is what the paper says.

    A purpose or an address that nobody typed is the one in the consent.

    The consents are locked before they are asked: a revocation at this moment comes either before, and nothing leaves, or after.
    """
    list(_consents_of(recipient, program).select_for_update(no_key=True).order_by("pk"))
    recipient = type(recipient).objects.get(pk=recipient.pk)
    asked = {"program": program, "category": category, "for_proceedings": for_proceedings}
    if reasons := blockers_to_release(client, recipient, route=route, **asked):
        raise Refused(reasons)
    now = timezone.now()
    today = timezone.localdate(now, program.zone)
    is_contact, consent = isinstance(recipient, Contact), consent_for(recipient, on=today, **asked)
    written = {"purpose": consent.purpose, "recipient_address": "" if is_contact else recipient.address}
    facts = facts | {name: facts.get(name) or words for name, words in written.items()}
    disclosure = Disclosure(
        client=client,
        program=program,
        basis=DisclosureBasis.CONSENT,
        route=route,
        consent=consent,
        contact=recipient if is_contact else None,
        recipient=None if is_contact else recipient,
        recipient_name=recipient.display_name,
        category=category,
        is_for_proceedings=for_proceedings,
        notice=notice_in_use(today),
        disclosed_at=now,
        disclosed_by=by,
        **facts,
    )
    disclosure.full_clean()
    disclosure.save()
    paper = packet_of(disclosure, content)
    DisclosurePacket.objects.create(disclosure=disclosure, source=paper.as_json(), pdf=pdf_of(paper))
    return disclosure


def _consents_of(recipient, program) -> QuerySet:
    if isinstance(recipient, ConsentRecipient):
        return Consent.objects.filter(pk=recipient.consent_id)
    return Consent.objects.filter(contact=recipient, program=program)


@transaction.atomic
def record_emergency(*, client: Client, program: Program, facts: dict, by: User) -> Disclosure:
    """Medical personnel were told what they needed in a medical emergency (42 CFR 2.51): no consent, but all of its facts."""
    told = {name: facts[name] for name in ("disclosed_at", "recipient_name")}
    if reasons := blockers_to_emergency(client, program=program, **told):
        raise Refused(reasons)
    disclosure = Disclosure(
        client=client,
        program=program,
        basis=DisclosureBasis.EMERGENCY,
        route=DisclosureRoute.PHONE,
        category=Category.EMERGENCY,
        purpose="Medical emergency (42 CFR 2.51)",
        disclosed_by=by,
        **facts,
    )
    disclosure.full_clean()
    disclosure.save()
    return disclosure
