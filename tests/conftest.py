"""Every test that asks for the database sees the loaded starter site; each undoes what it does."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.utils import translation
from PIL import Image

ROOT = Path(__file__).parent.parent
# For a page: every complaint about the policy, also one that the console does not show.
LISTEN = """document.addEventListener('securitypolicyviolation', event =>
    console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI))"""
# The first is Chromium without the windows around its pages, which takes two thirds of the time.
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what asks for the database: script/test runs the rest, which no database changes, only once."""
    for item in items:
        if "db" in item.fixturenames or item.get_closest_marker("django_db"):
            item.add_marker("database")


def _prepared():
    """The folder of the starter site that script/test has made, where the tests' database can be its copy."""
    folder = os.environ.get("PREPARED_VAR")
    return Path(folder) if folder and connection.vendor == "sqlite" else None


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
    for cache in caches.all():
        cache.clear()


@pytest.fixture
def page_of_two(db):
    """An English page of two paragraphs, ``tests.desk.FIRST`` and ``SECOND``, that Khmer translators have."""
    from .desk import FIRST, SECOND
    from .translations import body, change, english

    return change(english("field-trips"), body=body(FIRST, SECOND))


@pytest.fixture
def desk(client, page_of_two):
    """The translation desk with that page open."""
    from .desk import Desk

    return Desk(client, page_of_two)


class LiveSite:
    """The site as script/server serves it: granian, production settings, the starter site.

    ``url`` is its address without a slash at the end, ``var`` its folder, ``log`` the file that
    everything it prints goes to.
    """

    def __init__(self, var):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.var = var
        self.log = var / "server.log"
        self.environment = os.environ | {
            "ALLOWED_HOSTS": "127.0.0.1",
            "DATABASE_URL": f"sqlite:///{var}/site.sqlite3",
            "DJANGO_SETTINGS_MODULE": "site_config.settings.production",
            "HTTPS": "off",
            "SECRET_KEY": "only-for-tests",
            "VAR_DIR": str(var),
        }

    def manage(self, *arguments):
        """Run ``manage.py`` on this site and return what it printed."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    def serve(self):
        (self.var / "media" / "images").mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "granian", "site_config.wsgi:application", "--interface", "wsgi"]
        command += ["--port", str(self.port), "--no-ws", "--no-access-log", "--log-level", "warning"]
        command += ["--static-path-route", "/media/images"]
        command += ["--static-path-mount", str(self.var / "media" / "images")]
        with self.log.open("wb") as log:
            return subprocess.Popen(
                command, cwd=ROOT, env=self.environment, stdout=log, stderr=subprocess.STDOUT
            )

    def password(self, username):
        rows = [line.split("\t") for line in (self.var / "accounts.txt").read_text().splitlines()]
        return next(password for _role, name, password in rows if name == username)


@pytest.fixture(scope="session")
def live_site(tmp_path_factory):
    """Each process of a parallel run has one of its own: a copy, where script/test has prepared one."""
    site = LiveSite(tmp_path_factory.mktemp("var"))
    if prepared := os.environ.get("PREPARED_VAR"):
        shutil.copytree(prepared, site.var, dirs_exist_ok=True)
    else:
        site.manage("prepare")
    server = site.serve()
    _wait_for(f"{site.url}/healthz")
    yield site
    server.terminate()
    server.wait(timeout=20)


@pytest.fixture(scope="session")
def site_url(live_site):
    return live_site.url


def _wait_for(url):
    for _attempt in range(100):
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"The site does not answer at {url}")


@pytest.fixture(scope="session")
def browser():
    from shutil import which

    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(which, BROWSERS)))
    quiet = ["background-networking", "component-update", "sync"]
    arguments = ["--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in quiet)]
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


def photograph(path, width):
    """Write a picture that compresses about as badly as a photograph: soft shapes with grain, 4:3."""
    size = (width, width * 3 // 4)
    grain = Image.effect_noise(size, 40)
    shapes = Image.effect_noise((16, 12), 200).resize(size, Image.Resampling.BICUBIC)
    Image.merge("RGB", [Image.blend(shapes, grain, share) for share in (0.1, 0.15, 0.2)]).save(path)
    return str(path)


ADD_PICTURE = """
from django.core.files.base import ContentFile
from wagtail.images import get_image_model
from news.models import NewsPage
model = get_image_model()
page = NewsPage.objects.filter(locale__language_code="en").newest_first()[{place}]
for path in {paths!r}:
    file = ContentFile(open(path, "rb").read(), name="river.jpg")
    image = model.objects.create(title="River", file=file)
    image.contextual_alt_text = "A river"
    page.body.append(("picture", {{"image": image, "caption": "A river at dusk", "credit": "Somebody"}}))
page.save_revision().publish()
print(page.url)
"""


def add_pictures(live_site, folder, place, widths):
    """Add pictures to the news item at this place of the list, as an editor would; return its address."""
    paths = [photograph(folder / f"river-{width}.jpg", width) for width in widths]
    script = ADD_PICTURE.format(place=place, paths=paths)
    return live_site.manage("shell", "-v0", "-c", script).split()[-1]


@pytest.fixture(scope="session")
def article(live_site, tmp_path_factory):
    """An article with two pictures, one larger and one smaller than the text."""
    return add_pictures(live_site, tmp_path_factory.mktemp("pictures"), 0, [1600, 600])


@pytest.fixture(scope="session")
def article_with_one_picture(live_site, tmp_path_factory):
    return add_pictures(live_site, tmp_path_factory.mktemp("picture"), 1, [1600])


@pytest.fixture
def people(browser, live_site):
    """Return a function that signs a person in; their browsers are closed in the end."""
    from .people import Person

    known = []

    def sign_in(name, width=1280):
        known.append(Person(browser, live_site, name, width))
        return known[-1]

    yield sign_in
    for person in known:
        person.context.close()
