"""How the portal writes things down: icons, statuses, lengths of time, days and hours.

Small and pure: nothing here asks the database or decides anything.
"""

from datetime import datetime

from django import template
from django.templatetags.static import static
from django.utils import dateformat, timezone
from django.utils.html import format_html

register = template.Library()

# One colour per meaning, whichever record it is on. The word always stands beside the colour.
TONES = {
    "good": ("admitted", "in_force", "present", "present_telehealth", "achieved", "recommended", "active", "signed"),
    "wait": (
        "inquiry",
        "screening",
        "waitlist",
        "draft",
        "awaiting_client",
        "awaiting_cosignature",
        "incomplete",
        "scheduled",
        "partially_achieved",
    ),
    "warn": (
        "present_late",
        "left_early",
        "cancelled_client_late",
        "conditional",
        "defer_medical",
        "due",
        "overdue",
        "on_hold",
        "returned",
        "no_change",
    ),
    "bad": ("no_show", "absent_unexcused", "emergency", "refer_higher", "revoked", "false", "expired", "worsened"),
    "quiet": (
        *("discharged", "declined", "referred", "superseded", "closed", "discontinued", "refer_lower", "refer_other", "ended"),
        *("absent_excused", "cancelled_client_timely", "cancelled", "cancelled_program", "holiday"),
        "entered_in_error",
    ),
}
TONE_OF = {status: tone for tone, statuses in TONES.items() for status in statuses}


@register.simple_tag
def icon(name, label=""):
    """One picture from the sprite. Decoration unless `label` says what it means on its own."""
    href = f"{static('portal/icons.svg')}#{name}"
    if label:
        return format_html('<svg class="icon" role="img" aria-label="{}"><use href="{}"></use></svg>', label, href)
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"></use></svg>', href)


@register.simple_tag
def status_badge(status, label="", tone=""):
    """Where a record stands: its word, coloured by meaning. Pass `label=thing.get_status_display`."""
    words = label or str(status).replace("_", " ").capitalize()
    return format_html('<span class="status status-{}">{}</span>', tone or TONE_OF.get(str(status), "neutral"), words)


@register.filter
def duration(minutes):
    """A length of time as people say it: 45 min, 2 h, 1 h 30 min."""
    if minutes is None:
        return ""
    hours, rest = divmod(int(minutes), 60)
    parts = [f"{hours}\u00a0h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest}\u00a0min")
    return " ".join(parts)


@register.filter
def hours(minutes):
    """Minutes as the hours a program counts in: 540 is 9, 450 is 7.5. Two decimals at most, none for show."""
    if minutes is None:
        return ""
    return f"{int(minutes) / 60:.2f}".rstrip("0").rstrip(".")


def _written(value, pattern):
    """A date or a moment in the words of `pattern`, on the clock of the program whose page this is."""
    if not value:
        return ""
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return dateformat.format(value, pattern)


@register.filter
def day(value):
    """A day in full: Mon, Nov 3, 2025."""
    return _written(value, "D, M j, Y")


@register.filter
def short_day(value):
    """A day where the year is plain from the page: Mon, Nov 3."""
    return _written(value, "D, M j")


@register.filter
def clock(value):
    """A time of day: 9:05 AM."""
    return _written(value, "g:i\u00a0A")


@register.filter
def moment(value):
    """A day and a time: Mon, Nov 3, 2025, 2:10 PM."""
    return _written(value, "D, M j, Y, g:i\u00a0A")


@register.filter
def time_span(starts, ends):
    """When something takes place: 9:00-11:30 AM, or 11:00 AM-1:00 PM where it crosses noon."""
    first, last = clock(starts), clock(ends)
    if first and first[-2:] == last[-2:]:
        first = first[:-3]
    return f"{first}\u2013{last}" if first and last else first or last


@register.filter
def initials(name):
    """Two letters for a person's mark, where the full name stands beside it. "Sample, Alex" is AS like "Alex Sample"."""
    last, _, first = str(name).partition(",")
    words = f"{first} {last}".replace(".", " ").split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


@register.filter
def marked_fields(form):
    """The fields on the page that carry a mistake, in the order of the page."""
    return [field for field in form.visible_fields() if field.errors]


BROWSERS = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
DEVICES = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
]


@register.filter
def browser(user_agent):
    """A browser as its owner would know it: Chrome on Windows. The order matters, they all pretend to be each other."""
    text = str(user_agent)
    program = next((name for mark, name in BROWSERS if mark in text), "A browser")
    device = next((name for mark, name in DEVICES if mark in text), "")
    return f"{program} on {device}" if device else program
