"""Who is in treatment, whether IOP suits them, and what may be said about them to whom."""

from django.apps import AppConfig


class ClientsConfig(AppConfig):
    """Clients, episodes of care, suitability screenings, contacts and consents."""

    name = "clients"
    verbose_name = "Clients"
