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

    A model adds ``search_fields`` and what is below.
    """

    @classmethod
    def findable(cls, pages):
        """Return those that stand on these pages, as a queryset."""
        raise NotImplementedError

    @classmethod
    def found_on(cls, found, pages):
        """Return for each of the found ones the page that it stands on, one of ``pages``."""
        raise NotImplementedError

    @property
    def anchor(self):
        """The id of its place on the page."""
        raise NotImplementedError

    @property
    def found_title(self):
        return str(self)

    @property
    def found_text(self):
        """What is shown below the title, without markup."""
        raise NotImplementedError
