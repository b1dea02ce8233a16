"""Clients and how far each of them has come: the same people and dates for the same size and day."""

import datetime as dt
import random
from dataclasses import dataclass

from clients.enums import CLOSED_STATUSES, IN_CARE_STATUSES, EpisodeStatus
from clients.models import Client, Consent, Contact, Episode, Hold, Move
from iop_portal.demo import departures, words
from iop_portal.demo.people import Place

S = EpisodeStatus
# Out of a hundred clients, where they stand.
SHARES = [
    (S.ADMITTED, 40), (S.ON_HOLD, 6), (S.DISCHARGED, 22), (S.WAITLIST, 8), (S.SCREENING, 8), (S.INQUIRY, 7), (S.REFERRED, 5),
    (S.DECLINED, 4),
]  # fmt: skip
# For measuring: nearly everybody has weeks of attendance, about sixty a client.
MEASURED_SHARES = [(S.ADMITTED, 66), (S.DISCHARGED, 26), (S.WAITLIST, 2), (S.SCREENING, 2), (S.INQUIRY, 2), (S.REFERRED, 2)]
DISCHARGES = ["completed_stepdown", "completed", "left_against_advice", "lost_contact", "transferred_higher", "moved"]
TWINS_EVERY = 100
ROAD_TO = {
    S.INQUIRY: [S.INQUIRY],
    S.SCREENING: [S.INQUIRY, S.SCREENING],
    S.WAITLIST: [S.INQUIRY, S.SCREENING, S.WAITLIST],
    S.ADMITTED: [S.INQUIRY, S.SCREENING, S.ADMITTED],
    S.ON_HOLD: [S.INQUIRY, S.SCREENING, S.ADMITTED, S.ON_HOLD],
    S.DISCHARGED: [S.INQUIRY, S.SCREENING, S.ADMITTED, S.DISCHARGED],
    S.REFERRED: [S.INQUIRY, S.SCREENING, S.REFERRED],
    S.DECLINED: [S.INQUIRY, S.DECLINED],
}


@dataclass
class Traveller:
    """A client, the episode, and what the other parts of the demonstration need to know."""

    client: Client
    episode: Episode
    place: Place
    dice: random.Random
    number: int
    contacts: list

    @property
    def has_been_admitted(self):
        """In treatment now or before: has a plan, groups and attendance."""
        return self.episode.admitted_on is not None

    def is_away(self, day):
        """On hold on that day."""
        return self.episode.status == S.ON_HOLD and day >= self.episode.status_since


def travellers(places, count, today, seed, *, is_measured=False) -> list[Traveller]:
    """That many clients with an episode each, spread over the programs and over the road."""
    dice = random.Random(seed)
    shares = MEASURED_SHARES if is_measured else SHARES
    statuses = [status for status, share in shares for _ in range(max(1, round(count * share / 100)))]
    statuses = (statuses + [S.ADMITTED] * count)[:count]
    people = []
    for number, status in enumerate(statuses):
        place = places[number % len(places)]
        client, episode = (
            _client(number, dice, place),
            _episode(status, dice, place, number, today, since=60 if is_measured else 3),
        )
        people.append(Traveller(client, episode, place, random.Random(seed + number), number, []))
    _twins(people)
    Client.objects.bulk_create([person.client for person in people], batch_size=2000)
    for person in people:
        person.episode.client = person.client
    Episode.objects.bulk_create([person.episode for person in people], batch_size=2000)
    Move.objects.bulk_create((move for person in people for move in _moves(person)), batch_size=5000)
    departures.departures(people, today)
    return people


def _twins(people):
    """Two of the same birth date and last name who are not the same person; whoever took the second call said why."""
    for one, other in zip(people[43::TWINS_EVERY], people[45::TWINS_EVERY], strict=False):
        other.client.born_on, other.client.last_name = one.client.born_on, one.client.last_name
        other.client.told_apart = "A twin: both called themselves, from different numbers; the mother confirmed it."


def _client(number, dice, place):
    first_name = words.FIRST_NAMES[(number * 7) % len(words.FIRST_NAMES)]
    return Client(
        first_name=first_name,
        last_name=words.LAST_NAMES[(number * 11 + number // len(words.LAST_NAMES)) % len(words.LAST_NAMES)],
        preferred_name=dice.choice(["", "", "", "", first_name[:3]]),
        pronouns=dice.choice(["", "she/her", "he/him", "they/them"]),
        born_on=dt.date(1960, 1, 1) + dt.timedelta(days=dice.randrange(16000)),
        phone=f"+1202555{number % 10000:04d}",
        may_leave_voicemail=dice.random() < 0.5,
        may_text=dice.random() < 0.6,
        name_to_use=dice.choice(["", "Kim from the office"]),
        created_by=place.intake,
    )


def _episode(status, dice, place, number, today, since):
    admitted_ago = dice.randrange(since, since + 77) if status in IN_CARE_STATUSES else dice.randrange(90, 170)
    admitted_ago += 14 if status == S.ON_HOLD else 0
    was_admitted = status in (*IN_CARE_STATUSES, S.DISCHARGED)
    inquired_ago = admitted_ago + dice.randrange(4, 20) if was_admitted else dice.randrange(1, 25)
    clinician = place.clinicians[(number // 2) % len(place.clinicians)]
    episode = Episode(
        program=place.program,
        status=status,
        status_since=today - dt.timedelta(days=max(inquired_ago - 1, 0)),
        track=place.program.track,
        transport=("own_car", "public", "ride", "walks", "needs_help")[number % 5],
        travel_minutes=10 + number % 7 * 10,
        referral_source=dice.choice(["self", "family", "residential", "court", "health_care", "employer"]),
        presenting_concern=dice.choice(words.CONCERNS),
        inquired_on=today - dt.timedelta(days=inquired_ago),
        clinician=clinician if status not in (S.INQUIRY, S.DECLINED) else None,
        case_manager=place.case_manager if status in (*IN_CARE_STATUSES, S.WAITLIST) else None,
        opened_by=place.intake,
    )
    if status == S.WAITLIST:
        _wait(episode, number, today)
    if was_admitted:
        _admit(episode, today - dt.timedelta(days=admitted_ago), dice)
    if status == S.ON_HOLD:
        episode.status_since = today - dt.timedelta(days=dice.randrange(2, 12))
    if status in CLOSED_STATUSES:
        _close(episode, number, dice, today, admitted_ago)
    return episode


def _wait(episode, number, today):
    """Some step down from residential treatment, some were offered something for the time of waiting, one takes either track."""
    episode.waitlisted_on = episode.status_since
    if episode.referral_source == "residential" or number % 4 == 1:
        episode.referral_source, episode.stepdown_facility = "residential", "Lakeview Residential Treatment"
        episode.stepdown_on = today + dt.timedelta(days=number % 9 - 3)
    if number % 3 == 0:
        episode.interim_services = "Weekly counseling at the county clinic; overdose education and naloxone given."
    if number % 5 == 0:
        episode.track = ""


def _admit(episode, day, dice):
    episode.admitted_on = episode.notice_given_on = episode.status_since = day
    episode.diagnosis = dice.choice(words.DIAGNOSES)


def _close(episode, number, dice, today, admitted_ago):
    if episode.status == S.DISCHARGED:
        episode.discharged_on = today - dt.timedelta(days=max(1, admitted_ago - dice.randrange(45, 88)))
        episode.discharge_reason = dice.choice(DISCHARGES)
        departures.leave(episode, number, today)
    elif episode.status == S.REFERRED:
        episode.referred_to = "Lakeview Residential Treatment"
        episode.closing_note = "Withdrawal risk needs a setting with nurses at night."
    else:
        episode.decline_reason = "client_declined"
        episode.closing_note = "Wants to try weekly counseling first."
    episode.closed_on = episode.status_since = episode.discharged_on or today - dt.timedelta(days=1)


def holds(people, today):
    """Why somebody is away, and when they are expected back: one is overdue, one is not known."""
    away = [person for person in people if person.episode.status == S.ON_HOLD]
    Hold.objects.bulk_create(
        Hold(
            episode=person.episode,
            reason=["hospital", "jail", "leave"][number % 3],
            starts_on=person.episode.status_since,
            expected_back_on=[today + dt.timedelta(days=4), None, max(person.episode.status_since, today - dt.timedelta(days=1))][
                number % 3
            ],
            words=["Planned surgery; the ward calls on the day before.", "", "At a funeral in another state."][number % 3],
            held_by=person.place.case_manager,
        )
        for number, person in enumerate(away)
    )


def _moves(person):
    episode, before = person.episode, ""
    days = {S.INQUIRY: episode.inquired_on, S.ADMITTED: episode.admitted_on, S.DISCHARGED: episode.discharged_on}
    days[S.ON_HOLD] = episode.status_since
    for status in ROAD_TO[episode.status]:
        on = days.get(status) or min(episode.inquired_on + dt.timedelta(days=1), episode.status_since)
        yield Move(episode=episode, from_status=before, to_status=status, on=on, made_by=person.place.intake)
        before = status


def families(people, today):
    """One or two people around most clients, and what the client allows them: in force, expired, revoked, or nothing yet."""
    for person in people:
        for number in range(person.dice.choice([0, 1, 1, 2])):
            person.contacts.append(
                Contact(
                    client=person.client,
                    first_name=words.FIRST_NAMES[(person.number * 3 + number * 17 + 5) % len(words.FIRST_NAMES)],
                    last_name=person.client.last_name,
                    relationship=person.dice.choice(words.RELATIONSHIPS),
                    phone=f"+1202556{(person.number * 2 + number) % 10000:04d}",
                    is_emergency_contact=number == 0,
                    added_by=person.place.intake,
                )
            )
    Contact.objects.bulk_create((contact for person in people for contact in person.contacts), batch_size=5000)
    consents = [consent for person in people if person.has_been_admitted for consent in _consents(person, today)]
    Consent.objects.bulk_create(consents, batch_size=5000)
    return {consent.contact_id: consent for consent in consents if consent.stands(today)}


def _consents(person, today):
    for contact in person.contacts:
        kind = person.dice.choice(["in force", "in force", "in force", "expires soon", "expired", "revoked", "false", "none"])
        if kind == "none":
            continue
        signed_on = person.episode.admitted_on
        last = {"expires soon": today + dt.timedelta(days=9), "expired": max(signed_on, today - dt.timedelta(days=2))}
        consent = Consent(
            client=person.client,
            program=person.place.program,
            contact=contact,
            client_name=person.client.display_name,
            recipient_name=contact.display_name,
            categories=["attendance", "scheduling", "family_session"],
            information="That the client attends, when, and what is said in family sessions",
            purpose="Support at home and taking part in family sessions",
            expires_on=last.get(kind, today + dt.timedelta(days=120)),
            signed_on=signed_on,
            signed_name=f"{person.client.first_name} {person.client.last_name}",
            signature_method="paper",
            recorded_by=person.place.intake,
        )
        if kind in ("revoked", "false"):
            consent.revoked_at = dt.datetime.combine(today, dt.time(), tzinfo=person.place.program.zone) - dt.timedelta(days=1)
            consent.revoked_by, consent.is_false = person.place.intake, kind == "false"
            consent.revocation_words = "Recorded for the wrong sister" if consent.is_false else "In writing"
        yield consent
