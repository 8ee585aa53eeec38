from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .segment import State


class Via(models.TextChoices):
    """Through what a text came."""

    DESK = "desk", _("the desk")
    FILE = "file", _("a file")
    MEMORY = "memory", _("the memory")
    CARRY_OVER = "carry-over", _("a change of the English")
    REVERT = "revert", _("an earlier text")
    SAMPLE = "sample", _("the sample translations")


class SegmentEventQuerySet(models.QuerySet):
    def about(self, context, source_text, locale, user, **values):
        """Return an unsaved event of the text in this place."""
        return self.model(
            object_key=context.object_id,
            language=locale.language_code,
            path=context.path,
            source_text=source_text,
            user=user,
            **values,
        )

    def of_object(self, object_key, locale):
        return self.filter(object_key=object_key, language=locale.language_code)

    def update(self, **values):
        raise TypeError("What happened cannot be changed.")

    def delete(self):
        raise TypeError("What happened cannot be deleted.")


class SegmentEvent(models.Model):
    """One change of one segment. Nobody changes or deletes an event, and it outlives what it tells of.

    For that reason the texts themselves stand here, and the page, its language and the place on it
    are named rather than linked: ``object_key`` is the page's translation key.
    """

    object_key = models.UUIDField()
    language = models.CharField(max_length=20)
    path = models.TextField()
    source_text = models.TextField()
    old_text = models.TextField(blank=True)
    new_text = models.TextField(blank=True)
    old_state = models.CharField(max_length=20, choices=State.choices)
    new_state = models.CharField(max_length=20, choices=State.choices)
    via = models.CharField(max_length=20, choices=Via.choices)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    happened_at = models.DateTimeField(auto_now_add=True)

    objects = SegmentEventQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["object_key", "language"])]

    def __str__(self):
        return f"{self.path} in {self.language}: {self.old_state} → {self.new_state}"

    def save(self, *args, **kwargs):
        if self.pk:
            raise TypeError("What happened cannot be changed.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError("What happened cannot be deleted.")
