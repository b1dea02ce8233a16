"""Two records of one person, side by side, and made one."""

import uuid

from django.db.models import Count
from django.urls import reverse

from clients import searching
from clients.actions import merging
from clients.forms.merging import MergeForm
from clients.models import Client
from clients.rules.doubles import matches, person_of, probable_doubles
from clients.rules.merging import blockers_to_merge, lies_elsewhere, parts_of_a_record
from iop_portal.access import Permission
from iop_portal.templatetags.portal import day, moment
from iop_portal.views import ActionView

SIDE_BY_SIDE = [
    ("Number", lambda client: client.number),
    ("Name", lambda client: client.list_name),
    ("Born", lambda client: day(client.born_on)),
    ("Phone", lambda client: client.phone and client.phone.as_national),
    ("Email", lambda client: client.email),
    ("Address", lambda client: client.address),
    ("Language", lambda client: client.language),
    ("Pronouns", lambda client: client.pronouns),
    ("Record begun", lambda client: moment(client.created_at)),
]


class ClientMerge(ActionView):
    """Choose the other record, look at both, say how one knows. `?other=` is a public id, `?number=` what staff read out."""

    permission = Permission.CLIENT_MERGE
    model = Client
    form_class = MergeForm
    template_name = "clients/client_merge.html"
    done = "The two records are one. The other number finds this record from now on."

    def get_queryset(self):
        """With what the comparison reads."""
        return super().get_queryset().prefetch_related("other_names", "episodes__program")

    def setup(self, request, *args, **kwargs):
        """What was asked for, as it stands in the address."""
        super().setup(request, *args, **kwargs)
        self.other = None
        self.asked = request.GET.get("number", "").strip() or request.GET.get("other", "").strip()

    def find_other(self):
        """The other record, if it exists for this person; a record of other programs does not."""
        if self.other is None and self.asked:
            found = self.get_queryset()
            numbers = searching.read(self.asked).numbers
            public_id = _as_public_id(self.asked)
            if public_id:
                self.other = found.filter(public_id=public_id).first()
            elif numbers or (self.asked.isascii() and self.asked.isdigit() and len(self.asked) <= 12):
                self.other = found.filter(pk=numbers[0] if numbers else int(self.asked)).first()
        return self.other

    def blockers(self):
        """Why these two stay apart; nothing before there are two."""
        other = self.find_other()
        if other is None:
            return [f"No client with the number “{self.asked[:40]}” in your programs."] if self.asked else []
        return blockers_to_merge(self.object, other, by=self.request.user)

    def act(self, data):
        """Make them one."""
        if self.find_other() is None:
            self.other = self.object  # refused: nothing was chosen
        return merging.merge(client=self.object, other=self.other, reason=data["reason"], by=self.request.user)

    def tells_all(self, other):
        """Whether this person reads all that both records hold. Else nothing is set side by side: it would tell who is where."""
        return bool(other) and not lies_elsewhere([*self.object.episodes.all(), *other.episodes.all()], by=self.request.user)

    def get_context_data(self, **kwargs):
        """Both records side by side, and what moves; before that, who may be the same person."""
        other = self.find_other()
        tells_all = self.tells_all(other)
        return super().get_context_data(
            client=self.object,
            other=other,
            tells_all=tells_all,
            doubles=[] if other else self.doubles(),
            client_merge_url=address_of(self.object),
            **(self.compared(other) if tells_all else {}),
            **kwargs,
        )

    def compared(self, other):
        """Both, side by side."""
        return {
            "facts": [(label, said(self.object), said(other)) for label, said in SIDE_BY_SIDE],
            "alike": ", ".join(matches(person_of(self.object), person_of(other))),
            "moving": what_moves(other, self.request.user),
            "swapped_url": f"{address_of(other)}?other={self.object.public_id}",
        }

    def doubles(self):
        """Whom this person may find, and who may be this client."""
        others = Client.objects.visible_to(self.request.user).exclude(pk=self.object.pk)
        return probable_doubles(others, person_of(self.object))

    def get_success_url(self):
        """The record that stands."""
        return self.result.get_absolute_url()


def address_of(client):
    """The page on which another record is merged into this one."""
    return reverse("clients:client-merge", kwargs={"public_id": client.public_id})


def what_moves(client, user) -> list[tuple[str, int]]:
    """What belongs to the record, counted as far as this person may see it: every table that names a client, of all apps.

    What they may not see moves too; a number would tell that it is there.
    """
    counted = []
    for model, field in parts_of_a_record():
        rows = model._default_manager
        seen = rows.visible_to(user) if hasattr(rows, "visible_to") else rows.all()
        counted.append(
            (str(model._meta.verbose_name_plural), seen.filter(**{field.name: client}).aggregate(rows=Count("pk"))["rows"])
        )
    return [(name.capitalize(), rows) for name, rows in counted if rows]


def _as_public_id(text):
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
