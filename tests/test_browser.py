"""The site in a real browser, served as in production."""

import re
import urllib.request

import pytest

pytestmark = pytest.mark.browser

PAGES = [
    "/en/",
    "/km/",
    "/th/",
    "/vi/",
    "/lo/",
    "/my/",
    "/km/the-information-gap/",
    "/km/the-information-gap/a-two-part-pilot/",
    "/th/mekong-technology-project/",
    "/km/about-the-team/",
    "/th/tip-news/",
    "/en/tip-news/2012-06-19-tip-report-release/",
    "/km/resources/",
    "/vi/resources/human-trafficking-online-2011/",
    "/en/search/?q=trafficking",
    "/km/no-such-page/",
]


def sitemap(site_url):
    with urllib.request.urlopen(f"{site_url}/sitemap.xml", timeout=30) as response:  # noqa: S310 - our own server
        return re.findall(r"<loc>([^<]+)</loc>", response.read().decode())


def test_no_page_calls_another_host_sets_a_cookie_or_breaks_the_csp(page, site_url):
    called, complaints = set(), []
    page.on("request", lambda request: called.add(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    urls = sitemap(site_url)
    assert len(urls) > 140
    for url in urls:
        assert page.goto(url).status == 200
    assert {url for url in called if not url.startswith(site_url)} == set()
    assert complaints == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_never_scrolls_sideways(page, path, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_the_style_sheet_is_one_file_and_applies(page, path):
    sheets = []
    page.on("response", lambda response: sheets.append(response) if ".css" in response.url else None)
    page.goto(path)
    assert len(sheets) == 1 and sheets[0].ok
    assert "@import" not in sheets[0].text()
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--color-ink')")


def test_the_first_stop_of_the_keyboard_is_the_skip_link(page):
    page.goto("/km/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_visitor_changes_the_language_of_this_very_page_without_javascript(browser, site_url):
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/the-information-gap/a-two-part-pilot/")
    page.get_by_role("link", name="ខ្មែរ", exact=True).click()
    assert page.url.endswith("/km/the-information-gap/a-two-part-pilot/")
    context.close()


def test_an_editor_signs_in_and_the_page_editor_works(page, site_url, request):
    """The admin stands outside the visitors' policy; its editor must start without complaint."""
    accounts = next(request.getfixturevalue("tmp_path_factory").getbasetemp().glob("var*/accounts.txt"))
    rows = [line.split("\t") for line in accounts.read_text().splitlines()]
    password = next(password for _role, username, password in rows if username == "editor")
    called = set()
    page.on("request", lambda call: called.add(call.url))
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/admin/login/")
    page.fill("[name=username]", "editor")
    page.fill("[name=password]", password)
    page.click("[type=submit]")
    page.goto("/admin/pages/")
    page.goto(page.locator("a[href$='/edit/']").first.get_attribute("href"))
    page.locator("[data-streamfield-child]").first.wait_for()
    foreign = {url for url in called if not url.startswith((site_url, "data:", "blob:"))}
    assert foreign == set()
