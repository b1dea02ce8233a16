"""Who may read and write notes, and what the pages cost."""

import pytest
from django.urls import reverse

from iop_portal.tests.staff import climb, staff
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, NoteFactory, signed_note

pytestmark = pytest.mark.django_db
# Somebody without a view of attendance finds no attendance and no note: 404, as for a stranger.
OF_A_SESSION = {"sessions:note-list", "sessions:note-take-over", "sessions:group-notes"}
LADDER = {
    #                      nobody outsider desk intake case  clin. superv. medic. director compl. sysadmin
    "sessions:note-list":   (302, 404, 403, 403, 200, 200, 200, 200, 200, 200, 404),
    "sessions:group-notes": (302, 404, 403, 403, 403, 200, 200, 200, 403, 403, 404),
    "sessions:note-write":  (302, 404, 404, 404, 403, 200, 200, 200, 403, 403, 404),
    "sessions:note-detail": (302, 404, 404, 404, 200, 200, 200, 200, 200, 200, 404),
    "sessions:note-sign":   (302, 404, 404, 404, 403, 200, 200, 200, 403, 403, 404),
    "sessions:note-add":    (302, 404, 404, 404, 403, 200, 200, 200, 403, 403, 404),
    "sessions:note-cosign": (302, 404, 404, 404, 403, 403, 200, 403, 403, 403, 404),
    "sessions:note-return": (302, 404, 404, 404, 403, 403, 200, 403, 403, 403, 404),
    "sessions:note-error":  (302, 404, 404, 404, 403, 200, 200, 200, 403, 403, 404),
    "sessions:note-discard": (302, 404, 404, 404, 403, 200, 200, 200, 403, 403, 404),
    "sessions:note-take-over": (302, 404, 403, 403, 403, 200, 200, 200, 403, 403, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", LADDER)
def test_the_ladder(route, client):
    attendance = AttendanceFactory()
    if route in OF_A_SESSION:
        found = attendance.group_session
    else:
        found = attendance if route == "sessions:note-write" else signed_note(attendance=attendance)

    assert climb(client, route, attendance.group_session.program, public_id=found.public_id) == LADDER[route]


@pytest.mark.parametrize(("route", "statements"), [("sessions:note-list", 11), ("sessions:note-write", 20)])
def test_a_page_costs_the_same_for_one_client_and_for_twelve(client, route, statements, django_assert_num_queries):
    for size in (1, 12):
        group_session = GroupSessionFactory()
        clinician = staff("clinician", group_session.program)
        attendances = AttendanceFactory.create_batch(size, group_session=group_session)
        NoteFactory(attendance=attendances[0], written_by=clinician)
        client.force_login(clinician)
        with django_assert_num_queries(statements):
            client.get(reverse(route, args=[(group_session if route == "sessions:note-list" else attendances[0]).public_id]))
