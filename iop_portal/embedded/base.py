"""Django's PostgreSQL backend on the embedded server, which starts with the first connection.

    DATABASES = {"default": {"ENGINE": "iop_portal.embedded", "NAME": "portal", "EMBEDDED": {"DATA": ".../var/postgres"}}}

EMBEDDED may also carry DURABLE (False for tests: faster, lost in a power cut) and GRACE (seconds the server waits for
a next user before it stops).
"""

from pathlib import Path

from django.db.backends.postgresql.base import DatabaseWrapper as PostgreSQL
from django.db.backends.postgresql.client import DatabaseClient

from iop_portal.embedded import server


class Shell(DatabaseClient):
    """`manage.py dbshell`: starts the server, and uses its own psql."""

    def runshell(self, parameters):
        self.connection.join()
        own = server.programs_of(self.connection.data) / "psql"
        self.executable_name = str(own) if own.exists() else "psql"
        super().runshell(parameters)


class DatabaseWrapper(PostgreSQL):
    """A connection to the embedded server; the first one of a process joins it."""

    client_class = Shell

    @property
    def data(self):
        return Path(self.settings_dict["EMBEDDED"]["DATA"])

    def join(self):
        options = self.settings_dict["EMBEDDED"]
        grace = options.get("GRACE", server.GRACE)
        self.settings_dict.update(server.join(self.data, durable=options.get("DURABLE", True), grace=grace))

    def stay_joined_across_exec(self):
        server.stay_joined_across_exec(self.data)

    def get_connection_params(self):
        if not self.settings_dict["HOST"] or not server.is_joined(self.data):  # Django copies settings now and then
            self.join()
        return super().get_connection_params()

    def get_new_connection(self, conn_params):
        """When the server has died since, start it again and try once more."""
        try:
            return super().get_new_connection(conn_params)
        except self.Database.OperationalError:
            self.join()
            return super().get_new_connection(conn_params)
