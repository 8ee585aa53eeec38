from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager, PageQuerySet
from wagtail.search import index

from core.blocks import RICH_TEXT
from core.findable import Kind
from core.models import BasePage
from core.structured_data import article
from core.visible import visible


class ReportFileBlock(blocks.StructBlock):
    """One way to get the report: a file of ours or a link to where it is published."""

    title = blocks.CharBlock(max_length=200)
    document = DocumentChooserBlock(required=False)
    url = blocks.URLBlock(required=False, label="Link", help_text="If the file is kept elsewhere.")
    # Not a CharBlock: that would be offered for translation.
    language = blocks.RegexBlock(r"^[a-z]{2,3}$", default="en", help_text="Its code, e.g. en or km.")
    note = blocks.CharBlock(required=False, default="", max_length=200)

    class Meta:
        icon = "download"


class ReportQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-year", "-month", "-pk")


class ReportPage(BasePage):
    """A publication: who wrote it, what it says, where to get it."""

    authors = models.CharField(max_length=300, help_text="Separate names with semicolons.")
    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(1900), MaxValueValidator(2100)])
    month = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    publisher = models.CharField(max_length=200)
    series = models.CharField(max_length=200, blank=True)
    pages = models.PositiveSmallIntegerField("number of pages", null=True, blank=True)
    licence = models.CharField("license", max_length=200, blank=True)
    abstract = RichTextField(features=RICH_TEXT)
    files = StreamField([("file", ReportFileBlock())], blank=True)

    kind = Kind.REPORT
    parent_page_types = ["media.LibraryPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("authors"),
        FieldRowPanel([FieldPanel("year"), FieldPanel("month"), FieldPanel("pages")]),
        FieldPanel("publisher"),
        FieldPanel("series"),
        FieldPanel("licence"),
        FieldPanel("abstract"),
        FieldPanel("files"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("authors"),
        index.SearchField("abstract"),
        index.SearchField("files"),
        index.FilterField("year"),
    ]

    # How other apps' templates show a report without knowing this app.
    card_template = "media/includes/report_card.html"

    share_type = "article"

    objects = PageManager.from_queryset(ReportQuerySet)()

    @property
    def date(self):
        """The first day of the month of publication, where the month is known."""
        return self.month and date(self.year, self.month, 1)

    @property
    def author_names(self):
        return [name.strip() for name in self.authors.split(";") if name.strip()]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        others = visible(ReportPage.objects.sibling_of(self, inclusive=False)).newest_first()
        return context | {"others": others[:3]}

    def structured_data(self, request):
        published = f"{self.year}-{self.month:02}" if self.month else str(self.year)
        report = article(
            self,
            request,
            "Report",
            author=[{"@type": "Person", "name": name} for name in self.author_names],
            publisher={"@type": "Organization", "name": self.publisher},
            datePublished=published,
        )
        return [report]
