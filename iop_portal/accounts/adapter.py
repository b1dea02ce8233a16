"""How allauth behaves here: nobody signs up, and the last second factor stays."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator, one per person."""

    def is_open_for_signup(self, request):
        """Never: a staff portal has no sign-up."""
        return False


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
