"""What a visit costs on metered data: bytes on the wire with a cold cache, headers included."""

from io import BytesIO

import pytest
from PIL import Image

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


def photograph():
    """A picture that compresses about as badly as a photograph: soft shapes with grain, 1600 x 1200."""
    grain = Image.effect_noise((1600, 1200), 40)
    shapes = Image.effect_noise((16, 12), 200).resize((1600, 1200), Image.Resampling.BICUBIC)
    file = BytesIO()
    Image.merge("RGB", [Image.blend(shapes, grain, share) for share in (0.1, 0.15, 0.2)]).save(file, "JPEG")
    return file.getvalue()


ADD_PICTURE = """
from django.core.files.base import ContentFile
from wagtail.images import get_image_model
from news.models import NewsPage
image = get_image_model().objects.create(
    title="River", alt_text="A river", file=ContentFile(open({path!r}, "rb").read(), name="river.jpg"))
page = NewsPage.objects.filter(locale__language_code="en").newest_first().first()
value = {{"image": image, "caption": "A river in the evening", "credit": "Somebody"}}
page.body.append(("picture", value))
page.save_revision().publish()
print(page.url)
"""


@pytest.fixture(scope="module")
def article(live_site, tmp_path_factory):
    """The address of an article to which an editor has added one picture."""
    file = tmp_path_factory.mktemp("picture") / "river.jpg"
    file.write_bytes(photograph())
    return live_site.manage("shell", "-v0", "-c", ADD_PICTURE.format(path=str(file))).split()[-1]


def test_an_article_with_one_picture_weighs_at_most_60_kilobytes(page, article):
    fetched = wire(page, article)
    pictures = [address for address, _size in fetched if "/media/images/" in address]
    assert len(pictures) == 1 and pictures[0].endswith(".avif")
    assert total(fetched) <= 60 * KB, fetched


def test_a_picture_keeps_its_place_comes_late_and_is_not_larger_than_needed(page, article):
    page.goto(article)
    picture = page.locator("figure.picture img")
    assert picture.get_attribute("loading") == "lazy" and picture.get_attribute("alt") == "A river"
    assert int(picture.get_attribute("width")) / int(picture.get_attribute("height")) == pytest.approx(
        4 / 3, 0.01
    )
    picture.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.querySelector('figure.picture img').naturalWidth") <= 800


# The layout's shifts while the page loads and is scrolled through, as browsers sum them up (CLS).
SHIFTS = """new Promise(resolve => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => resolve(sum), 300);
})"""


@pytest.mark.parametrize("path", [*MAIN, *OTHERS, *HELP])
def test_nothing_moves_while_a_page_loads(page, path):
    page.goto(path)
    assert page.evaluate(SHIFTS) == 0


def test_nothing_moves_when_a_picture_arrives(page, article):
    page.goto(article)
    page.locator("figure.picture img").scroll_into_view_if_needed()
    assert page.evaluate(SHIFTS) == 0


def test_every_page_works_without_javascript(browser, site_url):
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/")
    page.get_by_role("link", name="Where to find help").click()
    assert page.locator("a[href='tel:111']").is_visible()
    page.goto("/en/search/?q=Palermo")
    assert page.locator(".search-results li").count() > 0
    page.goto("/en/about-this-site/")
    page.get_by_text("Opera Mini").click()
    assert page.get_by_text("Hold a page and choose to delete it").is_visible()
    context.close()
