"""What was written and read is kept, with who and from where, and nobody changes it afterwards."""

import pytest
from django.db import DatabaseError, connection, transaction

from clients.models import Client
from clients.tests.factories import ClientFactory, ConsentFactory, EpisodeFactory
from iop_portal import audit
from iop_portal.tests import codebase
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from iop_portal.views import ActionView

pytestmark = pytest.mark.django_db


def test_an_update_around_every_form_is_kept():
    client = ClientFactory(first_name="Casey")

    Client.objects.filter(pk=client.pk).update(first_name="Kasey")

    labels = list(client.events.order_by("pgh_id").values_list("pgh_label", "first_name"))
    assert labels == [("insert", "Casey"), ("update", "Kasey")]


def test_raw_sql_is_kept_too():
    client = ClientFactory()

    with connection.cursor() as cursor:
        cursor.execute("UPDATE clients_client SET language = 'Spanish' WHERE id = %s", [client.pk])

    assert client.events.filter(pgh_label="update", language="Spanish").count() == 1


def test_behind_a_proxy_the_address_is_the_persons(client, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    episode = EpisodeFactory()
    client.force_login(staff("clinician", episode.program))

    client.get(episode.client.get_absolute_url(), headers={"X-Forwarded-For": "192.0.2.7"}, REMOTE_ADDR="10.0.0.1")

    assert episode.client.moments.get().pgh_context["ip"] == "192.0.2.7"


def test_a_moment_says_who():
    client, user = ClientFactory(), UserFactory()

    audit.record("viewed", client, by=user, page="chart")

    moment = client.moments.get()
    assert (moment.pgh_label, moment.pgh_context) == ("viewed", {"user": user.pk, "page": "chart"})


@pytest.mark.parametrize("table", ["clients_clientevent", "clients_clientmoment", "clients_episodeevent"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET pgh_label = 'x'", "TRUNCATE {}"])
def test_history_is_append_only(table, statement):
    audit.record("viewed", EpisodeFactory().client, by=UserFactory())

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table))


def test_passwords_are_not_copied_into_history():
    user = UserFactory()

    assert not {"password", "last_login"} & {field.name for field in user.events.model._meta.fields}


def test_a_signed_row_refuses_with_our_sentence():
    consent = ConsentFactory()

    with pytest.raises(DatabaseError, match="A consent is signed and cannot be changed"), transaction.atomic():
        type(consent).objects.filter(pk=consent.pk).update(purpose="Something else")


def test_a_signed_row_cannot_be_deleted():
    consent = ConsentFactory()

    with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
        type(consent).objects.filter(pk=consent.pk).delete()


def test_wherever_something_can_be_refused_the_record_keeps_refusals():
    """A page keeps the refusal in its record's moments: a label that is not among them would be a server error."""
    models = {view.model for _, view in codebase.our_routes() if view and issubclass(view, ActionView) and view.model}

    keep = {model for model in models if hasattr(model, "moments")}
    assert Client in keep
    assert {model.__name__ for model in keep if "refused" not in model.pgh_event_models} == set()
