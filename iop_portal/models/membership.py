"""Who works where, as what, and under whose supervision."""

import uuid

from django.db import models

from iop_portal.constraints import one_of
from iop_portal.history import tracked


class Role(models.TextChoices):
    """The roles of domain.md section 8. What each may do stands in access.ROLES."""

    PROGRAM_DIRECTOR = "program_director", "Program director"
    CLINICAL_SUPERVISOR = "clinical_supervisor", "Clinical supervisor"
    CLINICIAN = "clinician", "Clinician"
    CASE_MANAGER = "case_manager", "Case manager"
    INTAKE_COORDINATOR = "intake_coordinator", "Intake coordinator"
    MEDICAL_PROVIDER = "medical_provider", "Medical provider"
    FRONT_DESK = "front_desk", "Front desk"
    COMPLIANCE = "compliance", "Compliance"
    SYSTEM_ADMINISTRATOR = "system_administrator", "System administrator"


class Credential(models.TextChoices):
    """What a person is licensed as. Signing depends on it and on its expiry, not on the role alone."""

    NONE = "", "None"
    ASSOCIATE = "LPC-A", "LPC-A, associate counselor (supervised)"
    TRAINEE = "CADC-T", "CADC-T, counselor in training (supervised)"
    CADC = "CADC", "CADC, alcohol and drug counselor"
    LPC = "LPC", "LPC, professional counselor"
    LMFT = "LMFT", "LMFT, marriage and family therapist"
    LCSW = "LCSW", "LCSW, clinical social worker"
    PSYCHOLOGIST = "PsyD", "PsyD, psychologist"
    NURSE_PRACTITIONER = "NP", "NP, nurse practitioner"
    PHYSICIAN = "MD", "MD, physician"


SUPERVISED = {Credential.ASSOCIATE, Credential.TRAINEE}


class MembershipQuerySet(models.QuerySet):
    """Memberships, by what they allow."""

    def active(self):
        """Memberships that give access today."""
        return self.filter(is_active=True)

    def able_to_sign(self, on):
        """Memberships whose credential is in force on that day."""
        valid = models.Q(credential_expires_on=None) | models.Q(credential_expires_on__gte=on)
        return self.active().exclude(credential=Credential.NONE).filter(valid)


@tracked()
class Membership(models.Model):
    """One person in one program in one role. Ending it takes the access away at once and keeps the history."""

    class Privacy:
        """About staff, not about clients."""

        identifying = {"user", "supervisor"}
        clinical = set()
        plain = {"id", "public_id", "program", "role", "credential", "credential_expires_on", "is_active"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="memberships")
    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=24, choices=Role.choices)
    credential = models.CharField(max_length=10, choices=Credential.choices, blank=True, default="")
    credential_expires_on = models.DateField(null=True, blank=True, help_text="The last day it is valid.")
    supervisor = models.ForeignKey(
        "iop_portal.User",
        on_delete=models.PROTECT,
        related_name="supervised_memberships",
        null=True,
        blank=True,
        help_text="Who co-signs for a supervised credential.",
    )
    is_active = models.BooleanField("active", default=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        """One row per person, program and role."""

        ordering = ["program", "role", "pk"]
        constraints = [
            one_of("role", Role, name="membership_role_known"),
            one_of("credential", Credential, name="membership_credential_known"),
            models.UniqueConstraint(
                fields=["user", "program", "role"],
                name="membership_once",
                violation_error_message="This person already has this role in this program.",
            ),
            models.CheckConstraint(
                condition=~models.Q(supervisor=models.F("user")),
                name="membership_not_own_supervisor",
                violation_error_message="Nobody supervises themselves.",
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()} ({self.pk})"

    def access_program_ids(self):
        """Where this membership counts."""
        return {self.program_id}

    def may_sign_on(self, day) -> bool:
        """A credential that is in force on that day; the last day itself counts."""
        return bool(self.credential) and (self.credential_expires_on is None or self.credential_expires_on >= day)

    @property
    def needs_cosignature(self) -> bool:
        """Associates and trainees sign with a supervisor's co-signature."""
        return self.credential in SUPERVISED
