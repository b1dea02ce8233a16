"""All tables as the migrations that it replaces leave them, created together: seconds instead of minutes for an empty database."""

import clients.strokes
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import plans.diagnoses
import uuid
from django.conf import settings
from iop_portal.migration_operations import CreateTogether
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('plans', '0001_initial'),
        ('plans', '0002_plans_answer_problems'),
        ('plans', '0003_plans_say_more'),
        ('plans', '0004_plans_are_reviewed_and_returned'),
        ('plans', '0005_prescriptions_have_steps'),
    ]

    dependencies = [
        ('clients', '0001_all_together'),
        ('iop_portal', '0001_all_together'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [CreateTogether([
        migrations.CreateModel(
            name='DimensionReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dimension', models.PositiveSmallIntegerField()),
                ('criterion', models.CharField(choices=[('progressing', 'Progressing, and not there yet'), ('able', 'Not progressing yet, but able and working on it'), ('new_problem', 'A new problem that this level can treat'), ('reached', 'Goals reached'), ('unresolved', 'Not resolved despite an amended plan'), ('lacks_capacity', 'Cannot be resolved at this level'), ('needs_higher', 'Worse or new, and needs a higher level')], max_length=14)),
            ],
            options={
                'ordering': ['dimension'],
            },
        ),
        migrations.CreateModel(
            name='ElementNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('element', models.CharField(choices=[('coping_skills', 'Coping skills'), ('cravings', 'Handling cravings'), ('stress_reduction', 'Stress reduction'), ('underlying_issues', 'Underlying issues'), ('mental_health', 'Mental health')], max_length=18)),
                ('reason', models.CharField(max_length=300, verbose_name='not indicated, because')),
            ],
            options={
                'ordering': ['element'],
            },
        ),
        migrations.CreateModel(
            name='Prescription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('modality', models.CharField(choices=[('individual', 'Individual counseling'), ('group', 'Group therapy'), ('education', 'Education'), ('family', 'Family work')], max_length=10)),
                ('sessions_per_week', models.PositiveSmallIntegerField()),
                ('minutes_each', models.PositiveSmallIntegerField()),
                ('begins_on', models.DateField(blank=True, null=True, verbose_name='from')),
            ],
            options={
                'ordering': [models.OrderBy(models.F('begins_on'), nulls_first=True), 'modality'],
            },
        ),
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('words', models.TextField(max_length=1000, verbose_name="goal, in the client's words")),
                ('aim', models.CharField(blank=True, max_length=500, verbose_name='what the team works toward')),
                ('is_library_text', models.BooleanField(default=False, editable=False, verbose_name='as in the library')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('carried_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='carried_to', to='plans.goal')),
            ],
            options={
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Objective',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('element', models.CharField(choices=[('coping_skills', 'Coping skills'), ('cravings', 'Handling cravings'), ('stress_reduction', 'Stress reduction'), ('underlying_issues', 'Underlying issues'), ('mental_health', 'Mental health')], max_length=18)),
                ('statement', models.TextField(max_length=1000, verbose_name='objective')),
                ('baseline', models.CharField(blank=True, max_length=300, verbose_name='where the client stands now')),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='how we will know')),
                ('target', models.CharField(blank=True, max_length=300, verbose_name='what is reached then')),
                ('target_on', models.DateField(verbose_name='target date')),
                ('status', models.CharField(choices=[('active', 'Active'), ('achieved', 'Achieved'), ('discontinued', 'Discontinued')], default='active', max_length=14)),
                ('is_library_text', models.BooleanField(default=False, editable=False, verbose_name='as in the library')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('carried_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='carried_to', to='plans.objective')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='objectives', to='plans.goal')),
            ],
            options={
                'ordering': ['goal__position', 'position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Intervention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('service', models.CharField(choices=[('individual', 'Individual counseling'), ('group', 'Group therapy'), ('education', 'Education'), ('family', 'Family work'), ('medication', 'Medication management'), ('case_management', 'Case management'), ('testing', 'Drug and alcohol testing'), ('peer_support', 'Peer support, mutual help'), ('referral', 'Referral elsewhere')], max_length=15)),
                ('words', models.CharField(max_length=300, verbose_name='intervention')),
                ('role', models.CharField(blank=True, choices=[('program_director', 'Program director'), ('clinical_supervisor', 'Clinical supervisor'), ('clinician', 'Clinician'), ('case_manager', 'Case manager'), ('intake_coordinator', 'Intake coordinator'), ('medical_provider', 'Medical provider'), ('front_desk', 'Front desk'), ('compliance', 'Compliance'), ('system_administrator', 'System administrator')], max_length=24, verbose_name='done by')),
                ('times', models.PositiveSmallIntegerField(default=1)),
                ('period', models.CharField(choices=[('week', 'a week'), ('two_weeks', 'every two weeks'), ('month', 'a month'), ('once', 'in all')], default='week', max_length=10, verbose_name='how often')),
                ('minutes', models.PositiveSmallIntegerField(verbose_name='minutes each')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('staff', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='namely')),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interventions', to='plans.objective')),
            ],
            options={
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ObjectiveReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(blank=True, choices=[('achieved', 'Achieved'), ('partially_achieved', 'Partially achieved'), ('no_change', 'No change'), ('worsened', 'Worsened'), ('discontinued', 'Discontinued')], max_length=18)),
                ('rating', models.PositiveSmallIntegerField(blank=True, help_text='As the client sees it: 0 not at all, 10 reached.', null=True, verbose_name='how near, 0 to 10')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='what was seen')),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='plans.objective')),
            ],
            options={
                'ordering': ['objective__goal__position', 'objective__position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='PlanReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('covers_from', models.DateField(help_text='The review before it, or the day the first plan came into force.', verbose_name='looks back to')),
                ('reviewed_on', models.DateField(verbose_name='held on')),
                ('participation', models.CharField(blank=True, choices=[('took_part', 'Took part'), ('told_afterwards', 'Was told the outcome afterwards'), ('declined', 'Declined to take part'), ('not_reached', 'Could not be reached')], max_length=16, verbose_name='the client')),
                ('client_words', models.TextField(blank=True, max_length=2000, verbose_name='what the client says')),
                ('decision', models.CharField(blank=True, choices=[('continue', 'Continue as planned'), ('revise', 'Revise the plan'), ('add', 'Add to the plan'), ('step_up', 'Step up to a higher level of care'), ('step_down', 'Step down'), ('discharge', 'Discharge')], max_length=10)),
                ('reasons', models.TextField(blank=True, max_length=2000, verbose_name='why')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_credential', models.CharField(blank=True, max_length=10)),
                ('needs_cosignature', models.BooleanField(default=False)),
                ('cosigned_at', models.DateTimeField(blank=True, null=True)),
                ('cosigned_credential', models.CharField(blank=True, max_length=10)),
                ('completed_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('cosigned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('signed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='written_reviews', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-reviewed_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ObjectiveReviewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('outcome', models.CharField(blank=True, choices=[('achieved', 'Achieved'), ('partially_achieved', 'Partially achieved'), ('no_change', 'No change'), ('worsened', 'Worsened'), ('discontinued', 'Discontinued')], max_length=18)),
                ('rating', models.PositiveSmallIntegerField(blank=True, help_text='As the client sees it: 0 not at all, 10 reached.', null=True, verbose_name='how near, 0 to 10')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='what was seen')),
                ('objective', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.objective')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.objectivereview')),
                ('review', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.planreview')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='objectivereview',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='objective_reviews', to='plans.planreview'),
        ),
        migrations.CreateModel(
            name='DimensionReviewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('dimension', models.PositiveSmallIntegerField()),
                ('criterion', models.CharField(choices=[('progressing', 'Progressing, and not there yet'), ('able', 'Not progressing yet, but able and working on it'), ('new_problem', 'A new problem that this level can treat'), ('reached', 'Goals reached'), ('unresolved', 'Not resolved despite an amended plan'), ('lacks_capacity', 'Cannot be resolved at this level'), ('needs_higher', 'Worse or new, and needs a higher level')], max_length=14)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.dimensionreview')),
                ('review', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.planreview')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='dimensionreview',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dimension_reviews', to='plans.planreview'),
        ),
        migrations.CreateModel(
            name='PlanReviewMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='plans.planreview')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Problem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('words', models.TextField(max_length=500, verbose_name='problem')),
                ('dimension', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('diagnosis', models.CharField(blank=True, max_length=8, validators=[plans.diagnoses.listed_code], verbose_name='diagnosis (ICD-10-CM)')),
                ('no_goal_reason', models.CharField(blank=True, max_length=300, verbose_name='not worked on here, because')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('finding', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='problems', to='clients.finding', verbose_name='finding of the screening')),
                ('measure', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='problems', to='clients.measure', verbose_name='result of an instrument')),
                ('screening', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='problems', to='clients.screening', verbose_name='rated in')),
            ],
            options={
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='goal',
            name='problem',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='goals', to='plans.problem'),
        ),
        migrations.CreateModel(
            name='SafetyPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('version', models.PositiveSmallIntegerField(editable=False)),
                ('warning_signs', models.TextField(blank=True, max_length=1000, verbose_name='how I notice that a crisis is coming')),
                ('own_coping', models.TextField(blank=True, max_length=1000, verbose_name='what I can do by myself')),
                ('distractions', models.TextField(blank=True, max_length=1000, verbose_name='people and places that take my mind off it')),
                ('people_to_ask', models.TextField(blank=True, max_length=1000, verbose_name='people I can ask for help')),
                ('professionals', models.TextField(blank=True, max_length=1000, verbose_name='professionals and services I can call')),
                ('means_safety', models.TextField(blank=True, max_length=1000, verbose_name='how my surroundings are made safe')),
                ('reasons_to_live', models.TextField(blank=True, max_length=1000, verbose_name='what matters most to me')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_credential', models.CharField(blank=True, max_length=10)),
                ('copy_given_on', models.DateField(blank=True, null=True, verbose_name='agreed with the client, who got a copy on')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='superseded')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='safety_plans', to='clients.episode')),
                ('signed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-version'],
            },
        ),
        migrations.CreateModel(
            name='SafetyPlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveSmallIntegerField(editable=False)),
                ('warning_signs', models.TextField(blank=True, max_length=1000, verbose_name='how I notice that a crisis is coming')),
                ('own_coping', models.TextField(blank=True, max_length=1000, verbose_name='what I can do by myself')),
                ('distractions', models.TextField(blank=True, max_length=1000, verbose_name='people and places that take my mind off it')),
                ('people_to_ask', models.TextField(blank=True, max_length=1000, verbose_name='people I can ask for help')),
                ('professionals', models.TextField(blank=True, max_length=1000, verbose_name='professionals and services I can call')),
                ('means_safety', models.TextField(blank=True, max_length=1000, verbose_name='how my surroundings are made safe')),
                ('reasons_to_live', models.TextField(blank=True, max_length=1000, verbose_name='what matters most to me')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_credential', models.CharField(blank=True, max_length=10)),
                ('copy_given_on', models.DateField(blank=True, null=True, verbose_name='agreed with the client, who got a copy on')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='superseded')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.safetyplan')),
                ('signed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SafetyPlanMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='plans.safetyplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Starter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('goal', 'Goal'), ('objective', 'Objective')], max_length=10)),
                ('element', models.CharField(blank=True, choices=[('coping_skills', 'Coping skills'), ('cravings', 'Handling cravings'), ('stress_reduction', 'Stress reduction'), ('underlying_issues', 'Underlying issues'), ('mental_health', 'Mental health')], max_length=18, verbose_name='element of recovery')),
                ('text', models.TextField(max_length=1000)),
                ('baseline', models.CharField(blank=True, max_length=300, verbose_name='where the client stands')),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='how we will know')),
                ('target', models.CharField(blank=True, max_length=300, verbose_name='what is reached')),
                ('position', models.PositiveSmallIntegerField(default=1, help_text='The order in which they are offered.')),
                ('is_offered', models.BooleanField(default=True, verbose_name='offered')),
                ('program', models.ForeignKey(blank=True, help_text='Empty: offered in every program.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='starters', to='iop_portal.program')),
            ],
            options={
                'ordering': ['kind', 'element', 'position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ObjectiveEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('element', models.CharField(choices=[('coping_skills', 'Coping skills'), ('cravings', 'Handling cravings'), ('stress_reduction', 'Stress reduction'), ('underlying_issues', 'Underlying issues'), ('mental_health', 'Mental health')], max_length=18)),
                ('statement', models.TextField(max_length=1000, verbose_name='objective')),
                ('baseline', models.CharField(blank=True, max_length=300, verbose_name='where the client stands now')),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='how we will know')),
                ('target', models.CharField(blank=True, max_length=300, verbose_name='what is reached then')),
                ('target_on', models.DateField(verbose_name='target date')),
                ('status', models.CharField(choices=[('active', 'Active'), ('achieved', 'Achieved'), ('discontinued', 'Discontinued')], default='active', max_length=14)),
                ('is_library_text', models.BooleanField(default=False, editable=False, verbose_name='as in the library')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('carried_from', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.objective')),
                ('goal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.goal')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.objective')),
                ('starter', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.starter')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='objective',
            name='starter',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plans.starter'),
        ),
        migrations.AddField(
            model_name='goal',
            name='starter',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plans.starter'),
        ),
        migrations.CreateModel(
            name='StarterEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('goal', 'Goal'), ('objective', 'Objective')], max_length=10)),
                ('element', models.CharField(blank=True, choices=[('coping_skills', 'Coping skills'), ('cravings', 'Handling cravings'), ('stress_reduction', 'Stress reduction'), ('underlying_issues', 'Underlying issues'), ('mental_health', 'Mental health')], max_length=18, verbose_name='element of recovery')),
                ('text', models.TextField(max_length=1000)),
                ('baseline', models.CharField(blank=True, max_length=300, verbose_name='where the client stands')),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='how we will know')),
                ('target', models.CharField(blank=True, max_length=300, verbose_name='what is reached')),
                ('position', models.PositiveSmallIntegerField(default=1, help_text='The order in which they are offered.')),
                ('is_offered', models.BooleanField(default=True, verbose_name='offered')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.starter')),
                ('program', models.ForeignKey(blank=True, db_constraint=False, help_text='Empty: offered in every program.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='iop_portal.program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TreatmentPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('version', models.PositiveSmallIntegerField(editable=False)),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('awaiting_client', 'Awaiting client signature'), ('awaiting_cosignature', 'Awaiting co-signature'), ('in_force', 'In force'), ('superseded', 'Superseded'), ('closed', 'Closed'), ('returned', 'Returned for changes')], default='draft', max_length=20)),
                ('starts_on', models.DateField()),
                ('change_reason', models.CharField(blank=True, max_length=500, verbose_name='why this version')),
                ('strengths', models.TextField(blank=True, max_length=2000, verbose_name='strengths and supports')),
                ('family_role', models.TextField(blank=True, max_length=1000, verbose_name="the family's part")),
                ('discharge_criteria', models.TextField(blank=True, max_length=2000, verbose_name='ready for discharge when')),
                ('relapse_prevention', models.TextField(blank=True, max_length=2000, verbose_name='against a return to use')),
                ('medication_coordination', models.TextField(blank=True, max_length=1000, verbose_name='medication, and who prescribes it')),
                ('culture_and_language', models.TextField(blank=True, max_length=1000, verbose_name='culture, language, access')),
                ('library_reason', models.TextField(blank=True, max_length=500, verbose_name='why texts of the library fit as they are')),
                ('no_safety_plan_reason', models.TextField(blank=True, max_length=500, verbose_name='why there is no safety plan')),
                ('missing_modality_reason', models.TextField(blank=True, max_length=500, verbose_name='why a kind of service is left out')),
                ('hours_reason', models.TextField(blank=True, max_length=500, verbose_name="why the hours are outside the program's range")),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_credential', models.CharField(blank=True, max_length=10)),
                ('needs_cosignature', models.BooleanField(default=False)),
                ('client_signed_on', models.DateField(blank=True, null=True)),
                ('client_signed_name', models.CharField(blank=True, max_length=160, verbose_name="client's signature")),
                ('client_drawn_signature', models.TextField(blank=True, help_text='Strokes, as an SVG path.', validators=[clients.strokes.validate_strokes])),
                ('client_refused_on', models.DateField(blank=True, null=True)),
                ('client_refusal_reason', models.CharField(blank=True, max_length=500)),
                ('refusal_witness', models.CharField(blank=True, max_length=160)),
                ('cosigned_at', models.DateTimeField(blank=True, null=True)),
                ('cosigned_credential', models.CharField(blank=True, max_length=10)),
                ('returned_at', models.DateTimeField(blank=True, null=True)),
                ('returned_words', models.TextField(blank=True, max_length=1000, verbose_name='what the supervisor asks for')),
                ('in_force_on', models.DateField(blank=True, null=True)),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='superseded or closed')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('client_recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('cosigned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plans', to='clients.episode')),
                ('returned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('signed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='written_plans', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-version'],
            },
        ),
        migrations.CreateModel(
            name='ProblemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('words', models.TextField(max_length=500, verbose_name='problem')),
                ('dimension', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('diagnosis', models.CharField(blank=True, max_length=8, validators=[plans.diagnoses.listed_code], verbose_name='diagnosis (ICD-10-CM)')),
                ('no_goal_reason', models.CharField(blank=True, max_length=300, verbose_name='not worked on here, because')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('finding', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.finding', verbose_name='finding of the screening')),
                ('measure', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.measure', verbose_name='result of an instrument')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.problem')),
                ('screening', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.screening', verbose_name='rated in')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.treatmentplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='problem',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='problems', to='plans.treatmentplan'),
        ),
        migrations.CreateModel(
            name='PrescriptionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('modality', models.CharField(choices=[('individual', 'Individual counseling'), ('group', 'Group therapy'), ('education', 'Education'), ('family', 'Family work')], max_length=10)),
                ('sessions_per_week', models.PositiveSmallIntegerField()),
                ('minutes_each', models.PositiveSmallIntegerField()),
                ('begins_on', models.DateField(blank=True, null=True, verbose_name='from')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.prescription')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.treatmentplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='prescription',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='prescriptions', to='plans.treatmentplan'),
        ),
        migrations.CreateModel(
            name='PlanReviewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('covers_from', models.DateField(help_text='The review before it, or the day the first plan came into force.', verbose_name='looks back to')),
                ('reviewed_on', models.DateField(verbose_name='held on')),
                ('participation', models.CharField(blank=True, choices=[('took_part', 'Took part'), ('told_afterwards', 'Was told the outcome afterwards'), ('declined', 'Declined to take part'), ('not_reached', 'Could not be reached')], max_length=16, verbose_name='the client')),
                ('client_words', models.TextField(blank=True, max_length=2000, verbose_name='what the client says')),
                ('decision', models.CharField(blank=True, choices=[('continue', 'Continue as planned'), ('revise', 'Revise the plan'), ('add', 'Add to the plan'), ('step_up', 'Step up to a higher level of care'), ('step_down', 'Step down'), ('discharge', 'Discharge')], max_length=10)),
                ('reasons', models.TextField(blank=True, max_length=2000, verbose_name='why')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_credential', models.CharField(blank=True, max_length=10)),
                ('needs_cosignature', models.BooleanField(default=False)),
                ('cosigned_at', models.DateTimeField(blank=True, null=True)),
                ('cosigned_credential', models.CharField(blank=True, max_length=10)),
                ('completed_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('cosigned_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.planreview')),
                ('signed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('next_version', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.treatmentplan')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.treatmentplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='planreview',
            name='next_version',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='begun_by_review', to='plans.treatmentplan'),
        ),
        migrations.AddField(
            model_name='planreview',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='plans.treatmentplan'),
        ),
        migrations.CreateModel(
            name='GoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('words', models.TextField(max_length=1000, verbose_name="goal, in the client's words")),
                ('aim', models.CharField(blank=True, max_length=500, verbose_name='what the team works toward')),
                ('is_library_text', models.BooleanField(default=False, editable=False, verbose_name='as in the library')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('carried_from', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.goal')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.goal')),
                ('problem', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.problem')),
                ('starter', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.starter')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.treatmentplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='goal',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='plans.treatmentplan'),
        ),
        migrations.CreateModel(
            name='ElementNoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('element', models.CharField(choices=[('coping_skills', 'Coping skills'), ('cravings', 'Handling cravings'), ('stress_reduction', 'Stress reduction'), ('underlying_issues', 'Underlying issues'), ('mental_health', 'Mental health')], max_length=18)),
                ('reason', models.CharField(max_length=300, verbose_name='not indicated, because')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.elementnote')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.treatmentplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='elementnote',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='element_notes', to='plans.treatmentplan'),
        ),
        migrations.CreateModel(
            name='TreatmentPlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveSmallIntegerField(editable=False)),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('awaiting_client', 'Awaiting client signature'), ('awaiting_cosignature', 'Awaiting co-signature'), ('in_force', 'In force'), ('superseded', 'Superseded'), ('closed', 'Closed'), ('returned', 'Returned for changes')], default='draft', max_length=20)),
                ('starts_on', models.DateField()),
                ('change_reason', models.CharField(blank=True, max_length=500, verbose_name='why this version')),
                ('strengths', models.TextField(blank=True, max_length=2000, verbose_name='strengths and supports')),
                ('family_role', models.TextField(blank=True, max_length=1000, verbose_name="the family's part")),
                ('discharge_criteria', models.TextField(blank=True, max_length=2000, verbose_name='ready for discharge when')),
                ('relapse_prevention', models.TextField(blank=True, max_length=2000, verbose_name='against a return to use')),
                ('medication_coordination', models.TextField(blank=True, max_length=1000, verbose_name='medication, and who prescribes it')),
                ('culture_and_language', models.TextField(blank=True, max_length=1000, verbose_name='culture, language, access')),
                ('library_reason', models.TextField(blank=True, max_length=500, verbose_name='why texts of the library fit as they are')),
                ('no_safety_plan_reason', models.TextField(blank=True, max_length=500, verbose_name='why there is no safety plan')),
                ('missing_modality_reason', models.TextField(blank=True, max_length=500, verbose_name='why a kind of service is left out')),
                ('hours_reason', models.TextField(blank=True, max_length=500, verbose_name="why the hours are outside the program's range")),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_credential', models.CharField(blank=True, max_length=10)),
                ('needs_cosignature', models.BooleanField(default=False)),
                ('client_signed_on', models.DateField(blank=True, null=True)),
                ('client_signed_name', models.CharField(blank=True, max_length=160, verbose_name="client's signature")),
                ('client_drawn_signature', models.TextField(blank=True, help_text='Strokes, as an SVG path.', validators=[clients.strokes.validate_strokes])),
                ('client_refused_on', models.DateField(blank=True, null=True)),
                ('client_refusal_reason', models.CharField(blank=True, max_length=500)),
                ('refusal_witness', models.CharField(blank=True, max_length=160)),
                ('cosigned_at', models.DateTimeField(blank=True, null=True)),
                ('cosigned_credential', models.CharField(blank=True, max_length=10)),
                ('returned_at', models.DateTimeField(blank=True, null=True)),
                ('returned_words', models.TextField(blank=True, max_length=1000, verbose_name='what the supervisor asks for')),
                ('in_force_on', models.DateField(blank=True, null=True)),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='superseded or closed')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('client_recorded_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('cosigned_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.episode')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.treatmentplan')),
                ('returned_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('signed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TreatmentPlanMoment',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='moments', to='plans.treatmentplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InterventionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('service', models.CharField(choices=[('individual', 'Individual counseling'), ('group', 'Group therapy'), ('education', 'Education'), ('family', 'Family work'), ('medication', 'Medication management'), ('case_management', 'Case management'), ('testing', 'Drug and alcohol testing'), ('peer_support', 'Peer support, mutual help'), ('referral', 'Referral elsewhere')], max_length=15)),
                ('words', models.CharField(max_length=300, verbose_name='intervention')),
                ('role', models.CharField(blank=True, choices=[('program_director', 'Program director'), ('clinical_supervisor', 'Clinical supervisor'), ('clinician', 'Clinician'), ('case_manager', 'Case manager'), ('intake_coordinator', 'Intake coordinator'), ('medical_provider', 'Medical provider'), ('front_desk', 'Front desk'), ('compliance', 'Compliance'), ('system_administrator', 'System administrator')], max_length=24, verbose_name='done by')),
                ('times', models.PositiveSmallIntegerField(default=1)),
                ('period', models.CharField(choices=[('week', 'a week'), ('two_weeks', 'every two weeks'), ('month', 'a month'), ('once', 'in all')], default='week', max_length=10, verbose_name='how often')),
                ('minutes', models.PositiveSmallIntegerField(verbose_name='minutes each')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.intervention')),
                ('staff', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='namely')),
                ('objective', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.objective')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['pgh_created_at'], name='plans_inter_pgh_cre_d37206_idx')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='interventionevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='8c5a51c78943d8dc74458de080eb7434cf805197', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_1e55d', table='plans_interventionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='interventionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8f0329c89ed22da7e7e155bbb4f56a1d5f397616', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6febf', table='plans_interventionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='intervention',
            constraint=models.CheckConstraint(condition=models.Q(('service__in', ['case_management', 'education', 'family', 'group', 'individual', 'medication', 'peer_support', 'referral', 'testing'])), name='intervention_service_known', violation_error_message='Choose one of the listed values for service.'),
        ),
        migrations.AddConstraint(
            model_name='intervention',
            constraint=models.CheckConstraint(condition=models.Q(('period__in', ['month', 'once', 'two_weeks', 'week'])), name='intervention_period_known', violation_error_message='Choose one of the listed values for period.'),
        ),
        migrations.AddConstraint(
            model_name='intervention',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('role', ''), _negated=True), ('staff__isnull', False), _connector='OR'), name='intervention_by_somebody', violation_error_message='Say who does it: a role, or a person.'),
        ),
        migrations.AddConstraint(
            model_name='intervention',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__range', (5, 360)), ('times__range', (1, 14))), name='intervention_is_possible', violation_error_message='One to fourteen times, of 5 to 360 minutes each.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='intervention',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t2."signed_at"::text FROM "plans_objective" t0 JOIN "plans_goal" t1 ON t1.id = t0."goal_id" JOIN "plans_treatmentplan" t2 ON t2.id = t1."plan_id"\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."objective_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."objective_id" END)\n                FOR SHARE OF t2\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This plan is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='44b08b369c824e33fd2eefcf913a0d71d32ebdfa', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_0ec7e', table='plans_intervention', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='intervention',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_interventionevent" ("id", "minutes", "objective_id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public_id", "revision", "role", "service", "staff_id", "times", "words") VALUES (NEW."id", NEW."minutes", NEW."objective_id", NEW."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."public_id", NEW."revision", NEW."role", NEW."service", NEW."staff_id", NEW."times", NEW."words"); RETURN NULL;', hash='07a6bfce0dab5aee84f5378fe387d40fe4ac6360', operation='INSERT', pgid='pgtrigger_insert_insert_c8a96', table='plans_intervention', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='intervention',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_interventionevent" ("id", "minutes", "objective_id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public_id", "revision", "role", "service", "staff_id", "times", "words") VALUES (NEW."id", NEW."minutes", NEW."objective_id", NEW."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."public_id", NEW."revision", NEW."role", NEW."service", NEW."staff_id", NEW."times", NEW."words"); RETURN NULL;', hash='3f3689d501340e34c7081dafd3b0d73489e52567', operation='UPDATE', pgid='pgtrigger_update_update_bbe95', table='plans_intervention', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='intervention',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_interventionevent" ("id", "minutes", "objective_id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public_id", "revision", "role", "service", "staff_id", "times", "words") VALUES (OLD."id", OLD."minutes", OLD."objective_id", OLD."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."public_id", OLD."revision", OLD."role", OLD."service", OLD."staff_id", OLD."times", OLD."words"); RETURN NULL;', hash='ea859e62036c32c73529b8b0947560ce186e2a0a', operation='DELETE', pgid='pgtrigger_delete_delete_9adaf', table='plans_intervention', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='objectivereviewevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_objec_pgh_cre_f05621_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectivereviewevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='8fb9aed41d1258fc2d2b356d28915ace54431a70', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_b197e', table='plans_objectivereviewevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectivereviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='752a25f9be4b47593febd6c152147246d5709af7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ea932', table='plans_objectivereviewevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='objectivereview',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['', 'achieved', 'discontinued', 'no_change', 'partially_achieved', 'worsened'])), name='objective_review_outcome_known', violation_error_message='Choose one of the listed values for outcome.'),
        ),
        migrations.AddConstraint(
            model_name='objectivereview',
            constraint=models.UniqueConstraint(fields=('review', 'objective'), name='objective_review_once', violation_error_message='This objective is reviewed already.'),
        ),
        migrations.AddConstraint(
            model_name='objectivereview',
            constraint=models.CheckConstraint(condition=models.Q(('rating', None), ('rating__lte', 10), _connector='OR'), name='objective_review_rating', violation_error_message='A rating is a number from 0 to 10.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectivereview',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."signed_at"::text FROM "plans_planreview" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."review_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."review_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This review is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='b6e4404076f7510ded780bcf51a31e3eac96c933', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_d19d2', table='plans_objectivereview', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectivereview',
            trigger=pgtrigger.compiler.Trigger(name='same_plan', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    PERFORM 1 FROM plans_planreview r\n                    JOIN plans_goal g ON g.plan_id = r.plan_id\n                    JOIN plans_objective o ON o.goal_id = g.id\n                    WHERE r.id = NEW.review_id AND o.id = NEW.objective_id;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'A review speaks of the objectives of its plan.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='8d54c309ee9db08603d7d413f25f7d16255c6e10', operation='INSERT OR UPDATE', pgid='pgtrigger_same_plan_f4b3c', table='plans_objectivereview', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectivereview',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_objectivereviewevent" ("id", "objective_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "review_id", "words") VALUES (NEW."id", NEW."objective_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rating", NEW."review_id", NEW."words"); RETURN NULL;', hash='8450b7ec36329bfd42cda0364c33585305ef33a5', operation='INSERT', pgid='pgtrigger_insert_insert_d764f', table='plans_objectivereview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectivereview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_objectivereviewevent" ("id", "objective_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "review_id", "words") VALUES (NEW."id", NEW."objective_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rating", NEW."review_id", NEW."words"); RETURN NULL;', hash='774c4750aff28a8ade1301dc85612f16ff30603e', operation='UPDATE', pgid='pgtrigger_update_update_d62c0', table='plans_objectivereview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectivereview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_objectivereviewevent" ("id", "objective_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "review_id", "words") VALUES (OLD."id", OLD."objective_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rating", OLD."review_id", OLD."words"); RETURN NULL;', hash='33281af0ff1a992b66ade4388cc6f5c6e89a9869', operation='DELETE', pgid='pgtrigger_delete_delete_70a6d', table='plans_objectivereview', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='dimensionreviewevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_dimen_pgh_cre_61cb94_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dimensionreviewevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='e843ccb27dab4f88682acd2fcc8797a67b2acdbb', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_107b4', table='plans_dimensionreviewevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dimensionreviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8301a33986d98ce7138d225cb890f93473682613', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5fee7', table='plans_dimensionreviewevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='dimensionreview',
            constraint=models.CheckConstraint(condition=models.Q(('criterion__in', ['able', 'lacks_capacity', 'needs_higher', 'new_problem', 'progressing', 'reached', 'unresolved'])), name='dimension_review_criterion_known', violation_error_message='Choose one of the listed values for criterion.'),
        ),
        migrations.AddConstraint(
            model_name='dimensionreview',
            constraint=models.UniqueConstraint(fields=('review', 'dimension'), name='dimension_review_once', violation_error_message='This dimension has its criterion already.'),
        ),
        migrations.AddConstraint(
            model_name='dimensionreview',
            constraint=models.CheckConstraint(condition=models.Q(('dimension__range', (1, 6))), name='dimension_review_range', violation_error_message='There are six dimensions.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dimensionreview',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."signed_at"::text FROM "plans_planreview" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."review_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."review_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This review is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='8e29f99782b2cfb74e51ec6066afea8b09b0c7cf', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_00e5e', table='plans_dimensionreview', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dimensionreview',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_dimensionreviewevent" ("criterion", "dimension", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (NEW."criterion", NEW."dimension", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."review_id"); RETURN NULL;', hash='a10bc03e385a073e348d6f44722acb85936e3927', operation='INSERT', pgid='pgtrigger_insert_insert_f5868', table='plans_dimensionreview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dimensionreview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_dimensionreviewevent" ("criterion", "dimension", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (NEW."criterion", NEW."dimension", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."review_id"); RETURN NULL;', hash='62c6d9b6b97c4fb04f4f93526387eb90566129e3', operation='UPDATE', pgid='pgtrigger_update_update_dcb11', table='plans_dimensionreview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dimensionreview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_dimensionreviewevent" ("criterion", "dimension", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (OLD."criterion", OLD."dimension", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."review_id"); RETURN NULL;', hash='4e1dd9ae67cf329868d109eb0390e42f99509b5f', operation='DELETE', pgid='pgtrigger_delete_delete_baa44', table='plans_dimensionreview', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='planreviewmoment',
            index=models.Index(fields=['pgh_created_at'], name='plans_planr_pgh_cre_87e959_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreviewmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='0ce293d55507a4fbe623132da0046107461373a4', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_0b99c', table='plans_planreviewmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreviewmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1bfcfd177e8c686c6628032f34d3931c6679ba76', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_35532', table='plans_planreviewmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='safetyplan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('copy_given_on__isnull', True), ('signed_at__isnull', True), ('signed_by__isnull', True)), models.Q(('copy_given_on__isnull', False), ('signed_at__isnull', False), ('signed_by__isnull', False)), _connector='OR'), name='safety_plan_signed_by', violation_error_message='A safety plan is signed by somebody, on the day it was agreed with the client.'),
        ),
        migrations.AddConstraint(
            model_name='safetyplan',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on__gte', models.F('copy_given_on')), ('copy_given_on__isnull', True), ('ended_on__isnull', True), _connector='OR'), name='safety_plan_ends_after', violation_error_message='A safety plan cannot end before it was agreed.'),
        ),
        migrations.AddConstraint(
            model_name='safetyplan',
            constraint=models.UniqueConstraint(fields=('episode', 'version'), name='safety_plan_version_once', violation_error_message='This version exists already.'),
        ),
        migrations.AddConstraint(
            model_name='safetyplan',
            constraint=models.UniqueConstraint(condition=models.Q(('signed_at', None)), fields=('episode',), name='safety_plan_one_draft', violation_error_message='A safety plan is already being written.'),
        ),
        migrations.AddConstraint(
            model_name='safetyplan',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None), ('signed_at__isnull', False)), fields=('episode',), name='safety_plan_one_in_force', violation_error_message='This episode already has a safety plan.'),
        ),
        migrations.AddConstraint(
            model_name='safetyplan',
            constraint=models.CheckConstraint(condition=models.Q(('signed_at__isnull', False), ('ended_on', None), _connector='OR'), name='safety_plan_ended_was_signed', violation_error_message='Only what was signed can be superseded.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplan',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."signed_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['ended_on']::text[]) = (to_jsonb(NEW) - ARRAY['ended_on']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This safety plan is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='2a2d3ea240b1df043fb5a60e496a6a74b61265d7', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_b7966', table='plans_safetyplan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplan',
            trigger=pgtrigger.compiler.Trigger(name='sealed_ended', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."ended_on" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This safety plan is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='a7da94de9f31578cd9b9a91b329e48e3b75e9c00', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_ended_3904e', table='plans_safetyplan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_safetyplanevent" ("copy_given_on", "created_at", "distractions", "ended_on", "episode_id", "id", "means_safety", "own_coping", "people_to_ask", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "professionals", "public_id", "reasons_to_live", "revision", "signed_at", "signed_by_id", "signed_credential", "version", "warning_signs", "written_by_id") VALUES (NEW."copy_given_on", NEW."created_at", NEW."distractions", NEW."ended_on", NEW."episode_id", NEW."id", NEW."means_safety", NEW."own_coping", NEW."people_to_ask", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."professionals", NEW."public_id", NEW."reasons_to_live", NEW."revision", NEW."signed_at", NEW."signed_by_id", NEW."signed_credential", NEW."version", NEW."warning_signs", NEW."written_by_id"); RETURN NULL;', hash='651e7d566ddedbe3eddbf1d6b16a9f65a1611b1c', operation='INSERT', pgid='pgtrigger_insert_insert_36eda', table='plans_safetyplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_safetyplanevent" ("copy_given_on", "created_at", "distractions", "ended_on", "episode_id", "id", "means_safety", "own_coping", "people_to_ask", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "professionals", "public_id", "reasons_to_live", "revision", "signed_at", "signed_by_id", "signed_credential", "version", "warning_signs", "written_by_id") VALUES (NEW."copy_given_on", NEW."created_at", NEW."distractions", NEW."ended_on", NEW."episode_id", NEW."id", NEW."means_safety", NEW."own_coping", NEW."people_to_ask", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."professionals", NEW."public_id", NEW."reasons_to_live", NEW."revision", NEW."signed_at", NEW."signed_by_id", NEW."signed_credential", NEW."version", NEW."warning_signs", NEW."written_by_id"); RETURN NULL;', hash='31fec1dec91c86c766763d1b0337bad33fcebb9f', operation='UPDATE', pgid='pgtrigger_update_update_c11c1', table='plans_safetyplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_safetyplanevent" ("copy_given_on", "created_at", "distractions", "ended_on", "episode_id", "id", "means_safety", "own_coping", "people_to_ask", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "professionals", "public_id", "reasons_to_live", "revision", "signed_at", "signed_by_id", "signed_credential", "version", "warning_signs", "written_by_id") VALUES (OLD."copy_given_on", OLD."created_at", OLD."distractions", OLD."ended_on", OLD."episode_id", OLD."id", OLD."means_safety", OLD."own_coping", OLD."people_to_ask", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."professionals", OLD."public_id", OLD."reasons_to_live", OLD."revision", OLD."signed_at", OLD."signed_by_id", OLD."signed_credential", OLD."version", OLD."warning_signs", OLD."written_by_id"); RETURN NULL;', hash='f8e4244668de7afc40d050be3cc795c8b3c28d6f', operation='DELETE', pgid='pgtrigger_delete_delete_8a2d6', table='plans_safetyplan', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='safetyplanevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_safet_pgh_cre_c23bb8_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplanevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='3592577f436317167f2a7bd850b045d5a5612090', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_cedae', table='plans_safetyplanevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplanevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='abe7b40f49bd8b6a1d834590e2b9de0262a3b707', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1f9c9', table='plans_safetyplanevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='safetyplanmoment',
            index=models.Index(fields=['pgh_created_at'], name='plans_safet_pgh_cre_80e4ce_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplanmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='e14dcd8976b6c091fe696bdd7444f604d0acc224', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_4dc45', table='plans_safetyplanmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplanmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7e0151322acf5566848ed15d46fa9950ca0526b8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fd57e', table='plans_safetyplanmoment', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='starter',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['goal', 'objective'])), name='starter_kind_known', violation_error_message='Choose one of the listed values for kind.'),
        ),
        migrations.AddConstraint(
            model_name='starter',
            constraint=models.CheckConstraint(condition=models.Q(('element', ''), ('element__in', ['coping_skills', 'cravings', 'mental_health', 'stress_reduction', 'underlying_issues']), _connector='OR'), name='starter_element_known', violation_error_message='Choose one of the listed values for element.'),
        ),
        migrations.AddConstraint(
            model_name='starter',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'objective'), models.Q(('element', ''), _negated=True)), models.Q(('baseline', ''), ('element', ''), ('kind', 'goal'), ('measure', ''), ('target', '')), _connector='OR'), name='starter_objective_has_an_element', violation_error_message='An objective has an element; a goal has neither element nor measure.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='starter',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_starterevent" ("baseline", "element", "id", "is_offered", "kind", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "program_id", "public_id", "target", "text") VALUES (NEW."baseline", NEW."element", NEW."id", NEW."is_offered", NEW."kind", NEW."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."program_id", NEW."public_id", NEW."target", NEW."text"); RETURN NULL;', hash='c7b3bc2cec9b7aac1c0b05f8d260600235110a74', operation='INSERT', pgid='pgtrigger_insert_insert_7b577', table='plans_starter', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='starter',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_starterevent" ("baseline", "element", "id", "is_offered", "kind", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "program_id", "public_id", "target", "text") VALUES (NEW."baseline", NEW."element", NEW."id", NEW."is_offered", NEW."kind", NEW."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."program_id", NEW."public_id", NEW."target", NEW."text"); RETURN NULL;', hash='0bdf6a9b66d00806c9808fe2050e2789b1369d1f', operation='UPDATE', pgid='pgtrigger_update_update_2d4cb', table='plans_starter', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='starter',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_starterevent" ("baseline", "element", "id", "is_offered", "kind", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "program_id", "public_id", "target", "text") VALUES (OLD."baseline", OLD."element", OLD."id", OLD."is_offered", OLD."kind", OLD."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."program_id", OLD."public_id", OLD."target", OLD."text"); RETURN NULL;', hash='2f42643eabbfaddd67d9b7fa27612399d9bf81ad', operation='DELETE', pgid='pgtrigger_delete_delete_aaf65', table='plans_starter', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='objectiveevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_objec_pgh_cre_abb446_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectiveevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='96aca66fb63d216c6aa4d96e60dc37821eaa26b4', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_e97d0', table='plans_objectiveevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectiveevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0aa0ffb3b1da85fd4b80459defa12038090b1b2a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c65a9', table='plans_objectiveevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='objective',
            constraint=models.CheckConstraint(condition=models.Q(('element__in', ['coping_skills', 'cravings', 'mental_health', 'stress_reduction', 'underlying_issues'])), name='objective_element_known', violation_error_message='Choose one of the listed values for element.'),
        ),
        migrations.AddConstraint(
            model_name='objective',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['achieved', 'active', 'discontinued'])), name='objective_status_known', violation_error_message='Choose one of the listed values for status.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objective',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[\'status\']::text[]) = (to_jsonb(NEW) - ARRAY[\'status\']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t1."signed_at"::text FROM "plans_goal" t0 JOIN "plans_treatmentplan" t1 ON t1.id = t0."plan_id"\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."goal_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."goal_id" END)\n                FOR SHARE OF t1\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This plan is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='b114fff25fc37f2f398fe3cba833eaf23378dc21', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_a6ae8', table='plans_objective', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objective',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_objectiveevent" ("baseline", "carried_from_id", "element", "goal_id", "id", "is_library_text", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public_id", "revision", "starter_id", "statement", "status", "target", "target_on") VALUES (NEW."baseline", NEW."carried_from_id", NEW."element", NEW."goal_id", NEW."id", NEW."is_library_text", NEW."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."public_id", NEW."revision", NEW."starter_id", NEW."statement", NEW."status", NEW."target", NEW."target_on"); RETURN NULL;', hash='502bffd917717d6c8793edfc7159e48bbb0dae0b', operation='INSERT', pgid='pgtrigger_insert_insert_27bd2', table='plans_objective', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objective',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_objectiveevent" ("baseline", "carried_from_id", "element", "goal_id", "id", "is_library_text", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public_id", "revision", "starter_id", "statement", "status", "target", "target_on") VALUES (NEW."baseline", NEW."carried_from_id", NEW."element", NEW."goal_id", NEW."id", NEW."is_library_text", NEW."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."public_id", NEW."revision", NEW."starter_id", NEW."statement", NEW."status", NEW."target", NEW."target_on"); RETURN NULL;', hash='46c21963fb47d5fa2cb7e757eeffebd4f74e4d33', operation='UPDATE', pgid='pgtrigger_update_update_cf67b', table='plans_objective', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objective',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_objectiveevent" ("baseline", "carried_from_id", "element", "goal_id", "id", "is_library_text", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public_id", "revision", "starter_id", "statement", "status", "target", "target_on") VALUES (OLD."baseline", OLD."carried_from_id", OLD."element", OLD."goal_id", OLD."id", OLD."is_library_text", OLD."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."public_id", OLD."revision", OLD."starter_id", OLD."statement", OLD."status", OLD."target", OLD."target_on"); RETURN NULL;', hash='321015390b6e77a2c44c97911a3fa3675eefad24', operation='DELETE', pgid='pgtrigger_delete_delete_b5c40', table='plans_objective', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='starterevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_start_pgh_cre_ae7c6d_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='starterevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='210b92e4de53cf25581748b1e3ec5ce65b6f4667', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d1c91', table='plans_starterevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='starterevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dd3c8e1d1451bc2f030e110095772308cae5647b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6739a', table='plans_starterevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='treatmentplan',
            index=models.Index(fields=['status', 'in_force_on'], name='plan_by_status'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['awaiting_client', 'awaiting_cosignature', 'closed', 'draft', 'in_force', 'returned', 'superseded'])), name='plan_status_known', violation_error_message='Choose one of the listed values for status.'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.UniqueConstraint(fields=('episode', 'version'), name='plan_version_once', violation_error_message='This version exists already.'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'in_force')), fields=('episode',), name='plan_one_in_force', violation_error_message='This episode already has a plan in force.'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ['draft', 'awaiting_client', 'awaiting_cosignature'])), fields=('episode',), name='plan_one_being_written', violation_error_message='A new version of this plan is already being written.'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('signed_at__isnull', True), ('signed_by__isnull', True)), models.Q(('signed_at__isnull', False), ('signed_by__isnull', False)), _connector='OR'), name='plan_signed_by', violation_error_message='signed at and signed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cosigned_at__isnull', True), ('cosigned_by__isnull', True)), models.Q(('cosigned_at__isnull', False), ('cosigned_by__isnull', False)), _connector='OR'), name='plan_cosigned_by', violation_error_message='cosigned at and cosigned by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('returned_at__isnull', True), ('returned_by__isnull', True)), models.Q(('returned_at__isnull', False), ('returned_by__isnull', False)), _connector='OR'), name='plan_returned_by', violation_error_message='returned at and returned by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.CheckConstraint(condition=models.Q(('client_signed_on', None), ('client_refused_on', None), _connector='OR'), name='plan_signed_or_refused', violation_error_message='The client signed or refused, not both.'),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.CheckConstraint(condition=models.Q(('client_refused_on', None), models.Q(models.Q(('client_refusal_reason', ''), _negated=True), models.Q(('refusal_witness', ''), _negated=True)), _connector='OR'), name='plan_refusal_explained', violation_error_message="A refusal keeps the client's reason and a witness."),
        ),
        migrations.AddConstraint(
            model_name='treatmentplan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['in_force', 'superseded']), _negated=True), models.Q(('in_force_on__isnull', False), ('signed_at__isnull', False), models.Q(('client_signed_on__isnull', False), ('client_refused_on__isnull', False), _connector='OR'), models.Q(('needs_cosignature', False), ('cosigned_at__isnull', False), _connector='OR')), _connector='OR'), name='plan_in_force_is_signed', violation_error_message='A plan in force is signed, answered by the client, and co-signed where needed.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplan',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."signed_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['status', 'client_signed_on', 'client_signed_name', 'client_drawn_signature', 'client_refused_on', 'client_refusal_reason', 'refusal_witness', 'client_recorded_by_id', 'cosigned_at', 'cosigned_by_id', 'cosigned_credential', 'returned_at', 'returned_by_id', 'returned_words', 'in_force_on', 'ended_on']::text[]) = (to_jsonb(NEW) - ARRAY['status', 'client_signed_on', 'client_signed_name', 'client_drawn_signature', 'client_refused_on', 'client_refusal_reason', 'refusal_witness', 'client_recorded_by_id', 'cosigned_at', 'cosigned_by_id', 'cosigned_credential', 'returned_at', 'returned_by_id', 'returned_words', 'in_force_on', 'ended_on']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This plan is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='2727ba55f86a0d4ea5f9d461b377cdda7054e44c', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_21b99', table='plans_treatmentplan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplan',
            trigger=pgtrigger.compiler.Trigger(name='sealed_in_force', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."in_force_on" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['status', 'ended_on']::text[]) = (to_jsonb(NEW) - ARRAY['status', 'ended_on']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A plan that came into force is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='3cf38ccfad916ea674700960dd6290f57175cc30', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_in_force_b4bb8', table='plans_treatmentplan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplan',
            trigger=pgtrigger.compiler.Trigger(name='sealed_ended', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."ended_on" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A plan that has ended is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='74df689df2259ccac613bb6b61fe1658c44e07cd', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_ended_eee85', table='plans_treatmentplan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_treatmentplanevent" ("change_reason", "client_drawn_signature", "client_recorded_by_id", "client_refusal_reason", "client_refused_on", "client_signed_name", "client_signed_on", "cosigned_at", "cosigned_by_id", "cosigned_credential", "created_at", "culture_and_language", "discharge_criteria", "ended_on", "episode_id", "family_role", "hours_reason", "id", "in_force_on", "library_reason", "medication_coordination", "missing_modality_reason", "needs_cosignature", "no_safety_plan_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "refusal_witness", "relapse_prevention", "returned_at", "returned_by_id", "returned_words", "revision", "signed_at", "signed_by_id", "signed_credential", "starts_on", "status", "strengths", "version", "written_by_id") VALUES (NEW."change_reason", NEW."client_drawn_signature", NEW."client_recorded_by_id", NEW."client_refusal_reason", NEW."client_refused_on", NEW."client_signed_name", NEW."client_signed_on", NEW."cosigned_at", NEW."cosigned_by_id", NEW."cosigned_credential", NEW."created_at", NEW."culture_and_language", NEW."discharge_criteria", NEW."ended_on", NEW."episode_id", NEW."family_role", NEW."hours_reason", NEW."id", NEW."in_force_on", NEW."library_reason", NEW."medication_coordination", NEW."missing_modality_reason", NEW."needs_cosignature", NEW."no_safety_plan_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_id", NEW."refusal_witness", NEW."relapse_prevention", NEW."returned_at", NEW."returned_by_id", NEW."returned_words", NEW."revision", NEW."signed_at", NEW."signed_by_id", NEW."signed_credential", NEW."starts_on", NEW."status", NEW."strengths", NEW."version", NEW."written_by_id"); RETURN NULL;', hash='6aa780862b49ba3a4a8c898694e2670d8afbe29b', operation='INSERT', pgid='pgtrigger_insert_insert_1b878', table='plans_treatmentplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_treatmentplanevent" ("change_reason", "client_drawn_signature", "client_recorded_by_id", "client_refusal_reason", "client_refused_on", "client_signed_name", "client_signed_on", "cosigned_at", "cosigned_by_id", "cosigned_credential", "created_at", "culture_and_language", "discharge_criteria", "ended_on", "episode_id", "family_role", "hours_reason", "id", "in_force_on", "library_reason", "medication_coordination", "missing_modality_reason", "needs_cosignature", "no_safety_plan_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "refusal_witness", "relapse_prevention", "returned_at", "returned_by_id", "returned_words", "revision", "signed_at", "signed_by_id", "signed_credential", "starts_on", "status", "strengths", "version", "written_by_id") VALUES (NEW."change_reason", NEW."client_drawn_signature", NEW."client_recorded_by_id", NEW."client_refusal_reason", NEW."client_refused_on", NEW."client_signed_name", NEW."client_signed_on", NEW."cosigned_at", NEW."cosigned_by_id", NEW."cosigned_credential", NEW."created_at", NEW."culture_and_language", NEW."discharge_criteria", NEW."ended_on", NEW."episode_id", NEW."family_role", NEW."hours_reason", NEW."id", NEW."in_force_on", NEW."library_reason", NEW."medication_coordination", NEW."missing_modality_reason", NEW."needs_cosignature", NEW."no_safety_plan_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_id", NEW."refusal_witness", NEW."relapse_prevention", NEW."returned_at", NEW."returned_by_id", NEW."returned_words", NEW."revision", NEW."signed_at", NEW."signed_by_id", NEW."signed_credential", NEW."starts_on", NEW."status", NEW."strengths", NEW."version", NEW."written_by_id"); RETURN NULL;', hash='0d0aeaac87b0b824b43ed9a131425775e9bb0e66', operation='UPDATE', pgid='pgtrigger_update_update_32f9c', table='plans_treatmentplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_treatmentplanevent" ("change_reason", "client_drawn_signature", "client_recorded_by_id", "client_refusal_reason", "client_refused_on", "client_signed_name", "client_signed_on", "cosigned_at", "cosigned_by_id", "cosigned_credential", "created_at", "culture_and_language", "discharge_criteria", "ended_on", "episode_id", "family_role", "hours_reason", "id", "in_force_on", "library_reason", "medication_coordination", "missing_modality_reason", "needs_cosignature", "no_safety_plan_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "refusal_witness", "relapse_prevention", "returned_at", "returned_by_id", "returned_words", "revision", "signed_at", "signed_by_id", "signed_credential", "starts_on", "status", "strengths", "version", "written_by_id") VALUES (OLD."change_reason", OLD."client_drawn_signature", OLD."client_recorded_by_id", OLD."client_refusal_reason", OLD."client_refused_on", OLD."client_signed_name", OLD."client_signed_on", OLD."cosigned_at", OLD."cosigned_by_id", OLD."cosigned_credential", OLD."created_at", OLD."culture_and_language", OLD."discharge_criteria", OLD."ended_on", OLD."episode_id", OLD."family_role", OLD."hours_reason", OLD."id", OLD."in_force_on", OLD."library_reason", OLD."medication_coordination", OLD."missing_modality_reason", OLD."needs_cosignature", OLD."no_safety_plan_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_id", OLD."refusal_witness", OLD."relapse_prevention", OLD."returned_at", OLD."returned_by_id", OLD."returned_words", OLD."revision", OLD."signed_at", OLD."signed_by_id", OLD."signed_credential", OLD."starts_on", OLD."status", OLD."strengths", OLD."version", OLD."written_by_id"); RETURN NULL;', hash='55bd96d381625e7fd93764a51936b56005303cd0', operation='DELETE', pgid='pgtrigger_delete_delete_5cfda', table='plans_treatmentplan', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='problemevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_probl_pgh_cre_bfda10_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='problemevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='742091c6b49d7199c9f046dfdb075644affe7994', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_e6a17', table='plans_problemevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='problemevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6e823630d6b796da08edd6d7205d6bd119521d4c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_22235', table='plans_problemevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='problem',
            constraint=models.CheckConstraint(condition=models.Q(('dimension__isnull', False), ('finding__isnull', False), ('measure__isnull', False), models.Q(('diagnosis', ''), _negated=True), _connector='OR'), name='problem_rests_on_something', violation_error_message='Say what the problem rests on: a dimension, a finding, an instrument or a diagnosis.'),
        ),
        migrations.AddConstraint(
            model_name='problem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('dimension', None), ('screening', None)), models.Q(('dimension__range', (1, 6)), ('screening__isnull', False)), _connector='OR'), name='problem_dimension_of_a_screening', violation_error_message='A dimension, 1 to 6, goes with the screening that rated it.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='problem',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."signed_at"::text FROM "plans_treatmentplan" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."plan_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."plan_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This plan is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='a0051adb1f11acdff4512e88f29ba76b8a2e8c08', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_b2873', table='plans_problem', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='problem',
            trigger=pgtrigger.compiler.Trigger(name='sources_of_this_episode', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM plans_treatmentplan plan\n    WHERE plan.id = NEW.plan_id\n        AND (NEW.screening_id IS NULL OR EXISTS (\n            SELECT 1 FROM clients_screening s WHERE s.id = NEW.screening_id AND s.episode_id = plan.episode_id))\n        AND (NEW.finding_id IS NULL OR EXISTS (\n            SELECT 1 FROM clients_finding f JOIN clients_screening s ON s.id = f.screening_id\n            WHERE f.id = NEW.finding_id AND s.episode_id = plan.episode_id))\n        AND (NEW.measure_id IS NULL OR EXISTS (\n            SELECT 1 FROM clients_measure m WHERE m.id = NEW.measure_id AND m.episode_id = plan.episode_id));\n    IF NOT FOUND THEN\n        RAISE EXCEPTION 'A problem rests on what was found in the same episode.' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='e7303130c4f0aefc4ce837e0c85144022056de3c', operation='INSERT OR UPDATE', pgid='pgtrigger_sources_of_this_episode_b2a61', table='plans_problem', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='problem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_problemevent" ("diagnosis", "dimension", "finding_id", "id", "measure_id", "no_goal_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "public_id", "revision", "screening_id", "words") VALUES (NEW."diagnosis", NEW."dimension", NEW."finding_id", NEW."id", NEW."measure_id", NEW."no_goal_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."position", NEW."public_id", NEW."revision", NEW."screening_id", NEW."words"); RETURN NULL;', hash='0995534063dcd3b3b1e3653603c0fee13e4ec4a9', operation='INSERT', pgid='pgtrigger_insert_insert_3fc1e', table='plans_problem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='problem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_problemevent" ("diagnosis", "dimension", "finding_id", "id", "measure_id", "no_goal_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "public_id", "revision", "screening_id", "words") VALUES (NEW."diagnosis", NEW."dimension", NEW."finding_id", NEW."id", NEW."measure_id", NEW."no_goal_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."position", NEW."public_id", NEW."revision", NEW."screening_id", NEW."words"); RETURN NULL;', hash='5180a924686c0961c89672269e5c4d3f7ac0e873', operation='UPDATE', pgid='pgtrigger_update_update_e26dd', table='plans_problem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='problem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_problemevent" ("diagnosis", "dimension", "finding_id", "id", "measure_id", "no_goal_reason", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "public_id", "revision", "screening_id", "words") VALUES (OLD."diagnosis", OLD."dimension", OLD."finding_id", OLD."id", OLD."measure_id", OLD."no_goal_reason", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."position", OLD."public_id", OLD."revision", OLD."screening_id", OLD."words"); RETURN NULL;', hash='d11994c14237a39116659a134bbb0f2f2e6161c7', operation='DELETE', pgid='pgtrigger_delete_delete_52d84', table='plans_problem', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='prescriptionevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_presc_pgh_cre_6d4dc5_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prescriptionevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='e9c16cf6010d7e7a9691c428af2650406df2c32d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_747a2', table='plans_prescriptionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prescriptionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b56d2e2e4d929dbc1a35aea8f56e779cbc0378a4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a5717', table='plans_prescriptionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='prescription',
            constraint=models.CheckConstraint(condition=models.Q(('modality__in', ['education', 'family', 'group', 'individual'])), name='prescription_modality_known', violation_error_message='Choose one of the listed values for modality.'),
        ),
        migrations.AddConstraint(
            model_name='prescription',
            constraint=models.UniqueConstraint(fields=('plan', 'modality', 'begins_on'), name='prescription_once', nulls_distinct=False, violation_error_message='This kind of service has a line already.'),
        ),
        migrations.AddConstraint(
            model_name='prescription',
            constraint=models.CheckConstraint(condition=models.Q(('begins_on', None), ('begins_on__iso_week_day', 1), _connector='OR'), name='prescription_step_begins_on_a_monday', violation_error_message='A step begins with a week: choose a Monday.'),
        ),
        migrations.AddConstraint(
            model_name='prescription',
            constraint=models.CheckConstraint(condition=models.Q(('minutes_each__range', (15, 360)), ('sessions_per_week__range', (1, 14))), name='prescription_is_possible', violation_error_message='One to fourteen sessions a week, of 15 to 360 minutes each.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prescription',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."signed_at"::text FROM "plans_treatmentplan" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."plan_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."plan_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This plan is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='f79a1e2dbea1b89d69c0d83d7f3aa1d137cb379c', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_93dea', table='plans_prescription', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prescription',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_prescriptionevent" ("begins_on", "id", "minutes_each", "modality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sessions_per_week") VALUES (NEW."begins_on", NEW."id", NEW."minutes_each", NEW."modality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."sessions_per_week"); RETURN NULL;', hash='784e4565de26375728f4bd52f16773db48e5907e', operation='INSERT', pgid='pgtrigger_insert_insert_ff104', table='plans_prescription', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prescription',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_prescriptionevent" ("begins_on", "id", "minutes_each", "modality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sessions_per_week") VALUES (NEW."begins_on", NEW."id", NEW."minutes_each", NEW."modality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."sessions_per_week"); RETURN NULL;', hash='1ad81666885e6f74f00257b734ac9bcb6f0a3974', operation='UPDATE', pgid='pgtrigger_update_update_39ff7', table='plans_prescription', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prescription',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_prescriptionevent" ("begins_on", "id", "minutes_each", "modality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sessions_per_week") VALUES (OLD."begins_on", OLD."id", OLD."minutes_each", OLD."modality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."sessions_per_week"); RETURN NULL;', hash='9277ee8b6d908ce656b8c6cde15eb11e5584de74', operation='DELETE', pgid='pgtrigger_delete_delete_d3c68', table='plans_prescription', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='planreviewevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_planr_pgh_cre_e6a69c_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreviewevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='ac840080fe40840c44b84aee73c8873c1a89b44d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ef985', table='plans_planreviewevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='37eb0df80d7e2cc6de49f4021bf23a35a644f880', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_811b1', table='plans_planreviewevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='planreview',
            index=models.Index(fields=['plan', 'reviewed_on'], name='review_by_plan'),
        ),
        migrations.AddConstraint(
            model_name='planreview',
            constraint=models.CheckConstraint(condition=models.Q(('participation__in', ['', 'declined', 'not_reached', 'told_afterwards', 'took_part'])), name='review_participation_known', violation_error_message='Choose one of the listed values for participation.'),
        ),
        migrations.AddConstraint(
            model_name='planreview',
            constraint=models.CheckConstraint(condition=models.Q(('decision__in', ['', 'add', 'continue', 'discharge', 'revise', 'step_down', 'step_up'])), name='review_decision_known', violation_error_message='Choose one of the listed values for decision.'),
        ),
        migrations.AddConstraint(
            model_name='planreview',
            constraint=models.UniqueConstraint(condition=models.Q(('completed_at', None)), fields=('plan',), name='review_one_under_way', violation_error_message='A review of this plan is already under way.'),
        ),
        migrations.AddConstraint(
            model_name='planreview',
            constraint=models.CheckConstraint(condition=models.Q(('reviewed_on__gte', models.F('covers_from')), ('covers_from__isnull', True), ('reviewed_on__isnull', True), _connector='OR'), name='review_after_the_last', violation_error_message='A review is not held before the one it follows.'),
        ),
        migrations.AddConstraint(
            model_name='planreview',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('signed_at__isnull', True), ('signed_by__isnull', True)), models.Q(('signed_at__isnull', False), ('signed_by__isnull', False)), _connector='OR'), name='review_signed_by', violation_error_message='signed at and signed by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='planreview',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cosigned_at__isnull', True), ('cosigned_by__isnull', True)), models.Q(('cosigned_at__isnull', False), ('cosigned_by__isnull', False)), _connector='OR'), name='review_cosigned_by', violation_error_message='cosigned at and cosigned by belong together.'),
        ),
        migrations.AddConstraint(
            model_name='planreview',
            constraint=models.CheckConstraint(condition=models.Q(('signed_at', None), models.Q(models.Q(('decision', ''), _negated=True), models.Q(('participation', ''), _negated=True)), _connector='OR'), name='review_signed_is_decided', violation_error_message='A signed review says what is decided, and how the client took part.'),
        ),
        migrations.AddConstraint(
            model_name='planreview',
            constraint=models.CheckConstraint(condition=models.Q(('completed_at', None), models.Q(('signed_at__isnull', False), models.Q(('needs_cosignature', False), ('cosigned_at__isnull', False), _connector='OR')), _connector='OR'), name='review_completed_is_signed', violation_error_message='A completed review is signed, and co-signed where needed.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreview',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."signed_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['cosigned_at', 'cosigned_by_id', 'cosigned_credential', 'completed_at', 'next_version_id']::text[]) = (to_jsonb(NEW) - ARRAY['cosigned_at', 'cosigned_by_id', 'cosigned_credential', 'completed_at', 'next_version_id']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'This review is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='f808c927d176f53f534ba3820719fe0e28bf0f68', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_dfd93', table='plans_planreview', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreview',
            trigger=pgtrigger.compiler.Trigger(name='sealed_completed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."completed_at" IS NOT NULL)', func="\n            IF TG_OP = 'UPDATE'\n                AND (to_jsonb(OLD) - ARRAY['next_version_id']::text[]) = (to_jsonb(NEW) - ARRAY['next_version_id']::text[]) THEN\n                RETURN NEW;\n            END IF;\n            RAISE EXCEPTION 'A completed review is signed and cannot be changed.' USING ERRCODE = 'check_violation';\n        ", hash='b14d2af4004703b9ceae64a9127150666f27407f', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_completed_4b588', table='plans_planreview', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreview',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_planreviewevent" ("client_words", "completed_at", "cosigned_at", "cosigned_by_id", "cosigned_credential", "covers_from", "created_at", "decision", "id", "needs_cosignature", "next_version_id", "participation", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "public_id", "reasons", "reviewed_on", "revision", "signed_at", "signed_by_id", "signed_credential", "written_by_id") VALUES (NEW."client_words", NEW."completed_at", NEW."cosigned_at", NEW."cosigned_by_id", NEW."cosigned_credential", NEW."covers_from", NEW."created_at", NEW."decision", NEW."id", NEW."needs_cosignature", NEW."next_version_id", NEW."participation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."public_id", NEW."reasons", NEW."reviewed_on", NEW."revision", NEW."signed_at", NEW."signed_by_id", NEW."signed_credential", NEW."written_by_id"); RETURN NULL;', hash='61d4c4abd91ea66db830e3b44c3197da1038d1d7', operation='INSERT', pgid='pgtrigger_insert_insert_6168d', table='plans_planreview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_planreviewevent" ("client_words", "completed_at", "cosigned_at", "cosigned_by_id", "cosigned_credential", "covers_from", "created_at", "decision", "id", "needs_cosignature", "next_version_id", "participation", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "public_id", "reasons", "reviewed_on", "revision", "signed_at", "signed_by_id", "signed_credential", "written_by_id") VALUES (NEW."client_words", NEW."completed_at", NEW."cosigned_at", NEW."cosigned_by_id", NEW."cosigned_credential", NEW."covers_from", NEW."created_at", NEW."decision", NEW."id", NEW."needs_cosignature", NEW."next_version_id", NEW."participation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."public_id", NEW."reasons", NEW."reviewed_on", NEW."revision", NEW."signed_at", NEW."signed_by_id", NEW."signed_credential", NEW."written_by_id"); RETURN NULL;', hash='98cdb780d9f35e524a4fc4f23f447c31c059bcc2', operation='UPDATE', pgid='pgtrigger_update_update_51d01', table='plans_planreview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planreview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_planreviewevent" ("client_words", "completed_at", "cosigned_at", "cosigned_by_id", "cosigned_credential", "covers_from", "created_at", "decision", "id", "needs_cosignature", "next_version_id", "participation", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "public_id", "reasons", "reviewed_on", "revision", "signed_at", "signed_by_id", "signed_credential", "written_by_id") VALUES (OLD."client_words", OLD."completed_at", OLD."cosigned_at", OLD."cosigned_by_id", OLD."cosigned_credential", OLD."covers_from", OLD."created_at", OLD."decision", OLD."id", OLD."needs_cosignature", OLD."next_version_id", OLD."participation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."public_id", OLD."reasons", OLD."reviewed_on", OLD."revision", OLD."signed_at", OLD."signed_by_id", OLD."signed_credential", OLD."written_by_id"); RETURN NULL;', hash='0f33466c80f92718726b94779dd0f90236f71857', operation='DELETE', pgid='pgtrigger_delete_delete_5fe54', table='plans_planreview', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='goalevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_goale_pgh_cre_1a2e1b_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='490214cc3be20fe540b73159524ead9e54988ec0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d5d21', table='plans_goalevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='43fd81ad1fdda945025dadb0f038c483c7d28f3f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c62fb', table='plans_goalevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."signed_at"::text FROM "plans_treatmentplan" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."plan_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."plan_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This plan is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='2123049580d6ed6cb1a2cd92295c563a58b0993b', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_954af', table='plans_goal', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_goalevent" ("aim", "carried_from_id", "id", "is_library_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "problem_id", "public_id", "revision", "starter_id", "words") VALUES (NEW."aim", NEW."carried_from_id", NEW."id", NEW."is_library_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."position", NEW."problem_id", NEW."public_id", NEW."revision", NEW."starter_id", NEW."words"); RETURN NULL;', hash='07cd154f6dd7a7c7b7af656ffaf2d47216632985', operation='INSERT', pgid='pgtrigger_insert_insert_397f0', table='plans_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_goalevent" ("aim", "carried_from_id", "id", "is_library_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "problem_id", "public_id", "revision", "starter_id", "words") VALUES (NEW."aim", NEW."carried_from_id", NEW."id", NEW."is_library_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."position", NEW."problem_id", NEW."public_id", NEW."revision", NEW."starter_id", NEW."words"); RETURN NULL;', hash='f734e3800bb37b41682f105eb76a966e074e7bb0', operation='UPDATE', pgid='pgtrigger_update_update_d65b1', table='plans_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_goalevent" ("aim", "carried_from_id", "id", "is_library_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "problem_id", "public_id", "revision", "starter_id", "words") VALUES (OLD."aim", OLD."carried_from_id", OLD."id", OLD."is_library_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."position", OLD."problem_id", OLD."public_id", OLD."revision", OLD."starter_id", OLD."words"); RETURN NULL;', hash='0ff6d903bec590c8b1649b8f2837367af01669e4', operation='DELETE', pgid='pgtrigger_delete_delete_4160e', table='plans_goal', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='elementnoteevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_eleme_pgh_cre_61ef0a_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='elementnoteevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='8cffe2891db1be7b02fefac5dc4d33ccc68f5230', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d902d', table='plans_elementnoteevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='elementnoteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a5694c50e031469f75a3db190b4d75fd9f2819ff', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_32565', table='plans_elementnoteevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='elementnote',
            constraint=models.CheckConstraint(condition=models.Q(('element__in', ['coping_skills', 'cravings', 'mental_health', 'stress_reduction', 'underlying_issues'])), name='element_note_known', violation_error_message='Choose one of the listed values for element.'),
        ),
        migrations.AddConstraint(
            model_name='elementnote',
            constraint=models.UniqueConstraint(fields=('plan', 'element'), name='element_note_once', violation_error_message='There is a reason for this already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='elementnote',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE signature text;', func='\n            IF TG_OP = \'UPDATE\'\n                AND (to_jsonb(OLD) - ARRAY[]::text[]) = (to_jsonb(NEW) - ARRAY[]::text[]) THEN\n                RETURN NEW;\n            END IF;\n            FOR signature IN\n                SELECT t0."signed_at"::text FROM "plans_treatmentplan" t0\n                WHERE t0.id = (CASE WHEN TG_OP <> \'INSERT\' THEN OLD."plan_id" END)\n                    OR t0.id = (CASE WHEN TG_OP <> \'DELETE\' THEN NEW."plan_id" END)\n                FOR SHARE OF t0\n            LOOP\n                IF signature IS NOT NULL THEN\n                    RAISE EXCEPTION \'This plan is signed and cannot be changed.\' USING ERRCODE = \'check_violation\';\n                END IF;\n            END LOOP;\n            RETURN COALESCE(NEW, OLD);\n        ', hash='0e5851cdb7d13c670d3a060845a4482e763e24b5', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_f789b', table='plans_elementnote', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='elementnote',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_elementnoteevent" ("element", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason") VALUES (NEW."element", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."reason"); RETURN NULL;', hash='5ad1a651f939cf95d9371830395e270a9c5654d9', operation='INSERT', pgid='pgtrigger_insert_insert_7e1c0', table='plans_elementnote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='elementnote',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_elementnoteevent" ("element", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason") VALUES (NEW."element", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."reason"); RETURN NULL;', hash='10fd5a43e60ad9ee7aa94efc5832017611e98f71', operation='UPDATE', pgid='pgtrigger_update_update_efb31', table='plans_elementnote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='elementnote',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_elementnoteevent" ("element", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason") VALUES (OLD."element", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."reason"); RETURN NULL;', hash='d32d1e5c8fe72baed249bc920ea561800b2993b2', operation='DELETE', pgid='pgtrigger_delete_delete_09bb1', table='plans_elementnote', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='treatmentplanevent',
            index=models.Index(fields=['pgh_created_at'], name='plans_treat_pgh_cre_a72b7c_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplanevent',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='d540bebb86fe7cff55bf821c51dbd422452e29e0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_20e8a', table='plans_treatmentplanevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplanevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3c3038c2c0e5b684d090cb66bb874c762f150a00', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_56e94', table='plans_treatmentplanevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='treatmentplanmoment',
            index=models.Index(fields=['pgh_created_at'], name='plans_treat_pgh_cre_751e43_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplanmoment',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is kept as it was written.' USING ERRCODE = 'check_violation';", hash='11b5997b14533ae25bcbebab6d96cc73e7810bfa', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_90eaf', table='plans_treatmentplanmoment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='treatmentplanmoment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='764cf34e96a3fe152f144472a6bca03c8fb5de0f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b2fee', table='plans_treatmentplanmoment', when='BEFORE')),
        ),
    ])]
