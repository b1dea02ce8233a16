"""Back to where somebody came from, when a detour is done."""

from django.utils.http import url_has_allowed_host_and_scheme


class ComesBack:
    """A page that was opened on the way to something else (`?next=`) goes back there; only to an address of ours."""

    def back_to(self, otherwise):
        """The address to return to."""
        asked = self.request.GET.get("next", "")
        is_ours = url_has_allowed_host_and_scheme(
            asked, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )
        return asked if is_ours and asked.isprintable() else otherwise
