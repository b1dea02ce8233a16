"""A file of clients or contacts, on its way into the portal row by row."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from clients.enums import ImportStage, ImportWhat, RowState
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.history import tracked


class ImportQuerySet(models.QuerySet):
    """Imports, as a person may see them."""

    def visible_to(self, user):
        """One's own, where one may still import: a file is nobody else's business."""
        return self.filter(uploaded_by=user, program__in=programs_where(user, Permission.CLIENT_IMPORT))


@tracked("exported", "refused")
class ImportBatch(models.Model):
    """One file: checked, looked at, then written, each in steps that a page can wait for.

    It counts what became of every row and names nobody; neither the file nor its name is kept.
    """

    class Privacy:
        """Numbers only."""

        identifying = set()
        clinical = set()
        plain = {
            "id", "public_id", "program", "what", "stage", "header", "takes_doubles", "total", "imported", "skipped", "refused",
            "uploaded_by", "uploaded_at",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=8, choices=ImportWhat.choices)
    stage = models.CharField(max_length=9, choices=ImportStage.choices, default=ImportStage.CHECKING)
    header = ArrayField(models.CharField(max_length=40))
    takes_doubles = models.BooleanField(default=False)
    total = models.PositiveIntegerField("rows")
    imported = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    uploaded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        """Newest first. What is done adds up: PostgreSQL keeps it."""

        ordering = ["-uploaded_at", "-pk"]
        verbose_name_plural = "import batches"
        constraints = [
            one_of("what", ImportWhat, name="import_what_known"),
            one_of("stage", ImportStage, name="import_stage_known"),
            models.CheckConstraint(
                condition=~Q(stage=ImportStage.DONE) | Q(total=F("imported") + F("skipped") + F("refused")),
                name="import_adds_up",
                violation_error_message="Every row is imported, skipped or refused.",
            ),
        ]

    def __str__(self):
        return f"Import {self.pk}"

    def access_program_ids(self):
        """An import belongs to its program."""
        return {self.program_id}

    def get_absolute_url(self):
        """How far it is."""
        return reverse("clients:import-detail", kwargs={"public_id": self.public_id})


class ImportRow(models.Model):
    """One row of the file, as it was typed. Gone as soon as it is written, and at the latest a day after the upload."""

    class Privacy:
        """A client's or a contact's facts, before they are anybody's record."""

        identifying = {"cells", "remarks", "born_on", "phone", "twin_key"}
        clinical = set()
        plain = {"id", "batch", "number", "state"}

    batch = models.ForeignKey("clients.ImportBatch", on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField("line of the file")
    cells = ArrayField(models.TextField())
    state = models.CharField(max_length=8, choices=RowState.choices, default=RowState.WAITING)
    remarks = ArrayField(models.CharField(max_length=400), default=list)  # what is wrong where, or what matches
    born_on = models.DateField(null=True, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    twin_key = models.CharField(max_length=300, blank=True)

    class Meta:
        """In the order of the file; doubles inside the file are found by index."""

        ordering = ["number"]
        indexes = [
            models.Index(fields=["batch", "state", "number"], name="import_row_by_state"),
            models.Index(fields=["batch", "born_on"], name="import_row_by_birth_date"),
            models.Index(fields=["batch", "phone"], name="import_row_by_phone"),
            models.Index(fields=["batch", "twin_key"], name="import_row_by_twin"),
        ]
        constraints = [
            one_of("state", RowState, name="import_row_state_known"),
            models.UniqueConstraint(fields=["batch", "number"], name="import_row_once"),
        ]

    def __str__(self):
        return f"Row {self.number}"
