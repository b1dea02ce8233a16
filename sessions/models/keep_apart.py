"""Two people who must not meet here."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from clients.models import Client, Episode
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly, Sealed
from sessions.enums import ApartKind, ApartSource

ITS_END = ["ended_at", "ended_by", "end_reason"]


class KeepApartQuerySet(models.QuerySet):
    """Pairs, by when they hold and who may know of them."""

    def visible_to(self, user):
        """Both people are clients (or family of clients) of programs where this person may know why.

        A pair that reaches into a program of others does not exist: it would tell of a client there. A clinician sees
        those of the clients they treat, and those they recorded.
        """
        may_know = Episode.objects.filter(program__in=programs_where(user, Permission.KEEP_APART_VIEW))
        may_know_all = Episode.objects.filter(program__in=programs_where(user, Permission.KEEP_APART_VIEW_ALL))
        sides = ("client", "other_client")
        found = self.filter(*(Exists(may_know.filter(client=OuterRef(side))) for side in sides))
        all_of = Q(*(Exists(may_know_all.filter(client=OuterRef(side))) for side in sides))
        own = Q(recorded_by=user)
        for side in sides:
            own |= Exists(may_know.filter(client=OuterRef(side), clinician=user))
        return found.filter(all_of | own)

    def standing(self):
        """Not ended."""
        return self.filter(ended_at=None)

    def on(self, day):
        """Holding on that day; first and last day count."""
        return self.standing().filter(Q(until=None) | Q(until__gte=day), since__lte=day)

    def touching(self, clients):
        """With one of these clients on either side, in person or through a contact."""
        return self.filter(Q(client__in=clients) | Q(other_client__in=clients))

    def with_people(self):
        """With all that a row of a list prints."""
        return self.select_related("client", "contact", "other_client", "other_contact", "recorded_by", "ended_by")


@tracked("viewed", "refused")
class KeepApart(models.Model):
    """Two people who must not meet: clients, or family of clients, in every mixture.

    It can always be recorded, also where they share a group today; what they share is then listed to be resolved. Never
    edited and never deleted: it is ended, and another one recorded.
    """

    class Privacy:
        """Who fears or threatens whom."""

        identifying = {"client", "contact", "other_client", "other_contact"}
        clinical = {"kind", "reason", "since", "until", "source", "order_number", "ordered_on", "end_reason"}
        plain = {"id", "public_id", "recorded_at", "recorded_by", "ended_at", "ended_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="kept_apart")
    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="kept_apart", null=True, blank=True)
    other_client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="kept_apart_from")
    other_contact = models.ForeignKey(
        "clients.Contact", on_delete=models.PROTECT, related_name="kept_apart_from", null=True, blank=True
    )
    kind = models.CharField(max_length=18, choices=ApartKind.choices)
    reason = models.TextField(max_length=1000)
    since = models.DateField("first day")
    until = models.DateField("last day", null=True, blank=True)
    source = models.CharField("who says so", max_length=12, choices=ApartSource.choices)
    order_number = models.CharField("number of the order", max_length=60, blank=True)
    ordered_on = models.DateField("date of the order", null=True, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    end_reason = models.CharField(max_length=300, blank=True)

    objects = KeepApartQuerySet.as_manager()

    class Meta:
        """Two different people; a court order with its number and date."""

        ordering = ["-recorded_at", "-pk"]
        verbose_name_plural = "pairs kept apart"
        triggers = [
            AppendOnly(what="A pair kept apart", open_fields=ITS_END, name="never_edited"),
            Sealed(when_set="ended_at", what="A pair that was ended", name="sealed_ended"),
            pgtrigger.Trigger(
                name="ended_never_deleted",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                func="RAISE EXCEPTION 'A pair kept apart is ended, never deleted.' USING ERRCODE = 'check_violation';",
            ),
            pgtrigger.Trigger(
                name="contacts_of_clients",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    PERFORM 1 FROM clients_contact WHERE
                        (id = NEW.contact_id AND client_id <> NEW.client_id)
                        OR (id = NEW.other_contact_id AND client_id <> NEW.other_client_id);
                    IF FOUND THEN
                        RAISE EXCEPTION 'A pair names contacts of its own clients.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]
        constraints = [
            one_of("kind", ApartKind, name="keep_apart_kind_known"),
            one_of("source", ApartSource, name="keep_apart_source_known"),
            paired("ended_at", "ended_by", name="keep_apart_ended_by"),
            in_order(
                "since", "until", name="keep_apart_in_order", violation_error_message="The last day cannot be before the first."
            ),
            models.CheckConstraint(
                condition=~Q(client=F("other_client"))
                | (Q(contact__isnull=False) & Q(other_contact__isnull=True))
                | (Q(contact__isnull=True) & Q(other_contact__isnull=False))
                | (Q(contact__isnull=False) & Q(other_contact__isnull=False) & ~Q(contact=F("other_contact"))),
                name="keep_apart_two_people",
                violation_error_message="These are one and the same person: nobody is kept apart from themselves.",
            ),
            models.CheckConstraint(
                condition=~Q(source=ApartSource.COURT_ORDER) | (~Q(order_number="") & Q(ordered_on__isnull=False)),
                name="keep_apart_order_numbered",
                violation_error_message="A court order needs its number and its date.",
            ),
        ]

    def __str__(self):
        return f"Pair kept apart {self.pk}"

    @property
    def people(self) -> tuple:
        """Both people as (client key, contact key); no contact is the client in person."""
        return (self.client_id, self.contact_id), (self.other_client_id, self.other_contact_id)

    def other_than(self, person) -> tuple | None:
        """The one from whom this person is kept apart."""
        one, two = self.people
        return two if person == one else one if person == two else None

    @property
    def both(self) -> list[str]:
        """Both people by name, for those who may know; clients and contacts are loaded."""
        sides = ((self.client, self.contact), (self.other_client, self.other_contact))
        return [_in_words(client, contact) for client, contact in sides]

    def holds_on(self, day) -> bool:
        """Not ended, begun and not run out on that day."""
        return self.ended_at is None and self.since <= day and (self.until is None or self.until >= day)

    def access_program_ids(self):
        """Where either is, or was, a client; one query."""
        both = Episode.objects.filter(client__in=[self.client_id, self.other_client_id])
        return set(both.values_list("program", flat=True))

    def get_absolute_url(self):
        """The pair's page."""
        return reverse("sessions:apart-detail", kwargs={"public_id": self.public_id})


def _in_words(client: Client, contact) -> str:
    if contact is None:
        return f"{client.display_name} ({client.number})"
    return f"{contact.display_name}, {contact.get_relationship_display().lower()} of {client.display_name} ({client.number})"
