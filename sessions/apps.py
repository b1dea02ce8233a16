"""What happened: series, group sessions, attendance, notes and family participation."""

from django.apps import AppConfig


class GroupSessionsConfig(AppConfig):
    """Label differs from the package: django.contrib.sessions already owns "sessions"."""

    name = "sessions"
    label = "iop_sessions"  # fixed for ever in the commit that creates the app
    verbose_name = "Group sessions"

    def ready(self):
        """Tell the plans, which stand below, who answers for the schedule and for practice."""
        from plans import above  # noqa: PLC0415
        from sessions.against_plan import gaps  # noqa: PLC0415
        from sessions.practices import practised_toward  # noqa: PLC0415

        above.gaps.answered_by(gaps)
        above.practice.answered_by(practised_toward)
