"""Text that the database, its backups and its history keep only as ciphertext.

The keys are FIELD_KEYS (the first one seals, every one opens, so that a new key is put in front and old text stays
readable); without that setting, a key derived from SECRET_KEY. A key is never removed while text sealed by it is kept.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.checks import Error, register

PURPOSE = b"iop_portal.sealed_text"
CANNOT_BE_OPENED = "This text was sealed with a key that this installation no longer has. Ask the system administrator."


def _derived(secret: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return base64.urlsafe_b64encode(derived)


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.FIELD_KEYS or [_derived(settings.SECRET_KEY)]])


def seal(text: str) -> str:
    """The text as it may lie in a table."""
    return _keys().encrypt(text.encode()).decode()


def unseal(token: str) -> str:
    """The text again; a sentence instead of it where no key opens it."""
    try:
        return _keys().decrypt(token.encode()).decode()
    except InvalidToken:
        return CANNOT_BE_OPENED


@register(deploy=True)
def keys_are_keys(app_configs, **kwargs):
    """Asked at a deployment: text that cannot be sealed must not be found out when somebody has written it."""
    try:
        _keys()
    except ValueError:
        return [Error("FIELD_KEYS must hold Fernet keys: 32 bytes each, in URL-safe base64.", id="iop_portal.E001")]
    return []
