"""The library that every program begins with. It belongs to the programs from here on; going back leaves it to them."""

from django.db import migrations

from plans.actions.library import ship


def ship_texts(apps, schema_editor):
    """Where nobody has put any in for every program."""
    ship(apps.get_model("plans", "Starter"))


class Migration(migrations.Migration):

    dependencies = [
        ("plans", "0006_a_plan_says_why_it_was_signed_beside_its_places"),
    ]

    operations = [
        migrations.RunPython(ship_texts, migrations.RunPython.noop),
    ]
