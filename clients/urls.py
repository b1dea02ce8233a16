"""Addresses of this app."""

from django.urls import path

from clients.views.consents import ConsentDetail, ConsentNew, ConsentPrint, ConsentRevoke
from clients.views.contacts import ContactEdit, ContactList, ContactNew

app_name = "clients"
urlpatterns = [
    # contacts and consents
    path("<uuid:public_id>/contacts/", ContactList.as_view(), name="contact-list"),
    path("<uuid:public_id>/contacts/new/", ContactNew.as_view(), name="contact-new"),
    path("contacts/<uuid:public_id>/edit/", ContactEdit.as_view(), name="contact-edit"),
    path("<uuid:public_id>/consents/new/", ConsentNew.as_view(), name="consent-new"),
    path("consents/<uuid:public_id>/", ConsentDetail.as_view(), name="consent-detail"),
    path("consents/<uuid:public_id>/print/", ConsentPrint.as_view(), name="consent-print"),
    path("consents/<uuid:public_id>/revoke/", ConsentRevoke.as_view(), name="consent-revoke"),
]
