"""The person in treatment, or asking for it."""

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchVector, SearchVectorField
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat, Right
from django.urls import reverse
from phonenumber_field.modelfields import PhoneNumberField

from clients import searching
from clients.sounds import Sounds, key_of
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from iop_portal.seals import MergeStands


class WorkedOutOnce(Subquery):
    """A list of keys that PostgreSQL works out by itself, and once.

    Left to itself it would walk the whole list of names instead of asking the search index; and where its statistics are badly
    wrong, it would ask anew for every row. A LIMIT keeps it from the first only.
    """

    template = "(WITH found AS MATERIALIZED (%(subquery)s) SELECT * FROM found)"


def tokens(*terms):
    """All these terms of the `search` column. Terms are letters and digits in quotes, never what was typed as it was."""
    return SearchQuery(" & ".join(terms), config="simple", search_type="raw")


class Plain(Func):
    """Lower case, accents off: "José" is found by "jose" (no extension needed, PostgreSQL 13 or newer)."""

    template = (
        r"lower(translate(regexp_replace(normalize(%(expressions)s, NFKD), '[\u0300-\u036F]', '', 'g'),"
        f" '{searching.UNDIVIDED}', '{searching.DIVIDED}'))"
    )
    output_field = models.TextField()


class Spaced(Func):
    """Punctuation becomes spaces, so that "St.John" is two words and never an internet address."""

    template = r"regexp_replace(%(expressions)s, '[[:punct:]’‘‐‑–]+', ' ', 'g')"
    output_field = models.TextField()


class Joined(Func):
    """Apostrophes and hyphens drop out, so that "O'Brien" is also obrien, and "Anne-Marie" annemarie."""

    template = r"regexp_replace(%(expressions)s, '[''’‘`‐‑–-]+', '', 'g')"
    output_field = models.TextField()


def names():
    """Every name a client goes by, in one text."""
    return Concat(F("first_name"), Value(" "), F("last_name"), Value(" "), F("preferred_name"), output_field=models.TextField())


class ClientQuerySet(models.QuerySet):
    """Clients, as a person may find them."""

    def visible_to(self, user):
        """Clients with an episode in a program where this person may find clients. Others do not exist for them."""
        programs = programs_where(user, Permission.CLIENT_FIND)
        episodes = self.model._meta.get_field("episodes").related_model.objects
        return self.filter(Exists(episodes.filter(client=OuterRef("pk"), program__in=programs)))

    def by_name(self):
        """In the order of a paper list; indexed."""
        return self.order_by("last_name", "first_name", "pk")

    def matching(self, text):
        """Clients of whom everything typed is true: names or how they sound, date of birth, phone digits, client number.

        Other names count like the client's own, and what is true of a merged record finds the record that it became part of.
        """
        asked = searching.read(text)
        if asked.is_nonsense:
            return self.none()
        found = self.model.objects.all()
        for word in asked.words:
            found = found.filter(pk__in=WorkedOutOnce(self._bearing(word)))
        for digits in asked.digits:
            found = found.filter(pk__in=WorkedOutOnce(self._reached_at(digits)))
        found = found.filter(*(Q(pk=number) for number in asked.numbers), *(Q(born_on=day) for day in asked.born_on))
        return self.filter(pk__in=WorkedOutOnce(found.order_by().values_list(Coalesce("merged_into", "pk"))))

    def _reached_at(self, digits):
        """Keys of clients with these digits at the end of a number in use, or as their client number; each from an index."""
        theirs = Q(search=tokens(f"'{digits}'"))
        points = self.model._meta.get_field("contact_points").related_model.objects.active().filter(theirs)
        found = self.model.objects.filter(theirs).order_by().values("pk").union(points.order_by().values("client"), all=True)
        return found.union(self.model.objects.filter(pk=int(digits)).values("pk"), all=True) if len(digits) < 10 else found

    def _bearing(self, word):
        """Keys of the clients with a name, or another name, that begins with this word or sounds like it."""
        asked = Q(search=tokens(f"'{word}':*"))
        if key := key_of(word):
            asked |= Q(sounds=tokens(f"'{key}'"))
        other_names = self.model._meta.get_field("other_names").related_model.objects
        return (
            self.model.objects.filter(asked)
            .order_by()
            .values("pk")
            .union(other_names.filter(asked).order_by().values("client"), all=True)
        )

    def maybe(self, *, last_name, born_on, near, phone):
        """Whom to compare with somebody new: born that day, or near it with a like-sounding name, or the same phone."""
        everybody = self.model.objects.order_by()
        alike = [everybody.filter(born_on=born_on).values("pk")]
        if keys := [key for key in map(key_of, searching.words_of(last_name)) if key]:
            sounding = tokens(*(f"'{key}'" for key in keys))
            alike.append(everybody.filter(born_on__in=near, sounds=sounding).values("pk"))
        digits = "".join(filter(str.isdigit, str(phone or "")))[-10:]
        if len(digits) == 10:
            alike.append(self._reached_at(digits))
        # Each from an index: one condition with "or" would read every client.
        found = alike[0].union(*alike[1:], all=True)
        return self.filter(pk__in=WorkedOutOnce(found)).by_name().prefetch_related("other_names", "contact_points")


@tracked("viewed", "refused", exclude=["sounds"])
class Client(models.Model):
    """A person who asked for treatment. That this row exists is itself protected (42 CFR 2.13(c)).

    Contact preferences say what is safe: a voicemail may reach the wrong ears. They are not a consent to tell anybody anything.
    """

    class Privacy:
        """Nearly everything here says who."""

        identifying = {
            "first_name", "last_name", "preferred_name", "born_on", "phone", "email", "address", "name_to_use", "search",
            "sounds", "told_apart", "merged_into",
        }  # fmt: skip
        clinical = {"language", "needs_interpreter", "pronouns"}
        plain = {
            "id", "public_id", "may_call", "may_leave_voicemail", "may_text", "may_mail", "revision", "created_at", "created_by",
            "merged_at", "merged_by", "merge_reason",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    preferred_name = models.CharField(max_length=80, blank=True)
    pronouns = models.CharField(max_length=30, blank=True)
    born_on = models.DateField("date of birth")
    phone = PhoneNumberField(blank=True)
    email = models.EmailField(blank=True)
    address = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=40, default="English")
    needs_interpreter = models.BooleanField(default=False)
    may_call = models.BooleanField("calls are safe", default=True)
    may_leave_voicemail = models.BooleanField("voicemail is safe", default=False)
    may_text = models.BooleanField("text messages are safe", default=False)
    may_mail = models.BooleanField("mail is safe", default=False)
    name_to_use = models.CharField(
        "what to say", max_length=100, blank=True, help_text="Who to say is calling. Never the kind of program."
    )
    told_apart = models.CharField("why this is nobody we knew", max_length=200, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="merged_records", null=True, blank=True, editable=False
    )
    merged_at = models.DateTimeField(null=True, blank=True, editable=False)
    merged_by = models.ForeignKey(
        "iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )
    merge_reason = models.CharField(max_length=300, blank=True, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    search = models.GeneratedField(
        expression=SearchVector(
            Plain(
                Concat(
                    Spaced(names()),
                    Value(" "),
                    Spaced(Joined(names())),
                    Value(" "),
                    Right(F("phone"), 10),
                    Value(" "),
                    Right(F("phone"), 7),
                    Value(" "),
                    Right(F("phone"), 4),
                    output_field=models.TextField(),
                )
            ),
            config="simple",
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    sounds = models.GeneratedField(
        expression=SearchVector(Sounds(Plain(Spaced(Joined(names())))), config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ClientQuerySet.as_manager()

    class Meta:
        """Found by name, phone or number from an index; listed by name from an index."""

        indexes = [
            GinIndex(fields=["search"], name="client_search"),
            GinIndex(fields=["sounds"], name="client_sounds"),
            models.Index(fields=["last_name", "first_name", "id"], name="client_by_name"),
            models.Index(fields=["born_on"], name="client_by_birth_date"),
        ]
        triggers = [MergeStands(name="merge_stands")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(born_on__gte="1900-01-01"),
                name="client_born_after_1900",
                violation_error_message="Check the date of birth: it lies before 1900.",
            ),
            paired("merged_at", "merged_by", "merged_into", name="client_merged_whole"),
            models.CheckConstraint(
                condition=models.Q(merged_into=None) | ~models.Q(merged_into=F("id")),
                name="client_not_merged_into_itself",
                violation_error_message="A record is not merged into itself.",
            ),
        ]

    def __str__(self):
        return self.number

    @property
    def number(self) -> str:
        """What staff say instead of a name where others could hear or read it."""
        return f"C-{self.pk:06d}"

    @property
    def display_name(self) -> str:
        """As staff say it: preferred name first, legal name kept."""
        given = f"{self.preferred_name} ({self.first_name})" if self.preferred_name else self.first_name
        return f"{given} {self.last_name}"

    @property
    def list_name(self) -> str:
        """As lists sort it."""
        given = f"{self.first_name} “{self.preferred_name}”" if self.preferred_name else self.first_name
        return f"{self.last_name}, {given}"

    def access_program_ids(self):
        """The programs in which this person has, or had, an episode."""
        return {episode.program_id for episode in self.episodes.all()}

    def get_absolute_url(self):
        """The chart."""
        return reverse("chart:client-chart", kwargs={"public_id": self.public_id})
