"""Blocks that show: pictures, drawings, reports, video."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from core.pictures import responsive_picture
from core.visible import in_readers_language

from .text import EditorsChoiceBlock, TextBlock


class PictureBlock(blocks.StructBlock):
    image = ImageBlock(required=False, help_text="Leave empty to show only the caption, as a card.")
    caption = blocks.CharBlock(max_length=300)
    credit = blocks.CharBlock(required=False, default="", max_length=150)

    class Meta:
        icon = "image"
        template = "core/blocks/picture.html"
        description = "A picture with its caption and credit, or the caption of one that is not held."
        preview_value = {"image": None, "caption": "Signing the agreement, Yangon, 2004", "credit": "COMMIT"}

    def get_context(self, value, parent_context=None):
        """Add the picture; the first one on a page is not put off until the reader comes near."""
        context = super().get_context(value, parent_context)
        if not value["image"]:
            return context
        request = context.get("request")
        is_first = not getattr(request, "has_shown_a_picture", False)
        if request:
            request.has_shown_a_picture = True
        return context | {"picture": responsive_picture(value["image"], is_first)}


# A chart says above it what it measures; the other drawings explain themselves.
CHART_TITLES = {"reach": _("Mobile phone reach, 2011")}


class DiagramBlock(blocks.StructBlock):
    """A drawing of the project's own; its words are in the message catalogues."""

    diagram = EditorsChoiceBlock(
        [
            ("mekong-map", "Map of the Mekong subregion"),
            ("three-ps", "Prevention, prosecution, protection"),
            ("information-gap", "The information gap"),
            ("pilot", "The two-part pilot"),
            ("reach", "Mobile phone reach, 2011"),
        ]
    )
    caption = blocks.CharBlock(required=False, default="", max_length=300)
    credit = blocks.CharBlock(required=False, default="", max_length=150)

    class Meta:
        icon = "site"
        template = "core/blocks/diagram.html"
        description = "One of the site's own drawings, labelled in the reader's language."
        preview_value = {"diagram": "three-ps", "caption": "Three tasks and the partnership around them"}

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        name = value["diagram"]
        return context | {"drawing": f"core/diagrams/{name}.svg", "title": CHART_TITLES.get(name)}


class ReportCardBlock(blocks.StructBlock):
    report = blocks.PageChooserBlock(page_type="media.ReportPage")

    class Meta:
        icon = "doc-full"
        template = "core/blocks/report_card.html"
        description = "A report from Resources: cover, authors, year and where to get it."
        preview_value = {"report": None}

    def get_context(self, value, parent_context=None):
        """Add the report in the reader's language, or in English where it is not translated."""
        context = super().get_context(value, parent_context)
        return context | {"report": value["report"] and in_readers_language(value["report"])}


class VideoBlock(blocks.StructBlock):
    """A video on this site's own server, a link to one elsewhere, or the plain truth that none is held."""

    title = blocks.CharBlock(max_length=150)
    description = blocks.TextBlock(required=False, default="")
    file = DocumentChooserBlock(required=False, help_text="An MP4 or WebM file from Documents.")
    poster = ImageChooserBlock(required=False)
    captions = DocumentChooserBlock(required=False, help_text="A WebVTT (.vtt) file.")
    transcript = TextBlock(required=False)
    link = blocks.URLBlock(required=False, help_text="Where to watch it, if the file is not here.")

    class Meta:
        icon = "media"
        template = "core/blocks/video.html"
        description = "A video file of our own, a plain link to a video, or a note that it is not held."
        preview_value = {"title": "About the report", "description": "Two minutes."}
