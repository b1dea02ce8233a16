"""Before the first release only: write the first migrations of our apps anew, in their quick form."""

import re

from django.apps import apps
from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command

OUR_LABELS = ["iop_portal", "clients", "plans", "iop_sessions"]


class Command(BaseCommand):
    """`manage.py remake_migrations`: house rule 17 lets 0001 be rewritten freely until there is a release."""

    help = __doc__

    def handle(self, **options):
        """Delete, make, wrap."""
        if not settings.DEBUG:
            raise CommandError("Only in development, and only before the first release.")
        folders = [apps.get_app_config(label).path + "/migrations" for label in OUR_LABELS]
        for path in self._files(folders):
            path.unlink()
        for label in OUR_LABELS:  # one at a time, down the stairs: all at once, Django sees a circle and splits them
            call_command("makemigrations", label, verbosity=0)
        for path in self._files(folders):
            path.write_text(self._wrapped(path.read_text()))
            self.stdout.write(str(path.relative_to(settings.BASE_DIR)))

    @staticmethod
    def _files(folders):
        return [
            path
            for folder in folders
            for path in sorted(settings.BASE_DIR.glob("*/migrations/0*.py"))
            if str(path.parent) == folder
        ]

    @staticmethod
    def _wrapped(text):
        text = re.sub(r"^    operations = \[$", "    operations = [CreateTogether([", text, flags=re.MULTILINE)
        text = re.sub(r"^    \]\n?\Z", "    ])]\n", text, flags=re.MULTILINE)
        return text.replace(
            "from django.db import migrations",
            "from iop_portal.migration_operations import CreateTogether\nfrom django.db import migrations",
            1,
        )
