"""Around every page: each thing that PostgreSQL asks before a counseling note may leave, alone."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.tests.factories import ConsentFactory, EpisodeFactory
from iop_portal.refusals import reasons_of
from iop_portal.tests.staff import staff
from iop_portal.tests.test_note_release import FACTS, Scene
from sessions.actions import counseling_notes
from sessions.models import CounselingNoteDisclosure, CounselingNoteGrant
from sessions.rules.counseling_notes import NOT_YOURS_TO_DISCLOSE
from sessions.tests.factories import CounselingNoteFactory
from sessions.tests.schedule import refusal_of

pytestmark = pytest.mark.django_db
SENTENCE = "Only its author, or whom the author let in, discloses a counseling note, and only once it is signed."


def ago(**span):
    return timezone.now() - dt.timedelta(**span)


class Around(Scene):
    """With a consent in force, a note signed three hours ago, and a colleague whom nobody let in yet."""

    def __init__(self):
        super().__init__()
        self.consents()
        self.note = self.of(self.episode)
        self.colleague = staff("clinician", self.episode.program)

    def of(self, episode, hours=3):
        """A signed note of the same author."""
        facts = {"written_by": self.author, "signed_by": self.author, "signed_at": ago(hours=hours)}
        return CounselingNoteFactory(episode=episode, **facts)

    def lets_in(self, note=None, reader=None, granted_at=None, **when):
        """Two hours ago, unless said otherwise."""
        asked = {"note": note or self.note, "reader": reader or self.colleague, "granted_by": self.author, "reason": "Cover"}
        with time_machine.travel(granted_at or ago(hours=2), tick=False):
            grant = CounselingNoteGrant.objects.create(**asked)
        if when:
            CounselingNoteGrant.objects.filter(pk=grant.pk).update(**when)

    def withdrawn(self, **span):
        """So long ago."""
        return {"withdrawn_at": ago(**span), "withdrawn_by": self.author}

    def by_colleague(self):
        """The disclosure, an hour ago."""
        return self.row(disclosed_by=self.colleague, disclosed_at=ago(hours=1))

    def by_letter(self):
        """Something else, under a consent of its own."""
        consent = ConsentFactory(contact=self.mother, program=self.episode.program, categories=["progress"])
        return self.row(route="letter", category="progress", consent=consent)


REFUSED = {
    "as another paper": lambda s: (s.note, s.by_letter()),
    "of another client": lambda s: (s.of(EpisodeFactory(admitted=True, program=s.episode.program)), s.row()),
    "from another program": lambda s: (s.of(EpisodeFactory(admitted=True, client=s.episode.client)), s.row()),
    "before it was signed": lambda s: (s.note, s.row(disclosed_at=ago(hours=4))),
    "by somebody beside the one who was let in": lambda s: (
        s.lets_in(reader=staff("clinician", s.episode.program)),
        s.by_colleague(),
    ),
    "by somebody who was let into another note": lambda s: (s.lets_in(note=s.of(s.episode)), s.by_colleague()),
    "by somebody who was let in later": lambda s: (s.lets_in(granted_at=ago(minutes=30)), s.by_colleague()),
    "by somebody who was let out before": lambda s: (s.lets_in(**s.withdrawn(minutes=90)), s.by_colleague()),
}
TAKEN = {
    "by its author": lambda s: (s.note, s.row()),
    "by somebody who was let in": lambda s: (s.lets_in(), s.by_colleague()),
    "by somebody who was let out since": lambda s: (s.lets_in(**s.withdrawn(minutes=30)), s.by_colleague()),
}


def test_what_may_not_leave_is_refused_for_each_reason_alone():
    taken = []
    for name, arrange in REFUSED.items():
        scene = Around()
        note, disclosure = arrange(scene)
        said = None
        try:
            with transaction.atomic():
                CounselingNoteDisclosure.objects.create(note=note or scene.note, disclosure=disclosure)
        except IntegrityError as error:
            said = reasons_of(error)
        if said != [SENTENCE]:
            taken.append(name)

    assert taken == []


def test_what_may_leave_is_taken():
    for arrange in TAKEN.values():
        scene = Around()
        note, disclosure = arrange(scene)

        assert CounselingNoteDisclosure.objects.create(note=note or scene.note, disclosure=disclosure).pk


def test_whom_the_author_let_in_is_the_only_one_beside_the_author():
    scene = Around()
    scene.lets_in()
    third = staff("clinician", scene.episode.program)
    asked = {"note": scene.note, "recipient": scene.mother, "facts": FACTS}

    assert refusal_of(counseling_notes.disclose, by=third, **asked) == [NOT_YOURS_TO_DISCLOSE]
