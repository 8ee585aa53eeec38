"""The way around the site: menu, breadcrumbs, and the same page in other languages."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.urls import translate_url
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Page, Site

from .visible import visible


@dataclass(frozen=True)
class LanguageLink:
    """Where a visitor goes for a language; ``title`` names the page when it is not this very one."""

    code: str
    url: str
    title: str = ""
    is_current: bool = False

    @property
    def is_exact(self):
        return not self.title


class Navigation:
    """What the outer HTML of every public page needs to know; each list costs one query.

    ``page`` is ``None`` for addresses that are no Wagtail page, such as the search.
    """

    def __init__(self, request, page=None):
        self.request = request
        self.page = page if page and page.pk else None
        self.language = page.locale.language_code if self.page else get_language()

    @cached_property
    def homes(self):
        """The published main pages by language code, in the order of the settings."""
        root = Site.find_for_request(self.request).root_page
        homes = visible(Page.objects.filter(translation_key=root.translation_key), self.request)
        found = {home.locale.language_code: home for home in homes.select_related("locale")}
        return {code: found[code] for code in settings.SITE_LANGUAGES if code in found}

    @cached_property
    def home(self):
        return self.homes.get(self.language) or self.homes.get(settings.LANGUAGE_CODE)

    @cached_property
    def _sections(self):
        homes = [home for home in (self.home, self.homes.get(settings.LANGUAGE_CODE)) if home]
        beneath = Q(pk__in=[])
        for home in homes:
            beneath |= Q(path__startswith=home.path, depth=home.depth + 1)
        sections = visible(Page.objects.filter(beneath), self.request)
        return list(sections.select_related("locale").order_by("path"))

    @cached_property
    def menu(self):
        """The pages shown in menus, in the order of the page tree."""
        return [page for page in self._sections if page.show_in_menus and self._is_here(page)]

    @cached_property
    def menu_in_english(self):
        """Menu pages that this language does not have yet."""
        here = {page.translation_key for page in self._sections if self._is_here(page)}
        return [page for page in self._sections if page.show_in_menus and page.translation_key not in here]

    def _is_here(self, page):
        return self.home is not None and page.locale_id == self.home.locale_id

    @cached_property
    def _trail(self):
        return list(self.page.get_ancestors(inclusive=True).filter(depth__gt=1)) if self.page else []

    @property
    def breadcrumbs(self):
        return self._trail[:-1]

    @cached_property
    def _translations(self):
        """For each language the deepest published page on the way from its home to this page."""
        keys = [page.translation_key for page in self._trail]
        pages = visible(Page.objects.filter(translation_key__in=keys), self.request)
        pages = pages.select_related("locale").order_by("depth")
        return {page.locale.language_code: page for page in pages}

    @cached_property
    def languages(self):
        """A link for each language that has a published main page."""
        return [self._link(code) for code in self.homes]

    @property
    def alternates(self):
        """The languages in which this very page is published; none for what is no page."""
        return [link for link in self.languages if link.is_exact] if self.page else []

    @cached_property
    def source(self):
        """The English original of this page, if it is another page and published."""
        english = self._translations.get(settings.LANGUAGE_CODE)
        is_other = self.page and english and english.pk != self.page.pk
        return english if is_other and english.translation_key == self.page.translation_key else None

    def _link(self, code):
        is_current = code == self.language
        if not self.page:
            return LanguageLink(code, translate_url(self.request.path, code), is_current=is_current)
        nearest = self._translations.get(code, self.homes[code])
        is_exact = nearest.translation_key == self.page.translation_key
        title = "" if is_exact else nearest.title
        return LanguageLink(code, nearest.get_url(self.request), title, is_current)
