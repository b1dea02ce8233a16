"""How allauth behaves here: nobody signs up, and the last second factor stays."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings

from iop_portal import audit
from iop_portal.models import User

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator, one per person."""

    def is_open_for_signup(self, request):
        """Never: a staff portal has no sign-up."""
        return False

    def login(self, request, user):
        """Sign in, and keep that it happened."""
        super().login(request, user)
        audit.record("signed-in", user, by=user)

    def logout(self, request):
        """Sign out, and keep that it happened."""
        if request.user.is_authenticated:
            audit.record("signed-out", request.user, by=request.user)
        super().logout(request)

    def authentication_failed(self, request, **credentials):
        """A refused sign-in is kept with the account it was tried for; the page says nothing about whether there is one."""
        user = User.objects.filter(username=credentials.get("username", "")).first()
        if user is not None:
            audit.record("sign-in-refused", user, by=None)


class MFAAdapter(DefaultMFAAdapter):
    """Second factors: kept encrypted, and never removed down to none where they are required."""

    def can_delete_authenticator(self, authenticator):
        """The last second factor stays while the installation requires one."""
        if not settings.SECOND_FACTOR_REQUIRED or authenticator.type not in SECOND_FACTORS:
            return True
        others = Authenticator.objects.filter(user=authenticator.user, type__in=SECOND_FACTORS)
        return others.exclude(pk=authenticator.pk).exists()

    def encrypt(self, text):
        """A stolen database alone does not yield the secrets of anybody's authenticator app."""
        return self._fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        """The other way."""
        return self._fernet().decrypt(encrypted_text.encode()).decode()

    @staticmethod
    def _fernet():
        key = hashlib.sha256(b"second factor secrets" + settings.SECRET_KEY.encode()).digest()
        return Fernet(base64.urlsafe_b64encode(key))
