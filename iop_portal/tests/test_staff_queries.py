"""Finding colleagues."""

import pytest

from iop_portal.models import User
from iop_portal.tests.factories import MembershipFactory


@pytest.mark.django_db
def test_a_role_in_another_program_does_not_count_here():
    here = MembershipFactory(role="front_desk")
    MembershipFactory(user=here.user, role="clinician")

    assert list(User.objects.working_in(here.program)) == [here.user]
    assert list(User.objects.working_in(here.program, "clinician")) == []
    assert list(User.objects.working_in(here.program, "front_desk", "clinician")) == [here.user]
