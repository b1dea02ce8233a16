"""How somebody took part in a client's recovery, day by day."""

from django.db import models

from iop_portal.history import tracked
from iop_portal.seals import AppendOnly


@tracked()
class Involvement(models.Model):
    """One entry in a contact's history: on which day, what, and who wrote it. Added, never changed."""

    class Privacy:
        """What somebody close to the client did."""

        identifying = set()
        clinical = {"contact", "on", "words"}
        plain = {"id", "written_at", "written_by"}

    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="involvements")
    on = models.DateField("day")
    words = models.TextField("what happened", max_length=1000)
    written_at = models.DateTimeField(auto_now_add=True)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Newest first; nothing is rewritten (a merge of two records may move it)."""

        ordering = ["-on", "-pk"]
        triggers = [AppendOnly(what="This entry", open_fields=["contact"])]

    def __str__(self):
        return f"Involvement {self.pk}"
