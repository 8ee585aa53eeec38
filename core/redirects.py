"""Redirects that Wagtail makes when pages move, kept from leading in circles."""

from urllib.parse import urlsplit

from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_slug_changed, post_page_move


@receiver([post_page_move, page_slug_changed], dispatch_uid="no-redirect-in-circles")
def no_redirect_in_circles(instance, **kwargs):
    """Delete redirects from where a page stands now: a page that came back would send its readers around.

    They meet them while the page is not public; Wagtail keeps both redirects then.
    """
    pages = Page.objects.descendant_of(instance, inclusive=True)
    redirects = Redirect.objects.filter(automatically_created=True, redirect_page__in=pages)
    for redirect in redirects.select_related("redirect_page"):
        path = urlsplit(redirect.redirect_page.url or "").path
        if redirect.old_path == Redirect.normalise_path(path):
            redirect.delete()
