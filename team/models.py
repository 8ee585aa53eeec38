from django.db import models
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model_string
from wagtail.models import Orderable, TranslatableMixin
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index

from core.blocks import BODY_BLOCKS, RICH_TEXT, LinkBlock
from core.findable import Findable
from core.models import BasePage
from core.outline import outline_of

from .people import PersonGroup


class TeamPage(BasePage):
    """The people of the initiative, grouped, with their roles at the time."""

    body = StreamField(BODY_BLOCKS, blank=True)

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("people", heading="People", label="Person"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.RelatedFields(
            "people",
            [index.SearchField("name"), index.SearchField("role"), index.SearchField("biography")],
        ),
    ]

    @cached_property
    def everybody(self):
        return list(self.people.select_related("portrait"))

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        groups = [(group, [p for p in self.everybody if p.group == group]) for group in PersonGroup]
        groups = [(group, members) for group, members in groups if members]
        sections = [(f"group-{group.value}", group.label) for group, _members in groups]
        return context | {"groups": groups, "sections": outline_of(self.body, sections)}

    def structured_data(self, request):
        return [person.structured_data() for person in self.everybody]


class Person(Findable, TranslatableMixin, Orderable):
    """Somebody who had a part in the initiative. Says what they did then, never where they are now."""

    page = ParentalKey(TeamPage, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=150)
    role = models.CharField("role at the time", max_length=250)
    group = models.CharField(max_length=20, choices=PersonGroup.choices, default=PersonGroup.TEAM)
    years = models.CharField(max_length=40, blank=True, help_text="For example 2010–2015.")
    biography = RichTextField(features=RICH_TEXT, blank=True)
    portrait = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Only with the person's consent. Without one, initials are shown.",
    )
    links = StreamField([("link", LinkBlock())], blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("group"),
        FieldPanel("years"),
        FieldPanel("biography"),
        FieldPanel("portrait"),
        FieldPanel("links"),
    ]

    place = "person"
    search_fields = [
        index.SearchField("name"),
        index.SearchField("role"),
        index.SearchField("biography"),
        index.FilterField("page"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name_plural = "people"

    def __str__(self):
        return self.name

    @property
    def initials(self):
        """The first letters of the first and last name, for a person without a portrait."""
        words = self.name.split(",")[0].split()
        return "".join(word[0] for word in dict.fromkeys([words[0], words[-1]]))

    @property
    def found_text(self):
        return "\n".join([self.role, get_text_for_indexing(self.biography)])

    def structured_data(self):
        """The role is a description, not a job title: it was held at the time."""
        links = [link.value["url"] for link in self.links]
        return {"@type": "Person", "name": self.name, "description": self.role, "sameAs": links}
