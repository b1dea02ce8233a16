"""How a consent ends: by the client's word, for everybody or for one recipient, or because something happened."""

from django.utils import timezone

from clients.actions import consents
from clients.forms.consents import EndForm, FalseForm, RevocationForm
from clients.models import Consent, ConsentRecipient, DraftConsent
from clients.rules.recording import (
    blockers_to_closing,
    blockers_to_ending,
    blockers_to_revocation,
    blockers_to_revoking_recipient,
)
from iop_portal.access import Permission
from iop_portal.views import ActionView


class ConsentRevoke(ActionView):
    """Take a consent back for the client, at once."""

    permission = Permission.CONSENT_WRITE
    inward = "ends what may be told"
    model = Consent
    form_class = RevocationForm
    template_name = "clients/consent_revoke.html"
    done = "Consent revoked. From now on nothing may be shared under it."
    button = "Revoke now"

    def get_queryset(self):
        """With what the page names."""
        return super().get_queryset().select_related("client", "contact", "program")

    def blockers(self):
        """It ends once."""
        return blockers_to_revocation(self.object)

    def act(self, data):
        """Revoke."""
        return consents.revoke(consent=self.object, by=self.request.user, **data)

    def get_context_data(self, **kwargs):
        """The page's words."""
        consent = self.object
        return super().get_context_data(
            consent=consent,
            client=consent.client,
            whom=consent.recipient_name,
            covers=consent.covers,
            button=self.button,
            **kwargs,
        )

    def get_success_url(self):
        """The consent, as it stands now."""
        return self.object.get_absolute_url()


class ConsentFalse(ConsentRevoke):
    """It turns out that it never was what it says."""

    form_class = FalseForm
    template_name = "clients/consent_false.html"
    button = "Keep as false"
    done = "Kept as false. From now on nothing may be shared under it."

    def act(self, data):
        """Say so."""
        return consents.declare_false(consent=self.object, by=self.request.user, **data)


class RecipientRevoke(ActionView):
    """Take one recipient out of a consent, at once; the others still stand."""

    permission = Permission.CONSENT_WRITE
    inward = "ends what may be told to one recipient"
    model = ConsentRecipient
    form_class = RevocationForm
    template_name = "clients/consent_revoke.html"
    done = "Revoked for this recipient. The others still stand."
    button = "Revoke now"

    def get_queryset(self):
        """With what the page names."""
        return super().get_queryset().select_related("consent__client", "consent__program")

    def blockers(self):
        """It ends once."""
        return blockers_to_revoking_recipient(self.object)

    def act(self, data):
        """Revoke for this one."""
        return consents.revoke_recipient(recipient=self.object, by=self.request.user, **data)

    def get_context_data(self, **kwargs):
        """The page's words."""
        consent = self.object.consent
        return super().get_context_data(
            consent=consent,
            client=consent.client,
            whom=self.object.name,
            covers=consent.covers,
            button=self.button,
            **kwargs,
        )

    def get_success_url(self):
        """The consent, as it stands now."""
        return self.object.get_absolute_url()


class ConsentEnd(ActionView):
    """Write down that the event happened until which the client consented."""

    permission = Permission.CONSENT_WRITE
    inward = "ends what may be told"
    model = Consent
    form_class = EndForm
    template_name = "clients/consent_end.html"
    done = "Kept: what ends this consent has happened."

    def get_queryset(self):
        """With what the page names."""
        return super().get_queryset().select_related("client", "program")

    def blockers(self):
        """It ends once, and only if it was given until an event."""
        return blockers_to_ending(self.object)

    def get_initial(self):
        """Today, by the program's clock."""
        return {"on": timezone.localdate(timezone=self.object.program.zone)}

    def act(self, data):
        """End it."""
        return consents.end(consent=self.object, by=self.request.user, **data)

    def get_context_data(self, **kwargs):
        """The page's words."""
        return super().get_context_data(consent=self.object, client=self.object.client, **kwargs)

    def get_success_url(self):
        """The consent, as it stands now."""
        return self.object.get_absolute_url()


class DraftClose(ActionView):
    """Set a draft aside that will not be completed."""

    permission = Permission.CONSENT_WRITE
    inward = "closes a paper that never allowed anything"
    model = DraftConsent
    template_name = "clients/draft_close.html"
    done = "Draft closed."

    def get_queryset(self):
        """With what the page names."""
        return super().get_queryset().select_related("client", "contact", "program")

    def blockers(self):
        """Once."""
        return blockers_to_closing(self.object)

    def act(self, data):
        """Close it."""
        return consents.close_draft(draft=self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        return super().get_context_data(draft=self.object, client=self.object.client, **kwargs)

    def get_success_url(self):
        """Back among the contacts."""
        return self.object.get_absolute_url()
