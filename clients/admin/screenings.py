"""Screenings: the answers, what the rules suggested, what was determined."""

from django.contrib import admin

from clients.models import Finding, RatingSymbol, Score, Screening, SubdimensionRating
from clients.models.screening import DIMENSIONS
from clients.suitability import YES_OR_NO
from iop_portal.access import Permission
from iop_portal.admin_pages import ConfigurationAdmin, HoldsInEveryProgram, ProgramFilter, RecordAdmin, RecordInline


class FindingInline(RecordInline):
    """Each rule that fired, in the words the clinician saw."""

    model = Finding
    fields = ["number", "outcome", "reason", "options", "because"]
    show_change_link = False


class ScoreInline(RecordInline):
    """Each instrument that was taken."""

    model = Score
    fields = ["kind", "value", "taken_on", "is_from_chart"]
    show_change_link = False


class SubdimensionRatingInline(RecordInline):
    """The fourth edition's symbols."""

    model = SubdimensionRating
    fields = ["subdimension", "symbol"]
    show_change_link = False


@admin.register(Screening)
class ScreeningAdmin(RecordAdmin):
    """One screening of one episode."""

    program_path = "episode__program"
    list_display = ["screening", "whose", "where", "screened_on", "suggestion", "determination", "determined_by", "cosigned"]
    list_filter = [ProgramFilter, "determination", "suggestion", "needs_cosignature", "edition", "screened_on"]
    list_select_related = ["episode__client", "episode__program", "determined_by"]
    ordering = ["-pk"]
    inlines = [ScoreInline, SubdimensionRatingInline, FindingInline]
    fieldsets = [
        (None, {"fields": ["whose", "where", "screened_on", "started_by", "started_at", "rule_set", "edition"]}),
        (
            "Determination",
            {
                "fields": [
                    "suggestion", "determination", "conditions", "override_reason", "override_words", "determined_by",
                    "determined_credential", "determined_at", "needs_cosignature", "cosigned_by", "cosigned_at",
                ]
            },
        ),
        ("Answers", {"fields": [*YES_OR_NO, "commitments", "barriers", "preferences"]}),
        ("Ratings", {"fields": [name for number in DIMENSIONS for name in (f"risk_{number}", f"why_{number}")]}),
    ]  # fmt: skip

    @admin.display(description="screening", ordering="pk")
    def screening(self, screening):
        """Its number."""
        return str(screening)

    @admin.display(description="co-signature")
    def cosigned(self, screening):
        """Needed, given, or neither."""
        if screening.cosigned_at:
            return "Given"
        return "Awaited" if screening.needs_cosignature and screening.is_determined else "Not needed"


@admin.register(Finding)
class FindingAdmin(RecordAdmin):
    """How often which rule fires: read beside the screening, filtered here."""

    is_part = True
    program_path = "screening__episode__program"
    client_path = "screening__episode__client"
    page_path = "screening"
    list_display = ["finding", "outcome", "reason", "whose"]
    list_filter = [ProgramFilter, "outcome"]
    list_select_related = ["screening__episode__client"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "screening", "number", "outcome", "reason", "options", "because"]

    @admin.display(description="finding")
    def finding(self, finding):
        """Its number."""
        return str(finding)


class PartOfScreening(RecordAdmin):
    """Reached from its screening."""

    is_part = True
    program_path = "screening__episode__program"
    client_path = "screening__episode__client"
    page_path = "screening"
    list_select_related = ["screening__episode__client"]
    ordering = ["-pk"]
    sortable_by = []


@admin.register(Score)
class ScoreAdmin(PartOfScreening):
    """What was scored, as the screening knew it."""

    list_display = ["score", "kind", "value", "taken_on", "whose"]
    list_filter = [ProgramFilter, "kind", "is_from_chart"]
    fields = ["whose", "screening", "kind", "value", "taken_on", "is_from_chart"]

    @admin.display(description="score")
    def score(self, score):
        """Its number."""
        return str(score)


@admin.register(SubdimensionRating)
class SubdimensionRatingAdmin(PartOfScreening):
    """The fourth edition's symbols, as clinicians chose them."""

    list_display = ["rating", "subdimension", "symbol", "whose"]
    list_filter = [ProgramFilter, "subdimension"]
    fields = ["whose", "screening", "subdimension", "symbol"]

    @admin.display(description="rating")
    def rating(self, rating):
        """Its number."""
        return str(rating)


@admin.register(RatingSymbol)
class RatingSymbolAdmin(HoldsInEveryProgram, ConfigurationAdmin):
    """The symbols a site offers for each subdimension, copied from its own book. Retired by no longer offering them."""

    permission = Permission.RULES_WRITE
    program_path = None
    list_display = ["symbol", "subdimension", "position", "is_active"]
    list_filter = ["subdimension", "is_active"]
    search_fields = ["symbol"]
    ordering = ["subdimension", "position", "pk"]
    fields = ["subdimension", "symbol", "position", "is_active"]
