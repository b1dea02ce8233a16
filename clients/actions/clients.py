"""A person's own facts: names, birth date, how to reach them safely."""

from django.core.exceptions import ValidationError
from django.db import transaction

from clients.models import Client
from clients.rules.clients import mistakes_in_client
from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from iop_portal.seals import MERGED_MEANWHILE


@transaction.atomic
def edit(*, client, facts, revision, by) -> Client:
    """Correct what is known of a person. History keeps what stood there before; `by` is in its context."""
    client = Client.objects.select_for_update(of=("self",)).get(pk=client.pk)
    if client.merged_into_id:
        raise Refused([MERGED_MEANWHILE])
    if client.revision != revision:
        raise Refused([CHANGED_MEANWHILE])
    if mistakes := mistakes_in_client(born_on=facts["born_on"]):
        raise ValidationError(mistakes)
    for name, value in facts.items():
        setattr(client, name, value)
    client.revision += 1
    client.full_clean()
    client.save()
    return client
