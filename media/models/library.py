from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.blocks import BODY_BLOCKS
from core.findable import Findable
from core.models import BasePage
from core.outline import outline_of
from core.visible import untranslated, visible

from .report import ReportPage


class ResourceGroup(models.TextChoices):
    """The kinds of resource links; the page lists them in this order."""

    REPORTS = "reports", _("The initiative's own work")
    LAW = "law", _("Law and standards")
    GOVERNMENT = "government", _("Government reporting")
    REGIONAL = "regional", _("Regional bodies")
    DATA = "data", _("Data and tools")
    NGOS = "ngos", _("Non-governmental organizations")


class LibraryPage(BasePage):
    """Resources: the reports, and grouped links to documents and bodies elsewhere."""

    body = StreamField(BODY_BLOCKS, blank=True)

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["media.ReportPage"]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("links", heading="Resource links", label="Link"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.RelatedFields(
            "links",
            [index.SearchField("title"), index.SearchField("publisher"), index.SearchField("note")],
        ),
    ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context |= {
            "reports": visible(ReportPage.objects.child_of(self)).newest_first(),
            "in_english": untranslated(ReportPage, self).newest_first(),
            "groups": self._groups(),
        }
        return context | {"sections": outline_of(self.body, _sections(context))}

    def _groups(self):
        """Each group that has links, with its links."""
        links = list(self.links.all())
        groups = [(group, [link for link in links if link.group == group]) for group in ResourceGroup]
        return [(group, members) for group, members in groups if members]


def _sections(context):
    """What the page lists below its body, as the template shows it."""
    if context["reports"]:
        yield "reports", _("Reports")
    if context["in_english"]:
        yield "in-english", _("Only in English so far")
    for group, _members in context["groups"]:
        yield f"group-{group.value}", group.label


class ResourceLink(Findable, TranslatableMixin, Orderable):
    """A document, law, body or tool that is published elsewhere."""

    page = ParentalKey(LibraryPage, on_delete=models.CASCADE, related_name="links")
    group = models.CharField(max_length=20, choices=ResourceGroup.choices)
    title = models.CharField(max_length=250)
    url = models.URLField("address", max_length=500)
    publisher = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    note = models.TextField(max_length=400, blank=True)

    panels = [
        FieldPanel("group"),
        FieldPanel("title"),
        FieldPanel("url"),
        FieldPanel("publisher"),
        FieldPanel("year"),
        FieldPanel("note"),
    ]

    place = "link"
    search_fields = [
        index.SearchField("title"),
        index.SearchField("publisher"),
        index.SearchField("note"),
        index.FilterField("page"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        pass

    def __str__(self):
        return self.title

    @property
    def found_text(self):
        return "\n".join(filter(None, [self.publisher, self.note]))
