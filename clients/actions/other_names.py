"""Names a person goes, or went, by: written down, and taken out again where they were a mistake. History keeps both."""

from django.db import transaction

from clients.models import Client, OtherName
from clients.rules.clients import blockers_to_naming
from iop_portal.models import User
from iop_portal.refusals import Refused


@transaction.atomic
def add(*, client: Client, facts: dict, by: User) -> OtherName:
    """Write down another name, so that the search finds the client by it."""
    client = Client.objects.select_for_update(no_key=True).get(pk=client.pk)
    if reasons := blockers_to_naming(client):
        raise Refused(reasons)
    name = OtherName(client=client, added_by=by, **facts)
    name.full_clean()
    name.save()
    return name


@transaction.atomic
def remove(*, name: OtherName, by: User) -> Client:
    """It was never this person's name. What stood here, who took it out and when stays in the history."""
    name = OtherName.objects.select_for_update(of=("self",)).select_related("client").filter(pk=name.pk).first()
    if name is None:
        raise Refused(["Somebody else took this name out already."])
    name.delete()
    return name.client
