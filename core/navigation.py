"""The way around the site: menu, breadcrumbs, and the same page in other languages."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.urls import translate_url
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext, override
from wagtail.models import Page

from .visible import visible

HOME_DEPTH, SECTION_DEPTH = 2, 3


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
    """What the outer HTML of every public page needs to know, from one query.

    ``page`` is ``None`` for addresses that are no Wagtail page, such as the search.
    """

    def __init__(self, request, page=None):
        self.request = request
        self.page = page if page and page.pk else None
        self.language = get_language()

    @cached_property
    def _pages(self):
        """The main pages, this language's and the English sections, and this page's way in every language."""
        languages = Q(locale__language_code__in=[self.language, settings.LANGUAGE_CODE])
        wanted = Q(depth=HOME_DEPTH) | (Q(depth=SECTION_DEPTH) & languages)
        if self.page:
            trail = Page.objects.filter(path__in=_paths_to(self.page))
            wanted |= Q(translation_key__in=trail.values("translation_key"))
        pages = visible(Page.objects.filter(wanted))
        return list(pages.select_related("locale").order_by("path"))

    @cached_property
    def homes(self):
        """The published main pages by language code, in the order of the settings."""
        found = {page.locale.language_code: page for page in self._pages if page.depth == HOME_DEPTH}
        return {code: found[code] for code in settings.SITE_LANGUAGES if code in found}

    @property
    def home(self):
        return self.homes.get(self.language) or self.homes.get(settings.LANGUAGE_CODE)

    @cached_property
    def _sections(self):
        return [page for page in self._pages if page.depth == SECTION_DEPTH]

    @cached_property
    def menu(self):
        """The pages of this language shown in menus, in the order of the page tree."""
        return [page for page in self._sections if page.show_in_menus and self._is_here(page)]

    @cached_property
    def menu_in_english(self):
        """Menu pages that this language does not have yet."""
        here = {page.translation_key for page in self._sections if self._is_here(page)}
        there = [page for page in self._sections if page.locale.language_code == settings.LANGUAGE_CODE]
        return [page for page in there if page.show_in_menus and page.translation_key not in here]

    @cached_property
    def bar_pages(self):
        """The pages linked from the bar at the top, each in this language if it has one, else in English."""
        in_bar = [page for page in self._sections if getattr(page.specific_class, "bar_label", "")]
        here = {page.translation_key: page for page in in_bar if self._is_here(page)}
        in_english = [page for page in in_bar if page.locale.language_code == settings.LANGUAGE_CODE]
        return [here.get(page.translation_key, page) for page in in_english]

    def _is_here(self, page):
        return page.locale.language_code == self.language

    @property
    def breadcrumbs(self):
        above = set(_paths_to(self.page)[:-1]) if self.page else set()
        return [page for page in self._pages if page.path in above]

    @cached_property
    def _translations(self):
        """For each language the deepest published page on the way from its home to this page."""
        depths = {page.translation_key: page.depth for page in [*self.breadcrumbs, self.page]}
        on_the_way = [page for page in self._pages if page.translation_key in depths]
        return {page.locale.language_code: page for page in sorted(on_the_way, key=lambda page: page.depth)}

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
        """The published English original of this page, if that is another page."""
        english = self._translations.get(settings.LANGUAGE_CODE) if self.page else None
        is_same = english and english.translation_key == self.page.translation_key
        return english if is_same and english.pk != self.page.pk else None

    def _link(self, code):
        is_current = code == self.language
        if not self.page:
            return LanguageLink(code, translate_url(self.request.path, code), is_current=is_current)
        nearest = self._translations.get(code, self.homes[code])
        is_exact = nearest.translation_key == self.page.translation_key
        title = "" if is_exact else self._title_in(code, nearest)
        return LanguageLink(code, nearest.get_url(self.request), title, is_current)

    def _title_in(self, code, page):
        """The page's title; a main page by the short name that the menu gives it in its language."""
        if page.depth > HOME_DEPTH:
            return page.title
        with override(code):
            return gettext("Main Page")


def _paths_to(page):
    """The tree paths of the page's home, of every page between, and of the page itself."""
    lengths = range(HOME_DEPTH * page.steplen, len(page.path) + 1, page.steplen)
    return [page.path[:length] for length in lengths]
