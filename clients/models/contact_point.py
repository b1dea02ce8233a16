"""More numbers and addresses at which a client can be reached, each with what is safe there."""

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Concat, Right
from django.urls import reverse

from clients.enums import PointKind
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.history import tracked


class ContactPointQuerySet(models.QuerySet):
    """Ways to reach clients."""

    def visible_to(self, user):
        """Those of clients with an episode where this person may see contacts."""
        programs = programs_where(user, Permission.CONTACT_VIEW)
        return self.filter(pk__in=self.model.objects.filter(client__episodes__program__in=programs).values("pk"))

    def active(self):
        """Still in use."""
        return self.filter(is_active=True)


@tracked("refused")
class ContactPoint(models.Model):
    """One more number or address of a client. The first of each stands with the client: one phone is enough for a first call.

    What is safe is said for each alone: a voicemail at the mother's house reaches other ears than one on the mobile.
    """

    class Privacy:
        """Where somebody can be found."""

        identifying = {"client", "value", "label", "name_to_use", "search"}
        clinical = set()
        plain = {
            "id", "public_id", "kind", "may_call", "may_leave_voicemail", "may_text", "may_mail", "best_times", "is_preferred",
            "is_active", "revision", "added_at", "added_by",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="contact_points")
    kind = models.CharField(max_length=6, choices=PointKind.choices)
    value = models.CharField("number or address", max_length=200)
    label = models.CharField("whose it is", max_length=60, blank=True, help_text="Such as: mobile, mother's landline, work.")
    may_call = models.BooleanField("calls are safe", default=False)
    may_leave_voicemail = models.BooleanField("voicemail is safe", default=False)
    may_text = models.BooleanField("text messages are safe", default=False)
    may_mail = models.BooleanField("writing there is safe", default=False)
    name_to_use = models.CharField(
        "what to say", max_length=100, blank=True, help_text="Who to say is calling or writing. Never the kind of program."
    )
    best_times = models.CharField(max_length=60, blank=True, help_text="Such as: after 5 PM, not on Sundays.")
    is_preferred = models.BooleanField("use this one first", default=False)
    is_active = models.BooleanField("active", default=True)
    revision = models.PositiveIntegerField(default=0, editable=False)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    search = models.GeneratedField(
        expression=SearchVector(
            Case(
                When(
                    kind=PointKind.PHONE,
                    then=Concat(
                        Right(F("value"), 10), Value(" "), Right(F("value"), 7), Value(" "), Right(F("value"), 4),
                        output_field=models.TextField(),
                    ),
                ),
                default=Value(""),
                output_field=models.TextField(),
            ),
            config="simple",
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )  # fmt: skip

    objects = ContactPointQuerySet.as_manager()

    class Meta:
        """Found by its digits from an index; once per client; voicemail and texts are for phones."""

        ordering = ["-is_preferred", "kind", "pk"]
        indexes = [GinIndex(fields=["search"], name="contact_point_search")]
        constraints = [
            one_of("kind", PointKind, name="contact_point_kind_known"),
            models.UniqueConstraint(
                fields=["client", "value"],
                condition=Q(is_active=True),
                name="contact_point_once",
                violation_error_message="This client already has this number or address.",
            ),
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(is_active=True, is_preferred=True),
                name="contact_point_one_preferred",
                violation_error_message="Only one number or address is used first.",
            ),
            models.CheckConstraint(
                condition=Q(kind=PointKind.PHONE) | Q(may_call=False, may_leave_voicemail=False, may_text=False),
                name="contact_point_calls_to_phones",
                violation_error_message="Calls, voicemail and texts go to a phone.",
            ),
        ]

    def __str__(self):
        return f"Contact point {self.pk}"

    def access_program_ids(self):
        """Where the client has an episode."""
        return self.client.access_program_ids()

    def get_absolute_url(self):
        """On the client's chart."""
        return reverse("chart:client-chart", kwargs={"public_id": self.client.public_id})
