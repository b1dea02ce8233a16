"""Thirty disclosures by five routes, what goes with each, and the accounting of them."""

import csv
import datetime as dt
import io
import json

import pytest
from dateutil.relativedelta import relativedelta
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.actions import consents, disclosures
from clients.actions.disclosures import notice_in_use
from clients.default_notice import LONG_TEXT, SHORT_TEXT
from clients.models import Disclosure, DisclosurePacket, RedisclosureNotice
from clients.packets import NOTICE_HEADING, day
from clients.tests.disclosure_factories import DisclosureFactory, RedisclosureNoticeFactory
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.papers import Paper, Part, pdf_of
from iop_portal.refusals import Refused
from iop_portal.releases.accounting import paper_of
from iop_portal.tests.reading import tags_of, words_of
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force

pytestmark = pytest.mark.django_db
ROUTES = {"letter": "progress", "plan_copy": "plan", "attendance": "attendance", "phone": "scheduling", "record": "discharge"}
UA = b"pdfuaid"


@pytest.fixture
def episode(client):
    episode = EpisodeFactory(admitted=True, program__name="Riverside")
    plan_in_force(episode=episode)
    client.force_login(staff("clinician", episode.program))
    return episode


@pytest.fixture
def mother(episode):
    mother = ContactFactory(client=episode.client, first_name="Robin", last_name="Invented")
    ConsentFactory(contact=mother, program=episode.program, categories=list(ROUTES.values()), information="What I agreed to")
    return mother


def address(name, row):
    return reverse(f"releases:{name}", args=[row.public_id])


def sent(episode, mother, route, **others):
    return {
        "recipient": f"contact-{mother.public_id}", "recipient_address": "1 Example Street", "program": episode.program.public_id,
        "route": route, "category": ROUTES.get(route, ""), "description": f"A {route}", "purpose": "Support",
        "text": "Dear Robin", "first": days_ago(30).isoformat(), "last": days_ago(0).isoformat(),
    } | others  # fmt: skip


def test_thirty_disclosures_by_five_routes_are_thirty_rows_each_with_its_notice(client, episode, mother):
    for route in list(ROUTES) * 6:
        assert client.post(address("release-new", episode.client), sent(episode, mother, route)).status_code == 302

    page = client.get(address("accounting", episode.client))
    packets = DisclosurePacket.objects.select_related("disclosure__notice")
    assert (len(page.context["page_obj"].object_list), packets.count()) == (30, 30)
    for packet in packets:
        parts = {part["heading"]: part for part in json.loads(packet.source)["parts"]}
        assert parts[NOTICE_HEADING]["paragraphs"] == [packet.disclosure.notice.long_text] == [LONG_TEXT]
        assert json.loads(packet.source)["footer"] == SHORT_TEXT
        assert ["In plain words", "What I agreed to"] in parts["The consent that allows this"]["facts"]
        assert UA in bytes(packet.pdf)


@pytest.mark.parametrize("route", ROUTES)
def test_the_notice_can_be_read_out_of_the_pdf_word_for_word(client, episode, mother, route):
    client.post(address("release-new", episode.client), sent(episode, mother, route))
    packet = DisclosurePacket.objects.get()

    words = words_of(packet.pdf, footer=SHORT_TEXT)

    assert packet.disclosure.notice.long_text.encode() in words.encode()
    assert "The consent that allows this About:" in words
    assert {"Title", "H1", "P"} <= set(tags_of(packet.pdf))
    assert ("Signatures Clinician:" in words) == (route == "plan_copy")


def test_the_shipped_notice_is_the_one_of_2024():
    notice = notice_in_use(days_ago(0))

    assert (notice.version, notice.short_text) == (
        "2024",
        "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
    )
    assert notice.long_text.startswith("This record which has been disclosed to you is protected by Federal confidentiality")
    assert notice.long_text.endswith("to further use or redisclose the record (see 42 CFR 2.31).")
    assert notice_in_use(days_ago(0)) == notice


def test_a_new_wording_is_a_new_version_from_its_day_on():
    old, new = notice_in_use(days_ago(0)), RedisclosureNoticeFactory(in_use_from=days_ago(-1))

    assert (notice_in_use(days_ago(0)), notice_in_use(days_ago(-1))) == (old, new)
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        RedisclosureNotice.objects.update(long_text="Anything")


def test_what_left_is_neither_changed_nor_deleted(client, episode, mother):
    client.post(address("release-new", episode.client), sent(episode, mother, "phone"))

    for rows in (Disclosure.objects.all(), DisclosurePacket.objects.all()):
        with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
            rows._raw_delete(rows.db)
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        Disclosure.objects.update(purpose="Another")
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        DisclosurePacket.objects.update(pdf=b"")


def test_the_packet_is_handed_out_as_it_left_and_that_is_kept(client, episode, mother):
    client.post(address("release-new", episode.client), sent(episode, mother, "letter"))
    disclosure = Disclosure.objects.get()

    page = client.get(disclosure.get_absolute_url()).content.decode()
    answer = client.get(address("disclosure-packet", disclosure))

    assert LONG_TEXT in page.replace("&#x27;", "'")
    assert answer.content == bytes(disclosure.packet.pdf)
    assert answer["Content-Disposition"] == f'attachment; filename="disclosure-{disclosure.pk}.pdf"'
    assert [moment.pgh_label for moment in disclosure.moments.order_by("pk")] == ["viewed", "printed"]


def test_once_the_consent_has_ended_a_packet_is_only_examined_by_who_oversees(client, episode, mother):
    client.post(address("release-new", episode.client), sent(episode, mother, "letter"))
    disclosure = Disclosure.objects.get()
    consents.revoke(consent=disclosure.consent, words="Said so", by=disclosure.disclosed_by)

    page = client.get(address("disclosure-packet", disclosure), follow=True)
    assert page.redirect_chain == [(disclosure.get_absolute_url(), 302)]
    assert "may not be handed out again" in page.content.decode()
    assert "Not handed out again. The consent was revoked on" in page.content.decode()
    assert address("disclosure-packet", disclosure) not in page.content.decode()
    for role in ("clinical_supervisor", "program_director", "compliance"):
        client.force_login(staff(role, episode.program))
        assert "Examine the packet" in client.get(disclosure.get_absolute_url()).content.decode()
        assert client.get(address("disclosure-packet", disclosure)).content == bytes(disclosure.packet.pdf)
    labels = set(disclosure.moments.values_list("pgh_label", flat=True))
    assert labels == {"refused", "viewed"}


@pytest.mark.parametrize(
    ("others", "field"),
    [
        ({"route": "pigeon"}, "route"), ({"recipient": "contact-1"}, "recipient"), ({"text": ""}, "text"),
        ({"description": ""}, "description"), ({"purpose": "a\0b"}, "purpose"), ({"category": ""}, "category"),
        ({"category": "counseling_notes"}, "category"), ({"program": "7"}, "program"), ({"text": "x" * 8001}, "text"),
        ({"route": "attendance", "first": ""}, "first"), ({"route": "attendance", "last": "2020-01-01"}, "last"),
    ],
)  # fmt: skip
def test_bad_input_is_answered_with_a_sentence(client, episode, mother, others, field):
    page = client.post(address("release-new", episode.client), sent(episode, mother, "letter") | others)

    assert field in page.context["form"].errors
    assert Disclosure.objects.count() == 0


def test_without_a_plan_in_force_there_is_nothing_to_copy(client, mother, episode):
    other = EpisodeFactory(admitted=True, program=episode.program)
    father = ContactFactory(client=other.client)
    ConsentFactory(contact=father, program=episode.program, categories=["plan"])

    page = client.post(address("release-new", other.client), sent(other, father, "plan_copy"))

    assert page.context["form"].non_field_errors() == ["There is no plan in force that could be copied."]


def test_an_emergency_needs_no_consent_and_all_of_its_facts(client, episode):
    facts = {
        "program": episode.program.public_id, "recipient_name": "Dr. Example", "recipient_affiliation": "County Hospital",
        "disclosed_at": timezone.localtime().strftime("%Y-%m-%dT%H:%M"), "emergency_nature": "Unconscious",
        "description": "Medication",
    }  # fmt: skip
    new = address("emergency-new", episode.client)

    for name in facts:
        assert client.post(new, facts | {name: ""}).status_code == 200
    page = client.post(new, facts, follow=True).content.decode()

    assert "Medical emergency (42 CFR 2.51)" in page
    assert client.get(address("disclosure-packet", Disclosure.objects.get())).status_code == 404
    for moment in ("2999-01-01T00:00", "2001-01-01T00:00", "9999-12-31T23:59"):
        assert client.post(new, facts | {"disclosed_at": moment}).status_code == 200
    assert Disclosure.objects.count() == 1


def test_family_is_not_told_in_the_name_of_an_emergency(client, episode):
    ContactFactory(client=episode.client, first_name="Robin", last_name="Invented", is_emergency_contact=True)
    ContactFactory(client=episode.client, first_name="Dr. Kim", last_name="Example", relationship="professional")
    facts = {
        "program": episode.program.public_id, "recipient_affiliation": "County Hospital", "emergency_nature": "Unconscious",
        "disclosed_at": timezone.localtime().strftime("%Y-%m-%dT%H:%M"), "description": "Medication",
    }  # fmt: skip
    new = address("emergency-new", episode.client)

    [reason] = client.post(new, facts | {"recipient_name": " robin  INVENTED"}).context["form"].non_field_errors()

    assert reason.startswith("This is one of the client's contacts.")
    assert not Disclosure.objects.exists()
    assert client.post(new, facts | {"recipient_name": "Dr. Kim Example"}).status_code == 302


def test_the_accounting_returns_three_and_six_years(client, episode):
    mother = ContactFactory(client=episode.client)
    facts = {"contact": mother, "program": episode.program, "categories": ["attendance"], "expires_on": None}
    consent = ConsentFactory(**facts, expiry_event="the end of the world", signed_on=days_ago(3000))
    now = timezone.now()
    second = dt.timedelta(seconds=60)
    for years, shift in ((3, second), (3, -second), (6, second), (6, -second)):
        DisclosureFactory(consent=consent, disclosed_at=now - relativedelta(years=years) + shift, description=f"={years}")

    def lines(years):
        answer = client.get(f"{address('accounting-csv', episode.client)}?years={years}").content.decode()
        return list(csv.reader(io.StringIO(answer)))[1:]

    assert (len(lines(3)), len(lines(6)), len(lines("x"))) == (1, 3, 3)
    assert {line[3] for line in lines(6)} == {"'=3", "'=6"}
    assert {line[5] for line in lines(6)} == {f"Consent signed on {day(consent.signed_on)}"}
    paper = client.get(f"{address('accounting-pdf', episode.client)}?years=6")
    assert (paper["Content-Type"], UA in paper.content) == ("application/pdf", True)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_accounting_costs_the_same_for_one_as_for_three(client, episode, mother, django_assert_num_queries, rows):
    for _ in range(rows):
        client.post(address("release-new", episode.client), sent(episode, mother, "phone"))

    with django_assert_num_queries(8):
        client.get(address("accounting", episode.client))


def test_a_letter_that_no_font_has_makes_a_paper_all_the_same():
    assert UA in pdf_of(Paper("Title", "Riverside", [Part("Part", paragraphs=['#read("/etc/passwd") *x* $y$'])]))
    assert pdf_of(Paper("Title", "Riverside", [Part("Part", paragraphs=["李 محمد"])])).startswith(b"%PDF-")


def test_a_recipient_of_another_client_is_refused(episode, mother):
    other = EpisodeFactory(admitted=True, program=episode.program)

    with pytest.raises(Refused, match="not one of this client's"):
        disclosures.release(
            client=other.client, recipient=mother, program=episode.program, route="phone", category="scheduling",
            facts={"description": "x", "purpose": "x", "recipient_address": ""}, content=[], by=other.opened_by,
        )  # fmt: skip


def test_what_nobody_typed_is_as_in_the_consent(client, episode):
    consent = ConsentFactory(
        client=episode.client,
        contact=None,
        recipients_named=1,
        program=episode.program,
        categories=["attendance"],
        purpose="Work",
    )
    office = consent.recipients.create(name="Office", kind="organization", address="2 Example Square")
    facts = {"recipient": f"recipient-{office.public_id}", "purpose": "", "recipient_address": ""}

    client.post(address("release-new", episode.client), sent(episode, office, "attendance", **facts))

    disclosure = Disclosure.objects.get()
    assert (disclosure.purpose, disclosure.recipient_address) == ("Work", "2 Example Square")


def test_an_accounting_of_nothing_says_so(episode):
    [asked] = paper_of(episode.client, [], "3").parts

    assert asked.paragraphs == ["Nothing left the program in this period."]
    assert dict(asked.facts)["Period"].endswith(f": {day(days_ago(0) - relativedelta(years=3))} to {day(days_ago(0))}")
