"""Hotlines in the admin, and a reminder on its first page when numbers have grown old."""

from django.template.loader import render_to_string
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import BooleanColumn, DateColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Hotline


class HotlineViewSet(SnippetViewSet):
    model = Hotline
    icon = "mobile-alt"
    menu_label = "Hotlines"
    add_to_admin_menu = True
    menu_order = 250
    list_display = [
        "country",
        "number",
        "run_by",
        BooleanColumn("verified"),
        DateColumn("checked_on", label="Last checked"),
        BooleanColumn("is_due", label="Check due"),
    ]
    list_filter = ["country", "verified"]
    ordering = ["country", "pk"]


register_snippet(HotlineViewSet)


class HotlinesDue(Component):
    """Names the numbers that visitors see and nobody has checked for a year."""

    order = 50

    def render_html(self, parent_context):
        edit_url = Hotline.snippet_viewset.get_url_name("edit")
        context = {"hotlines": Hotline.objects.due(), "edit_url": edit_url}
        return render_to_string("safety/admin/hotlines_due.html", context)


@hooks.register("construct_homepage_panels")
def remind_of_hotlines(request, panels):
    if ModelPermissionPolicy(Hotline).user_has_permission(request.user, "change"):
        panels.append(HotlinesDue())
