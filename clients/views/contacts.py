"""The people around a client, and what may be said to them."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView

from clients.actions import contacts
from clients.forms.calls import InvolvementForm
from clients.forms.contacts import ContactEditForm, ContactForm
from clients.models import Client, Contact, Involvement, ReceivedCall
from clients.queries import consent_line, contacts_with_consents, drafts_with_gaps
from clients.views.returning import ComesBack
from iop_portal import audit
from iop_portal.access import Permission, programs_where
from iop_portal.views import ActionView, ScopedMixin

ENTRIES_SHOWN = 50


class ContactList(ScopedMixin, DetailView):
    """Everybody in the client's life with the consents that name them, those that have ended too."""

    permission = Permission.CONTACT_VIEW
    inward = "shown to staff; whom one may speak with stands beside each name"
    model = Client
    template_name = "clients/contact_list.html"

    def get_queryset(self):
        """With the episodes, whose programs decide each link."""
        return super().get_queryset().prefetch_related("episodes")

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object, by=request.user, page="contacts")
        return response

    def get_context_data(self, **kwargs):
        """Contacts, active first; for who may read them, all consents ever given, newest first."""
        client, today = self.object, timezone.localdate()
        may_read = self.may(Permission.CONSENT_VIEW)
        given = client.consents.visible_to(self.request.user).select_related("program", "contact") if may_read else []
        return super().get_context_data(
            client=client,
            lines=contacts_with_consents(client, self.request.user, today, everybody=True),
            may_read=may_read,
            given=[consent_line(consent, today) for consent in given],
            drafts=drafts_with_gaps(client, self.request.user) if may_read else [],
            calls=self.calls(),
            may_edit=self.may(Permission.CONTACT_WRITE),
            may_take_calls=self.may(Permission.CALL_WRITE),
            may_open=self.may(Permission.CHART_VIEW),
            may_record=self.may(Permission.CONSENT_WRITE),
            may_account=self.may(Permission.ACCOUNTING_VIEW),
            may_disclose=self.may(Permission.DISCLOSE),
            **kwargs,
        )

    def calls(self):
        """What callers said about this client; None for who may not read it."""
        if not self.may(Permission.CALL_VIEW):
            return None
        found = self.object.received_calls.visible_to(self.request.user)
        return list(found.select_related("contact", "recorded_by")[:ENTRIES_SHOWN])


class ContactNew(ComesBack, ActionView):
    """Write somebody down."""

    permission = Permission.CONTACT_WRITE
    inward = "writes down who is in the client's life"
    model = Client
    form_class = ContactForm
    template_name = "clients/contact_form.html"
    done = "Contact added. Being listed allows nobody to hear anything: that takes a consent."

    def act(self, data):
        """Add the contact to this client."""
        return contacts.add(client=self.object, facts=data, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        list_url = reverse("clients:contact-list", kwargs={"public_id": self.object.public_id})
        return super().get_context_data(client=self.object, contact=None, cancel_url=self.back_to(list_url), **kwargs)

    def get_success_url(self):
        """Back among the contacts, or to the page that needed this person."""
        return self.back_to(self.result.get_absolute_url())


class ContactEdit(ActionView):
    """Correct what is known about somebody."""

    permission = Permission.CONTACT_WRITE
    inward = "writes down who is in the client's life"
    model = Contact
    form_class = ContactEditForm
    template_name = "clients/contact_form.html"
    done = "Contact saved."

    def get_queryset(self):
        """With the client, whose programs decide who may edit."""
        return super().get_queryset().select_related("client").prefetch_related("client__episodes")

    def get_initial(self):
        """As it stands now, with the revision that the person is looking at."""
        return {name: getattr(self.object, name) for name in ContactEditForm.base_fields}

    def act(self, data):
        """Save, unless somebody else did meanwhile."""
        revision = data.pop("revision")
        return contacts.edit(contact=self.object, facts=data, revision=revision, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        return super().get_context_data(
            client=self.object.client, contact=self.object, cancel_url=self.object.get_absolute_url(), **kwargs
        )

    def get_success_url(self):
        """Back among the contacts."""
        return self.object.get_absolute_url()


class ContactDetail(ScopedMixin, DetailView):
    """One person: how to reach them safely, and the history of their part in the client's recovery."""

    permission = Permission.CHART_VIEW
    model = Contact
    template_name = "clients/contact_detail.html"
    inward = "shows staff how to reach somebody, and what they did"

    def get_queryset(self):
        """With the client, whose programs decide what may be done."""
        return super().get_queryset().select_related("client", "same_as").prefetch_related("client__episodes")

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object.client, by=request.user, page="contact")
        return response

    def get_context_data(self, **kwargs):
        """Newest entries first; those of a second entry of this person too."""
        contact = self.object
        user, entries = self.request.user, contact.entries()
        calls = ReceivedCall.objects.visible_to(user).filter(contact__in=entries).select_related("recorded_by", "contact")
        history = Involvement.objects.visible_to(user).filter(contact__in=entries).select_related("program", "written_by")
        return super().get_context_data(
            contact=contact,
            entries=history[:ENTRIES_SHOWN],
            doubles=contact.doubles.all(),
            names_programs=len(user.programs()) > 1,
            calls=calls[:ENTRIES_SHOWN],
            given=self.given(),
            may_edit=self.may(Permission.CONTACT_WRITE),
            may_record=contact.is_active and self.may(Permission.CONSENT_WRITE),
            **kwargs,
        )

    def given(self):
        """Every consent that names them, newest first; None for who may not read consents."""
        if not self.may(Permission.CONSENT_VIEW):
            return None
        today = timezone.localdate()
        found = self.object.consents.visible_to(self.request.user).select_related("program")
        return [consent_line(consent, today) for consent in found]


class InvolvementNew(ActionView):
    """One more entry in a contact's history."""

    permission = Permission.CONTACT_WRITE
    model = Contact
    form_class = InvolvementForm
    template_name = "clients/involvement_new.html"
    inward = "keeps what somebody did; nobody is told"
    done = "Entry added."

    def get_queryset(self):
        """With the client, whose programs decide what may be done."""
        return super().get_queryset().select_related("client").prefetch_related("client__episodes")

    def get_form_kwargs(self):
        """The programs of this client in which this person writes about contacts."""
        able = programs_where(self.request.user, Permission.CONTACT_WRITE) & self.object.access_program_ids()
        return super().get_form_kwargs() | {"programs": [one for one in self.request.user.programs() if one.pk in able]}

    def get_initial(self):
        """Today."""
        return {"on": timezone.localdate()}

    def act(self, data):
        """Add it."""
        return contacts.involve(contact=self.object, by=self.request.user, **data)

    def get_context_data(self, **kwargs):
        """Whose history."""
        return super().get_context_data(contact=self.object, cancel_url=self.get_success_url(), **kwargs)

    def get_success_url(self):
        """Back to the person."""
        return reverse("clients:contact-detail", kwargs={"public_id": self.object.public_id})
