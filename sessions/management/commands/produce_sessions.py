"""Keep twelve weeks of sessions ahead of every series. For cron, once a day; running it twice does no harm."""

import datetime as dt

from django.core.management import BaseCommand
from django.db import IntegrityError, connection
from django.db.models import Q
from django.utils import timezone

from iop_portal.refusals import reasons_of
from sessions.actions import series as series_actions
from sessions.models import Series
from sessions.rules.series import horizon

LOCK = 7_469_101  # any number that nobody else uses: one run at a time, on however many machines


class Command(BaseCommand):
    """`manage.py produce_sessions`: days with a clash are left out and named, so that somebody can move one of the two."""

    help = __doc__

    def handle(self, **options):
        """One series after the other, each in a transaction of its own."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
            if not cursor.fetchone()[0]:
                self.stdout.write("Another run is at work. Nothing done.")
                return
            try:
                self._produce_all()
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])

    def _produce_all(self):
        running = Series.objects.filter(program__is_active=True)
        running = running.filter(Q(ends_on=None) | Q(ends_on__gte=timezone.localdate() - dt.timedelta(days=1)))
        written = counted = clashing = 0
        for series in running.select_related("program").order_by("clash_reason", "pk"):  # who gives way comes last
            made, clashes = self._produce(series)
            written, counted, clashing = written + made, counted + 1, clashing + len(clashes)
            for sentence in clashes:
                self.stdout.write(f"Series {series.pk}: {sentence}")
        self.stdout.write(f"{_count(written, 'session')} written for {counted} series; {_count(clashing, 'clash', 'clashes')}.")

    @staticmethod
    def _produce(series):
        try:
            production = series_actions.produce(series=series, until=horizon(series))
        except IntegrityError as error:
            if not (reasons := reasons_of(error)):  # somebody planned a session at this very moment: the next run names it
                raise
            return 0, reasons
        return len(production.made), [clash.sentence for clash in production.clashes]


def _count(number, one, many=None):
    return f"{number} {one if number == 1 else many or one + 's'}"
