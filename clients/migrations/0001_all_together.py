"""All tables as the migrations that it replaces leave them, created together: seconds instead of minutes for an empty database."""

import clients.models.client
import clients.sounds
import clients.strokes
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.functions
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import phonenumber_field.modelfields
import uuid
from django.conf import settings
from iop_portal.migration_operations import CreateTogether
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('clients', '0001_initial'),
        ('clients', '0002_episodes_may_be_on_hold'),
        ('clients', '0003_consents_of_every_kind'),
        ('clients', '0004_screenings_know_scores'),
        ('clients', '0005_rules_ask_more'),
        ('clients', '0006_clients_are_measured'),
        ('clients', '0007_calls_are_kept_and_contacts_have_a_history'),
        ('clients', '0008_what_left_the_program_is_accounted_for'),
        ('clients', '0009_a_client_has_commitments_and_several_numbers'),
        ('clients', '0010_a_discharge_is_sealed_and_followed_up'),
        ('clients', '0011_outreach_is_on_record'),
        ('clients', '0012_clients_have_other_names_and_are_merged_and_imported'),
    ]

    dependencies = [
        ('iop_portal', '0001_all_together'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [CreateTogether([
        migrations.CreateModel(
            name='Condition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('group', models.PositiveSmallIntegerField(default=1)),
                ('answer', models.CharField(help_text="The screening's field, e.g. risk_1 or needs_medical_first; or edition.", max_length=40)),
                ('comparison', models.CharField(choices=[('at_least', 'is at least'), ('at_most', 'is at most'), ('is', 'is')], max_length=10)),
                ('value', models.SmallIntegerField(help_text='A rating; 1 for yes and 0 for no; 3 or 4 for the edition.')),
            ],
            options={
                'ordering': ['group', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('outcome', models.CharField(blank=True, choices=[('incomplete', 'Incomplete'), ('emergency', 'Emergency: act now'), ('refer_higher', 'Refer to a higher level of care'), ('defer_medical', 'Medical treatment first, then screen again'), ('refer_other', 'Refer to specialized treatment'), ('conditional', 'IOP with conditions'), ('refer_lower', 'Refer to outpatient (a lower level of care)'), ('recommended', 'IOP recommended')], max_length=16)),
                ('reason', models.CharField(max_length=250)),
                ('options', models.CharField(blank=True, max_length=250)),
                ('because', models.CharField(max_length=500, verbose_name='answers that fired it')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='RatingSymbolEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('subdimension', models.CharField(choices=[('1_intoxication', 'Intoxication and associated risks'), ('1_withdrawal', 'Withdrawal and associated risks'), ('1_medication', 'Addiction medication needs'), ('2_physical_health', 'Physical health concerns'), ('2_pregnancy', 'Pregnancy-related concerns'), ('3_psychiatric', 'Active psychiatric symptoms'), ('3_disability', 'Persistent disability'), ('4_substance_use', 'Likelihood of risky substance use'), ('4_behaviors', 'Likelihood of risky SUD-related behaviors'), ('5_function', 'Ability to function effectively'), ('5_safety', 'Safety'), ('5_support', 'Support in the current environment')], max_length=24)),
                ('symbol', models.CharField(max_length=8)),
                ('position', models.PositiveSmallIntegerField(default=1, help_text='The order in which they are offered.')),
                ('is_active', models.BooleanField(default=True, verbose_name='offered')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ReceivedCall',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('caller', models.CharField(blank=True, max_length=120, verbose_name='who they say they are')),
                ('received_at', models.DateTimeField(verbose_name='when')),
                ('words', models.TextField(max_length=4000, verbose_name='what they said')),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'ordering': ['-received_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ReceivedCallEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('caller', models.CharField(blank=True, max_length=120, verbose_name='who they say they are')),
                ('received_at', models.DateTimeField(verbose_name='when')),
                ('words', models.TextField(max_length=4000, verbose_name='what they said')),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RedisclosureNotice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.CharField(max_length=20, unique=True)),
                ('long_text', models.TextField()),
                ('short_text', models.TextField()),
                ('source', models.CharField(help_text='Where this wording was checked.', max_length=300)),
                ('in_use_from', models.DateField(help_text='Disclosures from this day on carry it.')),
                ('added_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'ordering': ['-in_use_from', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('outcome', models.CharField(blank=True, choices=[('incomplete', 'Incomplete'), ('emergency', 'Emergency: act now'), ('refer_higher', 'Refer to a higher level of care'), ('defer_medical', 'Medical treatment first, then screen again'), ('refer_other', 'Refer to specialized treatment'), ('conditional', 'IOP with conditions'), ('refer_lower', 'Refer to outpatient (a lower level of care)'), ('recommended', 'IOP recommended')], help_text='Empty: a remark that is listed and never decides.', max_length=16)),
                ('reason', models.CharField(help_text='The sentence a clinician reads when it fires.', max_length=250)),
                ('options', models.CharField(blank=True, help_text='What could be done, e.g. which level of care.', max_length=250)),
                ('options_fourth', models.CharField(blank=True, help_text='In its levels of care; empty: the same.', max_length=250, verbose_name='options, fourth edition')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='RuleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('outcome', models.CharField(blank=True, choices=[('incomplete', 'Incomplete'), ('emergency', 'Emergency: act now'), ('refer_higher', 'Refer to a higher level of care'), ('defer_medical', 'Medical treatment first, then screen again'), ('refer_other', 'Refer to specialized treatment'), ('conditional', 'IOP with conditions'), ('refer_lower', 'Refer to outpatient (a lower level of care)'), ('recommended', 'IOP recommended')], help_text='Empty: a remark that is listed and never decides.', max_length=16)),
                ('reason', models.CharField(help_text='The sentence a clinician reads when it fires.', max_length=250)),
                ('options', models.CharField(blank=True, help_text='What could be done, e.g. which level of care.', max_length=250)),
                ('options_fourth', models.CharField(blank=True, help_text='In its levels of care; empty: the same.', max_length=250, verbose_name='options, fourth edition')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RuleSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('version', models.PositiveIntegerField(editable=False)),
                ('name', models.CharField(max_length=100)),
                ('note', models.TextField(blank=True, max_length=1000, verbose_name='why this version')),
                ('also_required', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, help_text='Without these, too, there is no suggestion. The questions and ratings are always needed.', size=None)),
                ('score_days', models.PositiveSmallIntegerField(default=30, help_text='Older scores are not looked at: take the instrument again.', verbose_name='a score counts for so many days')),
                ('published_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                'ordering': ['program', '-version'],
            },
        ),
        migrations.CreateModel(
            name='RuleSetEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(editable=False)),
                ('name', models.CharField(max_length=100)),
                ('note', models.TextField(blank=True, max_length=1000, verbose_name='why this version')),
                ('also_required', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, help_text='Without these, too, there is no suggestion. The questions and ratings are always needed.', size=None)),
                ('score_days', models.PositiveSmallIntegerField(default=30, help_text='Older scores are not looked at: take the instrument again.', verbose_name='a score counts for so many days')),
                ('published_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SafetyTask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('cause', models.CharField(max_length=120)),
                ('opened_at', models.DateTimeField(auto_now_add=True)),
                ('deeds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('cssrs', 'C-SSRS done today'), ('assessed', 'Risk assessed in person'), ('safety_plan', 'Safety plan written or renewed'), ('means', 'Access to means discussed'), ('supervisor', 'Supervisor told'), ('psychiatry', 'Same-day psychiatric evaluation arranged'), ('crisis_line', '988 called together'), ('emergency', 'Emergency services called (911), or taken to an emergency department'), ('not_reached', 'Could not be reached; welfare check asked for'), ('other', 'Something else, described below')], max_length=12), blank=True, default=list, size=None, verbose_name='what was done')),
                ('words', models.TextField(blank=True, max_length=2000, verbose_name='in your own words')),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_credential', models.CharField(blank=True, max_length=10)),
            ],
            options={
                'ordering': ['opened_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SafetyTaskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('cause', models.CharField(max_length=120)),
                ('opened_at', models.DateTimeField(auto_now_add=True)),
                ('deeds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('cssrs', 'C-SSRS done today'), ('assessed', 'Risk assessed in person'), ('safety_plan', 'Safety plan written or renewed'), ('means', 'Access to means discussed'), ('supervisor', 'Supervisor told'), ('psychiatry', 'Same-day psychiatric evaluation arranged'), ('crisis_line', '988 called together'), ('emergency', 'Emergency services called (911), or taken to an emergency department'), ('not_reached', 'Could not be reached; welfare check asked for'), ('other', 'Something else, described below')], max_length=12), blank=True, default=list, size=None, verbose_name='what was done')),
                ('words', models.TextField(blank=True, max_length=2000, verbose_name='in your own words')),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_credential', models.CharField(blank=True, max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SafetyTaskMoment',
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
            name='Score',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('phq9', 'PHQ-9'), ('gad7', 'GAD-7'), ('pcl5', 'PCL-5'), ('cssrs', 'C-SSRS screener'), ('scoff', 'SCOFF'), ('ede_qs', 'EDE-QS'), ('readiness', 'Readiness ruler')], max_length=12)),
                ('value', models.PositiveSmallIntegerField()),
                ('taken_on', models.DateField()),
                ('is_from_chart', models.BooleanField(default=False, verbose_name='from the instrument in the chart')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='ScoreEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('phq9', 'PHQ-9'), ('gad7', 'GAD-7'), ('pcl5', 'PCL-5'), ('cssrs', 'C-SSRS screener'), ('scoff', 'SCOFF'), ('ede_qs', 'EDE-QS'), ('readiness', 'Readiness ruler')], max_length=12)),
                ('value', models.PositiveSmallIntegerField()),
                ('taken_on', models.DateField()),
                ('is_from_chart', models.BooleanField(default=False, verbose_name='from the instrument in the chart')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Screening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('edition', models.CharField(choices=[('asam3', 'ASAM third edition'), ('asam4', 'ASAM fourth edition')], default='asam3', max_length=6)),
                ('screened_on', models.DateField()),
                ('has_home_support', models.BooleanField(blank=True, null=True, verbose_name='Is there strong support at home?')),
                ('from_residential', models.BooleanField(blank=True, null=True, verbose_name='Is the person coming from residential treatment?')),
                ('has_commitments', models.BooleanField(blank=True, null=True, verbose_name='Do work, school or family rule out a long absence?')),
                ('commitments', models.CharField(blank=True, max_length=300, verbose_name='which commitments')),
                ('has_dual_diagnosis', models.BooleanField(blank=True, help_text='Then both are treated together.', null=True, verbose_name='Is there a mental illness beside the addiction?')),
                ('lacks_motivation', models.BooleanField(blank=True, help_text='A need to serve, never alone a refusal.', null=True, verbose_name='Is the person not yet strongly motivated?')),
                ('needs_medical_first', models.BooleanField(blank=True, null=True, verbose_name='Must another medical condition be treated first?')),
                ('has_eating_disorder', models.BooleanField(blank=True, null=True, verbose_name='Is there an eating disorder?')),
                ('needs_meal_support', models.BooleanField(blank=True, null=True, verbose_name='Does the eating disorder need meal support?')),
                ('is_in_danger_now', models.BooleanField(blank=True, help_text="Intent to die, or any other danger to somebody's life.", null=True, verbose_name='Is there danger right now?')),
                ('is_intoxicated_now', models.BooleanField(blank=True, null=True, verbose_name='Overdose or severe intoxication right now?')),
                ('intends_violence', models.BooleanField(blank=True, null=True, verbose_name='Intent to harm somebody else?')),
                ('has_severe_withdrawal_history', models.BooleanField(blank=True, help_text='Then withdrawal may be dangerous.', null=True, verbose_name='Withdrawal seizures or delirium before, with recent heavy use?')),
                ('is_psychiatrically_unstable', models.BooleanField(blank=True, null=True, verbose_name='Psychosis or mania that is not stabilized?')),
                ('failed_iop_recently', models.BooleanField(blank=True, null=True, verbose_name='Did a recent IOP not hold?')),
                ('is_pregnant', models.BooleanField(blank=True, help_text='Priority admission.', null=True, verbose_name='Pregnant?')),
                ('injects', models.BooleanField(blank=True, help_text='Priority admission.', null=True, verbose_name='Injection use?')),
                ('takes_addiction_medication', models.BooleanField(blank=True, help_text='Methadone, buprenorphine, naltrexone. Never an exclusion.', null=True, verbose_name='On medication for addiction?')),
                ('needs_motivational_enhancement', models.BooleanField(blank=True, help_text='A need to serve.', null=True, verbose_name='Does the person need motivational enhancement?')),
                ('barriers', models.TextField(blank=True, max_length=1000, verbose_name='barriers to care')),
                ('preferences', models.TextField(blank=True, max_length=1000, verbose_name='what the person prefers')),
                ('risk_1', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 1')),
                ('risk_2', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 2')),
                ('risk_3', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 3')),
                ('risk_4', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 4')),
                ('risk_5', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 5')),
                ('risk_6', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 6')),
                ('why_1', models.TextField(blank=True, max_length=1000, verbose_name='dimension 1: why')),
                ('why_2', models.TextField(blank=True, max_length=1000, verbose_name='dimension 2: why')),
                ('why_3', models.TextField(blank=True, max_length=1000, verbose_name='dimension 3: why')),
                ('why_4', models.TextField(blank=True, max_length=1000, verbose_name='dimension 4: why')),
                ('why_5', models.TextField(blank=True, max_length=1000, verbose_name='dimension 5: why')),
                ('why_6', models.TextField(blank=True, max_length=1000, verbose_name='dimension 6: why')),
                ('suggestion', models.CharField(blank=True, choices=[('incomplete', 'Incomplete'), ('emergency', 'Emergency: act now'), ('refer_higher', 'Refer to a higher level of care'), ('defer_medical', 'Medical treatment first, then screen again'), ('refer_other', 'Refer to specialized treatment'), ('conditional', 'IOP with conditions'), ('refer_lower', 'Refer to outpatient (a lower level of care)'), ('recommended', 'IOP recommended')], max_length=16)),
                ('determination', models.CharField(blank=True, choices=[('incomplete', 'Incomplete'), ('emergency', 'Emergency: act now'), ('refer_higher', 'Refer to a higher level of care'), ('defer_medical', 'Medical treatment first, then screen again'), ('refer_other', 'Refer to specialized treatment'), ('conditional', 'IOP with conditions'), ('refer_lower', 'Refer to outpatient (a lower level of care)'), ('recommended', 'IOP recommended')], max_length=16)),
                ('conditions', models.TextField(blank=True, max_length=1000, verbose_name='conditions of admission')),
                ('override_reason', models.CharField(blank=True, choices=[('clinical_judgment', 'Clinical judgment'), ('client_preference', 'Client preference'), ('client_declined_recommended', 'Client declined the recommended level'), ('level_not_available', 'Recommended level not available'), ('waitlist_interim', 'Interim care while waiting for the recommended level'), ('payer_or_funding', 'Payer or funding'), ('legal_mandate', 'Legal mandate'), ('geography_transport', 'Geography or transport'), ('family_or_work_duty', 'Family or work duty'), ('language_or_access', 'Language or accessibility'), ('other', 'Other')], max_length=28)),
                ('override_words', models.TextField(blank=True, max_length=2000, verbose_name='why it differs')),
                ('started_at', models.DateTimeField(auto_now_add=True)),
                ('determined_at', models.DateTimeField(blank=True, null=True)),
                ('determined_credential', models.CharField(blank=True, max_length=10)),
                ('needs_cosignature', models.BooleanField(default=False)),
                ('cosigned_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
            ],
            options={
                'ordering': ['-started_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ScreeningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('edition', models.CharField(choices=[('asam3', 'ASAM third edition'), ('asam4', 'ASAM fourth edition')], default='asam3', max_length=6)),
                ('screened_on', models.DateField()),
                ('has_home_support', models.BooleanField(blank=True, null=True, verbose_name='Is there strong support at home?')),
                ('from_residential', models.BooleanField(blank=True, null=True, verbose_name='Is the person coming from residential treatment?')),
                ('has_commitments', models.BooleanField(blank=True, null=True, verbose_name='Do work, school or family rule out a long absence?')),
                ('commitments', models.CharField(blank=True, max_length=300, verbose_name='which commitments')),
                ('has_dual_diagnosis', models.BooleanField(blank=True, help_text='Then both are treated together.', null=True, verbose_name='Is there a mental illness beside the addiction?')),
                ('lacks_motivation', models.BooleanField(blank=True, help_text='A need to serve, never alone a refusal.', null=True, verbose_name='Is the person not yet strongly motivated?')),
                ('needs_medical_first', models.BooleanField(blank=True, null=True, verbose_name='Must another medical condition be treated first?')),
                ('has_eating_disorder', models.BooleanField(blank=True, null=True, verbose_name='Is there an eating disorder?')),
                ('needs_meal_support', models.BooleanField(blank=True, null=True, verbose_name='Does the eating disorder need meal support?')),
                ('is_in_danger_now', models.BooleanField(blank=True, help_text="Intent to die, or any other danger to somebody's life.", null=True, verbose_name='Is there danger right now?')),
                ('is_intoxicated_now', models.BooleanField(blank=True, null=True, verbose_name='Overdose or severe intoxication right now?')),
                ('intends_violence', models.BooleanField(blank=True, null=True, verbose_name='Intent to harm somebody else?')),
                ('has_severe_withdrawal_history', models.BooleanField(blank=True, help_text='Then withdrawal may be dangerous.', null=True, verbose_name='Withdrawal seizures or delirium before, with recent heavy use?')),
                ('is_psychiatrically_unstable', models.BooleanField(blank=True, null=True, verbose_name='Psychosis or mania that is not stabilized?')),
                ('failed_iop_recently', models.BooleanField(blank=True, null=True, verbose_name='Did a recent IOP not hold?')),
                ('is_pregnant', models.BooleanField(blank=True, help_text='Priority admission.', null=True, verbose_name='Pregnant?')),
                ('injects', models.BooleanField(blank=True, help_text='Priority admission.', null=True, verbose_name='Injection use?')),
                ('takes_addiction_medication', models.BooleanField(blank=True, help_text='Methadone, buprenorphine, naltrexone. Never an exclusion.', null=True, verbose_name='On medication for addiction?')),
                ('needs_motivational_enhancement', models.BooleanField(blank=True, help_text='A need to serve.', null=True, verbose_name='Does the person need motivational enhancement?')),
                ('barriers', models.TextField(blank=True, max_length=1000, verbose_name='barriers to care')),
                ('preferences', models.TextField(blank=True, max_length=1000, verbose_name='what the person prefers')),
                ('risk_1', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 1')),
                ('risk_2', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 2')),
                ('risk_3', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 3')),
                ('risk_4', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 4')),
                ('risk_5', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 5')),
                ('risk_6', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dimension 6')),
                ('why_1', models.TextField(blank=True, max_length=1000, verbose_name='dimension 1: why')),
                ('why_2', models.TextField(blank=True, max_length=1000, verbose_name='dimension 2: why')),
                ('why_3', models.TextField(blank=True, max_length=1000, verbose_name='dimension 3: why')),
                ('why_4', models.TextField(blank=True, max_length=1000, verbose_name='dimension 4: why')),
                ('why_5', models.TextField(blank=True, max_length=1000, verbose_name='dimension 5: why')),
                ('why_6', models.TextField(blank=True, max_length=1000, verbose_name='dimension 6: why')),
                ('suggestion', models.CharField(blank=True, choices=[('incomplete', 'Incomplete'), ('emergency', 'Emergency: act now'), ('refer_higher', 'Refer to a higher level of care'), ('defer_medical', 'Medical treatment first, then screen again'), ('refer_other', 'Refer to specialized treatment'), ('conditional', 'IOP with conditions'), ('refer_lower', 'Refer to outpatient (a lower level of care)'), ('recommended', 'IOP recommended')], max_length=16)),
                ('determination', models.CharField(blank=True, choices=[('incomplete', 'Incomplete'), ('emergency', 'Emergency: act now'), ('refer_higher', 'Refer to a higher level of care'), ('defer_medical', 'Medical treatment first, then screen again'), ('refer_other', 'Refer to specialized treatment'), ('conditional', 'IOP with conditions'), ('refer_lower', 'Refer to outpatient (a lower level of care)'), ('recommended', 'IOP recommended')], max_length=16)),
                ('conditions', models.TextField(blank=True, max_length=1000, verbose_name='conditions of admission')),
                ('override_reason', models.CharField(blank=True, choices=[('clinical_judgment', 'Clinical judgment'), ('client_preference', 'Client preference'), ('client_declined_recommended', 'Client declined the recommended level'), ('level_not_available', 'Recommended level not available'), ('waitlist_interim', 'Interim care while waiting for the recommended level'), ('payer_or_funding', 'Payer or funding'), ('legal_mandate', 'Legal mandate'), ('geography_transport', 'Geography or transport'), ('family_or_work_duty', 'Family or work duty'), ('language_or_access', 'Language or accessibility'), ('other', 'Other')], max_length=28)),
                ('override_words', models.TextField(blank=True, max_length=2000, verbose_name='why it differs')),
                ('started_at', models.DateTimeField(auto_now_add=True)),
                ('determined_at', models.DateTimeField(blank=True, null=True)),
                ('determined_credential', models.CharField(blank=True, max_length=10)),
                ('needs_cosignature', models.BooleanField(default=False)),
                ('cosigned_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ScreeningMoment',
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
            name='SubdimensionRating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subdimension', models.CharField(choices=[('1_intoxication', 'Intoxication and associated risks'), ('1_withdrawal', 'Withdrawal and associated risks'), ('1_medication', 'Addiction medication needs'), ('2_physical_health', 'Physical health concerns'), ('2_pregnancy', 'Pregnancy-related concerns'), ('3_psychiatric', 'Active psychiatric symptoms'), ('3_disability', 'Persistent disability'), ('4_substance_use', 'Likelihood of risky substance use'), ('4_behaviors', 'Likelihood of risky SUD-related behaviors'), ('5_function', 'Ability to function effectively'), ('5_safety', 'Safety'), ('5_support', 'Support in the current environment')], max_length=24)),
                ('symbol', models.CharField(max_length=8)),
            ],
            options={
                'ordering': ['subdimension'],
            },
        ),
        migrations.CreateModel(
            name='SubdimensionRatingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('subdimension', models.CharField(choices=[('1_intoxication', 'Intoxication and associated risks'), ('1_withdrawal', 'Withdrawal and associated risks'), ('1_medication', 'Addiction medication needs'), ('2_physical_health', 'Physical health concerns'), ('2_pregnancy', 'Pregnancy-related concerns'), ('3_psychiatric', 'Active psychiatric symptoms'), ('3_disability', 'Persistent disability'), ('4_substance_use', 'Likelihood of risky substance use'), ('4_behaviors', 'Likelihood of risky SUD-related behaviors'), ('5_function', 'Ability to function effectively'), ('5_safety', 'Safety'), ('5_support', 'Support in the current environment')], max_length=24)),
                ('symbol', models.CharField(max_length=8)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CallAddendum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField(max_length=2000, verbose_name='addendum')),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'call addenda',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='CallAddendumEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('words', models.TextField(max_length=2000, verbose_name='addendum')),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.calladdendum')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Client',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('first_name', models.CharField(max_length=80)),
                ('last_name', models.CharField(max_length=80)),
                ('preferred_name', models.CharField(blank=True, max_length=80)),
                ('pronouns', models.CharField(blank=True, max_length=30)),
                ('born_on', models.DateField(verbose_name='date of birth')),
                ('phone', phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('address', models.CharField(blank=True, max_length=200)),
                ('language', models.CharField(default='English', max_length=40)),
                ('needs_interpreter', models.BooleanField(default=False)),
                ('may_call', models.BooleanField(default=True, verbose_name='calls are safe')),
                ('may_leave_voicemail', models.BooleanField(default=False, verbose_name='voicemail is safe')),
                ('may_text', models.BooleanField(default=False, verbose_name='text messages are safe')),
                ('may_mail', models.BooleanField(default=False, verbose_name='mail is safe')),
                ('name_to_use', models.CharField(blank=True, help_text='Who to say is calling. Never the kind of program.', max_length=100, verbose_name='what to say')),
                ('told_apart', models.CharField(blank=True, editable=False, max_length=200, verbose_name='why this is nobody we knew')),
                ('merged_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('merge_reason', models.CharField(blank=True, editable=False, max_length=300)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector(clients.models.client.Plain(django.db.models.functions.text.Concat(clients.models.client.Spaced(django.db.models.functions.text.Concat(models.F('first_name'), models.Value(' '), models.F('last_name'), models.Value(' '), models.F('preferred_name'), output_field=models.TextField())), models.Value(' '), clients.models.client.Spaced(clients.models.client.Joined(django.db.models.functions.text.Concat(models.F('first_name'), models.Value(' '), models.F('last_name'), models.Value(' '), models.F('preferred_name'), output_field=models.TextField()))), models.Value(' '), django.db.models.functions.text.Right(models.F('phone'), 10), models.Value(' '), django.db.models.functions.text.Right(models.F('phone'), 7), models.Value(' '), django.db.models.functions.text.Right(models.F('phone'), 4), output_field=models.TextField())), config='simple'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('sounds', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector(clients.sounds.Sounds(clients.models.client.Plain(clients.models.client.Spaced(clients.models.client.Joined(django.db.models.functions.text.Concat(models.F('first_name'), models.Value(' '), models.F('last_name'), models.Value(' '), models.F('preferred_name'), output_field=models.TextField()))))), config='simple'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('merged_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('merged_into', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_records', to='clients.client')),
            ],
        ),
        migrations.CreateModel(
            name='ClientEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('first_name', models.CharField(max_length=80)),
                ('last_name', models.CharField(max_length=80)),
                ('preferred_name', models.CharField(blank=True, max_length=80)),
                ('pronouns', models.CharField(blank=True, max_length=30)),
                ('born_on', models.DateField(verbose_name='date of birth')),
                ('phone', phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('address', models.CharField(blank=True, max_length=200)),
                ('language', models.CharField(default='English', max_length=40)),
                ('needs_interpreter', models.BooleanField(default=False)),
                ('may_call', models.BooleanField(default=True, verbose_name='calls are safe')),
                ('may_leave_voicemail', models.BooleanField(default=False, verbose_name='voicemail is safe')),
                ('may_text', models.BooleanField(default=False, verbose_name='text messages are safe')),
                ('may_mail', models.BooleanField(default=False, verbose_name='mail is safe')),
                ('name_to_use', models.CharField(blank=True, help_text='Who to say is calling. Never the kind of program.', max_length=100, verbose_name='what to say')),
                ('told_apart', models.CharField(blank=True, editable=False, max_length=200, verbose_name='why this is nobody we knew')),
                ('merged_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('merge_reason', models.CharField(blank=True, editable=False, max_length=300)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector(clients.models.client.Plain(django.db.models.functions.text.Concat(clients.models.client.Spaced(django.db.models.functions.text.Concat(models.F('first_name'), models.Value(' '), models.F('last_name'), models.Value(' '), models.F('preferred_name'), output_field=models.TextField())), models.Value(' '), clients.models.client.Spaced(clients.models.client.Joined(django.db.models.functions.text.Concat(models.F('first_name'), models.Value(' '), models.F('last_name'), models.Value(' '), models.F('preferred_name'), output_field=models.TextField()))), models.Value(' '), django.db.models.functions.text.Right(models.F('phone'), 10), models.Value(' '), django.db.models.functions.text.Right(models.F('phone'), 7), models.Value(' '), django.db.models.functions.text.Right(models.F('phone'), 4), output_field=models.TextField())), config='simple'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('created_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('merged_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('merged_into', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.client')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ClientMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.client')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('work', 'Work'), ('school', 'School or training'), ('caregiving', 'Caring for somebody'), ('other', 'Something else')], max_length=10)),
                ('weekdays', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), size=7)),
                ('starts_at', models.TimeField(verbose_name='from')),
                ('ends_at', models.TimeField(verbose_name='until')),
                ('first_day', models.DateField(blank=True, null=True)),
                ('last_day', models.DateField(blank=True, null=True)),
                ('words', models.CharField(blank=True, max_length=100, verbose_name='what it is')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='commitments', to='clients.client')),
            ],
            options={
                'ordering': ['starts_at', 'ends_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='CommitmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('work', 'Work'), ('school', 'School or training'), ('caregiving', 'Caring for somebody'), ('other', 'Something else')], max_length=10)),
                ('weekdays', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), size=7)),
                ('starts_at', models.TimeField(verbose_name='from')),
                ('ends_at', models.TimeField(verbose_name='until')),
                ('first_day', models.DateField(blank=True, null=True)),
                ('last_day', models.DateField(blank=True, null=True)),
                ('words', models.CharField(blank=True, max_length=100, verbose_name='what it is')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('added_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.commitment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CommitmentMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.commitment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ConditionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('group', models.PositiveSmallIntegerField(default=1)),
                ('answer', models.CharField(help_text="The screening's field, e.g. risk_1 or needs_medical_first; or edition.", max_length=40)),
                ('comparison', models.CharField(choices=[('at_least', 'is at least'), ('at_most', 'is at most'), ('is', 'is')], max_length=10)),
                ('value', models.SmallIntegerField(help_text='A rating; 1 for yes and 0 for no; 3 or 4 for the edition.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.condition')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('specific', 'To one person or organization'), ('tpo', 'Treatment, payment and operations'), ('counseling_notes', 'SUD counseling notes, and nothing else'), ('proceedings', 'Use in legal proceedings, and nothing else')], default='specific', max_length=16)),
                ('recipients_named', models.PositiveSmallIntegerField(default=0, verbose_name="recipients beyond the client's contacts")),
                ('client_name', models.CharField(max_length=200, verbose_name='client, as signed')),
                ('recipient_name', models.CharField(max_length=1000, verbose_name='recipient, as signed')),
                ('categories', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('attendance', 'Attendance'), ('scheduling', 'Scheduling'), ('progress', 'Progress in treatment'), ('plan', 'Treatment plan'), ('family_session', 'Taking part in family sessions'), ('discharge', 'Discharge and aftercare'), ('emergency', 'Emergencies'), ('counseling_notes', 'SUD counseling notes')], max_length=16), help_text='What it covers.', size=None)),
                ('information', models.CharField(help_text='Specific and meaningful, in plain words.', max_length=500, verbose_name='what may be shared')),
                ('purpose', models.CharField(max_length=300)),
                ('expires_on', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('expiry_event', models.CharField(blank=True, help_text='For example: the end of treatment.', max_length=200, verbose_name='or until')),
                ('ends_with_treatment', models.BooleanField(default=False, help_text='A discharge from this program ends it.')),
                ('event_on', models.DateField(blank=True, null=True, verbose_name='the event happened on')),
                ('event_recorded_at', models.DateTimeField(blank=True, null=True)),
                ('statements', models.TextField(blank=True, verbose_name='what the client was told')),
                ('signed_on', models.DateField()),
                ('signed_name', models.CharField(help_text='The client, or who may sign for the client.', max_length=160, verbose_name='signed by')),
                ('signed_as', models.CharField(choices=[('client', 'The client'), ('guardian', 'A parent or guardian, together with the minor'), ('representative', 'A person with legal authority to act for the client')], default='client', max_length=14, verbose_name='in whose right')),
                ('signer_authority', models.CharField(blank=True, max_length=200, verbose_name='by what authority')),
                ('also_signed_name', models.CharField(blank=True, max_length=160, verbose_name='also signed by')),
                ('witness_name', models.CharField(blank=True, max_length=160, verbose_name='witness')),
                ('signature_method', models.CharField(choices=[('paper', 'Signed on paper, kept in the file'), ('typed', 'Typed by the client, with attestation'), ('drawn', 'Drawn on the screen by the client')], max_length=6)),
                ('drawn_signature', models.TextField(blank=True, help_text='Strokes, as an SVG path.', validators=[clients.strokes.validate_strokes])),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('revocation_words', models.CharField(blank=True, max_length=300, verbose_name='how it was revoked')),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='clients.client')),
                ('event_recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('program', models.ForeignKey(help_text='Who may disclose.', on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='iop_portal.program')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('revoked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-signed_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ConsentMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.consent')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ConsentRecipient',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(choices=[('person', 'A person'), ('organization', 'An organization'), ('class', 'A class, such as my health plans')], max_length=12)),
                ('address', models.CharField(blank=True, max_length=300)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('revocation_words', models.CharField(blank=True, max_length=300, verbose_name='how it was revoked')),
                ('consent', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recipients', to='clients.consent')),
                ('revoked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='ConsentRecipientEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(choices=[('person', 'A person'), ('organization', 'An organization'), ('class', 'A class, such as my health plans')], max_length=12)),
                ('address', models.CharField(blank=True, max_length=300)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('revocation_words', models.CharField(blank=True, max_length=300, verbose_name='how it was revoked')),
                ('consent', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.consent')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.consentrecipient')),
                ('revoked_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ConsentRecipientMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.consentrecipient')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ConsentScan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('content', models.BinaryField()),
                ('media_type', models.CharField(choices=[('application/pdf', 'PDF'), ('image/png', 'PNG'), ('image/jpeg', 'JPEG')], max_length=16)),
                ('size', models.PositiveIntegerField(verbose_name='bytes')),
                ('fingerprint', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('consent', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scans', to='clients.consent')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('first_name', models.CharField(max_length=80)),
                ('last_name', models.CharField(blank=True, max_length=80)),
                ('relationship', models.CharField(choices=[('spouse', 'Spouse or partner'), ('parent', 'Parent'), ('child', 'Son or daughter'), ('sibling', 'Brother or sister'), ('grandparent', 'Grandparent'), ('other_family', 'Other family'), ('friend', 'Friend'), ('sponsor', 'Sponsor or recovery peer'), ('employer', 'Employer'), ('professional', 'Professional (physician, probation officer, …)'), ('other', 'Other')], max_length=14)),
                ('phone', phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('is_emergency_contact', models.BooleanField(default=False)),
                ('may_call', models.BooleanField(default=True, verbose_name='calls are safe')),
                ('may_leave_voicemail', models.BooleanField(default=False, verbose_name='voicemail is safe')),
                ('may_text', models.BooleanField(default=False, verbose_name='text messages are safe')),
                ('may_mail', models.BooleanField(default=False, verbose_name='mail is safe')),
                ('name_to_use', models.CharField(blank=True, max_length=100, verbose_name='what to say')),
                ('involvement', models.CharField(blank=True, max_length=300, verbose_name="part in the client's recovery")),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='clients.client')),
            ],
            options={
                'ordering': ['first_name', 'last_name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ConsentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('specific', 'To one person or organization'), ('tpo', 'Treatment, payment and operations'), ('counseling_notes', 'SUD counseling notes, and nothing else'), ('proceedings', 'Use in legal proceedings, and nothing else')], default='specific', max_length=16)),
                ('recipients_named', models.PositiveSmallIntegerField(default=0, verbose_name="recipients beyond the client's contacts")),
                ('client_name', models.CharField(max_length=200, verbose_name='client, as signed')),
                ('recipient_name', models.CharField(max_length=1000, verbose_name='recipient, as signed')),
                ('categories', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('attendance', 'Attendance'), ('scheduling', 'Scheduling'), ('progress', 'Progress in treatment'), ('plan', 'Treatment plan'), ('family_session', 'Taking part in family sessions'), ('discharge', 'Discharge and aftercare'), ('emergency', 'Emergencies'), ('counseling_notes', 'SUD counseling notes')], max_length=16), help_text='What it covers.', size=None)),
                ('information', models.CharField(help_text='Specific and meaningful, in plain words.', max_length=500, verbose_name='what may be shared')),
                ('purpose', models.CharField(max_length=300)),
                ('expires_on', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('expiry_event', models.CharField(blank=True, help_text='For example: the end of treatment.', max_length=200, verbose_name='or until')),
                ('ends_with_treatment', models.BooleanField(default=False, help_text='A discharge from this program ends it.')),
                ('event_on', models.DateField(blank=True, null=True, verbose_name='the event happened on')),
                ('event_recorded_at', models.DateTimeField(blank=True, null=True)),
                ('statements', models.TextField(blank=True, verbose_name='what the client was told')),
                ('signed_on', models.DateField()),
                ('signed_name', models.CharField(help_text='The client, or who may sign for the client.', max_length=160, verbose_name='signed by')),
                ('signed_as', models.CharField(choices=[('client', 'The client'), ('guardian', 'A parent or guardian, together with the minor'), ('representative', 'A person with legal authority to act for the client')], default='client', max_length=14, verbose_name='in whose right')),
                ('signer_authority', models.CharField(blank=True, max_length=200, verbose_name='by what authority')),
                ('also_signed_name', models.CharField(blank=True, max_length=160, verbose_name='also signed by')),
                ('witness_name', models.CharField(blank=True, max_length=160, verbose_name='witness')),
                ('signature_method', models.CharField(choices=[('paper', 'Signed on paper, kept in the file'), ('typed', 'Typed by the client, with attestation'), ('drawn', 'Drawn on the screen by the client')], max_length=6)),
                ('drawn_signature', models.TextField(blank=True, help_text='Strokes, as an SVG path.', validators=[clients.strokes.validate_strokes])),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('revocation_words', models.CharField(blank=True, max_length=300, verbose_name='how it was revoked')),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('event_recorded_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.consent')),
                ('program', models.ForeignKey(db_constraint=False, help_text='Who may disclose.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
                ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('revoked_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(blank=True, db_constraint=False, help_text='To whom.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='consent',
            name='contact',
            field=models.ForeignKey(blank=True, help_text='To whom.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='clients.contact'),
        ),
        migrations.CreateModel(
            name='ContactEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('first_name', models.CharField(max_length=80)),
                ('last_name', models.CharField(blank=True, max_length=80)),
                ('relationship', models.CharField(choices=[('spouse', 'Spouse or partner'), ('parent', 'Parent'), ('child', 'Son or daughter'), ('sibling', 'Brother or sister'), ('grandparent', 'Grandparent'), ('other_family', 'Other family'), ('friend', 'Friend'), ('sponsor', 'Sponsor or recovery peer'), ('employer', 'Employer'), ('professional', 'Professional (physician, probation officer, …)'), ('other', 'Other')], max_length=14)),
                ('phone', phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('is_emergency_contact', models.BooleanField(default=False)),
                ('may_call', models.BooleanField(default=True, verbose_name='calls are safe')),
                ('may_leave_voicemail', models.BooleanField(default=False, verbose_name='voicemail is safe')),
                ('may_text', models.BooleanField(default=False, verbose_name='text messages are safe')),
                ('may_mail', models.BooleanField(default=False, verbose_name='mail is safe')),
                ('name_to_use', models.CharField(blank=True, max_length=100, verbose_name='what to say')),
                ('involvement', models.CharField(blank=True, max_length=300, verbose_name="part in the client's recovery")),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('added_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.contact')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.contact')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('phone', 'Phone'), ('email', 'Email'), ('postal', 'Address')], max_length=6)),
                ('value', models.CharField(max_length=200, verbose_name='number or address')),
                ('label', models.CharField(blank=True, help_text="Such as: mobile, mother's landline, work.", max_length=60, verbose_name='whose it is')),
                ('may_call', models.BooleanField(default=False, verbose_name='calls are safe')),
                ('may_leave_voicemail', models.BooleanField(default=False, verbose_name='voicemail is safe')),
                ('may_text', models.BooleanField(default=False, verbose_name='text messages are safe')),
                ('may_mail', models.BooleanField(default=False, verbose_name='writing there is safe')),
                ('name_to_use', models.CharField(blank=True, help_text='Who to say is calling or writing. Never the kind of program.', max_length=100, verbose_name='what to say')),
                ('best_times', models.CharField(blank=True, help_text='Such as: after 5 PM, not on Sundays.', max_length=60)),
                ('is_preferred', models.BooleanField(default=False, verbose_name='use this one first')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector(models.Case(models.When(kind='phone', then=django.db.models.functions.text.Concat(django.db.models.functions.text.Right(models.F('value'), 10), models.Value(' '), django.db.models.functions.text.Right(models.F('value'), 7), models.Value(' '), django.db.models.functions.text.Right(models.F('value'), 4), output_field=models.TextField())), default=models.Value(''), output_field=models.TextField()), config='simple'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_points', to='clients.client')),
            ],
            options={
                'ordering': ['-is_preferred', 'kind', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ContactPointEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('phone', 'Phone'), ('email', 'Email'), ('postal', 'Address')], max_length=6)),
                ('value', models.CharField(max_length=200, verbose_name='number or address')),
                ('label', models.CharField(blank=True, help_text="Such as: mobile, mother's landline, work.", max_length=60, verbose_name='whose it is')),
                ('may_call', models.BooleanField(default=False, verbose_name='calls are safe')),
                ('may_leave_voicemail', models.BooleanField(default=False, verbose_name='voicemail is safe')),
                ('may_text', models.BooleanField(default=False, verbose_name='text messages are safe')),
                ('may_mail', models.BooleanField(default=False, verbose_name='writing there is safe')),
                ('name_to_use', models.CharField(blank=True, help_text='Who to say is calling or writing. Never the kind of program.', max_length=100, verbose_name='what to say')),
                ('best_times', models.CharField(blank=True, help_text='Such as: after 5 PM, not on Sundays.', max_length=60)),
                ('is_preferred', models.BooleanField(default=False, verbose_name='use this one first')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector(models.Case(models.When(kind='phone', then=django.db.models.functions.text.Concat(django.db.models.functions.text.Right(models.F('value'), 10), models.Value(' '), django.db.models.functions.text.Right(models.F('value'), 7), models.Value(' '), django.db.models.functions.text.Right(models.F('value'), 4), output_field=models.TextField())), default=models.Value(''), output_field=models.TextField()), config='simple'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('added_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.contactpoint')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactPointMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.contactpoint')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Disclosure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('basis', models.CharField(choices=[('consent', 'Written consent'), ('emergency', 'Medical emergency')], max_length=10)),
                ('route', models.CharField(choices=[('letter', 'Letter'), ('plan_copy', 'Copy of the treatment plan'), ('attendance', 'Confirmation of attendance'), ('phone', 'Phone call'), ('record', 'Other record')], max_length=12, verbose_name='how')),
                ('recipient_name', models.CharField(max_length=200, verbose_name='to whom')),
                ('recipient_affiliation', models.CharField(blank=True, max_length=200, verbose_name='affiliation')),
                ('recipient_address', models.CharField(blank=True, max_length=300, verbose_name='address')),
                ('category', models.CharField(choices=[('attendance', 'Attendance'), ('scheduling', 'Scheduling'), ('progress', 'Progress in treatment'), ('plan', 'Treatment plan'), ('family_session', 'Taking part in family sessions'), ('discharge', 'Discharge and aftercare'), ('emergency', 'Emergencies'), ('counseling_notes', 'SUD counseling notes')], max_length=16, verbose_name='what it was about')),
                ('is_for_proceedings', models.BooleanField(default=False, verbose_name='for legal proceedings')),
                ('description', models.CharField(max_length=500, verbose_name='what was disclosed')),
                ('purpose', models.CharField(max_length=300)),
                ('emergency_nature', models.CharField(blank=True, max_length=500, verbose_name='nature of the emergency')),
                ('disclosed_at', models.DateTimeField()),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='disclosures', to='clients.client')),
                ('consent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='disclosures', to='clients.consent')),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='clients.contact')),
                ('disclosed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='iop_portal.program')),
                ('recipient', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='clients.consentrecipient')),
            ],
            options={
                'ordering': ['-disclosed_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='DisclosureEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('basis', models.CharField(choices=[('consent', 'Written consent'), ('emergency', 'Medical emergency')], max_length=10)),
                ('route', models.CharField(choices=[('letter', 'Letter'), ('plan_copy', 'Copy of the treatment plan'), ('attendance', 'Confirmation of attendance'), ('phone', 'Phone call'), ('record', 'Other record')], max_length=12, verbose_name='how')),
                ('recipient_name', models.CharField(max_length=200, verbose_name='to whom')),
                ('recipient_affiliation', models.CharField(blank=True, max_length=200, verbose_name='affiliation')),
                ('recipient_address', models.CharField(blank=True, max_length=300, verbose_name='address')),
                ('category', models.CharField(choices=[('attendance', 'Attendance'), ('scheduling', 'Scheduling'), ('progress', 'Progress in treatment'), ('plan', 'Treatment plan'), ('family_session', 'Taking part in family sessions'), ('discharge', 'Discharge and aftercare'), ('emergency', 'Emergencies'), ('counseling_notes', 'SUD counseling notes')], max_length=16, verbose_name='what it was about')),
                ('is_for_proceedings', models.BooleanField(default=False, verbose_name='for legal proceedings')),
                ('description', models.CharField(max_length=500, verbose_name='what was disclosed')),
                ('purpose', models.CharField(max_length=300)),
                ('emergency_nature', models.CharField(blank=True, max_length=500, verbose_name='nature of the emergency')),
                ('disclosed_at', models.DateTimeField()),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('consent', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.consent')),
                ('contact', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('disclosed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.disclosure')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
                ('recipient', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.consentrecipient')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DisclosureMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.disclosure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DisclosurePacket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.TextField(help_text='The text of the paper, as JSON.')),
                ('pdf', models.BinaryField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('disclosure', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='packet', to='clients.disclosure')),
            ],
        ),
        migrations.CreateModel(
            name='DraftConsent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('recipient_name', models.CharField(blank=True, max_length=200, verbose_name='recipient, as written')),
                ('categories', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('attendance', 'Attendance'), ('scheduling', 'Scheduling'), ('progress', 'Progress in treatment'), ('plan', 'Treatment plan'), ('family_session', 'Taking part in family sessions'), ('discharge', 'Discharge and aftercare'), ('emergency', 'Emergencies'), ('counseling_notes', 'SUD counseling notes')], max_length=16), blank=True, default=list, size=None)),
                ('information', models.CharField(blank=True, max_length=500, verbose_name='what may be shared')),
                ('purpose', models.CharField(blank=True, max_length=300)),
                ('expires_on', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('expiry_event', models.CharField(blank=True, max_length=200, verbose_name='or until')),
                ('signed_name', models.CharField(blank=True, max_length=160, verbose_name='signed by')),
                ('signed_on', models.DateField(blank=True, null=True)),
                ('came_from', models.CharField(help_text='For example: paper in the old file.', max_length=300, verbose_name='where it came from')),
                ('kept_at', models.DateTimeField(auto_now_add=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='draft_consents', to='clients.client')),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='drafts', to='clients.contact')),
                ('kept_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='iop_portal.program')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='DraftConsentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('recipient_name', models.CharField(blank=True, max_length=200, verbose_name='recipient, as written')),
                ('categories', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('attendance', 'Attendance'), ('scheduling', 'Scheduling'), ('progress', 'Progress in treatment'), ('plan', 'Treatment plan'), ('family_session', 'Taking part in family sessions'), ('discharge', 'Discharge and aftercare'), ('emergency', 'Emergencies'), ('counseling_notes', 'SUD counseling notes')], max_length=16), blank=True, default=list, size=None)),
                ('information', models.CharField(blank=True, max_length=500, verbose_name='what may be shared')),
                ('purpose', models.CharField(blank=True, max_length=300)),
                ('expires_on', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('expiry_event', models.CharField(blank=True, max_length=200, verbose_name='or until')),
                ('signed_name', models.CharField(blank=True, max_length=160, verbose_name='signed by')),
                ('signed_on', models.DateField(blank=True, null=True)),
                ('came_from', models.CharField(help_text='For example: paper in the old file.', max_length=300, verbose_name='where it came from')),
                ('kept_at', models.DateTimeField(auto_now_add=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('closed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('kept_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.draftconsent')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DraftConsentMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.draftconsent')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Episode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('status', models.CharField(choices=[('inquiry', 'Inquiry'), ('screening', 'Screening'), ('waitlist', 'Waitlist'), ('admitted', 'Admitted'), ('on_hold', 'On hold'), ('discharged', 'Discharged'), ('declined', 'Declined'), ('referred', 'Referred elsewhere')], default='inquiry', max_length=10)),
                ('status_since', models.DateField()),
                ('track', models.CharField(blank=True, choices=[('day', 'Day'), ('evening', 'Evening')], max_length=10, verbose_name='preferred track')),
                ('transport', models.CharField(blank=True, choices=[('own_car', 'Own car'), ('public', 'Bus or train'), ('ride', 'A ride by family or friends'), ('walks', 'On foot or by bicycle'), ('needs_help', 'Needs help to get here')], max_length=10, verbose_name='how the client gets here')),
                ('travel_minutes', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='minutes on the way')),
                ('referral_source', models.CharField(choices=[('self', 'Self'), ('family', 'Family or friend'), ('residential', 'Residential or inpatient treatment'), ('withdrawal', 'Withdrawal management'), ('outpatient', 'Outpatient treatment'), ('health_care', 'Hospital, physician or clinic'), ('court', 'Court or probation'), ('employer', 'Employer or EAP'), ('school', 'School'), ('community', 'Community agency'), ('other', 'Other')], max_length=12)),
                ('referred_by', models.CharField(blank=True, max_length=150, verbose_name='name of the referrer')),
                ('stepdown_facility', models.CharField(blank=True, help_text='The residential or inpatient program the person comes from.', max_length=150, verbose_name='stepping down from')),
                ('stepdown_on', models.DateField(blank=True, help_text='May lie in the future.', null=True, verbose_name='discharge date there')),
                ('presenting_concern', models.TextField(blank=True, max_length=2000, verbose_name='what brings the person here')),
                ('diagnosis', models.CharField(blank=True, help_text='DSM-5-TR substance use disorder, as diagnosed.', max_length=150)),
                ('inquired_on', models.DateField(verbose_name='first contact')),
                ('waitlisted_on', models.DateField(blank=True, null=True)),
                ('interim_services', models.CharField(blank=True, help_text='What was offered for the time of waiting, where, and when.', max_length=500, verbose_name='interim services')),
                ('admitted_on', models.DateField(blank=True, null=True)),
                ('notice_given_on', models.DateField(blank=True, help_text='Written summary of confidentiality rights (42 CFR 2.22).', null=True, verbose_name='patient notice given')),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('discharged_on', models.DateField(blank=True, null=True)),
                ('discharge_reason', models.CharField(blank=True, choices=[('completed', 'Completed treatment'), ('completed_stepdown', 'Completed, stepped down to a lower level of care'), ('left_against_advice', 'Left against professional advice'), ('lost_contact', 'Lost contact'), ('terminated_attendance', 'Administrative discharge: attendance'), ('terminated_conduct', 'Administrative discharge: conduct'), ('transferred_higher', 'Transferred to a higher level of care'), ('transferred_other', 'Transferred to another program'), ('incarcerated', 'Incarcerated'), ('died', 'Died'), ('moved', 'Moved away'), ('payer_denied', 'Payer denied further treatment'), ('other', 'Other')], max_length=24)),
                ('discharge_summary', models.TextField(blank=True, max_length=5000)),
                ('last_service_on', models.DateField(blank=True, null=True, verbose_name='last service')),
                ('outreach', models.TextField(blank=True, max_length=3000, verbose_name='outreach, warnings and referral')),
                ('continuing_care', models.TextField(blank=True, max_length=3000, verbose_name='continuing-care plan')),
                ('handed_over', models.TextField(blank=True, max_length=1000, verbose_name='handed to the client')),
                ('wants_no_follow_up', models.BooleanField(default=False, verbose_name='the client wants no contact after the discharge')),
                ('decline_reason', models.CharField(blank=True, choices=[('client_declined', 'The person decided against treatment'), ('no_contact', 'Could not be reached again'), ('not_eligible', 'Outside what the program is licensed for'), ('went_elsewhere', 'Entered treatment elsewhere'), ('funding', 'Payer or funding'), ('other', 'Other')], max_length=16)),
                ('referred_to', models.CharField(blank=True, max_length=200)),
                ('closing_note', models.TextField(blank=True, max_length=2000)),
                ('case_manager', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='managed_episodes', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='episodes', to='clients.client')),
                ('clinician', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='clinical_episodes', to=settings.AUTH_USER_MODEL)),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='episodes', to='iop_portal.program')),
            ],
            options={
                'ordering': ['-inquired_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField(max_length=2000, verbose_name='what is added, or why it is corrected')),
                ('before', models.TextField(blank=True, verbose_name='what stood there before')),
                ('made_at', models.DateTimeField(db_default=django.contrib.postgres.functions.TransactionNow(), editable=False)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='clients.episode')),
            ],
            options={
                'ordering': ['made_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Appointment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('with_whom', models.CharField(max_length=120)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('on', models.DateField(blank=True, null=True)),
                ('at', models.TimeField(blank=True, null=True)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('booked_at', models.DateTimeField(auto_now_add=True)),
                ('booked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='appointments', to='clients.episode')),
            ],
            options={
                'ordering': ['on', 'at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='EpisodeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('status', models.CharField(choices=[('inquiry', 'Inquiry'), ('screening', 'Screening'), ('waitlist', 'Waitlist'), ('admitted', 'Admitted'), ('on_hold', 'On hold'), ('discharged', 'Discharged'), ('declined', 'Declined'), ('referred', 'Referred elsewhere')], default='inquiry', max_length=10)),
                ('status_since', models.DateField()),
                ('track', models.CharField(blank=True, choices=[('day', 'Day'), ('evening', 'Evening')], max_length=10, verbose_name='preferred track')),
                ('transport', models.CharField(blank=True, choices=[('own_car', 'Own car'), ('public', 'Bus or train'), ('ride', 'A ride by family or friends'), ('walks', 'On foot or by bicycle'), ('needs_help', 'Needs help to get here')], max_length=10, verbose_name='how the client gets here')),
                ('travel_minutes', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='minutes on the way')),
                ('referral_source', models.CharField(choices=[('self', 'Self'), ('family', 'Family or friend'), ('residential', 'Residential or inpatient treatment'), ('withdrawal', 'Withdrawal management'), ('outpatient', 'Outpatient treatment'), ('health_care', 'Hospital, physician or clinic'), ('court', 'Court or probation'), ('employer', 'Employer or EAP'), ('school', 'School'), ('community', 'Community agency'), ('other', 'Other')], max_length=12)),
                ('referred_by', models.CharField(blank=True, max_length=150, verbose_name='name of the referrer')),
                ('stepdown_facility', models.CharField(blank=True, help_text='The residential or inpatient program the person comes from.', max_length=150, verbose_name='stepping down from')),
                ('stepdown_on', models.DateField(blank=True, help_text='May lie in the future.', null=True, verbose_name='discharge date there')),
                ('presenting_concern', models.TextField(blank=True, max_length=2000, verbose_name='what brings the person here')),
                ('diagnosis', models.CharField(blank=True, help_text='DSM-5-TR substance use disorder, as diagnosed.', max_length=150)),
                ('inquired_on', models.DateField(verbose_name='first contact')),
                ('waitlisted_on', models.DateField(blank=True, null=True)),
                ('interim_services', models.CharField(blank=True, help_text='What was offered for the time of waiting, where, and when.', max_length=500, verbose_name='interim services')),
                ('admitted_on', models.DateField(blank=True, null=True)),
                ('notice_given_on', models.DateField(blank=True, help_text='Written summary of confidentiality rights (42 CFR 2.22).', null=True, verbose_name='patient notice given')),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('discharged_on', models.DateField(blank=True, null=True)),
                ('discharge_reason', models.CharField(blank=True, choices=[('completed', 'Completed treatment'), ('completed_stepdown', 'Completed, stepped down to a lower level of care'), ('left_against_advice', 'Left against professional advice'), ('lost_contact', 'Lost contact'), ('terminated_attendance', 'Administrative discharge: attendance'), ('terminated_conduct', 'Administrative discharge: conduct'), ('transferred_higher', 'Transferred to a higher level of care'), ('transferred_other', 'Transferred to another program'), ('incarcerated', 'Incarcerated'), ('died', 'Died'), ('moved', 'Moved away'), ('payer_denied', 'Payer denied further treatment'), ('other', 'Other')], max_length=24)),
                ('discharge_summary', models.TextField(blank=True, max_length=5000)),
                ('last_service_on', models.DateField(blank=True, null=True, verbose_name='last service')),
                ('outreach', models.TextField(blank=True, max_length=3000, verbose_name='outreach, warnings and referral')),
                ('continuing_care', models.TextField(blank=True, max_length=3000, verbose_name='continuing-care plan')),
                ('handed_over', models.TextField(blank=True, max_length=1000, verbose_name='handed to the client')),
                ('wants_no_follow_up', models.BooleanField(default=False, verbose_name='the client wants no contact after the discharge')),
                ('decline_reason', models.CharField(blank=True, choices=[('client_declined', 'The person decided against treatment'), ('no_contact', 'Could not be reached again'), ('not_eligible', 'Outside what the program is licensed for'), ('went_elsewhere', 'Entered treatment elsewhere'), ('funding', 'Payer or funding'), ('other', 'Other')], max_length=16)),
                ('referred_to', models.CharField(blank=True, max_length=200)),
                ('closing_note', models.TextField(blank=True, max_length=2000)),
                ('case_manager', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('clinician', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('opened_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.episode')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EpisodeMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.episode')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FollowUp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('days', models.PositiveSmallIntegerField(verbose_name='days after the discharge')),
                ('due_on', models.DateField()),
                ('outcome', models.CharField(blank=True, choices=[('reached', 'Reached'), ('no_answer', 'No answer: try again'), ('not_reached', 'Could not be reached: give up'), ('declined', 'Declines further contact'), ('died', 'Died')], max_length=12)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('done_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='follow_ups', to='clients.episode')),
            ],
            options={
                'ordering': ['due_on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Attempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(choices=[('reached', 'Reached'), ('no_answer', 'No answer: try again'), ('not_reached', 'Could not be reached: give up'), ('declined', 'Declines further contact'), ('died', 'Died')], max_length=12)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('follow_up', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attempts', to='clients.followup')),
            ],
            options={
                'ordering': ['made_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='FollowUpEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('days', models.PositiveSmallIntegerField(verbose_name='days after the discharge')),
                ('due_on', models.DateField()),
                ('outcome', models.CharField(blank=True, choices=[('reached', 'Reached'), ('no_answer', 'No answer: try again'), ('not_reached', 'Could not be reached: give up'), ('declined', 'Declines further contact'), ('died', 'Died')], max_length=12)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('done_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.followup')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FollowUpMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.followup')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Hold',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('hospital', 'Hospital'), ('jail', 'Jail or detention'), ('leave', 'Leave')], max_length=12)),
                ('starts_on', models.DateField(verbose_name='first day away')),
                ('expected_back_on', models.DateField(blank=True, null=True, verbose_name='expected back')),
                ('back_on', models.DateField(blank=True, null=True, verbose_name='first day back')),
                ('words', models.CharField(blank=True, max_length=500, verbose_name='what is known')),
                ('held_at', models.DateTimeField(auto_now_add=True)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='holds', to='clients.episode')),
                ('held_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-starts_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='HoldEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('reason', models.CharField(choices=[('hospital', 'Hospital'), ('jail', 'Jail or detention'), ('leave', 'Leave')], max_length=12)),
                ('starts_on', models.DateField(verbose_name='first day away')),
                ('expected_back_on', models.DateField(blank=True, null=True, verbose_name='expected back')),
                ('back_on', models.DateField(blank=True, null=True, verbose_name='first day back')),
                ('words', models.CharField(blank=True, max_length=500, verbose_name='what is known')),
                ('held_at', models.DateTimeField(auto_now_add=True)),
                ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('held_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.hold')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('what', models.CharField(choices=[('clients', 'Clients'), ('contacts', 'Contacts')], max_length=8)),
                ('stage', models.CharField(choices=[('checking', 'Being checked'), ('ready', 'Waits for you'), ('writing', 'Being written'), ('done', 'Done'), ('abandoned', 'Abandoned')], default='checking', max_length=9)),
                ('header', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), size=None)),
                ('takes_doubles', models.BooleanField(default=False)),
                ('total', models.PositiveIntegerField(verbose_name='rows')),
                ('imported', models.PositiveIntegerField(default=0)),
                ('skipped', models.PositiveIntegerField(default=0)),
                ('refused', models.PositiveIntegerField(default=0)),
                ('uploaded_at', models.DateTimeField(auto_now_add=True)),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='iop_portal.program')),
                ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'import batches',
                'ordering': ['-uploaded_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ImportBatchEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('what', models.CharField(choices=[('clients', 'Clients'), ('contacts', 'Contacts')], max_length=8)),
                ('stage', models.CharField(choices=[('checking', 'Being checked'), ('ready', 'Waits for you'), ('writing', 'Being written'), ('done', 'Done'), ('abandoned', 'Abandoned')], default='checking', max_length=9)),
                ('header', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), size=None)),
                ('takes_doubles', models.BooleanField(default=False)),
                ('total', models.PositiveIntegerField(verbose_name='rows')),
                ('imported', models.PositiveIntegerField(default=0)),
                ('skipped', models.PositiveIntegerField(default=0)),
                ('refused', models.PositiveIntegerField(default=0)),
                ('uploaded_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.importbatch')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
                ('uploaded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ImportBatchMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.importbatch')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='line of the file')),
                ('cells', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ('state', models.CharField(choices=[('waiting', 'Not checked yet'), ('good', 'Good'), ('double', 'Probable double'), ('refused', 'Refused'), ('skipped', 'Skipped'), ('imported', 'Imported')], default='waiting', max_length=8)),
                ('remarks', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=400), default=list, size=None)),
                ('born_on', models.DateField(blank=True, null=True)),
                ('phone', models.CharField(blank=True, max_length=20)),
                ('twin_key', models.CharField(blank=True, max_length=300)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='clients.importbatch')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='InstrumentSetting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('instrument', models.CharField(choices=[('phq9', 'PHQ-9'), ('gad7', 'GAD-7'), ('cssrs', 'C-SSRS screener'), ('pcl5', 'PCL-5'), ('bam', 'BAM'), ('rulers', 'Readiness rulers'), ('audit_c', 'AUDIT-C'), ('audit', 'AUDIT'), ('dast10', 'DAST-10'), ('scoff', 'SCOFF'), ('ede_qs', 'EDE-QS')], max_length=12)),
                ('every_days', models.PositiveSmallIntegerField(blank=True, help_text='Empty: it never becomes due by itself.', null=True, verbose_name='due again after days')),
                ('attested_on', models.DateField(blank=True, help_text='Only for instruments whose questions are not ours to show.', null=True, verbose_name='licence attested on')),
                ('licence', models.CharField(blank=True, help_text='Which text, from whom, under which permission, and that it covers use on a screen.', max_length=500)),
                ('attested_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='attested by')),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='instrument_settings', to='iop_portal.program')),
            ],
            options={
                'ordering': ['program', 'instrument'],
            },
        ),
        migrations.CreateModel(
            name='InstrumentSettingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('instrument', models.CharField(choices=[('phq9', 'PHQ-9'), ('gad7', 'GAD-7'), ('cssrs', 'C-SSRS screener'), ('pcl5', 'PCL-5'), ('bam', 'BAM'), ('rulers', 'Readiness rulers'), ('audit_c', 'AUDIT-C'), ('audit', 'AUDIT'), ('dast10', 'DAST-10'), ('scoff', 'SCOFF'), ('ede_qs', 'EDE-QS')], max_length=12)),
                ('every_days', models.PositiveSmallIntegerField(blank=True, help_text='Empty: it never becomes due by itself.', null=True, verbose_name='due again after days')),
                ('attested_on', models.DateField(blank=True, help_text='Only for instruments whose questions are not ours to show.', null=True, verbose_name='licence attested on')),
                ('licence', models.CharField(blank=True, help_text='Which text, from whom, under which permission, and that it covers use on a screen.', max_length=500)),
                ('attested_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='attested by')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.instrumentsetting')),
                ('program', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Involvement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='day')),
                ('words', models.TextField(max_length=1000, verbose_name='what happened')),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='involvements', to='clients.contact')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='InvolvementEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('on', models.DateField(verbose_name='day')),
                ('words', models.TextField(max_length=1000, verbose_name='what happened')),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.involvement')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ItemText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.CharField(max_length=4, verbose_name='number')),
                ('words', models.CharField(max_length=500, verbose_name='question')),
                ('setting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='clients.instrumentsetting')),
            ],
            options={
                'ordering': ['setting', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ItemTextEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('item', models.CharField(max_length=4, verbose_name='number')),
                ('words', models.CharField(max_length=500, verbose_name='question')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.itemtext')),
                ('setting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.instrumentsetting')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('instrument', models.CharField(choices=[('phq9', 'PHQ-9'), ('gad7', 'GAD-7'), ('cssrs', 'C-SSRS screener'), ('pcl5', 'PCL-5'), ('bam', 'BAM'), ('rulers', 'Readiness rulers'), ('audit_c', 'AUDIT-C'), ('audit', 'AUDIT'), ('dast10', 'DAST-10'), ('scoff', 'SCOFF'), ('ede_qs', 'EDE-QS')], max_length=12)),
                ('version', models.CharField(max_length=60)),
                ('scorer_version', models.CharField(max_length=10)),
                ('status', models.CharField(choices=[('completed', 'Completed'), ('partial', 'Broken off'), ('declined', 'Declined')], max_length=10)),
                ('mode', models.CharField(choices=[('interview', 'Interview'), ('paper', 'Client filled in paper'), ('screen', 'Client filled in this screen'), ('telehealth', 'By video or phone')], max_length=10)),
                ('taken_on', models.DateField()),
                ('answers', models.JSONField(blank=True, default=dict)),
                ('score', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('parts', models.JSONField(blank=True, default=dict, verbose_name='subscores')),
                ('band', models.CharField(blank=True, max_length=20)),
                ('is_positive', models.BooleanField(blank=True, null=True)),
                ('cut_off', models.CharField(blank=True, choices=[('men', 'Men'), ('women', 'Women')], max_length=5, verbose_name='cut-off for')),
                ('danger', models.CharField(blank=True, max_length=120)),
                ('remark', models.CharField(blank=True, max_length=500)),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('in_error_at', models.DateTimeField(blank=True, null=True)),
                ('in_error_reason', models.CharField(blank=True, max_length=500, verbose_name='why it was entered in error')),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='clients.episode')),
                ('in_error_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-taken_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='MeasureEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('instrument', models.CharField(choices=[('phq9', 'PHQ-9'), ('gad7', 'GAD-7'), ('cssrs', 'C-SSRS screener'), ('pcl5', 'PCL-5'), ('bam', 'BAM'), ('rulers', 'Readiness rulers'), ('audit_c', 'AUDIT-C'), ('audit', 'AUDIT'), ('dast10', 'DAST-10'), ('scoff', 'SCOFF'), ('ede_qs', 'EDE-QS')], max_length=12)),
                ('version', models.CharField(max_length=60)),
                ('scorer_version', models.CharField(max_length=10)),
                ('status', models.CharField(choices=[('completed', 'Completed'), ('partial', 'Broken off'), ('declined', 'Declined')], max_length=10)),
                ('mode', models.CharField(choices=[('interview', 'Interview'), ('paper', 'Client filled in paper'), ('screen', 'Client filled in this screen'), ('telehealth', 'By video or phone')], max_length=10)),
                ('taken_on', models.DateField()),
                ('answers', models.JSONField(blank=True, default=dict)),
                ('score', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('parts', models.JSONField(blank=True, default=dict, verbose_name='subscores')),
                ('band', models.CharField(blank=True, max_length=20)),
                ('is_positive', models.BooleanField(blank=True, null=True)),
                ('cut_off', models.CharField(blank=True, choices=[('men', 'Men'), ('women', 'Women')], max_length=5, verbose_name='cut-off for')),
                ('danger', models.CharField(blank=True, max_length=120)),
                ('remark', models.CharField(blank=True, max_length=500)),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('in_error_at', models.DateTimeField(blank=True, null=True)),
                ('in_error_reason', models.CharField(blank=True, max_length=500, verbose_name='why it was entered in error')),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('in_error_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.measure')),
                ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MeasureMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_status', models.CharField(blank=True, choices=[('inquiry', 'Inquiry'), ('screening', 'Screening'), ('waitlist', 'Waitlist'), ('admitted', 'Admitted'), ('on_hold', 'On hold'), ('discharged', 'Discharged'), ('declined', 'Declined'), ('referred', 'Referred elsewhere')], max_length=10)),
                ('to_status', models.CharField(choices=[('inquiry', 'Inquiry'), ('screening', 'Screening'), ('waitlist', 'Waitlist'), ('admitted', 'Admitted'), ('on_hold', 'On hold'), ('discharged', 'Discharged'), ('declined', 'Declined'), ('referred', 'Referred elsewhere')], max_length=10)),
                ('on', models.DateField()),
                ('words', models.CharField(blank=True, max_length=500)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moves', to='clients.episode')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['made_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='OtherName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('former', 'Former name'), ('alias', 'Also known as'), ('spelling', 'Other spelling')], max_length=8)),
                ('first_name', models.CharField(blank=True, max_length=80)),
                ('last_name', models.CharField(blank=True, max_length=80)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector(clients.models.client.Plain(django.db.models.functions.text.Concat(clients.models.client.Spaced(django.db.models.functions.text.Concat(models.F('first_name'), models.Value(' '), models.F('last_name'), output_field=models.TextField())), models.Value(' '), clients.models.client.Spaced(clients.models.client.Joined(django.db.models.functions.text.Concat(models.F('first_name'), models.Value(' '), models.F('last_name'), output_field=models.TextField()))), output_field=models.TextField())), config='simple'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('sounds', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector(clients.sounds.Sounds(clients.models.client.Plain(clients.models.client.Spaced(clients.models.client.Joined(django.db.models.functions.text.Concat(models.F('first_name'), models.Value(' '), models.F('last_name'), output_field=models.TextField()))))), config='simple'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='other_names', to='clients.client')),
            ],
            options={
                'ordering': ['last_name', 'first_name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='OtherNameEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('former', 'Former name'), ('alias', 'Also known as'), ('spelling', 'Other spelling')], max_length=8)),
                ('first_name', models.CharField(blank=True, max_length=80)),
                ('last_name', models.CharField(blank=True, max_length=80)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('added_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.othername')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OtherNameMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.othername')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OutreachAttempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('call', 'Call'), ('voicemail', 'Voicemail'), ('text', 'Text message'), ('mail', 'Letter or e-mail'), ('visit', 'Visit')], max_length=9)),
                ('outcome', models.CharField(choices=[('reached', 'Reached, comes back'), ('reached_ends', 'Reached, does not want to come back'), ('left_word', 'Left word'), ('no_answer', 'No answer'), ('not_in_use', 'Number or address no longer in use')], max_length=12)),
                ('words', models.CharField(blank=True, max_length=500, verbose_name='remark')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outreach_attempts', to='clients.episode')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-made_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='OutreachAttemptEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('call', 'Call'), ('voicemail', 'Voicemail'), ('text', 'Text message'), ('mail', 'Letter or e-mail'), ('visit', 'Visit')], max_length=9)),
                ('outcome', models.CharField(choices=[('reached', 'Reached, comes back'), ('reached_ends', 'Reached, does not want to come back'), ('left_word', 'Left word'), ('no_answer', 'No answer'), ('not_in_use', 'Number or address no longer in use')], max_length=12)),
                ('words', models.CharField(blank=True, max_length=500, verbose_name='remark')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.outreachattempt')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RatingSymbol',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subdimension', models.CharField(choices=[('1_intoxication', 'Intoxication and associated risks'), ('1_withdrawal', 'Withdrawal and associated risks'), ('1_medication', 'Addiction medication needs'), ('2_physical_health', 'Physical health concerns'), ('2_pregnancy', 'Pregnancy-related concerns'), ('3_psychiatric', 'Active psychiatric symptoms'), ('3_disability', 'Persistent disability'), ('4_substance_use', 'Likelihood of risky substance use'), ('4_behaviors', 'Likelihood of risky SUD-related behaviors'), ('5_function', 'Ability to function effectively'), ('5_safety', 'Safety'), ('5_support', 'Support in the current environment')], max_length=24)),
                ('symbol', models.CharField(max_length=8)),
                ('position', models.PositiveSmallIntegerField(default=1, help_text='The order in which they are offered.')),
                ('is_active', models.BooleanField(default=True, verbose_name='offered')),
            ],
            options={
                'ordering': ['subdimension', 'position', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('subdimension__in', ['1_intoxication', '1_medication', '1_withdrawal', '2_physical_health', '2_pregnancy', '3_disability', '3_psychiatric', '4_behaviors', '4_substance_use', '5_function', '5_safety', '5_support'])), name='rating_symbol_subdimension_known', violation_error_message='Choose one of the listed values for subdimension.'), models.UniqueConstraint(fields=('subdimension', 'symbol'), name='rating_symbol_once', violation_error_message='This symbol is listed already.')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingsymbol',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_ratingsymbolevent" ("id", "is_active", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "subdimension", "symbol") VALUES (NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."subdimension", NEW."symbol"); RETURN NULL;', hash='71b1fbcbcecc640f1180ef4c8734014bdd64ad8a', operation='INSERT', pgid='pgtrigger_insert_insert_6657d', table='clients_ratingsymbol', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingsymbol',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_ratingsymbolevent" ("id", "is_active", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "subdimension", "symbol") VALUES (NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."subdimension", NEW."symbol"); RETURN NULL;', hash='3fed87f06faad1282861272094ded991b54bbec2', operation='UPDATE', pgid='pgtrigger_update_update_fdfdb', table='clients_ratingsymbol', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingsymbol',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_ratingsymbolevent" ("id", "is_active", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "subdimension", "symbol") VALUES (OLD."id", OLD."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."subdimension", OLD."symbol"); RETURN NULL;', hash='f030f52aaa8cc69d0d8ecb84d3989c880866cb10', operation='DELETE', pgid='pgtrigger_delete_delete_36dd1', table='clients_ratingsymbol', when='AFTER')),
        ),
        migrations.AddField(
            model_name='ratingsymbolevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.ratingsymbol'),
        ),
        migrations.AddField(
            model_name='receivedcall',
            name='client',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='received_calls', to='clients.client'),
        ),
        migrations.AddField(
            model_name='receivedcall',
            name='contact',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='received_calls', to='clients.contact'),
        ),
        migrations.AddField(
            model_name='receivedcall',
            name='program',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='received_calls', to='iop_portal.program'),
        ),
        migrations.AddField(
            model_name='receivedcall',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='received_calls', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='calladdendumevent',
            name='call',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.receivedcall'),
        ),
        migrations.AddField(
            model_name='calladdendum',
            name='call',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addenda', to='clients.receivedcall'),
        ),
        migrations.AddField(
            model_name='receivedcallevent',
            name='client',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client'),
        ),
        migrations.AddField(
            model_name='receivedcallevent',
            name='contact',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.contact'),
        ),
        migrations.AddField(
            model_name='receivedcallevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.receivedcall'),
        ),
        migrations.AddField(
            model_name='receivedcallevent',
            name='program',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program'),
        ),
        migrations.AddField(
            model_name='receivedcallevent',
            name='recorded_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='redisclosurenotice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('version', ''), _negated=True), models.Q(('long_text', ''), _negated=True), models.Q(('short_text', ''), _negated=True)), name='notice_has_its_texts', violation_error_message='A notice has a version, a long and a short text.'),
        ),
        migrations.AddField(
            model_name='disclosureevent',
            name='notice',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.redisclosurenotice'),
        ),
        migrations.AddField(
            model_name='disclosure',
            name='notice',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='clients.redisclosurenotice'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='redisclosurenotice',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'A notice is kept as it was written.' USING ERRCODE = 'check_violation';", hash='51f88094f50aa1d96f15dfd122326216301def2a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_d3a5f', table='clients_redisclosurenotice', when='BEFORE')),
        ),
        migrations.AddField(
            model_name='conditionevent',
            name='rule',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.rule'),
        ),
        migrations.AddField(
            model_name='condition',
            name='rule',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conditions', to='clients.rule'),
        ),
        migrations.AddField(
            model_name='ruleevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.rule'),
        ),
        migrations.AddField(
            model_name='ruleset',
            name='program',
            field=models.ForeignKey(blank=True, help_text='Empty: for every program without rules of its own.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rule_sets', to='iop_portal.program'),
        ),
        migrations.AddField(
            model_name='ruleset',
            name='published_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ruleevent',
            name='rule_set',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.ruleset'),
        ),
        migrations.AddField(
            model_name='rule',
            name='rule_set',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rules', to='clients.ruleset'),
        ),
        migrations.AddField(
            model_name='rulesetevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.ruleset'),
        ),
        migrations.AddField(
            model_name='rulesetevent',
            name='program',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='Empty: for every program without rules of its own.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program'),
        ),
        migrations.AddField(
            model_name='rulesetevent',
            name='published_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='safetytask',
            name='closed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='safetytask',
            name='episode',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='safety_tasks', to='clients.episode'),
        ),
        migrations.AddField(
            model_name='safetytask',
            name='measure',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='safety_task', to='clients.measure'),
        ),
        migrations.AddField(
            model_name='safetytask',
            name='opened_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='safetytaskevent',
            name='closed_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='safetytaskevent',
            name='episode',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode'),
        ),
        migrations.AddField(
            model_name='safetytaskevent',
            name='measure',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.measure'),
        ),
        migrations.AddField(
            model_name='safetytaskevent',
            name='opened_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='safetytaskevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.safetytask'),
        ),
        migrations.AddField(
            model_name='safetytaskmoment',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.safetytask'),
        ),
        migrations.AddField(
            model_name='scoreevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.score'),
        ),
        migrations.AddField(
            model_name='screening',
            name='cosigned_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='screening',
            name='determined_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='determinations', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='screening',
            name='episode',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='screenings', to='clients.episode'),
        ),
        migrations.AddField(
            model_name='screening',
            name='rule_set',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='screenings', to='clients.ruleset'),
        ),
        migrations.AddField(
            model_name='screening',
            name='started_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='scoreevent',
            name='screening',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.screening'),
        ),
        migrations.AddField(
            model_name='score',
            name='screening',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='clients.screening'),
        ),
        migrations.AddField(
            model_name='finding',
            name='screening',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='clients.screening'),
        ),
        migrations.AddField(
            model_name='screeningevent',
            name='cosigned_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='screeningevent',
            name='determined_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='screeningevent',
            name='episode',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode'),
        ),
        migrations.AddField(
            model_name='screeningevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.screening'),
        ),
        migrations.AddField(
            model_name='screeningevent',
            name='rule_set',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.ruleset'),
        ),
        migrations.AddField(
            model_name='screeningevent',
            name='started_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='screeningmoment',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='clients.screening'),
        ),
        migrations.AddField(
            model_name='subdimensionrating',
            name='screening',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='symbols', to='clients.screening'),
        ),
        migrations.AddField(
            model_name='subdimensionratingevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clients.subdimensionrating'),
        ),
        migrations.AddField(
            model_name='subdimensionratingevent',
            name='screening',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.screening'),
        ),
        migrations.AddIndex(
            model_name='client',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search'], name='client_search'),
        ),
        migrations.AddIndex(
            model_name='client',
            index=django.contrib.postgres.indexes.GinIndex(fields=['sounds'], name='client_sounds'),
        ),
        migrations.AddIndex(
            model_name='client',
            index=models.Index(fields=['last_name', 'first_name', 'id'], name='client_by_name'),
        ),
        migrations.AddIndex(
            model_name='client',
            index=models.Index(fields=['born_on'], name='client_by_birth_date'),
        ),
        migrations.AddConstraint(
            model_name='client',
            constraint=models.CheckConstraint(condition=models.Q(('born_on__gte', '1900-01-01')), name='client_born_after_1900', violation_error_message='Check the date of birth: it lies before 1900.'),
        ),
        migrations.AddConstraint(
            model_name='client',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('merged_at__isnull', True), ('merged_by__isnull', True), ('merged_into__isnull', True)), models.Q(('merged_at__isnull', False), ('merged_by__isnull', False), ('merged_into__isnull', False)), _connector='OR'), name='client_merged_whole', violation_error_message='merged at and merged by and merged into belong together.'),
        ),
        migrations.AddConstraint(
            model_name='client',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('merged_into', models.F('id')), _negated=True), _connector='OR'), name='client_not_merged_into_itself', violation_error_message='A record is not merged into itself.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='client',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_clientevent" ("address", "born_on", "created_at", "created_by_id", "email", "first_name", "id", "language", "last_name", "may_call", "may_leave_voicemail", "may_mail", "may_text", "merge_reason", "merged_at", "merged_by_id", "merged_into_id", "name_to_use", "needs_interpreter", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "preferred_name", "pronouns", "public_id", "revision", "told_apart") VALUES (NEW."address", NEW."born_on", NEW."created_at", NEW."created_by_id", NEW."email", NEW."first_name", NEW."id", NEW."language", NEW."last_name", NEW."may_call", NEW."may_leave_voicemail", NEW."may_mail", NEW."may_text", NEW."merge_reason", NEW."merged_at", NEW."merged_by_id", NEW."merged_into_id", NEW."name_to_use", NEW."needs_interpreter", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."preferred_name", NEW."pronouns", NEW."public_id", NEW."revision", NEW."told_apart"); RETURN NULL;', hash='090c6073b23a934df16e819ecbaeecb642a4564d', operation='INSERT', pgid='pgtrigger_insert_insert_a5391', table='clients_client', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='client',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."born_on" IS DISTINCT FROM (NEW."born_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."may_call" IS DISTINCT FROM (NEW."may_call") OR OLD."may_leave_voicemail" IS DISTINCT FROM (NEW."may_leave_voicemail") OR OLD."may_mail" IS DISTINCT FROM (NEW."may_mail") OR OLD."may_text" IS DISTINCT FROM (NEW."may_text") OR OLD."merge_reason" IS DISTINCT FROM (NEW."merge_reason") OR OLD."merged_at" IS DISTINCT FROM (NEW."merged_at") OR OLD."merged_by_id" IS DISTINCT FROM (NEW."merged_by_id") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."name_to_use" IS DISTINCT FROM (NEW."name_to_use") OR OLD."needs_interpreter" IS DISTINCT FROM (NEW."needs_interpreter") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."preferred_name" IS DISTINCT FROM (NEW."preferred_name") OR OLD."pronouns" IS DISTINCT FROM (NEW."pronouns") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."revision" IS DISTINCT FROM (NEW."revision") OR OLD."search" IS DISTINCT FROM (NEW."search") OR OLD."told_apart" IS DISTINCT FROM (NEW."told_apart"))', func='INSERT INTO "clients_clientevent" ("address", "born_on", "created_at", "created_by_id", "email", "first_name", "id", "language", "last_name", "may_call", "may_leave_voicemail", "may_mail", "may_text", "merge_reason", "merged_at", "merged_by_id", "merged_into_id", "name_to_use", "needs_interpreter", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "preferred_name", "pronouns", "public_id", "revision", "told_apart") VALUES (NEW."address", NEW."born_on", NEW."created_at", NEW."created_by_id", NEW."email", NEW."first_name", NEW."id", NEW."language", NEW."last_name", NEW."may_call", NEW."may_leave_voicemail", NEW."may_mail", NEW."may_text", NEW."merge_reason", NEW."merged_at", NEW."merged_by_id", NEW."merged_into_id", NEW."name_to_use", NEW."needs_interpreter", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."preferred_name", NEW."pronouns", NEW."public_id", NEW."revision", NEW."told_apart"); RETURN NULL;', hash='d993f7293083ebe8f819e1adf9d423e372365650', operation='UPDATE', pgid='pgtrigger_update_update_757e7', table='clients_client', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='client',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_clientevent" ("address", "born_on", "created_at", "created_by_id", "email", "first_name", "id", "language", "last_name", "may_call", "may_leave_voicemail", "may_mail", "may_text", "merge_reason", "merged_at", "merged_by_id", "merged_into_id", "name_to_use", "needs_interpreter", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "preferred_name", "pronouns", "public_id", "revision", "told_apart") VALUES (OLD."address", OLD."born_on", OLD."created_at", OLD."created_by_id", OLD."email", OLD."first_name", OLD."id", OLD."language", OLD."last_name", OLD."may_call", OLD."may_leave_voicemail", OLD."may_mail", OLD."may_text", OLD."merge_reason", OLD."merged_at", OLD."merged_by_id", OLD."merged_into_id", OLD."name_to_use", OLD."needs_interpreter", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."preferred_name", OLD."pronouns", OLD."public_id", OLD."revision", OLD."told_apart"); RETURN NULL;', hash='c777279c7ad73ae65714be4c65f35a5aa3bbff9a', operation='DELETE', pgid='pgtrigger_delete_delete_f8895', table='clients_client', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='client',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."merged_into_id" IS DISTINCT FROM OLD."merged_into_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."merged_into_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='3d742ae8568bc1b6af47733174afb95cbf51b501', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_0a76a', table='clients_client', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='clientevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_cli_pgh_cre_2bc3ca_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='clientevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='a232b1eb2c00d87c9b0397b03256e16f0c6760be', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_18821', table='clients_clientevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='clientevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='80c22ec4a1df4225284700a4524ea7870d75db51', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2989c', table='clients_clientevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='clientmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_cli_pgh_cre_f895d0_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='clientmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='6ab4a87a458604019c472b0aa384c78da627ff48', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_7f9d4', table='clients_clientmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='clientmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a7a54c7bfba060edf7ad1b560e01db5de7098ae6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bbe4b', table='clients_clientmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['caregiving', 'other', 'school', 'work'])), name='commitment_kind_known', violation_error_message='Choose one of the listed values for kind.'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.CheckConstraint(condition=models.Q(('weekdays__contained_by', [0, 1, 2, 3, 4, 5, 6]), ('weekdays__len__gte', 1)), name='commitment_weekdays', violation_error_message='Choose at least one day of the week.'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.CheckConstraint(condition=models.Q(('starts_at', models.F('ends_at')), _negated=True), name='commitment_has_a_length', violation_error_message='From and until cannot be the same time.'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day')), ('first_day__isnull', True), ('last_day__isnull', True), _connector='OR'), name='commitment_last_day_after_first', violation_error_message='The last day cannot be before the first.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_commitmentevent" ("added_at", "added_by_id", "client_id", "ends_at", "first_day", "id", "is_active", "kind", "last_day", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "starts_at", "weekdays", "words") VALUES (NEW."added_at", NEW."added_by_id", NEW."client_id", NEW."ends_at", NEW."first_day", NEW."id", NEW."is_active", NEW."kind", NEW."last_day", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."revision", NEW."starts_at", NEW."weekdays", NEW."words"); RETURN NULL;', hash='2e6537d673dccc38442bf62c90ff13874bb4fa1b', operation='INSERT', pgid='pgtrigger_insert_insert_01ecd', table='clients_commitment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_commitmentevent" ("added_at", "added_by_id", "client_id", "ends_at", "first_day", "id", "is_active", "kind", "last_day", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "starts_at", "weekdays", "words") VALUES (NEW."added_at", NEW."added_by_id", NEW."client_id", NEW."ends_at", NEW."first_day", NEW."id", NEW."is_active", NEW."kind", NEW."last_day", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."revision", NEW."starts_at", NEW."weekdays", NEW."words"); RETURN NULL;', hash='b30dbe3ca89680c7445e17cdf6021ec927873958', operation='UPDATE', pgid='pgtrigger_update_update_2de2f', table='clients_commitment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_commitmentevent" ("added_at", "added_by_id", "client_id", "ends_at", "first_day", "id", "is_active", "kind", "last_day", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "starts_at", "weekdays", "words") VALUES (OLD."added_at", OLD."added_by_id", OLD."client_id", OLD."ends_at", OLD."first_day", OLD."id", OLD."is_active", OLD."kind", OLD."last_day", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."revision", OLD."starts_at", OLD."weekdays", OLD."words"); RETURN NULL;', hash='97bf90d243c8856f312adea4098c93f5f8068a70', operation='DELETE', pgid='pgtrigger_delete_delete_c5242', table='clients_commitment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='127b4c0b4d58f62c09f13d9d0896b99dd4b43fcc', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_dfee8', table='clients_commitment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='commitmentevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_com_pgh_cre_f91502_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitmentevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='212b37156781e87dc4f026fbd010c491046c9ffa', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_34302', table='clients_commitmentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0d4f2d65105d3c8a45ead5139c2b89c1808dfc8f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cf097', table='clients_commitmentevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='commitmentmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_com_pgh_cre_5a1c27_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitmentmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='66b26d1d85d2e26f120c444217a1157fadbb6341', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_aae78', table='clients_commitmentmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitmentmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='06811fa110ec6948ad9b2ddd7e4c1d69f6abbfef', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_582e3', table='clients_commitmentmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='consentmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_f9d3a1_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='c8b387381e22c9d484f342f091723ee1326aadb8', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_5621b', table='clients_consentmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='070ccff5a0194209658ace2b95683e485894b84e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bf341', table='clients_consentmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='consentrecipient',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['class', 'organization', 'person'])), name='recipient_kind_known', violation_error_message='Choose one of the listed values for kind.'),
        ),
        migrations.AddConstraint(
            model_name='consentrecipient',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('revoked_at__isnull', True), ('revoked_by__isnull', True)), models.Q(('revoked_at__isnull', False), ('revoked_by__isnull', False)), _connector='OR'), name='recipient_revoked_by', violation_error_message='revoked at and revoked by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='consentrecipient',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='recipient_has_a_name', violation_error_message='A recipient has a name, or is a class that is named.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipient',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."public_id" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['revoked_at', 'revoked_by_id', 'revocation_words']::text[]) = (to_jsonb(NEW) - ARRAY['revoked_at', 'revoked_by_id', 'revocation_words']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A recipient of a consent is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='425d2af33c31dc1c74f1b7ba47c8ceb00fc2197a', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_65b04', table='clients_consentrecipient', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipient',
            trigger=pgtrigger.compiler.Trigger(name='sealed_revoked', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."revoked_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A revoked recipient is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='3e8d7c05300c2abb5e2fe409a6c7d3796370be29', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_revoked_f04c6', table='clients_consentrecipient', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipient',
            trigger=pgtrigger.compiler.Trigger(name='named_when_signed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM clients_consent consent\n    WHERE consent.id = NEW.consent_id\n      AND consent.recipients_named > (SELECT count(*) FROM clients_consentrecipient named WHERE named.consent_id = consent.id)\n    FOR NO KEY UPDATE OF consent;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'Nobody is added to a signed consent: that takes a new one.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='b43781ed1a877f1f531ea82e2a204ba395c7cb36', operation='INSERT', pgid='pgtrigger_named_when_signed_731f8', table='clients_consentrecipient', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipient',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_consentrecipientevent" ("address", "consent_id", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revocation_words", "revoked_at", "revoked_by_id") VALUES (NEW."address", NEW."consent_id", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."revocation_words", NEW."revoked_at", NEW."revoked_by_id"); RETURN NULL;', hash='063c99a1566a7b80bc7152ed50827c2458bb7210', operation='INSERT', pgid='pgtrigger_insert_insert_20ce2', table='clients_consentrecipient', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipient',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_consentrecipientevent" ("address", "consent_id", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revocation_words", "revoked_at", "revoked_by_id") VALUES (NEW."address", NEW."consent_id", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."revocation_words", NEW."revoked_at", NEW."revoked_by_id"); RETURN NULL;', hash='7643c0950c8a283fed4826b660ca9ef6ece5298c', operation='UPDATE', pgid='pgtrigger_update_update_23761', table='clients_consentrecipient', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipient',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_consentrecipientevent" ("address", "consent_id", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revocation_words", "revoked_at", "revoked_by_id") VALUES (OLD."address", OLD."consent_id", OLD."id", OLD."kind", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."revocation_words", OLD."revoked_at", OLD."revoked_by_id"); RETURN NULL;', hash='115870824ed50698b655bcda2f6a1e113d28e60b', operation='DELETE', pgid='pgtrigger_delete_delete_1a0d5', table='clients_consentrecipient', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='consentrecipientevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_cdb39f_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipientevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='282e4c4ce9a6296876ccf68a99c63c9f9acfb783', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_77463', table='clients_consentrecipientevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipientevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0718e177463d9dfff73d1ad12175c12c7588a5c1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_23de3', table='clients_consentrecipientevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='consentrecipientmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_d56546_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipientmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='eefd04836ef0b368b5d8ecc0619f3e085e5bd8d4', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_26855', table='clients_consentrecipientmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentrecipientmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='011a1cc616889cfff4babd57bde0003a9fe86f4b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a323f', table='clients_consentrecipientmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='consentscan',
            constraint=models.CheckConstraint(condition=models.Q(('media_type__in', ['application/pdf', 'image/jpeg', 'image/png'])), name='scan_media_type_known', violation_error_message='Choose one of the listed values for media type.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentscan',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'A scan of a signed consent is kept as it was written.' USING ERRCODE = 'check_violation';", hash='c80e87fb26b11dc2dc6d0f424922ce2a63c9f733', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_05664', table='clients_consentscan', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('relationship__in', ['child', 'employer', 'friend', 'grandparent', 'other', 'other_family', 'parent', 'professional', 'sibling', 'sponsor', 'spouse'])), name='contact_relationship_known', violation_error_message='Choose one of the listed values for relationship.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contact',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_contactevent" ("added_at", "added_by_id", "client_id", "email", "first_name", "id", "involvement", "is_active", "is_emergency_contact", "last_name", "may_call", "may_leave_voicemail", "may_mail", "may_text", "name_to_use", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "public_id", "relationship", "revision") VALUES (NEW."added_at", NEW."added_by_id", NEW."client_id", NEW."email", NEW."first_name", NEW."id", NEW."involvement", NEW."is_active", NEW."is_emergency_contact", NEW."last_name", NEW."may_call", NEW."may_leave_voicemail", NEW."may_mail", NEW."may_text", NEW."name_to_use", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."public_id", NEW."relationship", NEW."revision"); RETURN NULL;', hash='7d301411279f32d1fa85b4719fe26f740d916b1d', operation='INSERT', pgid='pgtrigger_insert_insert_4640e', table='clients_contact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contact',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_contactevent" ("added_at", "added_by_id", "client_id", "email", "first_name", "id", "involvement", "is_active", "is_emergency_contact", "last_name", "may_call", "may_leave_voicemail", "may_mail", "may_text", "name_to_use", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "public_id", "relationship", "revision") VALUES (NEW."added_at", NEW."added_by_id", NEW."client_id", NEW."email", NEW."first_name", NEW."id", NEW."involvement", NEW."is_active", NEW."is_emergency_contact", NEW."last_name", NEW."may_call", NEW."may_leave_voicemail", NEW."may_mail", NEW."may_text", NEW."name_to_use", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."public_id", NEW."relationship", NEW."revision"); RETURN NULL;', hash='735cbaf6e90476036a932587080303f81ee1b35a', operation='UPDATE', pgid='pgtrigger_update_update_9f71b', table='clients_contact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contact',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_contactevent" ("added_at", "added_by_id", "client_id", "email", "first_name", "id", "involvement", "is_active", "is_emergency_contact", "last_name", "may_call", "may_leave_voicemail", "may_mail", "may_text", "name_to_use", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "public_id", "relationship", "revision") VALUES (OLD."added_at", OLD."added_by_id", OLD."client_id", OLD."email", OLD."first_name", OLD."id", OLD."involvement", OLD."is_active", OLD."is_emergency_contact", OLD."last_name", OLD."may_call", OLD."may_leave_voicemail", OLD."may_mail", OLD."may_text", OLD."name_to_use", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."public_id", OLD."relationship", OLD."revision"); RETURN NULL;', hash='29ac64b88f2e2cf5f69a277f8dbcdf0e85daf861', operation='DELETE', pgid='pgtrigger_delete_delete_cfeb4', table='clients_contact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contact',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='19cf6914c758af7c329569468d726881c3740214', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_b0d45', table='clients_contact', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='consentevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_06f559_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='01889bb4e6e29074460ebc138d923d50837968dd', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_c0e24', table='clients_consentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0156d73815007e58c6a6e611073e57d1951dd611', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d42d9', table='clients_consentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('signature_method__in', ['drawn', 'paper', 'typed'])), name='consent_signature_method_known', violation_error_message='Choose one of the listed values for signature method.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['counseling_notes', 'proceedings', 'specific', 'tpo'])), name='consent_kind_known', violation_error_message='Choose one of the listed values for kind.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('signed_as__in', ['client', 'guardian', 'representative'])), name='consent_signer_known', violation_error_message='Choose one of the listed values for signed as.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('revoked_at__isnull', True), ('revoked_by__isnull', True)), models.Q(('revoked_at__isnull', False), ('revoked_by__isnull', False)), _connector='OR'), name='consent_revoked_by', violation_error_message='revoked at and revoked by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('event_on__isnull', True), ('event_recorded_at__isnull', True), ('event_recorded_by__isnull', True)), models.Q(('event_on__isnull', False), ('event_recorded_at__isnull', False), ('event_recorded_by__isnull', False)), _connector='OR'), name='consent_event_recorded_by', violation_error_message='event on and event recorded at and event recorded by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('event_on__gte', models.F('signed_on')), ('signed_on__isnull', True), ('event_on__isnull', True), _connector='OR'), name='consent_ends_after_signing', violation_error_message='What ends a consent cannot have happened before it was signed.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('expires_on__gte', models.F('signed_on')), ('signed_on__isnull', True), ('expires_on__isnull', True), _connector='OR'), name='consent_expires_after_signing', violation_error_message='The last day cannot be before the day it was signed.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('expires_on__isnull', False), models.Q(('expiry_event', ''), _negated=True), ('ends_with_treatment', True), ('kind', 'tpo'), _connector='OR'), name='consent_says_until_when', violation_error_message='Say until when: a last day, or an event such as the end of treatment.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('categories__len__gte', 1), ('categories__contained_by', ['attendance', 'counseling_notes', 'discharge', 'emergency', 'family_session', 'plan', 'progress', 'scheduling'])), name='consent_covers_something', violation_error_message='Choose at least one thing that this consent covers.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('information', ''), _negated=True), models.Q(('purpose', ''), _negated=True), models.Q(('signed_name', ''), _negated=True), models.Q(('client_name', ''), _negated=True), models.Q(('recipient_name', ''), _negated=True)), name='consent_has_its_elements', violation_error_message='A consent says whose it is, to whom, what, what for, and who signed (42 CFR 2.31).'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('contact__isnull', False), ('recipients_named', 0)), models.Q(('contact__isnull', True), ('recipients_named__gte', 1)), _connector='OR'), name='consent_names_its_recipients', violation_error_message="A consent names one contact, or recipients beyond the client's contacts."),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'tpo'), _negated=True), models.Q(('contact__isnull', True), models.Q(('statements', ''), _negated=True)), _connector='OR'), name='consent_tpo_is_whole', violation_error_message='A consent for treatment, payment and operations names no contact and says what follows.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('categories', ['counseling_notes']), ('kind', 'counseling_notes')), models.Q(models.Q(('kind', 'counseling_notes'), _negated=True), models.Q(('categories__contains', ['counseling_notes']), _negated=True)), _connector='OR'), name='consent_counseling_notes_alone', violation_error_message='Counseling notes need a consent of their own, and it covers nothing else.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('signed_as', 'client'), models.Q(('signer_authority', ''), _negated=True), _connector='OR'), name='consent_signer_has_authority', violation_error_message='Say by what authority this person signs for the client.'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('signature_method', 'drawn'), ('drawn_signature', ''), _connector='XOR'), name='consent_drawn_or_not', violation_error_message='The signature is missing: draw it, or choose another way to sign.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."recorded_at" IS NOT NULL)', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'revoked_at\', \'revoked_by_id\', \'revocation_words\', \'event_on\', \'event_recorded_at\', \'event_recorded_by_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'revoked_at\', \'revoked_by_id\', \'revocation_words\', \'event_on\', \'event_recorded_at\', \'event_recorded_by_id\']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'revoked_at\', \'revoked_by_id\', \'revocation_words\', \'event_on\', \'event_recorded_at\', \'event_recorded_by_id\', \'client_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'revoked_at\', \'revoked_by_id\', \'revocation_words\', \'event_on\', \'event_recorded_at\', \'event_recorded_by_id\', \'client_id\']::text[]) AND (OLD."client_id" IS NOT DISTINCT FROM NEW."client_id" OR EXISTS (\n                    SELECT 1 FROM clients_client WHERE id = OLD."client_id" AND merged_into_id = NEW."client_id")) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION \'A consent is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n        ', hash='70c9edd930df900cf3e959606dfc0ce03b5b2294', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_70bce', table='clients_consent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='sealed_revoked', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."revoked_at" IS NOT NULL)', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'client_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'client_id\']::text[]) AND (OLD."client_id" IS NOT DISTINCT FROM NEW."client_id" OR EXISTS (\n                    SELECT 1 FROM clients_client WHERE id = OLD."client_id" AND merged_into_id = NEW."client_id")) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION \'A revoked consent is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n        ', hash='864b6aade4e30e49189a3f2feab1e12b6bf28299', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_revoked_34c55', table='clients_consent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='sealed_event', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."event_on" IS NOT NULL)', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'revoked_at\', \'revoked_by_id\', \'revocation_words\']::text[]) = (to_jsonb(NEW) - ARRAY[\'revoked_at\', \'revoked_by_id\', \'revocation_words\']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'revoked_at\', \'revoked_by_id\', \'revocation_words\', \'client_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'revoked_at\', \'revoked_by_id\', \'revocation_words\', \'client_id\']::text[]) AND (OLD."client_id" IS NOT DISTINCT FROM NEW."client_id" OR EXISTS (\n                    SELECT 1 FROM clients_client WHERE id = OLD."client_id" AND merged_into_id = NEW."client_id")) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION \'The end of a consent is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n        ', hash='8dfba12a99e41dc1c1a3af6aaeb8312d82ff9e7c', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_event_b9994', table='clients_consent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='same_client', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    PERFORM 1 FROM clients_contact WHERE id = NEW.contact_id AND client_id = NEW.client_id;\n                    IF NEW.contact_id IS NOT NULL AND NOT FOUND THEN\n                        RAISE EXCEPTION 'A consent names a contact of its own client.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='18c9a120b0b3988b79263778c6ffeee6c3a97558', operation='INSERT', pgid='pgtrigger_same_client_673c2', table='clients_consent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_consentevent" ("also_signed_name", "categories", "client_id", "client_name", "contact_id", "drawn_signature", "ends_with_treatment", "event_on", "event_recorded_at", "event_recorded_by_id", "expires_on", "expiry_event", "id", "information", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_name", "recipients_named", "recorded_at", "recorded_by_id", "revocation_words", "revoked_at", "revoked_by_id", "signature_method", "signed_as", "signed_name", "signed_on", "signer_authority", "statements", "witness_name") VALUES (NEW."also_signed_name", NEW."categories", NEW."client_id", NEW."client_name", NEW."contact_id", NEW."drawn_signature", NEW."ends_with_treatment", NEW."event_on", NEW."event_recorded_at", NEW."event_recorded_by_id", NEW."expires_on", NEW."expiry_event", NEW."id", NEW."information", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."purpose", NEW."recipient_name", NEW."recipients_named", NEW."recorded_at", NEW."recorded_by_id", NEW."revocation_words", NEW."revoked_at", NEW."revoked_by_id", NEW."signature_method", NEW."signed_as", NEW."signed_name", NEW."signed_on", NEW."signer_authority", NEW."statements", NEW."witness_name"); RETURN NULL;', hash='c5f7e13fe0778aeccb39a444316ea915f597db1f', operation='INSERT', pgid='pgtrigger_insert_insert_27479', table='clients_consent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_consentevent" ("also_signed_name", "categories", "client_id", "client_name", "contact_id", "drawn_signature", "ends_with_treatment", "event_on", "event_recorded_at", "event_recorded_by_id", "expires_on", "expiry_event", "id", "information", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_name", "recipients_named", "recorded_at", "recorded_by_id", "revocation_words", "revoked_at", "revoked_by_id", "signature_method", "signed_as", "signed_name", "signed_on", "signer_authority", "statements", "witness_name") VALUES (NEW."also_signed_name", NEW."categories", NEW."client_id", NEW."client_name", NEW."contact_id", NEW."drawn_signature", NEW."ends_with_treatment", NEW."event_on", NEW."event_recorded_at", NEW."event_recorded_by_id", NEW."expires_on", NEW."expiry_event", NEW."id", NEW."information", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."purpose", NEW."recipient_name", NEW."recipients_named", NEW."recorded_at", NEW."recorded_by_id", NEW."revocation_words", NEW."revoked_at", NEW."revoked_by_id", NEW."signature_method", NEW."signed_as", NEW."signed_name", NEW."signed_on", NEW."signer_authority", NEW."statements", NEW."witness_name"); RETURN NULL;', hash='7685ca1dd2df9a34c8647c672daa3aebf4ab2952', operation='UPDATE', pgid='pgtrigger_update_update_9f63f', table='clients_consent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_consentevent" ("also_signed_name", "categories", "client_id", "client_name", "contact_id", "drawn_signature", "ends_with_treatment", "event_on", "event_recorded_at", "event_recorded_by_id", "expires_on", "expiry_event", "id", "information", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_name", "recipients_named", "recorded_at", "recorded_by_id", "revocation_words", "revoked_at", "revoked_by_id", "signature_method", "signed_as", "signed_name", "signed_on", "signer_authority", "statements", "witness_name") VALUES (OLD."also_signed_name", OLD."categories", OLD."client_id", OLD."client_name", OLD."contact_id", OLD."drawn_signature", OLD."ends_with_treatment", OLD."event_on", OLD."event_recorded_at", OLD."event_recorded_by_id", OLD."expires_on", OLD."expiry_event", OLD."id", OLD."information", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."purpose", OLD."recipient_name", OLD."recipients_named", OLD."recorded_at", OLD."recorded_by_id", OLD."revocation_words", OLD."revoked_at", OLD."revoked_by_id", OLD."signature_method", OLD."signed_as", OLD."signed_name", OLD."signed_on", OLD."signer_authority", OLD."statements", OLD."witness_name"); RETURN NULL;', hash='ee0dfeba61e3ac6281a008ea533fb911a30fbc03', operation='DELETE', pgid='pgtrigger_delete_delete_7feba', table='clients_consent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='53f42e64173a343105ae9238e0dd9f4d3028b263', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_bf6b9', table='clients_consent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='contactevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_42a32a_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='ddc87e84a3beda3c5b3631ad650e328d4c275347', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_34808', table='clients_contactevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='01d25464ec32cd8a8244e9669619bb36b2ce8777', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_64aaa', table='clients_contactevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='contactmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_45cc76_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='e7c81b1f8a4f996ab6874b6923b017a80d819f76', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d988d', table='clients_contactmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f1d3faab814a19845f658b419129bfc61c66d57c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ce9cb', table='clients_contactmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='contactpoint',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search'], name='contact_point_search'),
        ),
        migrations.AddConstraint(
            model_name='contactpoint',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['email', 'phone', 'postal'])), name='contact_point_kind_known', violation_error_message='Choose one of the listed values for kind.'),
        ),
        migrations.AddConstraint(
            model_name='contactpoint',
            constraint=models.UniqueConstraint(condition=models.Q(('is_active', True)), fields=('client', 'value'), name='contact_point_once', violation_error_message='This client already has this number or address.'),
        ),
        migrations.AddConstraint(
            model_name='contactpoint',
            constraint=models.UniqueConstraint(condition=models.Q(('is_active', True), ('is_preferred', True)), fields=('client',), name='contact_point_one_preferred', violation_error_message='Only one number or address is used first.'),
        ),
        migrations.AddConstraint(
            model_name='contactpoint',
            constraint=models.CheckConstraint(condition=models.Q(('kind', 'phone'), models.Q(('may_call', False), ('may_leave_voicemail', False), ('may_text', False)), _connector='OR'), name='contact_point_calls_to_phones', violation_error_message='Calls, voicemail and texts go to a phone.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactpoint',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_contactpointevent" ("added_at", "added_by_id", "best_times", "client_id", "id", "is_active", "is_preferred", "kind", "label", "may_call", "may_leave_voicemail", "may_mail", "may_text", "name_to_use", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "value") VALUES (NEW."added_at", NEW."added_by_id", NEW."best_times", NEW."client_id", NEW."id", NEW."is_active", NEW."is_preferred", NEW."kind", NEW."label", NEW."may_call", NEW."may_leave_voicemail", NEW."may_mail", NEW."may_text", NEW."name_to_use", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."revision", NEW."value"); RETURN NULL;', hash='f1311c5966a27f8013892d92eff11c2675eb500e', operation='INSERT', pgid='pgtrigger_insert_insert_3b506', table='clients_contactpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactpoint',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_contactpointevent" ("added_at", "added_by_id", "best_times", "client_id", "id", "is_active", "is_preferred", "kind", "label", "may_call", "may_leave_voicemail", "may_mail", "may_text", "name_to_use", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "value") VALUES (NEW."added_at", NEW."added_by_id", NEW."best_times", NEW."client_id", NEW."id", NEW."is_active", NEW."is_preferred", NEW."kind", NEW."label", NEW."may_call", NEW."may_leave_voicemail", NEW."may_mail", NEW."may_text", NEW."name_to_use", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."revision", NEW."value"); RETURN NULL;', hash='34c9f72f3f3daacb522c8eb019461436c6bd9748', operation='UPDATE', pgid='pgtrigger_update_update_57750', table='clients_contactpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactpoint',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_contactpointevent" ("added_at", "added_by_id", "best_times", "client_id", "id", "is_active", "is_preferred", "kind", "label", "may_call", "may_leave_voicemail", "may_mail", "may_text", "name_to_use", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "value") VALUES (OLD."added_at", OLD."added_by_id", OLD."best_times", OLD."client_id", OLD."id", OLD."is_active", OLD."is_preferred", OLD."kind", OLD."label", OLD."may_call", OLD."may_leave_voicemail", OLD."may_mail", OLD."may_text", OLD."name_to_use", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."revision", OLD."value"); RETURN NULL;', hash='da05b9fb7d3af027a999fb4e0bc8efe3bf25ca38', operation='DELETE', pgid='pgtrigger_delete_delete_41b8a', table='clients_contactpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactpoint',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='dabe54e351b9de15197abf84f71270b1f568ee6a', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_f4170', table='clients_contactpoint', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='contactpointevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_cd1c1c_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactpointevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='30684f0e8d2e09e6b8606a42d43b82db3e8b9dde', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_bb49f', table='clients_contactpointevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactpointevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0075df1f0cd80a08f4e03656827fc89509d1e3c1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_af240', table='clients_contactpointevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='contactpointmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_ed3a2b_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactpointmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='07ca9516f547f97e4ab344add8f4f5595234b5c4', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_dd765', table='clients_contactpointmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactpointmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='78991a3aee1c4436e482b4ef50bc5223c45fc990', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b3512', table='clients_contactpointmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='disclosuremoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_dis_pgh_cre_782516_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosuremoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='2e5b321bc808396e81b792392d44a418c35a3143', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_0cae5', table='clients_disclosuremoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosuremoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3bac5f3745c0042a2041b029492edf03f7bd69ee', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_34056', table='clients_disclosuremoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosurepacket',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'A packet is kept as it was written.' USING ERRCODE = 'check_violation';", hash='67883194d15839a3c85292509204ada9644bc6d7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_71b29', table='clients_disclosurepacket', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='draftconsent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('closed_by__isnull', True)), models.Q(('closed_at__isnull', False), ('closed_by__isnull', False)), _connector='OR'), name='draft_consent_closed_by', violation_error_message='closed at and closed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='draftconsent',
            constraint=models.CheckConstraint(condition=models.Q(('categories__contained_by', ['attendance', 'counseling_notes', 'discharge', 'emergency', 'family_session', 'plan', 'progress', 'scheduling'])), name='draft_consent_categories_known', violation_error_message='Choose among the listed categories.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."kept_at" IS NOT NULL)', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'closed_at\', \'closed_by_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'closed_at\', \'closed_by_id\']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'closed_at\', \'closed_by_id\', \'client_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'closed_at\', \'closed_by_id\', \'client_id\']::text[]) AND (OLD."client_id" IS NOT DISTINCT FROM NEW."client_id" OR EXISTS (\n                    SELECT 1 FROM clients_client WHERE id = OLD."client_id" AND merged_into_id = NEW."client_id")) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION \'A draft consent is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n        ', hash='e0b54b1eacfa095a11a9d082a800ade974efd113', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_aa6de', table='clients_draftconsent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsent',
            trigger=pgtrigger.compiler.Trigger(name='sealed_closed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."closed_at" IS NOT NULL)', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'client_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'client_id\']::text[]) AND (OLD."client_id" IS NOT DISTINCT FROM NEW."client_id" OR EXISTS (\n                    SELECT 1 FROM clients_client WHERE id = OLD."client_id" AND merged_into_id = NEW."client_id")) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION \'A closed draft is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n        ', hash='9169d13636692dc11fc5888d01373aea9ee29563', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_closed_d1fa4', table='clients_draftconsent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsent',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_draftconsentevent" ("came_from", "categories", "client_id", "closed_at", "closed_by_id", "contact_id", "expires_on", "expiry_event", "id", "information", "kept_at", "kept_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_name", "signed_name", "signed_on") VALUES (NEW."came_from", NEW."categories", NEW."client_id", NEW."closed_at", NEW."closed_by_id", NEW."contact_id", NEW."expires_on", NEW."expiry_event", NEW."id", NEW."information", NEW."kept_at", NEW."kept_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."purpose", NEW."recipient_name", NEW."signed_name", NEW."signed_on"); RETURN NULL;', hash='629340c3a1f580bec5c55d7101bfb87e52466553', operation='INSERT', pgid='pgtrigger_insert_insert_6ff8f', table='clients_draftconsent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsent',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_draftconsentevent" ("came_from", "categories", "client_id", "closed_at", "closed_by_id", "contact_id", "expires_on", "expiry_event", "id", "information", "kept_at", "kept_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_name", "signed_name", "signed_on") VALUES (NEW."came_from", NEW."categories", NEW."client_id", NEW."closed_at", NEW."closed_by_id", NEW."contact_id", NEW."expires_on", NEW."expiry_event", NEW."id", NEW."information", NEW."kept_at", NEW."kept_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."purpose", NEW."recipient_name", NEW."signed_name", NEW."signed_on"); RETURN NULL;', hash='b219cf3047a664c3c02380ef4e39e6195c2ab4c4', operation='UPDATE', pgid='pgtrigger_update_update_adda6', table='clients_draftconsent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsent',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_draftconsentevent" ("came_from", "categories", "client_id", "closed_at", "closed_by_id", "contact_id", "expires_on", "expiry_event", "id", "information", "kept_at", "kept_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_name", "signed_name", "signed_on") VALUES (OLD."came_from", OLD."categories", OLD."client_id", OLD."closed_at", OLD."closed_by_id", OLD."contact_id", OLD."expires_on", OLD."expiry_event", OLD."id", OLD."information", OLD."kept_at", OLD."kept_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."purpose", OLD."recipient_name", OLD."signed_name", OLD."signed_on"); RETURN NULL;', hash='29e5ff364a111c3a584fed98338eaa58034b053f', operation='DELETE', pgid='pgtrigger_delete_delete_0d838', table='clients_draftconsent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsent',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='a36275f373ade9cd8a32fb6456445d9ed4a7c0cd', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_4a133', table='clients_draftconsent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='draftconsentevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_dra_pgh_cre_97455e_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsentevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='c2797831abfab2fe8df06a0f5f980f4513ed57df', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_a31ef', table='clients_draftconsentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7fa5ff6541796fd16d297caa34d4cd1a18b4983f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c757d', table='clients_draftconsentevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='draftconsentmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_dra_pgh_cre_b9a34e_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsentmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='469307340fd4c966671201d8eede4a989f05f5f7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d034a', table='clients_draftconsentmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draftconsentmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c09282c9f38613f5e3343b845bac8bc17835ea14', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_86c76', table='clients_draftconsentmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='episode',
            index=models.Index(fields=['program', 'status', 'status_since'], name='episode_by_status'),
        ),
        migrations.AddIndex(
            model_name='episode',
            index=models.Index(fields=['clinician', 'status'], name='episode_by_clinician'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['admitted', 'declined', 'discharged', 'inquiry', 'on_hold', 'referred', 'screening', 'waitlist'])), name='episode_status_known', violation_error_message='Choose one of the listed values for status.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('transport', ''), ('transport__in', ['needs_help', 'own_car', 'public', 'ride', 'walks']), _connector='OR'), name='episode_transport_known', violation_error_message='Choose one of the listed ways to get here.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('travel_minutes', None), ('travel_minutes__lte', 300), _connector='OR'), name='episode_travel_minutes', violation_error_message='Check the minutes on the way: more than five hours is not a daily way.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_on', None)), fields=('client', 'program'), name='episode_one_open', violation_error_message='This client already has an open episode in this program.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_on', None), ('status__in', ('inquiry', 'screening', 'waitlist', 'admitted', 'on_hold'))), models.Q(('closed_on__isnull', False), ('status__in', ('discharged', 'declined', 'referred'))), _connector='OR'), name='episode_closed_with_a_date', violation_error_message='A closed episode has a closing date, an open one has none.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['admitted', 'on_hold', 'discharged']), _negated=True), ('admitted_on__isnull', False), _connector='OR'), name='episode_admitted_with_a_date', violation_error_message='An admission has a date.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'discharged'), _negated=True), models.Q(('discharged_on__isnull', False), models.Q(('discharge_reason', ''), _negated=True)), _connector='OR'), name='episode_discharged_with_facts', violation_error_message='A discharge has a date and a reason.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('stepdown_on', None), models.Q(('stepdown_facility', ''), _negated=True), _connector='OR'), name='episode_stepdown_from_somewhere', violation_error_message='Say from which program the person steps down.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('discharge_reason__in', ['terminated_attendance', 'terminated_conduct']), _negated=True), models.Q(('outreach', ''), _negated=True), _connector='OR'), name='episode_administrative_with_outreach', violation_error_message='An administrative discharge shows what was tried first.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('last_service_on__gte', models.F('admitted_on')), ('admitted_on__isnull', True), ('last_service_on__isnull', True), _connector='OR'), name='episode_last_service_after_admission', violation_error_message='The last service cannot be before the admission.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('discharged_on__gte', models.F('last_service_on')), ('last_service_on__isnull', True), ('discharged_on__isnull', True), _connector='OR'), name='episode_last_service_before_discharge', violation_error_message='The last service cannot be after the discharge.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('admitted_on__gte', models.F('inquired_on')), ('inquired_on__isnull', True), ('admitted_on__isnull', True), _connector='OR'), name='episode_admitted_after_inquiry', violation_error_message='The admission cannot be before the first contact.'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('discharged_on__gte', models.F('admitted_on')), ('admitted_on__isnull', True), ('discharged_on__isnull', True), _connector='OR'), name='episode_discharged_after_admission', violation_error_message='The discharge cannot be before the admission.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episode',
            trigger=pgtrigger.compiler.Trigger(name='hold_matches_status', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n    PERFORM 1 FROM clients_episode episode\n    WHERE episode.id = NEW.id AND episode.closed_on IS NULL AND (episode.status = 'on_hold') <> EXISTS (\n        SELECT 1 FROM clients_hold hold WHERE hold.episode_id = episode.id AND hold.back_on IS NULL\n    );\n    IF FOUND THEN\n        RAISE EXCEPTION 'A client is on hold exactly while a hold stands.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NULL;\n", hash='f4b05954a4b75d8e18c8c94b911dc31d8e04bc1a', operation='INSERT OR UPDATE', pgid='pgtrigger_hold_matches_status_bbe77', table='clients_episode', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episode',
            trigger=pgtrigger.compiler.Trigger(name='sealed_discharge', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."status" = \'discharged\')', func="\n            IF (OLD.status, OLD.admitted_on, OLD.discharged_on, OLD.closed_on) IS DISTINCT FROM (NEW.status, NEW.admitted_on, NEW.discharged_on, NEW.closed_on) OR (\n                (OLD.discharge_reason, OLD.discharge_summary, OLD.last_service_on, OLD.outreach, OLD.continuing_care, OLD.handed_over, OLD.wants_no_follow_up) IS DISTINCT FROM (NEW.discharge_reason, NEW.discharge_summary, NEW.last_service_on, NEW.outreach, NEW.continuing_care, NEW.handed_over, NEW.wants_no_follow_up) AND NOT EXISTS (\n                    SELECT 1 FROM clients_correction WHERE episode_id = OLD.id AND made_at = now()\n                )\n            ) THEN\n                RAISE EXCEPTION 'A discharge is sealed: a supervisor adds to it or corrects it with a reason.'\n                USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='54d6666a915d52a2e121f962cecd47336c884a7d', operation='UPDATE', pgid='pgtrigger_sealed_discharge_3d6e3', table='clients_episode', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episode',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_episodeevent" ("admitted_on", "case_manager_id", "client_id", "clinician_id", "closed_on", "closing_note", "continuing_care", "decline_reason", "diagnosis", "discharge_reason", "discharge_summary", "discharged_on", "handed_over", "id", "inquired_on", "interim_services", "last_service_on", "notice_given_on", "opened_by_id", "outreach", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenting_concern", "program_id", "public_id", "referral_source", "referred_by", "referred_to", "status", "status_since", "stepdown_facility", "stepdown_on", "track", "transport", "travel_minutes", "waitlisted_on", "wants_no_follow_up") VALUES (NEW."admitted_on", NEW."case_manager_id", NEW."client_id", NEW."clinician_id", NEW."closed_on", NEW."closing_note", NEW."continuing_care", NEW."decline_reason", NEW."diagnosis", NEW."discharge_reason", NEW."discharge_summary", NEW."discharged_on", NEW."handed_over", NEW."id", NEW."inquired_on", NEW."interim_services", NEW."last_service_on", NEW."notice_given_on", NEW."opened_by_id", NEW."outreach", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."presenting_concern", NEW."program_id", NEW."public_id", NEW."referral_source", NEW."referred_by", NEW."referred_to", NEW."status", NEW."status_since", NEW."stepdown_facility", NEW."stepdown_on", NEW."track", NEW."transport", NEW."travel_minutes", NEW."waitlisted_on", NEW."wants_no_follow_up"); RETURN NULL;', hash='f141f49342a45939cb895547b825edf852cbdb94', operation='INSERT', pgid='pgtrigger_insert_insert_7711d', table='clients_episode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episode',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_episodeevent" ("admitted_on", "case_manager_id", "client_id", "clinician_id", "closed_on", "closing_note", "continuing_care", "decline_reason", "diagnosis", "discharge_reason", "discharge_summary", "discharged_on", "handed_over", "id", "inquired_on", "interim_services", "last_service_on", "notice_given_on", "opened_by_id", "outreach", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenting_concern", "program_id", "public_id", "referral_source", "referred_by", "referred_to", "status", "status_since", "stepdown_facility", "stepdown_on", "track", "transport", "travel_minutes", "waitlisted_on", "wants_no_follow_up") VALUES (NEW."admitted_on", NEW."case_manager_id", NEW."client_id", NEW."clinician_id", NEW."closed_on", NEW."closing_note", NEW."continuing_care", NEW."decline_reason", NEW."diagnosis", NEW."discharge_reason", NEW."discharge_summary", NEW."discharged_on", NEW."handed_over", NEW."id", NEW."inquired_on", NEW."interim_services", NEW."last_service_on", NEW."notice_given_on", NEW."opened_by_id", NEW."outreach", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."presenting_concern", NEW."program_id", NEW."public_id", NEW."referral_source", NEW."referred_by", NEW."referred_to", NEW."status", NEW."status_since", NEW."stepdown_facility", NEW."stepdown_on", NEW."track", NEW."transport", NEW."travel_minutes", NEW."waitlisted_on", NEW."wants_no_follow_up"); RETURN NULL;', hash='3e03100d0c1c6399aac1625e9b2c0c9ce11d5bfc', operation='UPDATE', pgid='pgtrigger_update_update_f4432', table='clients_episode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episode',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_episodeevent" ("admitted_on", "case_manager_id", "client_id", "clinician_id", "closed_on", "closing_note", "continuing_care", "decline_reason", "diagnosis", "discharge_reason", "discharge_summary", "discharged_on", "handed_over", "id", "inquired_on", "interim_services", "last_service_on", "notice_given_on", "opened_by_id", "outreach", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presenting_concern", "program_id", "public_id", "referral_source", "referred_by", "referred_to", "status", "status_since", "stepdown_facility", "stepdown_on", "track", "transport", "travel_minutes", "waitlisted_on", "wants_no_follow_up") VALUES (OLD."admitted_on", OLD."case_manager_id", OLD."client_id", OLD."clinician_id", OLD."closed_on", OLD."closing_note", OLD."continuing_care", OLD."decline_reason", OLD."diagnosis", OLD."discharge_reason", OLD."discharge_summary", OLD."discharged_on", OLD."handed_over", OLD."id", OLD."inquired_on", OLD."interim_services", OLD."last_service_on", OLD."notice_given_on", OLD."opened_by_id", OLD."outreach", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."presenting_concern", OLD."program_id", OLD."public_id", OLD."referral_source", OLD."referred_by", OLD."referred_to", OLD."status", OLD."status_since", OLD."stepdown_facility", OLD."stepdown_on", OLD."track", OLD."transport", OLD."travel_minutes", OLD."waitlisted_on", OLD."wants_no_follow_up"); RETURN NULL;', hash='0f79103e754117bff1386d2401c22818590bd5f1', operation='DELETE', pgid='pgtrigger_delete_delete_bd0f0', table='clients_episode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episode',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='d8be24fa831efd0ab488eeeb04c62dd994e7415e', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_d300b', table='clients_episode', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='correction',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'A correction is kept as it was written.' USING ERRCODE = 'check_violation';", hash='ad5d44ffa3de75e1cf5d9fa231d5edb748ec146e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_054df', table='clients_correction', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='appointment',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'An appointment is kept as it was written.' USING ERRCODE = 'check_violation';", hash='30ac971cffefbbdbd2accd291ccd9687bf6539c5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_fb799', table='clients_appointment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='episodeevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_epi_pgh_cre_dab564_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episodeevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='0e5e7a019553d96a395b7ef3251b9f81519aa1fb', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ce0fc', table='clients_episodeevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episodeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cb05f84d02708ba6d6eb3785bf9dbd864f31ce36', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_76835', table='clients_episodeevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='episodemoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_epi_pgh_cre_4668d1_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episodemoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='a6d10f3f3ec8eae0ec60dfdc5edabfe0a6425486', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_3ce37', table='clients_episodemoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episodemoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6786d9368def324c382f49d81dfecc3ffe021e80', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2fcb7', table='clients_episodemoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='followup',
            index=models.Index(condition=models.Q(('done_at', None)), fields=['due_on', 'id'], name='follow_up_due'),
        ),
        migrations.AddConstraint(
            model_name='followup',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('done_at__isnull', True), ('done_by__isnull', True)), models.Q(('done_at__isnull', False), ('done_by__isnull', False)), _connector='OR'), name='follow_up_done_by', violation_error_message='done at and done by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='followup',
            constraint=models.UniqueConstraint(fields=('episode', 'days'), name='follow_up_once'),
        ),
        migrations.AddConstraint(
            model_name='followup',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('done_at', None), ('outcome', '')), models.Q(('done_at__isnull', False), ('outcome__in', ['declined', 'died', 'not_reached', 'reached'])), _connector='OR'), name='follow_up_closed_with_an_outcome', violation_error_message='A follow-up is closed with an outcome, and open without one.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='followup',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_followupevent" ("days", "done_at", "done_by_id", "due_on", "episode_id", "id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."days", NEW."done_at", NEW."done_by_id", NEW."due_on", NEW."episode_id", NEW."id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id"); RETURN NULL;', hash='04113f9e2fd696b6adbade96597cb71a7941e0fe', operation='INSERT', pgid='pgtrigger_insert_insert_2abc0', table='clients_followup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='followup',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_followupevent" ("days", "done_at", "done_by_id", "due_on", "episode_id", "id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."days", NEW."done_at", NEW."done_by_id", NEW."due_on", NEW."episode_id", NEW."id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id"); RETURN NULL;', hash='685050290edf6a6fe5988d6527dd036e1f02ecd9', operation='UPDATE', pgid='pgtrigger_update_update_ef277', table='clients_followup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='followup',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_followupevent" ("days", "done_at", "done_by_id", "due_on", "episode_id", "id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (OLD."days", OLD."done_at", OLD."done_by_id", OLD."due_on", OLD."episode_id", OLD."id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id"); RETURN NULL;', hash='17309154509b2dabc236bcbf2d6221c7d2351e5f', operation='DELETE', pgid='pgtrigger_delete_delete_f53bb', table='clients_followup', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='attempt',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['declined', 'died', 'no_answer', 'not_reached', 'reached'])), name='attempt_outcome_known', violation_error_message='Choose one of the listed values for outcome.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attempt',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'An attempt to reach somebody is kept as it was written.' USING ERRCODE = 'check_violation';", hash='4549488f6a1f0f8089d39c07eeb34e07eaa6b3b4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_b92a0', table='clients_attempt', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='followupevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_fol_pgh_cre_f196fd_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='followupevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='8e8264737a54b4e42dc605b92aa60fcc95790fab', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ef12c', table='clients_followupevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='followupevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3927d67219711c8b0231389a9fa0b1191c30d709', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_37c18', table='clients_followupevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='followupmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_fol_pgh_cre_9d3339_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='followupmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='b88c45c9d49a07e36df4a5b79be375d3bd761024', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_aa527', table='clients_followupmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='followupmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='600af75353ff35a61ff9fa8dd9ef6693dd0afd47', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8673a', table='clients_followupmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['hospital', 'jail', 'leave'])), name='hold_reason_known', violation_error_message='Choose one of the listed values for reason.'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('back_on__isnull', True), ('ended_by__isnull', True)), models.Q(('back_on__isnull', False), ('ended_by__isnull', False)), _connector='OR'), name='hold_ended_by', violation_error_message='back on and ended by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(('expected_back_on__gte', models.F('starts_on')), ('starts_on__isnull', True), ('expected_back_on__isnull', True), _connector='OR'), name='hold_expected_back_after_start', violation_error_message='The client cannot be expected back before the first day away.'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(('back_on__gte', models.F('starts_on')), ('starts_on__isnull', True), ('back_on__isnull', True), _connector='OR'), name='hold_back_after_start', violation_error_message='The client cannot be back before the first day away.'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('episode'), models.F('episode'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('starts_on'), models.F('back_on'), models.Value('[)'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='hold_once', violation_error_code='overlap', violation_error_message='This client is on hold at that time already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='hold',
            trigger=pgtrigger.compiler.Trigger(name='hold_matches_status', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n    PERFORM 1 FROM clients_episode episode\n    WHERE episode.id = NEW.episode_id AND episode.closed_on IS NULL AND (episode.status = 'on_hold') <> EXISTS (\n        SELECT 1 FROM clients_hold hold WHERE hold.episode_id = episode.id AND hold.back_on IS NULL\n    );\n    IF FOUND THEN\n        RAISE EXCEPTION 'A client is on hold exactly while a hold stands.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NULL;\n", hash='f67a83f57b85327e41578e2d83c3f33fa6a20b0b', operation='INSERT OR UPDATE', pgid='pgtrigger_hold_matches_status_8ed0d', table='clients_hold', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='hold',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_holdevent" ("back_on", "ended_by_id", "episode_id", "expected_back_on", "held_at", "held_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "words") VALUES (NEW."back_on", NEW."ended_by_id", NEW."episode_id", NEW."expected_back_on", NEW."held_at", NEW."held_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."starts_on", NEW."words"); RETURN NULL;', hash='37f93b228f9053efe8b755a9ad60e94761d0e4a3', operation='INSERT', pgid='pgtrigger_insert_insert_fad24', table='clients_hold', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='hold',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_holdevent" ("back_on", "ended_by_id", "episode_id", "expected_back_on", "held_at", "held_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "words") VALUES (NEW."back_on", NEW."ended_by_id", NEW."episode_id", NEW."expected_back_on", NEW."held_at", NEW."held_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."starts_on", NEW."words"); RETURN NULL;', hash='2c40dfa81f1279646a4679bfdbaaa00f7d575c08', operation='UPDATE', pgid='pgtrigger_update_update_8caeb', table='clients_hold', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='hold',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_holdevent" ("back_on", "ended_by_id", "episode_id", "expected_back_on", "held_at", "held_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "words") VALUES (OLD."back_on", OLD."ended_by_id", OLD."episode_id", OLD."expected_back_on", OLD."held_at", OLD."held_by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."starts_on", OLD."words"); RETURN NULL;', hash='713003ee05d0a07fe659fea01cfe8ba92919b50b', operation='DELETE', pgid='pgtrigger_delete_delete_fb0c5', table='clients_hold', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='holdevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_hol_pgh_cre_e33025_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holdevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='4d49630dd0ff57720838efc877aaaeeca871a936', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_750a3', table='clients_holdevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holdevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ec32012ba2b8f0629cb02962d29e89cb6a459df2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6add5', table='clients_holdevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='importbatch',
            constraint=models.CheckConstraint(condition=models.Q(('what__in', ['clients', 'contacts'])), name='import_what_known', violation_error_message='Choose one of the listed values for what.'),
        ),
        migrations.AddConstraint(
            model_name='importbatch',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', ['abandoned', 'checking', 'done', 'ready', 'writing'])), name='import_stage_known', violation_error_message='Choose one of the listed values for stage.'),
        ),
        migrations.AddConstraint(
            model_name='importbatch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stage', 'done'), _negated=True), ('total', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('imported'), '+', models.F('skipped')), '+', models.F('refused'))), _connector='OR'), name='import_adds_up', violation_error_message='Every row is imported, skipped or refused.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatch',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_importbatchevent" ("header", "id", "imported", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "refused", "skipped", "stage", "takes_doubles", "total", "uploaded_at", "uploaded_by_id", "what") VALUES (NEW."header", NEW."id", NEW."imported", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."refused", NEW."skipped", NEW."stage", NEW."takes_doubles", NEW."total", NEW."uploaded_at", NEW."uploaded_by_id", NEW."what"); RETURN NULL;', hash='ad6ee2262f86152ea985cbb2331579c0c9809b6a', operation='INSERT', pgid='pgtrigger_insert_insert_9acb3', table='clients_importbatch', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatch',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_importbatchevent" ("header", "id", "imported", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "refused", "skipped", "stage", "takes_doubles", "total", "uploaded_at", "uploaded_by_id", "what") VALUES (NEW."header", NEW."id", NEW."imported", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."refused", NEW."skipped", NEW."stage", NEW."takes_doubles", NEW."total", NEW."uploaded_at", NEW."uploaded_by_id", NEW."what"); RETURN NULL;', hash='271ce842f87e315792ebc930c94b73f9908d7339', operation='UPDATE', pgid='pgtrigger_update_update_27cc1', table='clients_importbatch', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatch',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_importbatchevent" ("header", "id", "imported", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "refused", "skipped", "stage", "takes_doubles", "total", "uploaded_at", "uploaded_by_id", "what") VALUES (OLD."header", OLD."id", OLD."imported", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."refused", OLD."skipped", OLD."stage", OLD."takes_doubles", OLD."total", OLD."uploaded_at", OLD."uploaded_by_id", OLD."what"); RETURN NULL;', hash='7766f8c0cd0c14eaadc4aa621b288c260a60f60a', operation='DELETE', pgid='pgtrigger_delete_delete_bced1', table='clients_importbatch', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='importbatchevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_imp_pgh_cre_785cae_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatchevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='3efdd80ed455ecc5b55bd7c181084f8bf60fe9d1', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_a6955', table='clients_importbatchevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatchevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5d3dd0121c2b8e5d0a605c801ffdcb316760a3af', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a7528', table='clients_importbatchevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='importbatchmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_imp_pgh_cre_9d98fa_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatchmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='6c94cf8caabc20a3267f76bfca0197190d10ba33', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_a52fd', table='clients_importbatchmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatchmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3445265c253b6c9763a4f813a8f1acb8442c7635', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c30ae', table='clients_importbatchmoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='importrow',
            index=models.Index(fields=['batch', 'state', 'number'], name='import_row_by_state'),
        ),
        migrations.AddIndex(
            model_name='importrow',
            index=models.Index(fields=['batch', 'born_on'], name='import_row_by_birth_date'),
        ),
        migrations.AddIndex(
            model_name='importrow',
            index=models.Index(fields=['batch', 'phone'], name='import_row_by_phone'),
        ),
        migrations.AddIndex(
            model_name='importrow',
            index=models.Index(fields=['batch', 'twin_key'], name='import_row_by_twin'),
        ),
        migrations.AddConstraint(
            model_name='importrow',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['double', 'good', 'imported', 'refused', 'skipped', 'waiting'])), name='import_row_state_known', violation_error_message='Choose one of the listed values for state.'),
        ),
        migrations.AddConstraint(
            model_name='importrow',
            constraint=models.UniqueConstraint(fields=('batch', 'number'), name='import_row_once'),
        ),
        migrations.AddConstraint(
            model_name='instrumentsetting',
            constraint=models.UniqueConstraint(fields=('program', 'instrument'), name='instrument_setting_once', violation_error_message='This program already has settings for this instrument.'),
        ),
        migrations.AddConstraint(
            model_name='instrumentsetting',
            constraint=models.CheckConstraint(condition=models.Q(('instrument__in', ['audit', 'audit_c', 'bam', 'cssrs', 'dast10', 'ede_qs', 'gad7', 'pcl5', 'phq9', 'rulers', 'scoff'])), name='instrument_setting_known', violation_error_message='Choose one of the listed instruments.'),
        ),
        migrations.AddConstraint(
            model_name='instrumentsetting',
            constraint=models.CheckConstraint(condition=models.Q(('every_days', None), ('every_days__gte', 1), _connector='OR'), name='instrument_setting_days', violation_error_message='Due again after one day at the earliest.'),
        ),
        migrations.AddConstraint(
            model_name='instrumentsetting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('attested_by__isnull', True), ('attested_on__isnull', True)), models.Q(('attested_by__isnull', False), ('attested_on__isnull', False)), _connector='OR'), name='instrument_setting_attested_by', violation_error_message='An attestation says who gave it and when.'),
        ),
        migrations.AddConstraint(
            model_name='instrumentsetting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('attested_on', None), ('licence', '')), models.Q(('attested_on__isnull', False), models.Q(('licence', ''), _negated=True)), _connector='OR'), name='instrument_setting_licence_named', violation_error_message='An attestation says which licence, and the licence belongs to an attestation.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='instrumentsetting',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_instrumentsettingevent" ("attested_by_id", "attested_on", "every_days", "id", "instrument", "licence", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (NEW."attested_by_id", NEW."attested_on", NEW."every_days", NEW."id", NEW."instrument", NEW."licence", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id"); RETURN NULL;', hash='d42a4b1698e1e3c4ca85d22101bbf24410e8dd76', operation='INSERT', pgid='pgtrigger_insert_insert_8db75', table='clients_instrumentsetting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='instrumentsetting',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_instrumentsettingevent" ("attested_by_id", "attested_on", "every_days", "id", "instrument", "licence", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (NEW."attested_by_id", NEW."attested_on", NEW."every_days", NEW."id", NEW."instrument", NEW."licence", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id"); RETURN NULL;', hash='3941cfba3dfe9a5f37342c1508272498673012d3', operation='UPDATE', pgid='pgtrigger_update_update_0e553', table='clients_instrumentsetting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='instrumentsetting',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_instrumentsettingevent" ("attested_by_id", "attested_on", "every_days", "id", "instrument", "licence", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (OLD."attested_by_id", OLD."attested_on", OLD."every_days", OLD."id", OLD."instrument", OLD."licence", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id"); RETURN NULL;', hash='4fa1abdec3e3e4356aee88cbccf551c3f16db88e', operation='DELETE', pgid='pgtrigger_delete_delete_a90f7', table='clients_instrumentsetting', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='instrumentsettingevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_ins_pgh_cre_ebdb12_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='instrumentsettingevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='f663683dc98ce9ddce96b08cc0e820ebcd2789c3', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_fd764', table='clients_instrumentsettingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='instrumentsettingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a8d9bfe7bb332acb0d03e007a70eef0e6f9f39ed', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_993de', table='clients_instrumentsettingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='involvement',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['contact_id']::text[]) = (to_jsonb(NEW) - ARRAY['contact_id']::text[]) THEN RETURN NEW; END IF; RAISE EXCEPTION 'This entry is kept as it was written.' USING ERRCODE = 'check_violation';", hash='1ad0ee1a68d68879ffe96b303c9f5c702519b630', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_8040d', table='clients_involvement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='involvement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_involvementevent" ("contact_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (NEW."contact_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."words", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='6bb5c0d2be1e729838c7bc296729297320b7f89f', operation='INSERT', pgid='pgtrigger_insert_insert_f0229', table='clients_involvement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='involvement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_involvementevent" ("contact_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (NEW."contact_id", NEW."id", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."words", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='84d5e005a5f78a966850fb682c518001bb68d4b2', operation='UPDATE', pgid='pgtrigger_update_update_0c748', table='clients_involvement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='involvement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_involvementevent" ("contact_id", "id", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (OLD."contact_id", OLD."id", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."words", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='613bbab6b7a6e8d793f3a33d762c15de64cecf1c', operation='DELETE', pgid='pgtrigger_delete_delete_aafb2', table='clients_involvement', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='involvementevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_inv_pgh_cre_16acc2_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='involvementevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='afe8917d7da960b5e88750e8033f3baa65c9cff1', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_6d590', table='clients_involvementevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='involvementevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bf55e4a7d34cb8e7ef7f09a573b37f47b6987410', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_22725', table='clients_involvementevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='itemtext',
            constraint=models.UniqueConstraint(fields=('setting', 'item'), name='item_text_once', violation_error_message='This item has its text already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemtext',
            trigger=pgtrigger.compiler.Trigger(name='licensed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM clients_instrumentsetting WHERE id = NEW.setting_id AND attested_on IS NOT NULL FOR SHARE;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'Attest the licence first: only then may the questions be entered.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='3fa2a86a67c3582245f2591c15c3703adad99b07', operation='INSERT OR UPDATE', pgid='pgtrigger_licensed_70cec', table='clients_itemtext', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemtext',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_itemtextevent" ("id", "item", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "setting_id", "words") VALUES (NEW."id", NEW."item", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."setting_id", NEW."words"); RETURN NULL;', hash='da1c1d794b818058a0e76223a735086946915dc0', operation='INSERT', pgid='pgtrigger_insert_insert_8c55e', table='clients_itemtext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemtext',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_itemtextevent" ("id", "item", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "setting_id", "words") VALUES (NEW."id", NEW."item", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."setting_id", NEW."words"); RETURN NULL;', hash='178bea8bec9334c050b29a0755d41c5f409b900e', operation='UPDATE', pgid='pgtrigger_update_update_dddfd', table='clients_itemtext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemtext',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_itemtextevent" ("id", "item", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "setting_id", "words") VALUES (OLD."id", OLD."item", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."setting_id", OLD."words"); RETURN NULL;', hash='c4463e12ff26326cc8c96b38f479b79c2a8ad2f8', operation='DELETE', pgid='pgtrigger_delete_delete_81383', table='clients_itemtext', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='itemtextevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_ite_pgh_cre_5c85f1_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemtextevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='cf8302bee757a30ebd4bc7a0711f87d89cc13403', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_e0600', table='clients_itemtextevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemtextevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0000f0b22bdd58c8598e7f2cde9c73e29c43ce2c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_01a19', table='clients_itemtextevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='measure',
            index=models.Index(fields=['episode', 'instrument', '-taken_on'], name='measure_by_instrument'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['completed', 'declined', 'partial'])), name='measure_status_known', violation_error_message='Choose one of the listed values for status.'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(('mode__in', ['interview', 'paper', 'screen', 'telehealth'])), name='measure_mode_known', violation_error_message='Choose one of the listed values for mode.'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(('instrument__in', ['audit', 'audit_c', 'bam', 'cssrs', 'dast10', 'ede_qs', 'gad7', 'pcl5', 'phq9', 'rulers', 'scoff'])), name='measure_instrument_known', violation_error_message='Choose one of the listed instruments.'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'completed'), models.Q(('band', ''), ('is_positive', None), ('parts', {}), ('score', None)), _connector='OR'), name='measure_partial_has_no_score', violation_error_message='What was declined or broken off has no score.'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'declined'), _negated=True), ('answers', {}), _connector='OR'), name='measure_declined_has_no_answers', violation_error_message='What was declined has no answers.'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('instrument', 'audit_c'), ('status', 'completed'), _negated=True), models.Q(('cut_off', ''), _negated=True), _connector='OR'), name='measure_audit_c_names_its_cut_off', violation_error_message='Say whose cut-off is used.'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('in_error_at__isnull', True), ('in_error_by__isnull', True)), models.Q(('in_error_at__isnull', False), ('in_error_by__isnull', False)), _connector='OR'), name='measure_in_error_by', violation_error_message='in error at and in error by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('in_error_at', None), ('in_error_reason', '')), models.Q(('in_error_at__isnull', False), models.Q(('in_error_reason', ''), _negated=True)), _connector='OR'), name='measure_in_error_with_a_reason', violation_error_message='Say why it was entered in error.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."recorded_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['in_error_at', 'in_error_by_id', 'in_error_reason']::text[]) = (to_jsonb(NEW) - ARRAY['in_error_at', 'in_error_by_id', 'in_error_reason']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This result is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='9b15e92be4df85f63bbb7a0e2a5c77b37c53fbe6', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_0de9f', table='clients_measure', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='sealed_in_error', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."in_error_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This result is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='18fa8d3be539ca44519d447a5a60ff7f474914fb', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_in_error_70c18', table='clients_measure', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_measureevent" ("answers", "band", "cut_off", "danger", "episode_id", "id", "in_error_at", "in_error_by_id", "in_error_reason", "instrument", "is_positive", "mode", "parts", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "remark", "score", "scorer_version", "status", "taken_on", "version") VALUES (NEW."answers", NEW."band", NEW."cut_off", NEW."danger", NEW."episode_id", NEW."id", NEW."in_error_at", NEW."in_error_by_id", NEW."in_error_reason", NEW."instrument", NEW."is_positive", NEW."mode", NEW."parts", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id", NEW."remark", NEW."score", NEW."scorer_version", NEW."status", NEW."taken_on", NEW."version"); RETURN NULL;', hash='5238f57b00d3464ce9088b08938cb9de561214e6', operation='INSERT', pgid='pgtrigger_insert_insert_b4797', table='clients_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_measureevent" ("answers", "band", "cut_off", "danger", "episode_id", "id", "in_error_at", "in_error_by_id", "in_error_reason", "instrument", "is_positive", "mode", "parts", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "remark", "score", "scorer_version", "status", "taken_on", "version") VALUES (NEW."answers", NEW."band", NEW."cut_off", NEW."danger", NEW."episode_id", NEW."id", NEW."in_error_at", NEW."in_error_by_id", NEW."in_error_reason", NEW."instrument", NEW."is_positive", NEW."mode", NEW."parts", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorded_by_id", NEW."remark", NEW."score", NEW."scorer_version", NEW."status", NEW."taken_on", NEW."version"); RETURN NULL;', hash='0007ca4315e973387997fbb8b6da9980f177a2fd', operation='UPDATE', pgid='pgtrigger_update_update_a6e41', table='clients_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_measureevent" ("answers", "band", "cut_off", "danger", "episode_id", "id", "in_error_at", "in_error_by_id", "in_error_reason", "instrument", "is_positive", "mode", "parts", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorded_by_id", "remark", "score", "scorer_version", "status", "taken_on", "version") VALUES (OLD."answers", OLD."band", OLD."cut_off", OLD."danger", OLD."episode_id", OLD."id", OLD."in_error_at", OLD."in_error_by_id", OLD."in_error_reason", OLD."instrument", OLD."is_positive", OLD."mode", OLD."parts", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."recorded_at", OLD."recorded_by_id", OLD."remark", OLD."score", OLD."scorer_version", OLD."status", OLD."taken_on", OLD."version"); RETURN NULL;', hash='53efb8ea8f2ea70105a9b6825cb8004a3641e2a7', operation='DELETE', pgid='pgtrigger_delete_delete_e97b0', table='clients_measure', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='measureevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_mea_pgh_cre_159775_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='7b6e10c0f8924619371f930e5605e023d1c76655', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_756b1', table='clients_measureevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dd1b5449f3863c211c21ac936071b70c29906d0b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_366d6', table='clients_measureevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='measuremoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_mea_pgh_cre_9dda55_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measuremoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='8fdb382cc2b6ff85abee674827874ff88f7d8ac2', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_bb206', table='clients_measuremoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measuremoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='873d242e230ec519c4281395d437fc80cf5651c9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_49c79', table='clients_measuremoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='move',
            constraint=models.CheckConstraint(condition=models.Q(('to_status__in', ['admitted', 'declined', 'discharged', 'inquiry', 'on_hold', 'referred', 'screening', 'waitlist'])), name='move_status_known', violation_error_message='Choose one of the listed values for to status.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='move',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'A step of an episode is kept as it was written.' USING ERRCODE = 'check_violation';", hash='f8031ce77b3a57bd833e0fb1ee52bb5827e1c4ff', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_88c00', table='clients_move', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='othername',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search'], name='other_name_search'),
        ),
        migrations.AddIndex(
            model_name='othername',
            index=django.contrib.postgres.indexes.GinIndex(fields=['sounds'], name='other_name_sounds'),
        ),
        migrations.AddConstraint(
            model_name='othername',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['alias', 'former', 'spelling'])), name='other_name_kind_known', violation_error_message='Choose one of the listed values for kind.'),
        ),
        migrations.AddConstraint(
            model_name='othername',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('first_name', ''), _negated=True), models.Q(('last_name', ''), _negated=True), _connector='OR'), name='other_name_says_a_name', violation_error_message='Enter a first or a last name.'),
        ),
        migrations.AddConstraint(
            model_name='othername',
            constraint=models.UniqueConstraint(fields=('client', 'first_name', 'last_name'), name='other_name_once', violation_error_message='This name is written down already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='othername',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_othernameevent" ("added_at", "added_by_id", "client_id", "first_name", "id", "kind", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."client_id", NEW."first_name", NEW."id", NEW."kind", NEW."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id"); RETURN NULL;', hash='6a21988dcde1942b28ce55cf56b7c7a72a244d14', operation='INSERT', pgid='pgtrigger_insert_insert_bd3b7', table='clients_othername', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='othername',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."added_at" IS DISTINCT FROM (NEW."added_at") OR OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id"))', func='INSERT INTO "clients_othernameevent" ("added_at", "added_by_id", "client_id", "first_name", "id", "kind", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."client_id", NEW."first_name", NEW."id", NEW."kind", NEW."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id"); RETURN NULL;', hash='38329a9d7bf6c12eec5511e5e63df32848859b97', operation='UPDATE', pgid='pgtrigger_update_update_21e23', table='clients_othername', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='othername',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_othernameevent" ("added_at", "added_by_id", "client_id", "first_name", "id", "kind", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."client_id", OLD."first_name", OLD."id", OLD."kind", OLD."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id"); RETURN NULL;', hash='37357d4ffeba14461d29622a04cedc8be66021e8', operation='DELETE', pgid='pgtrigger_delete_delete_2f8cf', table='clients_othername', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='othername',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='2b1ddf94aa5a397a6bf05a2d03276bcde7e59fa2', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_2a854', table='clients_othername', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='othernameevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_oth_pgh_cre_7e491c_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='othernameevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='f75f9e0127d29a2c1275e945feeb65bb508dd026', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_314e8', table='clients_othernameevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='othernameevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1a9b75b3d5e1093a080cbd03178d8949717f3df6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e498f', table='clients_othernameevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='othernamemoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_oth_pgh_cre_13af35_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='othernamemoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='90466dd7994a42404516c68f0bc2e499546a6439', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_afe87', table='clients_othernamemoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='othernamemoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0125f00d984decbb8dd19fb7c452aa4d711c253e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0c501', table='clients_othernamemoment', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='outreachattempt',
            index=models.Index(fields=['episode', '-made_at'], name='outreach_by_episode'),
        ),
        migrations.AddConstraint(
            model_name='outreachattempt',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['call', 'mail', 'text', 'visit', 'voicemail'])), name='outreach_kind_known', violation_error_message='Choose one of the listed values for kind.'),
        ),
        migrations.AddConstraint(
            model_name='outreachattempt',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['left_word', 'no_answer', 'not_in_use', 'reached', 'reached_ends'])), name='outreach_outcome_known', violation_error_message='Choose one of the listed values for outcome.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outreachattempt',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'An attempt to reach somebody is kept as it was written.' USING ERRCODE = 'check_violation';", hash='1b533a88fc29c65c558b55ec7ec5c0c45afc4064', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_6c64d', table='clients_outreachattempt', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outreachattempt',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_outreachattemptevent" ("episode_id", "id", "kind", "made_at", "made_by_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "words") VALUES (NEW."episode_id", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."words"); RETURN NULL;', hash='a893ccc5dd5a9a690070e4cf341133a2bc7185e6', operation='INSERT', pgid='pgtrigger_insert_insert_d4ced', table='clients_outreachattempt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outreachattempt',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_outreachattemptevent" ("episode_id", "id", "kind", "made_at", "made_by_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "words") VALUES (NEW."episode_id", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."words"); RETURN NULL;', hash='eb2f03c893ad22eaaa609c2dfed3268fba8ecaf5', operation='UPDATE', pgid='pgtrigger_update_update_a6d6b', table='clients_outreachattempt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outreachattempt',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_outreachattemptevent" ("episode_id", "id", "kind", "made_at", "made_by_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "words") VALUES (OLD."episode_id", OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."words"); RETURN NULL;', hash='acc8a64a494e16a1ac3dd3f4e535866fc703e75e', operation='DELETE', pgid='pgtrigger_delete_delete_25054', table='clients_outreachattempt', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='outreachattemptevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_out_pgh_cre_38efb6_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outreachattemptevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='511bae9067463b1fc03eeaacef4b2bf571c60c77', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_84c61', table='clients_outreachattemptevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outreachattemptevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6f0d1cb7c5bd011162ba7dae328e96d50077c357', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_527f4', table='clients_outreachattemptevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='ratingsymbolevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_rat_pgh_cre_ddd6bb_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingsymbolevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='fb75452711b7a3a559e0d2dd9b44b0c2f309a595', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_7265f', table='clients_ratingsymbolevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingsymbolevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7405b0aed8d107f87490801f1a309b47cb9a0ab9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_03d7b', table='clients_ratingsymbolevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='receivedcall',
            index=models.Index(fields=['program', '-received_at', '-id'], name='received_call_by_program'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receivedcall',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'client_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'client_id\']::text[]) AND (OLD."client_id" IS NOT DISTINCT FROM NEW."client_id" OR EXISTS (\n                    SELECT 1 FROM clients_client WHERE id = OLD."client_id" AND merged_into_id = NEW."client_id")) THEN\n                RETURN NEW;\n            END IF;IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'client_id\', \'contact_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'client_id\', \'contact_id\']::text[]) THEN RETURN NEW; END IF; RAISE EXCEPTION \'A received call is kept as it was written.\' USING ERRCODE = \'check_violation\';', hash='6530178978c3ec3e66a69abe0a1396979334d4b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_dfa48', table='clients_receivedcall', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receivedcall',
            trigger=pgtrigger.compiler.Trigger(name='contact_of_client', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE owner bigint;', func="\n                    IF NEW.contact_id IS NULL OR (TG_OP = 'UPDATE' AND NEW.client_id IS NOT DISTINCT FROM OLD.client_id) THEN\n                        RETURN NEW;\n                    END IF;\n                    SELECT client_id INTO owner FROM clients_contact WHERE id = NEW.contact_id;\n                    IF NEW.client_id IS NULL OR (TG_OP = 'INSERT' AND owner <> NEW.client_id) THEN\n                        RAISE EXCEPTION 'A call names a contact of the client it is about.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='d39bd1c3812269f8d6f2f392c54a20b84f66111d', operation='INSERT OR UPDATE', pgid='pgtrigger_contact_of_client_46694', table='clients_receivedcall', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receivedcall',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_receivedcallevent" ("caller", "client_id", "contact_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "received_at", "recorded_at", "recorded_by_id", "words") VALUES (NEW."caller", NEW."client_id", NEW."contact_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."received_at", NEW."recorded_at", NEW."recorded_by_id", NEW."words"); RETURN NULL;', hash='050c3b5f7acb7a857e8702a101fc952253128edc', operation='INSERT', pgid='pgtrigger_insert_insert_d08a0', table='clients_receivedcall', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receivedcall',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_receivedcallevent" ("caller", "client_id", "contact_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "received_at", "recorded_at", "recorded_by_id", "words") VALUES (NEW."caller", NEW."client_id", NEW."contact_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."received_at", NEW."recorded_at", NEW."recorded_by_id", NEW."words"); RETURN NULL;', hash='24ece8774e28a89df5729da55c71de37091d280b', operation='UPDATE', pgid='pgtrigger_update_update_6eb15', table='clients_receivedcall', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receivedcall',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_receivedcallevent" ("caller", "client_id", "contact_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "received_at", "recorded_at", "recorded_by_id", "words") VALUES (OLD."caller", OLD."client_id", OLD."contact_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."received_at", OLD."recorded_at", OLD."recorded_by_id", OLD."words"); RETURN NULL;', hash='b5089ab6a451d3f2cb7dea4d017adc707021dc33', operation='DELETE', pgid='pgtrigger_delete_delete_285d3', table='clients_receivedcall', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receivedcall',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='2bcadd6d0ffca1a59e8c042a7091ec1cf5aa2575', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_83b45', table='clients_receivedcall', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='calladdendumevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_cal_pgh_cre_7db5be_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calladdendumevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='ffa3d47e825e43a7c88286c1775ed6e0d3458b3c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_aa016', table='clients_calladdendumevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calladdendumevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='14c2818b92f5f1c97998b64cf3c0dfd1f7057712', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e5d44', table='clients_calladdendumevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calladdendum',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'An addendum is kept as it was written.' USING ERRCODE = 'check_violation';", hash='7766ffaf8c0a6f1992836bff8ca8b31ccde8df95', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_05aad', table='clients_calladdendum', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calladdendum',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_calladdendumevent" ("call_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (NEW."call_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."words", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='2a28c2e4199db54ec7dac6cef24b5860c2aaa4f1', operation='INSERT', pgid='pgtrigger_insert_insert_e2990', table='clients_calladdendum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calladdendum',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_calladdendumevent" ("call_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (NEW."call_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."words", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='a5c7424eb2c15c60f8e77b044796f1798193f236', operation='UPDATE', pgid='pgtrigger_update_update_cb25b', table='clients_calladdendum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calladdendum',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_calladdendumevent" ("call_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "written_at", "written_by_id") VALUES (OLD."call_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."words", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='1718b336300a49b13d9a84f7c998174c4f998969', operation='DELETE', pgid='pgtrigger_delete_delete_17548', table='clients_calladdendum', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='receivedcallevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_rec_pgh_cre_e56608_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receivedcallevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='a07dc2c832d51d61078a04d19ba7ce88d79ecdb3', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ea7e1', table='clients_receivedcallevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receivedcallevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='613d2009a7f027da8eb02b7180ba766c893be261', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cf734', table='clients_receivedcallevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='disclosureevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_dis_pgh_cre_932883_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosureevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='29a86d6da2889d619fb3ad1e0ced5b8264f43750', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_a6d64', table='clients_disclosureevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosureevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='499d94215d8fdf6186b525d4836012130bbada15', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7c522', table='clients_disclosureevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='disclosure',
            index=models.Index(fields=['client', '-disclosed_at', '-id'], name='disclosure_of_client'),
        ),
        migrations.AddConstraint(
            model_name='disclosure',
            constraint=models.CheckConstraint(condition=models.Q(('basis__in', ['consent', 'emergency'])), name='disclosure_basis_known', violation_error_message='Choose one of the listed values for basis.'),
        ),
        migrations.AddConstraint(
            model_name='disclosure',
            constraint=models.CheckConstraint(condition=models.Q(('route__in', ['attendance', 'letter', 'phone', 'plan_copy', 'record'])), name='disclosure_route_known', violation_error_message='Choose one of the listed values for route.'),
        ),
        migrations.AddConstraint(
            model_name='disclosure',
            constraint=models.CheckConstraint(condition=models.Q(('category__in', ['attendance', 'counseling_notes', 'discharge', 'emergency', 'family_session', 'plan', 'progress', 'scheduling'])), name='disclosure_category_known', violation_error_message='Choose one of the listed values for category.'),
        ),
        migrations.AddConstraint(
            model_name='disclosure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('recipient_name', ''), _negated=True), models.Q(('description', ''), _negated=True), models.Q(('purpose', ''), _negated=True)), name='disclosure_says_what_to_whom_and_why', violation_error_message='An accounting says to whom, what, and what for (45 CFR 164.528).'),
        ),
        migrations.AddConstraint(
            model_name='disclosure',
            constraint=models.CheckConstraint(condition=models.Q(('basis', 'emergency'), models.Q(('consent__isnull', False), ('notice__isnull', False), models.Q(('contact__isnull', False), ('recipient__isnull', False), _connector='XOR')), _connector='OR'), name='disclosure_under_a_consent_is_whole', violation_error_message='A disclosure under a consent names the consent, the recipient and the notice.'),
        ),
        migrations.AddConstraint(
            model_name='disclosure',
            constraint=models.CheckConstraint(condition=models.Q(('basis', 'consent'), models.Q(('consent__isnull', True), models.Q(('recipient_affiliation', ''), _negated=True), models.Q(('emergency_nature', ''), _negated=True)), _connector='OR'), name='disclosure_in_an_emergency_is_whole', violation_error_message='Say with whom the recipient works and what the emergency was (42 CFR 2.51).'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosure',
            trigger=pgtrigger.compiler.Trigger(name='append_only_rows', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'client_id\']::text[]) = (to_jsonb(NEW) - ARRAY[\'client_id\']::text[]) AND (OLD."client_id" IS NOT DISTINCT FROM NEW."client_id" OR EXISTS (\n                    SELECT 1 FROM clients_client WHERE id = OLD."client_id" AND merged_into_id = NEW."client_id")) THEN\n                RETURN NEW;\n            END IF;RAISE EXCEPTION \'A disclosure is kept as it was written.\' USING ERRCODE = \'check_violation\';', hash='66daaa47ede5b197261f7d99f73576fb2772a3bd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_rows_c4c9f', table='clients_disclosure', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosure',
            trigger=pgtrigger.compiler.Trigger(name='consent_stands', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NEW.basis <> 'consent' THEN\n        RETURN NEW;\n    END IF;\n    PERFORM 1\n    FROM clients_consent consent, iop_portal_program program\n    WHERE consent.id = NEW.consent_id\n      AND program.id = consent.program_id\n      AND consent.program_id = NEW.program_id\n      AND consent.client_id = NEW.client_id\n      AND NEW.category = ANY (consent.categories)\n      AND consent.kind = ANY (CASE WHEN NEW.is_for_proceedings THEN ARRAY['proceedings']\n                                   WHEN NEW.category = 'counseling_notes' THEN ARRAY['counseling_notes']\n                                   ELSE ARRAY['specific', 'tpo'] END)\n      AND (consent.revoked_at IS NULL OR consent.revoked_at > NEW.disclosed_at)\n      AND consent.signed_on <= (NEW.disclosed_at AT TIME ZONE program.time_zone)::date\n      AND COALESCE(consent.expires_on, 'infinity') >= (NEW.disclosed_at AT TIME ZONE program.time_zone)::date\n      AND COALESCE(consent.event_on, 'infinity') >= (NEW.disclosed_at AT TIME ZONE program.time_zone)::date\n      AND (NEW.recipient_id IS NOT NULL OR consent.contact_id = NEW.contact_id)\n    FOR SHARE OF consent;\n    IF FOUND AND NEW.recipient_id IS NOT NULL THEN\n        PERFORM 1 FROM clients_consentrecipient named\n        WHERE named.id = NEW.recipient_id\n          AND named.consent_id = NEW.consent_id\n          AND (named.revoked_at IS NULL OR named.revoked_at > NEW.disclosed_at)\n        FOR SHARE;\n    END IF;\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'No consent in force allows this disclosure.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='c44bc55ee28da76ecdf2a405a8796ff565325a68', operation='INSERT', pgid='pgtrigger_consent_stands_a575d', table='clients_disclosure', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosure',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_disclosureevent" ("basis", "category", "client_id", "consent_id", "contact_id", "description", "disclosed_at", "disclosed_by_id", "emergency_nature", "id", "is_for_proceedings", "notice_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_address", "recipient_affiliation", "recipient_id", "recipient_name", "recorded_at", "route") VALUES (NEW."basis", NEW."category", NEW."client_id", NEW."consent_id", NEW."contact_id", NEW."description", NEW."disclosed_at", NEW."disclosed_by_id", NEW."emergency_nature", NEW."id", NEW."is_for_proceedings", NEW."notice_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."purpose", NEW."recipient_address", NEW."recipient_affiliation", NEW."recipient_id", NEW."recipient_name", NEW."recorded_at", NEW."route"); RETURN NULL;', hash='ba002c12b9a9ec52e0186538165df5f8d8a2b60d', operation='INSERT', pgid='pgtrigger_insert_insert_68328', table='clients_disclosure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosure',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_disclosureevent" ("basis", "category", "client_id", "consent_id", "contact_id", "description", "disclosed_at", "disclosed_by_id", "emergency_nature", "id", "is_for_proceedings", "notice_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_address", "recipient_affiliation", "recipient_id", "recipient_name", "recorded_at", "route") VALUES (NEW."basis", NEW."category", NEW."client_id", NEW."consent_id", NEW."contact_id", NEW."description", NEW."disclosed_at", NEW."disclosed_by_id", NEW."emergency_nature", NEW."id", NEW."is_for_proceedings", NEW."notice_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."purpose", NEW."recipient_address", NEW."recipient_affiliation", NEW."recipient_id", NEW."recipient_name", NEW."recorded_at", NEW."route"); RETURN NULL;', hash='fed7edac004881bef400623258906f8a356dcf9c', operation='UPDATE', pgid='pgtrigger_update_update_4dfff', table='clients_disclosure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosure',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_disclosureevent" ("basis", "category", "client_id", "consent_id", "contact_id", "description", "disclosed_at", "disclosed_by_id", "emergency_nature", "id", "is_for_proceedings", "notice_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "purpose", "recipient_address", "recipient_affiliation", "recipient_id", "recipient_name", "recorded_at", "route") VALUES (OLD."basis", OLD."category", OLD."client_id", OLD."consent_id", OLD."contact_id", OLD."description", OLD."disclosed_at", OLD."disclosed_by_id", OLD."emergency_nature", OLD."id", OLD."is_for_proceedings", OLD."notice_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."purpose", OLD."recipient_address", OLD."recipient_affiliation", OLD."recipient_id", OLD."recipient_name", OLD."recorded_at", OLD."route"); RETURN NULL;', hash='da757ae5a9eaedb569152f67acdb39c7b5cd4d5b', operation='DELETE', pgid='pgtrigger_delete_delete_bd3ac', table='clients_disclosure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disclosure',
            trigger=pgtrigger.compiler.Trigger(name='not_of_a_merged_record', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE merged bigint;', func='\n            IF TG_OP = \'INSERT\' OR NEW."client_id" IS DISTINCT FROM OLD."client_id" THEN\n                SELECT merged_into_id INTO merged FROM clients_client WHERE id = NEW."client_id" FOR KEY SHARE;\n                IF merged IS NOT NULL THEN\n                    RAISE EXCEPTION \'This record was merged into another one meanwhile. Find the client again.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END IF;\n            RETURN NEW;', hash='2719eacb978f4e31f7186c6a0be42b903316352d', operation='INSERT OR UPDATE', pgid='pgtrigger_not_of_a_merged_record_d0c60', table='clients_disclosure', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='conditionevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_con_pgh_cre_de5e7f_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='conditionevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='363c396633bc181734720fdd8440a7feb1c229d0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_8ce92', table='clients_conditionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='conditionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1ef9e5a5ef216150231699885e8ed2b6d9636fd0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9e653', table='clients_conditionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='condition',
            constraint=models.CheckConstraint(condition=models.Q(('comparison__in', ['at_least', 'at_most', 'is'])), name='condition_comparison_known', violation_error_message='Choose one of the listed values for comparison.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='condition',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t1."published_at"::text FROM "clients_rule" t0 JOIN "clients_ruleset" t1 ON t1.id = t0."rule_set_id"\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."rule_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."rule_id" END)\n                FOR SHARE OF t1\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'A published rule set is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='3fedd00a76e68836f118e50b22d0ba7741b08845', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_85385', table='clients_condition', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='condition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_conditionevent" ("answer", "comparison", "group", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "value") VALUES (NEW."answer", NEW."comparison", NEW."group", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rule_id", NEW."value"); RETURN NULL;', hash='81705a5c13b3ff27f745449d36972e4689070ad3', operation='INSERT', pgid='pgtrigger_insert_insert_a17bc', table='clients_condition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='condition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_conditionevent" ("answer", "comparison", "group", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "value") VALUES (NEW."answer", NEW."comparison", NEW."group", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rule_id", NEW."value"); RETURN NULL;', hash='6106bf6c2f976625ca18c6feb3e4f89049a8b5ce', operation='UPDATE', pgid='pgtrigger_update_update_52e4d', table='clients_condition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='condition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_conditionevent" ("answer", "comparison", "group", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "value") VALUES (OLD."answer", OLD."comparison", OLD."group", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rule_id", OLD."value"); RETURN NULL;', hash='95a7609447831b7101cb1d64c6ae185ba598b0bc', operation='DELETE', pgid='pgtrigger_delete_delete_e6811', table='clients_condition', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='ruleset',
            constraint=models.UniqueConstraint(fields=('program', 'version'), name='ruleset_version_once', nulls_distinct=False, violation_error_message='This version exists already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ruleset',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."published_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A published rule set is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='e6379c6a9b6fe3bb85363e4249e90dce9d356d5e', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_1b705', table='clients_ruleset', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ruleset',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_rulesetevent" ("also_required", "id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "published_at", "published_by_id", "score_days", "version") VALUES (NEW."also_required", NEW."id", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."score_days", NEW."version"); RETURN NULL;', hash='50c80a944f0b93ed4390d85c0cae9cadba31c64c', operation='INSERT', pgid='pgtrigger_insert_insert_39912', table='clients_ruleset', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ruleset',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_rulesetevent" ("also_required", "id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "published_at", "published_by_id", "score_days", "version") VALUES (NEW."also_required", NEW."id", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."score_days", NEW."version"); RETURN NULL;', hash='7d64ecf818a3bf1f9277e633aadbc9efc7457524', operation='UPDATE', pgid='pgtrigger_update_update_b6bc5', table='clients_ruleset', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ruleset',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_rulesetevent" ("also_required", "id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "published_at", "published_by_id", "score_days", "version") VALUES (OLD."also_required", OLD."id", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."published_at", OLD."published_by_id", OLD."score_days", OLD."version"); RETURN NULL;', hash='24de81d5d88e45dc51702e7bcb977958ece1885b', operation='DELETE', pgid='pgtrigger_delete_delete_e3033', table='clients_ruleset', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='ruleevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_rul_pgh_cre_b1ee10_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ruleevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='7bc341e6c8f5cb4215cdf5bfef698e1cd47f2249', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_28ef2', table='clients_ruleevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ruleevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bccba2533eca1c3c90700fafcee77ddb2044fcad', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_884bf', table='clients_ruleevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='rule',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['', 'conditional', 'defer_medical', 'emergency', 'incomplete', 'recommended', 'refer_higher', 'refer_lower', 'refer_other'])), name='rule_outcome_known', violation_error_message='Choose one of the listed outcomes, or none for a remark.'),
        ),
        migrations.AddConstraint(
            model_name='rule',
            constraint=models.UniqueConstraint(fields=('rule_set', 'number'), name='rule_number_once', violation_error_message='This number is taken.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rule',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."published_at"::text FROM "clients_ruleset" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."rule_set_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."rule_set_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'A published rule set is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='d91e0fff23a6461e8b7a6cd36d239eb316e7383d', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_0b532', table='clients_rule', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rule',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_ruleevent" ("id", "number", "options", "options_fourth", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule_set_id") VALUES (NEW."id", NEW."number", NEW."options", NEW."options_fourth", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."rule_set_id"); RETURN NULL;', hash='8c8b81052d4bb6d4b19a9ec4e1352d4f30c368e5', operation='INSERT', pgid='pgtrigger_insert_insert_e88dd', table='clients_rule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rule',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_ruleevent" ("id", "number", "options", "options_fourth", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule_set_id") VALUES (NEW."id", NEW."number", NEW."options", NEW."options_fourth", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."rule_set_id"); RETURN NULL;', hash='f15ad65d5dc6b49af887ca6a7aa4ac4cc6ed70ac', operation='UPDATE', pgid='pgtrigger_update_update_c5155', table='clients_rule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rule',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_ruleevent" ("id", "number", "options", "options_fourth", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule_set_id") VALUES (OLD."id", OLD."number", OLD."options", OLD."options_fourth", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."rule_set_id"); RETURN NULL;', hash='241f5f4c65d1f4e84ad81f85c96731b8d6baa490', operation='DELETE', pgid='pgtrigger_delete_delete_84f25', table='clients_rule', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='rulesetevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_rul_pgh_cre_3a82e0_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rulesetevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='e3003816bec54e48ec87d298fac3e86dbf48181d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_55d45', table='clients_rulesetevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rulesetevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a819722ccb113e909c94aa534a93c35b6ad4d642', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_56357', table='clients_rulesetevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='safetytask',
            index=models.Index(condition=models.Q(('closed_at', None)), fields=['episode'], name='safety_task_open'),
        ),
        migrations.AddConstraint(
            model_name='safetytask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('closed_by__isnull', True)), models.Q(('closed_at__isnull', False), ('closed_by__isnull', False)), _connector='OR'), name='safety_task_closed_by', violation_error_message='closed at and closed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='safetytask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('closed_credential', ''), ('deeds', []), ('words', '')), models.Q(('closed_at__isnull', False), models.Q(('deeds', []), _negated=True), models.Q(('words', ''), _negated=True), models.Q(('closed_credential', ''), _negated=True)), _connector='OR'), name='safety_task_closed_with_an_action', violation_error_message='A safety task closes with what was done, in words, by a clinician.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytask',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."closed_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'What was done for safety is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='2ce541fe37b80ebec263976048f02f29b65f6f5a', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_90dfc', table='clients_safetytask', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytask',
            trigger=pgtrigger.compiler.Trigger(name='kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'A safety task is never removed.' USING ERRCODE = 'check_violation';", hash='60770a3e9a149e8daa72bc1372b4a888513906d1', operation='DELETE', pgid='pgtrigger_kept_7a6d8', table='clients_safetytask', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytask',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_safetytaskevent" ("cause", "closed_at", "closed_by_id", "closed_credential", "deeds", "episode_id", "id", "measure_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "words") VALUES (NEW."cause", NEW."closed_at", NEW."closed_by_id", NEW."closed_credential", NEW."deeds", NEW."episode_id", NEW."id", NEW."measure_id", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."words"); RETURN NULL;', hash='5a5ff08aa022385220dd0908a08feff2b6c2e17e', operation='INSERT', pgid='pgtrigger_insert_insert_80447', table='clients_safetytask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytask',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_safetytaskevent" ("cause", "closed_at", "closed_by_id", "closed_credential", "deeds", "episode_id", "id", "measure_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "words") VALUES (NEW."cause", NEW."closed_at", NEW."closed_by_id", NEW."closed_credential", NEW."deeds", NEW."episode_id", NEW."id", NEW."measure_id", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."words"); RETURN NULL;', hash='8e5f6c0fdc89befe939be6189de508c538f2fe64', operation='UPDATE', pgid='pgtrigger_update_update_75e6c', table='clients_safetytask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytask',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_safetytaskevent" ("cause", "closed_at", "closed_by_id", "closed_credential", "deeds", "episode_id", "id", "measure_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "words") VALUES (OLD."cause", OLD."closed_at", OLD."closed_by_id", OLD."closed_credential", OLD."deeds", OLD."episode_id", OLD."id", OLD."measure_id", OLD."opened_at", OLD."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."words"); RETURN NULL;', hash='6f4e64cafc8ada2dc1524f2ecef69d1ad13ebddd', operation='DELETE', pgid='pgtrigger_delete_delete_04a77', table='clients_safetytask', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='safetytaskevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_saf_pgh_cre_904bb3_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytaskevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='402eb0fba0255dffdc1ce28d6367c3cfc3ee666e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_4ab73', table='clients_safetytaskevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytaskevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='83ba3395a8d69d4c6cf2778147407cd82ecb91f9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d8f33', table='clients_safetytaskevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='safetytaskmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_saf_pgh_cre_a1ca7f_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytaskmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='e919a036ba0c80b754cef9f41550a044ff234ac0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_92e7b', table='clients_safetytaskmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetytaskmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2188dc3ae581c3ef750ac66370a32e8e3bd15ea1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f2789', table='clients_safetytaskmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('edition__in', ['asam3', 'asam4'])), name='screening_edition_known', violation_error_message='Choose one of the listed values for edition.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('determined_at__isnull', True), ('determined_by__isnull', True)), models.Q(('determined_at__isnull', False), ('determined_by__isnull', False)), _connector='OR'), name='screening_determined_by', violation_error_message='determined at and determined by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cosigned_at__isnull', True), ('cosigned_by__isnull', True)), models.Q(('cosigned_at__isnull', False), ('cosigned_by__isnull', False)), _connector='OR'), name='screening_cosigned_by', violation_error_message='cosigned at and cosigned by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.UniqueConstraint(condition=models.Q(('determined_at', None)), fields=('episode',), name='screening_one_open', violation_error_message='There is already a screening under way for this episode.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('determined_at', None), models.Q(models.Q(('suggestion', ''), _negated=True), models.Q(('determination', ''), _negated=True)), _connector='OR'), name='screening_determined_with_both', violation_error_message='A determination keeps the suggestion beside it.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('determined_at', None), ('determination', models.F('suggestion')), models.Q(models.Q(('override_reason', ''), _negated=True), models.Q(('override_words', ''), _negated=True)), _connector='OR'), name='screening_difference_explained', violation_error_message='A determination that differs from the suggestion needs a reason and words.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('cosigned_at', None), ('determined_at__isnull', False), _connector='OR'), name='screening_cosigned_after_determined', violation_error_message='A supervisor co-signs what was determined.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('has_eating_disorder', False), ('needs_meal_support', True), _negated=True), name='screening_meal_support_needs_a_cause', violation_error_message='Meal support is needed for an eating disorder, yet there is none. Correct one answer.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('edition', 'asam4'), _negated=True), ('risk_6', None), _connector='OR'), name='screening_fourth_edition_rates_five', violation_error_message='The fourth edition does not rate dimension 6.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('edition', 'asam4'), models.Q(('barriers', ''), ('needs_motivational_enhancement', None), ('preferences', '')), _connector='OR'), name='screening_person_centered_is_fourth', violation_error_message='Barriers, preferences and motivational enhancement are asked by the fourth edition.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('risk_1', None), ('risk_1__lte', 4), _connector='OR'), name='screening_risk_1_range', violation_error_message='Dimension 1 is rated 0 to 4.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('risk_2', None), ('risk_2__lte', 4), _connector='OR'), name='screening_risk_2_range', violation_error_message='Dimension 2 is rated 0 to 4.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('risk_3', None), ('risk_3__lte', 4), _connector='OR'), name='screening_risk_3_range', violation_error_message='Dimension 3 is rated 0 to 4.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('risk_4', None), ('risk_4__lte', 4), _connector='OR'), name='screening_risk_4_range', violation_error_message='Dimension 4 is rated 0 to 4.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('risk_5', None), ('risk_5__lte', 4), _connector='OR'), name='screening_risk_5_range', violation_error_message='Dimension 5 is rated 0 to 4.'),
        ),
        migrations.AddConstraint(
            model_name='screening',
            constraint=models.CheckConstraint(condition=models.Q(('risk_6', None), ('risk_6__lte', 4), _connector='OR'), name='screening_risk_6_range', violation_error_message='Dimension 6 is rated 0 to 4.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screening',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."determined_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['cosigned_at', 'cosigned_by_id']::text[]) = (to_jsonb(NEW) - ARRAY['cosigned_at', 'cosigned_by_id']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This screening is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='f00c87d0757e7b436bdec81030be126eb201a238', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_d23dc', table='clients_screening', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screening',
            trigger=pgtrigger.compiler.Trigger(name='sealed_cosigned', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."cosigned_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This screening is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='54e86f8153001015e41b7eb5b9ee7bc92ffb8797', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_cosigned_f6268', table='clients_screening', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screening',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_screeningevent" ("barriers", "commitments", "conditions", "cosigned_at", "cosigned_by_id", "determination", "determined_at", "determined_by_id", "determined_credential", "edition", "episode_id", "failed_iop_recently", "from_residential", "has_commitments", "has_dual_diagnosis", "has_eating_disorder", "has_home_support", "has_severe_withdrawal_history", "id", "injects", "intends_violence", "is_in_danger_now", "is_intoxicated_now", "is_pregnant", "is_psychiatrically_unstable", "lacks_motivation", "needs_cosignature", "needs_meal_support", "needs_medical_first", "needs_motivational_enhancement", "override_reason", "override_words", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferences", "public_id", "revision", "risk_1", "risk_2", "risk_3", "risk_4", "risk_5", "risk_6", "rule_set_id", "screened_on", "started_at", "started_by_id", "suggestion", "takes_addiction_medication", "why_1", "why_2", "why_3", "why_4", "why_5", "why_6") VALUES (NEW."barriers", NEW."commitments", NEW."conditions", NEW."cosigned_at", NEW."cosigned_by_id", NEW."determination", NEW."determined_at", NEW."determined_by_id", NEW."determined_credential", NEW."edition", NEW."episode_id", NEW."failed_iop_recently", NEW."from_residential", NEW."has_commitments", NEW."has_dual_diagnosis", NEW."has_eating_disorder", NEW."has_home_support", NEW."has_severe_withdrawal_history", NEW."id", NEW."injects", NEW."intends_violence", NEW."is_in_danger_now", NEW."is_intoxicated_now", NEW."is_pregnant", NEW."is_psychiatrically_unstable", NEW."lacks_motivation", NEW."needs_cosignature", NEW."needs_meal_support", NEW."needs_medical_first", NEW."needs_motivational_enhancement", NEW."override_reason", NEW."override_words", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."preferences", NEW."public_id", NEW."revision", NEW."risk_1", NEW."risk_2", NEW."risk_3", NEW."risk_4", NEW."risk_5", NEW."risk_6", NEW."rule_set_id", NEW."screened_on", NEW."started_at", NEW."started_by_id", NEW."suggestion", NEW."takes_addiction_medication", NEW."why_1", NEW."why_2", NEW."why_3", NEW."why_4", NEW."why_5", NEW."why_6"); RETURN NULL;', hash='e73e45892540bc6887323cd556366aaf8a7f5d5b', operation='INSERT', pgid='pgtrigger_insert_insert_2f4c7', table='clients_screening', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screening',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_screeningevent" ("barriers", "commitments", "conditions", "cosigned_at", "cosigned_by_id", "determination", "determined_at", "determined_by_id", "determined_credential", "edition", "episode_id", "failed_iop_recently", "from_residential", "has_commitments", "has_dual_diagnosis", "has_eating_disorder", "has_home_support", "has_severe_withdrawal_history", "id", "injects", "intends_violence", "is_in_danger_now", "is_intoxicated_now", "is_pregnant", "is_psychiatrically_unstable", "lacks_motivation", "needs_cosignature", "needs_meal_support", "needs_medical_first", "needs_motivational_enhancement", "override_reason", "override_words", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferences", "public_id", "revision", "risk_1", "risk_2", "risk_3", "risk_4", "risk_5", "risk_6", "rule_set_id", "screened_on", "started_at", "started_by_id", "suggestion", "takes_addiction_medication", "why_1", "why_2", "why_3", "why_4", "why_5", "why_6") VALUES (NEW."barriers", NEW."commitments", NEW."conditions", NEW."cosigned_at", NEW."cosigned_by_id", NEW."determination", NEW."determined_at", NEW."determined_by_id", NEW."determined_credential", NEW."edition", NEW."episode_id", NEW."failed_iop_recently", NEW."from_residential", NEW."has_commitments", NEW."has_dual_diagnosis", NEW."has_eating_disorder", NEW."has_home_support", NEW."has_severe_withdrawal_history", NEW."id", NEW."injects", NEW."intends_violence", NEW."is_in_danger_now", NEW."is_intoxicated_now", NEW."is_pregnant", NEW."is_psychiatrically_unstable", NEW."lacks_motivation", NEW."needs_cosignature", NEW."needs_meal_support", NEW."needs_medical_first", NEW."needs_motivational_enhancement", NEW."override_reason", NEW."override_words", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."preferences", NEW."public_id", NEW."revision", NEW."risk_1", NEW."risk_2", NEW."risk_3", NEW."risk_4", NEW."risk_5", NEW."risk_6", NEW."rule_set_id", NEW."screened_on", NEW."started_at", NEW."started_by_id", NEW."suggestion", NEW."takes_addiction_medication", NEW."why_1", NEW."why_2", NEW."why_3", NEW."why_4", NEW."why_5", NEW."why_6"); RETURN NULL;', hash='d87dc04b9e64059a817039429b79b7cc4122cc22', operation='UPDATE', pgid='pgtrigger_update_update_a6364', table='clients_screening', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screening',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_screeningevent" ("barriers", "commitments", "conditions", "cosigned_at", "cosigned_by_id", "determination", "determined_at", "determined_by_id", "determined_credential", "edition", "episode_id", "failed_iop_recently", "from_residential", "has_commitments", "has_dual_diagnosis", "has_eating_disorder", "has_home_support", "has_severe_withdrawal_history", "id", "injects", "intends_violence", "is_in_danger_now", "is_intoxicated_now", "is_pregnant", "is_psychiatrically_unstable", "lacks_motivation", "needs_cosignature", "needs_meal_support", "needs_medical_first", "needs_motivational_enhancement", "override_reason", "override_words", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferences", "public_id", "revision", "risk_1", "risk_2", "risk_3", "risk_4", "risk_5", "risk_6", "rule_set_id", "screened_on", "started_at", "started_by_id", "suggestion", "takes_addiction_medication", "why_1", "why_2", "why_3", "why_4", "why_5", "why_6") VALUES (OLD."barriers", OLD."commitments", OLD."conditions", OLD."cosigned_at", OLD."cosigned_by_id", OLD."determination", OLD."determined_at", OLD."determined_by_id", OLD."determined_credential", OLD."edition", OLD."episode_id", OLD."failed_iop_recently", OLD."from_residential", OLD."has_commitments", OLD."has_dual_diagnosis", OLD."has_eating_disorder", OLD."has_home_support", OLD."has_severe_withdrawal_history", OLD."id", OLD."injects", OLD."intends_violence", OLD."is_in_danger_now", OLD."is_intoxicated_now", OLD."is_pregnant", OLD."is_psychiatrically_unstable", OLD."lacks_motivation", OLD."needs_cosignature", OLD."needs_meal_support", OLD."needs_medical_first", OLD."needs_motivational_enhancement", OLD."override_reason", OLD."override_words", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."preferences", OLD."public_id", OLD."revision", OLD."risk_1", OLD."risk_2", OLD."risk_3", OLD."risk_4", OLD."risk_5", OLD."risk_6", OLD."rule_set_id", OLD."screened_on", OLD."started_at", OLD."started_by_id", OLD."suggestion", OLD."takes_addiction_medication", OLD."why_1", OLD."why_2", OLD."why_3", OLD."why_4", OLD."why_5", OLD."why_6"); RETURN NULL;', hash='fa8b81cefbc0e185af95d8b69c2927d0fdf8a0dc', operation='DELETE', pgid='pgtrigger_delete_delete_1f9f9', table='clients_screening', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='scoreevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_sco_pgh_cre_be373a_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scoreevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='f7614011ff46e503552e178f5a5034fb6458e053', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_67127', table='clients_scoreevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scoreevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ff6c8a741bbb2683e4a7ecb33476874e5e1c6e8b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9079b', table='clients_scoreevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='score',
            constraint=models.UniqueConstraint(fields=('screening', 'kind'), name='score_once', violation_error_message='This score is entered already.'),
        ),
        migrations.AddConstraint(
            model_name='score',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'phq9'), ('value__lte', 27)), models.Q(('kind', 'gad7'), ('value__lte', 21)), models.Q(('kind', 'pcl5'), ('value__lte', 80)), models.Q(('kind', 'cssrs'), ('value__lte', 3)), models.Q(('kind', 'scoff'), ('value__lte', 5)), models.Q(('kind', 'ede_qs'), ('value__lte', 36)), models.Q(('kind', 'readiness'), ('value__lte', 10)), _connector='OR'), name='score_in_range', violation_error_message='That is no score of this instrument.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='score',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."determined_at"::text FROM "clients_screening" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."screening_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."screening_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This screening is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='22b93a07b64a876ad05a0454533e368d842cb096', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_ec1ba', table='clients_score', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='score',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_scoreevent" ("id", "is_from_chart", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screening_id", "taken_on", "value") VALUES (NEW."id", NEW."is_from_chart", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."screening_id", NEW."taken_on", NEW."value"); RETURN NULL;', hash='0e44925c081d997b44c2e67e0d080d4eb7c994f7', operation='INSERT', pgid='pgtrigger_insert_insert_a0065', table='clients_score', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='score',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_scoreevent" ("id", "is_from_chart", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screening_id", "taken_on", "value") VALUES (NEW."id", NEW."is_from_chart", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."screening_id", NEW."taken_on", NEW."value"); RETURN NULL;', hash='5e992178fe93dd33c3375941350bd1b80d2a8f15', operation='UPDATE', pgid='pgtrigger_update_update_34e8d', table='clients_score', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='score',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_scoreevent" ("id", "is_from_chart", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screening_id", "taken_on", "value") VALUES (OLD."id", OLD."is_from_chart", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."screening_id", OLD."taken_on", OLD."value"); RETURN NULL;', hash='a8f81c3bcc910e7271ee9ab7d91da68b98fefba5', operation='DELETE', pgid='pgtrigger_delete_delete_3601f', table='clients_score', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.UniqueConstraint(fields=('screening', 'number'), name='finding_once', violation_error_message='This rule is listed already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='finding',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."determined_at"::text FROM "clients_screening" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."screening_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."screening_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This screening is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='b6e74751fdbe760b91c79f09932cd390b0485273', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_e401a', table='clients_finding', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='screeningevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_scr_pgh_cre_673832_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screeningevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='2c6b739d6572de3a63235a4ffbe1b675e20a2c2d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_97626', table='clients_screeningevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screeningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e1a61a294bbe29be9545a46e98444ab1739fc31d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f6549', table='clients_screeningevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='screeningmoment',
            index=models.Index(fields=['pgh_created_at'], name='clients_scr_pgh_cre_06099d_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screeningmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='a4daea7cf30d479c8cd026c0d1e78abfacd4dc4c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_957ed', table='clients_screeningmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='screeningmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='90b9aada7e314115b57f93eb585fd350280623ff', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dcf8b', table='clients_screeningmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='subdimensionrating',
            constraint=models.CheckConstraint(condition=models.Q(('subdimension__in', ['1_intoxication', '1_medication', '1_withdrawal', '2_physical_health', '2_pregnancy', '3_disability', '3_psychiatric', '4_behaviors', '4_substance_use', '5_function', '5_safety', '5_support'])), name='subdimension_rating_known', violation_error_message='Choose one of the listed values for subdimension.'),
        ),
        migrations.AddConstraint(
            model_name='subdimensionrating',
            constraint=models.UniqueConstraint(fields=('screening', 'subdimension'), name='subdimension_rated_once', violation_error_message='This subdimension is rated already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='subdimensionrating',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."determined_at"::text FROM "clients_screening" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."screening_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."screening_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This screening is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='f389456b5de2ed7b2c64370b57b6b3873439f115', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_4647d', table='clients_subdimensionrating', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='subdimensionrating',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_subdimensionratingevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screening_id", "subdimension", "symbol") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."screening_id", NEW."subdimension", NEW."symbol"); RETURN NULL;', hash='de526ad8eb45e463acc2c55f859262a570daa19a', operation='INSERT', pgid='pgtrigger_insert_insert_104c9', table='clients_subdimensionrating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='subdimensionrating',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_subdimensionratingevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screening_id", "subdimension", "symbol") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."screening_id", NEW."subdimension", NEW."symbol"); RETURN NULL;', hash='52591cadd87fc5630b2117ea51820541e1a3bbd3', operation='UPDATE', pgid='pgtrigger_update_update_4ea9b', table='clients_subdimensionrating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='subdimensionrating',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_subdimensionratingevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screening_id", "subdimension", "symbol") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."screening_id", OLD."subdimension", OLD."symbol"); RETURN NULL;', hash='4c5365101e5f622dcbca744bad5f97d040d6c5ab', operation='DELETE', pgid='pgtrigger_delete_delete_bb4c1', table='clients_subdimensionrating', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='subdimensionratingevent',
            index=models.Index(fields=['pgh_created_at'], name='clients_sub_pgh_cre_f82e15_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='subdimensionratingevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='224eaa3348878c7c0200858361546b8084e907bf', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d61ce', table='clients_subdimensionratingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='subdimensionratingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='17a4c8806fabd4d0eef951f13f49ebde8adfe814', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dc353', table='clients_subdimensionratingevent', when='BEFORE')),
        ),
    ])]
