"""Every address of the site. Pages live under ``/<language code>/``."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core.sitemap import robots, sitemap
from core.views import healthz
from localization.frame import javascript_catalogue
from localization.views import best_language
from news.feeds import NewsAtomFeed, NewsFeed
from search.suggestions import description, suggestions
from search.views import search

urlpatterns = [
    path("", best_language),
    # In place of Wagtail's own.
    path("admin/jsi18n/", javascript_catalogue),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots),
    path("healthz", healthz, name="healthz"),
    *i18n_patterns(
        path("search/", search, name="search"),
        path("search/suggestions/", suggestions, name="suggestions"),
        path("search/description.xml", description, name="search_description"),
        path("feed/", NewsFeed(), name="news_feed"),
        path("feed/atom/", NewsAtomFeed(), name="news_atom"),
        path("", include(wagtail_urls)),
    ),
]

handler404 = "core.views.page_not_found"
handler500 = "core.views.server_error"
