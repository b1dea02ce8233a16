"""Series, sessions and what happened in them, for the suite."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.tests.disclosure_factories import DisclosureFactory
from clients.tests.factories import ClientFactory, ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.sealed_text import seal
from iop_portal.tests.factories import ProgramFactory, UserFactory
from sessions.models import (
    Attendance,
    Booking,
    CounselingNote,
    CounselingNoteDisclosure,
    Enrolment,
    FamilyParticipation,
    GroupSession,
    KeepApart,
    Note,
    Room,
    Series,
    SharedDraft,
)
from sessions.models.note import TEXTS
from sessions.models.words import SharedWords, Words


def at(day, hour, minute=0):
    """That day at that time, by the clock that is in force."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time(hour, minute)))


class RoomFactory(DjangoModelFactory):
    """A room with fourteen chairs."""

    class Meta:
        model = Room

    program = factory.SubFactory(ProgramFactory)
    name = factory.Sequence(lambda n: f"Room {n}")


class SeriesFactory(DjangoModelFactory):
    """Group therapy on Mondays at ten, running since four weeks."""

    class Meta:
        model = Series
        skip_postgeneration_save = True

    program = factory.SubFactory(ProgramFactory)
    name = "Relapse prevention"
    modality = "group"
    weekday = 0
    starts_at = dt.time(10)
    duration = 90
    room = factory.SubFactory(RoomFactory, program=factory.SelfAttribute("..program"))
    facilitator = factory.SubFactory(UserFactory)
    starts_on = factory.LazyFunction(lambda: days_ago(28))


class GroupSessionFactory(DjangoModelFactory):
    """Yesterday's group, ten to half past eleven."""

    class Meta:
        model = GroupSession
        skip_postgeneration_save = True

    program = factory.SubFactory(ProgramFactory)
    modality = "group"
    title = "Relapse prevention"
    starts_at = factory.LazyFunction(lambda: at(days_ago(1), 10))
    ends_at = factory.LazyAttribute(lambda made: made.starts_at + dt.timedelta(minutes=90))
    is_telehealth = True
    facilitator = factory.SubFactory(UserFactory)

    class Params:
        family = factory.Trait(modality="family", family_format="with_client", title="Family session")


class EnrolmentFactory(DjangoModelFactory):
    """A place in a series since four weeks."""

    class Meta:
        model = Enrolment

    series = factory.SubFactory(SeriesFactory)
    episode = factory.SubFactory(EpisodeFactory, admitted=True, program=factory.SelfAttribute("..series.program"))
    starts_on = factory.LazyFunction(lambda: days_ago(28))
    enrolled_by = factory.SubFactory(UserFactory)


class AttendanceFactory(DjangoModelFactory):
    """Present from beginning to end."""

    class Meta:
        model = Attendance

    group_session = factory.SubFactory(GroupSessionFactory)
    episode = factory.SubFactory(EpisodeFactory, admitted=True, program=factory.SelfAttribute("..group_session.program"))
    client = factory.SelfAttribute("episode.client")
    status = "present"
    arrived_at = factory.SelfAttribute("group_session.starts_at")
    left_at = factory.SelfAttribute("group_session.ends_at")
    recorded_by = factory.SubFactory(UserFactory)

    class Params:
        no_show = factory.Trait(status="no_show", arrived_at=None, left_at=None)


class NoteFactory(DjangoModelFactory):
    """A draft."""

    class Meta:
        model = Note

    attendance = factory.SubFactory(AttendanceFactory)
    response = "Spoke about the weekend and named two triggers."
    written_by = factory.SubFactory(UserFactory)

    @classmethod
    def _adjust_kwargs(cls, **kwargs):
        """Words are given as words, and lie sealed."""
        words = Words(**{name: kwargs.pop(name) for name in TEXTS if name in kwargs})
        return {"sealed_draft": words.sealed()} | kwargs


def in_record(note, **facts):
    """The draft, signed at the end of the session by its author."""
    note.settle(note.words)
    note.signed_at, note.signed_by, note.signed_credential = note.attendance.group_session.ends_at, note.written_by, "LPC"
    for name, fact in facts.items():
        setattr(note, name, fact)
    note.save()
    return note


def signed_note(**kwargs):
    """A note as it stands in the record."""
    return in_record(NoteFactory(**kwargs))


class SharedDraftFactory(DjangoModelFactory):
    """What yesterday's group did, as somebody began to write it."""

    class Meta:
        model = SharedDraft

    group_session = factory.SubFactory(GroupSessionFactory)
    sealed_draft = factory.LazyFunction(
        lambda: SharedWords("Triggers", "Went through the chain of a craving, in pairs.").sealed()
    )
    written_by = factory.SubFactory(UserFactory)
    revision = 1


class FamilyParticipationFactory(DjangoModelFactory):
    """A mother who took part from beginning to end, under a consent that names her."""

    class Meta:
        model = FamilyParticipation

    group_session = factory.SubFactory(GroupSessionFactory, family=True)
    episode = factory.SubFactory(EpisodeFactory, admitted=True, program=factory.SelfAttribute("..group_session.program"))
    contact = factory.SubFactory(ContactFactory, client=factory.SelfAttribute("..episode.client"))
    consent = factory.SubFactory(
        ConsentFactory, contact=factory.SelfAttribute("..contact"), program=factory.SelfAttribute("..group_session.program")
    )
    arrived_at = factory.SelfAttribute("group_session.starts_at")
    left_at = factory.SelfAttribute("group_session.ends_at")
    recorded_by = factory.SubFactory(UserFactory)


class BookingFactory(DjangoModelFactory):
    """A client expected at a session without a series."""

    class Meta:
        model = Booking

    group_session = factory.SubFactory(GroupSessionFactory)
    episode = factory.SubFactory(EpisodeFactory, admitted=True, program=factory.SelfAttribute("..group_session.program"))
    booked_by = factory.SubFactory(UserFactory)


class KeepApartFactory(DjangoModelFactory):
    """Two clients of one program, former partners, since last week."""

    class Meta:
        model = KeepApart

    client = factory.SubFactory(ClientFactory)
    other_client = factory.SubFactory(ClientFactory)
    kind = "ex_partners"
    reason = "Threats after the separation."
    since = factory.LazyFunction(lambda: days_ago(7))
    source = "client"
    recorded_by = factory.SubFactory(UserFactory)


def kept_apart(program, **facts):
    """Two clients in treatment in the program who must not meet."""
    one, two = (EpisodeFactory(admitted=True, program=program) for _ in range(2))
    return KeepApartFactory(client=one.client, other_client=two.client, **facts), one, two


class CounselingNoteFactory(DjangoModelFactory):
    """A draft of somebody's own."""

    class Meta:
        model = CounselingNote

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    sealed_words = factory.LazyFunction(lambda: seal("Transference, I think."))
    written_by = factory.SubFactory(UserFactory)

    class Params:
        signed = factory.Trait(signed_at=factory.LazyFunction(timezone.now), signed_by=factory.SelfAttribute("written_by"))


def note_that_left(program):
    """A signed counseling note that its author disclosed to the client's mother, who was consented to for it."""
    note = CounselingNoteFactory(episode__program=program, signed=True)
    mother = ContactFactory(client=note.episode.client)
    consent = ConsentFactory(contact=mother, program=program, kind="counseling_notes", categories=["counseling_notes"])
    about = {"route": "note", "category": "counseling_notes", "disclosed_by": note.written_by}
    return CounselingNoteDisclosure.objects.create(note=note, disclosure=DisclosureFactory(consent=consent, **about))
