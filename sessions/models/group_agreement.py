"""What everybody signs before a multifamily group: clients that other families see them there, all that it stays there."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from clients.enums import SignatureMethod
from clients.strokes import validate_strokes
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import NotAhead, Sealed

# For the triggers of whoever brings a family into a multifamily group: the client and the person both agreed, by that day.
# Locked, so that a withdrawal at this moment comes before, or after and marks what we wrote.
AGREED = """
    PERFORM 1 FROM iop_sessions_groupagreement agreement
    WHERE agreement.episode_id = NEW.episode_id AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)
    FOR SHARE;
    PERFORM 1 FROM iop_sessions_groupsession session
    WHERE session.id = NEW.group_session_id AND session.family_format = 'multifamily' AND (
        SELECT count(DISTINCT COALESCE(agreement.contact_id, 0))
        FROM iop_sessions_groupagreement agreement, iop_portal_program program
        WHERE program.id = session.program_id
            AND agreement.episode_id = NEW.episode_id
            AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)
            AND agreement.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date
            AND (agreement.withdrawn_at IS NULL OR agreement.withdrawn_at >= session.ends_at)
    ) < 2;
    IF FOUND THEN
        RAISE EXCEPTION 'A multifamily group needs the agreement of the client and of each family member.'
            USING ERRCODE = 'check_violation';
    END IF;
"""

# The same of the client alone, who meets other families there whether their own comes or not (docs/adr/0025).
NOT_AGREED = "The client has not agreed to be seen by other families."
REFUSE = f"RAISE EXCEPTION '{NOT_AGREED}' USING ERRCODE = 'check_violation';"

# A place begins under an agreement that stands. What ends a place, or lets it begin later, asks nothing.
PLACE_AGREED = f"""
    IF NEW.withdrawn_at IS NOT NULL OR (
        TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.series_id = OLD.series_id AND NEW.episode_id = OLD.episode_id
        AND NEW.starts_on >= OLD.starts_on
    ) THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM iop_sessions_series WHERE id = NEW.series_id AND family_format = 'multifamily';
    IF NOT FOUND THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM iop_sessions_groupagreement agreement
    WHERE agreement.episode_id = NEW.episode_id AND agreement.contact_id IS NULL
        AND agreement.signed_on <= NEW.starts_on AND agreement.withdrawn_at IS NULL
    FOR SHARE;
    IF NOT FOUND THEN
        {REFUSE}
    END IF;
    RETURN NEW;
"""

_AGREED_FOR_SESSION = f"""
    PERFORM 1 FROM iop_sessions_groupagreement agreement, iop_portal_program program
    WHERE program.id = session.program_id AND agreement.episode_id = NEW.episode_id AND agreement.contact_id IS NULL
        AND agreement.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date
        AND (agreement.withdrawn_at IS NULL OR agreement.withdrawn_at >= session.ends_at)
    FOR SHARE OF agreement;
    IF NOT FOUND THEN
        {REFUSE}
    END IF;
    RETURN NEW;
"""

_SESSION_OF_FAMILIES = """
    SELECT * INTO session FROM iop_sessions_groupsession WHERE id = NEW.group_session_id AND family_format = 'multifamily';
    IF NOT FOUND THEN
        RETURN NEW;
    END IF;
"""

BOOKING_AGREED = _SESSION_OF_FAMILIES + _AGREED_FOR_SESSION

# Nobody is let in without it. Who was in the room when it was over is a fact, and is written; so is a change to who came already.
PRESENCE_AGREED = f"""
    {_SESSION_OF_FAMILIES}
    IF session.ends_at <= clock_timestamp() THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM iop_sessions_attendance known
    WHERE known.group_session_id = NEW.group_session_id AND known.episode_id = NEW.episode_id AND known.arrived_at IS NOT NULL;
    IF FOUND THEN
        RETURN NEW;
    END IF;
    {_AGREED_FOR_SESSION}
"""


def asks_to_be_seen(func, *, condition=None):
    """The trigger of a table by which a client comes where other families are."""
    return pgtrigger.Trigger(
        name="agreed_to_be_seen",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        declare=[("session", "iop_sessions_groupsession%ROWTYPE")],
        condition=condition,
        func=func,
    )


class GroupAgreementQuerySet(models.QuerySet):
    """Agreements, as a person may see them and as they stand."""

    def visible_to(self, user):
        """Agreements of programs where this person may read consents."""
        return self.filter(episode__program__in=programs_where(user, Permission.CONSENT_VIEW))

    def standing(self):
        """Not withdrawn."""
        return self.filter(withdrawn_at=None)

    def of_clients(self):
        """The clients' own, not those of their families."""
        return self.filter(contact=None)

    def good_for(self, group_session):
        """Signed by the day of this session, and not withdrawn before its end."""
        kept = Q(withdrawn_at=None) | Q(withdrawn_at__gte=group_session.ends_at)
        return self.filter(kept, signed_on__lte=group_session.day())


@tracked("refused")
class GroupAgreement(models.Model):
    """A client's consent to be seen by other families, or a family member's promise; both keep to themselves what they hear.

    It says nothing about what staff may tell anybody: that takes a Consent. Without `contact` it is the client's own.
    """

    class Privacy:
        """Who agreed."""

        identifying = {"contact", "signed_name", "drawn_signature"}
        clinical = {"episode"}
        plain = {
            "id", "public_id", "statement", "signed_on", "signature_method", "recorded_at", "recorded_by", "withdrawn_at",
            "withdrawn_by",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="group_agreements")
    contact = models.ForeignKey(
        "clients.Contact", on_delete=models.PROTECT, related_name="group_agreements", null=True, blank=True
    )
    statement = models.TextField("what was agreed")
    signed_on = models.DateField()
    signed_name = models.CharField("signed by", max_length=160)
    signature_method = models.CharField(max_length=6, choices=SignatureMethod.choices)
    drawn_signature = models.TextField(blank=True, validators=[validate_strokes], help_text="Strokes, as an SVG path.")
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = GroupAgreementQuerySet.as_manager()

    class Meta:
        """Newest first; one that stands per person and episode. A withdrawal takes effect on what is booked, at once."""

        ordering = ["-signed_on", "-pk"]
        triggers = [
            Sealed(when_set="recorded_at", what="An agreement", open_fields=["withdrawn_at", "withdrawn_by"]),
            Sealed(when_set="withdrawn_at", what="A withdrawn agreement", name="sealed_withdrawn"),
            NotAhead(field="withdrawn_at", what="A withdrawal"),
            pgtrigger.Trigger(
                name="same_client",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    PERFORM 1 FROM clients_contact contact JOIN clients_episode episode ON episode.client_id = contact.client_id
                    WHERE contact.id = NEW.contact_id AND episode.id = NEW.episode_id;
                    IF NEW.contact_id IS NOT NULL AND NOT FOUND THEN
                        RAISE EXCEPTION 'An agreement is of the client, or of one of their contacts.'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="withdrawal_reaches_bookings",
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__withdrawn_at__isnull=True, new__withdrawn_at__isnull=False),
                func="""
                    UPDATE iop_sessions_familybooking booking
                    SET cancelled_at = NEW.withdrawn_at, cancelled_by_id = NEW.withdrawn_by_id, cancel_reason = 'no_consent'
                    FROM iop_sessions_groupsession session
                    WHERE session.id = booking.group_session_id AND session.family_format = 'multifamily'
                        AND session.ends_at > NEW.withdrawn_at AND booking.cancelled_at IS NULL
                        AND booking.episode_id = NEW.episode_id
                        AND (NEW.contact_id IS NULL OR booking.contact_id = NEW.contact_id);
                    RETURN NEW;
                """,
            ),
        ]
        constraints = [
            one_of("signature_method", SignatureMethod, name="group_agreement_signature_known"),
            paired("withdrawn_at", "withdrawn_by", name="group_agreement_withdrawn_by"),
            models.UniqueConstraint(
                fields=["episode"],
                condition=Q(contact=None, withdrawn_at=None),
                name="group_agreement_once_client",
                violation_error_message="The client has agreed already.",
            ),
            models.UniqueConstraint(
                fields=["episode", "contact"],
                condition=Q(withdrawn_at=None),
                name="group_agreement_once_contact",
                violation_error_message="This person has agreed already.",
            ),
            models.CheckConstraint(
                condition=~Q(statement="") & ~Q(signed_name=""),
                name="group_agreement_is_whole",
                violation_error_message="An agreement says what was agreed, and by whom.",
            ),
            models.CheckConstraint(
                condition=Q(signature_method="drawn") ^ Q(drawn_signature=""),
                name="group_agreement_drawn_or_not",
                violation_error_message="The signature is missing: draw it, or choose another way to sign.",
            ),
        ]

    def __str__(self):
        return f"Group agreement {self.pk}"

    def access_program_ids(self):
        """Given to the program of the episode."""
        return {self.episode.program_id}
