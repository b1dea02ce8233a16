"""Django's PostgreSQL backend, on a private server that starts with the first connection (never at import)."""

from pathlib import Path

from django.db.backends.postgresql.base import DatabaseWrapper as PostgreSQL
from django.db.backends.postgresql.client import DatabaseClient
from django.db.utils import OperationalError

from .server import ensure_server, is_held


class Shell(DatabaseClient):
    def runshell(self, parameters):
        self.connection._ensure()
        super().runshell(parameters)


class DatabaseWrapper(PostgreSQL):
    client_class = Shell

    def _ensure(self):
        options = self.settings_dict["EMBEDDED"]
        parts = ensure_server(Path(options["DATA"]), durable=options.get("DURABLE", True))
        self.settings_dict.update(HOST=parts["host"], USER=parts["user"])

    def get_connection_params(self):
        self._ensure() if not self.settings_dict["HOST"] or not is_held() else None
        return super().get_connection_params()

    def get_new_connection(self, conn_params):
        try:
            return super().get_new_connection(conn_params)
        except Exception as e:  # the server died: start it again, once
            if not isinstance(e, (OperationalError, self.Database.OperationalError)) or "does not exist" in str(e):
                raise
            self._ensure()
            return super().get_new_connection(conn_params)
