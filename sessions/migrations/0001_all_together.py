"""All tables as the migrations that it replaces leave them, created together: seconds instead of minutes for an empty database."""

import clients.strokes
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.math
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import sessions.models.invitation_text
import uuid
from django.conf import settings
from iop_portal.migration_operations import CreateTogether
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

    initial = True

    replaces = [
        ('iop_sessions', '0001_initial'),
        ('iop_sessions', '0002_family_needs_a_consent_to_one_person'),
        ('iop_sessions', '0003_people_are_kept_apart_and_counseling_notes_too'),
        ('iop_sessions', '0004_schedules_have_holidays_topics_calls_waits_and_feeds'),
        ('iop_sessions', '0005_sessions_have_substitutes_lessons_and_reasons_for_clashes'),
        ('iop_sessions', '0006_an_enrolment_says_despite_what'),
        ('iop_sessions', '0007_absences_are_excused_and_tests_kept'),
        ('iop_sessions', '0008_breaks_are_subtracted_and_sessions_made_up'),
        ('iop_sessions', '0009_rows_follow_a_merge'),
        ('iop_sessions', '0010_family_is_booked_and_groups_agree'),
        ('iop_sessions', '0011_bookings_follow_their_consent'),
        ('iop_sessions', '0012_notes_hold_a_shared_part_and_what_became_of_them'),
        ('iop_sessions', '0013_drafts_are_sealed'),
        ('iop_sessions', '0014_notes_have_addenda_and_drafts_are_sealed'),
        ('iop_sessions', '0015_clients_practise_skills'),
    ]

    dependencies = [
        ('clients', '0001_all_together'),
        ('iop_portal', '0001_all_together'),
        ('plans', '0001_all_together'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [CreateTogether([
        migrations.CreateModel(
            name='AbsenceStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('missed', models.PositiveSmallIntegerField(verbose_name='missed sessions in a row')),
                ('words', models.CharField(help_text='Such as: Call on the same day. Or: The supervisor reviews the case.', max_length=200, verbose_name='what is to be done')),
                ('source', models.CharField(blank=True, help_text='The policy or contract it comes from.', max_length=200)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='absence_steps', to='iop_portal.program')),
            ],
            options={
                'ordering': ['program', 'missed', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='AbsenceStepEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('missed', models.PositiveSmallIntegerField(verbose_name='missed sessions in a row')),
                ('words', models.CharField(help_text='Such as: Call on the same day. Or: The supervisor reviews the case.', max_length=200, verbose_name='what is to be done')),
                ('source', models.CharField(blank=True, help_text='The policy or contract it comes from.', max_length=200)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.absencestep')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('status', models.CharField(choices=[('present', 'Present'), ('present_late', 'Late'), ('left_early', 'Left early'), ('present_telehealth', 'Present by telehealth'), ('absent_excused', 'Absent, excused'), ('absent_unexcused', 'Absent, not excused'), ('cancelled_client_timely', 'Cancelled by the client in time'), ('cancelled_client_late', 'Cancelled by the client late'), ('no_show', 'No-show'), ('cancelled_program', 'Cancelled by the program'), ('holiday', 'Holiday'), ('on_hold', 'Away (hospital, jail or leave)'), ('entered_in_error', 'Entered in error')], max_length=24)),
                ('arrived_at', models.DateTimeField(blank=True, null=True)),
                ('left_at', models.DateTimeField(blank=True, null=True)),
                ('break_minutes', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('minutes', models.GeneratedField(db_persist=True, expression=django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.math.Floor(django.db.models.expressions.CombinedExpression(django.db.models.functions.datetime.Extract(django.db.models.expressions.CombinedExpression(models.F('left_at'), '-', models.F('arrived_at')), 'epoch'), '/', models.Value(60))), models.IntegerField()), '-', models.F('break_minutes')), output_field=models.IntegerField(null=True))),
                ('reason', models.CharField(blank=True, choices=[('illness', 'Illness'), ('transport', 'Transport'), ('work', 'Work'), ('childcare', 'Childcare'), ('court', 'Court'), ('family', 'Family'), ('return_to_use', 'Return to use'), ('hospital', 'Hospital'), ('weather', 'Weather'), ('tech_failure', 'Technical failure'), ('unknown', 'Unknown'), ('other', 'Other')], max_length=14)),
                ('words', models.CharField(blank=True, max_length=300, verbose_name='remark')),
                ('recorded_at', models.DateTimeField(auto_now=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('client', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='attendances', to='clients.client')),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendances', to='clients.episode')),
                ('makes_up', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='made_up_by', to='iop_sessions.attendance', verbose_name='makes up for')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['group_session__starts_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='AttendanceMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.attendance')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Booking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('booked_at', models.DateTimeField(auto_now_add=True)),
                ('booked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bookings', to='clients.episode')),
            ],
            options={
                'ordering': ['group_session', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key_hash', models.CharField(editable=False, max_length=64, unique=True)),
                ('made_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='calendar_feeds', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-made_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='CalendarFeedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('made_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.calendarfeed')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CounselingNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('sealed_words', models.TextField(editable=False)),
                ('begun_at', models.DateTimeField(auto_now_add=True)),
                ('written_at', models.DateTimeField(auto_now=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='counseling_notes', to='clients.episode')),
                ('signed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='counseling_notes', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-begun_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='CounselingNoteAddendum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sealed_words', models.TextField(editable=False)),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addenda', to='iop_sessions.counselingnote')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'counseling note addenda',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='CounselingNoteAddendumEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('sealed_words', models.TextField(editable=False)),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('note', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.counselingnote')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.counselingnoteaddendum')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CounselingNoteGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('reason', models.CharField(max_length=300)),
                ('granted_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('granted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='iop_sessions.counselingnote')),
                ('reader', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='CounselingNoteGrantEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('reason', models.CharField(max_length=300)),
                ('granted_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('granted_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('note', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.counselingnote')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.counselingnotegrant')),
                ('reader', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CounselingNoteMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.counselingnote')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Curriculum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100)),
                ('source', models.CharField(blank=True, help_text='The manual it comes from.', max_length=200)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='curricula', to='iop_portal.program')),
            ],
            options={
                'verbose_name_plural': 'curricula',
                'ordering': ['program', 'name'],
            },
        ),
        migrations.CreateModel(
            name='CurriculumEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=100)),
                ('source', models.CharField(blank=True, help_text='The manual it comes from.', max_length=200)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.curriculum')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DrugTest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('reason', models.CharField(choices=[('admission', 'Admission'), ('random', 'Random'), ('scheduled', 'Scheduled'), ('clinical', 'Clinical question'), ('required', 'Required by a court or payer'), ('client', 'The client asked for it')], max_length=10)),
                ('specimen', models.CharField(choices=[('urine', 'Urine'), ('oral_fluid', 'Oral fluid'), ('breath', 'Breath'), ('blood', 'Blood'), ('other', 'Other')], max_length=10)),
                ('substances', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('alcohol', 'Alcohol'), ('amphetamines', 'Amphetamines'), ('benzodiazepines', 'Benzodiazepines'), ('buprenorphine', 'Buprenorphine'), ('cannabis', 'Cannabis (THC)'), ('cocaine', 'Cocaine'), ('fentanyl', 'Fentanyl'), ('methadone', 'Methadone'), ('methamphetamine', 'Methamphetamine'), ('opiates', 'Opiates'), ('oxycodone', 'Oxycodone'), ('other', 'Other')], max_length=16), size=None, verbose_name='looks for')),
                ('ordered_at', models.DateTimeField(auto_now_add=True)),
                ('collected_at', models.DateTimeField(blank=True, null=True)),
                ('is_observed', models.BooleanField(default=False, verbose_name='collection was observed')),
                ('result', models.CharField(blank=True, choices=[('negative', 'Negative result'), ('positive', 'Positive result'), ('invalid', 'No valid result'), ('not_provided', 'Specimen not provided'), ('declined', 'Declined by the client')], max_length=12)),
                ('positive_for', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('alcohol', 'Alcohol'), ('amphetamines', 'Amphetamines'), ('benzodiazepines', 'Benzodiazepines'), ('buprenorphine', 'Buprenorphine'), ('cannabis', 'Cannabis (THC)'), ('cocaine', 'Cocaine'), ('fentanyl', 'Fentanyl'), ('methadone', 'Methadone'), ('methamphetamine', 'Methamphetamine'), ('opiates', 'Opiates'), ('oxycodone', 'Oxycodone'), ('other', 'Other')], max_length=16), blank=True, default=list, size=None, verbose_name='positive for')),
                ('resulted_at', models.DateTimeField(blank=True, null=True)),
                ('confirmation', models.CharField(blank=True, choices=[('confirmed', 'Confirmed'), ('not_confirmed', 'Not confirmed')], max_length=13)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('words', models.CharField(blank=True, max_length=300, verbose_name='remark')),
                ('collected_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drug_tests', to='clients.episode')),
                ('ordered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('resulted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-ordered_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='DrugTestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('reason', models.CharField(choices=[('admission', 'Admission'), ('random', 'Random'), ('scheduled', 'Scheduled'), ('clinical', 'Clinical question'), ('required', 'Required by a court or payer'), ('client', 'The client asked for it')], max_length=10)),
                ('specimen', models.CharField(choices=[('urine', 'Urine'), ('oral_fluid', 'Oral fluid'), ('breath', 'Breath'), ('blood', 'Blood'), ('other', 'Other')], max_length=10)),
                ('substances', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('alcohol', 'Alcohol'), ('amphetamines', 'Amphetamines'), ('benzodiazepines', 'Benzodiazepines'), ('buprenorphine', 'Buprenorphine'), ('cannabis', 'Cannabis (THC)'), ('cocaine', 'Cocaine'), ('fentanyl', 'Fentanyl'), ('methadone', 'Methadone'), ('methamphetamine', 'Methamphetamine'), ('opiates', 'Opiates'), ('oxycodone', 'Oxycodone'), ('other', 'Other')], max_length=16), size=None, verbose_name='looks for')),
                ('ordered_at', models.DateTimeField(auto_now_add=True)),
                ('collected_at', models.DateTimeField(blank=True, null=True)),
                ('is_observed', models.BooleanField(default=False, verbose_name='collection was observed')),
                ('result', models.CharField(blank=True, choices=[('negative', 'Negative result'), ('positive', 'Positive result'), ('invalid', 'No valid result'), ('not_provided', 'Specimen not provided'), ('declined', 'Declined by the client')], max_length=12)),
                ('positive_for', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('alcohol', 'Alcohol'), ('amphetamines', 'Amphetamines'), ('benzodiazepines', 'Benzodiazepines'), ('buprenorphine', 'Buprenorphine'), ('cannabis', 'Cannabis (THC)'), ('cocaine', 'Cocaine'), ('fentanyl', 'Fentanyl'), ('methadone', 'Methadone'), ('methamphetamine', 'Methamphetamine'), ('opiates', 'Opiates'), ('oxycodone', 'Oxycodone'), ('other', 'Other')], max_length=16), blank=True, default=list, size=None, verbose_name='positive for')),
                ('resulted_at', models.DateTimeField(blank=True, null=True)),
                ('confirmation', models.CharField(blank=True, choices=[('confirmed', 'Confirmed'), ('not_confirmed', 'Not confirmed')], max_length=13)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('words', models.CharField(blank=True, max_length=300, verbose_name='remark')),
                ('collected_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('confirmed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('ordered_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.drugtest')),
                ('resulted_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DrugTestMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.drugtest')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Enrolment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('end_reason', models.CharField(blank=True, max_length=200)),
                ('despite', models.CharField(blank=True, help_text='Such as: the employer frees the hour.', max_length=300, verbose_name='why it goes despite a commitment')),
                ('enrolled_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('enrolled_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='clients.episode')),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['starts_on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='EnrolmentMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.enrolment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Excuse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('reason', models.CharField(choices=[('illness', 'Illness'), ('transport', 'Transport'), ('work', 'Work'), ('childcare', 'Childcare'), ('court', 'Court'), ('family', 'Family'), ('return_to_use', 'Return to use'), ('hospital', 'Hospital'), ('weather', 'Weather'), ('tech_failure', 'Technical failure'), ('unknown', 'Unknown'), ('other', 'Other')], max_length=14)),
                ('words', models.CharField(blank=True, max_length=300, verbose_name='remark')),
                ('entered_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('entered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='excuses', to='clients.episode')),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-starts_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ExcuseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('reason', models.CharField(choices=[('illness', 'Illness'), ('transport', 'Transport'), ('work', 'Work'), ('childcare', 'Childcare'), ('court', 'Court'), ('family', 'Family'), ('return_to_use', 'Return to use'), ('hospital', 'Hospital'), ('weather', 'Weather'), ('tech_failure', 'Technical failure'), ('unknown', 'Unknown'), ('other', 'Other')], max_length=14)),
                ('words', models.CharField(blank=True, max_length=300, verbose_name='remark')),
                ('entered_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('entered_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.excuse')),
                ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ExcuseMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.excuse')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FamilyBooking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('booked_at', models.DateTimeField(auto_now_add=True)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('cancel_reason', models.CharField(blank=True, choices=[('no_consent', 'Cancelled: no consent'), ('called_off', 'Called off')], max_length=10)),
                ('booked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('cancelled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('consent', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='family_bookings', to='clients.consent')),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='family_bookings', to='clients.contact')),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='family_bookings', to='clients.episode')),
            ],
            options={
                'ordering': ['group_session', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='FamilyBookingMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.familybooking')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FamilyParticipation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('arrived_at', models.DateTimeField()),
                ('left_at', models.DateTimeField()),
                ('words', models.CharField(blank=True, max_length=500, verbose_name='what it was about')),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('consent', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='clients.consent')),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='clients.contact')),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='family_participations', to='clients.episode')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['group_session__starts_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='FamilyParticipationMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.familyparticipation')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GroupAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('statement', models.TextField(verbose_name='what was agreed')),
                ('signed_on', models.DateField()),
                ('signed_name', models.CharField(max_length=160, verbose_name='signed by')),
                ('signature_method', models.CharField(choices=[('paper', 'Signed on paper, kept in the file'), ('typed', 'Typed by the client, with attestation'), ('drawn', 'Drawn on the screen by the client')], max_length=6)),
                ('drawn_signature', models.TextField(blank=True, help_text='Strokes, as an SVG path.', validators=[clients.strokes.validate_strokes])),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='group_agreements', to='clients.contact')),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='group_agreements', to='clients.episode')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-signed_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='GroupAgreementEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('statement', models.TextField(verbose_name='what was agreed')),
                ('signed_on', models.DateField()),
                ('signed_name', models.CharField(max_length=160, verbose_name='signed by')),
                ('signature_method', models.CharField(choices=[('paper', 'Signed on paper, kept in the file'), ('typed', 'Typed by the client, with attestation'), ('drawn', 'Drawn on the screen by the client')], max_length=6)),
                ('drawn_signature', models.TextField(blank=True, help_text='Strokes, as an SVG path.', validators=[clients.strokes.validate_strokes])),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('contact', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.groupagreement')),
                ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GroupAgreementMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.groupagreement')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GroupSession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('modality', models.CharField(choices=[('individual', 'Individual counseling'), ('group', 'Group therapy'), ('education', 'Education'), ('family', 'Family work')], max_length=10)),
                ('family_format', models.CharField(blank=True, choices=[('with_client', 'Counseling with the client'), ('conjoint', 'Conjoint (couple) session'), ('multifamily', 'Multifamily group'), ('education', 'Family education')], max_length=12)),
                ('title', models.CharField(max_length=100)),
                ('topic', models.CharField(blank=True, max_length=200)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('break_after', models.PositiveSmallIntegerField(default=0, verbose_name='minutes before the break')),
                ('break_minutes', models.PositiveSmallIntegerField(default=0, verbose_name='length of the break')),
                ('is_telehealth', models.BooleanField(default=False, verbose_name='by telehealth')),
                ('capacity', models.PositiveSmallIntegerField(default=12)),
                ('moved_from', models.DateTimeField(blank=True, null=True, verbose_name='was to begin')),
                ('change_reason', models.CharField(blank=True, max_length=200, verbose_name='why this date was changed')),
                ('clash_reason', models.CharField(blank=True, max_length=200, verbose_name='why a room or person is taken twice')),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('cancel_reason', models.CharField(blank=True, max_length=200)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('cancelled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('co_facilitators', models.ManyToManyField(blank=True, related_name='co_facilitated_sessions', to=settings.AUTH_USER_MODEL)),
                ('facilitator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='group_sessions', to=settings.AUTH_USER_MODEL)),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='group_sessions', to='iop_portal.program')),
                ('substitute_for', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['starts_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='FamilyParticipationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('arrived_at', models.DateTimeField()),
                ('left_at', models.DateTimeField()),
                ('words', models.CharField(blank=True, max_length=500, verbose_name='what it was about')),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('consent', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.consent')),
                ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.familyparticipation')),
                ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('group_session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.groupsession')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='familyparticipation',
            name='group_session',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='family', to='iop_sessions.groupsession'),
        ),
        migrations.CreateModel(
            name='FamilyBookingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('booked_at', models.DateTimeField(auto_now_add=True)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('cancel_reason', models.CharField(blank=True, choices=[('no_consent', 'Cancelled: no consent'), ('called_off', 'Called off')], max_length=10)),
                ('booked_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('cancelled_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('consent', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.consent')),
                ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.familybooking')),
                ('group_session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.groupsession')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='familybooking',
            name='group_session',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='family_bookings', to='iop_sessions.groupsession'),
        ),
        migrations.CreateModel(
            name='CounselingNoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sealed_words', models.TextField(editable=False)),
                ('begun_at', models.DateTimeField(auto_now_add=True)),
                ('written_at', models.DateTimeField(auto_now=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.counselingnote')),
                ('signed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('group_session', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.groupsession')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='counselingnote',
            name='group_session',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='counseling_notes', to='iop_sessions.groupsession'),
        ),
        migrations.CreateModel(
            name='BookingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('booked_at', models.DateTimeField(auto_now_add=True)),
                ('booked_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.booking')),
                ('group_session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.groupsession')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='booking',
            name='group_session',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bookings', to='iop_sessions.groupsession'),
        ),
        migrations.CreateModel(
            name='AttendanceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('status', models.CharField(choices=[('present', 'Present'), ('present_late', 'Late'), ('left_early', 'Left early'), ('present_telehealth', 'Present by telehealth'), ('absent_excused', 'Absent, excused'), ('absent_unexcused', 'Absent, not excused'), ('cancelled_client_timely', 'Cancelled by the client in time'), ('cancelled_client_late', 'Cancelled by the client late'), ('no_show', 'No-show'), ('cancelled_program', 'Cancelled by the program'), ('holiday', 'Holiday'), ('on_hold', 'Away (hospital, jail or leave)'), ('entered_in_error', 'Entered in error')], max_length=24)),
                ('arrived_at', models.DateTimeField(blank=True, null=True)),
                ('left_at', models.DateTimeField(blank=True, null=True)),
                ('break_minutes', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('minutes', models.GeneratedField(db_persist=True, expression=django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.math.Floor(django.db.models.expressions.CombinedExpression(django.db.models.functions.datetime.Extract(django.db.models.expressions.CombinedExpression(models.F('left_at'), '-', models.F('arrived_at')), 'epoch'), '/', models.Value(60))), models.IntegerField()), '-', models.F('break_minutes')), output_field=models.IntegerField(null=True))),
                ('reason', models.CharField(blank=True, choices=[('illness', 'Illness'), ('transport', 'Transport'), ('work', 'Work'), ('childcare', 'Childcare'), ('court', 'Court'), ('family', 'Family'), ('return_to_use', 'Return to use'), ('hospital', 'Hospital'), ('weather', 'Weather'), ('tech_failure', 'Technical failure'), ('unknown', 'Unknown'), ('other', 'Other')], max_length=14)),
                ('words', models.CharField(blank=True, max_length=300, verbose_name='remark')),
                ('recorded_at', models.DateTimeField(auto_now=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('client', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('makes_up', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.attendance', verbose_name='makes up for')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.attendance')),
                ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('group_session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.groupsession')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='attendance',
            name='group_session',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendances', to='iop_sessions.groupsession'),
        ),
        migrations.CreateModel(
            name='GroupSessionMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.groupsession')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Guest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(blank=True, max_length=100, verbose_name='name, if given')),
                ('heads', models.PositiveSmallIntegerField(default=1, verbose_name='how many people')),
                ('arrived_at', models.DateTimeField()),
                ('left_at', models.DateTimeField()),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('group_session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='guests', to='iop_sessions.groupsession')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['group_session', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='GuestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(blank=True, max_length=100, verbose_name='name, if given')),
                ('heads', models.PositiveSmallIntegerField(default=1, verbose_name='how many people')),
                ('arrived_at', models.DateTimeField()),
                ('left_at', models.DateTimeField()),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('group_session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.groupsession')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.guest')),
                ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Holiday',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='day')),
                ('name', models.CharField(help_text='As clients and staff call it.', max_length=60)),
                ('is_kept', models.BooleanField(default=True, help_text='Off: the program is open after all; cancelled sessions are brought back one by one.', verbose_name='closed')),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='holidays', to='iop_portal.program')),
            ],
            options={
                'ordering': ['on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='HolidayEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('on', models.DateField(verbose_name='day')),
                ('name', models.CharField(help_text='As clients and staff call it.', max_length=60)),
                ('is_kept', models.BooleanField(default=True, help_text='Off: the program is open after all; cancelled sessions are brought back one by one.', verbose_name='closed')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.holiday')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InvitationText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('body', models.TextField(help_text='With {name}, {day}, {time}, {place} and {phone}. It never says what kind of program this is.', max_length=2000, validators=[sessions.models.invitation_text.validate_places], verbose_name='text')),
                ('in_use_from', models.DateField(help_text='Invitations from this day on use it.')),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitation_texts', to='iop_portal.program')),
            ],
            options={
                'ordering': ['program', '-in_use_from', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='InvitationTextEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('body', models.TextField(help_text='With {name}, {day}, {time}, {place} and {phone}. It never says what kind of program this is.', max_length=2000, validators=[sessions.models.invitation_text.validate_places], verbose_name='text')),
                ('in_use_from', models.DateField(help_text='Invitations from this day on use it.')),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.invitationtext')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KeepApart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('no_contact_order', 'No-contact order'), ('ex_partners', 'Former partners'), ('rivals', 'Rival families or groups'), ('family_conflict', 'Conflict within a family'), ('other', 'Other safety reason')], max_length=18)),
                ('reason', models.TextField(max_length=1000)),
                ('since', models.DateField(verbose_name='first day')),
                ('until', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('source', models.CharField(choices=[('court_order', 'Court order'), ('client', 'A client asked for it'), ('family', 'Family asked for it'), ('staff', 'Clinical judgment')], max_length=12, verbose_name='who says so')),
                ('order_number', models.CharField(blank=True, max_length=60, verbose_name='number of the order')),
                ('ordered_on', models.DateField(blank=True, null=True, verbose_name='date of the order')),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('end_reason', models.CharField(blank=True, max_length=300)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kept_apart', to='clients.client')),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_apart', to='clients.contact')),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('other_client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kept_apart_from', to='clients.client')),
                ('other_contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_apart_from', to='clients.contact')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'pairs kept apart',
                'ordering': ['-recorded_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='KeepApartEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('no_contact_order', 'No-contact order'), ('ex_partners', 'Former partners'), ('rivals', 'Rival families or groups'), ('family_conflict', 'Conflict within a family'), ('other', 'Other safety reason')], max_length=18)),
                ('reason', models.TextField(max_length=1000)),
                ('since', models.DateField(verbose_name='first day')),
                ('until', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('source', models.CharField(choices=[('court_order', 'Court order'), ('client', 'A client asked for it'), ('family', 'Family asked for it'), ('staff', 'Clinical judgment')], max_length=12, verbose_name='who says so')),
                ('order_number', models.CharField(blank=True, max_length=60, verbose_name='number of the order')),
                ('ordered_on', models.DateField(blank=True, null=True, verbose_name='date of the order')),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('end_reason', models.CharField(blank=True, max_length=300)),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('contact', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('other_client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('other_contact', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.keepapart')),
                ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KeepApartMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.keepapart')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Medication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('medicine', models.CharField(choices=[('buprenorphine', 'Buprenorphine'), ('buprenorphine_xr', 'Buprenorphine, monthly or weekly injection'), ('methadone', 'Methadone'), ('naltrexone', 'Naltrexone'), ('naltrexone_xr', 'Naltrexone, monthly injection'), ('acamprosate', 'Acamprosate'), ('disulfiram', 'Disulfiram'), ('nicotine', 'Nicotine replacement, bupropion or varenicline'), ('other', 'Other')], max_length=20)),
                ('dose', models.CharField(blank=True, max_length=120, verbose_name='name and dose')),
                ('prescriber', models.CharField(help_text='Who prescribes it, and where they can be reached.', max_length=120)),
                ('started_on', models.DateField(verbose_name='since')),
                ('stopped_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('stop_words', models.CharField(blank=True, max_length=300, verbose_name='why it ended')),
                ('noted_at', models.DateTimeField(auto_now_add=True)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='medications', to='clients.episode')),
                ('noted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': [models.OrderBy(models.F('stopped_on'), descending=True, nulls_first=True), '-started_on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='MedicationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('medicine', models.CharField(choices=[('buprenorphine', 'Buprenorphine'), ('buprenorphine_xr', 'Buprenorphine, monthly or weekly injection'), ('methadone', 'Methadone'), ('naltrexone', 'Naltrexone'), ('naltrexone_xr', 'Naltrexone, monthly injection'), ('acamprosate', 'Acamprosate'), ('disulfiram', 'Disulfiram'), ('nicotine', 'Nicotine replacement, bupropion or varenicline'), ('other', 'Other')], max_length=20)),
                ('dose', models.CharField(blank=True, max_length=120, verbose_name='name and dose')),
                ('prescriber', models.CharField(help_text='Who prescribes it, and where they can be reached.', max_length=120)),
                ('started_on', models.DateField(verbose_name='since')),
                ('stopped_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('stop_words', models.CharField(blank=True, max_length=300, verbose_name='why it ended')),
                ('noted_at', models.DateTimeField(auto_now_add=True)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('noted_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.medication')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MedicationMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.medication')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('format', models.CharField(choices=[('dap', 'DAP: data, assessment, plan'), ('soap', 'SOAP: subjective, objective, assessment, plan'), ('birp', 'BIRP: behavior, intervention, response, plan'), ('girp', 'GIRP: goal, intervention, response, plan')], default='dap', max_length=4)),
                ('sealed_draft', models.TextField(blank=True, editable=False)),
                ('topic', models.CharField(blank=True, max_length=200)),
                ('content', models.TextField(blank=True, max_length=4000, verbose_name='what the session did')),
                ('facilitators', models.CharField(blank=True, max_length=300)),
                ('headcount', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='clients who were there')),
                ('opening', models.TextField(blank=True, max_length=4000)),
                ('response', models.TextField(blank=True, max_length=4000, verbose_name='how the client responded')),
                ('assessment', models.TextField(blank=True, max_length=2000)),
                ('next_step', models.TextField(blank=True, max_length=1000, verbose_name='what comes next')),
                ('risk', models.CharField(blank=True, choices=[('none', 'None noticed'), ('some', 'Some, talked about'), ('high', 'High, acted on')], max_length=8, verbose_name='risk check')),
                ('risk_words', models.CharField(blank=True, max_length=500, verbose_name='about the risk')),
                ('overlap_reason', models.CharField(blank=True, max_length=300, verbose_name='why it repeats other notes')),
                ('written_at', models.DateTimeField(auto_now=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_credential', models.CharField(blank=True, max_length=10)),
                ('is_late_entry', models.BooleanField(default=False, verbose_name='late entry')),
                ('needs_cosignature', models.BooleanField(default=False)),
                ('cosigned_at', models.DateTimeField(blank=True, null=True)),
                ('cosigned_credential', models.CharField(blank=True, max_length=10)),
                ('returned_at', models.DateTimeField(blank=True, null=True)),
                ('return_words', models.CharField(blank=True, max_length=1000, verbose_name='what to change')),
                ('error_at', models.DateTimeField(blank=True, null=True)),
                ('error_reason', models.CharField(blank=True, max_length=300, verbose_name='why it was entered in error')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('attendance', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='iop_sessions.attendance')),
                ('cosigned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('error_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('returned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('signed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-attendance__group_session__starts_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='NoteAddendum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField(max_length=4000, verbose_name='addendum')),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('credential', models.CharField(max_length=10)),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addenda', to='iop_sessions.note')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'note addenda',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='NoteAddendumEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('words', models.TextField(max_length=4000, verbose_name='addendum')),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('credential', models.CharField(max_length=10)),
                ('note', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.note')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.noteaddendum')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('format', models.CharField(choices=[('dap', 'DAP: data, assessment, plan'), ('soap', 'SOAP: subjective, objective, assessment, plan'), ('birp', 'BIRP: behavior, intervention, response, plan'), ('girp', 'GIRP: goal, intervention, response, plan')], default='dap', max_length=4)),
                ('topic', models.CharField(blank=True, max_length=200)),
                ('content', models.TextField(blank=True, max_length=4000, verbose_name='what the session did')),
                ('facilitators', models.CharField(blank=True, max_length=300)),
                ('headcount', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='clients who were there')),
                ('opening', models.TextField(blank=True, max_length=4000)),
                ('response', models.TextField(blank=True, max_length=4000, verbose_name='how the client responded')),
                ('assessment', models.TextField(blank=True, max_length=2000)),
                ('next_step', models.TextField(blank=True, max_length=1000, verbose_name='what comes next')),
                ('risk', models.CharField(blank=True, choices=[('none', 'None noticed'), ('some', 'Some, talked about'), ('high', 'High, acted on')], max_length=8, verbose_name='risk check')),
                ('risk_words', models.CharField(blank=True, max_length=500, verbose_name='about the risk')),
                ('overlap_reason', models.CharField(blank=True, max_length=300, verbose_name='why it repeats other notes')),
                ('written_at', models.DateTimeField(auto_now=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_credential', models.CharField(blank=True, max_length=10)),
                ('is_late_entry', models.BooleanField(default=False, verbose_name='late entry')),
                ('needs_cosignature', models.BooleanField(default=False)),
                ('cosigned_at', models.DateTimeField(blank=True, null=True)),
                ('cosigned_credential', models.CharField(blank=True, max_length=10)),
                ('returned_at', models.DateTimeField(blank=True, null=True)),
                ('return_words', models.CharField(blank=True, max_length=1000, verbose_name='what to change')),
                ('error_at', models.DateTimeField(blank=True, null=True)),
                ('error_reason', models.CharField(blank=True, max_length=300, verbose_name='why it was entered in error')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('attendance', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.attendance')),
                ('cosigned_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('error_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.note')),
                ('returned_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('signed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NoteMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.note')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NoteObjective',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='note_objectives', to='iop_sessions.note')),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='note_objectives', to='plans.objective')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.AddField(
            model_name='note',
            name='objectives',
            field=models.ManyToManyField(blank=True, related_name='notes', through='iop_sessions.NoteObjective', to='plans.objective'),
        ),
        migrations.CreateModel(
            name='NoteObjectiveEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('note', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.note')),
                ('objective', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.objective')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.noteobjective')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60)),
                ('seats', models.PositiveSmallIntegerField(default=14)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='iop_portal.program')),
            ],
            options={
                'ordering': ['program', 'name'],
            },
        ),
        migrations.AddField(
            model_name='groupsession',
            name='room',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='group_sessions', to='iop_sessions.room'),
        ),
        migrations.CreateModel(
            name='RoomEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=60)),
                ('seats', models.PositiveSmallIntegerField(default=14)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.room')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ScheduleCall',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('about', models.CharField(choices=[('cancelled', 'Does not take place'), ('changed', 'Takes place at another time or place'), ('restored', 'Takes place after all')], max_length=9)),
                ('raised_at', models.DateTimeField()),
                ('told_at', models.DateTimeField(blank=True, null=True)),
                ('overtaken_at', models.DateTimeField(blank=True, null=True)),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='schedule_calls', to='clients.contact')),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='schedule_calls', to='clients.episode')),
                ('group_session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='schedule_calls', to='iop_sessions.groupsession')),
                ('told_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['group_session', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ScheduleCallEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('about', models.CharField(choices=[('cancelled', 'Does not take place'), ('changed', 'Takes place at another time or place'), ('restored', 'Takes place after all')], max_length=9)),
                ('raised_at', models.DateTimeField()),
                ('told_at', models.DateTimeField(blank=True, null=True)),
                ('overtaken_at', models.DateTimeField(blank=True, null=True)),
                ('contact', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('group_session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.groupsession')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.schedulecall')),
                ('told_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ScheduleCallMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.schedulecall')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=100)),
                ('modality', models.CharField(choices=[('individual', 'Individual counseling'), ('group', 'Group therapy'), ('education', 'Education'), ('family', 'Family work')], max_length=10)),
                ('family_format', models.CharField(blank=True, choices=[('with_client', 'Counseling with the client'), ('conjoint', 'Conjoint (couple) session'), ('multifamily', 'Multifamily group'), ('education', 'Family education')], max_length=12)),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')])),
                ('also_on', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')]), blank=True, default=list, size=None, verbose_name='other days of the week')),
                ('starts_at', models.TimeField()),
                ('duration', models.PositiveSmallIntegerField(default=60, verbose_name='length in minutes')),
                ('break_after', models.PositiveSmallIntegerField(default=0, verbose_name='minutes before the break')),
                ('break_minutes', models.PositiveSmallIntegerField(default=0, help_text='In minutes; 0 for none. It does not count as attended.', verbose_name='length of the break')),
                ('is_telehealth', models.BooleanField(default=False, verbose_name='by telehealth')),
                ('capacity', models.PositiveSmallIntegerField(default=12)),
                ('clash_reason', models.CharField(blank=True, max_length=200, verbose_name='why a room or person may be taken twice')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('produced_until', models.DateField(blank=True, editable=False, null=True, verbose_name='sessions exist up to')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('co_facilitators', models.ManyToManyField(blank=True, related_name='co_facilitated_series', to=settings.AUTH_USER_MODEL)),
                ('curriculum', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='series', to='iop_sessions.curriculum')),
                ('facilitator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='series', to=settings.AUTH_USER_MODEL)),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='series', to='iop_portal.program')),
                ('room', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='series', to='iop_sessions.room')),
            ],
            options={
                'verbose_name_plural': 'series',
                'ordering': ['weekday', 'starts_at', 'name', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='groupsession',
            name='series',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='group_sessions', to='iop_sessions.series'),
        ),
        migrations.CreateModel(
            name='EnrolmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('end_reason', models.CharField(blank=True, max_length=200)),
                ('despite', models.CharField(blank=True, help_text='Such as: the employer frees the hour.', max_length=300, verbose_name='why it goes despite a commitment')),
                ('enrolled_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('enrolled_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.enrolment')),
                ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('series', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.series')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='enrolment',
            name='series',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='iop_sessions.series'),
        ),
        migrations.CreateModel(
            name='SeriesEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=100)),
                ('modality', models.CharField(choices=[('individual', 'Individual counseling'), ('group', 'Group therapy'), ('education', 'Education'), ('family', 'Family work')], max_length=10)),
                ('family_format', models.CharField(blank=True, choices=[('with_client', 'Counseling with the client'), ('conjoint', 'Conjoint (couple) session'), ('multifamily', 'Multifamily group'), ('education', 'Family education')], max_length=12)),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')])),
                ('also_on', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')]), blank=True, default=list, size=None, verbose_name='other days of the week')),
                ('starts_at', models.TimeField()),
                ('duration', models.PositiveSmallIntegerField(default=60, verbose_name='length in minutes')),
                ('break_after', models.PositiveSmallIntegerField(default=0, verbose_name='minutes before the break')),
                ('break_minutes', models.PositiveSmallIntegerField(default=0, help_text='In minutes; 0 for none. It does not count as attended.', verbose_name='length of the break')),
                ('is_telehealth', models.BooleanField(default=False, verbose_name='by telehealth')),
                ('capacity', models.PositiveSmallIntegerField(default=12)),
                ('clash_reason', models.CharField(blank=True, max_length=200, verbose_name='why a room or person may be taken twice')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('produced_until', models.DateField(blank=True, editable=False, null=True, verbose_name='sessions exist up to')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('curriculum', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.curriculum')),
                ('facilitator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.series')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
                ('room', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.room')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SeriesMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.series')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SeriesWait',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('asked_at', models.DateTimeField()),
                ('offered_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('taken', 'Place taken'), ('let_go', 'Let go')], max_length=8)),
                ('close_reason', models.CharField(blank=True, max_length=200)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='series_waits', to='clients.episode')),
                ('offered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='waits', to='iop_sessions.series')),
            ],
            options={
                'ordering': ['asked_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SeriesWaitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('asked_at', models.DateTimeField()),
                ('offered_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('taken', 'Place taken'), ('let_go', 'Let go')], max_length=8)),
                ('close_reason', models.CharField(blank=True, max_length=200)),
                ('asked_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('closed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('offered_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.serieswait')),
                ('series', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.series')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SeriesWaitMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.serieswait')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SharedDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sealed_draft', models.TextField(editable=False)),
                ('written_at', models.DateTimeField(auto_now=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('group_session', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='shared_draft', to='iop_sessions.groupsession')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='SharedDraftEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('written_at', models.DateTimeField(auto_now=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('group_session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.groupsession')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.shareddraft')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SkillPractice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('skill', models.CharField(max_length=120)),
                ('task', models.CharField(max_length=500, verbose_name='what to do')),
                ('set_on', models.DateField()),
                ('due_on', models.DateField(verbose_name='until')),
                ('set_at', models.DateTimeField(auto_now_add=True)),
                ('outcome', models.CharField(blank=True, choices=[('done', 'Done'), ('partly', 'Partly'), ('not_done', 'Not done')], max_length=8)),
                ('practised_on', models.DateField(blank=True, null=True, verbose_name='tried on')),
                ('situation', models.CharField(blank=True, max_length=500)),
                ('helped', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='did it help, 0 to 10')),
                ('words', models.CharField(blank=True, max_length=1000, verbose_name='what the client says')),
                ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='practices', to='clients.episode')),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='practices', to='plans.objective')),
                ('reviewed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reviewed_in', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='practices_reviewed', to='iop_sessions.attendance')),
                ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('set_in', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='practices_set', to='iop_sessions.attendance')),
            ],
            options={
                'ordering': ['-set_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='SkillPracticeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('skill', models.CharField(max_length=120)),
                ('task', models.CharField(max_length=500, verbose_name='what to do')),
                ('set_on', models.DateField()),
                ('due_on', models.DateField(verbose_name='until')),
                ('set_at', models.DateTimeField(auto_now_add=True)),
                ('outcome', models.CharField(blank=True, choices=[('done', 'Done'), ('partly', 'Partly'), ('not_done', 'Not done')], max_length=8)),
                ('practised_on', models.DateField(blank=True, null=True, verbose_name='tried on')),
                ('situation', models.CharField(blank=True, max_length=500)),
                ('helped', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='did it help, 0 to 10')),
                ('words', models.CharField(blank=True, max_length=1000, verbose_name='what the client says')),
                ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('objective', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.objective')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.skillpractice')),
                ('reviewed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('reviewed_in', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.attendance')),
                ('set_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('set_in', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.attendance')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SkillPracticeMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_sessions.skillpractice')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='place in the order')),
                ('title', models.CharField(max_length=200)),
                ('is_active', models.BooleanField(default=True, help_text='Off: it is left out from now on.', verbose_name='active')),
                ('curriculum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='topics', to='iop_sessions.curriculum')),
            ],
            options={
                'ordering': ['curriculum', 'number', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='GroupSessionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('modality', models.CharField(choices=[('individual', 'Individual counseling'), ('group', 'Group therapy'), ('education', 'Education'), ('family', 'Family work')], max_length=10)),
                ('family_format', models.CharField(blank=True, choices=[('with_client', 'Counseling with the client'), ('conjoint', 'Conjoint (couple) session'), ('multifamily', 'Multifamily group'), ('education', 'Family education')], max_length=12)),
                ('title', models.CharField(max_length=100)),
                ('topic', models.CharField(blank=True, max_length=200)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('break_after', models.PositiveSmallIntegerField(default=0, verbose_name='minutes before the break')),
                ('break_minutes', models.PositiveSmallIntegerField(default=0, verbose_name='length of the break')),
                ('is_telehealth', models.BooleanField(default=False, verbose_name='by telehealth')),
                ('capacity', models.PositiveSmallIntegerField(default=12)),
                ('moved_from', models.DateTimeField(blank=True, null=True, verbose_name='was to begin')),
                ('change_reason', models.CharField(blank=True, max_length=200, verbose_name='why this date was changed')),
                ('clash_reason', models.CharField(blank=True, max_length=200, verbose_name='why a room or person is taken twice')),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('cancel_reason', models.CharField(blank=True, max_length=200)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('cancelled_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('facilitator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.groupsession')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
                ('substitute_for', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('room', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.room')),
                ('series', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.series')),
                ('lesson', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.topic')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='groupsession',
            name='lesson',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='group_sessions', to='iop_sessions.topic'),
        ),
        migrations.CreateModel(
            name='TopicEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='place in the order')),
                ('title', models.CharField(max_length=200)),
                ('is_active', models.BooleanField(default=True, help_text='Off: it is left out from now on.', verbose_name='active')),
                ('curriculum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_sessions.curriculum')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_sessions.topic')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='absencestep',
            constraint=models.CheckConstraint(condition=models.Q(('missed__range', (1, 60))), name='absence_step_range', violation_error_message='Between 1 and 60 missed sessions.'),
        ),
        migrations.AddConstraint(
            model_name='absencestep',
            constraint=models.UniqueConstraint(condition=models.Q(('is_active', True)), fields=('program', 'missed'), name='absence_step_once', violation_error_message='There is a step for this number already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absencestep',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_absencestepevent" ("id", "is_active", "missed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source", "words") VALUES (NEW."id", NEW."is_active", NEW."missed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."source", NEW."words"); RETURN NULL;', hash='5aebc776bd567642cdc0c0e4813f216e4e6a76f3', operation='INSERT', pgid='pgtrigger_insert_insert_38837', table='iop_sessions_absencestep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absencestep',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_absencestepevent" ("id", "is_active", "missed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source", "words") VALUES (NEW."id", NEW."is_active", NEW."missed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."source", NEW."words"); RETURN NULL;', hash='01209d1b85de1e2ce9d0a7e76be163f954c2152d', operation='UPDATE', pgid='pgtrigger_update_update_ff7f4', table='iop_sessions_absencestep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absencestep',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_absencestepevent" ("id", "is_active", "missed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source", "words") VALUES (OLD."id", OLD."is_active", OLD."missed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."source", OLD."words"); RETURN NULL;', hash='feb254ae8abb4c3e0453fad6b7c35f3d28276f06', operation='DELETE', pgid='pgtrigger_delete_delete_14ed2', table='iop_sessions_absencestep', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='absencestepevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_d86f55_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absencestepevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='ead4eeb0fc3d23a71cd488854d1c70617563fd4e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_76d41', table='iop_sessions_absencestepevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absencestepevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='286871bdcb2ee7e9d1de06ff08caff27605758bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_70366', table='iop_sessions_absencestepevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='attendancemoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_742efe_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendancemoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='dc9127b41bc6c990f7bf7b35e9338509b4817e10', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_1faa3', table='iop_sessions_attendancemoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendancemoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='842c07a435ea4b43ffbdcf51f78f3618a42012c2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d4772', table='iop_sessions_attendancemoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='calendarfeed',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('user',), name='calendar_feed_once', violation_error_message='There is an address already: replace it.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_calendarfeedevent" ("closed_at", "id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."closed_at", NEW."id", NEW."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;', hash='2380c3eb9aefdcfd9017cf1302367c61305c8853', operation='INSERT', pgid='pgtrigger_insert_insert_66355', table='iop_sessions_calendarfeed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))', func='INSERT INTO "iop_sessions_calendarfeedevent" ("closed_at", "id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."closed_at", NEW."id", NEW."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;', hash='fef42a6d1dd9b0b2d0ef9eb21d73f614529bb763', operation='UPDATE', pgid='pgtrigger_update_update_f183b', table='iop_sessions_calendarfeed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_calendarfeedevent" ("closed_at", "id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."closed_at", OLD."id", OLD."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;', hash='3c64a7075204fc5183bea62f9ebd0850f455135e', operation='DELETE', pgid='pgtrigger_delete_delete_a76ec', table='iop_sessions_calendarfeed', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='calendarfeedevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_543149_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeedevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='5527363f6a88b419545dce7045503a52d05bb9d8', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_10636', table='iop_sessions_calendarfeedevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeedevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9a3713ad56bb9b1ec0911ae713757b8cf60f6c94', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_66f13', table='iop_sessions_calendarfeedevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnoteaddendum',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'An addendum is kept as it was written.' USING ERRCODE = 'check_violation';", hash='34cb83e76a085cf3a87bda9c31bbfc4c6da7fa7a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_5d9ef', table='iop_sessions_counselingnoteaddendum', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnoteaddendum',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_counselingnoteaddendumevent" ("id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sealed_words", "written_at", "written_by_id") VALUES (NEW."id", NEW."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sealed_words", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='f96854a2efda894f91e4a6da398e0d7da9dba173', operation='INSERT', pgid='pgtrigger_insert_insert_9c339', table='iop_sessions_counselingnoteaddendum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnoteaddendum',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_counselingnoteaddendumevent" ("id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sealed_words", "written_at", "written_by_id") VALUES (NEW."id", NEW."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sealed_words", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='909f3b438d71e10cb586df608c13659f0a589340', operation='UPDATE', pgid='pgtrigger_update_update_051d6', table='iop_sessions_counselingnoteaddendum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnoteaddendum',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_counselingnoteaddendumevent" ("id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sealed_words", "written_at", "written_by_id") VALUES (OLD."id", OLD."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sealed_words", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='b774473b98f67c25acee3cd0700cc18a3e820fea', operation='DELETE', pgid='pgtrigger_delete_delete_8220d', table='iop_sessions_counselingnoteaddendum', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='counselingnoteaddendumevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_57d956_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnoteaddendumevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='0e75e06b644d49067ccab6fb7c6d144a7c04ebbb', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_12674', table='iop_sessions_counselingnoteaddendumevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnoteaddendumevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='37eb7d4d10787fdd6f7435b175a1f9bb39700522', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c01bb', table='iop_sessions_counselingnoteaddendumevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='counselingnotegrant',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='counseling_note_grant_withdrawn_by', violation_error_message='withdrawn at and withdrawn by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='counselingnotegrant',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('note', 'reader'), name='counseling_note_grant_once', violation_error_message='This person may read the note already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnotegrant',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_counselingnotegrantevent" ("granted_at", "granted_by_id", "id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reader_id", "reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."reader_id", NEW."reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='7d1a13887b94ab7fd514de74debcb2e0ded76112', operation='INSERT', pgid='pgtrigger_insert_insert_c155d', table='iop_sessions_counselingnotegrant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnotegrant',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_counselingnotegrantevent" ("granted_at", "granted_by_id", "id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reader_id", "reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."reader_id", NEW."reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='392941a74528947a34feb2dd2b8a60a93611b964', operation='UPDATE', pgid='pgtrigger_update_update_aad2d', table='iop_sessions_counselingnotegrant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnotegrant',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_counselingnotegrantevent" ("granted_at", "granted_by_id", "id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reader_id", "reason", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."granted_at", OLD."granted_by_id", OLD."id", OLD."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."reader_id", OLD."reason", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;', hash='14a033a8045e811482c2efc0c82a1a5afdac380f', operation='DELETE', pgid='pgtrigger_delete_delete_50faa', table='iop_sessions_counselingnotegrant', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='counselingnotegrantevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_6f4ce1_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnotegrantevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='e5ff3da2f2fe0e7746a347224b57e57a58fbb163', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_bd5d2', table='iop_sessions_counselingnotegrantevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnotegrantevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fca3a73520c6f017aca2f9603d97d110e822f974', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_15912', table='iop_sessions_counselingnotegrantevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='counselingnotemoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_b8f63d_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnotemoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='f3c1b943c7479a86043f9a91443323fa2d41107b', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_f4c3e', table='iop_sessions_counselingnotemoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnotemoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='15909e732d03f661ca4b29e406396c7041ef5203', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7ac8e', table='iop_sessions_counselingnotemoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='curriculum',
            constraint=models.UniqueConstraint(fields=('program', 'name'), name='curriculum_once', violation_error_message='This program has a curriculum of that name.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculum',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_curriculumevent" ("id", "is_active", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source") VALUES (NEW."id", NEW."is_active", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."source"); RETURN NULL;', hash='b65e1904d690d37fc0c688939e91b623e364d3ea', operation='INSERT', pgid='pgtrigger_insert_insert_40362', table='iop_sessions_curriculum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculum',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_curriculumevent" ("id", "is_active", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source") VALUES (NEW."id", NEW."is_active", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."source"); RETURN NULL;', hash='21d7e719cbca281d0204fa89442a1a9146aa3a61', operation='UPDATE', pgid='pgtrigger_update_update_72743', table='iop_sessions_curriculum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculum',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_curriculumevent" ("id", "is_active", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source") VALUES (OLD."id", OLD."is_active", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."source"); RETURN NULL;', hash='33832791a9e739c19aab18ceb6edc10bd1185a8a', operation='DELETE', pgid='pgtrigger_delete_delete_d4768', table='iop_sessions_curriculum', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='curriculumevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_154b39_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculumevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='2aa416995abc13745191149992d8926161eeb58a', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_5b7bb', table='iop_sessions_curriculumevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculumevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='aff926d694bc03ec8b55b87cf383cce5b64cd816', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e673c', table='iop_sessions_curriculumevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='drugtest',
            index=models.Index(fields=['episode', '-ordered_at'], name='drug_test_by_episode'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['admission', 'client', 'clinical', 'random', 'required', 'scheduled'])), name='drug_test_reason_known', violation_error_message='Choose one of the listed values for reason.'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(('specimen__in', ['blood', 'breath', 'oral_fluid', 'other', 'urine'])), name='drug_test_specimen_known', violation_error_message='Choose one of the listed values for specimen.'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('collected_at__isnull', True), ('collected_by__isnull', True)), models.Q(('collected_at__isnull', False), ('collected_by__isnull', False)), _connector='OR'), name='drug_test_collected_by', violation_error_message='collected at and collected by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('resulted_at__isnull', True), ('resulted_by__isnull', True)), models.Q(('resulted_at__isnull', False), ('resulted_by__isnull', False)), _connector='OR'), name='drug_test_resulted_by', violation_error_message='resulted at and resulted by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('confirmed_by__isnull', True)), models.Q(('confirmed_at__isnull', False), ('confirmed_by__isnull', False)), _connector='OR'), name='drug_test_confirmed_by', violation_error_message='confirmed at and confirmed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(('substances__contained_by', ['alcohol', 'amphetamines', 'benzodiazepines', 'buprenorphine', 'cannabis', 'cocaine', 'fentanyl', 'methadone', 'methamphetamine', 'opiates', 'oxycodone', 'other']), ('substances__len__gt', 0)), name='drug_test_panel', violation_error_message='Say what the test looks for.'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('result', ''), ('resulted_at', None)), models.Q(('result__in', ['declined', 'not_provided']), ('resulted_at__isnull', False)), models.Q(('collected_at__isnull', False), ('result__in', ['declined', 'invalid', 'negative', 'not_provided', 'positive']), ('resulted_at__isnull', False)), _connector='OR'), name='drug_test_result_after_collection', violation_error_message='A result needs a specimen that was collected.'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('positive_for__contained_by', models.F('substances')), ('positive_for__len__gt', 0), ('result', 'positive')), models.Q(models.Q(('result', 'positive'), _negated=True), ('positive_for', [])), _connector='OR'), name='drug_test_positive_for', violation_error_message='A positive result names substances of its panel; any other names none.'),
        ),
        migrations.AddConstraint(
            model_name='drugtest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmation', ''), ('confirmed_at', None)), models.Q(('confirmation__in', ['confirmed', 'not_confirmed']), ('confirmed_at__isnull', False), ('result', 'positive')), _connector='OR'), name='drug_test_confirmed_when_positive', violation_error_message='Only a positive result is confirmed.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drugtest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_drugtestevent" ("collected_at", "collected_by_id", "confirmation", "confirmed_at", "confirmed_by_id", "episode_id", "id", "is_observed", "ordered_at", "ordered_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "positive_for", "public_id", "reason", "result", "resulted_at", "resulted_by_id", "specimen", "substances", "words") VALUES (NEW."collected_at", NEW."collected_by_id", NEW."confirmation", NEW."confirmed_at", NEW."confirmed_by_id", NEW."episode_id", NEW."id", NEW."is_observed", NEW."ordered_at", NEW."ordered_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."positive_for", NEW."public_id", NEW."reason", NEW."result", NEW."resulted_at", NEW."resulted_by_id", NEW."specimen", NEW."substances", NEW."words"); RETURN NULL;', hash='1133c7ed34379c1bce552855e39e4bf288c0c0e1', operation='INSERT', pgid='pgtrigger_insert_insert_d3b26', table='iop_sessions_drugtest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drugtest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_drugtestevent" ("collected_at", "collected_by_id", "confirmation", "confirmed_at", "confirmed_by_id", "episode_id", "id", "is_observed", "ordered_at", "ordered_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "positive_for", "public_id", "reason", "result", "resulted_at", "resulted_by_id", "specimen", "substances", "words") VALUES (NEW."collected_at", NEW."collected_by_id", NEW."confirmation", NEW."confirmed_at", NEW."confirmed_by_id", NEW."episode_id", NEW."id", NEW."is_observed", NEW."ordered_at", NEW."ordered_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."positive_for", NEW."public_id", NEW."reason", NEW."result", NEW."resulted_at", NEW."resulted_by_id", NEW."specimen", NEW."substances", NEW."words"); RETURN NULL;', hash='584f1ea9848038053c487055fc7aef62d55a0858', operation='UPDATE', pgid='pgtrigger_update_update_784ef', table='iop_sessions_drugtest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drugtest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_drugtestevent" ("collected_at", "collected_by_id", "confirmation", "confirmed_at", "confirmed_by_id", "episode_id", "id", "is_observed", "ordered_at", "ordered_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "positive_for", "public_id", "reason", "result", "resulted_at", "resulted_by_id", "specimen", "substances", "words") VALUES (OLD."collected_at", OLD."collected_by_id", OLD."confirmation", OLD."confirmed_at", OLD."confirmed_by_id", OLD."episode_id", OLD."id", OLD."is_observed", OLD."ordered_at", OLD."ordered_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."positive_for", OLD."public_id", OLD."reason", OLD."result", OLD."resulted_at", OLD."resulted_by_id", OLD."specimen", OLD."substances", OLD."words"); RETURN NULL;', hash='c752ed31aa52822fe9c9adf697c7e73fa03c2d5a', operation='DELETE', pgid='pgtrigger_delete_delete_9eaa3', table='iop_sessions_drugtest', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='drugtestevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_820180_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drugtestevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='fdab530e88ba7eb8ab0381e03e1634fc60638b9c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_25e24', table='iop_sessions_drugtestevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drugtestevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='34f27fd52d2a004c3848483f75e59f9049ad547a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8cbe3', table='iop_sessions_drugtestevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='drugtestmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_20a498_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drugtestmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='9615a8e4f0c96d33f0b84cfb89eefcf4e16520f8', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_21040', table='iop_sessions_drugtestmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drugtestmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='89c781995f8fb5cf4a0ef22e9591afc8cd7fe955', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6e776', table='iop_sessions_drugtestmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='enrolmentmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_9c03b1_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolmentmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='826603f5b6f87556b75f9adf9f9bb4dc91d104ab', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_77353', table='iop_sessions_enrolmentmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolmentmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1ecaf57227f2b45e60fe3c29fb9c92f88b425d10', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_15830', table='iop_sessions_enrolmentmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='excuse',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['childcare', 'court', 'family', 'hospital', 'illness', 'other', 'return_to_use', 'tech_failure', 'transport', 'unknown', 'weather', 'work'])), name='excuse_reason_known', violation_error_message='Choose one of the listed values for reason.'),
        ),
        migrations.AddConstraint(
            model_name='excuse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='excuse_withdrawn_by', violation_error_message='withdrawn at and withdrawn by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='excuse',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on')), ('starts_on__isnull', True), ('ends_on__isnull', True), _connector='OR'), name='excuse_in_order', violation_error_message='The last day cannot be before the first.'),
        ),
        migrations.AddConstraint(
            model_name='excuse',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('withdrawn_at', None)), expressions=[(models.Func(models.F('episode'), models.F('episode'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='excuse_once_a_day', violation_error_code='overlap', violation_error_message='This client is excused on some of these days already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excuse',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_excuseevent" ("ends_on", "entered_at", "entered_by_id", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "starts_on", "withdrawn_at", "withdrawn_by_id", "words") VALUES (NEW."ends_on", NEW."entered_at", NEW."entered_by_id", NEW."episode_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."reason", NEW."starts_on", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."words"); RETURN NULL;', hash='d9140be98f6a95a338b9e22b89266a34c706043c', operation='INSERT', pgid='pgtrigger_insert_insert_5f54d', table='iop_sessions_excuse', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excuse',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_excuseevent" ("ends_on", "entered_at", "entered_by_id", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "starts_on", "withdrawn_at", "withdrawn_by_id", "words") VALUES (NEW."ends_on", NEW."entered_at", NEW."entered_by_id", NEW."episode_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."reason", NEW."starts_on", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."words"); RETURN NULL;', hash='44ccf76ac015a0d383b7ac6275c4fb76437d33b6', operation='UPDATE', pgid='pgtrigger_update_update_075b3', table='iop_sessions_excuse', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excuse',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_excuseevent" ("ends_on", "entered_at", "entered_by_id", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "starts_on", "withdrawn_at", "withdrawn_by_id", "words") VALUES (OLD."ends_on", OLD."entered_at", OLD."entered_by_id", OLD."episode_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."reason", OLD."starts_on", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."words"); RETURN NULL;', hash='879148e642fce38d219dc1bc941d57c1cc85ece0', operation='DELETE', pgid='pgtrigger_delete_delete_5c3e0', table='iop_sessions_excuse', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='excuseevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_881e54_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excuseevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='53fc8e81b4f85d471dc2a917431b8be4e929d53e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_6ea69', table='iop_sessions_excuseevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excuseevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f2ec6d25bb36594eb8bdfc09d1b5b3713b6d1166', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ddc3b', table='iop_sessions_excuseevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='excusemoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_3ccd5a_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excusemoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='a1ae9991b18a8ebf20f91e94b07e4da81738b22e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_5ad6a', table='iop_sessions_excusemoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excusemoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='512744936ab58176e6cb0450dd2fa1a4cd7bdd0e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_90c02', table='iop_sessions_excusemoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='familybookingmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_c29e29_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybookingmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='7edbc1491e3719bc3d398c3c8832ef7ba1101c88', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_870ca', table='iop_sessions_familybookingmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybookingmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e93abbb886737714807420b81ef6e5d93c739491', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6e8df', table='iop_sessions_familybookingmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='familyparticipationmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_484b33_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipationmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='da218e7b056cbb56f968fb2deade1830eac19bc6', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_efe6d', table='iop_sessions_familyparticipationmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipationmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e57b3d9b90bcc589eceb6eee8e64bc26054aecc8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_53627', table='iop_sessions_familyparticipationmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='groupagreement',
            constraint=models.CheckConstraint(condition=models.Q(('signature_method__in', ['drawn', 'paper', 'typed'])), name='group_agreement_signature_known', violation_error_message='Choose one of the listed values for signature method.'),
        ),
        migrations.AddConstraint(
            model_name='groupagreement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='group_agreement_withdrawn_by', violation_error_message='withdrawn at and withdrawn by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='groupagreement',
            constraint=models.UniqueConstraint(condition=models.Q(('contact', None), ('withdrawn_at', None)), fields=('episode',), name='group_agreement_once_client', violation_error_message='The client has agreed already.'),
        ),
        migrations.AddConstraint(
            model_name='groupagreement',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('episode', 'contact'), name='group_agreement_once_contact', violation_error_message='This person has agreed already.'),
        ),
        migrations.AddConstraint(
            model_name='groupagreement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('statement', ''), _negated=True), models.Q(('signed_name', ''), _negated=True)), name='group_agreement_is_whole', violation_error_message='An agreement says what was agreed, and by whom.'),
        ),
        migrations.AddConstraint(
            model_name='groupagreement',
            constraint=models.CheckConstraint(condition=models.Q(('signature_method', 'drawn'), ('drawn_signature', ''), _connector='XOR'), name='group_agreement_drawn_or_not', violation_error_message='The signature is missing: draw it, or choose another way to sign.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreement',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."recorded_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['withdrawn_at', 'withdrawn_by_id']::text[]) = (to_jsonb(NEW) - ARRAY['withdrawn_at', 'withdrawn_by_id']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'An agreement is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='b3b7c17d0ab5a53d091d829a427cd87f3fdd8cd0', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_6c26c', table='iop_sessions_groupagreement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreement',
            trigger=pgtrigger.compiler.Trigger(name='sealed_withdrawn', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."withdrawn_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A withdrawn agreement is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='60352cc37e693d5c7ccfdd01af70c35f13804da7', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_withdrawn_e93bf', table='iop_sessions_groupagreement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreement',
            trigger=pgtrigger.compiler.Trigger(name='same_client', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    PERFORM 1 FROM clients_contact contact JOIN clients_episode episode ON episode.client_id = contact.client_id\n                    WHERE contact.id = NEW.contact_id AND episode.id = NEW.episode_id;\n                    IF NEW.contact_id IS NOT NULL AND NOT FOUND THEN\n                        RAISE EXCEPTION 'An agreement is of the client, or of one of their contacts.'\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='ce265ca6f0697a4a593ae06e7cf2971f9ca5c8c6', operation='INSERT', pgid='pgtrigger_same_client_d376d', table='iop_sessions_groupagreement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreement',
            trigger=pgtrigger.compiler.Trigger(name='withdrawal_reaches_bookings', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."withdrawn_at" IS NOT NULL AND OLD."withdrawn_at" IS NULL)', func="\n                    UPDATE iop_sessions_familybooking booking\n                    SET cancelled_at = NEW.withdrawn_at, cancelled_by_id = NEW.withdrawn_by_id, cancel_reason = 'no_consent'\n                    FROM iop_sessions_groupsession session\n                    WHERE session.id = booking.group_session_id AND session.family_format = 'multifamily'\n                        AND session.ends_at > NEW.withdrawn_at AND booking.cancelled_at IS NULL\n                        AND booking.episode_id = NEW.episode_id\n                        AND (NEW.contact_id IS NULL OR booking.contact_id = NEW.contact_id);\n                    RETURN NEW;\n                ", hash='476cc44f18e53b92bee26011cec0480ac8a32053', operation='UPDATE', pgid='pgtrigger_withdrawal_reaches_bookings_1c44b', table='iop_sessions_groupagreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_groupagreementevent" ("contact_id", "drawn_signature", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "signature_method", "signed_name", "signed_on", "statement", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."contact_id", NEW."drawn_signature", NEW."episode_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id", NEW."signature_method", NEW."signed_name", NEW."signed_on", NEW."statement", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='2ff3408e5abfd9d6c0d3769cd641da9a2b4b3fa8', operation='INSERT', pgid='pgtrigger_insert_insert_4cc38', table='iop_sessions_groupagreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_groupagreementevent" ("contact_id", "drawn_signature", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "signature_method", "signed_name", "signed_on", "statement", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."contact_id", NEW."drawn_signature", NEW."episode_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id", NEW."signature_method", NEW."signed_name", NEW."signed_on", NEW."statement", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='265c8fb02cddf2df8890aaec957d73afdb0267de', operation='UPDATE', pgid='pgtrigger_update_update_c1362', table='iop_sessions_groupagreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_groupagreementevent" ("contact_id", "drawn_signature", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "signature_method", "signed_name", "signed_on", "statement", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."contact_id", OLD."drawn_signature", OLD."episode_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."recorded_at", OLD."recorded_by_id", OLD."signature_method", OLD."signed_name", OLD."signed_on", OLD."statement", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;', hash='991f18faa4601916fe54750e5a79f36573b85aec', operation='DELETE', pgid='pgtrigger_delete_delete_a93e7', table='iop_sessions_groupagreement', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='groupagreementevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_d910f9_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreementevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='44084f13c0f0597cd3e329e962bca39083f36ea8', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_655c8', table='iop_sessions_groupagreementevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreementevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='24385d892b800f528fd154956972cc06174e348d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f9da6', table='iop_sessions_groupagreementevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='groupagreementmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_12b5c2_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreementmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='d9ae9a101932a5ac4a19c888791f4225a2c7dc06', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_1c489', table='iop_sessions_groupagreementmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupagreementmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e73e434cc3ec6aededf3c19ff08df6d8103259c3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_356af', table='iop_sessions_groupagreementmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='familyparticipationevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_b3e22b_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipationevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='05c6b3b48d60ac8987ee2e9aa80ad008043958ed', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_03f4a', table='iop_sessions_familyparticipationevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6361679f26c186b48740e7f7580d3a2335d0a64e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fa1aa', table='iop_sessions_familyparticipationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='familyparticipation',
            constraint=models.UniqueConstraint(fields=('group_session', 'contact'), name='family_once', violation_error_message='This person is recorded for this session already.'),
        ),
        migrations.AddConstraint(
            model_name='familyparticipation',
            constraint=models.CheckConstraint(condition=models.Q(('left_at__gt', models.F('arrived_at'))), name='family_left_after_arrival', violation_error_message='Nobody leaves before they arrive.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='consent_in_force', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1\n    FROM iop_sessions_groupsession session, iop_portal_program program, clients_episode episode\n    WHERE session.id = NEW.group_session_id\n      AND program.id = session.program_id\n      AND episode.id = NEW.episode_id\n      AND episode.program_id = session.program_id\n      AND session.modality = 'family'\n      AND session.cancelled_at IS NULL\n      AND episode.admitted_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND COALESCE(episode.discharged_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'Family takes part in a family session that took place, with a client who was in treatment on that day.'\n            USING ERRCODE = 'check_violation';\n    END IF;\n    PERFORM 1\n    FROM clients_consent consent, iop_sessions_groupsession session, iop_portal_program program, clients_episode episode\n    WHERE consent.id = NEW.consent_id\n      AND session.id = NEW.group_session_id\n      AND program.id = session.program_id\n      AND episode.id = NEW.episode_id\n      AND episode.program_id = session.program_id\n      AND consent.program_id = session.program_id\n      AND consent.client_id = episode.client_id\n      AND consent.contact_id = NEW.contact_id\n      AND consent.kind = 'specific'\n      AND 'family_session' = ANY (consent.categories)\n      AND (consent.revoked_at IS NULL OR consent.revoked_at >= NEW.left_at)\n      AND consent.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND (consent.expires_on IS NULL OR consent.expires_on >= (session.starts_at AT TIME ZONE program.time_zone)::date)\n      AND (consent.event_on IS NULL OR consent.event_on >= (session.starts_at AT TIME ZONE program.time_zone)::date)\n    FOR SHARE OF consent;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'No consent in force names this person for family sessions.' USING ERRCODE = 'check_violation';\n    END IF;\n\n    PERFORM 1 FROM iop_sessions_groupagreement agreement\n    WHERE agreement.episode_id = NEW.episode_id AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)\n    FOR SHARE;\n    PERFORM 1 FROM iop_sessions_groupsession session\n    WHERE session.id = NEW.group_session_id AND session.family_format = 'multifamily' AND (\n        SELECT count(DISTINCT COALESCE(agreement.contact_id, 0))\n        FROM iop_sessions_groupagreement agreement, iop_portal_program program\n        WHERE program.id = session.program_id\n            AND agreement.episode_id = NEW.episode_id\n            AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)\n            AND agreement.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n            AND (agreement.withdrawn_at IS NULL OR agreement.withdrawn_at >= session.ends_at)\n    ) < 2;\n    IF FOUND THEN\n        RAISE EXCEPTION 'A multifamily group needs the agreement of the client and of each family member.'\n            USING ERRCODE = 'check_violation';\n    END IF;\n\n    RETURN NEW;\n", hash='4ce372fe2edad57acb299a0ffe97e772bf42cb47', operation='INSERT OR UPDATE', pgid='pgtrigger_consent_in_force_c6bb9', table='iop_sessions_familyparticipation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NOT EXISTS (SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair WHERE pair.my_contact = NEW.contact_id) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND NEW.group_session_id = OLD.group_session_id AND NEW.contact_id = OLD.contact_id THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE pair.my_contact = NEW.contact_id AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')\n        AND ((EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n    )) OR (EXISTS (\n        SELECT 1 FROM iop_sessions_familybooking theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.cancelled_at IS NULL\n    )) OR (NOT EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE theirs.client_id = pair.their_client AND theirs.group_session_id = NEW.group_session_id\n    ) AND (EXISTS (\n        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND booking.group_session_id = NEW.group_session_id\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL\n            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on\n                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))\n    ))));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='7e3113d1e2223b9f8fb7cd8b3c0f37f8cf73dd12', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_8d63b', table='iop_sessions_familyparticipation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_familyparticipationevent" ("arrived_at", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "left_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "words") VALUES (NEW."arrived_at", NEW."consent_id", NEW."contact_id", NEW."episode_id", NEW."group_session_id", NEW."id", NEW."left_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id", NEW."words"); RETURN NULL;', hash='46d9bb9187e2aad7fd45c0dc9823e25e57f55ae1', operation='INSERT', pgid='pgtrigger_insert_insert_4b783', table='iop_sessions_familyparticipation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_familyparticipationevent" ("arrived_at", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "left_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "words") VALUES (NEW."arrived_at", NEW."consent_id", NEW."contact_id", NEW."episode_id", NEW."group_session_id", NEW."id", NEW."left_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id", NEW."words"); RETURN NULL;', hash='170cec303e252e01d589224c3dd44b1c86b512ff', operation='UPDATE', pgid='pgtrigger_update_update_16239', table='iop_sessions_familyparticipation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familyparticipation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_familyparticipationevent" ("arrived_at", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "left_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "words") VALUES (OLD."arrived_at", OLD."consent_id", OLD."contact_id", OLD."episode_id", OLD."group_session_id", OLD."id", OLD."left_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."recorded_at", OLD."recorded_by_id", OLD."words"); RETURN NULL;', hash='6b325d12820719304f95e54d75c4e843284ffa92', operation='DELETE', pgid='pgtrigger_delete_delete_198b5', table='iop_sessions_familyparticipation', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='familybookingevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_6f2078_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybookingevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='1a58e19e7fe745da11317525ef7837802ea4d2b1', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_057d4', table='iop_sessions_familybookingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybookingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ddcb08bfd56022bacafed8eace504a1eacba1282', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_454f3', table='iop_sessions_familybookingevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='familybooking',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cancelled_at__isnull', True), ('cancelled_by__isnull', True)), models.Q(('cancelled_at__isnull', False), ('cancelled_by__isnull', False)), _connector='OR'), name='family_booking_cancelled_by', violation_error_message='cancelled at and cancelled by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='familybooking',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cancel_reason', ''), ('cancelled_at', None)), models.Q(('cancel_reason__in', ['called_off', 'no_consent']), ('cancelled_at__isnull', False)), _connector='OR'), name='family_booking_cancelled_why', violation_error_message='A cancelled booking says why.'),
        ),
        migrations.AddConstraint(
            model_name='familybooking',
            constraint=models.UniqueConstraint(condition=models.Q(('cancelled_at', None)), fields=('group_session', 'contact'), name='family_booking_once', violation_error_message='This person is booked for this session already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybooking',
            trigger=pgtrigger.compiler.Trigger(name='may_be_booked', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1\n    FROM clients_consent consent, iop_sessions_groupsession session, iop_portal_program program, clients_episode episode\n    WHERE consent.id = NEW.consent_id\n      AND session.id = NEW.group_session_id\n      AND program.id = session.program_id\n      AND episode.id = NEW.episode_id\n      AND session.modality = 'family'\n      AND session.cancelled_at IS NULL\n      AND episode.program_id = session.program_id\n      AND episode.admitted_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND COALESCE(episode.discharged_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND consent.program_id = session.program_id\n      AND consent.client_id = episode.client_id\n      AND consent.contact_id = NEW.contact_id\n      AND consent.kind = 'specific'\n      AND 'family_session' = ANY (consent.categories)\n      AND consent.revoked_at IS NULL\n      AND consent.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND COALESCE(consent.expires_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date\n      AND COALESCE(consent.event_on, 'infinity') >= (session.starts_at AT TIME ZONE program.time_zone)::date\n    FOR SHARE OF consent;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'No consent in force names this person for this family session.' USING ERRCODE = 'check_violation';\n    END IF;\n\n    PERFORM 1 FROM iop_sessions_groupagreement agreement\n    WHERE agreement.episode_id = NEW.episode_id AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)\n    FOR SHARE;\n    PERFORM 1 FROM iop_sessions_groupsession session\n    WHERE session.id = NEW.group_session_id AND session.family_format = 'multifamily' AND (\n        SELECT count(DISTINCT COALESCE(agreement.contact_id, 0))\n        FROM iop_sessions_groupagreement agreement, iop_portal_program program\n        WHERE program.id = session.program_id\n            AND agreement.episode_id = NEW.episode_id\n            AND (agreement.contact_id IS NULL OR agreement.contact_id = NEW.contact_id)\n            AND agreement.signed_on <= (session.starts_at AT TIME ZONE program.time_zone)::date\n            AND (agreement.withdrawn_at IS NULL OR agreement.withdrawn_at >= session.ends_at)\n    ) < 2;\n    IF FOUND THEN\n        RAISE EXCEPTION 'A multifamily group needs the agreement of the client and of each family member.'\n            USING ERRCODE = 'check_violation';\n    END IF;\n\n    RETURN NEW;\n", hash='0dbd8562541999788eeb66f243033f1fb4421ccf', operation='INSERT', pgid='pgtrigger_may_be_booked_851c5', table='iop_sessions_familybooking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybooking',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NOT EXISTS (SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair WHERE pair.my_contact = NEW.contact_id) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND NEW.group_session_id = OLD.group_session_id AND NEW.contact_id = OLD.contact_id THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE pair.my_contact = NEW.contact_id AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')\n        AND ((EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n    )) OR (EXISTS (\n        SELECT 1 FROM iop_sessions_familybooking theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.cancelled_at IS NULL\n    )) OR (NOT EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE theirs.client_id = pair.their_client AND theirs.group_session_id = NEW.group_session_id\n    ) AND (EXISTS (\n        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND booking.group_session_id = NEW.group_session_id\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL\n            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on\n                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))\n    ))));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='8104bf7afa9512c398311f7dd97b7e77f8373c3f', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_74098', table='iop_sessions_familybooking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybooking',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['cancelled_at', 'cancelled_by_id', 'cancel_reason']::text[]) = (to_jsonb(NEW) - ARRAY['cancelled_at', 'cancelled_by_id', 'cancel_reason']::text[]) THEN RETURN NEW; END IF; RAISE EXCEPTION 'A booking is kept as it was written.' USING ERRCODE = 'check_violation';", hash='acba3869c55dbcd0821dadc1ce929d6f88f062dc', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_d6871', table='iop_sessions_familybooking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybooking',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."cancelled_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A cancelled booking is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='35c47c5072cf88ef902d4ef6f6fefa78c7713895', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_88284', table='iop_sessions_familybooking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybooking',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_familybookingevent" ("booked_at", "booked_by_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."booked_at", NEW."booked_by_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."consent_id", NEW."contact_id", NEW."episode_id", NEW."group_session_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id"); RETURN NULL;', hash='43cf2b220e2ea2e7a5207ba39d4c5bbf6159f1dd', operation='INSERT', pgid='pgtrigger_insert_insert_9dca3', table='iop_sessions_familybooking', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybooking',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_familybookingevent" ("booked_at", "booked_by_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."booked_at", NEW."booked_by_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."consent_id", NEW."contact_id", NEW."episode_id", NEW."group_session_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id"); RETURN NULL;', hash='b5dd9df026cd70f4dd54e35692375286606f9301', operation='UPDATE', pgid='pgtrigger_update_update_fae59', table='iop_sessions_familybooking', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familybooking',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_familybookingevent" ("booked_at", "booked_by_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "consent_id", "contact_id", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (OLD."booked_at", OLD."booked_by_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."consent_id", OLD."contact_id", OLD."episode_id", OLD."group_session_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id"); RETURN NULL;', hash='e551c4509d4ee9d94feaf414b5e5cc76b6eeb266', operation='DELETE', pgid='pgtrigger_delete_delete_35459', table='iop_sessions_familybooking', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='counselingnoteevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_54ebfe_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnoteevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='5e793ea5284ed81c68af5733aa89ebf8ad9513e9', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_1c8bc', table='iop_sessions_counselingnoteevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnoteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3c5b13f2ea272f5063155cb7699465471d046d5d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5add7', table='iop_sessions_counselingnoteevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='counselingnote',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('signed_at__isnull', True), ('signed_by__isnull', True)), models.Q(('signed_at__isnull', False), ('signed_by__isnull', False)), _connector='OR'), name='counseling_note_signed_by', violation_error_message='signed at and signed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='counselingnote',
            constraint=models.CheckConstraint(condition=models.Q(('signed_by', None), ('signed_by', models.F('written_by')), _connector='OR'), name='counseling_note_signed_by_author', violation_error_message='Only the author signs a counseling note.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnote',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."signed_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This counseling note is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='ee8858b2a320eedef65d13cf5b980b5a32744245', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_0b41e', table='iop_sessions_counselingnote', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnote',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_counselingnoteevent" ("begun_at", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "sealed_words", "signed_at", "signed_by_id", "written_at", "written_by_id") VALUES (NEW."begun_at", NEW."episode_id", NEW."group_session_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."revision", NEW."sealed_words", NEW."signed_at", NEW."signed_by_id", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='35d195a473a975cfc772a27e58e27c9f798c6bb0', operation='INSERT', pgid='pgtrigger_insert_insert_73327', table='iop_sessions_counselingnote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnote',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_counselingnoteevent" ("begun_at", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "sealed_words", "signed_at", "signed_by_id", "written_at", "written_by_id") VALUES (NEW."begun_at", NEW."episode_id", NEW."group_session_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."revision", NEW."sealed_words", NEW."signed_at", NEW."signed_by_id", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='69eefc7e1466c2ff39e40469f5b738733dff36c3', operation='UPDATE', pgid='pgtrigger_update_update_54e82', table='iop_sessions_counselingnote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='counselingnote',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_counselingnoteevent" ("begun_at", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "sealed_words", "signed_at", "signed_by_id", "written_at", "written_by_id") VALUES (OLD."begun_at", OLD."episode_id", OLD."group_session_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."revision", OLD."sealed_words", OLD."signed_at", OLD."signed_by_id", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='78b482fbbf2a84993b0576daf78eafad1bdad4ee', operation='DELETE', pgid='pgtrigger_delete_delete_44522', table='iop_sessions_counselingnote', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='bookingevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_6e7f8d_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bookingevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='a68778ba09f988398c4d890759b2ce02e246f557', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_6e529', table='iop_sessions_bookingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bookingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='59feac795dba13a277c7750402d42a6bfcab826a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dbcd4', table='iop_sessions_bookingevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='booking',
            constraint=models.UniqueConstraint(fields=('group_session', 'episode'), name='booking_once', violation_error_message='This client is booked for this session already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='booking',
            trigger=pgtrigger.compiler.Trigger(name='same_program', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    PERFORM 1 FROM clients_episode episode\n                    JOIN iop_sessions_groupsession session ON session.program_id = episode.program_id\n                    WHERE episode.id = NEW.episode_id AND session.id = NEW.group_session_id;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'A session is booked for clients of its own program.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='2c1969590233d5a6cdf590e1ec4762c54d89b9d1', operation='INSERT OR UPDATE', pgid='pgtrigger_same_program_81a58', table='iop_sessions_booking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='booking',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NOT EXISTS (\n        SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair JOIN clients_episode episode ON episode.client_id = pair.my_client\n        WHERE episode.id = NEW.episode_id\n    ) THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM clients_episode mine JOIN (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair ON pair.my_client = mine.client_id AND pair.my_contact IS NULL\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE mine.id = NEW.episode_id AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')\n        AND (EXISTS (\n        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND booking.group_session_id = NEW.group_session_id\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id\n        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client\n            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL\n            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on\n                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familybooking theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n            AND theirs.cancelled_at IS NULL\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n    ));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='8184d2b22ed77a3ddf38063bc85b49dd0d8c5ecb', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_73e31', table='iop_sessions_booking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='booking',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_bookingevent" ("booked_at", "booked_by_id", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."booked_at", NEW."booked_by_id", NEW."episode_id", NEW."group_session_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='b9677bc1d720050f42e566ec4e6db8eaef542042', operation='INSERT', pgid='pgtrigger_insert_insert_7121e', table='iop_sessions_booking', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='booking',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_bookingevent" ("booked_at", "booked_by_id", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."booked_at", NEW."booked_by_id", NEW."episode_id", NEW."group_session_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='445dfbae34da1a7319cf975caa1966629a9575c6', operation='UPDATE', pgid='pgtrigger_update_update_06fb4', table='iop_sessions_booking', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='booking',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_bookingevent" ("booked_at", "booked_by_id", "episode_id", "group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."booked_at", OLD."booked_by_id", OLD."episode_id", OLD."group_session_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='35d7b3728e1ab719fa62fb75b900b0a24adcf63e', operation='DELETE', pgid='pgtrigger_delete_delete_2ae9f', table='iop_sessions_booking', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='attendanceevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_a2d090_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendanceevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='00061f6b8f7f6bab64ce0ae8f242e2e6a75eba22', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_fb0f8', table='iop_sessions_attendanceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendanceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='024b3c0c7ef6b10148143c981e5ac057dfe355ab', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2eabe', table='iop_sessions_attendanceevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='attendance',
            index=models.Index(fields=['episode', 'group_session'], name='attendance_by_episode'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['absent_excused', 'absent_unexcused', 'cancelled_client_late', 'cancelled_client_timely', 'cancelled_program', 'entered_in_error', 'holiday', 'left_early', 'no_show', 'on_hold', 'present', 'present_late', 'present_telehealth'])), name='attendance_status_known', violation_error_message='Choose one of the listed values for status.'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.UniqueConstraint(fields=('group_session', 'episode'), name='attendance_once', violation_error_message='This client is on the sheet already.'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('arrived_at__isnull', False), ('left_at__isnull', False), ('status__in', ('present', 'present_late', 'left_early', 'present_telehealth'))), models.Q(models.Q(('status__in', ('present', 'present_late', 'left_early', 'present_telehealth')), _negated=True), ('arrived_at', None), ('left_at', None)), _connector='OR'), name='attendance_times_when_present', violation_error_message='Whoever came has times, whoever did not has none.'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(('arrived_at', None), ('left_at__gt', models.F('arrived_at')), _connector='OR'), name='attendance_left_after_arrival', violation_error_message='Nobody leaves before they arrive.'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(('makes_up', None), ('status__in', ('present', 'present_late', 'left_early', 'present_telehealth')), _connector='OR'), name='attendance_makes_up_when_present', violation_error_message='Only a session that the client came to makes up for a missed one.'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('arrived_at__isnull', False)), expressions=[(models.Func(models.F('client'), models.F('client'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('arrived_at'), models.F('left_at'), models.Value('[)'), function='tstzrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='attendance_one_place_at_a_time', violation_error_code='overlap', violation_error_message='This client was in another session at that time.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='same_client', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    PERFORM 1 FROM clients_episode WHERE id = NEW.episode_id AND client_id = NEW.client_id;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'An attendance names the client of its episode.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='54fe68252bab9aa17a7a118303b16ea59d139f52', operation='INSERT OR UPDATE', pgid='pgtrigger_same_client_4c2bc', table='iop_sessions_attendance', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NEW.status NOT IN ('present', 'present_late', 'left_early', 'present_telehealth') OR NOT EXISTS (SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair WHERE pair.my_client = NEW.client_id) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND OLD.status IN ('present', 'present_late', 'left_early', 'present_telehealth') AND NEW.group_session_id = OLD.group_session_id\n        AND NEW.client_id = OLD.client_id THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair\n    JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id\n    JOIN iop_portal_program program ON program.id = session.program_id\n    WHERE pair.my_client = NEW.client_id AND pair.my_contact IS NULL AND session.ends_at > pair.recorded_at\n    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity') AND (EXISTS (\n        SELECT 1 FROM iop_sessions_attendance theirs\n        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client\n            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN ('present', 'present_late', 'left_early', 'present_telehealth')\n    ) OR EXISTS (\n        SELECT 1 FROM iop_sessions_familyparticipation theirs\n        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id\n    ));\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='1377732bae81a2cb3b811b205f4bdf6fca77f753', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_acae7', table='iop_sessions_attendance', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='subtracts_breaks', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    NEW.break_minutes := 0;\n    IF NEW.arrived_at IS NOT NULL THEN\n        SELECT GREATEST(0, FLOOR(EXTRACT(EPOCH FROM\n            LEAST(NEW.left_at, session.starts_at + make_interval(mins => session.break_after + session.break_minutes))\n            - GREATEST(NEW.arrived_at, session.starts_at + make_interval(mins => session.break_after))\n        ) / 60))\n        INTO NEW.break_minutes\n        FROM iop_sessions_groupsession session WHERE session.id = NEW.group_session_id AND session.break_minutes > 0;\n        NEW.break_minutes := COALESCE(NEW.break_minutes, 0);\n    END IF;\n    RETURN NEW;\n', hash='0b5e40999d3467da9729c87030bf257a6d7d0f32', operation='INSERT OR UPDATE', pgid='pgtrigger_subtracts_breaks_146d3', table='iop_sessions_attendance', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='makes_up_for_absence', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."makes_up_id" IS NOT NULL)', func="\n    PERFORM 1 FROM iop_sessions_attendance missed\n    WHERE missed.id = NEW.makes_up_id AND missed.client_id = NEW.client_id AND missed.arrived_at IS NULL;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'A session makes up for one that the same client missed.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='c8051f04bee564da67a05dba183276264b236935', operation='INSERT OR UPDATE', pgid='pgtrigger_makes_up_for_absence_d07e1', table='iop_sessions_attendance', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_attendanceevent" ("arrived_at", "break_minutes", "client_id", "episode_id", "group_session_id", "id", "left_at", "makes_up_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "recorded_at", "recorded_by_id", "revision", "status", "words") VALUES (NEW."arrived_at", NEW."break_minutes", NEW."client_id", NEW."episode_id", NEW."group_session_id", NEW."id", NEW."left_at", NEW."makes_up_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."revision", NEW."status", NEW."words"); RETURN NULL;', hash='43a4a6aca205d16156b74653c689dbf766cfa4b1', operation='INSERT', pgid='pgtrigger_insert_insert_6699e', table='iop_sessions_attendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_attendanceevent" ("arrived_at", "break_minutes", "client_id", "episode_id", "group_session_id", "id", "left_at", "makes_up_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "recorded_at", "recorded_by_id", "revision", "status", "words") VALUES (NEW."arrived_at", NEW."break_minutes", NEW."client_id", NEW."episode_id", NEW."group_session_id", NEW."id", NEW."left_at", NEW."makes_up_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."revision", NEW."status", NEW."words"); RETURN NULL;', hash='71690a30ba89a49028ce3e671b11d5881fd711c7', operation='UPDATE', pgid='pgtrigger_update_update_24e3b', table='iop_sessions_attendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_attendanceevent" ("arrived_at", "break_minutes", "client_id", "episode_id", "group_session_id", "id", "left_at", "makes_up_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "recorded_at", "recorded_by_id", "revision", "status", "words") VALUES (OLD."arrived_at", OLD."break_minutes", OLD."client_id", OLD."episode_id", OLD."group_session_id", OLD."id", OLD."left_at", OLD."makes_up_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."revision", OLD."status", OLD."words"); RETURN NULL;', hash='b7654736c9ea6715c291f060002b5c704172225c', operation='DELETE', pgid='pgtrigger_delete_delete_40110', table='iop_sessions_attendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='1be515171c7e54c51c11e3b25b3eb1467ef4c11f', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_f92e6', table='iop_sessions_attendance', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='groupsessionmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_00df17_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupsessionmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='b7deaef117d71ae4ad719f227d191c987fd4200b', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_fcc13', table='iop_sessions_groupsessionmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupsessionmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e0135d259426117a7d8fdcf1316ee82a15f72d09', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_46b94', table='iop_sessions_groupsessionmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='guest',
            constraint=models.CheckConstraint(condition=models.Q(('heads__range', (1, 200)), models.Q(('name', ''), ('heads', 1), _connector='OR')), name='guest_heads', violation_error_message="A name is one person's; without a name, say how many came."),
        ),
        migrations.AddConstraint(
            model_name='guest',
            constraint=models.CheckConstraint(condition=models.Q(('left_at__gt', models.F('arrived_at'))), name='guest_left_after_arrival', violation_error_message='Nobody leaves before they arrive.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='of_no_client', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1\n    FROM iop_sessions_groupsession session\n    WHERE session.id = NEW.group_session_id AND session.modality = 'family' AND session.family_format = 'education'\n        AND session.cancelled_at IS NULL\n        AND NOT EXISTS (SELECT 1 FROM iop_sessions_booking booking WHERE booking.group_session_id = session.id)\n        AND NOT EXISTS (SELECT 1 FROM iop_sessions_attendance attendance WHERE attendance.group_session_id = session.id)\n        AND NOT EXISTS (SELECT 1 FROM iop_sessions_enrolment place\n            WHERE place.series_id = session.series_id AND place.withdrawn_at IS NULL);\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'Guests without a consent come only to family education with no client on the sheet.'\n            USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='8c4e025f072575e722e9bbb10d1521eaea7e12f1', operation='INSERT', pgid='pgtrigger_of_no_client_6b808', table='iop_sessions_guest', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'A guest is kept as it was written.' USING ERRCODE = 'check_violation';", hash='04926ec49371757166e790967e5074db57b48025', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_867ee', table='iop_sessions_guest', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_guestevent" ("arrived_at", "group_session_id", "heads", "id", "left_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id") VALUES (NEW."arrived_at", NEW."group_session_id", NEW."heads", NEW."id", NEW."left_at", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;', hash='34e8ae5630aafd0eb29c7176d10e071f977166cc', operation='INSERT', pgid='pgtrigger_insert_insert_0b104', table='iop_sessions_guest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_guestevent" ("arrived_at", "group_session_id", "heads", "id", "left_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id") VALUES (NEW."arrived_at", NEW."group_session_id", NEW."heads", NEW."id", NEW."left_at", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;', hash='857c4ca0b6c8d049964b06f6f789a191d65a26d1', operation='UPDATE', pgid='pgtrigger_update_update_bc5b7', table='iop_sessions_guest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_guestevent" ("arrived_at", "group_session_id", "heads", "id", "left_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id") VALUES (OLD."arrived_at", OLD."group_session_id", OLD."heads", OLD."id", OLD."left_at", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."recorded_at", OLD."recorded_by_id"); RETURN NULL;', hash='ed4d5c976efd45fded191f315b27163c894f3cfa', operation='DELETE', pgid='pgtrigger_delete_delete_550ea', table='iop_sessions_guest', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='guestevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_960a89_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guestevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='965f59b7d4133d96fcce30579b819ef96cf00de5', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_eda67', table='iop_sessions_guestevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guestevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ddc3fea3d11e2ff7a3e6627ac433843647ebc415', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2aa4b', table='iop_sessions_guestevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='holiday',
            constraint=models.UniqueConstraint(fields=('program', 'on'), name='holiday_once', violation_error_message='This day is in the list already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holiday',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_holidayevent" ("id", "is_kept", "name", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (NEW."id", NEW."is_kept", NEW."name", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id"); RETURN NULL;', hash='c1ae1dba2167f4f6bf2a4d451c845515db5af590', operation='INSERT', pgid='pgtrigger_insert_insert_4ca89', table='iop_sessions_holiday', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holiday',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_holidayevent" ("id", "is_kept", "name", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (NEW."id", NEW."is_kept", NEW."name", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id"); RETURN NULL;', hash='612a637e9de760d1b8968a454718fc6723d3cf4f', operation='UPDATE', pgid='pgtrigger_update_update_7121d', table='iop_sessions_holiday', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holiday',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_holidayevent" ("id", "is_kept", "name", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (OLD."id", OLD."is_kept", OLD."name", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id"); RETURN NULL;', hash='11070aff175f5480f438a861380261f9f3142204', operation='DELETE', pgid='pgtrigger_delete_delete_da9d4', table='iop_sessions_holiday', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='holidayevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_0ff486_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holidayevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='9e92ae759b9eae152cc29887e6c80d2880c4f637', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_6dcae', table='iop_sessions_holidayevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holidayevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='95dfe12c3f2af27ae459618017db340a0f039076', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a0342', table='iop_sessions_holidayevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='invitationtext',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('body', ''), _negated=True), models.Q(('body__iregex', '\\m(addict|treat|recover|rehab|outpatient|sober|sobriety|detox|substance|alcohol|drug|opioid|relapse|counsel|therap|clinic|psych|mental|behavioral health|withdrawal|iop\\M|sud\\M|aa\\M|na\\M|42 cfr)'), _negated=True)), name='invitation_text_tells_nothing', violation_error_message='Leave out every word that tells what kind of program this is.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitationtext',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'An invitation text is kept as it was written.' USING ERRCODE = 'check_violation';", hash='309092f7a11a82401eda9d0ba0196020ab3ddaae', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_7b3be', table='iop_sessions_invitationtext', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitationtext',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_invitationtextevent" ("added_at", "body", "id", "in_use_from", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (NEW."added_at", NEW."body", NEW."id", NEW."in_use_from", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id"); RETURN NULL;', hash='e438c9099d17f35ff867c6c7dc90f4027af3214d', operation='INSERT', pgid='pgtrigger_insert_insert_d83c3', table='iop_sessions_invitationtext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitationtext',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_invitationtextevent" ("added_at", "body", "id", "in_use_from", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (NEW."added_at", NEW."body", NEW."id", NEW."in_use_from", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id"); RETURN NULL;', hash='54b0fd7b57cc8baebcef172b59e35f72b51b3b17', operation='UPDATE', pgid='pgtrigger_update_update_79037', table='iop_sessions_invitationtext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitationtext',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_invitationtextevent" ("added_at", "body", "id", "in_use_from", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (OLD."added_at", OLD."body", OLD."id", OLD."in_use_from", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id"); RETURN NULL;', hash='b87036a4b8ea942d4a34de6ab6e7005d62ea9e5d', operation='DELETE', pgid='pgtrigger_delete_delete_a2fd6', table='iop_sessions_invitationtext', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='invitationtextevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_aec134_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitationtextevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='8a86b119929af86ea0ed67c6f7078b2a18078af7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_750a9', table='iop_sessions_invitationtextevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitationtextevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c9852819b3e26f2c59d156beaaecc930534dd4e7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4881b', table='iop_sessions_invitationtextevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['ex_partners', 'family_conflict', 'no_contact_order', 'other', 'rivals'])), name='keep_apart_kind_known', violation_error_message='Choose one of the listed values for kind.'),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.CheckConstraint(condition=models.Q(('source__in', ['client', 'court_order', 'family', 'staff'])), name='keep_apart_source_known', violation_error_message='Choose one of the listed values for source.'),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', True), ('ended_by__isnull', True)), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False)), _connector='OR'), name='keep_apart_ended_by', violation_error_message='ended at and ended by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.CheckConstraint(condition=models.Q(('until__gte', models.F('since')), ('since__isnull', True), ('until__isnull', True), _connector='OR'), name='keep_apart_in_order', violation_error_message='The last day cannot be before the first.'),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('client', models.F('other_client')), _negated=True), models.Q(('contact__isnull', False), ('other_contact__isnull', True)), models.Q(('contact__isnull', True), ('other_contact__isnull', False)), models.Q(('contact__isnull', False), ('other_contact__isnull', False), models.Q(('contact', models.F('other_contact')), _negated=True)), _connector='OR'), name='keep_apart_two_people', violation_error_message='These are one and the same person: nobody is kept apart from themselves.'),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('source', 'court_order'), _negated=True), models.Q(models.Q(('order_number', ''), _negated=True), ('ordered_on__isnull', False)), _connector='OR'), name='keep_apart_order_numbered', violation_error_message='A court order needs its number and its date.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapart',
            trigger=pgtrigger.compiler.Trigger(name='ended_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'A pair kept apart is ended, never deleted.' USING ERRCODE = 'check_violation';", hash='c6ad1585ab75559474ba41895456cbfe7d5d3b09', operation='DELETE', pgid='pgtrigger_ended_never_deleted_815a3', table='iop_sessions_keepapart', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapart',
            trigger=pgtrigger.compiler.Trigger(name='contacts_of_clients', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    PERFORM 1 FROM clients_contact WHERE\n                        (id = NEW.contact_id AND client_id <> NEW.client_id)\n                        OR (id = NEW.other_contact_id AND client_id <> NEW.other_client_id);\n                    IF FOUND THEN\n                        RAISE EXCEPTION 'A pair names contacts of its own clients.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='eda3475345286c258d65a92f21444dfb6838f4ca', operation='INSERT', pgid='pgtrigger_contacts_of_clients_a68d7', table='iop_sessions_keepapart', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapart',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_keepapartevent" ("client_id", "contact_id", "end_reason", "ended_at", "ended_by_id", "id", "kind", "order_number", "ordered_on", "other_client_id", "other_contact_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "recorded_at", "recorded_by_id", "since", "source", "until") VALUES (NEW."client_id", NEW."contact_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."kind", NEW."order_number", NEW."ordered_on", NEW."other_client_id", NEW."other_contact_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."source", NEW."until"); RETURN NULL;', hash='5c09d688cd7ae6872b8421dd4644bf55870c376d', operation='INSERT', pgid='pgtrigger_insert_insert_d80c8', table='iop_sessions_keepapart', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapart',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_keepapartevent" ("client_id", "contact_id", "end_reason", "ended_at", "ended_by_id", "id", "kind", "order_number", "ordered_on", "other_client_id", "other_contact_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "recorded_at", "recorded_by_id", "since", "source", "until") VALUES (NEW."client_id", NEW."contact_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."kind", NEW."order_number", NEW."ordered_on", NEW."other_client_id", NEW."other_contact_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."source", NEW."until"); RETURN NULL;', hash='1d41a3c25602dfdb8696edbc1d84598cb23f38ae', operation='UPDATE', pgid='pgtrigger_update_update_530b1', table='iop_sessions_keepapart', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapart',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_keepapartevent" ("client_id", "contact_id", "end_reason", "ended_at", "ended_by_id", "id", "kind", "order_number", "ordered_on", "other_client_id", "other_contact_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "recorded_at", "recorded_by_id", "since", "source", "until") VALUES (OLD."client_id", OLD."contact_id", OLD."end_reason", OLD."ended_at", OLD."ended_by_id", OLD."id", OLD."kind", OLD."order_number", OLD."ordered_on", OLD."other_client_id", OLD."other_contact_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."since", OLD."source", OLD."until"); RETURN NULL;', hash='169cac2fd8cf8e9dc884038ac72c9258be3adb0b', operation='DELETE', pgid='pgtrigger_delete_delete_e60b6', table='iop_sessions_keepapart', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapart',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            IF TG_OP = \'INSERT\' OR NEW."other_client_id" IS DISTINCT FROM OLD."other_client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."other_client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='a7f4de565c151da2598e5a95ebeca056e15a7cbc', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_97ab1', table='iop_sessions_keepapart', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='keepapartevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_ee7c51_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapartevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='05e023b776988f3f510680fbdcb34e22f96242aa', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_78bde', table='iop_sessions_keepapartevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapartevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b75ca300d105c192ed78837188833ac47b734614', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_15f9d', table='iop_sessions_keepapartevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='keepapartmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_4493fa_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapartmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='644e30556c821e41524600082eafc8b2f47b6ab4', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_48e59', table='iop_sessions_keepapartmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapartmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='27c364a43d46e2edd475eab654cdbd1ff2a617e0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_86790', table='iop_sessions_keepapartmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='medication',
            constraint=models.CheckConstraint(condition=models.Q(('medicine__in', ['acamprosate', 'buprenorphine', 'buprenorphine_xr', 'disulfiram', 'methadone', 'naltrexone', 'naltrexone_xr', 'nicotine', 'other'])), name='medication_known', violation_error_message='Choose one of the listed values for medicine.'),
        ),
        migrations.AddConstraint(
            model_name='medication',
            constraint=models.CheckConstraint(condition=models.Q(('stopped_on__gte', models.F('started_on')), ('started_on__isnull', True), ('stopped_on__isnull', True), _connector='OR'), name='medication_in_order', violation_error_message='The last day cannot be before the first.'),
        ),
        migrations.AddConstraint(
            model_name='medication',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stop_words', ''), ('stopped_on', None)), models.Q(('stopped_on__isnull', False), models.Q(('stop_words', ''), _negated=True)), _connector='OR'), name='medication_ends_with_a_reason', violation_error_message='Say why it ended.'),
        ),
        migrations.AddConstraint(
            model_name='medication',
            constraint=models.UniqueConstraint(condition=models.Q(('stopped_on', None), models.Q(('medicine', 'other'), _negated=True)), fields=('episode', 'medicine'), name='medication_once', violation_error_message='This medication is noted already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medication',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_medicationevent" ("dose", "episode_id", "id", "medicine", "noted_at", "noted_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prescriber", "public_id", "started_on", "stop_words", "stopped_on") VALUES (NEW."dose", NEW."episode_id", NEW."id", NEW."medicine", NEW."noted_at", NEW."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."prescriber", NEW."public_id", NEW."started_on", NEW."stop_words", NEW."stopped_on"); RETURN NULL;', hash='e0548f174bcb6e913302c2a77a6af569686c98b5', operation='INSERT', pgid='pgtrigger_insert_insert_45b0b', table='iop_sessions_medication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medication',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_medicationevent" ("dose", "episode_id", "id", "medicine", "noted_at", "noted_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prescriber", "public_id", "started_on", "stop_words", "stopped_on") VALUES (NEW."dose", NEW."episode_id", NEW."id", NEW."medicine", NEW."noted_at", NEW."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."prescriber", NEW."public_id", NEW."started_on", NEW."stop_words", NEW."stopped_on"); RETURN NULL;', hash='920cd441ae334a1125df0074b5c2c6ff226c1c07', operation='UPDATE', pgid='pgtrigger_update_update_4d313', table='iop_sessions_medication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medication',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_medicationevent" ("dose", "episode_id", "id", "medicine", "noted_at", "noted_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prescriber", "public_id", "started_on", "stop_words", "stopped_on") VALUES (OLD."dose", OLD."episode_id", OLD."id", OLD."medicine", OLD."noted_at", OLD."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."prescriber", OLD."public_id", OLD."started_on", OLD."stop_words", OLD."stopped_on"); RETURN NULL;', hash='43bb90026b7755c4983ac07102d6b3ca44d51c39', operation='DELETE', pgid='pgtrigger_delete_delete_14082', table='iop_sessions_medication', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='medicationevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_77c633_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicationevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='87a83f66b603204873f335abe1f769c830fbaaac', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_f033d', table='iop_sessions_medicationevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='abf7f84970996ebd193a507cf594f4461682f9f8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0b349', table='iop_sessions_medicationevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='medicationmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_cd1a80_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicationmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='73ebf5ddc767ce2710d67a4937ee47f478a39b6e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_1ee62', table='iop_sessions_medicationmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicationmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ddc3aa315cb15ea02f0564702f893a7b160302bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_25070', table='iop_sessions_medicationmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteaddendum',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'An addendum is kept as it was written.' USING ERRCODE = 'check_violation';", hash='87ece62f3de4149a60c37db545bad301410ad12a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_2fefb', table='iop_sessions_noteaddendum', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteaddendum',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_noteaddendumevent" ("credential", "id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (NEW."credential", NEW."id", NEW."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."words", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='e06fa2ef8c8327a9c2977fb7739bbda64ea97968', operation='INSERT', pgid='pgtrigger_insert_insert_07c53', table='iop_sessions_noteaddendum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteaddendum',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_noteaddendumevent" ("credential", "id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (NEW."credential", NEW."id", NEW."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."words", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='67a418bc87e376137cacecd8c85bb2d2e9f5de99', operation='UPDATE', pgid='pgtrigger_update_update_9b1f9', table='iop_sessions_noteaddendum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteaddendum',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_noteaddendumevent" ("credential", "id", "note_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (OLD."credential", OLD."id", OLD."note_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."words", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='ca7b743866e5ab310430312bdbb6a114e3af28ed', operation='DELETE', pgid='pgtrigger_delete_delete_e2c4d', table='iop_sessions_noteaddendum', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='noteaddendumevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_170cf1_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteaddendumevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='70e8c09df2cbba3b0995d0944d44c974509fe9a3', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_08dfc', table='iop_sessions_noteaddendumevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteaddendumevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='17d3f27d41020d4c67cea115ffcb28836cda9034', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_acdc4', table='iop_sessions_noteaddendumevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='noteevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_72acf3_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='8a08726bbc3f35dacaa217ae767a028b17acdfbc', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_18f8e', table='iop_sessions_noteevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6a516096dc83ca32475e743a99dcbacf015cc9ab', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_92530', table='iop_sessions_noteevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='notemoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_3ae4d8_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='notemoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='c843fb041aabe212cc601bce2290799b8771144f', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_42abd', table='iop_sessions_notemoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='notemoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0e0dd8a9b49d8b43e38383433c771bde53b9c85c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8ac4e', table='iop_sessions_notemoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='noteobjective',
            constraint=models.UniqueConstraint(fields=('note', 'objective'), name='note_objective_once', violation_error_message='This objective is named already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteobjective',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."signed_at"::text FROM "iop_sessions_note" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."note_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."note_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This note is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='350b74616378df20b75ab902cf4a3a5e1b8947ef', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_28ec2', table='iop_sessions_noteobjective', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteobjective',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_noteobjectiveevent" ("id", "note_id", "objective_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."note_id", NEW."objective_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='12666b763b88aec32ab133fc733652eea63945a6', operation='INSERT', pgid='pgtrigger_insert_insert_29932', table='iop_sessions_noteobjective', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteobjective',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_noteobjectiveevent" ("id", "note_id", "objective_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."note_id", NEW."objective_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='3b3e8e0d85b5ab7b0b5a0fb3e8e92877d751d23a', operation='UPDATE', pgid='pgtrigger_update_update_ebf26', table='iop_sessions_noteobjective', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteobjective',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_noteobjectiveevent" ("id", "note_id", "objective_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."note_id", OLD."objective_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='3104bb2efd30f063c8173ca89a9fd2cd6d54223c', operation='DELETE', pgid='pgtrigger_delete_delete_e0ca7', table='iop_sessions_noteobjective', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='note',
            index=models.Index(condition=models.Q(('cosigned_at', None), ('error_at', None), ('needs_cosignature', True), ('returned_at', None)), fields=['signed_at'], name='note_awaiting_cosignature'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(('format__in', ['birp', 'dap', 'girp', 'soap'])), name='note_format_known', violation_error_message='Choose one of the listed values for format.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('signed_at__isnull', True), ('signed_by__isnull', True)), models.Q(('signed_at__isnull', False), ('signed_by__isnull', False)), _connector='OR'), name='note_signed_by', violation_error_message='signed at and signed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cosigned_at__isnull', True), ('cosigned_by__isnull', True)), models.Q(('cosigned_at__isnull', False), ('cosigned_by__isnull', False)), _connector='OR'), name='note_cosigned_by', violation_error_message='cosigned at and cosigned by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('returned_at__isnull', True), ('returned_by__isnull', True)), models.Q(('returned_at__isnull', False), ('returned_by__isnull', False)), _connector='OR'), name='note_returned_by', violation_error_message='returned at and returned by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('error_at__isnull', True), ('error_by__isnull', True)), models.Q(('error_at__isnull', False), ('error_by__isnull', False)), _connector='OR'), name='note_error_by', violation_error_message='error at and error by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(('risk', ''), ('risk__in', ['high', 'none', 'some']), _connector='OR'), name='note_risk_known', violation_error_message='Choose one of the listed values for risk.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('returned_at', None), models.Q(('return_words', ''), _negated=True), _connector='OR'), models.Q(('error_at', None), models.Q(('error_reason', ''), _negated=True), _connector='OR')), name='note_taken_back_with_words', violation_error_message='Say what to change, or what the error was.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sealed_draft', ''), ('signed_at__isnull', False)), models.Q(('assessment', ''), ('next_step', ''), ('opening', ''), ('overlap_reason', ''), ('response', ''), ('risk', ''), ('risk_words', ''), ('signed_at', None)), _connector='OR'), name='note_draft_is_sealed', violation_error_message='A draft is kept encrypted, and nothing of it stays once it is signed.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(('signed_at__isnull', False), models.Q(('cosigned_at', None), ('error_at', None), ('returned_at', None)), _connector='OR'), name='note_signed_before_the_rest', violation_error_message='Only a signed note is co-signed, returned or entered in error.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(('cosigned_at', None), ('returned_at', None), _connector='OR'), name='note_cosigned_or_returned', violation_error_message='A co-signed note is not returned.'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.UniqueConstraint(condition=models.Q(('error_at', None), ('returned_at', None)), fields=('attendance',), name='note_once_per_attendance', violation_error_message='There is a note about this client and session already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."signed_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['cosigned_at', 'cosigned_by_id', 'cosigned_credential', 'returned_at', 'returned_by_id', 'return_words', 'error_at', 'error_by_id', 'error_reason']::text[]) = (to_jsonb(NEW) - ARRAY['cosigned_at', 'cosigned_by_id', 'cosigned_credential', 'returned_at', 'returned_by_id', 'return_words', 'error_at', 'error_by_id', 'error_reason']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This note is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='2d9ffff9b97a12f01501c0b3301f990ac7538fbd', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_3b380', table='iop_sessions_note', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_noteevent" ("assessment", "attendance_id", "content", "cosigned_at", "cosigned_by_id", "cosigned_credential", "error_at", "error_by_id", "error_reason", "facilitators", "format", "headcount", "id", "is_late_entry", "needs_cosignature", "next_step", "opening", "overlap_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "response", "return_words", "returned_at", "returned_by_id", "revision", "risk", "risk_words", "signed_at", "signed_by_id", "signed_credential", "topic", "written_at", "written_by_id") VALUES (NEW."assessment", NEW."attendance_id", NEW."content", NEW."cosigned_at", NEW."cosigned_by_id", NEW."cosigned_credential", NEW."error_at", NEW."error_by_id", NEW."error_reason", NEW."facilitators", NEW."format", NEW."headcount", NEW."id", NEW."is_late_entry", NEW."needs_cosignature", NEW."next_step", NEW."opening", NEW."overlap_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."response", NEW."return_words", NEW."returned_at", NEW."returned_by_id", NEW."revision", NEW."risk", NEW."risk_words", NEW."signed_at", NEW."signed_by_id", NEW."signed_credential", NEW."topic", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='6559b3b7ab0db4ad1897026d5698a548e04071d1', operation='INSERT', pgid='pgtrigger_insert_insert_21bf3', table='iop_sessions_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."assessment" IS DISTINCT FROM (NEW."assessment") OR OLD."attendance_id" IS DISTINCT FROM (NEW."attendance_id") OR OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."cosigned_at" IS DISTINCT FROM (NEW."cosigned_at") OR OLD."cosigned_by_id" IS DISTINCT FROM (NEW."cosigned_by_id") OR OLD."cosigned_credential" IS DISTINCT FROM (NEW."cosigned_credential") OR OLD."error_at" IS DISTINCT FROM (NEW."error_at") OR OLD."error_by_id" IS DISTINCT FROM (NEW."error_by_id") OR OLD."error_reason" IS DISTINCT FROM (NEW."error_reason") OR OLD."facilitators" IS DISTINCT FROM (NEW."facilitators") OR OLD."format" IS DISTINCT FROM (NEW."format") OR OLD."headcount" IS DISTINCT FROM (NEW."headcount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_late_entry" IS DISTINCT FROM (NEW."is_late_entry") OR OLD."needs_cosignature" IS DISTINCT FROM (NEW."needs_cosignature") OR OLD."next_step" IS DISTINCT FROM (NEW."next_step") OR OLD."opening" IS DISTINCT FROM (NEW."opening") OR OLD."overlap_reason" IS DISTINCT FROM (NEW."overlap_reason") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."response" IS DISTINCT FROM (NEW."response") OR OLD."return_words" IS DISTINCT FROM (NEW."return_words") OR OLD."returned_at" IS DISTINCT FROM (NEW."returned_at") OR OLD."returned_by_id" IS DISTINCT FROM (NEW."returned_by_id") OR OLD."revision" IS DISTINCT FROM (NEW."revision") OR OLD."risk" IS DISTINCT FROM (NEW."risk") OR OLD."risk_words" IS DISTINCT FROM (NEW."risk_words") OR OLD."signed_at" IS DISTINCT FROM (NEW."signed_at") OR OLD."signed_by_id" IS DISTINCT FROM (NEW."signed_by_id") OR OLD."signed_credential" IS DISTINCT FROM (NEW."signed_credential") OR OLD."topic" IS DISTINCT FROM (NEW."topic") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id"))', func='INSERT INTO "iop_sessions_noteevent" ("assessment", "attendance_id", "content", "cosigned_at", "cosigned_by_id", "cosigned_credential", "error_at", "error_by_id", "error_reason", "facilitators", "format", "headcount", "id", "is_late_entry", "needs_cosignature", "next_step", "opening", "overlap_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "response", "return_words", "returned_at", "returned_by_id", "revision", "risk", "risk_words", "signed_at", "signed_by_id", "signed_credential", "topic", "written_at", "written_by_id") VALUES (NEW."assessment", NEW."attendance_id", NEW."content", NEW."cosigned_at", NEW."cosigned_by_id", NEW."cosigned_credential", NEW."error_at", NEW."error_by_id", NEW."error_reason", NEW."facilitators", NEW."format", NEW."headcount", NEW."id", NEW."is_late_entry", NEW."needs_cosignature", NEW."next_step", NEW."opening", NEW."overlap_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."response", NEW."return_words", NEW."returned_at", NEW."returned_by_id", NEW."revision", NEW."risk", NEW."risk_words", NEW."signed_at", NEW."signed_by_id", NEW."signed_credential", NEW."topic", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='f071942d0f48aa16fb7b85bb32edaa1321dbd711', operation='UPDATE', pgid='pgtrigger_update_update_b8b46', table='iop_sessions_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_noteevent" ("assessment", "attendance_id", "content", "cosigned_at", "cosigned_by_id", "cosigned_credential", "error_at", "error_by_id", "error_reason", "facilitators", "format", "headcount", "id", "is_late_entry", "needs_cosignature", "next_step", "opening", "overlap_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "response", "return_words", "returned_at", "returned_by_id", "revision", "risk", "risk_words", "signed_at", "signed_by_id", "signed_credential", "topic", "written_at", "written_by_id") VALUES (OLD."assessment", OLD."attendance_id", OLD."content", OLD."cosigned_at", OLD."cosigned_by_id", OLD."cosigned_credential", OLD."error_at", OLD."error_by_id", OLD."error_reason", OLD."facilitators", OLD."format", OLD."headcount", OLD."id", OLD."is_late_entry", OLD."needs_cosignature", OLD."next_step", OLD."opening", OLD."overlap_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."response", OLD."return_words", OLD."returned_at", OLD."returned_by_id", OLD."revision", OLD."risk", OLD."risk_words", OLD."signed_at", OLD."signed_by_id", OLD."signed_credential", OLD."topic", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='51b51c97e332baf841d8ee977abd7bfa1762d583', operation='DELETE', pgid='pgtrigger_delete_delete_063f8', table='iop_sessions_note', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='noteobjectiveevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_c0e1ea_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteobjectiveevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='5b85890ec93a5b78c7fe94587448b5858183f3ff', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_c5ce1', table='iop_sessions_noteobjectiveevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteobjectiveevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4f7e4005655907b81bf9f7eb560d46e8b0daea43', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_05cda', table='iop_sessions_noteobjectiveevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='room',
            constraint=models.UniqueConstraint(fields=('program', 'name'), name='room_once', violation_error_message='This program has a room of that name.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_roomevent" ("id", "is_active", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seats") VALUES (NEW."id", NEW."is_active", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."seats"); RETURN NULL;', hash='3dfea772d3030d30792d5abd1680e0935e1e6b28', operation='INSERT', pgid='pgtrigger_insert_insert_64da8', table='iop_sessions_room', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_roomevent" ("id", "is_active", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seats") VALUES (NEW."id", NEW."is_active", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."seats"); RETURN NULL;', hash='aa8d19562bb942143f0fe33f29eb29edba959024', operation='UPDATE', pgid='pgtrigger_update_update_a5daa', table='iop_sessions_room', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_roomevent" ("id", "is_active", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seats") VALUES (OLD."id", OLD."is_active", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."seats"); RETURN NULL;', hash='a641b0b7ea95f6175cad94a6b721ee6727f21967', operation='DELETE', pgid='pgtrigger_delete_delete_2bafa', table='iop_sessions_room', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='roomevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_6aa7cb_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='roomevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='68ce4a986f6a08da10f7e96d0c6b88e623fad335', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_18bac', table='iop_sessions_roomevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='roomevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='14ff8894b3043e82d604fbc38a5f4f33efe6f2f6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f4361', table='iop_sessions_roomevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='schedulecall',
            constraint=models.CheckConstraint(condition=models.Q(('about__in', ['cancelled', 'changed', 'restored'])), name='schedule_call_about_known', violation_error_message='Choose one of the listed values for about.'),
        ),
        migrations.AddConstraint(
            model_name='schedulecall',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('told_at__isnull', True), ('told_by__isnull', True)), models.Q(('told_at__isnull', False), ('told_by__isnull', False)), _connector='OR'), name='schedule_call_told_by', violation_error_message='told at and told by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='schedulecall',
            constraint=models.UniqueConstraint(condition=models.Q(('overtaken_at', None)), fields=('group_session', 'episode', 'contact'), name='schedule_call_once', nulls_distinct=False, violation_error_message='This person is on the list of calls already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='schedulecall',
            trigger=pgtrigger.compiler.Trigger(name='own_client', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."contact_id" IS NOT NULL)', func="\n                    PERFORM 1 FROM clients_episode episode\n                    JOIN clients_contact contact ON contact.client_id = episode.client_id\n                    WHERE episode.id = NEW.episode_id AND contact.id = NEW.contact_id;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'This person is not a contact of this client.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='5e7581e616bbd187d0503e42157fa0bbec1fa944', operation='INSERT OR UPDATE', pgid='pgtrigger_own_client_f5d9b', table='iop_sessions_schedulecall', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='schedulecall',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_schedulecallevent" ("about", "contact_id", "episode_id", "group_session_id", "id", "overtaken_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "raised_at", "told_at", "told_by_id") VALUES (NEW."about", NEW."contact_id", NEW."episode_id", NEW."group_session_id", NEW."id", NEW."overtaken_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."raised_at", NEW."told_at", NEW."told_by_id"); RETURN NULL;', hash='06996c5b6b76d8fb47fcdc2d4fe05d8175094680', operation='INSERT', pgid='pgtrigger_insert_insert_06cc6', table='iop_sessions_schedulecall', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='schedulecall',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_schedulecallevent" ("about", "contact_id", "episode_id", "group_session_id", "id", "overtaken_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "raised_at", "told_at", "told_by_id") VALUES (NEW."about", NEW."contact_id", NEW."episode_id", NEW."group_session_id", NEW."id", NEW."overtaken_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."raised_at", NEW."told_at", NEW."told_by_id"); RETURN NULL;', hash='d1448aaa3aa5de001eb3a37da70d1332e8c38ff1', operation='UPDATE', pgid='pgtrigger_update_update_e6699', table='iop_sessions_schedulecall', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='schedulecall',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_schedulecallevent" ("about", "contact_id", "episode_id", "group_session_id", "id", "overtaken_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "raised_at", "told_at", "told_by_id") VALUES (OLD."about", OLD."contact_id", OLD."episode_id", OLD."group_session_id", OLD."id", OLD."overtaken_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."raised_at", OLD."told_at", OLD."told_by_id"); RETURN NULL;', hash='8488bd27ef1929f1c60fcb92752b559b4cc23725', operation='DELETE', pgid='pgtrigger_delete_delete_ac5c6', table='iop_sessions_schedulecall', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='schedulecallevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_8ea4a3_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='schedulecallevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='a6e14de2c268bec62ec666603dfd63b26e1c6dbe', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_9db25', table='iop_sessions_schedulecallevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='schedulecallevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e2b89480adb20a532f8445120a3a06b391b8b5b1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_78a6b', table='iop_sessions_schedulecallevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='schedulecallmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_26580a_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='schedulecallmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='39656e275ace6a9f237e40c0f61522d60b515997', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_13578', table='iop_sessions_schedulecallmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='schedulecallmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='37c9d64a9230ed2de34649392337a2a6d7ea8ede', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7b083', table='iop_sessions_schedulecallmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('modality__in', ['education', 'family', 'group', 'individual'])), name='series_modality_known', violation_error_message='Choose one of the listed values for modality.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on')), ('starts_on__isnull', True), ('ends_on__isnull', True), _connector='OR'), name='series_ends_after_start', violation_error_message='The last day cannot be before the first.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('duration__range', (15, 360))), name='series_length', violation_error_message='A session lasts 15 minutes to 6 hours.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('break_minutes', 0), ('duration__gt', django.db.models.expressions.CombinedExpression(models.F('break_after'), '+', models.F('break_minutes'))), _connector='OR'), name='series_break_within', violation_error_message='The break has to end before the session does.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('capacity__range', (1, 40))), name='series_capacity', violation_error_message='A series has 1 to 40 places.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('weekday__range', (0, 6))), name='series_weekday', violation_error_message='Choose a day of the week.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('also_on__contained_by', [0, 1, 2, 3, 4, 5, 6])), name='series_also_on_weekdays', violation_error_message='Choose days of the week.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('is_telehealth', True), ('room__isnull', False), _connector='OR'), name='series_has_a_place', violation_error_message='Choose a room, or telehealth.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('modality', 'family'), ('family_format', ''), _connector='OR'), name='series_family_format', violation_error_message='Only family work has a family format.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_seriesevent" ("also_on", "break_after", "break_minutes", "capacity", "clash_reason", "curriculum_id", "duration", "ends_on", "facilitator_id", "family_format", "id", "is_telehealth", "modality", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produced_until", "program_id", "public_id", "revision", "room_id", "starts_at", "starts_on", "weekday") VALUES (NEW."also_on", NEW."break_after", NEW."break_minutes", NEW."capacity", NEW."clash_reason", NEW."curriculum_id", NEW."duration", NEW."ends_on", NEW."facilitator_id", NEW."family_format", NEW."id", NEW."is_telehealth", NEW."modality", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."produced_until", NEW."program_id", NEW."public_id", NEW."revision", NEW."room_id", NEW."starts_at", NEW."starts_on", NEW."weekday"); RETURN NULL;', hash='a70b76592fbbc5a9b9784fed1fc7e728d2a8ba67', operation='INSERT', pgid='pgtrigger_insert_insert_059ec', table='iop_sessions_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_seriesevent" ("also_on", "break_after", "break_minutes", "capacity", "clash_reason", "curriculum_id", "duration", "ends_on", "facilitator_id", "family_format", "id", "is_telehealth", "modality", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produced_until", "program_id", "public_id", "revision", "room_id", "starts_at", "starts_on", "weekday") VALUES (NEW."also_on", NEW."break_after", NEW."break_minutes", NEW."capacity", NEW."clash_reason", NEW."curriculum_id", NEW."duration", NEW."ends_on", NEW."facilitator_id", NEW."family_format", NEW."id", NEW."is_telehealth", NEW."modality", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."produced_until", NEW."program_id", NEW."public_id", NEW."revision", NEW."room_id", NEW."starts_at", NEW."starts_on", NEW."weekday"); RETURN NULL;', hash='9bdae4ce319d6fccbe62d8eec1b1399ccbab6ef1', operation='UPDATE', pgid='pgtrigger_update_update_9a3e0', table='iop_sessions_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_seriesevent" ("also_on", "break_after", "break_minutes", "capacity", "clash_reason", "curriculum_id", "duration", "ends_on", "facilitator_id", "family_format", "id", "is_telehealth", "modality", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produced_until", "program_id", "public_id", "revision", "room_id", "starts_at", "starts_on", "weekday") VALUES (OLD."also_on", OLD."break_after", OLD."break_minutes", OLD."capacity", OLD."clash_reason", OLD."curriculum_id", OLD."duration", OLD."ends_on", OLD."facilitator_id", OLD."family_format", OLD."id", OLD."is_telehealth", OLD."modality", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."produced_until", OLD."program_id", OLD."public_id", OLD."revision", OLD."room_id", OLD."starts_at", OLD."starts_on", OLD."weekday"); RETURN NULL;', hash='f438697760b02a35165d12ea1e7380fa144687db', operation='DELETE', pgid='pgtrigger_delete_delete_f8fc3', table='iop_sessions_series', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='enrolmentevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_a46219_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolmentevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='0d027b38087f847fda1865406385fd95dae0cb14', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_bb75f', table='iop_sessions_enrolmentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='81dd6eaff70e0353608ba3b50b09dd9cd69d1f65', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a21ff', table='iop_sessions_enrolmentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='enrolment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='enrolment_withdrawn_by', violation_error_message='withdrawn at and withdrawn by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='enrolment',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on')), ('starts_on__isnull', True), ('ends_on__isnull', True), _connector='OR'), name='enrolment_ends_after_start', violation_error_message='The last day cannot be before the first.'),
        ),
        migrations.AddConstraint(
            model_name='enrolment',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('withdrawn_at', None)), expressions=[(models.Func(models.F('series'), models.F('series'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('episode'), models.F('episode'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='enrolment_once', violation_error_code='overlap', violation_error_message='This client is already enrolled in this series at that time.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolment',
            trigger=pgtrigger.compiler.Trigger(name='same_program', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    PERFORM 1 FROM clients_episode episode\n                    JOIN iop_sessions_series series ON series.program_id = episode.program_id\n                    WHERE episode.id = NEW.episode_id AND series.id = NEW.series_id;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'A series takes clients of its own program.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='2416dabb1fbfdc4ad11f8f21dc4abd32973e988f', operation='INSERT OR UPDATE', pgid='pgtrigger_same_program_b3d7f', table='iop_sessions_enrolment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolment',
            trigger=pgtrigger.compiler.Trigger(name='keeps_apart', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NEW.withdrawn_at IS NOT NULL OR NOT EXISTS (\n        SELECT 1 FROM (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair JOIN clients_episode episode ON episode.client_id = pair.my_client\n        WHERE episode.id = NEW.episode_id\n    ) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.series_id = OLD.series_id AND NEW.episode_id = OLD.episode_id\n        AND NEW.starts_on >= OLD.starts_on AND COALESCE(NEW.ends_on, 'infinity') <= COALESCE(OLD.ends_on, 'infinity') THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1 FROM iop_sessions_series WHERE id = NEW.series_id FOR NO KEY UPDATE;\n    PERFORM 1\n    FROM clients_episode mine\n    JOIN (\n    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,\n        since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n    UNION ALL\n    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at\n    FROM iop_sessions_keepapart WHERE ended_at IS NULL\n) pair ON pair.my_client = mine.client_id AND pair.my_contact IS NULL AND pair.their_contact IS NULL\n    JOIN clients_episode theirs ON theirs.client_id = pair.their_client\n    JOIN iop_sessions_enrolment place ON place.episode_id = theirs.id\n    WHERE mine.id = NEW.episode_id AND place.series_id = NEW.series_id AND place.withdrawn_at IS NULL\n        AND GREATEST(pair.since, place.starts_on, NEW.starts_on) <= LEAST(\n            COALESCE(pair.until, 'infinity'), COALESCE(place.ends_on, 'infinity'), COALESCE(NEW.ends_on, 'infinity'),\n            COALESCE(mine.discharged_on, 'infinity'), COALESCE(theirs.discharged_on, 'infinity')\n        );\n    IF FOUND THEN\n        RAISE EXCEPTION 'This place is not possible for this client. Ask a supervisor.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='3326377a87f3d637291d679b1f8d52bd635e0c06', operation='INSERT OR UPDATE', pgid='pgtrigger_keeps_apart_98efe', table='iop_sessions_enrolment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_enrolmentevent" ("despite", "end_reason", "ends_on", "enrolled_at", "enrolled_by_id", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "series_id", "starts_on", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."despite", NEW."end_reason", NEW."ends_on", NEW."enrolled_at", NEW."enrolled_by_id", NEW."episode_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."series_id", NEW."starts_on", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='5ddadbca1533befbd0b520089d1c09a38314a688', operation='INSERT', pgid='pgtrigger_insert_insert_08a27', table='iop_sessions_enrolment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_enrolmentevent" ("despite", "end_reason", "ends_on", "enrolled_at", "enrolled_by_id", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "series_id", "starts_on", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."despite", NEW."end_reason", NEW."ends_on", NEW."enrolled_at", NEW."enrolled_by_id", NEW."episode_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."series_id", NEW."starts_on", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='97831ff9612940035152fdbad0298fe7fe7e50bf', operation='UPDATE', pgid='pgtrigger_update_update_0fe3a', table='iop_sessions_enrolment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_enrolmentevent" ("despite", "end_reason", "ends_on", "enrolled_at", "enrolled_by_id", "episode_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "series_id", "starts_on", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."despite", OLD."end_reason", OLD."ends_on", OLD."enrolled_at", OLD."enrolled_by_id", OLD."episode_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."series_id", OLD."starts_on", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;', hash='023d3e585405875175fc63eb67f91ed1b8f6048e', operation='DELETE', pgid='pgtrigger_delete_delete_c7355', table='iop_sessions_enrolment', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='seriesevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_c46bb7_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seriesevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='09d10fd3a746da9ad89205ab861942d77aeb9fb9', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_5dd7e', table='iop_sessions_seriesevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seriesevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='11e7e851a171a11f2e4a33a658200bcbc6a1ca8a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_84b53', table='iop_sessions_seriesevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='seriesmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_805f76_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seriesmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='2325a6b01aaf505b0880b85ef2099ec11fbc1629', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_15d43', table='iop_sessions_seriesmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seriesmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8d4b3c78545e6fde07a947e3732e8d015246d01d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9283d', table='iop_sessions_seriesmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='serieswait',
            index=models.Index(condition=models.Q(('closed_at', None)), fields=['series', 'asked_at'], name='series_wait_in_order'),
        ),
        migrations.AddConstraint(
            model_name='serieswait',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('offered_at__isnull', True), ('offered_by__isnull', True)), models.Q(('offered_at__isnull', False), ('offered_by__isnull', False)), _connector='OR'), name='series_wait_offered_by', violation_error_message='offered at and offered by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='serieswait',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('closed_by__isnull', True)), models.Q(('closed_at__isnull', False), ('closed_by__isnull', False)), _connector='OR'), name='series_wait_closed_by', violation_error_message='closed at and closed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='serieswait',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('outcome', '')), models.Q(('closed_at__isnull', False), ('outcome__in', ['let_go', 'taken'])), _connector='OR'), name='series_wait_outcome', violation_error_message='Waiting ends with an outcome.'),
        ),
        migrations.AddConstraint(
            model_name='serieswait',
            constraint=models.CheckConstraint(condition=models.Q(('offered_at__isnull', False), models.Q(('outcome', 'taken'), _negated=True), _connector='OR'), name='series_wait_offered_first', violation_error_message='A place is offered before it is taken.'),
        ),
        migrations.AddConstraint(
            model_name='serieswait',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('series', 'episode'), name='series_wait_once', violation_error_message='This client waits for this series already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serieswait',
            trigger=pgtrigger.compiler.Trigger(name='same_program', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    PERFORM 1 FROM clients_episode episode\n                    JOIN iop_sessions_series series ON series.program_id = episode.program_id\n                    WHERE episode.id = NEW.episode_id AND series.id = NEW.series_id;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'A series takes clients of its own program.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='74f8aaa61267a57cf53880615747d8a8843acbd2', operation='INSERT OR UPDATE', pgid='pgtrigger_same_program_d4f5b', table='iop_sessions_serieswait', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serieswait',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_serieswaitevent" ("asked_at", "asked_by_id", "close_reason", "closed_at", "closed_by_id", "episode_id", "id", "offered_at", "offered_by_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "series_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."episode_id", NEW."id", NEW."offered_at", NEW."offered_by_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."series_id"); RETURN NULL;', hash='9abcfad44dce4757a7c5333e1852ca771e9d02b1', operation='INSERT', pgid='pgtrigger_insert_insert_06541', table='iop_sessions_serieswait', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serieswait',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_serieswaitevent" ("asked_at", "asked_by_id", "close_reason", "closed_at", "closed_by_id", "episode_id", "id", "offered_at", "offered_by_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "series_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."episode_id", NEW."id", NEW."offered_at", NEW."offered_by_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."series_id"); RETURN NULL;', hash='a1b5e7659d25cd86bb98beb956d1f52966ca9ee4', operation='UPDATE', pgid='pgtrigger_update_update_8acc7', table='iop_sessions_serieswait', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serieswait',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_serieswaitevent" ("asked_at", "asked_by_id", "close_reason", "closed_at", "closed_by_id", "episode_id", "id", "offered_at", "offered_by_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "series_id") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."close_reason", OLD."closed_at", OLD."closed_by_id", OLD."episode_id", OLD."id", OLD."offered_at", OLD."offered_by_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."series_id"); RETURN NULL;', hash='225d7fb990ba9cdfd39d30335d194f84da7c63c7', operation='DELETE', pgid='pgtrigger_delete_delete_b6378', table='iop_sessions_serieswait', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='serieswaitevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_3097ba_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serieswaitevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='daaa32246ea661166ab93502969882e86c0311b3', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_df212', table='iop_sessions_serieswaitevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serieswaitevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='345cc8a81e934fdded26282e17159d6937131ed7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c3950', table='iop_sessions_serieswaitevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='serieswaitmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_fa0dc6_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serieswaitmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='7f8da1765d4a24138f8b55b4e2632c355e8eb7ac', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_47cd9', table='iop_sessions_serieswaitmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serieswaitmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d62ada5fab71d0489e93ee3299e7006e815694b1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8ac77', table='iop_sessions_serieswaitmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shareddraft',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_shareddraftevent" ("group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "written_at", "written_by_id") VALUES (NEW."group_session_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revision", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='b2ad73e0d807a72dcbeaa83fa83768536163d927', operation='INSERT', pgid='pgtrigger_insert_insert_ffca1', table='iop_sessions_shareddraft', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shareddraft',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."group_session_id" IS DISTINCT FROM (NEW."group_session_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."revision" IS DISTINCT FROM (NEW."revision") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id"))', func='INSERT INTO "iop_sessions_shareddraftevent" ("group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "written_at", "written_by_id") VALUES (NEW."group_session_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revision", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='0a0d2fc89bbcf7c6ffb505b75fc0c07e6ae713e4', operation='UPDATE', pgid='pgtrigger_update_update_f8ea4', table='iop_sessions_shareddraft', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shareddraft',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_shareddraftevent" ("group_session_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "written_at", "written_by_id") VALUES (OLD."group_session_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revision", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='d37f504d5f05f37e9408245e9ba90002673fc949', operation='DELETE', pgid='pgtrigger_delete_delete_c9c1a', table='iop_sessions_shareddraft', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='shareddraftevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_966f48_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shareddraftevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='4e72663af9e8856ad550bb799b1f81c6df75aa12', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_240d4', table='iop_sessions_shareddraftevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shareddraftevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='916ee95ca323d70f4cb0f04c7e8730349b169452', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_99f8c', table='iop_sessions_shareddraftevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='skillpractice',
            index=models.Index(fields=['episode', '-set_on', '-id'], name='practice_by_episode'),
        ),
        migrations.AddConstraint(
            model_name='skillpractice',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['', 'done', 'not_done', 'partly'])), name='practice_outcome_known', violation_error_message='Choose one of the listed values for outcome.'),
        ),
        migrations.AddConstraint(
            model_name='skillpractice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reviewed_at__isnull', True), ('reviewed_by__isnull', True)), models.Q(('reviewed_at__isnull', False), ('reviewed_by__isnull', False)), _connector='OR'), name='practice_reviewed_by', violation_error_message='reviewed at and reviewed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='skillpractice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('helped', None), ('outcome', ''), ('practised_on', None), ('reviewed_at', None), ('reviewed_in', None), ('situation', ''), ('words', '')), models.Q(('reviewed_at__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='practice_outcome_when_reviewed', violation_error_message='An outcome is recorded when it is talked about, and says whether it was done.'),
        ),
        migrations.AddConstraint(
            model_name='skillpractice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'not_done'), _negated=True), models.Q(('helped', None), ('practised_on', None)), _connector='OR'), name='practice_not_done_helped_nobody', violation_error_message='What was not done has no day, and did not help.'),
        ),
        migrations.AddConstraint(
            model_name='skillpractice',
            constraint=models.CheckConstraint(condition=models.Q(('helped', None), ('helped__lte', 10), _connector='OR'), name='practice_helped_0_to_10', violation_error_message='How much it helped is a number from 0 to 10.'),
        ),
        migrations.AddConstraint(
            model_name='skillpractice',
            constraint=models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('set_on')), ('set_on__isnull', True), ('due_on__isnull', True), _connector='OR'), name='practice_due_after_set', violation_error_message='It is due on the day it is set, or later.'),
        ),
        migrations.AddConstraint(
            model_name='skillpractice',
            constraint=models.CheckConstraint(condition=models.Q(('practised_on__gte', models.F('set_on')), ('set_on__isnull', True), ('practised_on__isnull', True), _connector='OR'), name='practice_tried_after_set', violation_error_message='It was not tried before it was set.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='skillpractice',
            trigger=pgtrigger.compiler.Trigger(name='of_this_episode', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM plans_objective objective\n    JOIN plans_goal goal ON goal.id = objective.goal_id\n    JOIN plans_treatmentplan plan ON plan.id = goal.plan_id\n    WHERE objective.id = NEW.objective_id\n      AND plan.episode_id = NEW.episode_id\n      AND NOT EXISTS (SELECT 1 FROM iop_sessions_attendance attendance\n                      WHERE attendance.id IN (NEW.set_in_id, NEW.reviewed_in_id) AND attendance.episode_id <> NEW.episode_id);\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'A skill practice is about one client alone.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='a1b1523a54098dffb5614c904cb45c8593851bbd', operation='INSERT OR UPDATE', pgid='pgtrigger_of_this_episode_7540e', table='iop_sessions_skillpractice', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='skillpractice',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_skillpracticeevent" ("due_on", "episode_id", "helped", "id", "objective_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practised_on", "public_id", "reviewed_at", "reviewed_by_id", "reviewed_in_id", "revision", "set_at", "set_by_id", "set_in_id", "set_on", "situation", "skill", "task", "words") VALUES (NEW."due_on", NEW."episode_id", NEW."helped", NEW."id", NEW."objective_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."practised_on", NEW."public_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."reviewed_in_id", NEW."revision", NEW."set_at", NEW."set_by_id", NEW."set_in_id", NEW."set_on", NEW."situation", NEW."skill", NEW."task", NEW."words"); RETURN NULL;', hash='9b707b2e484d5f303cff953a138b9440e9d1a713', operation='INSERT', pgid='pgtrigger_insert_insert_1d7b0', table='iop_sessions_skillpractice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='skillpractice',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_skillpracticeevent" ("due_on", "episode_id", "helped", "id", "objective_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practised_on", "public_id", "reviewed_at", "reviewed_by_id", "reviewed_in_id", "revision", "set_at", "set_by_id", "set_in_id", "set_on", "situation", "skill", "task", "words") VALUES (NEW."due_on", NEW."episode_id", NEW."helped", NEW."id", NEW."objective_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."practised_on", NEW."public_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."reviewed_in_id", NEW."revision", NEW."set_at", NEW."set_by_id", NEW."set_in_id", NEW."set_on", NEW."situation", NEW."skill", NEW."task", NEW."words"); RETURN NULL;', hash='fcbe12ca3c1e8f052ef495d1cd818b756e9406bc', operation='UPDATE', pgid='pgtrigger_update_update_46f91', table='iop_sessions_skillpractice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='skillpractice',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_skillpracticeevent" ("due_on", "episode_id", "helped", "id", "objective_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practised_on", "public_id", "reviewed_at", "reviewed_by_id", "reviewed_in_id", "revision", "set_at", "set_by_id", "set_in_id", "set_on", "situation", "skill", "task", "words") VALUES (OLD."due_on", OLD."episode_id", OLD."helped", OLD."id", OLD."objective_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."practised_on", OLD."public_id", OLD."reviewed_at", OLD."reviewed_by_id", OLD."reviewed_in_id", OLD."revision", OLD."set_at", OLD."set_by_id", OLD."set_in_id", OLD."set_on", OLD."situation", OLD."skill", OLD."task", OLD."words"); RETURN NULL;', hash='9a072309d401dee208c3fceeb582c6ea4aa94ebe', operation='DELETE', pgid='pgtrigger_delete_delete_7ba81', table='iop_sessions_skillpractice', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='skillpracticeevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_d449b6_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='skillpracticeevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='9e693d03bff0faa39df0f0b70cf9c51b7bd5c3b0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_a9f42', table='iop_sessions_skillpracticeevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='skillpracticeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='72f66adc512ef29ef5039b6e2f06ea92256fb652', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6e7f9', table='iop_sessions_skillpracticeevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='skillpracticemoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_8c10b9_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='skillpracticemoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='363fad748134854a9c7ccaf0e1621db3c354d007', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_e9f39', table='iop_sessions_skillpracticemoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='skillpracticemoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0049c177fcef23cd5f5c5a3910b02f529a3c675a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9eef9', table='iop_sessions_skillpracticemoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('curriculum', 'number'), name='topic_in_order', violation_error_message='Another topic has this place in the order.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='topic_from_one', violation_error_message='The first topic has number 1.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_topicevent" ("curriculum_id", "id", "is_active", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."curriculum_id", NEW."id", NEW."is_active", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;', hash='b5cd2e3a2975cb1e658f78c2e75d4bba073e9d71', operation='INSERT', pgid='pgtrigger_insert_insert_efd99', table='iop_sessions_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_topicevent" ("curriculum_id", "id", "is_active", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."curriculum_id", NEW."id", NEW."is_active", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;', hash='40caf0f0f41d6e1356641f7cf391f79c9c1220f2', operation='UPDATE', pgid='pgtrigger_update_update_0d93a', table='iop_sessions_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_topicevent" ("curriculum_id", "id", "is_active", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."curriculum_id", OLD."id", OLD."is_active", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;', hash='5adbdb0c3f4ca6498bb320b086bff1b708a2086e', operation='DELETE', pgid='pgtrigger_delete_delete_3dfc3', table='iop_sessions_topic', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='groupsessionevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_14b86f_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupsessionevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='ae51e354f24e62b5891492b88500a51cc594153d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_56310', table='iop_sessions_groupsessionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupsessionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2aae30b985b1ae2d68582e63588a2b4a5089d64b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7e5d4', table='iop_sessions_groupsessionevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='groupsession',
            index=models.Index(fields=['program', 'starts_at'], name='group_session_by_program'),
        ),
        migrations.AddIndex(
            model_name='groupsession',
            index=models.Index(fields=['facilitator', 'starts_at'], name='group_session_by_facilitator'),
        ),
        migrations.AddConstraint(
            model_name='groupsession',
            constraint=models.CheckConstraint(condition=models.Q(('break_after__lte', 360), ('break_minutes__lte', 120)), name='group_session_break_length', violation_error_message='A break lasts two hours at most.'),
        ),
        migrations.AddConstraint(
            model_name='groupsession',
            constraint=models.CheckConstraint(condition=models.Q(('modality__in', ['education', 'family', 'group', 'individual'])), name='group_session_modality_known', violation_error_message='Choose one of the listed values for modality.'),
        ),
        migrations.AddConstraint(
            model_name='groupsession',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cancelled_at__isnull', True), ('cancelled_by__isnull', True)), models.Q(('cancelled_at__isnull', False), ('cancelled_by__isnull', False)), _connector='OR'), name='group_session_cancelled_by', violation_error_message='cancelled at and cancelled by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='groupsession',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at')), ('starts_at__isnull', True), ('ends_at__isnull', True), _connector='OR'), name='group_session_ends_after_start', violation_error_message='A session ends after it begins.'),
        ),
        migrations.AddConstraint(
            model_name='groupsession',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('moved_from', None), ('substitute_for', None)), models.Q(('change_reason', ''), _negated=True), _connector='OR'), name='group_session_changed_with_a_reason', violation_error_message='Say why this date is changed.'),
        ),
        migrations.AddConstraint(
            model_name='groupsession',
            constraint=models.UniqueConstraint(fields=('series', 'starts_at'), name='group_session_once', violation_error_message='This series has a session at that time already.'),
        ),
        migrations.AddConstraint(
            model_name='groupsession',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('cancelled_at', None), ('clash_reason', '')), expressions=[(models.Func(models.F('facilitator'), models.F('facilitator'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), models.Value('[)'), function='tstzrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='group_session_facilitator_free', violation_error_code='overlap', violation_error_message='This facilitator already has a session at that time.'),
        ),
        migrations.AddConstraint(
            model_name='groupsession',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('cancelled_at', None), ('clash_reason', ''), ('room__isnull', False)), expressions=[(models.Func(models.F('room'), models.F('room'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), models.Value('[)'), function='tstzrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='group_session_room_free', violation_error_code='overlap', violation_error_message='This room is taken at that time.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupsession',
            trigger=pgtrigger.compiler.Trigger(name='break_moved', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."break_after" IS DISTINCT FROM (NEW."break_after") OR OLD."break_minutes" IS DISTINCT FROM (NEW."break_minutes") OR OLD."starts_at" IS DISTINCT FROM (NEW."starts_at"))', func='\n    UPDATE iop_sessions_attendance SET break_minutes = 0 WHERE group_session_id = NEW.id AND arrived_at IS NOT NULL;\n    RETURN NULL;\n', hash='05a32cd534d7e1a6350c1ba01a85f530704378e8', operation='UPDATE', pgid='pgtrigger_break_moved_2fb63', table='iop_sessions_groupsession', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupsession',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_groupsessionevent" ("break_after", "break_minutes", "cancel_reason", "cancelled_at", "cancelled_by_id", "capacity", "change_reason", "clash_reason", "ends_at", "facilitator_id", "family_format", "id", "is_telehealth", "lesson_id", "modality", "moved_from", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "revision", "room_id", "series_id", "starts_at", "substitute_for_id", "title", "topic") VALUES (NEW."break_after", NEW."break_minutes", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."capacity", NEW."change_reason", NEW."clash_reason", NEW."ends_at", NEW."facilitator_id", NEW."family_format", NEW."id", NEW."is_telehealth", NEW."lesson_id", NEW."modality", NEW."moved_from", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."revision", NEW."room_id", NEW."series_id", NEW."starts_at", NEW."substitute_for_id", NEW."title", NEW."topic"); RETURN NULL;', hash='39886cd354e6361a9cb8e12ca064aa8d11e50a3a', operation='INSERT', pgid='pgtrigger_insert_insert_3d940', table='iop_sessions_groupsession', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupsession',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_sessions_groupsessionevent" ("break_after", "break_minutes", "cancel_reason", "cancelled_at", "cancelled_by_id", "capacity", "change_reason", "clash_reason", "ends_at", "facilitator_id", "family_format", "id", "is_telehealth", "lesson_id", "modality", "moved_from", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "revision", "room_id", "series_id", "starts_at", "substitute_for_id", "title", "topic") VALUES (NEW."break_after", NEW."break_minutes", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."capacity", NEW."change_reason", NEW."clash_reason", NEW."ends_at", NEW."facilitator_id", NEW."family_format", NEW."id", NEW."is_telehealth", NEW."lesson_id", NEW."modality", NEW."moved_from", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."revision", NEW."room_id", NEW."series_id", NEW."starts_at", NEW."substitute_for_id", NEW."title", NEW."topic"); RETURN NULL;', hash='40aa073d4b90a9683f95c68b6c68b81836654954', operation='UPDATE', pgid='pgtrigger_update_update_e17dd', table='iop_sessions_groupsession', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupsession',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_sessions_groupsessionevent" ("break_after", "break_minutes", "cancel_reason", "cancelled_at", "cancelled_by_id", "capacity", "change_reason", "clash_reason", "ends_at", "facilitator_id", "family_format", "id", "is_telehealth", "lesson_id", "modality", "moved_from", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "revision", "room_id", "series_id", "starts_at", "substitute_for_id", "title", "topic") VALUES (OLD."break_after", OLD."break_minutes", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."capacity", OLD."change_reason", OLD."clash_reason", OLD."ends_at", OLD."facilitator_id", OLD."family_format", OLD."id", OLD."is_telehealth", OLD."lesson_id", OLD."modality", OLD."moved_from", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."revision", OLD."room_id", OLD."series_id", OLD."starts_at", OLD."substitute_for_id", OLD."title", OLD."topic"); RETURN NULL;', hash='1fc9bbeea1e70d84cb8c80025caa7f47dda9de3b', operation='DELETE', pgid='pgtrigger_delete_delete_09deb', table='iop_sessions_groupsession', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='topicevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_session_pgh_cre_a25798_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topicevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='755a29a034ce4b08a833646671ba72d012dedf14', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_70096', table='iop_sessions_topicevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topicevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c609ff18c2cea0c209e0a7e2005bcef9832b660b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8ed3e', table='iop_sessions_topicevent', when='BEFORE')),
        ),
    ]), migrations.RunSQL(REACH, FORGET)]
