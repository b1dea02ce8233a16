"""Rows of the floor, each in a given program."""

import uuid

from iop_portal.models import Membership, Program, Submission, User
from iop_portal.tests.factories import MembershipFactory, UserFactory


def submission(program):
    """A form that was sent."""
    return Submission.objects.create(token=uuid.uuid4(), sent_by=MembershipFactory(program=program).user)


CONFIGURATION = {
    Program: lambda program: program,
    User: lambda program: MembershipFactory(program=program).user,
    Membership: lambda program: MembershipFactory(program=program, supervisor=UserFactory()),
    Submission: submission,
}


RECORDS = {}
