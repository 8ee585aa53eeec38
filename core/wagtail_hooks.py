"""What people who work on the site meet in the admin beyond the page types."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .account import PenNamePanel
from .models import SiteText
from .page_links import MarkingPageLinkHandler


class SiteTextViewSet(SnippetViewSet):
    """Name, contact block and footer of the site, one text a language."""

    model = SiteText
    icon = "site"
    menu_label = "Site texts"
    add_to_settings_menu = True
    list_display = ["site_title", "locale", "organisation"]


register_snippet(SiteTextViewSet)


@hooks.register("register_account_settings_panel")
def pen_name_panel(request, user, profile):
    return PenNamePanel(request, user, profile)


@hooks.register("register_rich_text_features", order=20)
def mark_page_links(features):
    features.register_link_type(MarkingPageLinkHandler)
