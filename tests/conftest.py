"""Every test that asks for the database sees the loaded starter site; each undoes what it does."""

import gc
import os
import shutil
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection, transaction
from django.test import client as test_client
from django.utils import translation

from .live_site import LiveSite, add_pictures, wait_for

# The first is Chromium without the windows around its pages, which takes half the time.
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what asks for the database: script/test runs the rest, which no database changes, only once.

    Long tests come first, whatever the random order is.
    """
    for item in items:
        if "db" in item.fixturenames or item.get_closest_marker("django_db"):
            item.add_marker("database")
    yield
    items.sort(key=lambda item: not item.get_closest_marker("long"))


def pytest_collection_finish():
    """Keep the garbage collector from looking again and again at all that the tests import."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def _prepared():
    """The folder of the starter site that script/test has made, if the tests' database can be its copy."""
    folder = os.environ.get("PREPARED_VAR")
    return Path(folder) if folder else None


@pytest.fixture(scope="session", autouse=True)
def _contexts_of_whole_pages_alone():
    """Keep of each answer the context of its page, not of the hundred parts that an admin page includes.

    Copying those takes a quarter of the time that the page takes.
    """
    store = test_client.store_rendered_templates
    test_client.store_rendered_templates = lambda known, *args, **kwargs: (
        known or store(known, *args, **kwargs)
    )
    yield
    test_client.store_rendered_templates = store


@pytest.fixture(scope="session")
def django_db_use_migrations(django_db_use_migrations):
    """The copy brings its tables along."""
    return django_db_use_migrations and not _prepared()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    from wagtail.users.models import UserProfile

    with django_db_blocker.unblock():
        _copy_starter(_prepared()) if _prepared() else call_command("load_starter", verbosity=0)
        # The tests read the desk in English; test_admin_language reads it as its people do.
        UserProfile.objects.update(preferred_language="en")


def _copy_starter(prepared):
    from django.contrib.contenttypes.models import ContentType

    # PostgreSQL has copied its own: settings.test names the template.
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(prepared / "site.sqlite3")) as source:
            source.backup(connection.connection)
    ContentType.objects.clear_cache()
    shutil.copy2(prepared / "accounts.txt", settings.VAR_DIR)


@pytest.fixture(autouse=True)
def _nothing_leaks():
    """The active language and the caches outlive a test unless they are reset."""
    yield
    translation.activate("en")
    for store in caches.all():
        store.clear()


@pytest.fixture(scope="module", autouse=True)
def _beginning(request):
    """Let all tests of a module begin with what its function ``begin_with`` writes, if it has one.

    It writes once for all of them. Each test still undoes what it does itself.
    """
    begin_with = getattr(request.module, "begin_with", None)
    if not begin_with:
        yield
        return
    request.getfixturevalue("django_db_setup")
    with request.getfixturevalue("django_db_blocker").unblock(), transaction.atomic():
        begin_with()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def page_of_two(db):
    """An English page of two paragraphs, ``tests.desk.FIRST`` and ``SECOND``, that Khmer translators have."""
    from .desk import FIRST, write_page_of_two
    from .translations import english

    page = english("field-trips")
    return page if FIRST in str(page.body) else write_page_of_two()


@pytest.fixture
def desk(client, page_of_two):
    """The translation desk with that page open."""
    from .desk import Desk

    return Desk(client, page_of_two)


@pytest.fixture
def chief(client, db):
    """A client signed in as the chief editor."""
    from .translations import user

    client.force_login(user("chief-editor"))
    return client


@pytest.fixture
def khmer_team(client, db):
    """A client signed in as a Khmer translator."""
    from .translations import user

    client.force_login(user("translator-km"))
    return client


@pytest.fixture(scope="session")
def live_site(tmp_path_factory):
    """Each process of a parallel run has one of its own: a copy, where script/test has prepared one."""
    site = LiveSite(tmp_path_factory.mktemp("var"))
    if prepared := os.environ.get("PREPARED_VAR"):
        shutil.copytree(prepared, site.var, dirs_exist_ok=True)
    else:
        site.manage("prepare")
    server = site.serve()
    wait_for(f"{site.url}/healthz")
    yield site
    server.terminate()
    server.wait(timeout=20)


@pytest.fixture(scope="session")
def site_url(live_site):
    return live_site.url


@pytest.fixture(scope="session")
def browser():
    from shutil import which

    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(which, BROWSERS)))
    quiet = ["background-networking", "component-update", "gpu", "software-rasterizer", "sync"]
    arguments = ["--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in quiet)]
    # Without it Chromium starts a process ahead for each page: a tenth of the time of these tests.
    arguments.append("--renderer-process-limit=1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(browser, site_url):
    """A page of a fresh, cookieless browser, as narrow as a small phone."""
    context = browser.new_context(base_url=site_url, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def article(live_site, tmp_path_factory):
    """An article with two pictures, one larger and one smaller than the text."""
    return add_pictures(live_site, tmp_path_factory.mktemp("pictures"), 0, [1600, 600])


@pytest.fixture(scope="session")
def article_with_one_picture(live_site, tmp_path_factory):
    return add_pictures(live_site, tmp_path_factory.mktemp("picture"), 1, [1600])


@pytest.fixture
def translator(people):
    """A Khmer translator in a browser, with a long page open at the desk."""
    from .people import LONG_PAGE

    person = people("translator-km")
    person.page.on("dialog", lambda dialog: dialog.accept())
    person.open_page(LONG_PAGE)
    return person


@pytest.fixture(scope="session")
def signed_in(browser, live_site):
    """Return a function that gives the browser of a person, by name: each signs in once."""
    from .people import sign_in

    return cache(lambda name: sign_in(browser, live_site, name))


@pytest.fixture
def people(signed_in):
    """Return a function that puts a person at work; their pages are closed in the end."""
    from .people import Person

    known = []

    def at_work(name, width=1280):
        known.append(Person(*signed_in(name), width))
        return known[-1]

    yield at_work
    for person in known:
        person.page.close()
