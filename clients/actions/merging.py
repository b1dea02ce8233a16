"""Two records of one person become one. Every row moves; nothing is lost, and nothing is written twice."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.enums import NameKind
from clients.models import Client, Episode, OtherName
from clients.rules.merging import blockers_to_merge, mistakes_in_merge, parts_of_a_record
from iop_portal.models import User
from iop_portal.refusals import Refused, reasons_of


@transaction.atomic
def merge(*, client: Client, other: Client, reason: str, by: User) -> Client:
    """`other` becomes part of `client`: all that names it names `client` from now on; it stays as a stone with a pointer.

    Both rows are locked in the order of their keys, so that two who merge the same pair crosswise wait for each other.
    """
    locked = {
        row.pk: row for row in Client.objects.select_for_update(of=("self",)).filter(pk__in=[client.pk, other.pk]).order_by("pk")
    }
    client, other = locked[client.pk], locked[other.pk]
    if reasons := [*blockers_to_merge(client, other, by=by), *mistakes_in_merge(reason)]:
        raise Refused(reasons)
    other.merged_into, other.merged_at, other.merged_by, other.merge_reason = client, timezone.now(), by, reason.strip()
    other.revision += 1
    other.save(update_fields=["merged_into", "merged_at", "merged_by", "merge_reason", "revision"])
    Client.objects.filter(merged_into=other).update(merged_into=client)  # one step from any old number to the record
    try:
        with transaction.atomic():
            _move_everything(client, other)
    except IntegrityError as error:
        said = reasons_of(error)
        if not said:
            raise
        raise Refused([f"The two records contradict each other, so they stay apart: {sentence}" for sentence in said]) from error
    _keep_names(client, other, by)
    return client


def _move_everything(client, other):
    """Episodes first: other rows are checked against the client of their episode."""
    for model, field in sorted(parts_of_a_record(), key=lambda part: part[0] is not Episode):
        rows = model._base_manager.filter(**{field.name: other})
        if model is OtherName:
            rows = _without_twins(rows, client)
        rows.update(**{field.name: client})


def _without_twins(names, client):
    """A name that both records know stands once; the other's row is taken out, and its history keeps it."""
    known = {(name.first_name, name.last_name) for name in client.other_names.all()}
    names.filter(pk__in=[name.pk for name in names if (name.first_name, name.last_name) in known]).delete()
    return names


def _keep_names(client, other, by):
    """What the other record was called finds the client too."""
    known = {(name.first_name, name.last_name) for name in client.other_names.all()}
    known |= {(client.first_name, client.last_name), (client.preferred_name, client.last_name)}
    called = [(other.first_name, other.last_name)]
    if other.preferred_name:
        called.append((other.preferred_name, other.last_name))
    for first_name, last_name in called:
        if (first_name, last_name) not in known:
            OtherName.objects.create(client=client, kind=NameKind.ALIAS, first_name=first_name, last_name=last_name, added_by=by)
