"""Drafts that lay open are encrypted, and what the history kept of drafts is emptied. There is no way back to open drafts."""

import json

from django.db import migrations

from iop_portal.sealed_text import seal

# Only what was never signed: the words of signed notes stay in the history as they were.
EMPTY_HISTORY = """
    ALTER TABLE iop_sessions_noteevent DISABLE TRIGGER USER;
    UPDATE iop_sessions_noteevent SET response = '', next_step = '' WHERE signed_at IS NULL;
    ALTER TABLE iop_sessions_noteevent ENABLE TRIGGER USER;
"""


def seal_drafts(apps, schema_editor):
    """Word for word, as the portal will open them."""
    rows = apps.get_model("iop_sessions", "Note").objects.filter(signed_at=None)
    for note in rows.iterator():
        sealed = seal(json.dumps({"response": note.response, "next_step": note.next_step}))
        rows.filter(pk=note.pk).update(sealed_draft=sealed, response="", next_step="")


class Migration(migrations.Migration):

    dependencies = [
        ("iop_sessions", "0012_notes_hold_a_shared_part_and_what_became_of_them"),
    ]

    operations = [
        migrations.RunPython(seal_drafts, migrations.RunPython.noop),
        migrations.RunSQL(EMPTY_HISTORY, migrations.RunSQL.noop),
    ]
