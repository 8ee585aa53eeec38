"""Whether an answer comes from the visitors' cache."""

from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

URL = "/en/resources/"


def page(language="en", slug="resources"):
    return Page.objects.get(locale__language_code=language, slug=slug).specific


@contextmanager
def cached(client, callbacks, url=URL):
    """Fill the cache with ``url``; after the block its entry must be gone, at commit and not before."""
    client.get(url)
    assert is_cached(client, url)
    with callbacks(execute=True):
        yield
        assert is_cached(client, url), "cleared before the commit"
    assert not is_cached(client, url)


def is_cached(client, url=URL, host="testserver"):
    """Whether the answer comes without asking the database. Ask once: asking fills the cache."""
    with CaptureQueriesContext(connection) as queries:
        client.get(url, headers={"host": host})
    return not queries
