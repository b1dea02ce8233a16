"""More numbers and addresses of a client: added, corrected, no longer in use. Never deleted."""

from django.core.exceptions import ValidationError
from django.db import transaction
from phonenumber_field.phonenumber import to_python

from clients.enums import PointKind
from clients.models import Client, ContactPoint
from clients.rules.commitments import blockers_to_changing
from clients.rules.contact_points import blockers_to_contact_point, mistakes_in_contact_point
from iop_portal.models import User
from iop_portal.refusals import Refused


@transaction.atomic
def add(*, client: Client, facts: dict, by: User) -> ContactPoint:
    """One more way to reach the client, and what is safe there."""
    client = Client.objects.select_for_update(no_key=True).get(pk=client.pk)
    return _write(ContactPoint(client=client, added_by=by), facts)


@transaction.atomic
def edit(*, point: ContactPoint, facts: dict, revision: int, by: User) -> ContactPoint:
    """Correct it, or set it inactive. `by` is kept by the history of the table."""
    client = Client.objects.select_for_update(no_key=True).get(pk=point.client_id)
    point = ContactPoint.objects.get(pk=point.pk)
    point.client = client
    if reasons := blockers_to_changing(point, revision=revision):
        raise Refused(reasons)
    point.revision += 1
    return _write(point, facts)


def _write(point, facts):
    if mistakes := mistakes_in_contact_point(kind=facts["kind"], value=facts["value"]):
        raise ValidationError(mistakes)
    if facts["kind"] == PointKind.PHONE:
        facts = facts | {"value": to_python(facts["value"]).as_e164}
    if reasons := blockers_to_contact_point(point.client, facts=facts):
        raise Refused(reasons)
    if facts["is_preferred"]:  # the one that was used first steps back
        point.client.contact_points.active().filter(is_preferred=True).exclude(pk=point.pk).update(is_preferred=False)
    for name, value in facts.items():
        setattr(point, name, value)
    point.full_clean()
    point.save()
    return point
