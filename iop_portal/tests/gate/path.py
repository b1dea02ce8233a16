"""One path on which something leaves or somebody is let in: how its page is asked, and how a script would go round it."""

import datetime as dt

from django.utils import timezone

from clients.actions import consents, disclosures
from clients.models import Disclosure
from clients.tests.factories import (
    ConsentFactory,
    ContactFactory,
    DraftConsentFactory,
    EpisodeFactory,
    days_ago,
)
from iop_portal.tests.staff import staff
from sessions.tests.factories import BookingFactory, GroupSessionFactory

NAMES_NOBODY = "No consent given to Riverside names this person."
REVOKED = "The consent was revoked on"
FACTS = {"description": "As asked", "purpose": "Support"}


class Path:
    """A client in treatment, their mother, and a clinician who would tell her something or let her in."""

    route = ""
    category, other_category = "family_session", "plan"
    kind = {}
    says = {}  # where the words are others than usual

    def __init__(self, http):
        self.http = http
        self.episode = EpisodeFactory(admitted=True, program__name="Riverside", program__phone="+12025550100")
        self.program, self.client = self.episode.program, self.episode.client
        self.mother = self.told = ContactFactory(client=self.client, first_name="Robin", last_name="Invented")
        self.by = staff("clinician", self.program)
        self.consent = None
        http.force_login(self.by)
        self.set_the_scene()

    def set_the_scene(self):
        """What there is before anybody asks for a consent."""

    def rely(self):
        """What is done in reliance on a consent while it stands."""

    def consents(self, **facts):
        """The client consents to what this path needs, but for what matters in this case."""
        given = {"contact": self.mother, "program": self.program, "categories": [self.category], "signed_on": days_ago(20)}
        self.consent = ConsentFactory(**(given | self.kind | facts))
        self.rely()

    def to_another(self):
        """The same, to somebody else."""
        self.consents(contact=ContactFactory(client=self.client))

    def to_something_else(self):
        """The same person may hear something else."""
        self.consents(categories=[self.other_category])

    def revokes(self):
        """By the action that every page uses."""
        self.consents()
        consents.revoke(consent=self.consent, words="Said so", by=self.by)

    def leaves_out(self):
        """A paper that nobody signed, and no other."""
        DraftConsentFactory(contact=self.mother, program=self.program, categories=[self.category])

    def page(self) -> list[str]:
        """Ask as staff do; the reasons of a refusal."""
        raise NotImplementedError

    def around(self):
        """Write it without any page, with the best consent there is."""
        raise NotImplementedError

    def left(self) -> int:
        """How often it happened."""
        return Disclosure.objects.count()

    def post(self, address, data):
        """What the page says."""
        answer = self.http.post(address, data)
        if answer.status_code == 302:
            return []
        form = answer.context["form"]
        return [*form.non_field_errors(), *form.errors.get("recipient", []), *answer.context.get("blockers", [])]

    def disclosure(self, **others):
        """The row of the accounting."""
        facts = {
            "client": self.client, "program": self.program, "basis": "consent", "route": "letter", "consent": self.consent,
            "contact": self.mother, "recipient_name": "Robin", "category": self.category,
            "notice": disclosures.notice_in_use(days_ago(0)), "disclosed_at": timezone.now(), "disclosed_by": self.by,
        }  # fmt: skip
        return Disclosure.objects.create(**(facts | FACTS | others))

    def session(self, **facts):
        """A family session that goes on at this moment, with the client."""
        starts_at = timezone.now().replace(second=0, microsecond=0) - dt.timedelta(minutes=10)
        given = {"program": self.program, "starts_at": starts_at}
        return BookingFactory(
            group_session=GroupSessionFactory(family=True, **(given | facts)), episode=self.episode
        ).group_session


# Every state of a consent (42 CFR 2.31): how it comes about, and what the page says; nothing where it lets pass.
STATES = {
    "no consent": (lambda path: None, NAMES_NOBODY),
    "wrong person": (lambda path: path.to_another(), NAMES_NOBODY),
    "wrong category": (lambda path: path.to_something_else(), "The consent does not cover this"),
    "expired yesterday": (lambda path: path.consents(expires_on=days_ago(1)), "The consent expired: its last day was"),
    "expires today": (lambda path: path.consents(expires_on=days_ago(0)), ""),
    "revoked a second ago": (lambda path: path.revokes(), REVOKED),
    "missing element": (lambda path: path.leaves_out(), "A draft cannot be relied on: it lacks"),
    "in force": (lambda path: path.consents(), ""),
}
