from django.db import models
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel
from wagtail.images import get_image_model_string
from wagtail.models import Page
from wagtail.search import index

from core.findable import Kind
from localization.fields import PerLanguageField


class BasePage(Page):
    """What every page shares. A page type adds its own fields and, beside them:

    - ``parent_page_types`` and ``subpage_types``, so that only a sensible tree can be built;
    - ``content_panels = BasePage.content_panels + [...]``;
    - ``search_fields = BasePage.search_fields + [...]``;
    - a template ``<app>/templates/<app>/<model>.html`` that extends ``base.html``.

    Three more may be set: with a ``bar_label`` the page is linked from the bar at the top of every page;
    ``has_neutral_title`` keeps its subject out of the browser's history. ``kind`` says what the search
    calls it.

    Slugs are Latin and equal in every language: correct Khmer, Thai, Lao and Burmese slugs are
    refused by Django's validators, and equal ones keep addresses alike.
    """

    # By itself every draft would be indexed, too; see search.signals.
    search_auto_update = False

    summary = models.TextField(
        max_length=300,
        blank=True,
        help_text="One or two sentences for lists, search results and shared links.",
    )
    share_image = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown where the page is shared. Never a picture of a person who did not agree.",
    )

    bar_label = ""
    has_neutral_title = False
    share_type = "website"
    kind = Kind.PAGE

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        FieldPanel("slug"),
        FieldPanel("seo_title"),
        FieldPanel("show_in_menus"),
        FieldPanel("share_image"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary")]
    override_translatable_fields = [PerLanguageField("slug")]

    class Meta:
        abstract = True

    def structured_data(self, request):
        """Return what schema.org can say of this page, as a list of JSON-LD objects."""
        return []

    def serve_preview(self, request, mode_name):
        """Preview in the page's own language, whatever language the editor's admin speaks."""
        with override(self.locale.language_code):
            return super().serve_preview(request, mode_name).render()
