from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition


class Provenance(models.Model):
    """Where a file comes from, and that whoever can be recognised in it agreed to its use."""

    credit = models.CharField(max_length=200, blank=True, help_text="Maker and licence.")
    consent_note = models.TextField(
        blank=True,
        help_text="Who agreed, when, and where the agreement is kept. Never shown to visitors.",
    )

    class Meta:
        abstract = True


class CustomImage(Provenance, AbstractImage):
    alt_text = models.CharField(
        "alt text",
        max_length=300,
        blank=True,
        help_text="What the picture shows, for people who cannot see it. A page may say it otherwise.",
    )

    admin_form_fields = (
        "title",
        "file",
        "alt_text",
        "credit",
        "consent_note",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"

    @property
    def default_alt_text(self):
        """Never the title: a file's name tells a listener nothing."""
        return self.alt_text


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class CustomDocument(Provenance, AbstractDocument):
    admin_form_fields = ("title", "file", "credit", "consent_note", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documents"
