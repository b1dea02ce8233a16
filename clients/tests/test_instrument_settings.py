"""How often an instrument is due, and whose questions may be shown: set in the administration, refused in words."""

import pytest
from django.urls import reverse
from django.utils import timezone

from clients.models import InstrumentSetting, ItemText
from clients.tests.measure_factories import InstrumentSettingFactory, ItemTextFactory
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
TEXTS = {"texts-TOTAL_FORMS": "0", "texts-INITIAL_FORMS": "0"}
BARE = {"attested_on": None, "attested_by": None, "licence": ""}


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def director(client, program):
    person = staff("program_director", program)
    client.force_login(person)
    return person


def change(setting):
    return reverse("admin:clients_instrumentsetting_change", args=[setting.pk])


def typed(item, words):
    return TEXTS | {"texts-TOTAL_FORMS": "1", "texts-0-item": item, "texts-0-words": words}


def attested(director, **facts):
    today = timezone.localdate().isoformat()
    return {"every_days": "", "attested_on": today, "attested_by": director.pk, "licence": "Agreement of 2025"} | facts


def test_a_director_sets_how_often_it_is_due(client, program, director):
    client.post(
        reverse("admin:clients_instrumentsetting_add"),
        TEXTS | {"program": program.pk, "instrument": "phq9", "every_days": "7", "attested_on": "", "licence": ""},
    )

    assert list(InstrumentSetting.objects.values_list("program", "instrument", "every_days")) == [(program.pk, "phq9", 7)]


def test_an_attestation_without_its_licence_is_refused_in_words(client, program, director):
    setting = InstrumentSettingFactory(program=program, **BARE)

    page = client.post(change(setting), TEXTS | attested(director, licence=""))

    assert "An attestation says which licence" in page.content.decode()
    setting.refresh_from_db()
    assert setting.attested_on is None


def test_questions_are_entered_only_after_the_attestation(client, program, director):
    setting = InstrumentSettingFactory(program=program, **BARE)

    client.post(change(setting), typed("1", "Too early") | {"every_days": "", "attested_on": "", "licence": ""})
    early = ItemText.objects.count()
    client.post(change(setting), TEXTS | attested(director))
    client.post(change(setting), typed("1", "Our own copy") | attested(director))

    assert early == 0
    assert list(ItemText.objects.values_list("setting", "item", "words")) == [(setting.pk, "1", "Our own copy")]


def test_a_question_that_the_instrument_does_not_have_is_refused_in_words(client, program, director):
    setting = InstrumentSettingFactory(program=program)

    page = client.post(change(setting), typed("11", "One too many") | attested(director))

    assert "AUDIT has the items 1, 2, 3" in page.content.decode()
    assert not ItemText.objects.exists()


def test_other_programs_settings_are_not_found(client, director):
    other = ItemTextFactory().setting

    assert client.get(change(other)).status_code == 302
    assert client.get(reverse("admin:clients_instrumentsetting_changelist")).context["cl"].result_count == 0
