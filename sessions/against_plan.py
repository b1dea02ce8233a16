"""The plan against the schedule: what is prescribed and has no place, what has a place and is not prescribed, and the best week.

A place counts when it holds on that day or begins later. Minutes a week are those of the series, on every day that it meets.
"""

from collections import defaultdict
from dataclasses import dataclass

from iop_portal.templatetags.portal import duration
from plans.enums import Modality, PlanStatus
from plans.models import TreatmentPlan
from plans.rules import Week, step_on, today_in
from sessions.fitting import Asked, Bar, Choice, Fit, Rule, fit, obstacles
from sessions.models import Enrolment
from sessions.models.group_agreement import NOT_AGREED
from sessions.queries import Offer, offers
from sessions.rules.keep_apart import NOT_POSSIBLE


@dataclass(frozen=True)
class Cover:
    """One prescribed kind of service and the places the client has in it."""

    modality: Modality
    sessions: int
    minutes: int
    has_sessions: int
    has_minutes: int

    @property
    def is_short(self) -> bool:
        """Too few sessions, or too few minutes."""
        return self.has_sessions < self.sessions or self.has_minutes < self.minutes

    @property
    def words(self) -> str:
        """The gap, in a sentence."""
        return (
            f"{self.modality.label}: places for {self.has_sessions} of {self.sessions} sessions a week, "
            f"{duration(self.has_minutes)} of {duration(self.minutes)}."
        )


@dataclass(frozen=True)
class Comparison:
    """A plan's week beside the client's places."""

    plan: TreatmentPlan
    week: Week
    covers: list[Cover]
    unprescribed: list[Enrolment]

    @property
    def gaps(self) -> list[str]:
        """What no place covers, in sentences; empty is covered."""
        return [cover.words for cover in self.covers if cover.is_short]

    @property
    def covered(self) -> int:
        """Minutes a week of the prescribed services that the client has places for."""
        return sum(min(cover.has_minutes, cover.minutes) for cover in self.covers)


def plan_to_compare(episode, *, drafts_first=False) -> TreatmentPlan | None:
    """The plan in force, else the one being written; with `drafts_first` the other way round. Two queries."""
    statuses = [PlanStatus.IN_FORCE, *PlanStatus.being_written()]
    plans = list(episode.plans.filter(status__in=statuses).select_related("episode__program").prefetch_related("prescriptions"))
    return min(plans, key=lambda plan: plan.is_in_force == drafts_first, default=None)


def day_of(plan):
    """The day on which the two are compared: today, or the first day of a plan that is still to come."""
    return max(filter(None, (today_in(plan.program), plan.starts_on, plan.episode.admitted_on)))


def compare(plan, day=None, places=None) -> Comparison:
    """The step of that day against the places that hold then or later. `places` come with their series."""
    day = day or day_of(plan)
    if places is None:
        places = list(Enrolment.objects.overlapping(day, None).filter(episode=plan.episode_id).select_related("series"))
    week = step_on(plan, day).week
    has = defaultdict(lambda: [0, 0])
    for place in places:
        meets = len(place.series.weekdays)
        has[place.series.modality][0] += meets
        has[place.series.modality][1] += meets * place.series.duration
    covers = [
        Cover(Modality(line.modality), line.sessions_per_week, line.weekly_minutes, *has[line.modality]) for line in week.lines
    ]
    prescribed = {line.modality for line in week.lines}
    return Comparison(plan, week, covers, [place for place in places if place.series.modality not in prescribed])


def uncovered(episodes) -> dict[int, list[str]]:
    """By key of the episode, what no place covers today of its plan in force. Three queries, however many clients."""
    plans = TreatmentPlan.objects.in_force().filter(episode__in=episodes)
    plans = list(plans.select_related("episode__program").prefetch_related("prescriptions"))
    places = defaultdict(list)
    if plans:
        first = min(day_of(plan) for plan in plans)
        found = Enrolment.objects.overlapping(first, None).filter(episode__in=[plan.episode_id for plan in plans])
        for place in found.select_related("series"):
            places[place.episode_id].append(place)
    return {plan.episode_id: compare(plan, places=_from(places[plan.episode_id], day_of(plan))).gaps for plan in plans}


def _from(places, day):
    return [place for place in places if place.ends_on is None or place.ends_on >= day]


def gaps(plan) -> list[str]:
    """What a signer is told: what has no place, and what has one and is not prescribed."""
    comparison = compare(plan)
    return comparison.gaps + [
        f"{place.series.name}: has a place there, and the plan prescribes no {place.series.get_modality_display().lower()}."
        for place in comparison.unprescribed
    ]


# --- the best week -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Proposal:
    """What the page shows: series to add, the days of the whole week; or why there is no such week."""

    series: list
    days: int
    reasons: list[str]


def _minutes(time):
    return time.hour * 60 + time.minute


def as_choice(offer: Offer) -> Choice:
    """A series as the search sees it."""
    series = offer.series
    begins = _minutes(series.starts_at)
    slots = tuple((weekday, begins, begins + series.duration) for weekday in series.weekdays)
    return Choice(series.pk, series.modality, slots, frozenset() if offer.place else bars_of(offer))


def bars_of(offer: Offer) -> frozenset[Bar]:
    """Why this series is not open to the client."""
    is_closed = NOT_POSSIBLE in offer.reasons
    bars = {
        Bar.FULL: not offer.free,
        Bar.BUSY: bool(offer.commitments),
        Bar.CLOSED: is_closed,
        Bar.AGREEMENT: offer.lacks_agreement,
        Bar.TAKEN: len(offer.reasons) > is_closed + (not offer.free) + offer.lacks_agreement,
    }
    return frozenset(bar for bar, holds in bars.items() if holds)


def closers(comparison, found: list[Offer]) -> list[Offer]:
    """Series with a free place, at an hour when the client can come, of a kind that is short."""
    short = {cover.modality for cover in comparison.covers if cover.is_short}
    return [offer for offer in found if offer.series.modality in short and not offer.place and not bars_of(offer)]


def asked_of(comparison, found: list[Offer]) -> Asked:
    """The question. What is asked of the days holds for a week in the program's range; a step below it may be two days."""
    week = comparison.week
    is_full = week.total >= week.program.weekly_minutes_least
    return Asked(
        needs={line.modality: (line.sessions_per_week, line.weekly_minutes) for line in week.lines},
        choices=tuple(as_choice(offer) for offer in found if not offer.place),
        kept=tuple(as_choice(offer) for offer in found if offer.place),
        days_least=week.program.days_per_week_least if is_full else 0,
        gap_most=week.program.gap_days_most if is_full else None,
    )


def propose(comparison, found: list[Offer]) -> Proposal:
    """The best whole week around the places the client has, or why none fits."""
    asked = asked_of(comparison, found)
    by_key = {offer.series.pk: offer for offer in found}
    if week := fit(asked):
        return Proposal([by_key[one.key].series for one in week.chosen], week.days, [])
    return Proposal([], 0, list(dict.fromkeys(why_not(asked, by_key))))


def why_not(asked, by_key) -> list[str]:
    """The culprits, in sentences."""
    said = obstacles(asked)
    if said.too_few:
        return [_too_few(asked, kind, offered) for kind, offered in said.too_few.items()]
    if said.culprits:
        return [words for one in said.culprits for what in one.what for words in _words(what, one.week, asked, by_key)]
    if said.together:
        bars = sorted({bar for one in said.together.chosen for bar in one.barred})
        return ["No single change is enough; several things together stand in the way.", *(
            words.removesuffix(WOULD_FIT) for bar in bars for words in _words(bar, said.together, asked, by_key)
        )]  # fmt: skip
    return ["The program's series overlap one another: no choice of them holds all the prescribed sessions."]


WOULD_FIT = " Without that, a week would fit."


def _too_few(asked, kind, offered):
    lack = asked.short()[kind]
    return (
        f"{Modality(kind).label}: the program's open series bring {offered[0]} more sessions and {duration(offered[1])} a week; "
        f"{lack[0]} sessions and {duration(lack[1])} are missing."
    )


def _words(what, week: Fit, asked, by_key):
    if what == Rule.GAP:
        return [f"The sessions fit only with more than {asked.gap_most} days in a row without one.{WOULD_FIT}"]
    if what == Rule.LEAST:
        return [
            f"The sessions fit only on {week.days} days a week; this program asks for at least {asked.days_least}.{WOULD_FIT}"
        ]
    offers_used = [by_key[one.key] for one in week.chosen if what in one.barred]
    if what == Bar.CLOSED:
        return [f"A series that would be needed is not possible for this client.{WOULD_FIT}"]
    if what == Bar.AGREEMENT:
        return [f"{offer.series.name}: {NOT_AGREED}{WOULD_FIT}" for offer in offers_used]
    if what == Bar.FULL:
        return [f"{offer.series.name}, {offer.series.days_in_words}, has no place left.{WOULD_FIT}" for offer in offers_used]
    if what == Bar.BUSY:
        return [f"{offer.series.name}: {words}.{WOULD_FIT}" for offer in offers_used for words in offer.commitments]
    return [f"{reason}{WOULD_FIT}" for offer in offers_used for reason in offer.reasons if " overlaps with " in reason]


def offers_for(plan) -> list[Offer]:
    """The program's open series as they stand for this client on the day of the comparison."""
    return offers(plan.episode, day_of(plan))
