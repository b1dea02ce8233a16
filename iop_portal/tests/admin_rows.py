"""A row of every model, in a given program: what is configured, and what is a record. By app in `rows/`."""

from clients.models import ImportBatch, ImportRow
from iop_portal.tests.rows import clients, floor, plans, sessions
from sessions.models import (
    GroupSession,
    Guest,
    Series,
    SharedDraft,
)
from sessions.tests import absence_factories, practice_factories

APPS = (floor, clients, plans, sessions, absence_factories, practice_factories)
CONFIGURATION = {model: make for app in APPS for model, make in app.CONFIGURATION.items()}
RECORDS = {model: make for app in APPS for model, make in app.RECORDS.items()}
ROWS = CONFIGURATION | RECORDS
OF_NO_CLIENT = {ImportBatch, ImportRow, Series, GroupSession, Guest, SharedDraft}
