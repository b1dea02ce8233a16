"""The README's pictures, taken anew from demonstration data: `make screenshots`, by whoever changes one of these pages."""

from django.core.management import call_command
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from clients.models import Episode, Screening
from iop_portal.models import User
from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium
from iop_portal.tests.codebase import ROOT
from plans.models import TreatmentPlan
from sessions.models import FamilyBooking, GroupSession

pytestmark = IN_CHROMIUM
FOLDER = ROOT / "docs" / "screenshots"
LARGEST = 150_000  # bytes, each: the README opens quickly everywhere
SIZES = {"desk": {"width": DESK, "height": 760}, "phone": {"width": PHONE, "height": 760}}


def address(route, row):
    return reverse(route, args=[row.public_id])


def pages():
    """What is shown: file, size, address. Of the demonstration's richest client, and of her clinician's day."""
    episode = Episode.objects.filter(status="admitted", plans__status="in_force", clinician__username="clinician")
    episode = episode.annotate(seen=Count("attendances")).order_by("-seen", "pk").first()
    plan = TreatmentPlan.objects.get(episode=episode, status="in_force")
    screening = Screening.objects.filter(episode=episode).latest("screened_on")
    group = GroupSession.objects.filter(modality="group", program=episode.program, attendances__isnull=False).latest("starts_at")
    meeting = FamilyBooking.objects.filter(group_session__starts_at__gt=timezone.now(), group_session__program=episode.program)
    meeting = meeting.order_by("group_session__starts_at").first().group_session
    return [
        ("today", "desk", "/"),
        ("clients", "desk", "/clients/"),
        ("pipeline", "desk", "/pipeline/"),
        ("chart", "desk", address("chart:client-chart", episode.client)),
        ("screening", "desk", address("clients:screening-detail", screening)),
        ("plan", "desk", address("plans:plan-detail", plan)),
        ("week", "desk", "/sessions/week/"),
        ("attendance", "desk", address("sessions:attendance", group)),
        ("family", "desk", address("sessions:family-book", meeting)),
        ("today-phone", "phone", "/"),
        ("attendance-phone", "phone", address("sessions:attendance", group)),
    ]


def test_take_them(live_server, client):
    call_command("demo_data")
    client.force_login(User.objects.get(username="clinician"))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    FOLDER.mkdir(exist_ok=True)
    shown = pages()
    with chromium() as browser:
        for name, size, where in shown:
            context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", viewport=SIZES[size])
            context.add_cookies([cookie])
            page = context.new_page()
            assert page.goto(where).status == 200, name
            page.screenshot(path=FOLDER / f"{name}.png")
            context.close()
            assert (FOLDER / f"{name}.png").stat().st_size < LARGEST, name
