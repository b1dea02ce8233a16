"""The paper that leaves with a disclosure: what is disclosed, the notice of 2.32, and the scope of the consent (2.32(b))."""

from django.utils import dateformat, timezone

from clients.default_notice import SHORT_TEXT
from clients.models import Consent, Disclosure, RedisclosureNotice
from clients.models.consent import DAY
from clients.strokes import HEIGHT, WIDTH
from iop_portal.papers import Paper, Part

MOMENT = "D, M j, Y, g:i A"
NOTICE_HEADING = "Notice to the recipient"


def day(value) -> str:
    """A day as papers write it."""
    return dateformat.format(value, DAY)


def moment(value, program) -> str:
    """A time by the program's clock."""
    return dateformat.format(timezone.localtime(value, program.zone), MOMENT)


def sender_of(program) -> str:
    """Who writes: a name and a number, and nothing about what kind of place it is beyond that name."""
    return f"{program.name}, {program.phone}" if program.phone else program.name


def svg_of(strokes: str) -> str:
    """A drawn signature as a picture; the strokes were taken apart before they were kept."""
    if not strokes:
        return ""
    drawn = f'<path d="{strokes}" fill="none" stroke="#111" stroke-width="3" stroke-linecap="round"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{drawn}</svg>'


def recipient_words(recipient, program) -> str:
    """Somebody whom a consent names, and when the client took that back."""
    revoked = f"revoked {moment(recipient.revoked_at, program)}" if recipient.revoked_at else ""
    return ", ".join(part for part in (recipient.name, recipient.address, revoked) if part)


def consent_parts(consent: Consent, recipients, heading="The consent") -> list[Part]:
    """Every element of 2.31(a), for the client's copy and for the recipient's."""
    facts = [("About", consent.client_name), ("Kind", consent.get_kind_display()), ("Who may disclose", consent.program.name)]
    if consent.contact_id:
        facts.append(("To whom", consent.recipient_name))
    facts += [("To whom", recipient_words(one, consent.program)) for one in recipients]
    facts += [
        ("What it covers", ", ".join(consent.covers)),
        ("In plain words", consent.information),
        ("Purpose", consent.purpose),
        ("Until when", consent.until_words.removeprefix("until ") if consent.has_end else "None: it stands until it is revoked"),
        ("Signed by", consent.signed_name),
    ]
    others = [
        ("By authority", consent.signer_authority),
        ("Also signed by", consent.also_signed_name),
        ("Witness", consent.witness_name),
    ]
    facts += [(name, value) for name, value in others if value]
    facts += [("Signed on", day(consent.signed_on)), ("How", consent.get_signature_method_display())]
    told = [consent.statements] if consent.statements else []
    right = (
        "The client may revoke this consent at any time, in writing or by telling any member of the staff. It ends from that "
        "moment; what was shared before in reliance on it stands. Treatment does not depend on signing it."
    )
    return [
        Part(heading, facts=facts, paragraphs=told, strokes=svg_of(consent.drawn_signature)),
        Part("Right to revoke", paragraphs=[right]),
    ]


def copy_of(consent: Consent, on) -> Paper:
    """The consent on paper, with where it stands."""
    notice = RedisclosureNotice.objects.filter(in_use_from__lte=on).first()
    parts = [Part("Where it stands", paragraphs=[f"{consent.standing_on(on)}."])]
    parts += consent_parts(consent, consent.recipients.all(), "What the client agreed to")
    return Paper(
        "Consent to release information", sender_of(consent.program), parts, footer=notice.short_text if notice else SHORT_TEXT
    )


def packet_of(disclosure: Disclosure, content: list[Part]) -> Paper:
    """All that leaves, in one paper. The notice stands in it as it is stored."""
    program, consent = disclosure.program, disclosure.consent
    recipient = [disclosure.recipient_name, disclosure.recipient_affiliation, disclosure.recipient_address]
    cover = [
        ("To", ", ".join(part for part in recipient if part)),
        ("About", consent.client_name),
        ("What", disclosure.description),
        ("Purpose", disclosure.purpose),
        ("When", moment(disclosure.disclosed_at, program)),
        ("By", str(disclosure.disclosed_by)),
    ]
    parts = [
        Part("Disclosure", facts=cover),
        *content,
        Part(NOTICE_HEADING, paragraphs=[disclosure.notice.long_text]),
        *consent_parts(consent, [disclosure.recipient] if disclosure.recipient_id else [], "The consent that allows this"),
    ]
    return Paper(disclosure.get_route_display(), sender_of(program), parts, footer=disclosure.notice.short_text)
