from datetime import date, timedelta

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from core.findable import Findable
from localization.countries import MEKONG, country_choices, country_name
from localization.fields import SameInEveryLanguageField

_IS_HELP = models.Q(content_type__app_label="safety", content_type__model="helppage")
# A number that was not looked at for so long may have changed hands.
CHECK_AFTER = timedelta(days=365)


class HotlineQuerySet(models.QuerySet):
    def for_readers(self, language):
        """What visitors may see: each verified number once, in the language if it can be, else in English."""
        languages = [language, settings.LANGUAGE_CODE]
        hotlines = self.filter(verified=True, locale__language_code__in=languages).select_related("locale")
        foreign_first = sorted(hotlines, key=lambda h: h.locale.language_code == language)
        best = {hotline.translation_key: hotline for hotline in foreign_first}
        return sorted(best.values(), key=lambda hotline: hotline.pk)

    def due(self):
        """The entries, in English, whose numbers nobody has checked for a year."""
        oldest = date.today() - CHECK_AFTER
        shown = self.filter(verified=True, locale__language_code=settings.LANGUAGE_CODE)
        return shown.filter(checked_on__lt=oldest)


class Hotline(Findable, TranslatableMixin, models.Model):
    """A telephone number that helps people in danger, with who says so and since when we know."""

    class Cost(models.TextChoices):
        FREE = "free", _("Free of charge")
        NORMAL = "normal", _("The usual price of a call")

    country = models.CharField(max_length=2, choices=country_choices(MEKONG))
    number = models.CharField(
        max_length=30,
        validators=[RegexValidator(r"^\+?[0-9][0-9 ]+$", "Use digits and spaces; a + may stand first.")],
        help_text="As it is dialled in the country.",
    )
    run_by = models.CharField(max_length=200, help_text="Who answers.")
    serves = models.CharField(max_length=200, blank=True, help_text="Whom it is for.")
    hours = models.CharField(max_length=100, blank=True, help_text="Empty if not known.")
    languages = models.CharField(
        max_length=60,
        blank=True,
        validators=[RegexValidator(r"^[a-z]{2,3}( [a-z]{2,3})*$", "Use language codes, e.g. km en zh.")],
        help_text="The codes of the languages that are spoken, e.g. km en zh. Empty if not known.",
    )
    cost = models.CharField(max_length=10, choices=Cost.choices, blank=True, help_text="Empty if not known.")
    source = models.TextField(max_length=400, help_text="Where the number was found, each with its date.")
    checked_on = models.DateField("last checked on")
    verified = models.BooleanField(
        default=False,
        help_text="Two or more sources that do not depend on each other name this number. "
        "Visitors see nothing else.",
    )

    panels = [
        FieldRowPanel([FieldPanel("country"), FieldPanel("number"), FieldPanel("cost")]),
        FieldPanel("run_by"),
        FieldPanel("serves"),
        FieldRowPanel([FieldPanel("hours"), FieldPanel("languages")]),
        FieldPanel("source"),
        FieldRowPanel([FieldPanel("checked_on"), FieldPanel("verified")]),
    ]
    place = "hotline"
    search_fields = [
        index.SearchField("run_by"),
        index.SearchField("number"),
        index.SearchField("serves"),
        index.FilterField("locale"),
        index.FilterField("verified"),
    ]

    override_translatable_fields = [SameInEveryLanguageField(name) for name in ("number", "languages")]

    objects = HotlineQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        verbose_name = "hotline"

    def __str__(self):
        return f"{self.get_country_display()}: {self.number}"

    @classmethod
    def findable(cls, pages):
        return cls.objects.filter(verified=True, locale__in=pages.filter(_IS_HELP).values("locale"))

    @classmethod
    def found_on(cls, found, pages):
        page = pages.filter(_IS_HELP).first()
        return [page for _hotline in found]

    @property
    def found_title(self):
        return f"{country_name(self.country, get_language())}: {self.number}"

    @property
    def found_text(self):
        return "\n".join(filter(None, [self.run_by, self.serves]))

    @property
    def dialled(self):
        return self.number.replace(" ", "")

    @property
    def is_due(self):
        """Whether nobody has checked the number for a year."""
        return date.today() - self.checked_on > CHECK_AFTER
