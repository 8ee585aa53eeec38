"""What a visit costs on metered data: bytes on the wire with a cold cache, headers included."""

import re

import pytest

pytestmark = pytest.mark.browser

KB = 1000
HELP = ["/en/information/", "/km/information/", "/my/information/", "/vi/about-this-site/"]
MAIN = ["/en/", "/km/", "/th/", "/vi/", "/lo/", "/my/"]
OTHERS = [
    "/km/the-information-gap/",
    "/th/mekong-technology-project/field-trips/",
    "/km/about-the-team/",
    "/my/no-such-page/",
    "/vi/tip-news/",
    "/th/resources/",
    "/km/resources/human-trafficking-online-2011/",
    "/en/search/?q=trafficking",
]


def wire(page, path):
    """Open a page with a cold cache and return ``[(address, bytes), ...]`` of all that was fetched."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    addresses, fetched = {}, []
    session.on("Network.requestWillBeSent", lambda e: addresses.update({e["requestId"]: e["request"]["url"]}))
    session.on(
        "Network.loadingFinished",
        lambda e: fetched.append((addresses[e["requestId"]], e["encodedDataLength"])),
    )
    page.goto(path, wait_until="networkidle")
    # Pictures lower down are fetched when the reader comes to them; the bar is for all of them.
    page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
    page.wait_for_load_state("networkidle")
    return fetched


def total(fetched):
    return sum(size for _address, size in fetched)


@pytest.mark.parametrize("path", HELP)
def test_a_page_of_help_weighs_at_most_14_kilobytes_in_three_requests(page, path):
    fetched = wire(page, path)
    assert total(fetched) <= 14 * KB, fetched
    assert len(fetched) <= 3, fetched


@pytest.mark.parametrize("path", MAIN)
def test_a_main_page_weighs_at_most_100_kilobytes_in_ten_requests(page, path):
    fetched = wire(page, path)
    assert total(fetched) <= 100 * KB, fetched
    assert len(fetched) <= 10, fetched


@pytest.mark.parametrize("path", OTHERS)
def test_any_other_page_weighs_at_most_60_kilobytes(page, path):
    assert total(wire(page, path)) <= 60 * KB


def test_an_article_with_one_picture_weighs_at_most_60_kilobytes(page, article_with_one_picture):
    fetched = wire(page, article_with_one_picture)
    pictures = [address for address, _size in fetched if "/media/images/" in address]
    assert len(pictures) == 1 and pictures[0].endswith(".avif")
    assert total(fetched) <= 60 * KB, fetched


def test_a_picture_keeps_its_place_and_is_not_larger_than_needed(page, article):
    page.goto(article)
    first, second = page.locator("figure.picture img").all()
    assert first.get_attribute("loading") is None and second.get_attribute("loading") == "lazy"
    assert first.get_attribute("alt") == "A river"
    shape = int(first.get_attribute("width")) / int(first.get_attribute("height"))
    assert shape == pytest.approx(4 / 3, 0.01)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.querySelector('figure.picture img').currentSrc").endswith("width-400.avif")


def test_a_small_picture_is_offered_in_no_width_twice(page, article):
    page.goto(article)
    small = page.locator("figure.picture source[type='image/avif']").nth(1).get_attribute("srcset")
    assert re.findall(r" (\d+)w", small) == ["400", "600"]


def test_hashed_files_are_kept_for_ever_and_pages_for_a_minute(page):
    kept = {}
    page.on("response", lambda response: kept.update({response.url: response.headers["cache-control"]}))
    page.goto("/en/", wait_until="networkidle")
    sheet = next(value for address, value in kept.items() if address.endswith(".css"))
    assert "immutable" in sheet and "max-age=60," not in sheet
    assert kept[page.url] == "max-age=60"


# The layout's shifts while the page loads and is scrolled through, as browsers sum them up (CLS).
SHIFTS = """new Promise(resolve => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => resolve(sum), 300);
})"""


@pytest.mark.parametrize("path", [*MAIN, *OTHERS, *HELP])
def test_nothing_moves_while_a_page_loads(page, path):
    """Or by less than a hundredth of what counts as good (0.1): the logo, painted before the name is."""
    page.goto(path)
    assert page.evaluate(SHIFTS) < 0.001


def test_nothing_moves_when_a_picture_arrives(page, article):
    late = []
    page.route("**/media/images/**", lambda route: late.append(route))
    page.goto(article, wait_until="domcontentloaded")
    last = page.locator("figure.picture").last
    last.evaluate("picture => picture.scrollIntoView({block: 'start', behavior: 'instant'})")
    page.wait_for_timeout(300)
    assert late
    for route in late:
        route.continue_()
    page.wait_for_load_state("networkidle")
    assert last.locator("img").evaluate("image => image.complete && image.naturalWidth > 0")
    assert page.evaluate(SHIFTS) == 0


def test_every_page_works_without_javascript(browser, site_url):
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/")
    page.locator(".quick-exit").get_by_role("link", name="Where to find help").click()
    assert page.locator("a[href='tel:111']").first.is_visible()
    page.goto("/en/search/?q=Palermo")
    assert page.locator(".search-results li").count() > 0
    page.goto("/en/about-this-site/")
    page.get_by_text("Opera Mini").click()
    assert page.get_by_text("Hold a page and choose to delete it").is_visible()
    context.close()
