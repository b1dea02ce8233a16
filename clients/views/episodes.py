"""Each step of an episode of care: a page that says what stands in the way, or asks for the facts."""

from django.utils import timezone

from clients.actions import episodes
from clients.forms import episodes as forms
from clients.forms.leaving import DischargeForm
from clients.models import Episode
from clients.rules import episodes as rules
from iop_portal.access import Permission
from iop_portal.views import ActionView


class EpisodeStep(ActionView):
    """What the pages of all steps share: the episode with its client, and the way back to the chart."""

    model = Episode

    def get_queryset(self):
        """With what the page's head prints."""
        return super().get_queryset().select_related("client", "program", "clinician", "case_manager")

    def get_initial(self):
        """Most steps are written down on the day they happen."""
        return {"on": timezone.localdate()}

    def get_success_url(self):
        """The chart."""
        return self.object.get_absolute_url()


class EpisodeWaitlist(EpisodeStep):
    """Put somebody on the waitlist."""

    permission = Permission.EPISODE_MOVE
    form_class = forms.WaitlistForm
    template_name = "clients/episode_waitlist.html"
    step = "Put on the waitlist"
    done = "On the waitlist."

    def get_initial(self):
        """What the inquiry knew already."""
        return super().get_initial() | {name: getattr(self.object, name) for name in episodes.WAITING_FACTS}

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_waitlist(self.object)

    def act(self, data):
        """Begin to wait."""
        return episodes.waitlist(episode=self.object, by=self.request.user, **data)


class EpisodeWaiting(EpisodeStep):
    """Correct what is known of somebody who waits: it may change whose turn it is."""

    permission = Permission.EPISODE_MOVE
    form_class = forms.WaitingForm
    template_name = "clients/episode_waiting.html"
    step = "Waiting facts"
    done = "Saved."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_waiting_facts(self.object)

    def get_initial(self):
        """What stands there now."""
        return {name: getattr(self.object, name) for name in episodes.WAITING_FACTS}

    def act(self, data):
        """Keep them."""
        return episodes.correct_waiting(episode=self.object, by=self.request.user, **data)


class EpisodeAdmit(EpisodeStep):
    """Admit somebody to treatment."""

    permission = Permission.EPISODE_ADMIT
    form_class = forms.AdmissionForm
    template_name = "clients/episode_admit.html"
    step = "Admit"
    done = "Admitted."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_admission(self.object)

    def get_form_kwargs(self):
        """The staff of this program."""
        return super().get_form_kwargs() | {"program": self.object.program}

    def get_initial(self):
        """What the inquiry knew already."""
        known = ("track", "clinician", "case_manager", "notice_given_on", "diagnosis")
        return super().get_initial() | {name: getattr(self.object, name) for name in known}

    def act(self, data):
        """Begin treatment."""
        return episodes.admit(episode=self.object, by=self.request.user, **data)


class EpisodeDecline(EpisodeStep):
    """End an inquiry that leads nowhere."""

    permission = Permission.EPISODE_MOVE
    form_class = forms.DeclineForm
    template_name = "clients/episode_decline.html"
    step = "Decline"
    done = "Inquiry closed."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_decline(self.object)

    def act(self, data):
        """Close without treatment."""
        return episodes.decline(episode=self.object, by=self.request.user, **data)


class EpisodeRefer(EpisodeStep):
    """Send somebody where they are better served."""

    permission = Permission.EPISODE_MOVE
    form_class = forms.ReferralForm
    template_name = "clients/episode_refer.html"
    step = "Refer elsewhere"
    done = "Referral recorded."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_referral(self.object)

    def act(self, data):
        """Close with a referral."""
        return episodes.refer(episode=self.object, by=self.request.user, **data)


class EpisodeReopen(EpisodeStep):
    """Take back a decline or a referral that was a mistake."""

    permission = Permission.EPISODE_REOPEN
    form_class = forms.ReopeningForm
    template_name = "clients/episode_reopen.html"
    step = "Reopen"
    done = "Reopened: the episode stands where it stood before."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_reopening(self.object)

    def act(self, data):
        """Open it again."""
        return episodes.reopen(episode=self.object, by=self.request.user, **data)


class EpisodeDischarge(EpisodeStep):
    """End treatment."""

    permission = Permission.EPISODE_ADMIT
    form_class = DischargeForm
    template_name = "clients/episode_discharge.html"
    step = "Discharge"
    done = "Discharged."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_discharge(self.object)

    def act(self, data):
        """Close with a summary."""
        return episodes.discharge(episode=self.object, by=self.request.user, **data)


class EpisodeAssign(EpisodeStep):
    """Say whose caseload somebody is on."""

    permission = Permission.CASELOAD_ASSIGN
    form_class = forms.AssignmentForm
    template_name = "clients/episode_assign.html"
    step = "Assign staff"
    done = "Caseload changed."

    def blockers(self):
        """The rule's reasons."""
        return rules.blockers_to_assignment(self.object)

    def get_form_kwargs(self):
        """The staff of this program."""
        return super().get_form_kwargs() | {"program": self.object.program}

    def get_initial(self):
        """Who it is now."""
        return {"clinician": self.object.clinician, "case_manager": self.object.case_manager}

    def act(self, data):
        """Change the caseload."""
        return episodes.assign(episode=self.object, by=self.request.user, **data)
