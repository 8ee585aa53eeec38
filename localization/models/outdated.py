from django.db import models
from django.dispatch import Signal
from wagtail.models import Locale

# Sent when rows were made or are gone: the visitors' pages say something else then.
outdated_changed = Signal()


class OutdatedTranslation(models.Model):
    """A translation whose English has really changed: words, not only their order. Readers are told.

    ``since`` is when the first such change was published that the translation does not have.
    """

    object_key = models.UUIDField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["object_key", "locale"], name="outdated_once")]

    def __str__(self):
        return f"{self.object_key} in {self.locale} since {self.since:%Y-%m-%d}"
