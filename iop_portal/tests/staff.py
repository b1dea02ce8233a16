"""People for tests, and the ladder that each of them climbs."""

from types import SimpleNamespace

from allauth.account.internal.flows.login import record_authentication
from django.urls import reverse

from iop_portal.tests.factories import MembershipFactory, ProgramFactory

# Nobody, a stranger (a clinician of another program), then every role. An access table has one column for each.
RUNGS = (
    "anonymous",
    "outsider",
    "front_desk",
    "intake_coordinator",
    "case_manager",
    "clinician",
    "clinical_supervisor",
    "medical_provider",
    "program_director",
    "compliance",
    "system_administrator",
)
LICENSED = {"clinician": "LPC", "clinical_supervisor": "LCSW", "medical_provider": "MD"}


def staff(role, program, **membership):
    """Somebody with this role in this program."""
    return MembershipFactory(**({"role": role, "program": program, "credential": LICENSED.get(role, "")} | membership)).user


def sign_in_confirmed(client, person):
    """Sign in as somebody who gave their password again a moment ago, as signatures ask for."""
    client.force_login(person)
    session = client.session
    record_authentication(SimpleNamespace(session=session), person, method="password", reauthenticated=True)
    session.save()


def climb(client, route, program, **kwargs):
    """What a GET of the route answers on each rung, in the order of RUNGS."""
    answers = []
    for rung in RUNGS:
        client.logout()
        if rung == "outsider":
            client.force_login(staff("clinician", ProgramFactory()))
        elif rung != "anonymous":
            client.force_login(staff(rung, program))
        answers.append(client.get(reverse(route, kwargs=kwargs)).status_code)
    return tuple(answers)
