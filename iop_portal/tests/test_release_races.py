"""A revocation and a release at the same moment: either it left first and stands, or the client was heard first."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from clients.actions import consents, disclosures
from clients.models import Disclosure
from clients.tests.factories import (
    ConsentFactory,
    ConsentRecipientFactory,
    ContactFactory,
    EpisodeFactory,
    OfficialConsentFactory,
)
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
RACES = 25


def at_once(*calls):
    """Run these at the same moment; what each returned, or the reasons it was refused with."""
    barrier = Barrier(len(calls))

    def run(call):
        try:
            barrier.wait()
            return call()
        except Refused as refusal:
            return refusal.reasons
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


@pytest.mark.parametrize("is_official", [False, True])
def test_every_race_has_one_honest_outcome(is_official):
    episode, by = EpisodeFactory(admitted=True), UserFactory()
    outcomes = []
    disclosures.notice_in_use(timezone.localdate())
    for _ in range(RACES):
        if is_official:
            consent = OfficialConsentFactory(client=episode.client, program=episode.program)
            recipient = ConsentRecipientFactory(consent=consent)
        else:
            recipient = ContactFactory(client=episode.client)
            consent = ConsentFactory(contact=recipient, program=episode.program, categories=["attendance"])

        def revoke(consent=consent, recipient=recipient):
            if is_official:
                return consents.revoke_recipient(recipient=recipient, words="By phone", by=by)
            return consents.revoke(consent=consent, words="By phone", by=by)

        def release(recipient=recipient):
            return disclosures.release(
                client=episode.client, recipient=recipient, program=episode.program, route="phone", category="attendance",
                facts={"description": "x", "purpose": "x", "recipient_address": ""}, content=[], by=by,
            )  # fmt: skip

        before = Disclosure.objects.count()
        revoked, released = at_once(revoke, release)
        left = Disclosure.objects.count() - before
        outcomes.append(left == 1 and released.disclosed_at <= revoked.revoked_at if left else "revoked" in released[0])

    assert outcomes == [True] * RACES
