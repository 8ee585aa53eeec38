from django.db import models
from wagtail.models import Locale


class Term(models.Model):
    """A word of the field, in English: what it means here, and whether it stays English everywhere."""

    english = models.CharField(max_length=200, unique=True)
    also = models.CharField(
        "also written",
        max_length=500,
        blank=True,
        help_text="Other English forms of the same term, separated by commas.",
    )
    meaning = models.CharField(max_length=500, blank=True, help_text="In one plain line.")
    note = models.TextField(blank=True, help_text="What translators should know of it.")
    do_not_translate = models.BooleanField("stays English", default=False)

    class Meta:
        ordering = ["english"]

    def __str__(self):
        return self.english


class Status(models.TextChoices):
    PREFERRED = "preferred", "preferred"
    ALLOWED = "allowed", "allowed"
    FORBIDDEN = "forbidden", "forbidden"


class Confidence(models.TextChoices):
    """How well a rendering is known to be the language's own word."""

    HIGH = "high", "law, government or two sources that agree"
    MEDIUM = "medium", "one solid published source"
    LOW = "low", "one translation that nobody has reviewed"


class Rendering(models.Model):
    """How a language says a term, or must not say it. Where nobody knows yet there is none."""

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="renderings")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name="language")
    text = models.CharField(max_length=300)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.PREFERRED)
    reason = models.CharField(
        max_length=300, blank=True, help_text="Why it must not be used, or when it may be."
    )
    source = models.CharField(max_length=300, blank=True, help_text="Where the word was found.")
    confidence = models.CharField(max_length=10, choices=Confidence.choices, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["term", "locale", "text"], name="one_rendering_a_text")
        ]

    def __str__(self):
        return self.text
