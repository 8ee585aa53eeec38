from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale


class Digits(models.TextChoices):
    EITHER = "either", "either"
    LATIN = "latin", "0 1 2 3"
    NATIVE = "native", "the language's own"


class LanguageTeam(models.Model):
    """Who translates into a language, who reviews, who leads; and what they have agreed on.

    The rights hold for everything in the language: pages, snippets, site texts, terms.
    """

    locale = models.OneToOneField(
        Locale, on_delete=models.CASCADE, related_name="team", verbose_name="language"
    )
    translators = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="+")
    reviewers = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="+")
    lead = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Reviews as well, and may see who wrote what.",
    )
    four_eyes = models.BooleanField(
        "four eyes", default=True, help_text="Nobody approves a text that they wrote themselves."
    )
    digits = models.CharField(
        max_length=10, choices=Digits.choices, default=Digits.EITHER, help_text="Which digits texts use."
    )
    # Where the team differs from the checks' own levels: ``{check: level}``. Set at the desk.
    strictness = models.JSONField(default=dict, blank=True, editable=False)
    # How often the glossary or what the team agreed on has changed since the findings were stored.
    recheck_due = models.PositiveIntegerField(default=0, editable=False)

    panels = [
        FieldPanel("locale"),
        FieldPanel("translators"),
        FieldPanel("reviewers"),
        FieldPanel("lead"),
        FieldPanel("four_eyes"),
        FieldPanel("digits"),
    ]

    def __str__(self):
        return f"{self.locale} team"

    def may_translate(self, user):
        """Whether the user works in this language: as its translator, reviewer or lead."""
        return self._has(user, self.translators_id) or self.may_review(user)

    def may_review(self, user):
        """Whether the user approves and publishes in this language."""
        return self._has(user, self.reviewers_id) or self.may_lead(user)

    def may_lead(self, user):
        return user.is_superuser or user.pk == self.lead_id

    def _has(self, user, group_id):
        return group_id in groups_of(user)


def groups_of(user):
    """Return the ids of the user's groups. One query a request, however many rights are asked for."""
    if not hasattr(user, "_group_ids"):
        user._group_ids = set(user.groups.values_list("pk", flat=True))
    return user._group_ids
