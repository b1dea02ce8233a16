"""Measures and safety tasks to read; how often an instrument is due, and its licence, to set."""

from django import forms
from django.contrib import admin

from clients.instruments import BY_CODE, Licence
from clients.models import InstrumentSetting, ItemText, Measure, SafetyTask
from iop_portal.access import Permission, can
from iop_portal.admin_pages import ConfigurationAdmin, ProgramFilter, RecordAdmin, WholeRowForm


@admin.register(Measure)
class MeasureAdmin(RecordAdmin):
    """One instrument, answered once."""

    program_path = "episode__program"
    list_display = ["measure", "whose", "where", "instrument", "taken_on", "status", "score", "band", "recorded_by"]
    list_filter = [ProgramFilter, "instrument", "status", "is_positive", "taken_on"]
    list_select_related = ["episode__client", "episode__program", "recorded_by"]
    ordering = ["-pk"]
    fieldsets = [
        (
            None,
            {"fields": ["whose", "where", "instrument", "version", "taken_on", "mode", "status", "recorded_by", "recorded_at"]},
        ),
        ("Result", {"fields": ["score", "band", "is_positive", "cut_off", "parts", "danger", "scorer_version"]}),
        ("Answers by number", {"fields": ["answers", "remark"]}),
        ("Entered in error", {"fields": ["in_error_at", "in_error_by", "in_error_reason"]}),
    ]

    @admin.display(description="measure", ordering="pk")
    def measure(self, measure):
        """Its number."""
        return str(measure)


@admin.register(SafetyTask)
class SafetyTaskAdmin(RecordAdmin):
    """What asked for help, and what was done. Closed in the portal, by a clinician."""

    program_path = "episode__program"
    page_path = "measure"
    list_display = ["task", "whose", "where", "opened_at", "closed_at", "closed_by"]
    list_filter = [ProgramFilter, "opened_at", ("closed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["episode__client", "episode__program", "closed_by"]
    ordering = ["-pk"]
    fieldsets = [
        (None, {"fields": ["whose", "where", "cause", "measure", "opened_by", "opened_at"]}),
        ("What was done", {"fields": ["deeds", "words", "closed_by", "closed_credential", "closed_at"]}),
    ]

    @admin.display(description="safety task", ordering="pk")
    def task(self, task):
        """Its number."""
        return str(task)


class ItemTextForm(WholeRowForm):
    """A question goes with an item that the instrument has and whose text is not shipped."""

    def clean(self):
        """The number is one of the instrument's."""
        cleaned = super().clean()
        setting = cleaned.get("setting") or self.instance.setting
        definition = BY_CODE[setting.instrument]
        if definition.licence == Licence.GREEN:
            raise forms.ValidationError("The questions of this instrument come with the portal.")
        if cleaned.get("item") and cleaned["item"] not in {item.code for item in definition.items}:
            self.add_error("item", f"{definition.name} has the items {', '.join(item.code for item in definition.items)}.")
        return cleaned


class ItemTextInline(admin.TabularInline):
    """The program's own copy of the questions; there are rows to fill in once the licence is attested."""

    model = ItemText
    form = ItemTextForm
    extra = 0
    verbose_name_plural = "Questions, under the licence attested above"

    def has_view_permission(self, request, obj=None):
        """Whoever configures."""
        return can(request.user, Permission.ADMIN_CONFIGURE)

    def has_change_permission(self, request, obj=None):
        """Whoever configures, once the licence is attested."""
        return self.has_view_permission(request) and obj is not None and obj.attested_on is not None

    def has_add_permission(self, request, obj=None):
        """The same."""
        return self.has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        """Whoever configures: a text may have to go when a licence ends."""
        return self.has_view_permission(request)


@admin.register(InstrumentSetting)
class InstrumentSettingAdmin(ConfigurationAdmin):
    """One instrument in one program: when it is due again, and under which licence its questions are shown."""

    list_display = ["instrument", "program", "every_days", "attested_on", "attested_by"]
    list_filter = [ProgramFilter, "instrument"]
    list_select_related = ["program", "attested_by"]
    search_fields = ["instrument"]
    autocomplete_fields = ["attested_by"]
    inlines = [ItemTextInline]
    fieldsets = [
        (None, {"fields": ["program", "instrument", "every_days"]}),
        ("Licence", {"fields": ["attested_on", "attested_by", "licence"]}),
    ]

    def get_readonly_fields(self, request, obj=None):
        """Another instrument or program is another setting."""
        return ["program", "instrument"] if obj else []


@admin.register(ItemText)
class ItemTextAdmin(ConfigurationAdmin):
    """Questions entered under a licence: written beside their licence, looked up here."""

    is_part = True
    program_path = "setting__program"
    list_display = ["item", "setting", "words"]
    list_filter = [ProgramFilter]
    list_select_related = ["setting"]
    search_fields = ["words"]
    form = ItemTextForm

    def has_add_permission(self, request):
        """Beside the licence."""
        return False

    def get_readonly_fields(self, request, obj=None):
        """The words may be corrected; another item is another text."""
        return ["setting", "item"]
