"""Somebody new: what is asked before a record is made, and many first calls written together, as an import brings them."""

from django.core.exceptions import ValidationError
from django.db import transaction

from clients.enums import EpisodeStatus
from clients.models import Client, Episode, Move
from clients.rules import clients as rules
from clients.rules.doubles import Person, probable_doubles
from iop_portal.models import Program, User
from iop_portal.refusals import Refused


def new_client(facts: dict, *, told_apart: str, by: User) -> Client:
    """Somebody we did not know, not written yet.

    A probable double among the clients that `by` may find is refused until `told_apart` says why not; that is kept.
    """
    if mistakes := rules.mistakes_in_client(born_on=facts["born_on"]):
        raise ValidationError(mistakes)
    client = Client(created_by=by, **facts)
    client.clean_fields(exclude=["created_by"])
    if found := probable_doubles(Client.objects.visible_to(by), person_in(client)):
        if not told_apart.strip():
            raise Refused(rules.blockers_to_new_client(found))
        client.told_apart = told_apart.strip()
    return client


def person_in(client: Client) -> Person:
    """Who a record says somebody is that is not written yet, and so has no other names."""
    return Person(client.first_name, client.last_name, client.born_on, str(client.phone or ""), client.preferred_name)


def new_episode(facts: dict, *, client: Client, program: Program, by: User) -> Episode:
    """Their first contact with the program, not written yet."""
    if mistakes := rules.mistakes_in_inquiry(inquired_on=facts["inquired_on"], born_on=client.born_on):
        raise ValidationError(mistakes)
    episode = Episode(client=client, program=program, status_since=facts["inquired_on"], opened_by=by, **facts)
    episode.clean_fields(exclude=["client", "program", "opened_by"])
    return episode


@transaction.atomic
def open_together(*, episodes: list[Episode], by: User) -> list[Episode]:
    """Write new clients, each with an episode made by `new_episode`: all of them or none.

    Nobody asks the constraints one by one beforehand; what PostgreSQL objects to is an IntegrityError about one of them.
    """
    Client.objects.bulk_create([episode.client for episode in episodes])
    Episode.objects.bulk_create(episodes)
    moves = (Move(episode=episode, to_status=EpisodeStatus.INQUIRY, on=episode.inquired_on, made_by=by) for episode in episodes)
    Move.objects.bulk_create(moves)
    return episodes
