"""Letters, copies, calls and counseling notes, and papers that are handed out again."""

import datetime as dt
import uuid

from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from clients.actions import disclosures
from clients.tests.factories import (
    ConsentFactory,
    ConsentRecipientFactory,
    EpisodeFactory,
    OfficialConsentFactory,
    days_ago,
)
from iop_portal.tests.gate.path import FACTS, REVOKED, Path
from plans.tests.factories import plan_in_force
from sessions.actions import counseling_notes
from sessions.models import CounselingNoteDisclosure
from sessions.tests.factories import CounselingNoteFactory


class Release(Path):
    """A letter, a copy of the plan, a confirmation of attendance, a call, another record."""

    route = "releases:release-new"
    how = ""

    def set_the_scene(self):
        plan_in_force(episode=self.episode)

    @property
    def recipient(self):
        """As the form names them."""
        return f"contact-{self.mother.public_id}"

    def page(self):
        sent = {
            "recipient": self.recipient, "program": self.program.public_id, "route": self.how, "category": self.category,
            "text": "Dear Robin", "first": days_ago(30).isoformat(), "last": days_ago(0).isoformat(),
        }  # fmt: skip
        return self.post(reverse(self.route, args=[self.client.public_id]), sent | FACTS)

    def around(self):
        self.disclosure(route=self.how)


class Letter(Release):
    how, category = "letter", "progress"


class PlanCopy(Release):
    how, category, other_category = "plan_copy", "plan", "progress"


class AttendanceConfirmed(Release):
    how, category = "attendance", "attendance"


class Call(Release):
    how, category = "phone", "scheduling"


class OtherRecord(Release):
    how, category = "record", "discharge"


class ToAClinic(Letter):
    """Somebody beyond the client's own people, whom only a consent names."""

    says = dict.fromkeys(["no consent", "wrong person", "missing element"], "Select a valid choice")

    def set_the_scene(self):
        self.told = self.named = None

    def consents(self, **facts):
        given = {"client": self.client, "program": self.program, "categories": [self.category], "signed_on": days_ago(20)}
        self.consent = OfficialConsentFactory(**(given | facts))
        self.told = self.named = ConsentRecipientFactory(consent=self.consent)

    def to_another(self):
        """Another client consented to this clinic."""
        self.consents(client=EpisodeFactory(admitted=True, program=self.program).client)
        self.told = None

    @property
    def recipient(self):
        return f"recipient-{self.named.public_id if self.named else uuid.uuid4()}"

    def around(self):
        self.disclosure(route=self.how, contact=None, recipient=self.named)


class NoteRelease(Path):
    """A counseling note: under its own kind of consent."""

    route = "releases:note-release"
    category = "counseling_notes"
    kind = {"kind": "counseling_notes"}
    says = {"wrong category": "The consent is of another kind"}

    def set_the_scene(self):
        self.note = CounselingNoteFactory(episode=self.episode, written_by=self.by, signed=True)

    def to_something_else(self):
        self.consents(kind="specific", categories=["progress"])

    def page(self):
        sent = FACTS | {"recipient": f"contact-{self.mother.public_id}"}
        return self.post(reverse(self.route, args=[self.note.public_id]), sent)

    def around(self):
        disclosure = self.disclosure(route="note")
        CounselingNoteDisclosure.objects.create(note=self.note, disclosure=disclosure)

    def left(self):
        return CounselingNoteDisclosure.objects.count()


class Again(Path):
    """A paper left ten days ago under a consent that was revoked five days ago, and is to be handed out once more."""

    around = None  # nothing is written
    says = dict.fromkeys(["no consent", "wrong person", "missing element"], REVOKED)
    how = "letter"

    def set_the_scene(self):
        self.former = ConsentFactory(
            contact=self.mother, program=self.program, signed_on=days_ago(30), categories=[self.category], **self.kind
        )
        self.paper = self.release()
        revoked = {"revoked_at": timezone.now() - dt.timedelta(days=5), "revoked_by": self.by}
        type(self.former).objects.filter(pk=self.former.pk).update(**revoked)

    def page(self):
        answer = self.http.get(reverse(self.route, args=[self.paper.public_id]))
        return [] if answer.status_code == 200 else [str(message) for message in get_messages(answer.wsgi_request)]

    def left(self):
        return self.paper.moments.filter(pgh_label="printed").count()


class PacketAgain(Again):
    route = "releases:disclosure-packet"

    def release(self):
        """A letter with its packet."""
        sent = {"client": self.client, "recipient": self.mother, "program": self.program, "category": self.category}
        facts = FACTS | {"recipient_address": ""}
        return disclosures.release(route=self.how, facts=facts, content=[], by=self.by, **sent)


class NoteAgain(Again):
    route = "releases:note-paper"
    category, kind = NoteRelease.category, NoteRelease.kind
    says = Again.says | {"wrong category": REVOKED}

    def to_something_else(self):
        self.consents(kind="specific", categories=["progress"])

    def release(self):
        """A counseling note."""
        note = CounselingNoteFactory(episode=self.episode, written_by=self.by, signed=True)
        return counseling_notes.disclose(note=note, recipient=self.mother, facts=FACTS, by=self.by)
