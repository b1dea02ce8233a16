"""All tables as the migrations that it replaces leave them, created together: seconds instead of minutes for an empty database."""

import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import iop_portal.models.program
import iop_portal.models.user
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from iop_portal.migration_operations import CreateTogether
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('iop_portal', '0001_initial'),
        ('iop_portal', '0002_programs_have_places_per_track'),
        ('iop_portal', '0003_exports_are_kept_with_the_program'),
        ('iop_portal', '0004_a_program_calls_after_a_discharge'),
        ('iop_portal', '0005_sheets_may_begin_present'),
        ('iop_portal', '0006_programs_say_how_notes_are_written'),
    ]

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [CreateTogether([
        migrations.CreateModel(
            name='ProgramEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=100)),
                ('track', models.CharField(choices=[('day', 'Day'), ('evening', 'Evening')], max_length=10)),
                ('population', models.CharField(choices=[('adults', 'Adults'), ('adolescents', 'Adolescents')], default='adults', max_length=12)),
                ('time_zone', models.CharField(default='America/New_York', max_length=40, validators=[iop_portal.models.program.validate_time_zone])),
                ('phone', models.CharField(blank=True, help_text='Shown to staff as the number clients call.', max_length=30)),
                ('weekly_minutes_least', models.PositiveSmallIntegerField(default=540, help_text='540 (9 hours) for adults, 360 (6 hours) for adolescents.', verbose_name='least minutes a week')),
                ('weekly_minutes_most', models.PositiveSmallIntegerField(default=1140, help_text='1140 (19 hours): from 20 hours on it is another level of care.', verbose_name='most minutes a week')),
                ('days_per_week_least', models.PositiveSmallIntegerField(default=3, verbose_name='least days a week')),
                ('plan_review_days', models.PositiveSmallIntegerField(default=30, verbose_name='days between plan reviews')),
                ('group_capacity', models.PositiveSmallIntegerField(default=12, verbose_name='usual places in a group')),
                ('day_places', models.PositiveSmallIntegerField(blank=True, help_text='How many clients at most. Empty: not set, or no such track.', null=True, verbose_name='places on the day track')),
                ('evening_places', models.PositiveSmallIntegerField(blank=True, help_text='How many clients at most. Empty: not set, or no such track.', null=True, verbose_name='places on the evening track')),
                ('holds_keep_places', models.BooleanField(default=True, help_text='If not, a place counts as free while its client is away.', verbose_name='clients on hold keep their place')),
                ('follow_up_days', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(730)]), blank=True, default=iop_portal.models.program.usual_follow_up_days, help_text='Such as 30,90. Empty: the program does not call after a discharge.', size=6, verbose_name='days after a discharge with a contact')),
                ('sheets_begin_present', models.BooleanField(default=False, help_text='If not, they begin with nobody marked.', verbose_name='attendance sheets begin with everybody present')),
                ('note_format', models.CharField(choices=[('dap', 'DAP: data, assessment, plan'), ('soap', 'SOAP: subjective, objective, assessment, plan'), ('birp', 'BIRP: behavior, intervention, response, plan'), ('girp', 'GIRP: goal, intervention, response, plan')], default='dap', max_length=4, verbose_name='progress notes')),
                ('note_overlap_most', models.PositiveSmallIntegerField(default=60, help_text='Above it, whoever signs says why it repeats other notes.', verbose_name='most repetition in a note, in percent')),
                ('late_entry_hours', models.PositiveSmallIntegerField(default=48, help_text='Counted from the end of the session.', verbose_name='hours until a note is a late entry')),
                ('rules_source', models.CharField(blank=True, help_text='The state rule or payer contract they come from.', max_length=200, verbose_name='source of these numbers')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProgramMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Submission',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.UUIDField(unique=True)),
                ('sent_at', models.DateTimeField(auto_now_add=True)),
                ('answer_url', models.CharField(blank=True, max_length=500)),
            ],
            options={
                'ordering': ['-sent_at'],
            },
        ),
        migrations.CreateModel(
            name='UserEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UserMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'user',
                'verbose_name_plural': 'users',
                'ordering': ['last_name', 'first_name', 'pk'],
                'abstract': False,
            },
            managers=[
                ('objects', iop_portal.models.user.StaffManager()),
            ],
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('role', models.CharField(choices=[('program_director', 'Program director'), ('clinical_supervisor', 'Clinical supervisor'), ('clinician', 'Clinician'), ('case_manager', 'Case manager'), ('intake_coordinator', 'Intake coordinator'), ('medical_provider', 'Medical provider'), ('front_desk', 'Front desk'), ('compliance', 'Compliance'), ('system_administrator', 'System administrator')], max_length=24)),
                ('credential', models.CharField(blank=True, choices=[('', 'None'), ('LPC-A', 'LPC-A, associate counselor (supervised)'), ('CADC-T', 'CADC-T, counselor in training (supervised)'), ('CADC', 'CADC, alcohol and drug counselor'), ('LPC', 'LPC, professional counselor'), ('LMFT', 'LMFT, marriage and family therapist'), ('LCSW', 'LCSW, clinical social worker'), ('PsyD', 'PsyD, psychologist'), ('NP', 'NP, nurse practitioner'), ('MD', 'MD, physician')], default='', max_length=10)),
                ('credential_expires_on', models.DateField(blank=True, help_text='The last day it is valid.', null=True)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('supervisor', models.ForeignKey(blank=True, help_text='Who co-signs for a supervised credential.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='supervised_memberships', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['program', 'role', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Program',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=100, unique=True)),
                ('track', models.CharField(choices=[('day', 'Day'), ('evening', 'Evening')], max_length=10)),
                ('population', models.CharField(choices=[('adults', 'Adults'), ('adolescents', 'Adolescents')], default='adults', max_length=12)),
                ('time_zone', models.CharField(default='America/New_York', max_length=40, validators=[iop_portal.models.program.validate_time_zone])),
                ('phone', models.CharField(blank=True, help_text='Shown to staff as the number clients call.', max_length=30)),
                ('weekly_minutes_least', models.PositiveSmallIntegerField(default=540, help_text='540 (9 hours) for adults, 360 (6 hours) for adolescents.', verbose_name='least minutes a week')),
                ('weekly_minutes_most', models.PositiveSmallIntegerField(default=1140, help_text='1140 (19 hours): from 20 hours on it is another level of care.', verbose_name='most minutes a week')),
                ('days_per_week_least', models.PositiveSmallIntegerField(default=3, verbose_name='least days a week')),
                ('plan_review_days', models.PositiveSmallIntegerField(default=30, verbose_name='days between plan reviews')),
                ('group_capacity', models.PositiveSmallIntegerField(default=12, verbose_name='usual places in a group')),
                ('day_places', models.PositiveSmallIntegerField(blank=True, help_text='How many clients at most. Empty: not set, or no such track.', null=True, verbose_name='places on the day track')),
                ('evening_places', models.PositiveSmallIntegerField(blank=True, help_text='How many clients at most. Empty: not set, or no such track.', null=True, verbose_name='places on the evening track')),
                ('holds_keep_places', models.BooleanField(default=True, help_text='If not, a place counts as free while its client is away.', verbose_name='clients on hold keep their place')),
                ('follow_up_days', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(730)]), blank=True, default=iop_portal.models.program.usual_follow_up_days, help_text='Such as 30,90. Empty: the program does not call after a discharge.', size=6, verbose_name='days after a discharge with a contact')),
                ('sheets_begin_present', models.BooleanField(default=False, help_text='If not, they begin with nobody marked.', verbose_name='attendance sheets begin with everybody present')),
                ('note_format', models.CharField(choices=[('dap', 'DAP: data, assessment, plan'), ('soap', 'SOAP: subjective, objective, assessment, plan'), ('birp', 'BIRP: behavior, intervention, response, plan'), ('girp', 'GIRP: goal, intervention, response, plan')], default='dap', max_length=4, verbose_name='progress notes')),
                ('note_overlap_most', models.PositiveSmallIntegerField(default=60, help_text='Above it, whoever signs says why it repeats other notes.', verbose_name='most repetition in a note, in percent')),
                ('late_entry_hours', models.PositiveSmallIntegerField(default=48, help_text='Counted from the end of the session.', verbose_name='hours until a note is a late entry')),
                ('rules_source', models.CharField(blank=True, help_text='The state rule or payer contract they come from.', max_length=200, verbose_name='source of these numbers')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('track__in', ['day', 'evening'])), name='program_track_known', violation_error_message='Choose one of the listed values for track.'), models.CheckConstraint(condition=models.Q(('population__in', ['adolescents', 'adults'])), name='program_population_known', violation_error_message='Choose one of the listed values for population.'), models.CheckConstraint(condition=models.Q(('note_format__in', ['birp', 'dap', 'girp', 'soap'])), name='program_note_format_known', violation_error_message='Choose one of the listed values for note format.'), models.CheckConstraint(condition=models.Q(('note_overlap_most__lte', 100)), name='program_note_overlap_is_a_percentage', violation_error_message='Repetition is a percentage: 0 to 100.'), models.CheckConstraint(condition=models.Q(('weekly_minutes_most__gte', models.F('weekly_minutes_least')), ('weekly_minutes_least__isnull', True), ('weekly_minutes_most__isnull', True), _connector='OR'), name='program_weekly_range', violation_error_message='The most minutes a week cannot be less than the least.'), models.CheckConstraint(condition=models.Q(('days_per_week_least__range', (1, 7))), name='program_days_per_week', violation_error_message='A week has one to seven days.')],
            },
        ),
        migrations.CreateModel(
            name='MembershipEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('role', models.CharField(choices=[('program_director', 'Program director'), ('clinical_supervisor', 'Clinical supervisor'), ('clinician', 'Clinician'), ('case_manager', 'Case manager'), ('intake_coordinator', 'Intake coordinator'), ('medical_provider', 'Medical provider'), ('front_desk', 'Front desk'), ('compliance', 'Compliance'), ('system_administrator', 'System administrator')], max_length=24)),
                ('credential', models.CharField(blank=True, choices=[('', 'None'), ('LPC-A', 'LPC-A, associate counselor (supervised)'), ('CADC-T', 'CADC-T, counselor in training (supervised)'), ('CADC', 'CADC, alcohol and drug counselor'), ('LPC', 'LPC, professional counselor'), ('LMFT', 'LMFT, marriage and family therapist'), ('LCSW', 'LCSW, clinical social worker'), ('PsyD', 'PsyD, psychologist'), ('NP', 'NP, nurse practitioner'), ('MD', 'MD, physician')], default='', max_length=10)),
                ('credential_expires_on', models.DateField(blank=True, help_text='The last day it is valid.', null=True)),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_portal.membership')),
                ('supervisor', models.ForeignKey(blank=True, db_constraint=False, help_text='Who co-signs for a supervised credential.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='membership',
            name='program',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='iop_portal.program'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='program',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_portal_programevent" ("day_places", "days_per_week_least", "evening_places", "follow_up_days", "group_capacity", "holds_keep_places", "id", "is_active", "late_entry_hours", "name", "note_format", "note_overlap_most", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "plan_review_days", "population", "public_id", "rules_source", "sheets_begin_present", "time_zone", "track", "weekly_minutes_least", "weekly_minutes_most") VALUES (NEW."day_places", NEW."days_per_week_least", NEW."evening_places", NEW."follow_up_days", NEW."group_capacity", NEW."holds_keep_places", NEW."id", NEW."is_active", NEW."late_entry_hours", NEW."name", NEW."note_format", NEW."note_overlap_most", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."plan_review_days", NEW."population", NEW."public_id", NEW."rules_source", NEW."sheets_begin_present", NEW."time_zone", NEW."track", NEW."weekly_minutes_least", NEW."weekly_minutes_most"); RETURN NULL;', hash='fde4bf292e167f4d0742d3fb2984a60951577dd8', operation='INSERT', pgid='pgtrigger_insert_insert_cea3e', table='iop_portal_program', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='program',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_portal_programevent" ("day_places", "days_per_week_least", "evening_places", "follow_up_days", "group_capacity", "holds_keep_places", "id", "is_active", "late_entry_hours", "name", "note_format", "note_overlap_most", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "plan_review_days", "population", "public_id", "rules_source", "sheets_begin_present", "time_zone", "track", "weekly_minutes_least", "weekly_minutes_most") VALUES (NEW."day_places", NEW."days_per_week_least", NEW."evening_places", NEW."follow_up_days", NEW."group_capacity", NEW."holds_keep_places", NEW."id", NEW."is_active", NEW."late_entry_hours", NEW."name", NEW."note_format", NEW."note_overlap_most", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."plan_review_days", NEW."population", NEW."public_id", NEW."rules_source", NEW."sheets_begin_present", NEW."time_zone", NEW."track", NEW."weekly_minutes_least", NEW."weekly_minutes_most"); RETURN NULL;', hash='90045b105a451984193d8899667f1d8826f9f994', operation='UPDATE', pgid='pgtrigger_update_update_63c12', table='iop_portal_program', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='program',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_portal_programevent" ("day_places", "days_per_week_least", "evening_places", "follow_up_days", "group_capacity", "holds_keep_places", "id", "is_active", "late_entry_hours", "name", "note_format", "note_overlap_most", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "plan_review_days", "population", "public_id", "rules_source", "sheets_begin_present", "time_zone", "track", "weekly_minutes_least", "weekly_minutes_most") VALUES (OLD."day_places", OLD."days_per_week_least", OLD."evening_places", OLD."follow_up_days", OLD."group_capacity", OLD."holds_keep_places", OLD."id", OLD."is_active", OLD."late_entry_hours", OLD."name", OLD."note_format", OLD."note_overlap_most", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."plan_review_days", OLD."population", OLD."public_id", OLD."rules_source", OLD."sheets_begin_present", OLD."time_zone", OLD."track", OLD."weekly_minutes_least", OLD."weekly_minutes_most"); RETURN NULL;', hash='38124224e2e1a64e759405bab9e60115c9ac6124', operation='DELETE', pgid='pgtrigger_delete_delete_2217c', table='iop_portal_program', when='AFTER')),
        ),
        migrations.AddField(
            model_name='programevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='iop_portal.program'),
        ),
        migrations.AddField(
            model_name='programmoment',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='iop_portal.program'),
        ),
        migrations.AddField(
            model_name='submission',
            name='sent_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='userevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='usermoment',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to=settings.AUTH_USER_MODEL),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_portal_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."username"); RETURN NULL;', hash='0f7af04d3e6d1a30429708ba801065b360997b11', operation='INSERT', pgid='pgtrigger_insert_insert_b83c3', table='iop_portal_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."username" IS DISTINCT FROM (NEW."username"))', func='INSERT INTO "iop_portal_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."username"); RETURN NULL;', hash='e56682414ece4a9cc444930891c06a3b8d301757', operation='UPDATE', pgid='pgtrigger_update_update_b049b', table='iop_portal_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_portal_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "username") VALUES (OLD."date_joined", OLD."email", OLD."first_name", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."username"); RETURN NULL;', hash='77169d9fcd58bcb793fa52d1d01da21426b248b7', operation='DELETE', pgid='pgtrigger_delete_delete_b1748', table='iop_portal_user', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='membershipevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_portal__pgh_cre_3fe27a_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membershipevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='2146de6e43a30bbc50e5682a386187c68a608534', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_b2a4c', table='iop_portal_membershipevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membershipevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='47536ce99b1be10354bec3d070af0feec7d92bd3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_356e5', table='iop_portal_membershipevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['case_manager', 'clinical_supervisor', 'clinician', 'compliance', 'front_desk', 'intake_coordinator', 'medical_provider', 'program_director', 'system_administrator'])), name='membership_role_known', violation_error_message='Choose one of the listed values for role.'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('credential__in', ['', 'CADC', 'CADC-T', 'LCSW', 'LMFT', 'LPC', 'LPC-A', 'MD', 'NP', 'PsyD'])), name='membership_credential_known', violation_error_message='Choose one of the listed values for credential.'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(fields=('user', 'program', 'role'), name='membership_once', violation_error_message='This person already has this role in this program.'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('supervisor', models.F('user')), _negated=True), name='membership_not_own_supervisor', violation_error_message='Nobody supervises themselves.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_portal_membershipevent" ("credential", "credential_expires_on", "id", "is_active", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "role", "supervisor_id", "user_id") VALUES (NEW."credential", NEW."credential_expires_on", NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."role", NEW."supervisor_id", NEW."user_id"); RETURN NULL;', hash='3aca180e728a7cec4bf0ce2f719b7c9d1ee3ec60', operation='INSERT', pgid='pgtrigger_insert_insert_64780', table='iop_portal_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "iop_portal_membershipevent" ("credential", "credential_expires_on", "id", "is_active", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "role", "supervisor_id", "user_id") VALUES (NEW."credential", NEW."credential_expires_on", NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."role", NEW."supervisor_id", NEW."user_id"); RETURN NULL;', hash='262267786b7e4f3e3e18834e25f7e1f650aed2f2', operation='UPDATE', pgid='pgtrigger_update_update_0e635', table='iop_portal_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "iop_portal_membershipevent" ("credential", "credential_expires_on", "id", "is_active", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "role", "supervisor_id", "user_id") VALUES (OLD."credential", OLD."credential_expires_on", OLD."id", OLD."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."role", OLD."supervisor_id", OLD."user_id"); RETURN NULL;', hash='229dfb69fa0aecc28b71546a4ab10ae6f9ce37ae', operation='DELETE', pgid='pgtrigger_delete_delete_2143b', table='iop_portal_membership', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='programevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_portal__pgh_cre_aca186_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='36c5d379da706b07185174242b2f9990696f38cc', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_4bced', table='iop_portal_programevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='023f3c679a24a4a387f777e0c8c8634be85394be', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f5c44', table='iop_portal_programevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='programmoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_portal__pgh_cre_10d233_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='921c084d8226e0c47f09633406764084d1783ac7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_31acc', table='iop_portal_programmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e912158891d59baa63bac23a5781d9e01362e8e7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ea6a5', table='iop_portal_programmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='userevent',
            index=models.Index(fields=['pgh_created_at'], name='iop_portal__pgh_cre_39dd46_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='9384344cf54df3fb9c15469e4e56e41c52440c80', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_88059', table='iop_portal_userevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cdf1310734eb633e3b66c75ff61a9c6e8dbd4a93', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_485f8', table='iop_portal_userevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='usermoment',
            index=models.Index(fields=['pgh_created_at'], name='iop_portal__pgh_cre_8d436b_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='usermoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='34535479a26d4a418212d5915ebe318c711d4e04', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d28e7', table='iop_portal_usermoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='usermoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='68b3f6059244d0afb56d517f2912a5fe5adef301', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8d5a2', table='iop_portal_usermoment', when='BEFORE')),
        ),
    ])]
