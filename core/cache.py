"""The visitors' cache: Django's per-site cache, kept clear of signed-in people and old pages."""

from uuid import uuid4

from django.conf import settings
from django.core.cache import caches
from django.middleware.cache import CacheMiddleware
from django.utils.cache import get_conditional_response, patch_cache_control, set_response_etag
from django.utils.translation import get_language_from_path

GENERATION = "generation"
# A browser cannot be told that a page was corrected, so it asks again after a minute.
BROWSER_SECONDS = 60


def pages_cache():
    return caches[settings.CACHE_MIDDLEWARE_ALIAS]


def clear_pages():
    """Forget every cached page. Call it once a change is committed (``transaction.on_commit``)."""
    pages_cache().clear()
    pages_cache().set(GENERATION, uuid4().hex, timeout=None)


class VisitorCacheMiddleware(CacheMiddleware):
    """Django's cache middleware with the rules of a public site.

    - Whoever carries a session is never served from the cache, nor stored in it.
    - The key's language comes from the address, because this runs before LocaleMiddleware.
    - A page that was being made while something was published is not stored.
    - A browser that has the page already is told so, without the page: its reader pays for each byte.
    """

    def process_request(self, request):
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            request._cache_update_cache = False
            return None
        request.LANGUAGE_CODE = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        response = super().process_request(request)
        if response is None:
            request.cache_generation = pages_cache().get(GENERATION)
        return response

    def process_response(self, request, response):
        if getattr(request, "cache_generation", None) != pages_cache().get(GENERATION):
            request._cache_update_cache = False
        if self._should_update_cache(request, response):
            set_response_etag(response)
        response = super().process_response(request, response)
        # Hashed static files may be kept for ever; pages may not.
        if "Cache-Control" in response and "immutable" not in response["Cache-Control"]:
            patch_cache_control(response, max_age=BROWSER_SECONDS)
            del response["Expires"]
        return get_conditional_response(request, etag=response.get("ETag"), response=response)
