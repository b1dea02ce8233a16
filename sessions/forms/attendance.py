"""What is heard from an attendance sheet: one line per client, and times of day turned into moments."""

import datetime as dt

from django import forms
from django.utils import timezone

from sessions.enums import NOT_COUNTED, PRESENT, WITH_A_REASON, AbsenceReason, Status
from sessions.rules.attendance import Mark

ABSENT = "absent"  # on the page one choice; which kind of absence is asked beside it
CAME = [
    (Status.PRESENT, "Present"),
    (Status.PRESENT_LATE, "Late"),
    (Status.LEFT_EARLY, "Left early"),
    (Status.PRESENT_TELEHEALTH, "Telehealth"),
]
DID_NOT_COME = [(ABSENT, "Absent"), (Status.NO_SHOW, "No-show")]
KINDS_OF_ABSENCE = [("", "Which kind?"), *((status.value, status.label) for status in WITH_A_REASON + NOT_COUNTED)]
REASONS = [("", "Reason"), *AbsenceReason.choices]
AS_TYPED = ["%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M%p", "%I %p"]
ALL_PRESENT = "all_present"


def time_field(label):
    """A time of day; the browser's own picker where it has one."""
    widget = forms.TimeInput(attrs={"type": "time", "class": "form-control form-control-sm"}, format="%H:%M")
    sentence = "Write a time such as 10:15."
    return forms.TimeField(
        label=label, required=False, input_formats=AS_TYPED, widget=widget, error_messages={"invalid": sentence}
    )


def moment_in(group_session, time):
    """That time of day on the session's day, or on the next day where the session runs past midnight."""
    if time is None:
        return None
    zone = group_session.program.zone
    begins = timezone.localtime(group_session.starts_at, zone)
    on_the_day = dt.datetime.combine(begins.date(), time, zone)
    # A group from 11 PM to 1 AM: "0:30" is after it began, not 22 hours before.
    return min((on_the_day, on_the_day + dt.timedelta(days=1)), key=lambda moment: abs(moment - begins))


class MarkForm(forms.Form):
    """One client on the sheet. Times and reasons that do not go with the choice are not heard."""

    choice = forms.ChoiceField(
        required=False, widget=forms.RadioSelect, error_messages={"invalid_choice": "Choose one of the listed marks."}
    )
    arrived = time_field("Arrived")
    left = time_field("Left")
    absence = forms.ChoiceField(label="Kind of absence", choices=KINDS_OF_ABSENCE, required=False)
    reason = forms.ChoiceField(label="Reason", choices=REASONS, required=False)
    words = forms.CharField(label="Remark", max_length=300, required=False)

    def __init__(self, *args, line, group_session, excuse=None, lacks_agreement=False, is_barred=False, **kwargs):
        self.line, self.group_session, self.excuse = line, group_session, excuse
        self.lacks_agreement = lacks_agreement
        self.is_barred = is_barred and not (line.attendance and line.attendance.was_present)
        super().__init__(*args, initial=self.on_record(), prefix=f"line-{line.episode.public_id}", **kwargs)
        unmarked = [] if line.attendance else [("", "Not marked")]
        self.fields["choice"].widget.attrs = {"class": "btn-check"}
        self.fields["choice"].choices = [*CAME, *DID_NOT_COME, *unmarked]
        for name, label in (("absence", "Kind of absence"), ("reason", "Reason"), ("words", "Remark")):
            kind = "form-control" if name == "words" else "form-select"
            self.fields[name].widget.attrs |= {"class": f"{kind} {kind}-sm", "aria-label": label}
        self.fields["words"].widget.attrs["placeholder"] = "Remark"

    def on_record(self):
        """What the record says, as the page shows it; times default to the session's own."""
        row, session, zone = self.line.attendance, self.group_session, self.group_session.program.zone
        if row is None and self.excuse:
            status, reason, words = Status.ABSENT_EXCUSED, self.excuse.reason, self.excuse.words
        elif row is None:
            status = Status.PRESENT if session.program.sheets_begin_present and not self.is_barred else ""
            reason = words = ""
        else:
            status, reason, words = row.status, row.reason, row.words
        arrived, left = (row.arrived_at, row.left_at) if row and row.was_present else (session.starts_at, session.ends_at)
        return {
            "choice": ABSENT if status in WITH_A_REASON + NOT_COUNTED else status,
            "absence": status if status in WITH_A_REASON + NOT_COUNTED else "",
            "arrived": timezone.localtime(arrived, zone).time(),
            "left": timezone.localtime(left, zone).time(),
            "reason": reason,
            "words": words,
        }

    def clean(self):
        """An absence is of some kind; all else about marks is a rule's to say."""
        data = super().clean()
        if data.get("choice") == ABSENT and not data.get("absence") and "absence" not in self.errors:
            self.add_error("absence", "Say which kind of absence this is.")
        return data

    @property
    def was_on_the_page(self):
        """Somebody who was enrolled after the page was opened is not on it, and is not marked with the rest."""
        return self.add_prefix("choice") in self.data

    @property
    def needs_times(self):
        """Present, but not from beginning to end as scheduled: the page shows the times."""
        times = (self.get_initial_for_field(self.fields[name], name) for name in ("arrived", "left"))
        zone = self.group_session.program.zone
        scheduled = (timezone.localtime(m, zone).time() for m in (self.group_session.starts_at, self.group_session.ends_at))
        return tuple(times) != tuple(scheduled)

    def mark(self, all_present=False):
        """What is to be written for this client, or None where nothing was chosen."""
        data = self.cleaned_data
        choice = data["choice"] or (Status.PRESENT if all_present and self.was_on_the_page and not self.is_barred else "")
        status = data["absence"] if choice == ABSENT else choice
        if not status:
            return None
        facts = {}
        if status in PRESENT:
            facts["arrived_at"] = self._moment("arrived", self.group_session.starts_at)
            facts["left_at"] = self._moment("left", self.group_session.ends_at)
        elif status in WITH_A_REASON:
            facts["reason"] = data["reason"]
        return Mark(self.line.episode.pk, status, words=data["words"], **facts)

    def _moment(self, name, otherwise):
        """What was typed; the session's own time where the field was left as it was or emptied."""
        """What was typed; where it is the time on record, that moment and no other."""
        time, zone = self.cleaned_data[name], self.group_session.program.zone
        for known in (getattr(self.line.attendance, f"{name}_at", None), otherwise):
            if known and time == timezone.localtime(known, zone).time():
                return known
        return moment_in(self.group_session, time) or otherwise


class SheetForm(forms.Form):
    """The whole group on one screen."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, roster, group_session, excuses=(), lacking=(), barred=(), **kwargs):
        super().__init__(
            *args, initial={"revision": group_session.revision}, **{k: v for k, v in kwargs.items() if k != "initial"}
        )
        data = self.data if self.is_bound else None
        excused = {excuse.episode_id: excuse for excuse in excuses}
        self.lines = [
            MarkForm(
                data,
                line=line,
                group_session=group_session,
                excuse=excused.get(line.episode.pk),
                lacks_agreement=line.episode.pk in lacking,
                is_barred=line.episode.pk in barred,
            )
            for line in roster
        ]

    def clean(self):
        """All lines, or none: a sheet is saved whole."""
        data = super().clean()
        are_valid = [line.is_valid() for line in self.lines]
        if not all(are_valid):
            raise forms.ValidationError("Nothing is saved yet. Please look at the marked lines below.")
        all_present = ALL_PRESENT in self.data
        data["lines"] = [mark for line in self.lines if (mark := line.mark(all_present))]
        return data
