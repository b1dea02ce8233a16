"""Programs, staff and who works where as what: the administrators' daily pages."""

from allauth.account.admin import EmailAddress
from allauth.mfa.admin import Authenticator
from allauth.usersessions.admin import UserSession
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.db.models import Exists, OuterRef, prefetch_related_objects
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html

from iop_portal.access import Permission, can, programs_where
from iop_portal.admin_pages import ConfigurationAdmin, ProgramFilter, ScopedAdmin
from iop_portal.models import Membership, Program, Submission, User
from iop_portal.refusals import Refused

# Roles are code (access.ROLES), Django's groups grant nothing here. Second factors, addresses and sign-ins are people's own,
# on their security pages; what an administrator may do about them is on the staff page. They are imported from where they
# are registered, so that they are before they are taken out again.
for third_party in (Group, EmailAddress, Authenticator, UserSession):
    admin.site.unregister(third_party)

WHERE_ONES_OWN_IS = "Your own password is changed under Sign-in and security, where the old one is asked for."


class AmongOnesStaff:
    """People are chosen among those whose accounts one finds: what the box suggests is no limit to what is sent."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """The same people as on the staff page."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.related_model is User and field is not None:
            field.queryset = self.admin_site.get_model_admin(User).get_queryset(request)
        return field


class MembershipInline(AmongOnesStaff, admin.TabularInline):
    """Where this person works, as what. Ended, never deleted: what was signed in a role was signed in it."""

    model = Membership
    fk_name = "user"
    fields = ["program", "role", "credential", "credential_expires_on", "supervisor", "is_active"]
    autocomplete_fields = ["supervisor"]
    extra = 0
    can_delete = False

    def get_queryset(self, request):
        """Memberships in the programs one configures."""
        rows = super().get_queryset(request).select_related("program", "user", "supervisor")
        return (
            rows
            if request.user.is_superuser
            else rows.filter(program__in=programs_where(request.user, Permission.ADMIN_CONFIGURE))
        )

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Only into programs one configures."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "program" and not request.user.is_superuser:
            field.queryset = field.queryset.filter(pk__in=programs_where(request.user, Permission.ADMIN_CONFIGURE))
        return field

    def has_view_permission(self, request, obj=None):
        """Whoever configures."""
        return can(request.user, Permission.ADMIN_CONFIGURE)

    def has_add_permission(self, request, obj=None):
        """Whoever configures, and never on one's own account."""
        return obj != request.user and can(request.user, Permission.ADMIN_CONFIGURE)

    def has_change_permission(self, request, obj=None):
        """Whoever configures, and never on one's own account."""
        return obj != request.user and can(request.user, Permission.ADMIN_CONFIGURE)


class StaffCreationForm(AdminUserCreationForm):
    """A new colleague: names, because signatures carry them."""

    usable_password = None
    first_name = forms.CharField(max_length=150)
    last_name = forms.CharField(max_length=150)


@admin.register(Program)
class ProgramAdmin(ConfigurationAdmin):
    """The numbers a licence and the payers ask for, with their source."""

    program_path = "pk"
    list_display = ["name", "track", "population", "weekly_minutes_least", "weekly_minutes_most", "plan_review_days", "is_active"]
    list_filter = ["is_active", "track", "population"]
    search_fields = ["name"]
    fieldsets = [
        (None, {"fields": ["name", "track", "population", "time_zone", "phone", "is_active"]}),
        (
            "Rules",
            {
                "fields": [
                    "weekly_minutes_least", "weekly_minutes_most", "days_per_week_least", "gap_days_most",
                    "plan_review_days", "follow_up_days",
                    "group_capacity",
                    "rules_source",
                ]
            },
        ),
        ("Attendance", {"fields": ["sheets_begin_present"]}),
        ("Notes", {"fields": ["note_format", "note_overlap_most", "late_entry_hours"]}),
        ("Places", {"fields": ["day_places", "evening_places", "holds_keep_places"]}),
    ]  # fmt: skip

    def has_add_permission(self, request):
        """A new program is the installation's business, not one program's."""
        return request.user.is_superuser


@admin.register(User)
class StaffAdmin(ConfigurationAdmin, UserAdmin):
    """Accounts: made here, one per person, deactivated and never deleted."""

    program_path = "memberships__program"
    form = UserChangeForm
    add_form = StaffCreationForm
    inlines = [MembershipInline]
    list_display = ["username", "last_name", "first_name", "where", "is_active", "last_login"]
    list_filter = ["is_active", "memberships__role", ProgramFilter]
    search_fields = ["username", "first_name", "last_name", "email"]
    ordering = ["last_name", "first_name", "pk"]
    filter_horizontal = []
    readonly_fields = ["last_login", "date_joined", "second_factors", "own_password"]
    actions = ["forget_second_factors"]
    fieldsets = [
        (None, {"fields": ["username", "password", "first_name", "last_name", "email", "is_active"]}),
        ("Signing in", {"fields": ["second_factors", "last_login", "date_joined"]}),
    ]
    add_fieldsets = [(None, {"fields": ["username", "first_name", "last_name", "password1", "password2"]})]

    def get_fieldsets(self, request, obj=None):
        """On one's own page there is no password to set, but where to do it."""
        found = super().get_fieldsets(request, obj)
        if obj is None or obj.pk != request.user.pk:
            return found
        return [
            (title, {"fields": ["own_password" if name == "password" else name for name in options["fields"]]})
            for title, options in found
        ]

    @admin.display(description="password")
    def own_password(self, user):
        """Where one's own is changed."""
        return format_html('<a href="{}">{}</a>', reverse("account_change_password"), WHERE_ONES_OWN_IS)

    def user_change_password(self, request, id, form_url=""):
        """For a colleague; one's own asks for the old one, which this page never does: a desk left open is no new password."""
        if self.get_object(request, unquote(id)) == request.user:
            messages.error(request, WHERE_ONES_OWN_IS)
            return redirect("account_change_password")
        return super().user_change_password(request, id, form_url)

    def get_queryset(self, request):
        """Colleagues of the programs one configures, and the newcomers one made oneself, until they work somewhere."""
        everybody = super(ScopedAdmin, self).get_queryset(request).prefetch_related("memberships__program")
        if self.is_everywhere(request):
            return everybody
        memberships = Membership.objects.filter(user=OuterRef("pk"))
        own = memberships.filter(program__in=programs_where(request.user, self.permission))
        births = User.events.rel.related_model.objects.filter(pgh_obj=OuterRef("pk"), pgh_label="insert")
        made_here = Exists(births.filter(pgh_context__user=request.user.pk))
        return everybody.filter(Exists(own) | (~Exists(memberships) & made_here), is_superuser=False)

    def has_change_permission(self, request, obj=None):
        """Whose account it is in every program they work in: a new password opens all of them."""
        allowed = super().has_change_permission(request, obj)
        if not allowed or obj is None or request.user.is_superuser:
            return allowed
        own = programs_where(request.user, self.permission)
        prefetch_related_objects([obj], "memberships")  # a list brings them; a page asks several times
        return all(membership.program_id in own for membership in obj.memberships.all())

    @admin.display(description="works in")
    def where(self, user):
        """Roles and programs, in words."""
        active = [membership for membership in user.memberships.all() if membership.is_active]
        return ", ".join(f"{membership.get_role_display()} ({membership.program.name})" for membership in active) or "–"

    @admin.display(description="second factors")
    def second_factors(self, user):
        """Which ones are set up."""
        kinds = Authenticator.objects.filter(user=user).order_by("type").values_list("type", flat=True)
        return ", ".join(Authenticator.Type(kind).label for kind in kinds) or "none"

    @admin.action(description="Forget second factors (lost phone)", permissions=["change"])
    def forget_second_factors(self, request, users):
        """The person sets up a new one at the next sign-in."""
        theirs = [user.pk for user in users if self.has_change_permission(request, user)]
        number, _ = Authenticator.objects.filter(user__in=theirs).delete()
        messages.success(request, f"{number} second factors were removed.")
        if len(theirs) < len(users):
            messages.warning(request, "People who also work in other programs were left out: ask the system administrator.")


@admin.register(Membership)
class MembershipAdmin(AmongOnesStaff, ConfigurationAdmin):
    """Who works where as what: to look up, filter by expiry, and end."""

    list_display = ["user", "program", "role", "credential", "credential_expires_on", "supervisor", "is_active"]
    list_filter = [ProgramFilter, "role", "is_active", "credential_expires_on"]
    list_select_related = ["user", "program", "supervisor"]
    search_fields = ["user__first_name", "user__last_name", "user__username"]
    autocomplete_fields = ["user", "supervisor"]

    def get_readonly_fields(self, request, obj=None):
        """Another person or another program is another membership."""
        return ["user", "program"] if obj else []

    def has_change_permission(self, request, obj=None):
        """One's own is only shown: nobody widens, renews or ends their own access."""
        return super().has_change_permission(request, obj) and (obj is None or obj.user_id != request.user.pk)

    def save_model(self, request, obj, form, change):
        """Nobody appoints themselves, also not the system administrator, who reads no charts."""
        if obj.user_id == request.user.pk:
            raise Refused(["A second administrator gives you a role."])
        super().save_model(request, obj, form, change)


@admin.register(Submission)
class SubmissionAdmin(ConfigurationAdmin):
    """Forms that were sent: to look at when somebody asks whether it went through."""

    program_path = "sent_by__memberships__program"
    list_display = ["sent_at", "sent_by", "answer_url"]
    list_select_related = ["sent_by"]
    search_fields = ["sent_by__username"]
    ordering = ["-pk"]
    sortable_by = []

    def has_add_permission(self, request):
        """The portal adds them."""
        return False

    def has_change_permission(self, request, obj=None):
        """Nobody changes them."""
        return False
