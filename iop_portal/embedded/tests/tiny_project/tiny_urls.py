"""One page: since when the server runs. The first line is changed while the development server looks."""

from django.db import connection
from django.http import HttpResponse
from django.urls import path


def page(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_postmaster_start_time()")
        return HttpResponse(str(cursor.fetchone()[0]))


urlpatterns = [path("", page)]
