"""Participations and guests are marked as entered in error. Such a row counts nowhere: not for who must not meet, nor for bookings."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from iop_portal.migration_operations import ChangeTogether

REACH = """
CREATE OR REPLACE FUNCTION family_bookings_follow_consent() RETURNS TRIGGER AS $$
BEGIN
    UPDATE iop_sessions_familybooking booking
    SET cancelled_at = COALESCE(NEW.revoked_at, NEW.event_recorded_at),
        cancelled_by_id = COALESCE(NEW.revoked_by_id, NEW.event_recorded_by_id),
        cancel_reason = 'no_consent'
    FROM iop_sessions_groupsession session, iop_portal_program program
    WHERE session.id = booking.group_session_id AND program.id = session.program_id
        AND booking.consent_id = NEW.id AND booking.cancelled_at IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM iop_sessions_familyparticipation came
            WHERE came.group_session_id = session.id AND came.contact_id = booking.contact_id%s
        )
        AND (session.ends_at > NEW.revoked_at OR (session.starts_at AT TIME ZONE program.time_zone)::date > NEW.event_on);
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
"""
STANDING = " AND came.in_error_at IS NULL"


class Migration(migrations.Migration):

    dependencies = [
        ('clients', '0003_a_merge_stands'),
        ('iop_sessions', '0003_counseling_notes_may_leave'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [ChangeTogether([
        pgtrigger.migrations.RemoveTrigger(
            model_name='attendance',
            name='keeps_apart',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='booking',
            name='keeps_apart',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='familybooking',
            name='keeps_apart',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='familyparticipation',
            name='consent_in_force',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='familyparticipation',
            name='keeps_apart',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='familyparticipation',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='familyparticipation',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='familyparticipation',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='guest',
            name='append_only_rows',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='guest',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='guest',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='guest',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='familyparticipation',
            name='family_once',
        ),
        migrations.AddField(
            model_name='familyparticipation',
            name='in_error_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='familyparticipation',
            name='in_error_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='familyparticipation',
            name='in_error_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='why it was entered in error'),
        ),
        migrations.AddField(
            model_name='familyparticipationevent',
            name='in_error_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='familyparticipationevent',
            name='in_error_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='familyparticipationevent',
            name='in_error_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='why it was entered in error'),
        ),
        migrations.AddField(
            model_name='guest',
            name='in_error_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='guest',
            name='in_error_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='guest',
            name='in_error_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='why it was entered in error'),
        ),
        migrations.AddField(
            model_name='guestevent',
            name='in_error_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='guestevent',
            name='in_error_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='guestevent',
            name='in_error_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='why it was entered in error'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NEW.status NOT IN ('present', 'present_late', 'left_early', 'present_telehealth') OR NOT EXISTS (SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair WHERE pair.my_client = NEW.client_id) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND OLD.status IN ('present', 'present_late', 'left_early', 'present_telehealth') AND NEW.group_session_id = OLD.group_session_id\n        AND NEW.client_id = OLD.client_id THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE pair.my_client = NEW.client_id AND pair.my_contact IS NULL AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity') AND (EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.in_error_at IS NULL\n    ));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='066751250af247778cf04030bb26d6738baf3971', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_acae7', table='iop_sessions_attendance', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='booking',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NOT EXISTS (\n        SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair JOIN clients_episode episode ON episode.client_id = pair.my_client\n        WHERE episode.id = NEW.episode_id\n    ) THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM clients_episode mine JOIN (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair ON pair.my_client = mine.client_id AND pair.my_contact IS NULL\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE mine.id = NEW.episode_id AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')\n        AND (EXISTS (\n        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND booking.group_session_id = NEW.group_session_id\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL\n            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on\n                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familybooking theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.cancelled_at IS NULL\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.in_error_at IS NULL\n    ));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='8856b91539efafd27cce4432a4a66ad12d61ea1c', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_73e31', table='iop_sessions_booking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybooking',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NOT EXISTS (SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair WHERE pair.my_contact = NEW.contact_id) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND NEW.group_session_id = OLD.group_session_id AND NEW.contact_id = OLD.contact_id THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE pair.my_contact = NEW.contact_id AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')\n        AND ((EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.in_error_at IS NULL\n    )) OR (EXISTS (\n        SELECT 1 FROM iop_sessions_familybooking theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.cancelled_at IS NULL\n    )) OR (NOT EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE theirs.client_id = pair.their_client AND theirs.group_session_id = NEW.group_session_id\n    ) AND (EXISTS (\n        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND booking.group_session_id = NEW.group_session_id\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL\n            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on\n                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))\n    ))));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='cf0addf53e2ebd83509b4aba6bb2b3fb0e4b6f57', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_74098', table='iop_sessions_familybooking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='consent_in_force', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1\n    FROM iop_sessions_groupsession session, iop_portal_program program, clients_episode episode\n    WHERE session.id = NEW.group_session_id\n      AND program.id = session.program_id\n      AND episode.id = NEW.episode_id\n      AND episode.program_id = session.program_id\n      AND session.modality = 'family'\n      AND session.cancelled_at IS NULL\n      AND episode.admitted_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND COALESCE(episode.discharged_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'Family takes part in a family session that took place, with a client who was in treatment on that day.'\n            USING ERRCODE = 'check_violation';\n    END IF;\n    PERFORM 1\n    FROM clients_consent consent, iop_sessions_groupsession session, iop_portal_program program, clients_episode episode\n    WHERE consent.id = NEW.consent_id\n      AND session.id = NEW.group_session_id\n      AND program.id = session.program_id\n      AND episode.id = NEW.episode_id\n      AND episode.program_id = session.program_id\n      AND consent.program_id = session.program_id\n      AND consent.client_id = episode.client_id\n      AND consent.contact_id = NEW.contact_id\n      AND consent.kind = 'specific'\n      AND 'family_session' = ANY (consent.categories)\n      AND (consent.revoked_at IS NULL OR consent.revoked_at >= NEW.left_at)\n      AND consent.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND (consent.expires_on IS NULL OR consent.expires_on >= (session.starts_at AT TIME ZONE program.time_zone)::date)\n      AND (consent.event_on IS NULL OR consent.event_on >= (session.starts_at AT TIME ZONE program.time_zone)::date)\n    FOR SHARE OF consent;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'No consent in force names this person for family sessions.' USING ERRCODE = 'check_violation';\n    END IF;\n\n    PERFORM 1 FROM iop_sessions_groupagreement agreement\n    WHERE agreement.episode_id = NEW.episode_id AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)\n    FOR SHARE;\n    PERFORM 1 FROM iop_sessions_groupsession session\n    WHERE session.id = NEW.group_session_id AND session.family_format = 'multifamily' AND (\n        SELECT count(DISTINCT COALESCE(agreement.contact_id, 0))\n        FROM iop_sessions_groupagreement agreement, iop_portal_program program\n        WHERE program.id = session.program_id\n            AND agreement.episode_id = NEW.episode_id\n            AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)\n            AND agreement.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n            AND (agreement.withdrawn_at IS NULL OR agreement.withdrawn_at >= session.ends_at)\n    ) < 2;\n    IF FOUND THEN\n        RAISE EXCEPTION 'A multifamily group needs the agreement of the client and of each family member.'\n            USING ERRCODE = 'check_violation';\n    END IF;\n\n    RETURN NEW;\n", hash='4200dc872ce530dfe535399fe8b7a35dced88c12', operation='INSERT', pgid='pgtrigger_consent_in_force_c6bb9', table='iop_sessions_familyparticipation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NOT EXISTS (SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair WHERE pair.my_contact = NEW.contact_id) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND NEW.group_session_id = OLD.group_session_id AND NEW.contact_id = OLD.contact_id THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE pair.my_contact = NEW.contact_id AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')\n        AND ((EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.in_error_at IS NULL\n    )) OR (EXISTS (\n        SELECT 1 FROM iop_sessions_familybooking theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.cancelled_at IS NULL\n    )) OR (NOT EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE theirs.client_id = pair.their_client AND theirs.group_session_id = NEW.group_session_id\n    ) AND (EXISTS (\n        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND booking.group_session_id = NEW.group_session_id\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL\n            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on\n                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))\n    ))));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='6a07bf6b4163a87c227e83f8601b648458483ebe', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_8d63b', table='iop_sessions_familyparticipation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['in_error_at', 'in_error_by_id', 'in_error_reason']::text[]) = (to_jsonb(NEW) - ARRAY['in_error_at', 'in_error_by_id', 'in_error_reason']::text[]) THEN RETURN NEW; END IF; RAISE EXCEPTION 'A participation is kept as it was written.' USING ERRCODE = 'check_violation';", hash='6765d7d2ab079e8c0938675fe9b160fd9c5f07c6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_dfeb1', table='iop_sessions_familyparticipation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='sealed_in_error', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."in_error_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A participation entered in error is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='4b0e33f9775b7cf59d305a6dca182f0555744c6a', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_in_error_a5bec', table='iop_sessions_familyparticipation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_familyparticipationevent" ("arrived_at", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "in_error_at", "in_error_by_id", "in_error_reason", "left_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "words") VALUES (NEW."arrived_at", NEW."consent_id", NEW."contact_id", NEW."episode_id", NEW."group_session_id", NEW."id", NEW."in_error_at", NEW."in_error_by_id", NEW."in_error_reason", NEW."left_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id", NEW."words"); RETURN NULL;', hash='1655cafc546b0d9a98bb5fc9a9b5f7d61a4ba18b', operation='INSERT', pgid='pgtrigger_insert_insert_4b783', table='iop_sessions_familyparticipation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_familyparticipationevent" ("arrived_at", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "in_error_at", "in_error_by_id", "in_error_reason", "left_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "words") VALUES (NEW."arrived_at", NEW."consent_id", NEW."contact_id", NEW."episode_id", NEW."group_session_id", NEW."id", NEW."in_error_at", NEW."in_error_by_id", NEW."in_error_reason", NEW."left_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id", NEW."words"); RETURN NULL;', hash='447b13383454ec4ce8277d4db5b6b38deeef9bd0', operation='UPDATE', pgid='pgtrigger_update_update_16239', table='iop_sessions_familyparticipation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_familyparticipationevent" ("arrived_at", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "in_error_at", "in_error_by_id", "in_error_reason", "left_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "words") VALUES (OLD."arrived_at", OLD."consent_id", OLD."contact_id", OLD."episode_id", OLD."group_session_id", OLD."id", OLD."in_error_at", OLD."in_error_by_id", OLD."in_error_reason", OLD."left_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."recorded_at", OLD."recorded_by_id", OLD."words"); RETURN NULL;', hash='ee6028c056552a7c5eec6e0a363052af25fff4e1', operation='DELETE', pgid='pgtrigger_delete_delete_198b5', table='iop_sessions_familyparticipation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['in_error_at', 'in_error_by_id', 'in_error_reason']::text[]) = (to_jsonb(NEW) - ARRAY['in_error_at', 'in_error_by_id', 'in_error_reason']::text[]) THEN RETURN NEW; END IF; RAISE EXCEPTION 'A guest is kept as it was written.' USING ERRCODE = 'check_violation';", hash='731eefd574e60d58a78f86d38d29040059c80920', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_867ee', table='iop_sessions_guest', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='sealed_in_error', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."in_error_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A guest entered in error is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='8627a406d8eb1234beeba6b21587b42d08119bbf', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_in_error_e4b0e', table='iop_sessions_guest', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_guestevent" ("arrived_at", "group_session_id", "heads", "id", "in_error_at", "in_error_by_id", "in_error_reason", "left_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id") VALUES (NEW."arrived_at", NEW."group_session_id", NEW."heads", NEW."id", NEW."in_error_at", NEW."in_error_by_id", NEW."in_error_reason", NEW."left_at", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;', hash='693a66afe401b112fa9dd7a704017efa16dc8a43', operation='INSERT', pgid='pgtrigger_insert_insert_0b104', table='iop_sessions_guest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_guestevent" ("arrived_at", "group_session_id", "heads", "id", "in_error_at", "in_error_by_id", "in_error_reason", "left_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id") VALUES (NEW."arrived_at", NEW."group_session_id", NEW."heads", NEW."id", NEW."in_error_at", NEW."in_error_by_id", NEW."in_error_reason", NEW."left_at", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;', hash='b28da9df78784ba17a7e5d45dd5f96892e1994b4', operation='UPDATE', pgid='pgtrigger_update_update_bc5b7', table='iop_sessions_guest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_guestevent" ("arrived_at", "group_session_id", "heads", "id", "in_error_at", "in_error_by_id", "in_error_reason", "left_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id") VALUES (OLD."arrived_at", OLD."group_session_id", OLD."heads", OLD."id", OLD."in_error_at", OLD."in_error_by_id", OLD."in_error_reason", OLD."left_at", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."recorded_at", OLD."recorded_by_id"); RETURN NULL;', hash='ee394918e4e9b58e477e661c5e7e3596a10477d3', operation='DELETE', pgid='pgtrigger_delete_delete_550ea', table='iop_sessions_guest', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='familyparticipation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('in_error_at__isnull', True), ('in_error_by__isnull', True)), models.Q(('in_error_at__isnull', False), ('in_error_by__isnull', False)), _connector='OR'), name='family_in_error_by', violation_error_message='in error at and in error by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='familyparticipation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('in_error_at', None), ('in_error_reason', '')), models.Q(('in_error_at__isnull', False), models.Q(('in_error_reason', ''), _negated=True)), _connector='OR'), name='family_in_error_why', violation_error_message='Say what was wrong.'),
        ),
        migrations.AddConstraint(
            model_name='familyparticipation',
            constraint=models.UniqueConstraint(condition=models.Q(('in_error_at', None)), fields=('group_session', 'contact'), name='family_once', violation_error_message='This person is recorded for this session already.'),
        ),
        migrations.AddConstraint(
            model_name='guest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('in_error_at__isnull', True), ('in_error_by__isnull', True)), models.Q(('in_error_at__isnull', False), ('in_error_by__isnull', False)), _connector='OR'), name='guest_in_error_by', violation_error_message='in error at and in error by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='guest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('in_error_at', None), ('in_error_reason', '')), models.Q(('in_error_at__isnull', False), models.Q(('in_error_reason', ''), _negated=True)), _connector='OR'), name='guest_in_error_why', violation_error_message='Say what was wrong.'),
        ),
        migrations.RunSQL(REACH % STANDING, REACH % ""),
    ])]
