"""A file's way into the portal, for tests: uploaded, checked, written."""

from clients import csv_files
from clients.actions import importing
from clients.forms.importing import REQUIRED, columns_of

HEADER = "first_name,last_name,born_on,phone"
GOOD = ["Ann,Alpha,1990-05-17,(202) 555-0101", "Bo,Bravo,06/30/1985,", "Cy,Charlie,1970-01-02,"]


def upload(importer, program, *lines, what="clients", header=HEADER):
    content = "\n".join([header, *lines]).encode()
    table = csv_files.read(content, columns=columns_of(what), required=REQUIRED[what])
    return importing.upload(table=table, what=what, program=program, by=importer)


def go_on(batch, importer):
    while batch.stage in ("checking", "writing"):
        batch = importing.step(batch=batch, seconds=0, by=importer)
    return batch


def write(batch, importer, **choices):
    batch = importing.begin_writing(batch=batch, **{"takes_doubles": False, "only_whole": False} | choices, by=importer)
    return go_on(batch, importer)


def states(batch):
    return [(row.number, row.state, row.remarks) for row in batch.rows.all()]


def counts(batch):
    return batch.total, batch.imported, batch.skipped, batch.refused
