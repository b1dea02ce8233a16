"""The list at the door: who has come, who has gone. No reason, no note, nothing clinical."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from clients.models import Episode
from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import attendance
from sessions.enums import Status
from sessions.forms.check_in import CheckInForm
from sessions.models import Attendance, GroupSession
from sessions.queries import roster
from sessions.rules.agreements import not_to_be_seen
from sessions.rules.attendance import clock
from sessions.rules.check_in import blockers_to_the_door, is_here

DEEDS = {"arrived": attendance.check_in, "left": attendance.check_out, "undo": attendance.undo}


@dataclass(frozen=True)
class Guest:
    """One line of the list: only what the door may know."""

    place: str
    episode: Episode
    attendance: Attendance | None
    is_mine: bool
    is_barred: bool  # has not agreed to be seen by other families

    @property
    def client(self):
        """The person."""
        return self.episode.client

    @property
    def came(self):
        """Arrived at some time."""
        return self.attendance is not None and self.attendance.was_present

    @property
    def is_here(self):
        """Still in the room."""
        return is_here(self.attendance)

    @property
    def is_late(self):
        """After the grace at the beginning."""
        return self.came and self.attendance.status == Status.PRESENT_LATE


class CheckIn(ActionView):
    """Two big buttons a line, for a tablet at the door."""

    permission = Permission.CHECK_IN
    inward = "shown to staff at the door: who has come"
    model = GroupSession
    form_class = CheckInForm
    template_name = "sessions/check_in.html"

    def get_queryset(self):
        """With the program, whose clock the list runs on."""
        return super().get_queryset().select_related("program", "room")

    @cached_property
    def roster(self):
        """Everybody expected."""
        return roster(self.object)

    def get_form_kwargs(self):
        """Only who is on the list can be checked in."""
        return super().get_form_kwargs() | {"roster": self.roster}

    def get_context_data(self, **kwargs):
        """The list, without what the door may not know."""
        barred = not_to_be_seen(self.object, [line.episode for line in self.roster])
        guests = [self._guest(line, barred) for line in self.roster]
        here = sum(guest.is_here for guest in guests)
        return super().get_context_data(
            group_session=self.object, guests=guests, here=here, may_agree=self.may(Permission.CONSENT_WRITE), **kwargs
        )

    def _guest(self, line, barred):
        if line.attendance is not None:
            line.attendance.group_session = self.object
        mine = line.attendance is not None and line.attendance.recorded_by_id == self.request.user.pk
        return Guest(str(line.episode.public_id), line.episode, line.attendance, mine, line.episode.pk in barred)

    def blockers(self):
        """Why the door is closed."""
        return blockers_to_the_door(self.object)

    def act(self, data):
        """Arrived, left, or undone."""
        self.episode = data["episode"]
        return DEEDS[data["deed"]](group_session=self.object, episode=self.episode, by=self.request.user)

    @property
    def done(self):
        """What is recorded now."""
        name = self.episode.client.display_name
        if self.result is None:
            return f"{name} is no longer marked."
        if self.result.left_at < self.object.ends_at:
            return f"{name} left at {clock(self.result.left_at, self.object)}."
        return f"{name} is here since {clock(self.result.arrived_at, self.object)}."

    def get_success_url(self):
        """The same list, where one was."""
        return f"{self.request.path}#place-{self.episode.public_id}"
