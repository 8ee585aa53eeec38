"""TIP News as RSS and Atom, one feed for each language."""

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.models import SiteText
from core.visible import visible

from .models import NewsPage

ITEMS = 30


class NewsFeed(Feed):
    """The newest items of the address's language: title, our summary, date, link to our page."""

    url_name = "news_feed"

    def get_object(self, request):
        return request

    def title(self, request):
        site = SiteText.for_language(get_language())
        return f"{site.site_title}: {_('TIP News')}" if site else _("TIP News")

    def link(self, request):
        return f"/{get_language()}/"

    def feed_url(self, request):
        return reverse(self.url_name)

    def description(self, request):
        return _("News on technology and trafficking in persons.")

    def items(self, request):
        pages = visible(NewsPage.objects.filter(locale__language_code=get_language()))
        return pages.newest_first()[:ITEMS]

    def item_title(self, page):
        return page.title

    def item_description(self, page):
        return page.summary

    def item_link(self, page):
        return page.get_url()

    def item_pubdate(self, page):
        return make_aware(datetime.combine(page.date, time()))

    def item_updateddate(self, page):
        return page.last_published_at


class NewsAtomFeed(NewsFeed):
    url_name = "news_atom"
    feed_type = Atom1Feed
    subtitle = NewsFeed.description
    # Atom asks for an author; the initiative speaks, no single person does.
    author_name = NewsFeed.title
