from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import String, TranslationContext


class State(models.TextChoices):
    """How far a segment is. A segment without a row is untranslated."""

    UNTRANSLATED = "untranslated", _("untranslated")
    NEEDS_UPDATE = "needs update", _("needs update")
    SUGGESTED = "suggested", _("suggested")
    TRANSLATED = "translated", _("translated")
    APPROVED = "approved", _("approved")
    KEEP_SOURCE = "keep source", _("keep source")


# What may stand on a public page.
FINISHED = {State.APPROVED, State.KEEP_SOURCE}


class SegmentState(models.Model):
    """How far one text of a page is in one language.

    A segment is a text (``string``) in its place (``context``): the same key as the engine's own
    ``StringTranslation``, which holds the translated text. While it needs an update, the English
    that was translated before and its translation stand in ``previous_string`` and ``previous_text``.
    """

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=20, choices=State.choices, default=State.UNTRANSLATED)
    # Counts the changes, so that somebody who saw an older text is told before overwriting a newer one.
    version = models.PositiveIntegerField(default=0)
    previous_string = models.ForeignKey(
        String, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    previous_text = models.TextField(blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    # What the checks found when the text was written: ``[[code, part], ...]``.
    findings = models.JSONField(default=list, blank=True)
    # Findings that a person has looked at and let stand: ``[[code, part, reason, user's pk], ...]``.
    dismissals = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = "state of a text"
        constraints = [
            models.UniqueConstraint(fields=["locale", "context", "string"], name="one_state_a_segment")
        ]

    def __str__(self):
        return f"{self.context.path} in {self.locale}: {self.state}"
