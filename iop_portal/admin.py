"""Programs, staff and who works where as what: the administrators' daily pages."""

from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import Group

from iop_portal.access import Permission, can, programs_where
from iop_portal.admin_pages import ConfigurationAdmin, ScopedAdmin
from iop_portal.models import Membership, Program, Submission, User

admin.site.unregister(Group)  # roles are code (access.ROLES); Django's groups grant nothing here


class MembershipInline(admin.TabularInline):
    """Where this person works, as what."""

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
        """Whoever configures."""
        return can(request.user, Permission.ADMIN_CONFIGURE)

    def has_change_permission(self, request, obj=None):
        """Whoever configures."""
        return can(request.user, Permission.ADMIN_CONFIGURE)


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
                    "weekly_minutes_least", "weekly_minutes_most", "days_per_week_least", "plan_review_days", "group_capacity",
                    "rules_source",
                ]
            },
        ),
    ]  # fmt: skip

    def has_add_permission(self, request):
        """A new program is the installation's business, not one program's."""
        return request.user.is_superuser


@admin.register(User)
class StaffAdmin(ConfigurationAdmin, UserAdmin):
    """Accounts: made here, one per person, deactivated and never deleted."""

    program_path = "memberships__program"
    add_form = StaffCreationForm
    inlines = [MembershipInline]
    list_display = ["username", "last_name", "first_name", "where", "is_active", "last_login"]
    list_filter = ["is_active", "memberships__role", "memberships__program"]
    search_fields = ["username", "first_name", "last_name", "email"]
    ordering = ["last_name", "first_name", "pk"]
    filter_horizontal = []
    readonly_fields = ["last_login", "date_joined", "second_factors"]
    actions = ["forget_second_factors"]
    fieldsets = [
        (None, {"fields": ["username", "password", "first_name", "last_name", "email", "is_active"]}),
        ("Signing in", {"fields": ["second_factors", "last_login", "date_joined"]}),
    ]
    add_fieldsets = [(None, {"fields": ["username", "first_name", "last_name", "password1", "password2"]})]

    def get_queryset(self, request):
        """Colleagues of the programs one configures; people without any program yet belong to everybody who configures."""
        everybody = super(ScopedAdmin, self).get_queryset(request).prefetch_related("memberships__program")
        if request.user.is_superuser:
            return everybody
        programs = programs_where(request.user, Permission.ADMIN_CONFIGURE)
        own = User.objects.filter(memberships__program__in=programs).values("pk")
        return everybody.filter(is_superuser=False).filter(pk__in=own) | everybody.filter(is_superuser=False, memberships=None)

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
        number, _ = Authenticator.objects.filter(user__in=users).delete()
        messages.success(request, f"{number} second factors were removed.")


@admin.register(Membership)
class MembershipAdmin(ConfigurationAdmin):
    """Who works where as what: to look up, filter by expiry, and end."""

    list_display = ["user", "program", "role", "credential", "credential_expires_on", "supervisor", "is_active"]
    list_filter = ["program", "role", "is_active", "credential_expires_on"]
    list_select_related = ["user", "program", "supervisor"]
    search_fields = ["user__first_name", "user__last_name", "user__username"]
    autocomplete_fields = ["user", "supervisor"]


@admin.register(Submission)
class SubmissionAdmin(ConfigurationAdmin):
    """Forms that were sent: to look at when somebody asks whether it went through."""

    program_path = None
    list_display = ["sent_at", "sent_by", "answer_url"]
    list_select_related = ["sent_by"]
    search_fields = ["answer_url"]

    def has_add_permission(self, request):
        """The portal adds them."""
        return False

    def has_change_permission(self, request, obj=None):
        """Nobody changes them."""
        return False
