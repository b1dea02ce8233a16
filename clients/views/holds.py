"""On hold and back: a client in treatment who is away for a while."""

from clients.actions import holds
from clients.forms import episodes as forms
from clients.rules import holds as rules
from clients.views.episodes import EpisodeStep
from iop_portal.access import Permission


class EpisodeHold(EpisodeStep):
    """Let treatment rest while somebody is in hospital, in jail, or on leave."""

    permission = Permission.EPISODE_MOVE
    form_class = forms.HoldForm
    template_name = "clients/episode_hold.html"
    step = "Put on hold"
    done = "On hold. The places in groups are kept."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_hold(self.object)

    def act(self, data):
        """Begin the hold."""
        return holds.hold(episode=self.object, by=self.request.user, **data)


class EpisodeHoldFacts(EpisodeStep):
    """Correct what is known of somebody's return."""

    permission = Permission.EPISODE_MOVE
    form_class = forms.HoldFactsForm
    template_name = "clients/episode_hold_facts.html"
    step = "Expected return"
    done = "Saved."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_resuming(self.object)

    def get_initial(self):
        """What stands there now."""
        hold = self.object.holds.standing().first()
        return {"expected_back_on": hold.expected_back_on, "words": hold.words} if hold else {}

    def act(self, data):
        """Keep it."""
        return holds.correct(episode=self.object, by=self.request.user, **data)


class EpisodeResume(EpisodeStep):
    """Somebody is back."""

    permission = Permission.EPISODE_MOVE
    form_class = forms.ResumingForm
    template_name = "clients/episode_resume.html"
    step = "Resume treatment"
    done = "Back in treatment."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_resuming(self.object)

    def act(self, data):
        """End the hold."""
        return holds.resume(episode=self.object, by=self.request.user, **data)
