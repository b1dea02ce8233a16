"""What was agreed: individualized treatment plans."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Treatment plans, their goals and objectives, and the week they prescribe."""

    name = "plans"
    verbose_name = "Treatment plans"
