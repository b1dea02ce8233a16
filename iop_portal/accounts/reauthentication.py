"""A signature asks who it is once more: somebody else may have sat down at the desk."""

from allauth.account.decorators import reauthentication_required


@reauthentication_required
def confirm_identity(request):
    """Return when this person gave their password (or passkey, or code) again in the last five minutes.

    Otherwise allauth keeps the POST, asks, and then carries on with it where it stopped.
    """
