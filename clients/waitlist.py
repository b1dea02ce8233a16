"""Whose turn it is, and how many places are free: the waitlist's order, and its reasons in words.

The federal block grant gives priority to pregnant people who inject drugs, then to all who are pregnant, then to all who inject
(domain.md 1.5). Among equals whoever leaves residential treatment first comes first, then whoever has waited longest.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import BooleanField, Case, Count, F, OuterRef, Subquery, Value, When
from django.utils import timezone

from clients.enums import EpisodeStatus
from clients.models import Episode, Screening
from iop_portal.models.program import Track
from iop_portal.templatetags.portal import day

GROUPS = {
    1: "Pregnant and injects drugs: first federal priority group",
    2: "Pregnant: second federal priority group",
    3: "Injects drugs: third federal priority group",
}
NO_GROUP = 4


def _answered(question):
    """The newest answer somebody gave. A screening that has not asked yet says nothing, and takes nothing back."""
    rows = Screening.objects.filter(episode=OuterRef("pk"), **{f"{question}__isnull": False}).order_by("-started_at", "-pk")
    return Subquery(rows.values(question)[:1], output_field=BooleanField())


def with_priority(episodes):
    """Adds `is_pregnant`, `injects` (None: nobody has answered) and `priority`, the federal group: 1 to 3, or 4 for none."""
    group = Case(
        When(is_pregnant=True, injects=True, then=Value(1)),
        When(is_pregnant=True, then=Value(2)),
        When(injects=True, then=Value(3)),
        default=Value(NO_GROUP),
    )
    return episodes.annotate(is_pregnant=_answered("is_pregnant"), injects=_answered("injects")).annotate(priority=group)


def waiting(programs, track=""):
    """Who waits in these programs, whose turn it is first. With a track: those who want it, and those who take either."""
    found = Episode.objects.filter(program__in=programs, status=EpisodeStatus.WAITLIST)
    if track:
        found = found.filter(track__in=[track, ""])
    return with_priority(found).order_by("priority", F("stepdown_on").asc(nulls_last=True), "waitlisted_on", "pk")


def reasons_for_place(episode) -> list[str]:
    """Why somebody stands where they stand, the weightiest reason first. The episode has its `priority`."""
    reasons = [GROUPS[episode.priority]] if episode.priority in GROUPS else []
    if episode.stepdown_on:
        verb = "Steps down" if episode.stepdown_on > timezone.localdate() else "Stepped down"
        reasons.append(f"{verb} from {episode.stepdown_facility} on {day(episode.stepdown_on)}")
    return [*reasons, f"Waiting since {day(episode.waitlisted_on)}"]


def needs_interim_services(episode) -> bool:
    """In a priority group, waiting, and nothing noted about the meantime."""
    return episode.priority in GROUPS and not episode.interim_services


@dataclass(frozen=True)
class Places:
    """How full one track of one program is."""

    total: int | None
    admitted: int
    held: int
    holds_keep: bool

    @property
    def free(self) -> int | None:
        """Places for somebody new; None where nobody has said how many there are."""
        if self.total is None:
            return None
        return max(self.total - self.admitted - (self.held if self.holds_keep else 0), 0)

    @property
    def words(self) -> str:
        """The sum, so that it can be checked."""
        held = f", {self.held} on hold{'' if self.holds_keep else ' (place not kept)'}" if self.held else ""
        if self.total is None:
            return f"{self.admitted} admitted{held}. How many places there are is not set."
        return f"{self.free} of {self.total} places free: {self.admitted} admitted{held}."


def places(programs) -> dict[tuple[int, str], Places]:
    """By key of the program and track, in one statement. An admission without a track counts on the program's own."""
    programs = list(programs)
    own = {program.pk: program.track for program in programs}
    taken = Counter()
    rows = Episode.objects.in_care().filter(program__in=own).order_by().values_list("program", "track", "status")
    for program, track, status, number in rows.annotate(number=Count("pk")):
        taken[program, track or own[program], status] += number
    return {
        (program.pk, track): Places(
            total=program.places_on(track),
            admitted=taken[program.pk, track, EpisodeStatus.ADMITTED],
            held=taken[program.pk, track, EpisodeStatus.ON_HOLD],
            holds_keep=program.holds_keep_places,
        )
        for program in programs
        for track in Track.values
    }


def numbers_waiting(programs) -> Counter:
    """By key of the program and track: how many wait for it. Whoever takes either track waits for both, and is under "" too."""
    found = Counter()
    rows = Episode.objects.filter(program__in=programs, status=EpisodeStatus.WAITLIST).order_by()
    for program, track, number in rows.values_list("program", "track").annotate(number=Count("pk")):
        for wanted in [track] if track else ["", *Track.values]:
            found[program, wanted] += number
    return found


def blockers_from_places(episode, taken: dict) -> list[str]:
    """No free place on the track somebody waits for. A warning on the lists: whoever admits may know better."""
    tracks = [episode.track] if episode.track else Track.values
    known = [taken[episode.program_id, track].free for track in tracks]
    if any(free is None or free for free in known):
        return []
    return [
        f"No free place on the {Track(episode.track).label.lower()} track." if episode.track else "No free place on either track."
    ]
