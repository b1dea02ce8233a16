"""Whether two records may become one, and what belongs to a record."""

from clients.models import Client
from iop_portal.access import Permission, programs_where
from iop_portal.seals import MERGED_MEANWHILE

# One sentence for whatever lies outside: saying what, would tell that something is there.
NOT_HERE = "You cannot merge these two records. Ask the person responsible for records to look at both."


def parts_of_a_record() -> list[tuple]:
    """Each model and field that says whose a row is, read from the models: a table made tomorrow is among them.

    History tables are left out: they keep what was written when it was written, under the record that it was written for.
    """
    return [
        (relation.related_model, relation.field)
        for relation in Client._meta.get_fields(include_hidden=True)
        if relation.auto_created
        and not relation.concrete
        and relation.related_model is not Client
        and not hasattr(relation.related_model, "pgh_tracked_model")
    ]


def lies_elsewhere(episodes, *, by) -> bool:
    """Whether one of these episodes is in a program where this person merges nothing."""
    return not {episode.program_id for episode in episodes} <= programs_where(by, Permission.CLIENT_MERGE)


def blockers_to_merge(client: Client, other: Client, *, by) -> list[str]:
    """Why these two cannot become one, as they stand."""
    if client.pk == other.pk:
        return ["Choose another record: this is the same one."]
    if client.merged_into_id or other.merged_into_id:
        return [MERGED_MEANWHILE]
    episodes = [*client.episodes.select_related("program"), *other.episodes.select_related("program")]
    if lies_elsewhere(episodes, by=by):
        return [NOT_HERE]
    mine = {episode.program_id for episode in episodes if episode.client_id == client.pk and episode.is_open}
    return [
        f"Both records have an open episode in {episode.program.name}. Close one of them first."
        for episode in episodes
        if episode.client_id == other.pk and episode.is_open and episode.program_id in mine
    ]


def mistakes_in_merge(reason: str) -> list[str]:
    """What is missing from what was filled in."""
    return [] if reason.strip() else ["Say how you know that both records are of one person."]
