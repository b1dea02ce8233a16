"""How somebody took part in a client's recovery, day by day."""

import pgtrigger
from django.db import models
from django.db.models import Q

from clients.models.contact import Contact
from iop_portal.access import Permission, programs_where
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly


class InvolvementQuerySet(models.QuerySet):
    """Entries, by where they were written."""

    def visible_to(self, user):
        """Those of programs whose charts this person reads; entries of no program with the contact, as they always were."""
        own = Q(program__in=programs_where(user, Permission.CHART_VIEW))
        return self.filter(own | Q(program=None, contact__in=Contact.objects.visible_to(user)))


@tracked()
class Involvement(models.Model):
    """One entry in a contact's history: on which day, what, and who wrote it where. Added, never changed.

    It is read in the program that it was written in (ADR 4). Entries from before programs were kept have none where the
    client was in several: they are read wherever the contact is, and no new ones come to be.
    """

    class Privacy:
        """What somebody close to the client did."""

        identifying = set()
        clinical = {"contact", "on", "words"}
        plain = {"id", "program", "written_at", "written_by"}

    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="+", null=True, editable=False)
    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="involvements")
    on = models.DateField("day")
    words = models.TextField("what happened", max_length=1000)
    written_at = models.DateTimeField(auto_now_add=True)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    objects = InvolvementQuerySet.as_manager()

    class Meta:
        """Newest first; written in a program that knows the client; nothing is rewritten (a merge of two records may move it)."""

        ordering = ["-on", "-pk"]
        triggers = [
            AppendOnly(what="This entry", open_fields=["contact"]),
            pgtrigger.Trigger(
                name="in_a_program_of_the_client",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    PERFORM 1 FROM clients_contact contact JOIN clients_episode episode ON episode.client_id = contact.client_id
                        WHERE contact.id = NEW.contact_id AND episode.program_id = NEW.program_id;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'This entry is written in a program that knows the client.'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"Involvement {self.pk}"
