"""Skill practices in the administration: found and read."""

from django.contrib import admin

from iop_portal.admin_pages import ProgramFilter, RecordAdmin
from sessions.models import SkillPractice


@admin.register(SkillPractice)
class SkillPracticeAdmin(RecordAdmin):
    """What clients try between sessions."""

    program_path = "episode__program"
    client_path = "episode__client"
    list_display = ["skill", "whose", "outcome", "helped", "set_on", "due_on", "set_by", "where"]
    list_filter = [ProgramFilter, "outcome", "set_on", "due_on"]
    list_select_related = ["episode__client", "episode__program", "set_by"]
    ordering = ["-pk"]
    fields = [
        "whose", "where", "episode", "objective", "skill", "task", "set_on", "due_on", "set_in", "set_by", "set_at", "outcome",
        "practised_on", "situation", "helped", "words", "reviewed_in", "reviewed_at", "reviewed_by",
    ]  # fmt: skip
