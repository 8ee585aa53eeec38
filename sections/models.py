from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BODY_BLOCKS
from core.models import BasePage
from core.visible import untranslated, visible


class SectionPage(BasePage):
    """A theme of the initiative, such as The Information Gap, with its own pages beneath it."""

    body = StreamField(BODY_BLOCKS, blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types = ["sections.ContentPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "pages": visible(ContentPage.objects.child_of(self)).order_by("path"),
            "in_english": untranslated(ContentPage, self).order_by("path"),
        }


class ContentPage(BasePage):
    """One subject within a theme."""

    body = StreamField(BODY_BLOCKS, blank=True)

    parent_page_types = ["sections.SectionPage"]
    subpage_types = []
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        siblings = visible(ContentPage.objects.sibling_of(self, inclusive=False))
        return context | {"pages": siblings.order_by("path")}
