"""Forms that were sent: so that a double click, or a repeated POST, does the thing once."""

from django.db import models


class Submission(models.Model):
    """One form, sent once. The token is made with the page; a second POST with it gets the first one's answer."""

    class Privacy:
        """Addresses carry no names."""

        identifying = set()
        clinical = set()
        plain = {"id", "token", "sent_by", "sent_at", "answer_url"}

    token = models.UUIDField(unique=True)
    sent_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    answer_url = models.CharField(max_length=500, blank=True)

    class Meta:
        """Newest first."""

        ordering = ["-sent_at"]

    def __str__(self):
        return f"Submission {self.pk}"
