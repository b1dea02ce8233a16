"""What is heard when a client consents, or takes it back. Each element of 42 CFR 2.31(a) is a field of its own."""

from django import forms

from clients.enums import Category, ConsentKind, RecipientKind, SignatureMethod, SignerCapacity
from clients.scanning import LARGEST

KINDS_FOR_CONTACTS = [ConsentKind.SPECIFIC, ConsentKind.COUNSELING_NOTES, ConsentKind.PROCEEDINGS]
MOST_RECIPIENTS = 4


def day_field(**kwargs):
    """A day, with the browser's own calendar."""
    return forms.DateField(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **kwargs)


def scan_field(**kwargs):
    """The signed paper, as a scanner makes it."""
    return forms.FileField(
        label="Scan of the signed paper",
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}),
        **kwargs,
    )


def content_of(upload):
    """The bytes, or none; a file that is too large is not read into memory further than needed to say so."""
    return upload.read(LARGEST + 1) if upload else b""


class RecipientField(forms.ModelChoiceField):
    """One of the client's contacts, by name and relationship."""

    def label_from_instance(self, contact):
        """As staff say it."""
        return f"{contact.display_name} ({contact.get_relationship_display()})"


class SignedForm(forms.Form):
    """What every consent says, and how it was signed. Whose it is, is known from the page."""

    program = forms.ModelChoiceField(label="Who may disclose", queryset=None, to_field_name="public_id", empty_label=None)
    kind = forms.ChoiceField(label="What kind of consent", widget=forms.RadioSelect, required=False, choices=[])
    categories = forms.MultipleChoiceField(label="What it covers", choices=Category.choices, widget=forms.CheckboxSelectMultiple)
    information = forms.CharField(
        label="In plain words: what may be shared",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Specific enough to be recognized. For example: that I attend, and what is said in family sessions.",
    )
    purpose = forms.CharField(
        max_length=300, help_text="For example: so that my sister can support my recovery. “At my request” is enough."
    )
    expires_on = day_field(label="Last day", required=False, help_text="The day itself still counts.")
    ends_with_treatment = forms.BooleanField(label="It ends when treatment here ends", required=False)
    expiry_event = forms.CharField(
        label="Or until", max_length=200, required=False, help_text="Another event, for example: the end of probation."
    )
    signature_method = forms.ChoiceField(label="How it was signed", choices=SignatureMethod.choices, widget=forms.RadioSelect)
    drawn_signature = forms.CharField(required=False, widget=forms.HiddenInput)
    scan = scan_field(required=False, help_text="PDF, PNG or JPEG, up to 8 MB. It can also be added later.")
    signed_name = forms.CharField(
        label="Signed by", max_length=160, help_text="The client's full name, or of the person who may sign for the client."
    )
    signed_on = day_field(label="Signed on")
    signed_as = forms.ChoiceField(label="In whose right", choices=SignerCapacity.choices, required=False)
    signer_authority = forms.CharField(
        label="By what authority", max_length=200, required=False, help_text="Only where it is not the client who signs."
    )
    also_signed_name = forms.CharField(
        label="Also signed by", max_length=160, required=False, help_text="The minor, where a parent or guardian signs too."
    )
    witness_name = forms.CharField(label="Witness", max_length=160, required=False, help_text="If there was one.")
    attested = forms.BooleanField(
        label="The client read this or had it read to them, knows that they may revoke it, and signs of their own will",
        error_messages={"required": "Without this the consent is not the client's own: tick it once the client has said so."},
    )
    kinds = list(ConsentKind)

    def __init__(self, *args, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in self.kinds]
        self.fields["kind"].initial = ConsentKind.SPECIFIC
        self.fields["program"].queryset = programs
        if len(programs) == 1:
            self.fields["program"].widget = forms.HiddenInput()
            self.fields["program"].initial = programs[0]

    def clean(self):
        """A consent without an end is none (2.31(a)(7)), unless it is for treatment, payment and operations."""
        data = super().clean()
        data["kind"] = data.get("kind") or ConsentKind.SPECIFIC
        data["signed_as"] = data.get("signed_as") or SignerCapacity.CLIENT
        has_end = data.get("expires_on") or data.get("expiry_event") or data.get("ends_with_treatment")
        if not has_end and "expires_on" not in self.errors and data["kind"] != ConsentKind.TPO:
            self.add_error("expires_on", "Say until when: a last day, or an event such as the end of treatment.")
        self._clean_signature(data)
        return data

    def _clean_signature(self, data):
        """A drawing counts only where drawing was chosen; what was tried and then typed over is dropped."""
        if data.get("signature_method") != SignatureMethod.DRAWN:
            data["drawn_signature"] = ""
        elif not data.get("drawn_signature"):
            self.add_error("signature_method", "Nothing was drawn. Sign on the sheet, or type the name instead.")
        if data.get("scan") and data.get("signature_method") not in (None, SignatureMethod.PAPER):
            self.add_error("scan", "A scan belongs to a consent that was signed on paper.")


class ConsentForm(SignedForm):
    """A consent to one of the client's contacts."""

    contact = RecipientField(
        label="Who may receive it", queryset=None, to_field_name="public_id", empty_label="Choose one person"
    )
    kinds = KINDS_FOR_CONTACTS

    def __init__(self, *args, contacts, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact"].queryset = contacts


class OfficialConsentForm(SignedForm):
    """A consent to organizations, to persons there, or to a class of them; several may be named, each can be revoked alone."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for number in range(1, MOST_RECIPIENTS + 1):
            is_first = number == 1
            self.fields[f"name_{number}"] = forms.CharField(
                label=f"Recipient {number}", max_length=200, required=is_first, help_text="" if number > 1 else "As on the paper."
            )
            self.fields[f"kind_{number}"] = forms.ChoiceField(
                label=f"Recipient {number} is",
                choices=RecipientKind.choices,
                required=False,
                initial=RecipientKind.ORGANIZATION,
                # Not id_kind_1, which is the second answer to "What kind of consent".
                widget=forms.Select(attrs={"id": f"id_recipient_kind_{number}"}),
            )
            self.fields[f"address_{number}"] = forms.CharField(
                label=f"Address of recipient {number}", max_length=300, required=False
            )

    def recipient_rows(self):
        """The three fields of each recipient, for the page."""
        return [[self[f"{name}_{number}"] for name in ("name", "kind", "address")] for number in range(1, MOST_RECIPIENTS + 1)]

    def clean(self):
        """The recipients that were named, as the action wants them."""
        data = super().clean()
        rows = [
            {name: data.pop(f"{name}_{number}", "") for name in ("name", "kind", "address")}
            for number in range(1, MOST_RECIPIENTS + 1)
        ]
        data["recipients"] = [row | {"kind": row["kind"] or RecipientKind.ORGANIZATION} for row in rows if row["name"]]
        return data


class RevocationForm(forms.Form):
    """The client's word that ends a consent."""

    words = forms.CharField(
        label="How the client revoked it",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For example: in writing, letter of today in the file; or: said so to me on the phone.",
    )


class FalseForm(forms.Form):
    """Why it was never what it says."""

    words = forms.CharField(
        label="What is false about it",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For example: signed by the brother, not by the client; or: recorded for the wrong person.",
    )


class EndForm(forms.Form):
    """The day on which it happened."""

    on = day_field(label="It happened on", help_text="The day itself still counts.")


class ScanForm(forms.Form):
    """The signed paper."""

    scan = scan_field(help_text="PDF, PNG or JPEG, up to 8 MB.")


class DraftForm(forms.Form):
    """What stands on a paper that cannot be relied on yet. Everything may be missing, except where it came from."""

    program = forms.ModelChoiceField(label="Given to", queryset=None, to_field_name="public_id", empty_label=None)
    contact = RecipientField(
        label="Contact that it names",
        queryset=None,
        to_field_name="public_id",
        required=False,
        empty_label="None of the contacts",
    )
    recipient_name = forms.CharField(label="Or who else", max_length=200, required=False)
    categories = forms.MultipleChoiceField(
        label="What it covers", choices=Category.choices, widget=forms.CheckboxSelectMultiple, required=False
    )
    information = forms.CharField(label="What may be shared", max_length=500, required=False)
    purpose = forms.CharField(max_length=300, required=False)
    expires_on = day_field(label="Last day", required=False)
    expiry_event = forms.CharField(label="Or until", max_length=200, required=False)
    signed_name = forms.CharField(label="Signed by", max_length=160, required=False)
    signed_on = day_field(label="Signed on", required=False)
    came_from = forms.CharField(label="Where it came from", max_length=300, help_text="For example: paper in the old file.")

    def __init__(self, *args, contacts, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact"].queryset = contacts
        self.fields["program"].queryset = programs
        self.fields["program"].initial = programs.first()
