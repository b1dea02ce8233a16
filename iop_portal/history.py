"""What was written and what was read is kept in append-only tables, with who, when and from which page."""

import pghistory
import pgtrigger
from django.db import models

from iop_portal.seals import NotOfAMergedRecord, leads_to_a_client

NO_TRUNCATE = pgtrigger.Trigger(
    name="no_truncate",
    when=pgtrigger.Before,
    level=pgtrigger.Statement,
    operation=pgtrigger.Truncate,
    func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';",
)


def tracked(*moments, exclude=()):
    """Keep the history of a model: `<Model>Event` for every write, `<Model>Moment` for what no trigger sees.

    `moments` are labels such as "viewed", "refused", "exported": `audit.record(label, row, by=…)` writes one. A moment keeps
    only which row it was about; an event keeps the whole row as it stood after the write (before, for a delete).
    A row that names a client is never written for a record that was merged into another (ADR 21).
    """

    def decorate(model):
        def kept(related_name):
            return {
                "meta": {"triggers": [NO_TRUNCATE], "indexes": [models.Index(fields=["pgh_created_at"])]},
                "obj_field": pghistory.ObjForeignKey(related_name=related_name, db_constraint=False),
            }

        pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            model_name=f"{model.__name__}Event",
            exclude=list(exclude),
            **kept("events"),
        )(model)
        if leads_to_a_client(model):
            pgtrigger.register(NotOfAMergedRecord())(model)
        if moments:
            pghistory.track(
                *(pghistory.ManualEvent(label) for label in moments),
                fields=["id"],
                model_name=f"{model.__name__}Moment",
                **kept("moments"),
            )(model)
        return model

    return decorate
