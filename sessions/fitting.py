"""The best whole week for one client, and what stands in the way where there is none. Pure: no database, no clock.

A week fits when every prescribed kind of service has its sessions and its minutes, nothing overlaps, the client comes on enough
days and is never away for too many in a row, and no place is proposed that could be left out. The best has the fewest days, then
the fewest minutes. The search is exact: sets of days from small to large, and in each a branch and bound over the series.
Issue 5 asks for an exact answer; a solver library was weighed and left out: the wheels it needs are some 80 MB.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import StrEnum

DAY = 24 * 60
WEEK = 7 * DAY
BARRED_COSTS = 100_000  # minutes: what is not possible today is proposed only where nothing else is


class Bar(StrEnum):
    """Why a series is not open to this client."""

    FULL = "full"
    BUSY = "busy"  # a commitment of their own
    TAKEN = "taken"  # a place they have at that hour
    CLOSED = "closed"  # not possible for them
    AGREEMENT = "agreement"  # they have not agreed to be seen by other families


class Rule(StrEnum):
    """What is asked of the days of a week."""

    LEAST = "least"
    GAP = "gap"


@dataclass(frozen=True)
class Choice:
    """One series: on which days from when until when, in minutes of the day. It is taken whole or not at all."""

    key: int
    modality: str
    slots: tuple[tuple[int, int, int], ...]
    barred: frozenset[Bar] = frozenset()

    @property
    def sessions(self) -> int:
        """How often a week."""
        return len(self.slots)

    @property
    def minutes(self) -> int:
        """How long in a week."""
        return sum(ends - begins for _, begins, ends in self.slots)

    @property
    def days(self) -> int:
        """The days of the week as bits."""
        return sum(1 << weekday for weekday in {weekday for weekday, _, _ in self.slots})


@dataclass(frozen=True)
class Asked:
    """What the plan prescribes, what the client has already, what there is, and what is asked of the days."""

    needs: dict[str, tuple[int, int]]  # kind of service: sessions, minutes
    choices: tuple[Choice, ...]
    kept: tuple[Choice, ...] = ()
    days_least: int = 0
    gap_most: int | None = None

    def short(self) -> dict[str, tuple[int, int]]:
        """What is still missing beside the places the client has; never below nothing."""
        return missing(self.needs, self.kept)


@dataclass(frozen=True)
class Fit:
    """A week that fits: what to add to the places there are."""

    chosen: tuple[Choice, ...]
    days: int
    minutes: int


def missing(needs, chosen) -> dict[str, tuple[int, int]]:
    """Kinds of service that lack sessions or minutes, and how many."""
    has = defaultdict(lambda: [0, 0])
    for one in chosen:
        has[one.modality][0] += one.sessions
        has[one.modality][1] += one.minutes
    left = {kind: (max(times - has[kind][0], 0), max(length - has[kind][1], 0)) for kind, (times, length) in needs.items()}
    return {kind: lack for kind, lack in left.items() if any(lack)}


def overlap(one: Choice, other: Choice) -> bool:
    """Whether they meet at the same time somewhere in the week, also across midnight and from Sunday to Monday."""
    for weekday, begins, ends in one.slots:
        for other_day, other_begins, other_ends in other.slots:
            lead = (other_day * DAY + other_begins - weekday * DAY - begins) % WEEK
            if lead < ends - begins or (WEEK - lead) % WEEK < other_ends - other_begins:
                return True
    return False


def keeps_rules(days: int, asked: Asked) -> bool:
    """Enough days, and never too many in a row without one; the week goes round."""
    if days.bit_count() < asked.days_least:
        return False
    if asked.gap_most is None or not days:
        return True
    window = asked.gap_most + 1
    return all(any(days >> (first + step) % 7 & 1 for step in range(window)) for first in range(7))


def could_leave_out(needs, chosen, kept=()) -> bool:
    """Whether the week would be complete without one of these."""
    return any(not missing(needs, [*kept, *(other for other in chosen if other is not one)]) for one in chosen)


def fit(asked: Asked, *, in_spite_of=frozenset()) -> Fit | None:
    """The best week, or None. `in_spite_of` are bars that are looked past."""
    kept_days = 0
    for one in asked.kept:
        kept_days |= one.days
    short = asked.short()
    if not short:
        return Fit((), kept_days.bit_count(), 0)
    search = _Search(asked, short, kept_days, in_spite_of)
    for size in range(1, 8):
        for days in range(128):
            if days.bit_count() == size and days & kept_days == kept_days and keeps_rules(days, asked):
                search.within(days)
        if search.best is not None:
            chosen = tuple(sorted(search.best, key=lambda one: one.key))
            return Fit(chosen, size, sum(one.minutes for one in chosen))
    return None


class _Search:
    """Branch and bound over the open series; sets of them are bits of whole numbers."""

    def __init__(self, asked, short, kept_days, in_spite_of):
        self.asked, self.short, self.kept_days = asked, short, kept_days
        self.best, self.cost = None, float("inf")
        self.open = self._distinct(in_spite_of)
        self.costs = [_cost(one) for one in self.open]
        self.days = [one.days for one in self.open]
        self.clash = [
            sum(1 << place for place, other in enumerate(self.open) if place == number or overlap(one, other))
            for number, one in enumerate(self.open)
        ]
        self.of = {kind: self._sizes(kind) for kind in short}

    def _distinct(self, in_spite_of):
        """Open series of the missing kinds, cheapest first; of two at the same hours one is enough."""
        found = {}
        for one in self.asked.choices:
            is_free = one.barred <= in_spite_of and not any(overlap(one, other) for other in self._in_the_way(in_spite_of))
            if one.modality in self.short and is_free:
                place = (one.modality, frozenset(one.slots))
                if place not in found or _cost(one) < _cost(found[place]):
                    found[place] = one
        return sorted(found.values(), key=lambda one: (_cost(one), one.key))

    def _in_the_way(self, in_spite_of):
        return () if Bar.TAKEN in in_spite_of else self.asked.kept

    def _sizes(self, kind):
        """Masks of the series of this kind, by how many sessions and minutes each brings."""
        sizes = defaultdict(int)
        for number, one in enumerate(self.open):
            if one.modality == kind:
                sizes[one.sessions, one.minutes] |= 1 << number
        return [(times, length, mask) for (times, length), mask in sizes.items()]

    def within(self, days):
        """Weeks on exactly these days."""
        self.wanted = days
        usable = sum(1 << number for number, on in enumerate(self.days) if on & ~days == 0)
        if self._most_at_all(usable) >= sum(times for times, _ in self.short.values()):
            self._descend(usable, self.short, self.kept_days, [], 0)

    def _most_at_all(self, usable):
        """How many sessions have room beside one another, day by day: never too few."""
        slots = sorted(
            {(day * DAY + ends, day * DAY + begins) for number in _bits(usable) for day, begins, ends in self.open[number].slots}
        )
        count, free_from = 0, -1
        for ends, begins in slots:
            if begins >= free_from:
                count, free_from = count + 1, ends
        return count

    def _descend(self, usable, short, used, chosen, cost):
        if not short:
            picked = [self.open[number] for number in chosen]
            if used == self.wanted and cost < self.cost and not could_leave_out(self.asked.needs, picked, self.asked.kept):
                self.best, self.cost = picked, cost
            return
        if self._is_hopeless(usable, short, used, cost):
            return
        kind = min(short, key=lambda kind: self._offered(kind, usable)[0] - short[kind][0])
        mine = sum(mask for _, _, mask in self.of[kind]) & usable
        for number in _bits(mine):
            if not self._is_enough(kind, usable, short[kind]):
                return
            one = self.open[number]
            left = self._less(short, kind, one)
            self._descend(
                usable & ~self.clash[number], left, used | self.days[number], [*chosen, number], cost + self.costs[number]
            )
            usable &= ~(1 << number)

    def _is_hopeless(self, usable, short, used, cost):
        if not all(self._is_enough(kind, usable, lack) for kind, lack in short.items()):
            return True
        reach = used
        least = cost
        for kind, (times, length) in short.items():
            brought = [length for _, length, mask in self.of[kind] if mask & usable]
            often = max(count for count, _, mask in self.of[kind] if mask & usable)
            least += max(length, -(-times // often) * min(brought))
            for number in _bits(usable & sum(mask for _, _, mask in self.of[kind])):
                reach |= self.days[number]
        return least >= self.cost or reach & self.wanted != self.wanted

    def _offered(self, kind, usable):
        times = length = 0
        for count, minutes, mask in self.of[kind]:
            number = (mask & usable).bit_count()
            times, length = times + number * count, length + number * minutes
        return times, length

    def _is_enough(self, kind, usable, lack):
        times, length = self._offered(kind, usable)
        return times >= lack[0] and length >= lack[1] and times > 0

    @staticmethod
    def _less(short, kind, one):
        times, length = short[kind]
        lack = (max(times - one.sessions, 0), max(length - one.minutes, 0))
        left = {other: rest for other, rest in short.items() if other != kind}
        return left | {kind: lack} if any(lack) else left


def _cost(one):
    return one.minutes + BARRED_COSTS * bool(one.barred)


def _bits(number):
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low


# --- why none fits -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Culprit:
    """What alone keeps a week from fitting: `what` were looked past, `week` would fit then."""

    what: frozenset
    week: Fit


@dataclass(frozen=True)
class Obstacles:
    """Why no week fits. One of the lists says it: too little is offered, one thing alone, only several together, or overlaps."""

    too_few: dict[str, tuple[int, int]] = field(default_factory=dict)  # kind: sessions and minutes that all series bring
    culprits: list[Culprit] = field(default_factory=list)
    together: Fit | None = None


def obstacles(asked: Asked) -> Obstacles:
    """What to change so that a week fits; asked only where none does."""
    if too_few := _too_few(asked):
        return Obstacles(too_few=too_few)
    bars = sorted({bar for one in asked.choices for bar in one.barred})
    found = [Culprit(frozenset({bar}), week) for bar in bars if (week := fit(asked, in_spite_of=frozenset({bar})))]
    for rule, without in ((Rule.LEAST, {"days_least": 0}), (Rule.GAP, {"gap_most": None})):
        if week := fit(replace(asked, **without)):
            found.append(Culprit(frozenset({rule}), week))
    if found:
        return Obstacles(culprits=found)
    return Obstacles(together=fit(replace(asked, days_least=0, gap_most=None), in_spite_of=frozenset(Bar)))


def _too_few(asked):
    offered = dict.fromkeys(asked.needs, (0, 0))
    for one in asked.choices:
        if one.modality in offered:
            times, length = offered[one.modality]
            offered[one.modality] = (times + one.sessions, length + one.minutes)
    short = asked.short()
    return {kind: offered[kind] for kind, lack in short.items() if offered[kind][0] < lack[0] or offered[kind][1] < lack[1]}
