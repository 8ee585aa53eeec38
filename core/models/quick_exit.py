from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale


class QuickExit(models.Model):
    """Where the button "Leave this site" leads in one language; no text to translate."""

    locale = models.OneToOneField(
        Locale, on_delete=models.CASCADE, related_name="quick_exit", verbose_name="language"
    )
    url = models.URLField(
        "address",
        help_text="An ordinary site in this language that looks the same for everybody, "
        "such as an encyclopedia or the weather.",
    )

    panels = [FieldPanel("locale"), FieldPanel("url")]

    class Meta:
        verbose_name = "quick exit"
        verbose_name_plural = "quick exits"

    def __str__(self):
        return f"{self.locale}: {self.url}"
