"""The cards of the board: for a whole page at once, in a number of statements that does not grow with the cards."""

import datetime as dt
from dataclasses import dataclass, field, replace

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from clients import waitlist
from clients.enums import CLOSED_STATUSES, OPEN_STATUSES, EpisodeStatus
from clients.models import Episode, Hold, Screening
from clients.rules.episodes import BEFORE_ADMISSION, blockers_to_admission_with, facts_missing_for_admission
from iop_portal.access import Permission, can, programs_where
from iop_portal.chart.steps import Step, steps_for
from iop_portal.models import Program
from iop_portal.templatetags.portal import short_day
from plans.queries import summaries

S = EpisodeStatus
CARDS_SHOWN = 25
CLOSED_SHOWN_DAYS = 30


@dataclass
class Card:
    """One client in one column. Without a right to read charts there are neither marks nor what is missing."""

    episode: Episode
    url: str
    days: int
    marks: list = field(default_factory=list)
    missing: list = field(default_factory=list)
    steps: list = field(default_factory=list)
    is_clinical: bool = False

    @property
    def next_steps(self):
        """The likely one, as a button."""
        return [step for step in self.steps if step.is_next]

    @property
    def other_steps(self):
        """The rest, folded away."""
        return [step for step in self.steps if not step.is_next]


@dataclass
class Column:
    """One status: how many stand there, and the first of them."""

    status: EpisodeStatus
    number: int
    cards: list
    list_url: str

    @property
    def is_cut(self):
        """More than are shown."""
        return self.number > len(self.cards)


def shown(episodes, today):
    """Open episodes, and those closed in the last days."""
    since = today - dt.timedelta(days=CLOSED_SHOWN_DAYS)
    return episodes.filter(status__in=OPEN_STATUSES), episodes.filter(status__in=CLOSED_STATUSES, closed_on__gte=since)


def first_of_each(episodes, *order):
    """Keys of the first episodes of each status, in that order."""
    place = Window(RowNumber(), partition_by=F("status"), order_by=[*order, "pk"])
    return list(episodes.order_by().annotate(place=place).filter(place__lte=CARDS_SHOWN).values_list("pk", flat=True))


def cards(episodes, user, today) -> dict[str, list[Card]]:
    """By status, in the order of the columns: the longest in their state first, the closed ones newest first."""
    still_open, closed = shown(episodes, today)
    keys = first_of_each(still_open, "status_since") + first_of_each(closed, "-closed_on")
    found = waitlist.with_priority(Episode.objects.filter(pk__in=keys)).select_related("client", "program", "clinician")
    rows = list(found.order_by("status_since", "pk"))
    known = Known(rows, user, today)
    columns = {status: [known.card(row) for row in rows if row.status == status] for status in S}
    for status in CLOSED_STATUSES:
        columns[status].reverse()
    return columns


class Known:
    """What the cards of one page need to know, fetched for all of them together."""

    def __init__(self, rows, user, today):
        self.user, self.today = user, today
        self.reads = programs_where(user, Permission.CHART_VIEW)
        self.reads_plans = programs_where(user, Permission.PLAN_VIEW)
        keys = [row.pk for row in rows if row.program_id in self.reads]
        newest = Screening.objects.filter(episode__in=keys).order_by("episode_id", "-started_at", "-pk").distinct("episode_id")
        self.screenings = {screening.episode_id: screening for screening in newest}
        self.plans = summaries(keys, on=today)
        self.holds = {hold.episode_id: hold for hold in Hold.objects.standing().filter(episode__in=keys)}
        self.places = waitlist.places(Program.objects.filter(pk__in=self.reads).order_by("pk"))

    def card(self, episode) -> Card:
        """One card, from what is loaded."""
        screening = self.screenings.get(episode.pk)
        is_clinical = episode.program_id in self.reads
        return Card(
            episode=episode,
            url=episode.get_absolute_url(),
            days=(self.today - episode.status_since).days,
            marks=self.marks(episode) if is_clinical else [],
            missing=self.missing(episode, screening) if is_clinical else [],
            steps=self.steps(episode, screening),
            is_clinical=is_clinical,
        )

    def steps(self, episode, screening):
        """The chart's links; while a screening is not final it is the likely one, and after it the admission."""
        is_open = screening is not None and not screening.is_determined
        steps = steps_for(self.user, episode, has_open_screening=is_open)
        if episode.status != S.SCREENING or screening is None:
            return steps
        if not screening.is_final:
            goes_on = is_open and can(self.user, Permission.SCREENING_WRITE, episode)
            label = "Continue screening" if goes_on else "Open screening"
            return [Step(url=screening.get_absolute_url(), label=label, icon="clipboard-check", is_next=True), *steps]
        admits = not blockers_to_admission_with(episode, screening)
        return [replace(step, is_next=True) if admits and step.label == "Admit" else step for step in steps]

    def marks(self, episode):
        """What gives priority while somebody is on the way in."""
        if episode.status not in BEFORE_ADMISSION:
            return []
        marks = [word for word, is_so in (("Pregnant", episode.is_pregnant), ("Injects", episode.injects)) if is_so]
        if episode.stepdown_on:
            verb = "Steps down" if episode.stepdown_on > self.today else "Stepped down"
            marks.append(f"{verb} {short_day(episode.stepdown_on)}")
        return marks

    def missing(self, episode, screening):
        """What stands in the way of the next step: the rules' own sentences."""
        if episode.status in BEFORE_ADMISSION:
            return self.missing_for_admission(episode, screening)
        if episode.status == S.ADMITTED and episode.program_id in self.reads_plans:
            return self.missing_in_plan(episode)
        if episode.status == S.ON_HOLD:
            return self.missing_for_return(episode)
        return []

    def missing_for_admission(self, episode, screening):
        """What the admission would refuse with, then what it will ask for."""
        missing = blockers_to_admission_with(episode, screening)
        if episode.status == S.WAITLIST:
            missing = missing + waitlist.blockers_from_places(episode, self.places)
            missing += ["Interim services not noted."] if waitlist.needs_interim_services(episode) else []
        return missing + (facts_missing_for_admission(episode) if episode.status != S.INQUIRY else [])

    def missing_in_plan(self, episode):
        """In treatment the plan carries everything else."""
        summary = self.plans.get(episode.pk)
        if summary is None:
            return ["No treatment plan yet."]
        if summary.in_force is None:
            return [f"Plan: {summary.on_its_way.get_status_display().lower()}."]
        return [f"Plan review was due {short_day(summary.review_due_on)}."] if summary.is_overdue else []

    def missing_for_return(self, episode):
        """Why somebody is away, and when they should be back."""
        hold = self.holds[episode.pk]
        if hold.expected_back_on is None:
            return [f"{hold.get_reason_display()}: return not known."]
        verb = "was expected" if hold.expected_back_on < self.today else "expected"
        return [f"{hold.get_reason_display()}: {verb} back {short_day(hold.expected_back_on)}."]


def may_read(user):
    """Whether closed columns and clinical marks exist for this person at all."""
    return can(user, Permission.CHART_VIEW)
