"""Suitability rules: drafts are written here, and put in force through the same action as everywhere."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html_join

from clients.actions import rulesets
from clients.answers import label_of
from clients.enums import Edition
from clients.models import Condition, Rule, RuleSet
from clients.rules.rulesets import blockers_to_configuring, blockers_to_publication
from clients.suitability import ANSWERS, MAY_BE_REQUIRED, YES_OR_NO
from iop_portal.access import Permission, can
from iop_portal.admin_pages import ConfigurationAdmin, HoldsInEveryProgram, ProgramFilter, ReadOnly, WholeRowForm
from iop_portal.refusals import Refused


class RulesAdmin(HoldsInEveryProgram, ConfigurationAdmin):
    """Pages of whoever writes rules: the medical director too, who configures nothing else."""

    permission = Permission.RULES_WRITE


def answer_label(name):
    """What a condition looks at, as the screening asks it; the plain name goes with it."""
    return "Edition of the ASAM criteria (3 or 4)" if name == "edition" else f"{label_of(name, Edition.THIRD)} ({name})"


ANSWER_LABELS = {name: answer_label(name) for name in ANSWERS}
ANSWER_CHOICES = sorted(ANSWER_LABELS.items(), key=lambda choice: choice[1])
REQUIRED_CHOICES = [(name, label_of(name, Edition.THIRD)) for name in MAY_BE_REQUIRED]


class RuleSetForm(WholeRowForm):
    """A draft's own words, and what it does not judge without."""

    also_required = forms.MultipleChoiceField(
        choices=REQUIRED_CHOICES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=RuleSet._meta.get_field("also_required").help_text,
    )


class NewRuleSetForm(WholeRowForm):
    """A draft for one program or for all; usually it begins as a copy."""

    copy_of = forms.ModelChoiceField(
        RuleSet.objects.none(), required=False, label="begin as a copy of", help_text="Empty: a draft without rules."
    )
    begins_as_shipped = forms.BooleanField(
        required=False, label="begin with the rules the portal ships with", help_text="After an upgrade they may have grown."
    )

    class Meta:
        """What a draft says about itself."""

        model = RuleSet
        fields = ["program", "name", "note"]

    def clean(self):
        """It begins with one thing or the other."""
        asked = super().clean()
        if asked.get("copy_of") and asked.get("begins_as_shipped"):
            self.add_error("copy_of", "Begin as a copy, or with the rules the portal ships with, not both.")
        return asked


class DraftInline(admin.TabularInline):
    """Parts of a rule set: written, and taken out again, while it is a draft."""

    extra = 0

    def whole(self, obj):
        """The rule set that the page's row belongs to."""
        return obj

    def may_write(self, request, obj):
        """Whoever writes these rules, in a draft."""
        if obj is None:
            return can(request.user, Permission.RULES_WRITE)
        whole = self.whole(obj)
        return whole.published_at is None and not blockers_to_configuring(whole, by=request.user)

    def has_view_permission(self, request, obj=None):
        """Whoever writes rules."""
        return can(request.user, Permission.RULES_WRITE)

    def has_add_permission(self, request, obj=None):
        """In a draft."""
        return self.may_write(request, obj)

    def has_change_permission(self, request, obj=None):
        """In a draft."""
        return self.may_write(request, obj)

    def has_delete_permission(self, request, obj=None):
        """In a draft nothing has been relied on yet."""
        return self.may_write(request, obj)


class RuleInline(DraftInline):
    """The rules, top down; the conditions of each stand on the rule's own page."""

    model = Rule
    fields = ["number", "outcome", "reason", "options", "options_fourth", "conditions"]
    readonly_fields = ["conditions"]
    show_change_link = True

    def get_queryset(self, request):
        """With their conditions."""
        return super().get_queryset(request).prefetch_related("conditions")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Sentences get room."""
        if db_field.name in ("reason", "options", "options_fourth"):
            kwargs["widget"] = forms.Textarea(attrs={"rows": 2, "cols": 40})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description="conditions")
    def conditions(self, rule):
        """When it fires, in words: all of one group, or all of another."""
        return conditions_of(rule)


def condition_in_words(condition):
    """One look, as the screening asks it: its question, how it is compared, and the value in words where it has any."""
    label = ANSWER_LABELS.get(condition.answer, condition.answer)
    value = {0: "no", 1: "yes"}.get(condition.value, condition.value) if condition.answer in YES_OR_NO else condition.value
    return f"{label} {condition.get_comparison_display()} {value}"


def conditions_of(rule):
    """The rule's conditions, one group a line."""
    groups = {}
    for condition in rule.conditions.all() if rule.pk else []:
        groups.setdefault(condition.group, []).append(condition_in_words(condition))
    lines = [(" and ".join(words),) for _, words in sorted(groups.items())]
    return format_html_join("\n", "<p>{}</p>", lines) if lines else "None"


@admin.register(RuleSet)
class RuleSetAdmin(RulesAdmin):
    """Versions of the suitability rules. A draft is changed freely, a published version never."""

    form = RuleSetForm
    list_display = ["name", "version", "where", "state", "published_at", "published_by"]
    list_filter = [ProgramFilter, ("published_at", admin.EmptyFieldListFilter)]
    list_select_related = ["program", "published_by"]
    search_fields = ["name"]
    ordering = ["-pk"]
    actions = ["copy_as_draft", "put_in_force"]
    readonly_fields = ["program", "version", "published_at", "published_by"]
    fields = ["name", "program", "version", "note", "also_required", "score_days", "published_at", "published_by"]

    def has_change_permission(self, request, obj=None):
        """Published means sealed."""
        return super().has_change_permission(request, obj) and (obj is None or obj.published_at is None)

    def get_form(self, request, obj=None, change=False, **kwargs):
        """A new draft asks what to begin with."""
        if obj is not None:
            return super().get_form(request, obj, change, **kwargs)
        form = super().get_form(request, obj, change, **(kwargs | {"form": NewRuleSetForm, "fields": None}))
        form.base_fields["copy_of"].queryset = self.get_queryset(request)
        return form

    def get_fields(self, request, obj=None):
        """Less is known of a new draft."""
        return self.fields if obj else ["program", "name", "copy_of", "begins_as_shipped", "note"]

    def get_readonly_fields(self, request, obj=None):
        """The program is chosen once: versions count per program."""
        return self.readonly_fields if obj else []

    def get_inlines(self, request, obj):
        """Rules come after the draft."""
        return [RuleInline] if obj else []

    def save_model(self, request, obj, form, change):
        """A draft begins through the action, which counts versions and copies rules."""
        if change:
            super().save_model(request, obj, form, change)
            return
        asked = form.cleaned_data
        draft = rulesets.begin(
            program=obj.program,
            name=obj.name,
            note=obj.note,
            copy_of=asked["copy_of"],
            as_shipped=asked["begins_as_shipped"],
            by=request.user,
        )
        obj.pk, obj.version = draft.pk, draft.version
        obj._state.adding = False

    def response_post_save_add(self, request, obj):
        """On to its rules."""
        return redirect(reverse("admin:clients_ruleset_change", args=[obj.pk]))

    @admin.display(description="program")
    def where(self, rule_set):
        """For whom."""
        return rule_set.program.name if rule_set.program else "Every program without its own"

    @admin.display(description="state")
    def state(self, rule_set):
        """Whether it may judge."""
        return "Published" if rule_set.published_at else "Draft"

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """A draft says what it still lacks; the action answers the same."""
        draft = self.get_object(request, unquote(object_id))
        blockers = blockers_to_publication(draft, by=request.user) if draft and not draft.published_at else []
        return super().change_view(request, object_id, form_url, (extra_context or {}) | {"blockers": blockers})

    @admin.action(description="Copy as new draft", permissions=["change"])
    def copy_as_draft(self, request, queryset):
        """A draft with the same rules."""
        for rule_set in queryset:
            self.attempt(request, rulesets.new_version, rule_set, "{} is a draft now, with the same rules.")

    @admin.action(description="Put in force", permissions=["change"])
    def put_in_force(self, request, queryset):
        """Screenings that begin from now on are judged by it."""
        for rule_set in queryset:
            self.attempt(request, rulesets.publish, rule_set, "{} is in force for screenings that begin from now on.")

    def attempt(self, request, action, rule_set, done):
        """Do it, or say why not."""
        try:
            result = action(rule_set=rule_set, by=request.user)
        except Refused as refusal:
            for reason in refusal.reasons:
                messages.error(request, f"{rule_set}: {reason}")
        else:
            messages.success(request, done.format(result))


class ConditionInline(DraftInline):
    """When the rule fires: all conditions of one group, or all of another."""

    model = Condition
    fields = ["group", "answer", "comparison", "value"]
    extra = 1

    def whole(self, obj):
        """The rule's rule set."""
        return obj.rule_set

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Only answers that the screening asks for."""
        if db_field.name == "answer":
            return forms.ChoiceField(choices=[("", "---------"), *ANSWER_CHOICES], help_text=db_field.help_text)
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class PartOfRuleSet(RulesAdmin):
    """Reached from its rule set; added and taken out there."""

    is_part = True

    def has_add_permission(self, request):
        """On the rule set's page."""
        return False


@admin.register(Rule)
class RuleAdmin(PartOfRuleSet):
    """One rule with its conditions."""

    program_path = "rule_set__program"
    list_display = ["rule_set", "number", "outcome", "reason"]
    list_display_links = ["number"]
    list_filter = ["outcome"]
    list_select_related = ["rule_set"]
    search_fields = ["reason"]
    ordering = ["-rule_set", "number"]
    fields = ["rule_set", "number", "outcome", "reason", "options", "options_fourth"]
    readonly_fields = ["rule_set"]
    inlines = [ConditionInline]

    def has_change_permission(self, request, obj=None):
        """Published means sealed."""
        return super().has_change_permission(request, obj) and (obj is None or obj.rule_set.published_at is None)

    def response_post_save_change(self, request, obj):
        """Back to the rule set."""
        return redirect(reverse("admin:clients_ruleset_change", args=[obj.rule_set_id]))


@admin.register(Condition)
class ConditionAdmin(ReadOnly, PartOfRuleSet):
    """Which answers the rules look at; written on the rule's page."""

    program_path = "rule__rule_set__program"
    list_display = ["rule", "group", "answer", "comparison", "value"]
    list_display_links = ["answer"]
    list_filter = ["comparison"]
    list_select_related = ["rule"]
    search_fields = ["answer"]
    ordering = ["-rule", "group", "pk"]
    fields = ["rule", "group", "answer", "comparison", "value"]
