"""The address that has no language: ``/``."""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from wagtail.models import Page, Site


def best_language(request):
    """Send the visitor to the main page in the first language they accept that has one.

    Nothing is remembered: no cookie, and the answer may be shared by all who accept the same.
    """
    homes = _published_homes(request)
    code = next((code for code in _accepted(request) if code in homes), settings.LANGUAGE_CODE)
    response = HttpResponseRedirect(f"/{code}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def _published_homes(request):
    root = Site.find_for_request(request).root_page
    homes = Page.objects.filter(translation_key=root.translation_key).live().public()
    return set(homes.values_list("locale__language_code", flat=True))


def _accepted(request):
    """The languages of the request, best first, each also without its country: ``km-kh``, ``km``."""
    for accepted, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        yield accepted
        yield accepted.split("-")[0]
