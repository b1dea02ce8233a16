"""What else may stand between a consent and a release: the page, the rule and PostgreSQL give the same answer.

Every way out × every usual state of a consent is test_gate_matrix.py.
"""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.actions import consents
from clients.actions.disclosures import notice_in_use
from clients.models import Contact, Disclosure
from clients.rules.consents import blockers_to_disclosure
from clients.tests.factories import (
    ConsentFactory,
    ConsentRecipientFactory,
    ContactFactory,
    EpisodeFactory,
    OfficialConsentFactory,
    days_ago,
)
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force

pytestmark = pytest.mark.django_db


class Scene:
    """A client with a plan, a mother, and a clinician who would tell her."""

    def __init__(self, category):
        self.episode = EpisodeFactory(admitted=True, program__name="Riverside")
        self.program, self.client, self.category = self.episode.program, self.episode.client, category
        plan_in_force(episode=self.episode)
        self.mother = ContactFactory(client=self.client, first_name="Robin", last_name="Invented")
        self.by = staff("clinician", self.program)
        self.consent = None

    def consents(self, **facts):
        """The client consents, with what matters in this case."""
        given = {"contact": self.mother, "program": self.program, "categories": [self.category], "signed_on": days_ago(20)}
        self.consent = ConsentFactory(**(given | facts))

    def sent(self, route):
        """The form, filled in well."""
        return {
            "recipient": f"contact-{self.mother.public_id}", "program": self.program.public_id, "route": route,
            "category": self.category, "description": "As asked", "purpose": "Support", "text": "Dear Robin",
            "first": days_ago(30).isoformat(), "last": days_ago(0).isoformat(),
        }  # fmt: skip

    def database_takes_it(self, route):
        """Whether the row can be written around every page, with the best consent there is."""
        try:
            with transaction.atomic():
                Disclosure.objects.create(
                    client=self.client, program=self.program, basis="consent", route=route, consent=self.consent,
                    contact=self.mother, recipient_name="Robin", category=self.category, description="As asked",
                    purpose="Support", notice=notice_in_use(days_ago(0)), disclosed_at=timezone.now(), disclosed_by=self.by,
                )  # fmt: skip
        except IntegrityError:
            return False
        return True


CASES = {
    "in force": (lambda s: s.consents(), ""),
    "until today by an event": (
        lambda s: s.consents(event_on=days_ago(0), event_recorded_at=timezone.now(), event_recorded_by=s.by),
        "",
    ),
    "ended yesterday by an event": (
        lambda s: s.consents(event_on=days_ago(1), event_recorded_at=timezone.now(), event_recorded_by=s.by),
        "The consent ended: what ends it happened on",
    ),
    "known to be false": (
        lambda s: (s.consents(), consents.declare_false(consent=s.consent, words="Signed by the brother", by=s.by)),
        "The consent is known to be false since",
    ),
    "wrong kind": (lambda s: s.consents(kind="proceedings"), "The consent is of another kind"),
    "to another program": (lambda s: s.consents(program=ProgramFactory()), "No consent given to Riverside"),
    "signed tomorrow": (lambda s: s.consents(signed_on=days_ago(-1)), "The consent was signed later"),
}


@pytest.mark.parametrize(("arrange", "words"), CASES.values(), ids=CASES.keys())
def test_the_page_and_postgresql_agree(client, arrange, words):
    route, scene = "letter", Scene("progress")
    arrange(scene)
    client.force_login(scene.by)
    new = reverse("releases:release-new", args=[scene.client.public_id])

    answer = client.post(new, scene.sent(route))
    said = [] if answer.status_code == 302 else answer.context["form"].non_field_errors()
    asked = {"program": scene.program, "category": scene.category, "on": days_ago(0)}

    assert said == blockers_to_disclosure(Contact.objects.get(pk=scene.mother.pk), **asked)
    assert words in " ".join(said) if words else said == []
    assert Disclosure.objects.count() == (0 if words else 1)
    assert [moment.pgh_label for moment in scene.mother.moments.all()] == (["refused"] if words else [])
    assert scene.database_takes_it(route) == (not words)


def test_a_recipient_who_was_taken_out_is_told_nothing_more(client):
    scene = Scene("attendance")
    consent = OfficialConsentFactory(program=scene.program, client=scene.client, recipients_named=2)
    clinic, court = (ConsentRecipientFactory(consent=consent, name=name) for name in ("Clinic", "Court"))
    consents.revoke_recipient(recipient=clinic, words="Said so", by=scene.by)

    def told(recipient, at=None):
        try:
            with transaction.atomic():
                Disclosure.objects.create(
                    client=scene.client, program=scene.program, basis="consent", route="letter", consent=consent,
                    recipient=recipient, recipient_name=recipient.name, category="attendance", description="As asked",
                    purpose="Care", notice=notice_in_use(days_ago(0)), disclosed_at=at or timezone.now(), disclosed_by=scene.by,
                )  # fmt: skip
        except IntegrityError:
            return False
        return True

    assert (told(clinic), told(court)) == (False, True)
    client.force_login(scene.by)
    page = client.get(reverse("releases:release-new", args=[scene.client.public_id])).content.decode()
    assert (f"recipient-{clinic.public_id}" in page, f"recipient-{court.public_id}" in page) == (False, True)
    assert told(clinic, at=timezone.now() - dt.timedelta(hours=1))


def test_a_consent_of_another_client_or_for_another_person_is_not_borrowed():
    scene = Scene("attendance")
    scene.consents(contact=ContactFactory(client=scene.client))
    assert not scene.database_takes_it("phone")

    scene.mother = ContactFactory()
    scene.consents()
    assert not scene.database_takes_it("phone")


@pytest.mark.parametrize(
    ("others", "constraint"),
    [
        ({"recipient_affiliation": ""}, "disclosure_in_an_emergency_is_whole"),
        ({"emergency_nature": ""}, "disclosure_in_an_emergency_is_whole"),
        ({"recipient_name": ""}, "disclosure_says_what_to_whom_and_why"),
        ({"description": ""}, "disclosure_says_what_to_whom_and_why"),
        ({"basis": "consent"}, "No consent in force"),
        ({"basis": "kindness"}, "disclosure_basis_known"),
        ({"route": "pigeon"}, "disclosure_route_known"),
        ({"category": "gossip"}, "disclosure_category_known"),
    ],
)
def test_an_emergency_has_all_of_its_facts(others, constraint):
    episode = EpisodeFactory(admitted=True)
    facts = {
        "client": episode.client, "program": episode.program, "basis": "emergency", "route": "phone", "category": "emergency",
        "recipient_name": "Dr. Example", "recipient_affiliation": "County Hospital", "emergency_nature": "Unconscious",
        "description": "Medication", "purpose": "Emergency", "disclosed_at": timezone.now(), "disclosed_by": UserFactory(),
    }  # fmt: skip

    Disclosure.objects.create(**facts)
    with pytest.raises(IntegrityError, match=constraint):
        Disclosure.objects.create(**(facts | others))
