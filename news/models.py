from datetime import date

from django.core.paginator import Paginator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager, PageQuerySet
from wagtail.search import index

from core.blocks import BODY_BLOCKS
from core.findable import Kind
from core.models import BasePage
from core.partial_dates import Precision
from core.structured_data import article, videos
from core.visible import untranslated, visible

ITEMS_A_PAGE = 12


class NewsQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")


class NewsIndexPage(BasePage):
    """TIP News: what happened, newest first."""

    body = StreamField(BODY_BLOCKS, blank=True)

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        items = visible(NewsPage.objects.child_of(self)).newest_first()
        return context | {
            "items": Paginator(items, ITEMS_A_PAGE).get_page(request.GET.get("page")),
            "in_english": untranslated(NewsPage, self).newest_first(),
        }


class NewsPage(BasePage):
    """One dated event or publication, told in our words, with the way to the source."""

    date = models.DateField(default=date.today)
    precision = models.CharField(max_length=5, choices=Precision.choices, default=Precision.DAY)
    outlet = models.CharField(max_length=200, help_text="Who reported it or where it happened.")
    link = models.URLField("source address", max_length=1000, blank=True)
    body = StreamField(BODY_BLOCKS, blank=True)

    kind = Kind.NEWS
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("precision")]),
        FieldPanel("outlet"),
        FieldPanel("link"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("outlet"),
        index.SearchField("body"),
        index.FilterField("date"),
    ]

    share_type = "article"

    objects = PageManager.from_queryset(NewsQuerySet)()

    def structured_data(self, request):
        news = article(
            self, request, "NewsArticle", temporalCoverage=self.date.isoformat(), citation=self.link
        )
        return [news, *videos(self.body, request)]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        siblings = visible(NewsPage.objects.sibling_of(self, inclusive=False))
        return context | {
            "newer": siblings.filter(date__gte=self.date).order_by("date", "pk").first(),
            "older": siblings.filter(date__lt=self.date).newest_first().first(),
        }
