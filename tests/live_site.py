"""The site as visitors meet it, for the tests that use a browser."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from functools import cached_property
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
# For a page: every complaint about the policy, also one that the console does not show.
LISTEN = """document.addEventListener('securitypolicyviolation', event =>
    console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI))"""

# Reads a line of JSON, runs the code in it, and answers with a line of JSON.
SHELL = """
import contextlib, io, json, sys, traceback
import django
django.setup()
for line in sys.stdin:
    printed, fault = io.StringIO(), ""
    try:
        with contextlib.redirect_stdout(printed):
            exec(json.loads(line), {})
    except Exception:
        fault = traceback.format_exc()
    print(json.dumps([printed.getvalue(), fault]), flush=True)
"""


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

    @cached_property
    def shell(self):
        """A process of this site that runs code, until this one ends; each start takes a second or two."""
        command, pipe = [sys.executable, "-c", SHELL], subprocess.PIPE
        return subprocess.Popen(command, cwd=ROOT, env=self.environment, stdin=pipe, stdout=pipe, text=True)

    def run(self, code):
        """Run code on this site, as ``manage.py shell`` would, and return what it printed."""
        print(json.dumps(code), file=self.shell.stdin, flush=True)
        printed, fault = json.loads(self.shell.stdout.readline())
        assert not fault, fault
        return printed

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


def wait_for(url):
    for _attempt in range(100):
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"The site does not answer at {url}")


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
    return live_site.run(script).split()[-1]


ADD_PAGE = """
from localization.engine import translate
from sections.models import ContentPage
from wagtail.models import Locale, Page
parent = Page.objects.get(locale__language_code="en", slug="mekong-technology-project")
page = parent.add_child(instance=ContentPage(title={title!r}, slug={slug!r}, summary={summary!r}))
page.body = [("paragraph", f"<p>{{text}}</p>") for text in {texts!r}]
page.save_revision().publish()
for locale in Locale.objects.filter(language_code={language!r}):
    translate(page, locale)
print(page.pk)
"""


def add_page(live_site, title, summary, *texts, language=""):
    """Publish an English page of these paragraphs and give it to a language's team; return its number."""
    script = ADD_PAGE.format(
        title=title, slug=title.split()[0].lower(), summary=summary, texts=texts, language=language
    )
    return live_site.run(script).split()[-1]


CHANGE_PAGE = """
from localization import jobs
from sections.models import ContentPage
page = ContentPage.objects.get(pk={pk})
page.body[0] = ("paragraph", {html!r}, page.body[0].id)
page.save_revision().publish()
jobs.work_off()
"""


def change_page(live_site, pk, text):
    """Publish this text as the first paragraph of an English page."""
    live_site.run(CHANGE_PAGE.format(pk=pk, html=f"<p>{text}</p>"))
