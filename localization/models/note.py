from django.conf import settings
from django.db import models
from wagtail.models import Locale
from wagtail_localize.models import String, TranslationContext


class SegmentNote(models.Model):
    """What people of a team tell each other about one text; open until somebody has settled it."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.text
