"""What the portal's command of this name promises to `run`: data for an empty database, and the accounts."""

from django.core.management.base import BaseCommand
from django.db import connection


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true")
        parser.add_argument("--accounts", action="store_true")

    def handle(self, *, accounts, **options):
        if accounts:
            self.stdout.write("dana, a clinician")
        else:
            with connection.cursor() as cursor:
                cursor.execute("CREATE TABLE IF NOT EXISTS shown (n int)")
