"""What became of some notes: returned, added to, entered in error and begun again."""

from iop_portal.demo.people import credential_of
from iop_portal.models.membership import SUPERVISED
from sessions.actions import note_endings, notes
from sessions.models import Note
from sessions.models.words import SharedWords, Words

RETURNED = "Say what she answered, and which trigger she means. The plan for the weekend can stay."
ADDED = "Called the next morning, as agreed in the session: she had slept, and had used neither evening."
ERROR = "Written about the wrong session: the client was in the class at that time."
BEGUN = SharedWords(
    topic="Cravings at work", content="Went round on one urge of the week each, then in pairs: what came before it,"
)
HALF_WRITTEN = Words(response="Came in late from work and")


def endings(places):
    """In each program once, about each clinician's newest notes."""
    for place in places:
        for author in place.clinicians:
            signed = list(Note.objects.filter(signed_by=author, is_late_entry=False).order_by("-signed_at", "-pk")[:2])
            if len(signed) < 2:
                continue  # too few clients for a story about each clinician
            if credential_of(author) in SUPERVISED:
                note_endings.send_back(note=signed[0], words=RETURNED, by=place.supervisor)
            else:
                added, mistaken = signed
                note_endings.add(note=added, words=ADDED, by=author)
                note_endings.enter_error(note=mistaken, reason=ERROR, by=author)
                part = notes.Part(mistaken.attendance, HALF_WRITTEN)
                notes.write(part=part, shared=BEGUN, by=author)
