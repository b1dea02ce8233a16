"""What the frame around every page needs: where one can go, and as whom."""

from django.conf import settings
from django.urls import reverse

from iop_portal.access import Permission, can

# label, icon, URL name, what one must be allowed to do somewhere
DESTINATIONS = [
    ("Today", "sun", "today:today", None),
    ("Clients", "people", "clients:client-list", Permission.CLIENT_FIND),
    ("Pipeline", "signpost-split", "pipeline:board", Permission.CLIENT_FIND),
    ("Week", "calendar-week", "sessions:week", Permission.SCHEDULE_VIEW),
    ("Reports", "graph-up", "reports:override-report", Permission.REPORT_VIEW),
    ("Admin", "gear", "admin:index", Permission.ADMIN_ENTER),
]

# Pages about one client stand under Clients, wherever their app is.
OF_A_CLIENT = ("chart", "plans", "reviews", "releases")
SESSIONS_OF_A_CLIENT = (
    "apart-", "counseling-note-", "agreement-", "practice-", "medical-", "drug-test-", "medication-", "excuse-", "outreach-",
    "week-fit", "enrolment-for", "contact-same",
)  # fmt: skip


def section_of(match) -> str:
    """Under which destination a page stands, as the namespace of that destination's page."""
    if match is None:
        return ""
    is_of_a_client = match.namespace in OF_A_CLIENT or (
        match.namespace == "sessions" and match.url_name.startswith(SESSIONS_OF_A_CLIENT)
    )
    return "clients" if is_of_a_client else match.namespace


def portal(request):
    """Navigation, programs and roles of the person who is signed in; empty for anybody else."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"portal": {"navigation": [], "programs": [], "role_names": [], "idle_seconds": 0, "may_search": False}}
    here = section_of(request.resolver_match)
    navigation = [
        {"label": label, "icon": icon, "url": reverse(name), "is_current": name.split(":")[0] == here}
        for label, icon, name, permission in DESTINATIONS
        if permission is None or can(user, permission)
    ]
    programs = user.programs()
    roles = {membership.get_role_display() for program in programs for membership in user.memberships_in(program.pk)}
    return {
        "portal": {
            "navigation": navigation,
            "programs": programs,
            "role_names": sorted(roles),
            "idle_seconds": settings.SESSION_IDLE_SECONDS,
            "may_search": can(user, Permission.CLIENT_FIND),
        }
    }
