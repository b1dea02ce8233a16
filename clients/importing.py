"""What the rows of a file say: understood through the forms of a row, compared with who is known and with each other."""

from django.db.models import Q
from django.utils import timezone

from clients import searching
from clients.enums import ImportWhat, RowState
from clients.forms.importing import ROW_FORMS
from clients.models import Client
from clients.rules.clients import mistakes_in_client, mistakes_in_inquiry
from clients.rules.contacts import blockers_to_adding
from clients.rules.doubles import Person, are_alike, matches, near_dates, probable_doubles
from clients.sounds import key_of


def form_of(batch, row):
    """The row as a form; a cell that is missing is empty."""
    return ROW_FORMS[ImportWhat(batch.what)](dict(zip(batch.header, row.cells, strict=False)))


def facts_of(batch, row, form=None) -> dict:
    """The facts of a row that was found good; `form` is the row as it was understood already."""
    form = form or form_of(batch, row)
    form.is_valid()
    facts = dict(form.cleaned_data)
    if batch.what == ImportWhat.CONTACTS:
        facts["client_number"] = number_in(facts["client_number"])
        return facts
    facts["inquired_on"] = facts["inquired_on"] or timezone.localdate(timezone=batch.program.zone)
    facts["language"] = facts["language"] or "English"
    return facts


def number_in(text):
    """C-000123, c-123 or 123; None for anything else."""
    asked = searching.read(text)
    plain = text.strip()
    is_number = plain.isascii() and plain.isdigit() and len(plain) <= 12
    return asked.numbers[0] if len(asked.numbers) == 1 and not asked.words else int(plain) if is_number else None


def checked(batch, rows, *, by):
    """Give each row its state and its remarks. Earlier rows are looked at too: a file may hold somebody twice."""
    forms = {row.pk: form_of(batch, row) for row in rows}
    for row in rows:
        row.remarks = _mistakes(batch, row, forms[row.pk])
        row.state = RowState.REFUSED if row.remarks else RowState.GOOD
    good = [row for row in rows if row.state == RowState.GOOD]
    compare = _compare_contacts if batch.what == ImportWhat.CONTACTS else _compare_clients
    compare(batch, good, {row.pk: facts_of(batch, row, forms[row.pk]) for row in good}, by)


def _mistakes(batch, row, form):
    if len(row.cells) != len(batch.header):
        return [f"The row has {len(row.cells)} cells, the header has {len(batch.header)}."]
    found = dict(form.errors.items())
    sentences = [f"{column}: {sentence}" for column, said in found.items() for sentence in said]
    if sentences or batch.what == ImportWhat.CONTACTS:
        return [sentence[:400] for sentence in sentences]
    facts = facts_of(batch, row, form)
    wrong = mistakes_in_client(born_on=facts["born_on"]) or mistakes_in_inquiry(
        inquired_on=facts["inquired_on"], born_on=facts["born_on"]
    )
    return [f"{column}: {sentence}" for column, sentence in wrong.items()]


def _compare_clients(batch, rows, facts, by):
    visible = Client.objects.visible_to(by)
    for row in rows:
        row.born_on, row.phone = facts[row.pk]["born_on"], str(facts[row.pk]["phone"] or "")
        row.twin_key = "|".join(filter(None, map(key_of, searching.words_of(facts[row.pk]["last_name"]))))
    before = [(other, _person(facts_of(batch, other))) for other in _rows_to_compare(batch, rows)]
    for row in rows:
        person = _person(facts[row.pk])
        found = [f"{double.record.number}: {double.words}" for double in probable_doubles(visible, person)]
        for other, their in before:
            if are_alike(person, their):
                found.append(f"line {other.number} of this file: {', '.join(matches(person, their))}")
        _mark(row, found)
        before.append((row, person))


def _rows_to_compare(batch, rows):
    """Earlier rows with a birth date or a phone of these, or with a last name that sounds alike and nearly a birth date."""
    if not rows:
        return []
    earlier = batch.rows.filter(number__lt=rows[0].number)
    near = {}
    for row in rows:
        if row.twin_key:
            near.setdefault(row.twin_key, set()).update(near_dates(row.born_on))
    sounding = earlier.filter(twin_key__in=near).values_list("pk", "twin_key", "born_on")
    found = [pk for pk, key, born_on in sounding if born_on in near[key]]
    same = Q(born_on__in={row.born_on for row in rows}) | Q(phone__in={row.phone for row in rows if row.phone})
    return list(earlier.filter(same | Q(pk__in=found)))


def _person(facts):
    names = {name: facts[name] for name in ("first_name", "last_name", "born_on", "preferred_name")}
    return Person(**names, phone=str(facts["phone"] or ""))


def _compare_contacts(batch, rows, facts, by):
    numbers = {facts[row.pk]["client_number"] for row in rows} - {None}
    known = Client.objects.visible_to(by).filter(pk__in=numbers, episodes__program=batch.program).distinct().in_bulk()
    seen = {}
    for row in rows:
        said = facts[row.pk]
        row.twin_key = "|".join(str(said[name]).lower() for name in ("client_number", "first_name", "last_name", "relationship"))
    for other in batch.rows.filter(twin_key__in={row.twin_key for row in rows}, number__lt=rows[0].number) if rows else []:
        seen[other.twin_key] = other.number
    for row in rows:
        client = known.get(facts[row.pk]["client_number"])
        if client is None:
            row.state, row.remarks = RowState.REFUSED, ["client_number: No client with this number in this program."]
            continue
        found = blockers_to_adding(client, facts=facts[row.pk])
        if row.twin_key in seen:
            found = [*found, f"line {seen[row.twin_key]} of this file: the same person"]
        seen.setdefault(row.twin_key, row.number)
        _mark(row, found)


def _mark(row, found):
    if found:
        row.state, row.remarks = RowState.DOUBLE, [sentence[:400] for sentence in found]
