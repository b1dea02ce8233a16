"""A client may be in danger: write down what was done."""

from clients.actions import safety
from clients.forms.measures import SafetyForm
from clients.models import SafetyTask
from clients.rules.safety import blockers_to_closing
from iop_portal.access import Permission
from iop_portal.views import ActionView


class SafetyTaskClose(ActionView):
    """The only way in which a safety task goes away."""

    permission = Permission.SAFETY_CLOSE
    model = SafetyTask
    form_class = SafetyForm
    template_name = "clients/safety_task_close.html"
    done = "Written down. The safety task is closed."

    def get_queryset(self):
        """With the result that opened it, and whose it is."""
        return super().get_queryset().select_related("episode__client", "episode__program", "measure", "opened_by", "closed_by")

    def blockers(self):
        """Why this person cannot close it."""
        return blockers_to_closing(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """With what it is about."""
        return super().get_context_data(task=self.object, **kwargs)

    def act(self, data):
        """Close it."""
        return safety.close(task=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Back to the chart."""
        return self.object.episode.get_absolute_url()
