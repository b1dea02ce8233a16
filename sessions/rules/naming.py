"""What is written about one family names nobody of another: each client's words go to that client's chart alone."""

import re

from clients.models import Contact, OtherName
from sessions.models import GroupSession
from sessions.queries import roster


def blockers_to_words(group_session: GroupSession, episode, words: str) -> list[str]:
    """Whether the words name another client of the session, or somebody of another family. Whole words, as names are written."""
    if not words.strip():
        return []
    others = {line.episode.client for line in roster(group_session)} - {episode.client}
    present = group_session.family.standing().exclude(episode=episode).values("episode__client")
    contacts = Contact.objects.filter(client__in=others) | Contact.objects.filter(client__in=present)
    own = {episode.client.first_name, episode.client.last_name}
    own |= {name for names in episode.client.contacts.values_list("first_name", "last_name") for name in names}
    names = {name for client in others for name in (client.first_name, client.last_name, client.preferred_name)}
    names |= {
        name for pair in OtherName.objects.filter(client__in=others).values_list("first_name", "last_name") for name in pair
    }
    names |= {name for pair in contacts.values_list("first_name", "last_name") for name in pair}
    if any(name and re.search(rf"\b{re.escape(name)}\b", words) for name in names - own):
        return ["These words name somebody of another family. Write them without that name."]
    return []
