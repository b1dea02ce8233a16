from django.urls import path

from iop_portal.gallery.views import FormGallery, Gallery

app_name = "gallery"
urlpatterns = [
    path("", Gallery.as_view(), name="gallery"),
    path("form/", FormGallery.as_view(), name="form-gallery"),
]
