"""A stranger cannot tell an existing client from none: not in body, status, headers, nor in what the database is asked."""

import re
import time
import uuid

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from clients.models import Client, Episode
from clients.tests.factories import ClientFactory, EpisodeFactory, OtherNameFactory, days_ago
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
PUBLIC_ID, NUMBER = uuid.UUID("11111111-2222-4333-8444-555555555555"), 77_777
TURNS, PATIENCE, BAND = 4, 40, 2  # of four answers and more the quickest, at most twice the other's
RANDOM = re.compile(r"nonce=.[\w+/=-]+|\b[A-Za-z0-9]{64}\b|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|C-\d{6}")
CALL = {
    "first_name": "Casey", "last_name": "Elsewhere", "born_on": "1990-05-17", "phone": "(212) 555-0142",
    "inquired_on": str(days_ago(1)), "referral_source": "family",
}  # fmt: skip


def search(client, text):
    return lambda program: client.post("/clients/", {"q": text}, follow=True)


def get(client, address):
    return lambda program: client.get(address)


def call(client, said):
    return lambda program: client.post("/clients/inquiry/", said | {"program": program.pk})


def merge(client, asked):
    def page(program):
        own = program.episodes.get().client
        return client.get(f"/clients/{own.public_id}/merge/?{asked}")

    return page


def ask(client, how):
    method, address = how.split()
    return lambda program: client.generic(method, address)


def administer(client, address):
    return get(client, f"/admin/clients/{address}")


ASKED = [
    (search, "Elsewhere"), (search, "elsew 5/17/1990"), (search, "212-555-0142"), (search, "0142"), (search, f"C-{NUMBER:06d}"),
    (search, "Elswere"), (search, "Former"), (search, "5/17/1990"), (search, str(NUMBER)), (call, CALL),
    (get, f"/clients/{PUBLIC_ID}/"), (get, f"/clients/{PUBLIC_ID}/edit/"), (get, f"/clients/{PUBLIC_ID}/names/"),
    (get, f"/clients/{PUBLIC_ID}/merge/"), (get, f"/clients/inquiry/?client={PUBLIC_ID}"),
    (merge, f"number=C-{NUMBER:06d}"), (merge, f"other={PUBLIC_ID}"),
    (ask, f"HEAD /clients/{PUBLIC_ID}/"), (ask, f"OPTIONS /clients/{PUBLIC_ID}/"), (ask, f"POST /clients/{PUBLIC_ID}/edit/"),
    (get, f"/clients/{PUBLIC_ID}/contacts/"), (get, f"/clients/episodes/{PUBLIC_ID}/screening/"),
    (get, f"/clients/episodes/{PUBLIC_ID}/measures/"),
    (administer, "client/?q=Elsewhere"), (administer, "client/?q=C-077777"),
    (administer, f"client/{NUMBER}/change/"), (administer, f"client/{NUMBER}/history/"),
    (administer, "episode/?q=Elsewhere"),
]  # fmt: skip


def what_is_seen(page, program):
    """Everything that can be measured from outside, without what is random in every answer; nothing stays written."""
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        answer = page(program)
        transaction.set_rollback(True)
    answer.headers.pop("Content-Security-Policy")  # its directives stand in another order in every answer
    answer.headers.pop("Expires", None)  # the second in which it was asked
    seen = [answer.status_code, sorted(answer.headers.items()), answer.content.decode(), getattr(answer, "redirect_chain", [])]
    return RANDOM.sub("random", str(seen)), len(asked)


@pytest.mark.parametrize(("how", "what"), ASKED)
def test_it_makes_no_difference_whether_somebody_exists_elsewhere(client, how, what):
    program, elsewhere = EpisodeFactory(client__first_name="Robin").program, ProgramFactory()
    client.force_login(staff("program_director" if how is administer else "clinical_supervisor", program))
    page = how(client, what)
    if how in (search, administer):
        page(program)  # the session keeps what was typed and said; then both answers find it there

    nobody = what_is_seen(page, program)
    known = ClientFactory(pk=NUMBER, public_id=PUBLIC_ID, last_name="Elsewhere", phone="+12125550142")
    OtherNameFactory(client=known, last_name="Former")
    EpisodeFactory(client=known, program=elsewhere, public_id=PUBLIC_ID)
    somebody = what_is_seen(page, program)

    assert somebody == nobody


def test_the_answer_takes_no_longer_where_many_of_that_name_are_known_elsewhere(client):
    """The quickest of some answers each, in turn, so that whatever else the machine does falls on both alike."""
    program = EpisodeFactory(client__first_name="Robin").program
    user, elsewhere = staff("clinical_supervisor", program), ProgramFactory()
    client.force_login(user)
    facts = {"first_name": "Casey", "born_on": "1990-05-17", "created_by": user}
    known = Client.objects.bulk_create(Client(last_name="Elsewhere", **facts) for _ in range(200))
    day = days_ago(7)
    episode = {"program": elsewhere, "status_since": day, "inquired_on": day, "referral_source": "self", "opened_by": user}
    Episode.objects.bulk_create(Episode(client=one, **episode) for one in known)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE clients_client, clients_episode")  # as on any day but the first
    asked = [
        (search(client, "Elsewhere"), search(client, "Otherwise")),
        (search(client, "5/17/1990"), search(client, "5/18/1991")),
        (get(client, known[0].get_absolute_url()), get(client, f"/clients/{PUBLIC_ID}/")),
        (merge(client, f"number={known[0].number}"), merge(client, "number=C-999999")),
        (call(client, CALL), call(client, CALL | {"last_name": "Otherwise", "born_on": "1991-05-18"})),
    ]

    for pair in asked:
        took = []
        while len(took) < TURNS or (not is_alike(took) and len(took) < PATIENCE):  # a busy machine is asked again
            took.append([seconds(page, program) for page in pair])
        assert is_alike(took), quickest(took)


def quickest(took):
    """The quickest answer about somebody, and about nobody."""
    return [min(column) for column in zip(*took, strict=True)]


def is_alike(took):
    """Whether the one takes at most twice as long as the other."""
    somebody, nobody = quickest(took)
    return 1 / BAND < somebody / nobody < BAND


def seconds(page, program):
    """How long one answer takes; nothing stays written."""
    began = time.perf_counter()
    with transaction.atomic():
        page(program)
        transaction.set_rollback(True)
    return time.perf_counter() - began


def test_a_merged_record_elsewhere_is_as_silent(client):
    program = ProgramFactory()
    user = staff("clinician", program)
    client.force_login(user)
    page = get(client, f"/clients/{PUBLIC_ID}/")

    nobody = what_is_seen(page, program)
    kept = EpisodeFactory().client
    facts = {"merged_into": kept, "merged_at": kept.created_at, "merged_by": user}
    ClientFactory(pk=NUMBER, public_id=PUBLIC_ID, **facts)
    somebody = what_is_seen(page, program)

    assert somebody == nobody
