"""Names a person goes, or went, by, besides those in the record."""

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Concat

from clients.enums import NameKind
from clients.models.client import Joined, Plain, Spaced
from clients.sounds import Sounds
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.history import tracked


def both():
    """First and last name, in one text."""
    return Concat(F("first_name"), Value(" "), F("last_name"), output_field=models.TextField())


class OtherNameQuerySet(models.QuerySet):
    """Names, as a person may see them."""

    def visible_to(self, user):
        """Names of clients with an episode where this person may find clients."""
        programs = programs_where(user, Permission.CLIENT_FIND)
        return self.filter(pk__in=self.model.objects.filter(client__episodes__program__in=programs).values("pk"))


@tracked("refused", exclude=["search", "sounds"])
class OtherName(models.Model):
    """A former name, an alias or another spelling: the search finds the client by it, and a second record is noticed."""

    class Privacy:
        """Who somebody was."""

        identifying = {"client", "first_name", "last_name", "search", "sounds"}
        clinical = set()
        plain = {"id", "public_id", "kind", "added_at", "added_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="other_names")
    kind = models.CharField(max_length=8, choices=NameKind.choices)
    first_name = models.CharField(max_length=80, blank=True)
    last_name = models.CharField(max_length=80, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    search = models.GeneratedField(
        expression=SearchVector(
            Plain(Concat(Spaced(both()), Value(" "), Spaced(Joined(both())), output_field=models.TextField())), config="simple"
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    sounds = models.GeneratedField(
        expression=SearchVector(Sounds(Plain(Spaced(Joined(both())))), config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = OtherNameQuerySet.as_manager()

    class Meta:
        """Found from an index, like the client's own."""

        ordering = ["last_name", "first_name", "pk"]
        indexes = [
            GinIndex(fields=["search"], name="other_name_search"),
            GinIndex(fields=["sounds"], name="other_name_sounds"),
        ]
        constraints = [
            one_of("kind", NameKind, name="other_name_kind_known"),
            models.CheckConstraint(
                condition=~Q(first_name="") | ~Q(last_name=""),
                name="other_name_says_a_name",
                violation_error_message="Enter a first or a last name.",
            ),
            models.UniqueConstraint(
                fields=["client", "first_name", "last_name"],
                name="other_name_once",
                violation_error_message="This name is written down already.",
            ),
        ]

    def __str__(self):
        return f"Name {self.pk}"

    @property
    def display_name(self) -> str:
        """As staff say it."""
        return f"{self.first_name} {self.last_name}".strip()

    def access_program_ids(self):
        """Where the client has an episode."""
        return self.client.access_program_ids()

    def get_absolute_url(self):
        """The client's chart."""
        return self.client.get_absolute_url()
