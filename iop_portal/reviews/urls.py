"""Reviews: those that are due, one of them, and progress over time."""

from django.urls import path

from iop_portal.reviews import views
from iop_portal.reviews.lists import ReviewList

app_name = "reviews"
urlpatterns = [
    path("", ReviewList.as_view(), name="review-list"),
    path("plans/<uuid:public_id>/new/", views.ReviewNew.as_view(), name="review-new"),
    path("episodes/<uuid:public_id>/progress/", views.Progress.as_view(), name="progress"),
    path("<uuid:public_id>/", views.ReviewDetail.as_view(), name="review-detail"),
    path("<uuid:public_id>/write/", views.ReviewWrite.as_view(), name="review-write"),
    path("<uuid:public_id>/sign/", views.ReviewSign.as_view(), name="review-sign"),
    path("<uuid:public_id>/cosign/", views.ReviewCosign.as_view(), name="review-cosign"),
    path("<uuid:public_id>/discard/", views.ReviewDiscard.as_view(), name="review-discard"),
]
