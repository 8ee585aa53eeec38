"""WCAG 2.2 AA on every page type in every language, as far as machines can tell; and well-formed HTML."""

import json
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from .axe import EVERY_RULE, RULES_OF_COLOUR, bring_axe, findings
from .live_site import LISTEN, ROOT

pytestmark = pytest.mark.browser

EVERYWHERE = ["", "information/", "about-this-site/", "search/?q=2011", "no-such-page/"]
FULL = [
    "the-information-gap/",
    "the-information-gap/a-two-part-pilot/",
    "about-the-team/",
    "tip-news/",
    "tip-news/2012-06-19-tip-report-release/",
    "resources/",
    "resources/human-trafficking-online-2011/",
]
PAGES = [f"/{code}/{path}" for code in ("en", "km", "th", "vi", "lo", "my") for path in EVERYWHERE]
PAGES += [f"/{code}/{path}" for code in ("en", "km", "th", "vi") for path in FULL]


@pytest.fixture(scope="module")
def looked_at(browser, site_url):
    """A page whose complaints about the policy are kept; one for all, as axe is slow in a new browser."""
    context = browser.new_context(base_url=site_url)
    page = context.new_page()
    page.add_init_script(LISTEN)
    bring_axe(page)
    page.refused = []
    page.on("console", lambda message: page.refused.append(message.text) if "CSP" in message.text else None)
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(looked_at, path):
    """Light and dark, on a phone and a desk, with every answer opened.

    The policy refuses nothing of the page, so it is the same page in a browser without policies. In the dark
    nothing but colours differs (``test_design``), so only the rules that look at colours are asked again.
    """
    looked_at.refused.clear()
    looked_at.goto(path)
    looked_at.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    for width in (360, 1280):
        looked_at.set_viewport_size({"width": width, "height": 800})
        for scheme, rules in (("light", EVERY_RULE), ("dark", RULES_OF_COLOUR)):
            looked_at.emulate_media(color_scheme=scheme)
            assert findings(looked_at, rules) == [], (width, scheme)
    assert looked_at.refused == []


def test_axe_would_find_a_fault(page):
    page.goto("/en/")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert "image-alt" in [rule for rule, _places in findings(page)]


# A text that is faint in the dark alone, and a link that nothing but a colour near the text's tells from it.
FAINT = """() => {
    document.querySelector('main p').style.color = 'var(--ink-900)';
    const text = document.createElement('p'), link = document.createElement('a');
    text.append('A long text that goes on around its ', link, ' and goes on after it.');
    link.href = '#main';
    link.append('link');
    link.style = 'color: var(--color-ink-soft); text-decoration: none';
    document.querySelector('main').append(text);
}"""


def test_axe_would_find_faults_of_colour_in_the_dark(page):
    page.goto("/en/")
    page.evaluate(FAINT)
    page.emulate_media(color_scheme="dark")
    found = [rule for rule, _places in findings(page, RULES_OF_COLOUR)]
    assert found == ["color-contrast", "link-in-text-block"]


def fetched(url):
    try:
        with urllib.request.urlopen(url, timeout=30) as response:  # noqa: S310 - our own server
            return response.read()
    except urllib.error.HTTPError as missing:
        return missing.read()


@pytest.mark.long
@pytest.mark.checker
def test_the_html_checker_finds_nothing(site_url, article, tmp_path):
    """The Nu checker of the W3C, on every page type in every language and on a page with pictures."""
    for n, path in enumerate([*PAGES, article]):
        (tmp_path / f"{n}.html").write_bytes(fetched(site_url + path))
    (checker,) = ROOT.glob(".tools/node_modules/vnu-jar/build/dist/vnu.jar")
    command = ["java", "-jar", str(checker), "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run(
        [*command, *map(str, tmp_path.glob("*.html"))], capture_output=True, check=True, text=True
    )
    messages = json.loads(done.stdout)["messages"]
    pages = dict(enumerate([*PAGES, article]))
    assert [(pages[int(Path(m["url"]).stem)], m["message"]) for m in messages] == []


# WCAG 2.2, 1.4.12: what a reader may set without losing text.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
MAY_CLIP = ".visually-hidden, .skip-link, .cover, .site-menu, .languages small"
CLIPPED = f"""() => [...document.querySelectorAll('body *:not(svg, svg *)')]
    .filter(part => part.offsetParent && !part.closest('{MAY_CLIP}'))
    .filter(part => ['hidden', 'clip'].includes(getComputedStyle(part).overflowY)
        && (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1))
    .map(part => part.outerHTML.slice(0, 80))"""
SOME = ["/en/", "/km/", "/my/information/", "/th/about-the-team/", "/vi/tip-news/", "/lo/about-this-site/"]


@pytest.mark.parametrize("path", SOME)
def test_wider_spacing_loses_no_text(browser, site_url, path):
    context = browser.new_context(base_url=site_url, bypass_csp=True)
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(path)
    page.add_style_tag(content=SPACING)
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("path", SOME)
def test_twice_the_size_loses_no_text(page, path):
    """200 % zoom on a screen of 1280 px is a page of 640 px with twice the pixels."""
    page.set_viewport_size({"width": 640, "height": 400})
    page.goto(path)
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


BROKEN = """() => [...document.querySelectorAll('.nowrap, time, .person h3')]
    .filter(part => part.offsetParent && part.textContent.length < 30)
    .filter(part => part.getBoundingClientRect().height > 1.6 * parseFloat(getComputedStyle(part).lineHeight))
    .map(part => part.textContent)"""


@pytest.mark.parametrize("path", [*SOME, "/km/resources/", "/th/resources/human-trafficking-online-2011/"])
def test_names_numbers_and_dates_stay_on_one_line(page, path):
    page.goto(path)
    assert page.locator(".nowrap, time").count() > 0
    assert page.evaluate(BROKEN) == []


# The link of a card is as large as what lies over the card.
SMALL = """() => [...document.querySelectorAll('nav a, button, input, summary, .card a, .hotline-number a')]
    .filter(part => part.offsetParent)
    .map(part => [part, getComputedStyle(part, '::after').position === 'absolute' && part.closest('.card')])
    .map(([part, card]) => [part.textContent.trim() || part.id, (card || part).getBoundingClientRect()])
    .filter(([_text, box]) => box.height && box.height < 43.5)
    .map(([text]) => text)"""


@pytest.mark.parametrize("path", [*SOME, "/en/search/?q=2011", "/en/tip-news/2012-06-19-tip-report-release/"])
def test_what_is_pressed_is_at_least_44_pixels_high(page, path):
    page.goto(path)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(SMALL) == [], width


WHOLE = """() => [...document.querySelectorAll('main li > a, .languages li > *')]
    .filter(part => part.offsetParent)
    .map(part => [part.textContent.trim(), part.getBoundingClientRect()])
    .filter(([_text, box]) => box.height < 43.5 || box.width < 43.5)
    .map(([text]) => text)"""


@pytest.mark.parametrize(
    "path",
    [
        "/lo/resources/",
        "/km/resources/",
        "/vi/resources/human-trafficking-online-2011/",
        "/en/about-the-team/",
    ],
)
def test_a_link_that_is_a_whole_item_of_a_list_is_as_large(page, path):
    page.goto(path)
    assert page.locator("main li > a").count() > 0
    assert page.evaluate(WHOLE) == []


FOCUS = """() => {
    const place = document.activeElement, style = getComputedStyle(place);
    const box = place.getBoundingClientRect();
    const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    return place === document.body || (seen && outlined) ? null : place.outerHTML.slice(0, 90);
}"""
ORDER = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
    .filter(part => part.offsetParent || part.classList.contains('skip-link')).length"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["/en/", "/km/about-this-site/", "/th/resources/"])
def test_every_stop_of_the_keyboard_is_reached_and_seen(page, path, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    page.goto(path)
    stops = page.evaluate(ORDER)
    page.evaluate("window.stops = new Set()")
    for _stop in range(stops):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) is None
        page.evaluate("stops.add(document.activeElement)")
    # Past the last stop the keyboard is nowhere; that is no stop.
    page.evaluate("stops.delete(document.body)")
    assert page.evaluate("stops.size") == stops


def test_an_answer_opens_by_keyboard(page):
    page.goto("/en/about-this-site/")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details").first.get_attribute("open") is not None


def test_nothing_glides_for_whoever_asked_for_less_motion(page):
    page.emulate_media(reduced_motion="reduce")
    page.goto("/en/")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("document.getAnimations().length") == 0


def test_the_reader_s_own_colours_are_kept(page):
    page.emulate_media(forced_colors="active")
    page.goto("/en/")
    paper = "getComputedStyle(document.documentElement).getPropertyValue('--color-paper').trim()"
    assert page.evaluate(paper) == "Canvas"
    assert page.evaluate("getComputedStyle(document.querySelector('.map-country')).stroke") != "none"
