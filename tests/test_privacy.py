"""Nobody but this site learns of a visit, and this site keeps nothing that says whose it was."""

import re
import subprocess
import sys
import urllib.error
import urllib.request

import pytest
from django.conf import settings

from .live_site import LISTEN, ROOT

pytestmark = pytest.mark.browser


def sitemap(site_url):
    with urllib.request.urlopen(f"{site_url}/sitemap.xml", timeout=30) as response:  # noqa: S310 - our own server
        return re.findall(r"<loc>([^<]+)</loc>", response.read().decode())


def test_each_address_of_the_sitemap_begins_with_a_language(site_url):
    urls = sitemap(site_url)
    assert len(urls) > 140
    assert {url.removeprefix(site_url).split("/")[1] for url in urls} == set(settings.SITE_LANGUAGES)


@pytest.mark.parametrize("language", settings.SITE_LANGUAGES)
def test_no_page_calls_another_host_sets_a_cookie_or_breaks_the_policy(page, site_url, language):
    called, complaints = set(), []
    page.add_init_script(LISTEN)
    page.on("request", lambda request: called.add(request.url))
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    for url in [url for url in sitemap(site_url) if url.startswith(f"{site_url}/{language}/")]:
        assert page.goto(url).status == 200
    assert {url for url in called if not url.startswith(site_url)} == set()
    assert complaints == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("navigator.serviceWorker?.getRegistrations().then(found => found.length)") == 0


def test_the_listener_would_hear_of_a_breach(page):
    page.add_init_script(LISTEN)
    page.goto("/en/")
    breach = "CSP img-src https://example.org"
    with page.expect_console_message(lambda message: message.text.startswith(breach)):
        page.evaluate(
            "document.body.append(Object.assign(new Image(), {src: 'https://example.org/spy.gif'}))"
        )


WHO = {
    "X-Forwarded-For": "203.0.113.77",
    "Forwarded": "for=203.0.113.77",
    "User-Agent": "TellTalePhone/9",
    "Referer": "http://elsewhere.example/secret-referrer",
    "Cookie": "tell=tale-cookie",
}


def ask(url, **headers):
    request = urllib.request.Request(url, headers=WHO | headers)  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310 - our own server
            return response.status
    except urllib.error.HTTPError as problem:
        return problem.code


def test_the_log_says_nothing_of_who_asked_for_what(live_site):
    """Pages, missing pages, refused hosts, broken forms and a fault of ours: each is a line or none."""
    site = live_site.url
    assert ask(f"{site}/en/search/?q=secret-query-words") == 200
    assert ask(f"{site}/en/no-such-page/?q=secret-query-words") == 404
    assert ask(f"{site}/en/?q=secret-query-words", Host="secret-host.example") == 400
    assert ask(f"{site}/admin/login/?next=secret-query-words") == 200
    log = live_site.log.read_text()
    assert "no-such-page" in log, "the log is not where this test looks"
    for secret in ("203.0.113.77", "127.0.0.1:", "TellTale", "secret-", "tale-cookie"):
        assert secret not in log.replace("secret-host.example", ""), secret


FAULTY = """
import django
from django.conf import settings
django.setup()
from django.test import Client
from django.urls import path

def view(request):
    raise ValueError("cannot use " + request.GET["q"])

import site_config.urls
site_config.urls.urlpatterns.insert(0, path("fault/", view))
client = Client(raise_request_exception=False)
client.get("/fault/?q=secret-query-words", REMOTE_ADDR="203.0.113.77", HTTP_HOST="127.0.0.1")
"""


def test_a_fault_of_ours_is_logged_with_its_place_but_without_what_was_typed(live_site):
    done = subprocess.run(
        [sys.executable, "-c", FAULTY],
        cwd=ROOT,
        env=live_site.environment,
        check=True,
        capture_output=True,
        text=True,
    )
    assert "Internal Server Error: /fault/" in done.stderr
    assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0700 ERROR ", done.stderr)
    assert "builtins.ValueError" in done.stderr and " view" in done.stderr
    assert "secret-query-words" not in done.stderr and "203.0.113.77" not in done.stderr
