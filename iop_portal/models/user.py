"""A member of staff. Clients never sign in."""

import uuid

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property

from iop_portal.access import ROLES, programs_where
from iop_portal.history import tracked
from iop_portal.models.program import Program


class UserQuerySet(models.QuerySet):
    """Staff, as colleagues may see them."""

    def colleagues_of(self, user):
        """Active people who work in a program that this person works in."""
        return self.filter(is_active=True, memberships__program__in=user.standing(), memberships__is_active=True).distinct()

    def working_in(self, program, *roles):
        """Active people with one of these roles in the program (any role when none is named)."""
        wanted = {"memberships__program": program, "memberships__is_active": True}
        if roles:  # in one filter: a role in another program does not count here
            wanted["memberships__role__in"] = roles
        return self.filter(is_active=True, **wanted).distinct()


class StaffManager(UserManager.from_queryset(UserQuerySet)):
    """Django's user manager, with our words for finding colleagues."""


@tracked("signed-in", "signed-out", "sign-in-refused", exclude=["password", "last_login"])
class User(AbstractUser):
    """One person, one account: no shared logins (45 CFR 164.312(a)(2)(i)). Deactivated, never deleted.

    `is_superuser` is the system administrator of the whole installation: accounts and settings, no charts.
    """

    class Privacy:
        """Staff are named in the record they keep; they are not clients."""

        identifying = {"username", "first_name", "last_name", "email"}
        clinical = set()
        plain = {"id", "public_id", "password", "last_login", "is_superuser", "is_staff", "is_active", "date_joined"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = StaffManager()

    class Meta(AbstractUser.Meta):
        """By name, as people look for people."""

        ordering = ["last_name", "first_name", "pk"]

    def __str__(self):
        return self.get_full_name() or self.username

    def standing(self) -> dict[int, frozenset]:
        """What this person may do, per program key. One query per request, however often it is asked."""
        standing = {}
        for membership in self._memberships:
            granted = standing.get(membership.program_id, frozenset())
            standing[membership.program_id] = granted | ROLES[membership.role]
        return standing

    def may_in_every_program(self, permission) -> bool:
        """Whether this person may do this in each program that there is, for what holds in all of them (ADR 4).

        Who works in every program, or the system administrator of the installation as far as that role goes.
        """
        if self.is_superuser and permission in ROLES["system_administrator"]:
            return True
        may = programs_where(self, permission)
        return bool(may) and self._active_programs <= may

    def programs(self) -> list:
        """The programs this person works in, by name."""
        return sorted({membership.program for membership in self._memberships}, key=lambda program: program.name)

    def memberships_in(self, program_id) -> list:
        """In which roles, and with which credential, this person works in that program."""
        return [membership for membership in self._memberships if membership.program_id == program_id]

    def signing_membership(self, program, permission, on=None):
        """In which capacity this person may sign such a thing there: the membership, or None.

        A role that allows it and a credential in force on that day (today by the program's clock, unless said), an
        independent credential before a supervised one: signing authority is never the role alone (domain.md section 8).
        """
        on = on or timezone.localdate(timezone=program.zone)
        able = [
            membership
            for membership in self.memberships_in(program.pk)
            if permission in ROLES[membership.role] and membership.may_sign_on(on)
        ]
        return min(able, key=lambda membership: membership.needs_cosignature, default=None)

    @cached_property
    def _active_programs(self):
        return set(Program.objects.active().values_list("pk", flat=True))

    @cached_property
    def _memberships(self):
        active = self.memberships.filter(is_active=True, program__is_active=True)
        return list(active.select_related("program"))
