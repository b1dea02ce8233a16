"""`make run`: the portal on this machine, set up and filled, for development and demonstration."""

import os
import signal
import socket
import sys

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

HOST = "127.0.0.1"
GRACE = 0.5  # seconds: we stay its user from here to Ctrl-C, so it need not wait long for another


class Command(BaseCommand):
    """Bring the database up to date, fill an empty one with the demo program, say who may sign in, and serve."""

    help = "Set up the database, load the demo data when it is empty, and serve the portal on this machine."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port, **options):
        self.refuse_a_taken_port(port)
        self.is_embedded = connection.settings_dict["ENGINE"] == "iop_portal.embedded"
        if self.is_embedded:
            connection.settings_dict["EMBEDDED"]["GRACE"] = GRACE
            self.stdout.write("Database: the embedded PostgreSQL, for development and demonstration only (no TLS).")
        try:
            call_command("migrate", interactive=False, verbosity=0)
            call_command("createcachetable", verbosity=0)
            call_command("demo_data", "--if-empty")
        except DatabaseError as error:
            raise CommandError(f"The database cannot be used: {error}") from error
        self.stdout.write(f"\nThe portal:  http://{HOST}:{port}/\n\n")
        call_command("demo_data", "--accounts")
        self.stdout.write("\nCtrl-C stops everything; the data stays.\n")
        self.serve(port)

    def refuse_a_taken_port(self, port):
        """Say so before the long work begins."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except (OSError, OverflowError) as error:
                raise CommandError(f"Port {port} cannot be used ({error}). Choose another: make run PORT={port + 1}") from error

    def serve(self, port):
        """Become the development server: one process less, and signals go where they should."""
        connection.close()
        if self.is_embedded:
            connection.stay_joined_across_exec()
        sys.stdout.flush()
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a script's `make run &` would have us ignore Ctrl-C
        os.execv(sys.executable, [sys.executable, sys.argv[0], "runserver", f"{HOST}:{port}"])  # noqa: S606
