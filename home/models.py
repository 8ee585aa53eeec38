from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BODY_BLOCKS, KeyFigureBlock
from core.models import BasePage
from core.structured_data import videos
from core.visible import untranslated, visible
from media.models import ReportPage
from news.models import NewsPage
from sections.models import SectionPage


class HomePage(BasePage):
    """The main page of one language: what the initiative is, why it matters, where to go."""

    lead = models.TextField(max_length=600, help_text="Two or three sentences that open the main page.")
    key_figure = StreamField([("key_figure", KeyFigureBlock())], max_num=1, blank=True)
    body = StreamField(BODY_BLOCKS, blank=True)

    # The other languages' main pages are made by translation, so only one is ever added by hand.
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "sections.SectionPage",
        "team.TeamPage",
        "news.NewsIndexPage",
        "media.LibraryPage",
        "safety.HelpPage",
        "safety.SafetyPage",
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("key_figure"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("lead"), index.SearchField("body")]

    def structured_data(self, request):
        return videos(self.body, request)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "themes": self._themes(),
            "latest_report": visible(ReportPage.objects.descendant_of(self)).newest_first().first(),
            "latest_news": visible(NewsPage.objects.descendant_of(self)).newest_first()[:4],
        }

    def _themes(self):
        """The theme pages of this language; the English ones as long as it has none."""
        here = list(visible(SectionPage.objects.child_of(self)).in_menu().order_by("path"))
        return here or untranslated(SectionPage, self).in_menu().order_by("path").select_related("locale")
