"""The one way in which the embedded server fails: with a sentence."""

import psycopg


class ServerUnavailable(psycopg.OperationalError):
    """No server, and why. Django reports it like any other database that cannot be reached."""
