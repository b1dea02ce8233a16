"""The accounting of disclosures: three years for 42 CFR 2.25, six for 45 CFR 164.528."""

import csv
import io

from dateutil.relativedelta import relativedelta
from django.utils import timezone

from clients.models import Client, Disclosure
from clients.packets import day, moment
from iop_portal.papers import Paper, Part

WINDOWS = {"3": "Three years (42 CFR 2.25)", "6": "Six years (45 CFR 164.528)"}
HEAD = ["When", "To whom", "Address", "What", "Purpose", "Under what", "How", "By"]
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def disclosures_of(client: Client, user, years: str):
    """What left in that window, newest first, of the programs whose accounting this person may read."""
    since = timezone.now() - relativedelta(years=int(years))
    return Disclosure.objects.visible_to(user).filter(client=client).since(since).for_accounting()


def line_of(disclosure) -> list[str]:
    """One line, as paper and file write it."""
    whom = [disclosure.recipient_name, disclosure.recipient_affiliation]
    return [
        moment(disclosure.disclosed_at, disclosure.program),
        ", ".join(part for part in whom if part),
        disclosure.recipient_address,
        disclosure.description,
        ": ".join(words for words in (disclosure.purpose, disclosure.emergency_nature) if words),
        disclosure.basis_words,
        disclosure.get_route_display(),
        str(disclosure.disclosed_by),
    ]


def harmless(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell


def csv_of(disclosures) -> str:
    """For a spreadsheet."""
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow(HEAD)
    writer.writerows([harmless(cell) for cell in line_of(disclosure)] for disclosure in disclosures)
    return sheet.getvalue()


def paper_of(client: Client, disclosures, years: str) -> Paper:
    """For the client."""
    lines, today = [line_of(disclosure) for disclosure in disclosures], timezone.localdate()
    period = f"{WINDOWS[years]}: {day(today - relativedelta(years=int(years)))} to {day(today)}"
    facts = [("About", client.display_name), ("Period", period), ("Disclosures", str(len(lines)))]
    parts = [Part("What was asked for", facts=facts, paragraphs=[] if lines else ["Nothing left the program in this period."])]
    for number, line in enumerate(lines, start=1):
        named = [(name, value) for name, value in zip(HEAD, line, strict=True) if value]
        parts.append(Part(f"Disclosure {number}", facts=named))
    return Paper("Accounting of disclosures", "", parts)
