"""Answers that are no page: what is missing, what broke, and whether the site is well."""

from django.db import connection
from django.http import HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language_from_path, override
from django.views.decorators.cache import never_cache
from wagtail.models import Page

from .navigation import Navigation
from .visible import visible


def page_not_found(request, exception):
    """Say so in the reader's language and offer the same address in the languages that have it."""
    return render(request, "404.html", {"elsewhere": _same_address(request)}, status=404)


def _same_address(request):
    """The published pages at this address in other languages; slugs are equal in all of them."""
    language = get_language_from_path(request.path_info)
    if not language:
        return []
    rest = request.path_info.removeprefix(f"/{language}/").strip("/")
    homes = Navigation(request).homes.values()
    addresses = [f"{home.url_path}{rest}/" for home in homes]
    pages = visible(Page.objects.filter(url_path__in=addresses)) if rest else Page.objects.none()
    return pages.select_related("locale").order_by("path")


def server_error(request):
    """Apologize in the language of the address, without asking the database anything."""
    with override(get_language_from_path(request.path_info) or "en"):
        return HttpResponseServerError(render_to_string("500.html"))


@never_cache
def healthz(request):
    """Answer ``ok`` while the database answers; a monitor reads nothing else."""
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")
