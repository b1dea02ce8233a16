"""`manage.py rejudge_screenings`: does every determined screening still get the answer it got, under the rules of its day?"""

from django.core.management.base import BaseCommand, CommandError

from clients.rejudging import rejudged

NAMED = 50


class Command(BaseCommand):
    """Reads, and writes nothing. Ends with an error where any suggestion differs; names screenings by number only."""

    help = "Judge every determined screening again by its stored rule version and report what differs."

    def handle(self, *args, **options):
        """Say how many were judged, and which differ."""
        count, found = 0, []
        for difference in rejudged():
            count += 1
            if difference:
                found.append(difference)
        for difference in found[:NAMED]:
            self.stdout.write(str(difference))
        if found:
            raise CommandError(f"{len(found)} of {count} screenings would be judged otherwise today.")
        self.stdout.write(f"{count} screenings judged again: every suggestion and every finding is the same.")
