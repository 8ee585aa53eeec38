from django.db import models
from wagtail.models import Locale, Revision


class Draft(models.Model):
    """Which texts a revision of a translated page was built from, so that it can be told what was reviewed.

    ``texts`` is a list of ``[path, English, translation]`` in page order; the translation is ``None``
    where there was none and the English stands in its place.
    """

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, related_name="+")
    object_key = models.UUIDField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    texts = models.JSONField()
    is_reviewed = models.BooleanField(
        default=False, help_text="Whether it went live by the gate: the starter site's samples did not."
    )

    def __str__(self):
        return f"Draft of {self.object_key} in {self.locale}"
