"""The attendance sheet: the whole group on one screen, saved in one go."""

from collections import Counter

from django.utils import timezone
from django.utils.functional import cached_property

from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import attendance
from sessions.enums import PRESENT, Status
from sessions.forms.attendance import SheetForm
from sessions.models import GroupSession
from sessions.queries import excuses_of, roster
from sessions.rules.agreements import kept_out, without_agreement
from sessions.rules.attendance import GRACE, blockers_to_attendance


def in_words(statuses) -> str:
    """How a sheet stands, in one line: 11 present, 1 no-show, 0 unmarked."""
    kinds = Counter("present" if status in PRESENT else status for status in statuses)
    absent = kinds.total() - kinds["present"] - kinds[Status.NO_SHOW] - kinds[""]
    middle = [f"{absent} absent"] if absent else []
    return ", ".join([f"{kinds['present']} present", *middle, f"{kinds[Status.NO_SHOW]} no-show", f"{kinds['']} unmarked"])


class Attendance(ActionView):
    """Who came, from when until when. Taking it again corrects it."""

    permission = Permission.ATTENDANCE_WRITE
    model = GroupSession
    form_class = SheetForm
    template_name = "sessions/attendance.html"
    refused_marks = {}

    def get_queryset(self):
        """With the program, whose clock the sheet runs on."""
        return super().get_queryset().select_related("program", "room", "facilitator")

    @cached_property
    def roster(self):
        """The lines of the sheet."""
        return roster(self.object)

    def get_form_kwargs(self):
        """One line per client on the roster."""
        excuses = excuses_of(self.object, self.roster)
        lacking = without_agreement(self.object, [line.episode for line in self.roster])
        agreement = {"lacking": lacking, "barred": kept_out(self.object, lacking)}
        facts = {"roster": self.roster, "group_session": self.object, "excuses": excuses}
        return super().get_form_kwargs() | facts | agreement

    def get_context_data(self, **kwargs):
        """The sheet, and who is not marked on it yet."""
        unmarked = [line.episode.client for line in self.roster if line.attendance is None]
        grace = int(GRACE.total_seconds() // 60)
        is_today = timezone.localdate() == timezone.localdate(self.object.starts_at)
        return super().get_context_data(
            group_session=self.object,
            unmarked=unmarked,
            grace=grace,
            is_today=is_today,
            may_agree=self.may(Permission.CONSENT_WRITE),
            **kwargs,
        )

    def blockers(self):
        """Why the sheet is not open."""
        return blockers_to_attendance(self.object)

    def act(self, data):
        """Save the sheet."""
        try:
            return attendance.take(
                group_session=self.object, lines=data["lines"], revision=data["revision"] or 0, by=self.request.user
            )
        except attendance.MarksRefused as refusal:
            self.refused_marks = refusal.by_episode
            raise

    @property
    def done(self):
        """What was saved."""
        return f"Saved: {in_words(self.result)}."

    def refuse(self, form, reasons):
        """Each sentence at its line. The sheet now knows what the others wrote, so saving it again is meant."""
        by_line = {line.line.episode.pk: line for line in form.lines}
        for key, sentences in self.refused_marks.items():
            if key in by_line:
                by_line[key].add_error(None, sentences)
                reasons = [reason for reason in reasons if not reason.startswith(by_line[key].line.client.number)]
        self.object.refresh_from_db(fields=["revision"])
        form.data = form.data.copy()
        form.data["revision"] = self.object.revision
        return super().refuse(form, reasons or ["Nothing is saved yet. Please look at the marked lines below."])

    def get_success_url(self):
        """Back to the session."""
        return self.object.get_absolute_url()
