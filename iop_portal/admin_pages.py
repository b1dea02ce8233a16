"""Two kinds of pages in the administration: configuration, which is edited there, and records, which are read there.

Nothing here is a way round: the access table decides (never Django's own permissions), rows are scoped like in the portal,
reading is kept in the history, and nothing clinical is written or deleted (house rule 21).
"""

from django.contrib import admin

from iop_portal import audit
from iop_portal.access import Permission, can, programs_where


class ScopedAdmin(admin.ModelAdmin):
    """Rows of the programs in which this person may; the path leads from the row to its program."""

    program_path = "program"
    permission: Permission
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = None

    def get_queryset(self, request):
        """The system administrator of the installation configures every program; everybody else their own."""
        rows = super().get_queryset(request)
        if (request.user.is_superuser and self.permission == Permission.ADMIN_CONFIGURE) or self.program_path is None:
            return rows
        programs = programs_where(request.user, self.permission)
        own = self.model._default_manager.filter(**{f"{self.program_path}__in": programs}).values("pk")
        return rows.filter(pk__in=own)

    def has_module_permission(self, request):
        """Shown in the index where the access table allows it."""
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        """The access table, not `is_staff` and not Django's groups."""
        return can(request.user, self.permission)

    def has_delete_permission(self, request, obj=None):
        """Never: things are deactivated or ended."""
        return False


class ConfigurationAdmin(ScopedAdmin):
    """Programs, staff, rooms, rule settings: edited here, with every change kept in the history."""

    permission = Permission.ADMIN_CONFIGURE

    def has_add_permission(self, request):
        """Whoever configures adds."""
        return can(request.user, self.permission)

    def has_change_permission(self, request, obj=None):
        """Whoever configures changes."""
        return can(request.user, self.permission)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """A program is chosen among those one configures."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "program" and field is not None and not request.user.is_superuser:
            field.queryset = field.queryset.filter(pk__in=programs_where(request.user, self.permission))
        return field


class RecordAdmin(ScopedAdmin):
    """Clinical records: found, filtered and read here; written only in the portal, through the actions."""

    permission = Permission.ADMIN_READ_RECORDS

    def has_add_permission(self, request):
        """In the portal."""
        return False

    def has_change_permission(self, request, obj=None):
        """In the portal."""
        return False

    def client_of(self, obj):
        """Whose record it is, for the history of who read what."""
        raise NotImplementedError

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Reading a record here leaves the same trace as reading the chart in the portal."""
        response = super().change_view(request, object_id, form_url, extra_context)
        obj = self.get_object(request, object_id)
        if obj is not None and self.has_view_permission(request, obj):
            audit.record("viewed", self.client_of(obj), by=request.user, page=self.opts.label)
        return response


class RecordInline(admin.TabularInline):
    """Parts of a record, shown with it and changed nowhere here."""

    extra = 0
    can_delete = False
    show_change_link = False

    def has_add_permission(self, request, obj=None):
        """In the portal."""
        return False

    def has_change_permission(self, request, obj=None):
        """In the portal."""
        return False

    def has_view_permission(self, request, obj=None):
        """Whoever reads the whole reads its parts."""
        return can(request.user, Permission.ADMIN_READ_RECORDS)
