"""What visitors find by the search: kinds of pages, and what stands on a page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index


class Kind(models.TextChoices):
    """What a page is to whoever looks among one kind of them."""

    PAGE = "page", _("Pages")
    NEWS = "news", _("News")
    REPORT = "report", _("Reports")


class Findable(index.Indexed):
    """Stands on a page and is found by itself too: a person, a number to call, a link.

    A model adds ``search_fields``, ``place`` and ``found_text``. What is below is for one that has its page
    as ``page``, also as a ``FilterField``; another says for itself where it stands.
    """

    # How its place on the page is called: the id there is this and its translation key.
    place = ""

    @classmethod
    def findable(cls, pages):
        """Return those that stand on these pages, as a queryset."""
        return cls.objects.filter(page__in=pages.values("pk")).select_related("page__locale")

    @classmethod
    def found_on(cls, found, pages):
        """Return for each of the found ones the page that it stands on, one of ``pages``."""
        return [thing.page for thing in found]

    @property
    def anchor(self):
        """The id of its place on the page."""
        return f"{self.place}-{self.translation_key}"

    @property
    def found_title(self):
        return str(self)

    @property
    def found_text(self):
        """What is shown below the title, without markup."""
        raise NotImplementedError
