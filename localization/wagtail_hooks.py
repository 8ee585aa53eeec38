"""Puts our guards before the doors of wagtail-localize, and the translation desk into the admin."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from . import guards, publishing
from .desk import urls as desk_urls
from .desk.access import only_translates, teams_of
from .desk.panel import QueuePanel
from .desk.submit import may_submit
from .models import LanguageTeam


@hooks.register("register_admin_urls", order=-10)
def admin_urls():
    return [
        path("localize/", include(guards)),
        path("translations/", include(desk_urls)),
    ]


# Before wagtail-localize's own, which would show its editor.
hooks.register("before_edit_page", guards.open_desk, order=-10)
hooks.register("before_edit_snippet", guards.open_desk, order=-10)
hooks.register("before_delete_page", guards.refuse_deletion)
hooks.register("before_bulk_action", guards.refuse_deletion_in_bulk)
hooks.register("before_publish_page", publishing.refuse_more_than_wording)
hooks.register("after_publish_page", publishing.keep_approvals)


@hooks.register("register_page_action_menu_item")
def publish_wording_only():
    return publishing.PublishWordingOnlyMenuItem(order=35)


@hooks.register("construct_page_action_menu")
def no_alias_of_the_english_page(menu_items, request, context):
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action(
        publishing.LOG_ACTION, "Published as a change of wording", "Translations keep their approvals"
    )


class DeskMenuItem(MenuItem):
    def is_shown(self, request):
        return may_submit(request.user) or bool(teams_of(request.user))


@hooks.register("register_admin_menu_item")
def desk_menu_item():
    return DeskMenuItem(
        _("Translations"), reverse("desk:index"), icon_name="wagtail-localize-language", order=150
    )


@hooks.register("construct_homepage_panels")
def what_waits(request, panels):
    panel = QueuePanel(request.user)
    if panel.is_shown:
        panels[:] = [*filter(panel.leaves, panels), panel]


@hooks.register("construct_main_menu")
def nothing_but_pages_and_translations(request, menu_items):
    """Reports on the whole site and the help for editors are in English and about English pages."""
    if only_translates(request.user):
        menu_items[:] = [item for item in menu_items if item.name not in {"reports", "help"}]


@hooks.register("construct_homepage_summary_items", order=100)
def no_count_of_pages(request, items):
    if only_translates(request.user):
        items.clear()


@hooks.register("construct_reports_menu")
def the_desk_reports(request, menu_items):
    menu_items[:] = [
        item for item in menu_items if item.url != reverse("wagtail_localize:translations_report")
    ]


class LanguageTeamViewSet(SnippetViewSet):
    model = LanguageTeam
    icon = "group"
    list_display = ["locale", "translators", "reviewers", "lead", "four_eyes"]
    add_to_settings_menu = True
    menu_label = "Language teams"


register_snippet(LanguageTeamViewSet)


@hooks.register("insert_global_admin_css")
def desk_css():
    link = '<link rel="stylesheet" href="{}"><noscript><link rel="stylesheet" href="{}"></noscript>'
    return format_html(link, static("localization/desk.css"), static("localization/no-script.css"))
