"""What editors meet in the admin beyond the page types."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import SiteText


class SiteTextViewSet(SnippetViewSet):
    model = SiteText
    icon = "site"
    menu_label = "Site texts"
    add_to_settings_menu = True
    list_display = ["site_title", "locale", "organisation"]


register_snippet(SiteTextViewSet)
