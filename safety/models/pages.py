from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BODY_BLOCKS
from core.models import BasePage
from safety.hotlines import hotlines_by_country

from .hotline import Hotline


class NeutralPage(BasePage):
    """A page that somebody who looks over the reader's shoulder, or through the history, learns nothing from.

    Its browser title says nothing of the subject, and it is linked from the bar that stands at
    the top of every page instead of from the menu.
    """

    body = StreamField(BODY_BLOCKS, blank=True)

    has_neutral_title = True
    max_count_per_parent = 1
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True


class HelpPage(NeutralPage):
    """Where to find help: the verified hotlines of each country, the reader's own first."""

    before_calling = StreamField(
        BODY_BLOCKS, blank=True, help_text="What a reader should know first. Stands above the hotlines."
    )

    bar_label = _("Help")
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    content_panels = [*BasePage.content_panels, FieldPanel("before_calling"), FieldPanel("body")]
    search_fields = [*NeutralPage.search_fields, index.SearchField("before_calling")]

    def get_context(self, request, *args, **kwargs):
        language = get_language()
        context = super().get_context(request, *args, **kwargs)
        return context | hotlines_by_country(Hotline.objects.for_readers(language), language)


class SafetyPage(NeutralPage):
    """Staying safe on this site: what the quick exit does not do, how to clear history, what is recorded."""

    bar_label = _("Safety")
    parent_page_types = ["home.HomePage"]
    subpage_types = []
