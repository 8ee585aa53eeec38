"""The site in a real browser, served as in production."""

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


def test_an_editor_signs_in_and_the_page_editor_works(page, live_site, site_url):
    """The admin has a policy of its own; its editor must work under it without complaint."""
    called = set()
    page.on("request", lambda call: called.add(call.url))
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/admin/login/")
    page.fill("[name=username]", "editor")
    page.fill("[name=password]", live_site.password("editor"))
    page.click("[type=submit]")
    page.goto("/admin/pages/")
    page.goto(page.locator("a[href$='/edit/']").first.get_attribute("href"))
    page.locator("[data-streamfield-child]").first.wait_for()
    foreign = {url for url in called if not url.startswith((site_url, "data:", "blob:"))}
    assert foreign == set()
