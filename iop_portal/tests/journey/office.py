"""Those who do not treat: the front desk, which sees no clinical word, and the director in the administration."""

from django.contrib import admin

from clients.models import Client
from plans.models import TreatmentPlan
from sessions.models import Attendance


def front_desk_sees_nothing_clinical(desk, chart, plan, words):
    """The chart opens, to greet and to schedule; the plan does not; and none of the words is in the page's source."""
    desk.look("41_today_front_desk")
    desk.page.goto(chart)
    assert "Toni Testperson" in desk.text
    source = desk.page.content()
    assert [word for word in words if word in source] == []
    desk.look("42_chart_front_desk")
    assert desk.page.goto(plan).status in (403, 404)
    desk.said.clear()  # the browser says that it was refused


def all_is_found_in_the_administration(director):
    """Client, plan and attendance, by searching for the name."""
    for model in (Client, TreatmentPlan, Attendance):
        assert admin.site.is_registered(model), model
        director.page.goto(f"/admin/{model._meta.app_label}/{model._meta.model_name}/")
        director.page.fill("#searchbar", "Testperson")
        with director.page.expect_navigation():
            director.page.press("#searchbar", "Enter")
        assert "Testperson" in director.page.inner_text("#result_list tbody tr >> nth=0")
        director.keep(f"43_admin_{model._meta.model_name}", "desk")
        with director.page.expect_navigation():
            director.page.locator("#result_list tbody a").first.click()
        assert "Testperson" in director.text
        assert director.page.locator("[name=_save]").count() == 0
    assert director.complaints == []
