"""What is booked for family follows its consent (docs/adr/0013); who is expected counts for those who must not meet."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

REACH = """
CREATE FUNCTION family_bookings_follow_consent() RETURNS TRIGGER AS $$
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
            WHERE came.group_session_id = session.id AND came.contact_id = booking.contact_id
        )
        AND (session.ends_at > NEW.revoked_at OR (session.starts_at AT TIME ZONE program.time_zone)::date > NEW.event_on);
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER family_bookings_follow_consent
    AFTER UPDATE OF revoked_at, event_on ON clients_consent FOR EACH ROW
    WHEN ((OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) OR (OLD.event_on IS NULL AND NEW.event_on IS NOT NULL))
    EXECUTE FUNCTION family_bookings_follow_consent();
"""
FORGET = """
DROP TRIGGER family_bookings_follow_consent ON clients_consent;
DROP FUNCTION family_bookings_follow_consent();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('clients', '0011_outreach_is_on_record'),
        ('iop_sessions', '0010_family_is_booked_and_groups_agree'),
    ]

    operations = [
        migrations.RunSQL(REACH, FORGET),
        pgtrigger.migrations.RemoveTrigger(
            model_name='booking',
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
        migrations.AlterField(
            model_name='groupsession',
            name='family_format',
            field=models.CharField(blank=True, choices=[('with_client', 'Counseling with the client'), ('conjoint', 'Conjoint (couple) session'), ('multifamily', 'Multifamily group'), ('education', 'Family education')], max_length=12),
        ),
        migrations.AlterField(
            model_name='groupsessionevent',
            name='family_format',
            field=models.CharField(blank=True, choices=[('with_client', 'Counseling with the client'), ('conjoint', 'Conjoint (couple) session'), ('multifamily', 'Multifamily group'), ('education', 'Family education')], max_length=12),
        ),
        migrations.AlterField(
            model_name='series',
            name='family_format',
            field=models.CharField(blank=True, choices=[('with_client', 'Counseling with the client'), ('conjoint', 'Conjoint (couple) session'), ('multifamily', 'Multifamily group'), ('education', 'Family education')], max_length=12),
        ),
        migrations.AlterField(
            model_name='seriesevent',
            name='family_format',
            field=models.CharField(blank=True, choices=[('with_client', 'Counseling with the client'), ('conjoint', 'Conjoint (couple) session'), ('multifamily', 'Multifamily group'), ('education', 'Family education')], max_length=12),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='booking',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NOT EXISTS (\n        SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair JOIN clients_episode episode ON episode.client_id = pair.my_client\n        WHERE episode.id = NEW.episode_id\n    ) THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM clients_episode mine JOIN (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair ON pair.my_client = mine.client_id AND pair.my_contact IS NULL\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE mine.id = NEW.episode_id AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')\n        AND (EXISTS (\n        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND booking.group_session_id = NEW.group_session_id\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL\n            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on\n                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familybooking theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.cancelled_at IS NULL\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n    ));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='8184d2b22ed77a3ddf38063bc85b49dd0d8c5ecb', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_73e31', table='iop_sessions_booking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='consent_in_force', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1\n    FROM iop_sessions_groupsession session, iop_portal_program program, clients_episode episode\n    WHERE session.id = NEW.group_session_id\n      AND program.id = session.program_id\n      AND episode.id = NEW.episode_id\n      AND episode.program_id = session.program_id\n      AND session.modality = 'family'\n      AND session.cancelled_at IS NULL\n      AND episode.admitted_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND COALESCE(episode.discharged_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'Family takes part in a family session that took place, with a client who was in treatment on that day.'\n            USING ERRCODE = 'check_violation';\n    END IF;\n    PERFORM 1\n    FROM clients_consent consent, iop_sessions_groupsession session, iop_portal_program program, clients_episode episode\n    WHERE consent.id = NEW.consent_id\n      AND session.id = NEW.group_session_id\n      AND program.id = session.program_id\n      AND episode.id = NEW.episode_id\n      AND episode.program_id = session.program_id\n      AND consent.program_id = session.program_id\n      AND consent.client_id = episode.client_id\n      AND consent.contact_id = NEW.contact_id\n      AND consent.kind = 'specific'\n      AND 'family_session' = ANY (consent.categories)\n      AND (consent.revoked_at IS NULL OR consent.revoked_at >= NEW.left_at)\n      AND consent.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND (consent.expires_on IS NULL OR consent.expires_on >= (session.starts_at AT TIME ZONE program.time_zone)::date)\n      AND (consent.event_on IS NULL OR consent.event_on >= (session.starts_at AT TIME ZONE program.time_zone)::date)\n    FOR SHARE OF consent;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'No consent in force names this person for family sessions.' USING ERRCODE = 'check_violation';\n    END IF;\n\n    PERFORM 1 FROM iop_sessions_groupagreement agreement\n    WHERE agreement.episode_id = NEW.episode_id AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)\n    FOR SHARE;\n    PERFORM 1 FROM iop_sessions_groupsession session\n    WHERE session.id = NEW.group_session_id AND session.family_format = 'multifamily' AND (\n        SELECT count(DISTINCT COALESCE(agreement.contact_id, 0))\n        FROM iop_sessions_groupagreement agreement, iop_portal_program program\n        WHERE program.id = session.program_id\n            AND agreement.episode_id = NEW.episode_id\n            AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)\n            AND agreement.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n            AND (agreement.withdrawn_at IS NULL OR agreement.withdrawn_at >= session.ends_at)\n    ) < 2;\n    IF FOUND THEN\n        RAISE EXCEPTION 'A multifamily group needs the agreement of the client and of each family member.'\n            USING ERRCODE = 'check_violation';\n    END IF;\n\n    RETURN NEW;\n", hash='4ce372fe2edad57acb299a0ffe97e772bf42cb47', operation='INSERT OR UPDATE', pgid='pgtrigger_consent_in_force_c6bb9', table='iop_sessions_familyparticipation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NOT EXISTS (SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair WHERE pair.my_contact = NEW.contact_id) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND NEW.group_session_id = OLD.group_session_id AND NEW.contact_id = OLD.contact_id THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE pair.my_contact = NEW.contact_id AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')\n        AND ((EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n    )) OR (EXISTS (\n        SELECT 1 FROM iop_sessions_familybooking theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.cancelled_at IS NULL\n    )) OR (NOT EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE theirs.client_id = pair.their_client AND theirs.group_session_id = NEW.group_session_id\n    ) AND (EXISTS (\n        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND booking.group_session_id = NEW.group_session_id\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL\n            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on\n                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))\n    ))));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='7e3113d1e2223b9f8fb7cd8b3c0f37f8cf73dd12', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_8d63b', table='iop_sessions_familyparticipation', when='BEFORE')),
        ),
    ]
