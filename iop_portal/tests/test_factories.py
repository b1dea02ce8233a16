"""Every factory makes a row that PostgreSQL accepts: the ground under all other tests."""

import pytest

from clients.tests.factories import ConsentFactory, EpisodeFactory, ScreeningFactory
from plans.tests.factories import plan_in_force
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, FamilyParticipationFactory, NoteFactory


@pytest.mark.django_db
@pytest.mark.parametrize(
    "make",
    [
        EpisodeFactory, lambda: EpisodeFactory(admitted=True), lambda: EpisodeFactory(discharged=True), ScreeningFactory,
        ConsentFactory, plan_in_force, EnrolmentFactory, AttendanceFactory, lambda: AttendanceFactory(no_show=True), NoteFactory,
        FamilyParticipationFactory,
    ],
)  # fmt: skip
def test_the_factory_makes_a_row(make):
    row = make()

    assert type(row).objects.get(pk=row.pk) == row
