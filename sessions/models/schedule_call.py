"""Whom to call because a date has changed."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly, Sealed
from sessions.enums import CallAbout

# Telling family is a disclosure like any other: its own row, of that very moment, which its trigger let through the gate
# (clients/models/disclosure.py).
TOLD_UNDER_A_CONSENT = """
    PERFORM 1
    FROM clients_disclosure disclosure, iop_sessions_groupsession session, clients_episode episode
    WHERE disclosure.id = NEW.disclosure_id
      AND session.id = NEW.group_session_id
      AND episode.id = NEW.episode_id
      AND disclosure.basis = 'consent'
      AND disclosure.route = 'phone'
      AND disclosure.category = 'family_session'
      AND disclosure.contact_id = NEW.contact_id
      AND disclosure.client_id = episode.client_id
      AND disclosure.program_id = session.program_id
      AND disclosure.disclosed_at = NEW.told_at;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Family is told under a consent in force, and that is kept in the accounting.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class ScheduleCallQuerySet(models.QuerySet):
    """Calls, by whether they are still to be made."""

    def visible_to(self, user):
        """Calls about sessions of programs whose schedule this person may see."""
        return self.filter(group_session__program__in=programs_where(user, Permission.SCHEDULE_VIEW))

    def standing(self):
        """Not overtaken by a later change of the same date."""
        return self.filter(overtaken_at=None)

    def open(self):
        """Still to be made."""
        return self.standing().filter(told_at=None)

    def for_telling(self):
        """With all that the gate and the page ask for."""
        people = ("group_session__program", "episode__client", "contact__client", "told_by")
        return self.select_related(*people).prefetch_related("contact__consents", "contact__drafts")


@tracked("refused")
class ScheduleCall(models.Model):
    """Somebody who has to hear that a date was cancelled, changed or takes place after all; ticked off when they know.

    Written when the date changes, so that whoever was expected then is called, whatever the roster says later. What is
    safe on their number, and whether a consent still allows a family member to be told, is asked when the page is opened and
    again when they are ticked off: then the call is one row of the accounting.
    """

    class Privacy:
        """Who was expected where."""

        identifying = {"contact"}
        clinical = {"group_session", "episode", "disclosure"}
        plain = {"id", "public_id", "about", "raised_at", "told_at", "told_by", "overtaken_at"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    group_session = models.ForeignKey("iop_sessions.GroupSession", on_delete=models.PROTECT, related_name="schedule_calls")
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="schedule_calls")
    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="schedule_calls", null=True, blank=True)
    about = models.CharField(max_length=9, choices=CallAbout.choices)
    raised_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)
    told_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    disclosure = models.OneToOneField(
        "clients.Disclosure", on_delete=models.PROTECT, related_name="schedule_call", null=True, blank=True
    )
    overtaken_at = models.DateTimeField(null=True, blank=True)

    objects = ScheduleCallQuerySet.as_manager()

    class Meta:
        """One standing call per person and session; a contact is called about their own client only."""

        ordering = ["group_session", "pk"]
        triggers = [
            pgtrigger.Trigger(
                name="own_client",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__contact__isnull=False),
                func="""
                    PERFORM 1 FROM clients_episode episode
                    JOIN clients_contact contact ON contact.client_id = episode.client_id
                    WHERE episode.id = NEW.episode_id AND contact.id = NEW.contact_id;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'This person is not a contact of this client.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="told_under_a_consent",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                condition=pgtrigger.Q(new__contact__isnull=False, new__told_at__isnull=False),
                func=TOLD_UNDER_A_CONSENT,
            ),
            pgtrigger.Trigger(
                name="told_later_under_a_consent",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__contact__isnull=False, old__told_at__isnull=True, new__told_at__isnull=False),
                func=TOLD_UNDER_A_CONSENT,
            ),
            AppendOnly(what="A call", open_fields=["told_at", "told_by", "disclosure", "overtaken_at"]),
            Sealed(when_set="told_at", what="A call that was made", open_fields=["overtaken_at"]),
        ]
        constraints = [
            one_of("about", CallAbout, name="schedule_call_about_known"),
            paired("told_at", "told_by", name="schedule_call_told_by"),
            models.CheckConstraint(
                condition=Q(disclosure=None) | Q(contact__isnull=False, told_at__isnull=False),
                name="schedule_call_discloses_to_family",
                violation_error_message="Only what family was told is a disclosure.",
            ),
            models.UniqueConstraint(
                fields=["group_session", "episode", "contact"],
                condition=Q(overtaken_at=None),
                nulls_distinct=False,
                name="schedule_call_once",
                violation_error_message="This person is on the list of calls already.",
            ),
        ]

    def __str__(self):
        return f"Schedule call {self.pk}"

    def access_program_ids(self):
        """A call belongs to the session's program."""
        return {self.group_session.program_id}
