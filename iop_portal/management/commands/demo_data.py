"""Fill an empty database with demonstration data, or with a measured amount of it."""

import datetime as dt
import time

import pghistory
from django.core.management import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils import timezone

from clients.models import Client
from iop_portal.demo import (
    absences,
    care,
    closeness,
    dates,
    family,
    history,
    lives,
    measures,
    medical,
    note_endings,
    people,
    planning,
    releases,
    road,
    schedule,
)
from iop_portal.models import User

SEED = 20260101
DEMO_CLIENTS = 52
LARGEST_DEMO = 60
CLIENTS_PER_PROGRAM = 125


class Command(BaseCommand):
    """`demo_data` for the demonstration; `demo_data --clients 5000` for measuring. Only into an empty database."""

    help = __doc__

    def add_arguments(self, parser):
        """How much, and for `make run`: only if there is nothing yet, and the accounts to print."""
        parser.add_argument(
            "--clients",
            type=int,
            default=DEMO_CLIENTS,
            help="how many clients; above 60 for measuring, as a superuser of the database",
        )
        parser.add_argument("--if-empty", action="store_true", help="do nothing, quietly, where there is data already")
        parser.add_argument("--accounts", action="store_true", help="only print the demonstration's accounts")

    def handle(self, *, clients, if_empty, accounts, **options):
        """Make it, in one transaction."""
        if accounts:
            self.stdout.write(self.accounts())
            return
        if User.objects.exists() or Client.objects.exists():
            if if_empty:
                return
            raise CommandError("There is data in this database already; demonstration data goes into an empty one only.")
        started = time.monotonic()
        with transaction.atomic(), pghistory.context(command="demo_data"):
            if clients > LARGEST_DEMO:
                self.load_without_triggers()
            number = self.make(clients)
        self.stdout.write(f"{clients} clients, {number} attendances in {time.monotonic() - started:.0f} s")

    @staticmethod
    def load_without_triggers():
        """A measured size is loaded like a restored dump: constraints hold, triggers rest, so it has no history of being made."""
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")

    @staticmethod
    def make(clients):
        """Places, people, care, schedule, history, in the order of a client's story. Returns how many attendances."""
        now = timezone.now()
        today = timezone.localdate(now)
        is_small = clients <= LARGEST_DEMO
        places = people.two_programs() if is_small else people.many_programs(max(2, clients // CLIENTS_PER_PROGRAM))
        travellers = road.travellers(places, clients, today, SEED, is_measured=not is_small)
        lives.lives(travellers)
        consents = road.families(travellers, today)
        road.holds(travellers, today)
        care.screenings(travellers, None)
        measures.measures(travellers, today)
        objectives = planning.plans(travellers, today)
        family.agreements(travellers, consents)
        cohorts = schedule.cohorts(places, travellers, today, has_workshops=is_small)
        individual = schedule.slots(cohorts, today)
        enrolments, group_sessions = schedule.enrolments(cohorts, individual, today), schedule.sessions(today)
        lines = list(history.attendance(travellers, enrolments, group_sessions, now))
        recent = lines if is_small else [line for line in lines if now - line.group_session.ends_at < dt.timedelta(days=14)]
        history.notes(travellers, recent, objectives, now)
        history.practices(travellers, recent, objectives, now)
        history.family(travellers, lines, consents)
        if is_small:
            note_endings.endings(places)
            family.to_come(places, travellers, consents, now)
            releases.releases(travellers, today)
        medical.medical(travellers, now, today)
        if is_small:
            dates.dates(places, cohorts, now)
            absences.absences(places, travellers, today)
            closeness.closeness(travellers, enrolments, now, today)
        return len(lines)

    @staticmethod
    def accounts():
        """What `make run` prints."""
        rows = [f"  {account[0]:<12} {account[3].replace('_', ' ')}" for account in people.ACCOUNTS]
        return "\n".join([f"Demonstration accounts, all with the password {people.PASSWORD}", *rows])
