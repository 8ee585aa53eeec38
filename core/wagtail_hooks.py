"""What people who work on the site meet in the admin beyond the page types."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .account import PenNamePanel
from .models import QuickExit, SiteText
from .page_links import MarkingPageLinkHandler


class SiteTextViewSet(SnippetViewSet):
    """Name, contact block and footer of the site, one text a language."""

    model = SiteText
    icon = "site"
    menu_label = "Site texts"
    add_to_settings_menu = True
    list_display = ["site_title", "locale", "organisation"]


class QuickExitViewSet(SnippetViewSet):
    """Where the button "Leave this site" leads, one address a language."""

    model = QuickExit
    icon = "logout"
    menu_label = "Quick exits"
    add_to_settings_menu = True
    list_display = ["locale", "url"]


register_snippet(SiteTextViewSet)
register_snippet(QuickExitViewSet)


@hooks.register("register_account_settings_panel")
def pen_name_panel(request, user, profile):
    return PenNamePanel(request, user, profile)


@hooks.register("register_rich_text_features", order=20)
def mark_page_links(features):
    features.register_link_type(MarkingPageLinkHandler)
