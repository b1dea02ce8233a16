import pgtrigger
from django.db import migrations

# Nobody said where older entries were written. Where their client was in one program only, it was there; the others stay
# of no program, and are read wherever the contact is, as before.
ONE_PROGRAM = """
    UPDATE clients_involvement entry SET program_id = known.program_id
    FROM clients_contact contact, (
        SELECT client_id, min(program_id) AS program_id FROM clients_episode
        GROUP BY client_id HAVING count(DISTINCT program_id) = 1
    ) known
    WHERE entry.program_id IS NULL AND contact.id = entry.contact_id AND known.client_id = contact.client_id
"""


def put_in_program(apps, schema_editor):
    with pgtrigger.ignore("clients.Involvement:append_only_rows"), schema_editor.connection.cursor() as cursor:
        cursor.execute(ONE_PROGRAM)


class Migration(migrations.Migration):

    dependencies = [
        ("clients", "0004_contact_histories_have_a_program"),
    ]

    operations = [migrations.RunPython(put_in_program, migrations.RunPython.noop)]
