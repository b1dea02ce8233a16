"""Addresses of this app."""

from django.urls import path, register_converter

from plans.enums import Element
from plans.views import differences, documents, goals, papers, problems, safety_plans, signatures, weeks

app_name = "plans"


class ElementConverter:
    """One of the elements of recovery; any other word is no address of ours."""

    regex = "|".join(Element.values)

    def to_python(self, value):
        """As the enum writes it."""
        return value

    def to_url(self, value):
        """As the enum writes it."""
        return str(value)


register_converter(ElementConverter, "element")

urlpatterns = [
    path("episodes/<uuid:public_id>/new/", documents.PlanNew.as_view(), name="plan-new"),
    path("<uuid:public_id>/", documents.PlanDetail.as_view(), name="plan-detail"),
    path("<uuid:public_id>/pdf/", papers.PlanPdf.as_view(), name="plan-pdf"),
    path("reviews/<uuid:public_id>/pdf/", papers.ReviewPdf.as_view(), name="review-pdf"),
    path("<uuid:public_id>/edit/", documents.PlanEdit.as_view(), name="plan-edit"),
    path("<uuid:public_id>/prescription/", weeks.PrescriptionEdit.as_view(), name="prescription-edit"),
    path("<uuid:public_id>/steps/new/", weeks.StepNew.as_view(), name="step-new"),
    path("<uuid:public_id>/steps/<int:number>/", weeks.StepEdit.as_view(), name="step-edit"),
    path("<uuid:public_id>/elements/<element:element>/", documents.ElementNoteEdit.as_view(), name="element-note"),
    path("<uuid:public_id>/discard/", documents.PlanDiscard.as_view(), name="plan-discard"),
    path("<uuid:public_id>/sign/", signatures.PlanSign.as_view(), name="plan-sign"),
    path("<uuid:public_id>/client-signature/", signatures.PlanClientSignature.as_view(), name="plan-client-signature"),
    path("<uuid:public_id>/client-refusal/", signatures.PlanClientRefusal.as_view(), name="plan-client-refusal"),
    path("<uuid:public_id>/return/", signatures.PlanReturn.as_view(), name="plan-return"),
    path("<uuid:public_id>/difference/", differences.PlanDifference.as_view(), name="plan-difference"),
    path("<uuid:public_id>/cosign/", signatures.PlanCosign.as_view(), name="plan-cosign"),
    path("<uuid:public_id>/goals/new/", goals.GoalNew.as_view(), name="goal-new"),
    path("goals/<uuid:public_id>/edit/", goals.GoalEdit.as_view(), name="goal-edit"),
    path("goals/<uuid:public_id>/remove/", goals.GoalRemove.as_view(), name="goal-remove"),
    path("goals/<uuid:public_id>/objectives/new/", goals.ObjectiveNew.as_view(), name="objective-new"),
    path("objectives/<uuid:public_id>/edit/", goals.ObjectiveEdit.as_view(), name="objective-edit"),
    path("objectives/<uuid:public_id>/remove/", goals.ObjectiveRemove.as_view(), name="objective-remove"),
    path("<uuid:public_id>/problems/new/", problems.ProblemNew.as_view(), name="problem-new"),
    path("problems/<uuid:public_id>/edit/", problems.ProblemEdit.as_view(), name="problem-edit"),
    path("problems/<uuid:public_id>/remove/", problems.ProblemRemove.as_view(), name="problem-remove"),
    path("objectives/<uuid:public_id>/interventions/new/", problems.InterventionNew.as_view(), name="intervention-new"),
    path("interventions/<uuid:public_id>/edit/", problems.InterventionEdit.as_view(), name="intervention-edit"),
    path("interventions/<uuid:public_id>/remove/", problems.InterventionRemove.as_view(), name="intervention-remove"),
    path("<uuid:public_id>/library-reason/", problems.LibraryReason.as_view(), name="library-reason"),
    path("episodes/<uuid:public_id>/safety-plan/new/", safety_plans.SafetyPlanNew.as_view(), name="safety-plan-new"),
    path("safety-plans/<uuid:public_id>/", safety_plans.SafetyPlanDetail.as_view(), name="safety-plan-detail"),
    path("safety-plans/<uuid:public_id>/edit/", safety_plans.SafetyPlanEdit.as_view(), name="safety-plan-edit"),
    path("safety-plans/<uuid:public_id>/sign/", safety_plans.SafetyPlanSign.as_view(), name="safety-plan-sign"),
    path("safety-plans/<uuid:public_id>/print/", safety_plans.SafetyPlanPrint.as_view(), name="safety-plan-print"),
    path("safety-plans/<uuid:public_id>/discard/", safety_plans.SafetyPlanDiscard.as_view(), name="safety-plan-discard"),
]
