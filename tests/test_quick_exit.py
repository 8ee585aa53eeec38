"""The button that leaves the site, in a real browser."""

from itertools import product

import pytest

pytestmark = pytest.mark.browser

ELSEWHERE = "https://en.wikipedia.org/"
LONG_PAGES = ["/en/", "/km/about-this-site/", "/my/", "/th/about-the-team/", "/en/no-such-page/"]


@pytest.fixture
def elsewhere(page):
    """The target of the button, which no test may really call."""
    page.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>An encyclopedia</title>"))
    return page


def test_it_puts_another_site_in_the_place_of_this_page(elsewhere):
    page = elsewhere
    page.goto("/en/")
    page.goto("/en/information/")
    page.get_by_role("link", name="Leave this site").click()
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    assert page.url.endswith("/en/"), "the page that was left can be reached with Back"


def test_the_screen_and_the_title_are_empty_even_if_the_other_site_has_no_answer(page):
    # A browser stays where it is at this status, so what is seen here is what the click alone has done.
    page.route(f"{ELSEWHERE}**", lambda route: route.fulfill(status=204))
    page.goto("/en/information/")
    assert page.title() and page.locator("body *").count()
    with page.expect_event("requestfailed", lambda request: request.url == ELSEWHERE):
        page.get_by_role("link", name="Leave this site").click()
    assert page.evaluate("[document.title, document.documentElement.childNodes.length]") == ["", 0]


def test_it_tells_the_other_site_nothing(elsewhere):
    page = elsewhere
    asked = []
    page.on("request", lambda request: asked.append(request) if ELSEWHERE in request.url else None)
    page.goto("/en/information/")
    page.get_by_role("link", name="Leave this site").click()
    page.wait_for_url(ELSEWHERE)
    assert "referer" not in asked[0].all_headers()


def test_without_javascript_it_is_a_link_that_leaves(browser, site_url):
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>An encyclopedia</title>"))
    page.goto("/en/information/")
    with page.expect_navigation():
        page.get_by_role("link", name="Leave this site").click()
    assert page.url == ELSEWHERE
    context.close()


@pytest.mark.parametrize("path", LONG_PAGES)
def test_it_is_in_reach_wherever_the_reader_has_scrolled(page, path):
    page.goto(path)
    for width, share in product((320, 360, 1280), (0, 0.3, 0.7, 1)):
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate(
            "share => scrollTo({top: share * document.body.scrollHeight, behavior: 'instant'})", share
        )
        box = page.locator("[data-quick-exit]").bounding_box()
        assert box["y"] >= 0 and box["height"] >= 44 and box["width"] >= 44, width
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        on_top = "([x, y]) => document.elementFromPoint(x, y).hasAttribute('data-quick-exit')"
        assert page.evaluate(on_top, middle), width


@pytest.mark.parametrize("percent", [150, 200])
@pytest.mark.parametrize("path", ["/en/", "/km/", "/vi/", "/my/information/"])
def test_it_stays_in_reach_when_letters_are_larger(browser, site_url, path, percent):
    context = browser.new_context(base_url=site_url, bypass_csp=True, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(path)
    page.add_style_tag(content=f"html {{ font-size: {percent}% }}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate("scrollTo({top: 1000, behavior: 'instant'})")
    for link in page.locator(".quick-exit a").all():
        box = link.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360 and 0 <= box["y"] < 180
    assert page.locator(".quick-exit").bounding_box()["height"] < 640 / 3
    context.close()


# Walks through the page with the keyboard and returns every stop that the bar at the top hides.
HIDDEN = """() => {
    const bar = document.querySelector('.quick-exit'), place = document.activeElement;
    if (place === document.body || bar.contains(place)) return null;
    const box = place.getBoundingClientRect(), above = bar.getBoundingClientRect();
    return box.top < above.bottom - 1 && box.bottom > above.top + 1 ? place.outerHTML : null;
}"""


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("path", ["/en/about-this-site/", "/my/about-this-site/", "/km/resources/"])
def test_it_never_covers_what_has_the_focus(page, path, key):
    page.goto(path)
    page.emulate_media(reduced_motion="reduce")
    if key == "Shift+Tab":
        page.locator("footer a").last.focus()
    for _stop in range(page.locator("a, button, input, summary").count()):
        page.keyboard.press(key)
        assert page.evaluate(HIDDEN) is None


def test_a_place_that_is_linked_to_is_not_covered(page):
    page.emulate_media(reduced_motion="reduce")
    page.goto("/en/about-this-site/")
    link = page.locator(".outline a").last
    link.click()
    target = page.locator(f"[id='{link.get_attribute('href')[1:]}']")
    bar = page.locator(".quick-exit").bounding_box()
    assert target.bounding_box()["y"] >= bar["y"] + bar["height"]
