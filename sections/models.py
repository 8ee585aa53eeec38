from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BODY_BLOCKS
from core.models import BasePage
from core.structured_data import videos
from core.visible import untranslated, visible


class ThemePage(BasePage):
    """What the pages of a theme share."""

    body = StreamField(BODY_BLOCKS, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True

    def structured_data(self, request):
        return videos(self.body, request)


class SectionPage(ThemePage):
    """A theme of the initiative, such as The Information Gap, with its own pages beneath it."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["sections.ContentPage"]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "pages": visible(ContentPage.objects.child_of(self)).order_by("path"),
            "in_english": untranslated(ContentPage, self).order_by("path"),
        }


class ContentPage(ThemePage):
    """One subject within a theme."""

    parent_page_types = ["sections.SectionPage"]
    subpage_types = []

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        in_order = list(visible(ContentPage.objects.sibling_of(self)).order_by("path"))
        place = in_order.index(self) if self in in_order else len(in_order)
        previous = in_order[place - 1] if 0 < place < len(in_order) else None
        following = in_order[place + 1] if place + 1 < len(in_order) else None
        others = [page for page in in_order if page not in (self, previous, following)]
        return context | {"pages": others, "previous": previous, "next": following}
