from django.db import models
from django.db.models import Case, Value, When
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale


class Term(models.Model):
    """A word of the field, in English: what it means here, and whether it stays English everywhere."""

    english = models.CharField(_("English"), max_length=200, unique=True)
    also = models.CharField(
        _("also written"),
        max_length=500,
        blank=True,
        help_text=_("Other English forms of the same term, separated by commas."),
    )
    meaning = models.CharField(_("meaning"), max_length=500, blank=True, help_text=_("In one plain line."))
    note = models.TextField(_("note"), blank=True, help_text=_("What translators should know of it."))
    do_not_translate = models.BooleanField(
        _("stays English"), default=False, help_text=_("In every language, as a name does.")
    )

    class Meta:
        ordering = ["english"]

    def __str__(self):
        return self.english


class Status(models.TextChoices):
    PREFERRED = "preferred", _("preferred")
    ALLOWED = "allowed", _("allowed")
    FORBIDDEN = "forbidden", _("forbidden")


class Confidence(models.TextChoices):
    """How well a rendering is known to be the language's own word."""

    HIGH = "high", _("high: law, government or two sources that agree")
    MEDIUM = "medium", _("medium: one solid published source")
    LOW = "low", _("low: one translation that nobody has reviewed")


class RenderingQuerySet(models.QuerySet):
    def best_first(self):
        """Preferred, allowed, forbidden."""
        places = (When(status=status, then=Value(n)) for n, status in enumerate(Status.values))
        return self.order_by(Case(*places, output_field=models.IntegerField()), "pk")


class Rendering(models.Model):
    """How a language says a term, or must not say it. Where nobody knows yet there is none."""

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="renderings")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"))
    text = models.CharField(
        _("word"), max_length=300, help_text=_("One word or phrase, as it stands in a text.")
    )
    status = models.CharField(_("status"), max_length=20, choices=Status.choices, default=Status.PREFERRED)
    reason = models.CharField(
        _("reason"), max_length=300, blank=True, help_text=_("Why it must not be used, or when it may be.")
    )
    source = models.CharField(
        _("source"), max_length=300, blank=True, help_text=_("Where the word was found.")
    )
    confidence = models.CharField(
        _("confidence"),
        max_length=10,
        choices=Confidence.choices,
        blank=True,
        help_text=_("How sure it is that people say so."),
    )

    objects = RenderingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["term", "locale", "text"], name="one_rendering_a_text")
        ]

    def __str__(self):
        return self.text
