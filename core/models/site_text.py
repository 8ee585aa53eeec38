from django.conf import settings
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import TranslatableMixin
from wagtail.search import index


class SiteText(TranslatableMixin, index.Indexed, models.Model):
    """What every page of one language says about the site: its name, contact block and footer."""

    site_title = models.CharField(max_length=100)
    strapline = models.CharField(max_length=200, blank=True)
    organisation = models.CharField("organization", max_length=150)
    address = models.TextField(help_text="One line each, as on an envelope.")
    phone = models.CharField(max_length=40, blank=True)
    footer_text = RichTextField(features=["bold", "link"], blank=True)

    panels = [
        FieldPanel("site_title"),
        FieldPanel("strapline"),
        FieldPanel("organisation"),
        FieldPanel("address"),
        FieldPanel("phone"),
        FieldPanel("footer_text"),
    ]
    search_fields = [index.SearchField("site_title"), index.SearchField("organisation")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "site text"
        verbose_name_plural = "site texts"

    def __str__(self):
        return f"{self.site_title} ({self.locale})"

    @property
    def dialled(self):
        """The telephone number as a telephone takes it: digits, and a + that stands first."""
        return "".join(sign for sign in self.phone if sign.isdecimal() or sign == "+")

    @classmethod
    def for_language(cls, code):
        """Return the text in this language, else in the source language, else ``None``.

        One query; a new language has none of its own at first.
        """
        wanted = [code, settings.LANGUAGE_CODE]
        texts = cls.objects.filter(locale__language_code__in=wanted).select_related("locale__quick_exit")
        return min(texts, key=lambda text: wanted.index(text.locale.language_code), default=None)
