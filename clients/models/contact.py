"""Family, of origin or of choice, and other supports."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse
from phonenumber_field.modelfields import PhoneNumberField

from clients.enums import Relationship
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.history import tracked


class ContactQuerySet(models.QuerySet):
    """Contacts, as a person may see them."""

    def visible_to(self, user):
        """Contacts of clients with an episode where this person may see contacts."""
        programs = programs_where(user, Permission.CONTACT_VIEW)
        return self.filter(pk__in=self.model.objects.filter(client__episodes__program__in=programs).values("pk"))

    def active(self):
        """Still part of the client's life, as far as we know."""
        return self.filter(is_active=True)


@tracked("refused")
class Contact(models.Model):
    """A person in the client's life. Being listed here allows nobody to tell them anything: that takes a consent.

    An emergency contact is not a release either (domain.md 3.5).
    """

    class Privacy:
        """Other people's names and numbers."""

        identifying = {"client", "first_name", "last_name", "phone", "email", "name_to_use", "same_as"}
        clinical = {"relationship", "involvement"}
        plain = {
            "id", "public_id", "is_emergency_contact", "may_call", "may_leave_voicemail", "may_text", "may_mail", "is_active",
            "revision", "added_at", "added_by",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="contacts")
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80, blank=True)
    relationship = models.CharField(max_length=14, choices=Relationship.choices)
    phone = PhoneNumberField(blank=True)
    email = models.EmailField(blank=True)
    is_emergency_contact = models.BooleanField(default=False)
    may_call = models.BooleanField("calls are safe", default=True)
    may_leave_voicemail = models.BooleanField("voicemail is safe", default=False)
    may_text = models.BooleanField("text messages are safe", default=False)
    may_mail = models.BooleanField("mail is safe", default=False)
    name_to_use = models.CharField("what to say", max_length=100, blank=True)
    involvement = models.CharField("part in the client's recovery", max_length=300, blank=True)
    is_active = models.BooleanField("active", default=True)
    same_as = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="doubles", null=True, blank=True, verbose_name="same person as"
    )
    revision = models.PositiveIntegerField(default=0, editable=False)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    objects = ContactQuerySet.as_manager()

    class Meta:
        """By name. A person who was written down twice has one entry that stays; the other one leads to it (ADR 24)."""

        ordering = ["first_name", "last_name", "pk"]
        constraints = [
            one_of("relationship", Relationship, name="contact_relationship_known"),
            models.CheckConstraint(
                condition=Q(same_as=None) | Q(is_active=False),
                name="contact_double_is_not_active",
                violation_error_message="This is a second entry of somebody else listed here. Use the other entry.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="double_leads_to_one_who_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__same_as__isnull=False),
                func="""
                    IF TG_OP = 'UPDATE' AND NEW.same_as_id IS NOT DISTINCT FROM OLD.same_as_id THEN
                        RETURN NEW;
                    END IF;
                    PERFORM 1 FROM clients_contact WHERE id = NEW.same_as_id AND id <> NEW.id AND client_id = NEW.client_id
                        AND is_active AND same_as_id IS NULL FOR SHARE;
                    IF NOT FOUND OR EXISTS (SELECT 1 FROM clients_contact WHERE same_as_id = NEW.id) THEN
                        RAISE EXCEPTION 'The other entry is an active one of the same client.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="stays_with_the_client",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__client__df=pgtrigger.F("new__client")),
                func="""
                    PERFORM 1 FROM clients_client WHERE id = OLD.client_id AND merged_into_id = NEW.client_id;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'A contact stays with their client.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"Contact {self.pk}"

    @property
    def display_name(self) -> str:
        """As staff say it."""
        return f"{self.first_name} {self.last_name}".strip()

    def entries(self) -> list[int]:
        """Keys of all entries of this person: this one, and those that lead here."""
        return [self.pk, *self.doubles.values_list("pk", flat=True)]

    def access_program_ids(self):
        """Where the client has an episode."""
        return self.client.access_program_ids()

    def get_absolute_url(self):
        """Among the client's contacts."""
        return reverse("clients:contact-list", kwargs={"public_id": self.client.public_id})
