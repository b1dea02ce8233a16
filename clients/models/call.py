"""Calls from people to whom we may tell nothing: we listen, and keep what they said."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly


class ReceivedCallQuerySet(models.QuerySet):
    """Calls, as a person may read them."""

    def visible_to(self, user):
        """One's own; those about a client for who reads charts; those about nobody for supervisors and compliance."""
        may_read, may_review = (programs_where(user, p) for p in (Permission.CALL_VIEW, Permission.CALL_REVIEW))
        own = Q(recorded_by=user, program__in=programs_where(user, Permission.CONTACT_VIEW))
        return self.filter(own | Q(program__in=may_read, client__isnull=False) | Q(program__in=may_review))

    def unattached(self):
        """About nobody we know of, or nobody that the listener knew of."""
        return self.filter(client=None)


@tracked()
class ReceivedCall(models.Model):
    """What somebody told us, who says they are whom. Nothing went out (42 CFR 2.13(c)).

    The portal never looks for a client in what was said: whoever took the call writes it in the chart they know, or
    attaches it to nobody. Added, never changed; a correction is an addendum.
    """

    class Privacy:
        """Who called about whom, and what they said."""

        identifying = {"client", "contact", "caller"}
        clinical = {"words"}
        plain = {"id", "public_id", "program", "received_at", "recorded_at", "recorded_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="received_calls")
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="received_calls", null=True, blank=True)
    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="received_calls", null=True, blank=True)
    caller = models.CharField("who they say they are", max_length=120, blank=True)
    received_at = models.DateTimeField("when")
    words = models.TextField("what they said", max_length=4000)
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="received_calls")

    objects = ReceivedCallQuerySet.as_manager()

    class Meta:
        """Newest first."""

        ordering = ["-received_at", "-pk"]
        indexes = [models.Index(fields=["program", "-received_at", "-id"], name="received_call_by_program")]
        triggers = [
            AppendOnly(what="A received call", open_fields=["client", "contact"]),
            pgtrigger.Trigger(
                name="contact_of_client",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("owner", "bigint")],
                func="""
                    IF NEW.contact_id IS NULL OR (TG_OP = 'UPDATE' AND NEW.client_id IS NOT DISTINCT FROM OLD.client_id) THEN
                        RETURN NEW;
                    END IF;
                    SELECT client_id INTO owner FROM clients_contact WHERE id = NEW.contact_id;
                    IF NEW.client_id IS NULL OR (TG_OP = 'INSERT' AND owner <> NEW.client_id) THEN
                        RAISE EXCEPTION 'A call names a contact of the client it is about.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"Received call {self.pk}"

    @property
    def who(self) -> str:
        """Who says they called; the contact must be loaded."""
        return self.contact.display_name if self.contact else self.caller or "Did not say"

    def access_program_ids(self):
        """A call reached one program."""
        return {self.program_id}

    def get_absolute_url(self):
        """The call's page."""
        return reverse("clients:call-detail", kwargs={"public_id": self.public_id})


@tracked()
class CallAddendum(models.Model):
    """What was found wrong or missing in a call's entry, by whom. The entry stays."""

    class Privacy:
        """What somebody said."""

        identifying = set()
        clinical = {"call", "words"}
        plain = {"id", "written_at", "written_by"}

    call = models.ForeignKey("clients.ReceivedCall", on_delete=models.PROTECT, related_name="addenda")
    words = models.TextField("addendum", max_length=2000)
    written_at = models.DateTimeField(auto_now_add=True)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """In the order they were written."""

        ordering = ["pk"]
        verbose_name_plural = "call addenda"
        triggers = [AppendOnly(what="An addendum")]

    def __str__(self):
        return f"Addendum {self.pk} to call {self.call_id}"
