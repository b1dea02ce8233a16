"""Two kinds of pages in the administration: configuration, which is edited there, and records, which are read there.

Nothing here is a way round: the access table decides (never Django's own permissions), rows are scoped like in the portal,
reading is kept in the history, and nothing clinical is written or deleted (house rule 21).
"""

import uuid
from functools import reduce

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import lookup_spawns_duplicates, unquote
from django.contrib.admin.views.main import PAGE_VAR, SEARCH_VAR, ChangeList
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import dateformat
from django.utils.functional import cached_property
from django.utils.html import format_html

from iop_portal import audit, searched
from iop_portal.access import ROLES, Permission, can, programs_where
from iop_portal.models import Program
from iop_portal.refusals import Refused, reasons_of

MOMENT = "D, M j, Y, g:i A"


def follow(row, path):
    """The row at the end of a path of foreign keys; an empty path is the row itself."""
    return reduce(getattr, path.split("__") if path else [], row)


class CountedSoFar(Paginator):
    """Counts no further than anybody turns pages: counting three million rows would cost more than showing fifty."""

    most = 2000

    @cached_property
    def count(self):
        """How many rows, up to `most`."""
        return self.object_list.order_by()[: self.most].count()

    @property
    def is_capped(self):
        """There may be more than are counted."""
        return self.count >= self.most


class ProgramFilter(admin.SimpleListFilter):
    """One of one's own programs, on any page whose rows lead to a program. Shown to those who have several."""

    title = "program"
    parameter_name = "program"

    def lookups(self, request, model_admin):
        """One's own programs, by name; other programs are not named here."""
        self.pages = model_admin
        programs = model_admin.programs_of(request)
        return [(str(program.pk), program.name) for program in programs] if len(programs) > 1 else []

    def queryset(self, request, queryset):
        """The rows of that program."""
        known = {key for key, _ in self.lookup_choices}
        return self.pages.in_programs(queryset, [int(self.value())]) if self.value() in known else queryset


class ScopedAdmin(admin.ModelAdmin):
    """Rows of the programs in which this person may; the path leads from the row to its program."""

    program_path = "program"
    permission: Permission
    is_part = False  # reached from the whole it belongs to; the index lists wholes
    has_history = True
    list_per_page = 50
    paginator = CountedSoFar
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False
    actions = None

    def is_everywhere(self, request):
        """The system administrator of the installation configures every program; everybody else their own."""
        return request.user.is_superuser and self.permission in ROLES["system_administrator"]

    def programs_of(self, request):
        """The programs whose rows this person finds here, by name."""
        if self.is_everywhere(request):
            return list(Program.objects.order_by("name"))
        own = programs_where(request.user, self.permission)
        return [program for program in request.user.programs() if program.pk in own]

    def in_programs(self, rows, programs):
        """Rows of these programs, each once: where the path may meet a program twice, through a subquery."""
        chosen = {f"{self.program_path}__in": programs}
        if not lookup_spawns_duplicates(self.opts, self.program_path):
            return rows.filter(**chosen)
        return rows.filter(pk__in=self.model._default_manager.filter(**chosen).values("pk"))

    def get_queryset(self, request):
        """Others' rows do not exist here."""
        rows = super().get_queryset(request)
        if self.is_everywhere(request) or self.program_path is None:
            return rows
        return self.in_programs(rows, programs_where(request.user, self.permission))

    def has_module_permission(self, request):
        """Shown in the index where the access table allows it."""
        return not self.is_part and self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        """The access table, not `is_staff` and not Django's groups."""
        return can(request.user, self.permission)

    def has_delete_permission(self, request, obj=None):
        """Never: things are deactivated or ended."""
        return False

    def render_change_form(self, request, context, *args, **kwargs):
        """The page knows whether there is a history to lead to."""
        return super().render_change_form(request, context | {"has_history": self.has_history}, *args, **kwargs)


class WholeRowForm(forms.ModelForm):
    """Asks the constraints of the whole row, also where a field is only shown: a room's name is taken within its program."""

    def validate_unique(self):
        """In words, on the form, with what was typed."""
        super().validate_unique()
        if self.errors:
            return
        try:
            self.instance.validate_constraints()
        except ValidationError as error:
            self.add_error(None, error.messages)


class ConfigurationAdmin(ScopedAdmin):
    """Programs, staff, rooms, rule settings: edited here, with every change kept in the history."""

    permission = Permission.ADMIN_CONFIGURE
    form = WholeRowForm

    def has_add_permission(self, request):
        """Whoever configures adds."""
        return can(request.user, self.permission)

    def has_change_permission(self, request, obj=None):
        """Whoever configures changes."""
        return can(request.user, self.permission)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What an action or PostgreSQL refuses is said in words, on the page as it stands now."""
        try:
            with transaction.atomic():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            reasons = refusal.reasons
        except IntegrityError as error:
            reasons = reasons_of(error)
            if not reasons:
                raise
        for reason in reasons:
            messages.error(request, reason)
        return redirect(request.get_full_path())

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """A program is chosen among those one configures."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "program" and field is not None and not request.user.is_superuser:
            field.queryset = field.queryset.filter(pk__in=programs_where(request.user, self.permission))
        return field


class HoldsInEveryProgram:
    """Configuration that may belong to no program: then it holds in all of them, and one program's director only reads it."""

    def may_write(self, request, program_id):
        """What holds everywhere is written by whoever may in every program (ADR 4); a program's own by its people."""
        if program_id is None:
            return request.user.may_in_every_program(self.permission)
        return self.is_everywhere(request) or program_id in programs_where(request.user, self.permission)

    def in_programs(self, rows, programs):
        """Those of these programs, and those for every program."""
        path = self.program_path
        return rows.filter(Q(**{f"{path}__in": programs}) | Q(**{f"{path}__isnull": True}))

    def has_add_permission(self, request):
        """Where every row holds everywhere, few add; else a program's own are added, and the form asks for the program."""
        may_add = super().has_add_permission(request)
        return may_add and (self.program_path is not None or self.may_write(request, None))

    def has_change_permission(self, request, obj=None):
        """By the row's program, or none."""
        if not super().has_change_permission(request, obj):
            return False
        if self.program_path is None:
            return self.may_write(request, None)
        return obj is None or self.may_write(request, follow(obj, f"{self.program_path}_id"))

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """“For every program” is a choice of those who write for every program."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "program" and field is not None and not self.may_write(request, None):
            field.required, field.help_text = True, ""
        return field


class ReadOnly:
    """Clinical rows: found and read here, written in the portal through the actions, deleted nowhere."""

    def has_add_permission(self, request, obj=None):
        """In the portal."""
        return False

    def has_change_permission(self, request, obj=None):
        """In the portal."""
        return False


class RecordList(ChangeList):
    """A list of records, with what was typed into its box; the address carries only a key for it."""

    def __init__(self, request, *args, **kwargs):
        self.typed = searched.recall(request, SEARCH_VAR)
        super().__init__(request, *args, **kwargs)


class RecordAdmin(ReadOnly, ScopedAdmin):
    """Clinical records: found, filtered and read here; written only in the portal, through the actions."""

    permission = Permission.ADMIN_READ_RECORDS
    client_path = "episode__client"  # whose record it is; "" is the client, None nobody's in particular
    page_path = ""  # whose page in the portal shows it; "" is the row's own
    search_fields = ["pk"]  # there is a box; what it finds is said in get_search_results
    search_help_text = "Beginnings of the client's names, date of birth, phone, or client number."

    @property
    def has_history(self):
        """A client's record has a log in the portal."""
        return self.client_path is not None

    @property
    def finds_by_client(self):
        """The box asks for a client, so what is typed into it must stay on the server."""
        return self.client_path is not None

    def client_of(self, obj):
        """Whose record it is, for the history of who read what."""
        return None if self.client_path is None else follow(obj, self.client_path)

    @admin.display(description="client")
    def whose(self, obj):
        """Whose record it is, by name and number, with a way there."""
        client = self.client_of(obj)
        opts = client._meta
        address = reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[client.pk])
        return format_html('<a href="{}">{}</a> {}', address, client.list_name, client.number)

    @admin.display(description="program")
    def where(self, obj):
        """In which program."""
        return follow(obj, self.program_path).name

    def moment(self, when, program):
        """A time by the clock of its program, never the server's or the reader's."""
        return dateformat.format(when.astimezone(program.zone), MOMENT) if when else None

    def get_changelist(self, request, **kwargs):
        """The list knows what was typed."""
        return RecordList

    def changelist_view(self, request, extra_context=None):
        """A search is sent by POST, kept on the server, and shown under an address that names nobody."""
        if request.method == "POST" and self.finds_by_client and self.has_view_permission(request):
            address = request.GET.copy()
            for parameter in (SEARCH_VAR, PAGE_VAR, "e"):
                address.pop(parameter, None)
            if key := searched.remember(request, request.POST.get(SEARCH_VAR, "").replace("\0", " ").strip()[:100]):
                address[SEARCH_VAR] = key
            return redirect(f"{request.path}?{address.urlencode()}" if address else request.path)
        return super().changelist_view(request, extra_context)

    def get_search_results(self, request, queryset, search_term):
        """Records of the clients whom the portal's own search finds, or the one with this public id."""
        if not self.finds_by_client:
            return super().get_search_results(request, queryset, search_term)
        text = searched.recall(request, SEARCH_VAR)
        if not text:
            return queryset, False
        if public_id := _as_public_id(text):
            has_one = any(field.name == "public_id" for field in self.opts.fields)
            return (queryset.filter(public_id=public_id) if has_one else queryset.none()), False
        found = self._clients().matching(text).values("pk")
        return queryset.filter(**{f"{self.client_path or 'pk'}__in": found}), False

    def _clients(self):
        model = self.model
        for step in self.client_path.split("__") if self.client_path else []:
            model = model._meta.get_field(step).related_model
        return model._default_manager

    def view_on_site(self, obj):
        """The same in the portal."""
        return follow(obj, self.page_path).get_absolute_url()

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Reading a record here leaves the same trace as reading the chart in the portal."""
        response = super().change_view(request, object_id, form_url, extra_context)
        shown = (getattr(response, "context_data", None) or {}).get("original")
        client = self.client_of(shown) if shown is not None else None
        if client is not None:
            audit.record("viewed", client, by=request.user, page=self.opts.label)
        return response

    def history_view(self, request, object_id, extra_context=None):
        """Who read and who changed it stands in the client's log."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if self.client_path is None or self.client_of(obj) is None:
            return redirect(self.view_on_site(obj))
        return redirect("chart:client-log", public_id=self.client_of(obj).public_id)


def _as_public_id(text):
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


class RecordInline(ReadOnly, admin.TabularInline):
    """Parts of a record, shown with it and changed nowhere here."""

    program_path = None  # where the whole may span programs (a client), only parts of one's own are shown
    extra = 0
    can_delete = False
    show_change_link = True
    view_on_site = False

    def get_readonly_fields(self, request, obj=None):
        """All of them, also those that no form could ask for."""
        return self.fields

    def get_queryset(self, request):
        """Parts in other programs do not exist here. What a part points at comes with it, however many parts there are."""
        rows = super().get_queryset(request)
        pointers = [field.name for field in self.opts.fields if field.is_relation and field.name in self.fields]
        if pointers:
            rows = rows.select_related(*pointers)
        if self.program_path is None:
            return rows
        return rows.filter(**{f"{self.program_path}__in": programs_where(request.user, Permission.ADMIN_READ_RECORDS)})

    def has_view_permission(self, request, obj=None):
        """Whoever reads the whole reads its parts."""
        return can(request.user, Permission.ADMIN_READ_RECORDS)

    def has_delete_permission(self, request, obj=None):
        """Never."""
        return False
