"""Programs and staff for the suite. Situations are traits; a plain factory holds only what the model demands."""

import factory
from django.conf import settings
from factory.django import DjangoModelFactory

from iop_portal.models import Membership, Program, User


class ProgramFactory(DjangoModelFactory):
    """A daytime program for adults: 9 to 19 hours a week."""

    class Meta:
        model = Program

    name = factory.Sequence(lambda n: f"Program {n}")
    track = "day"
    time_zone = factory.LazyFunction(lambda: settings.TIME_ZONE)


class UserFactory(DjangoModelFactory):
    """A person who may sign in; what they may do comes with a membership."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"staff{n}")
    first_name = "Sam"
    last_name = factory.Sequence(lambda n: f"Staff{n}")


class MembershipFactory(DjangoModelFactory):
    """A clinician with a licence that does not expire."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    program = factory.SubFactory(ProgramFactory)
    role = "clinician"
    credential = "LPC"

    class Params:
        associate = factory.Trait(credential="LPC-A")
