"""Whether this process can serve: for the load balancer, without a sign-in and without a word about anybody."""

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpResponse, HttpResponseNotAllowed
from django.utils.decorators import method_decorator
from django.views import View


@method_decorator(login_not_required, name="dispatch")
class Health(View):
    """200 "ok" where the database answers, else an error the balancer understands."""

    def get(self, request):
        """One question to the database."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return HttpResponse("ok", content_type="text/plain")


class StillHere(View):
    """The person at the desk pressed "I'm still here": the request itself restarts the idle clock."""

    def get(self, request):
        """Only a deed restarts the clock."""
        return HttpResponseNotAllowed(["POST"])

    def post(self, request):
        """The idle middleware has noted the activity before this line."""
        return HttpResponse(status=204)
