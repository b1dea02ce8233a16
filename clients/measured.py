"""What has been measured and what is due again: one line per instrument of an episode."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Max

from clients.instruments import ALL, BY_CODE, Instrument, Licence
from clients.models import Episode, InstrumentSetting, ItemText, Measure


@dataclass(frozen=True)
class Line:
    """One instrument of one episode: how it stands, how it changed, when it is due again."""

    instrument: Instrument
    last: Measure | None  # of any kind: also declined
    scored: list  # whole ones, oldest first
    due_on: dt.date | None
    today: dt.date

    @property
    def newest(self) -> Measure | None:
        """The last one with numbers."""
        return self.scored[-1] if self.scored else None

    @property
    def is_due(self) -> bool:
        """The day has come; the day itself counts."""
        return self.due_on is not None and self.due_on <= self.today

    @property
    def days_left(self) -> int | None:
        """Until it is due; negative is how long it has been."""
        return (self.due_on - self.today).days if self.due_on else None

    @property
    def changes(self) -> list[tuple[str, int, str]]:
        """(part, difference since the first, what that means) for each number that is followed."""
        if len(self.scored) < 2:
            return []
        found = []
        for part in self.instrument.parts:
            first, last = self.scored[0].number_of(part), self.scored[-1].number_of(part)
            if first is not None and last is not None:
                name = "" if part.code == "total" else part.name
                found.append((name, last - first, meaning_of(self.instrument, last - first)))
        return found


def meaning_of(instrument: Instrument, difference: int) -> str:
    """Whether a change is more than chance, where the instrument's authors say so."""
    if instrument.reliable_change is None:
        return ""
    if abs(difference) >= instrument.meaningful_change:
        return "clinically meaningful"
    return "reliable" if abs(difference) >= instrument.reliable_change else "within chance"


def intervals(program_ids) -> dict[tuple[int, str], int | None]:
    """After how many days each instrument is due again where a program said so. One query."""
    rows = InstrumentSetting.objects.filter(program__in=program_ids).values_list("program", "instrument", "every_days")
    return {(program, instrument): days for program, instrument, days in rows}


def due_on(program_id, code: str, last_on: dt.date | None, settings) -> dt.date | None:
    """The day on which it is due again. What was never asked is not due by itself."""
    days = settings.get((program_id, code), BY_CODE[code].every_days)
    return last_on + dt.timedelta(days=days) if last_on and days else None


def lines_of(episode: Episode, today: dt.date) -> list[Line]:
    """Every instrument, those in use first. Two queries. A closed episode has nothing due."""
    rows = list(Measure.objects.standing().filter(episode=episode).select_related("recorded_by").order_by("taken_on", "pk"))
    settings = intervals([episode.program_id])
    lines = []
    for instrument in ALL:
        mine = [measure for measure in rows if measure.instrument == instrument.code]
        last = mine[-1] if mine else None
        due = due_on(episode.program_id, instrument.code, last.taken_on if last else None, settings) if episode.is_open else None
        lines.append(Line(instrument, last, [measure for measure in mine if measure.is_scored], due, today))
    return sorted(lines, key=lambda line: line.last is None)


def due_on_caseload(user, programs, today: dt.date) -> list[tuple[Episode, list[str], dt.date]]:
    """(episode, instruments, since when) of one's clients in treatment who should be asked again. Three queries at most."""
    asked = (
        Measure.objects.standing()
        .filter(episode__in=Episode.objects.admitted().filter(clinician=user, program__in=programs))
        .values_list("episode", "episode__program", "instrument")
        .annotate(last_on=Max("taken_on"))
        .order_by()
    )
    settings = intervals(programs)
    found = {}
    for episode, program, code, last_on in asked:
        due = due_on(program, code, last_on, settings)
        if due and due <= today:
            found.setdefault(episode, []).append((due, BY_CODE[code].name))
    episodes = Episode.objects.select_related("client").in_bulk(found) if found else {}
    return [(episodes[key], sorted(name for _, name in names), min(due for due, _ in names)) for key, names in found.items()]


def texts_of(program, instrument: Instrument) -> dict[str, str]:
    """The questions that may be shown: ours, or the program's own under a licence it attested. Else there are none."""
    if instrument.licence == Licence.GREEN:
        return {item.code: item.text for item in instrument.items}
    mine = ItemText.objects.filter(
        setting__program=program, setting__instrument=instrument.code, setting__attested_on__isnull=False
    )
    return dict(mine.values_list("item", "words"))
