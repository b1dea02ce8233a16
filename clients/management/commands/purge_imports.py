"""Delete the rows of imports that nobody came back to within a day. For cron, every hour; running it twice does no harm."""

from django.core.management import BaseCommand

from clients.actions import importing


class Command(BaseCommand):
    """`manage.py purge_imports`: what was imported stays, the counts stay, the rows go. Names nobody."""

    help = __doc__

    def handle(self, **options):
        """Say of how many."""
        number = importing.forget_stale()
        self.stdout.write(f"The rows of {number} abandoned import{'' if number == 1 else 's'} deleted.")
