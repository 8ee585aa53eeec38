"""The site in a real browser, served as in production."""

import pytest

from .live_site import LISTEN

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


@pytest.mark.parametrize("path", PAGES)
def test_a_page_never_scrolls_sideways(page, path):
    page.goto(path)
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_the_style_sheet_is_one_file_and_applies(page, path):
    sheets = []
    page.on("response", lambda response: sheets.append(response) if ".css" in response.url else None)
    page.goto(path)
    assert len(sheets) == 1 and sheets[0].ok
    assert "@import" not in sheets[0].text()
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--color-ink')")


@pytest.mark.parametrize("width", [832, 900, 1024, 1280])
def test_the_header_keeps_one_row_where_languages_lack_the_page(page, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto("/en/tip-news/")
    lao = page.locator(".languages li", has=page.locator("[hreflang=lo]"))
    assert lao.get_attribute("title") and lao.bounding_box()["width"] < 80
    assert page.locator(".site-header-bar").bounding_box()["height"] < 100
    assert page.get_by_role("link", name=f"ລາວ ({lao.get_attribute('title')})").count() == 1
    page.goto("/my/")
    assert page.locator(".site-header-bar").bounding_box()["height"] < 100


LINES = """part => [getComputedStyle(part).fontFamily,
    parseFloat(getComputedStyle(part).lineHeight) / parseFloat(getComputedStyle(part).fontSize)]"""


@pytest.mark.parametrize("path", ["/th/resources/"])
@pytest.mark.parametrize("part", ["h3[lang=en]", ".cover-title[lang=en]"])
def test_an_english_title_on_a_translated_page_looks_as_on_the_english_page(page, path, part):
    page.goto("/en/resources/")
    english = page.locator(part.replace("[lang=en]", "")).first.evaluate(LINES)
    page.goto(path)
    font, line = page.locator(part).first.evaluate(LINES)
    assert font == english[0] and line == pytest.approx(english[1], abs=0.01)


# The boxes of a part's first and last line of text, and of parts as a whole.
LINE_STARTS = """part => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return [...range.getClientRects()].map(box => Math.round(box.left));
}"""


def bottom(box):
    return box["y"] + box["height"]


def test_a_long_question_does_not_wrap_below_its_triangle(page):
    page.set_viewport_size({"width": 280, "height": 740})
    page.goto("/en/the-information-gap/")
    starts = page.locator("summary").first.evaluate(LINE_STARTS)
    assert len(starts) > 1 and len(set(starts)) == 1


def test_no_rule_stands_right_above_another(page):
    page.goto("/en/the-information-gap/")
    last = page.locator(".prose > .block-question").last.locator("details")
    assert last.evaluate("part => getComputedStyle(part).borderBottomWidth") == "0px"


def test_a_credit_stands_on_its_own_line(page):
    page.goto("/en/the-information-gap/")
    caption = page.locator("figcaption:has(.credit)").first
    credit = caption.locator(".credit")
    assert caption.inner_text().endswith(f"\n{credit.inner_text()}")
    assert credit.evaluate("part => getComputedStyle(part, '::before').content") == "none"


@pytest.mark.parametrize("path", ["/th/resources/", "/km/resources/", "/en/"])
def test_no_line_about_a_report_ends_with_a_dot_between(page, path):
    page.goto(path)
    year, authors = page.locator(".report-card .meta").first.inner_text().split("\n")
    assert "·" not in year + authors


def test_the_notice_of_a_translated_help_page_has_equal_room_above_and_below(page):
    page.goto("/th/information/")
    above = bottom(page.locator(".page-header .lead").bounding_box())
    notice = page.locator(".notice").bounding_box()
    below = page.locator(".prose").first.bounding_box()["y"]
    assert notice["y"] - above == pytest.approx(below - bottom(notice), abs=2)


def test_the_footer_s_links_stand_in_one_column_on_a_phone(page):
    page.goto("/vi/")
    places = [item.bounding_box()["x"] for item in page.locator(".site-footer-links li").all()]
    assert len(places) == 4 and len(set(places)) == 1


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


@pytest.fixture
def editor(page, live_site):
    """The browser of an editor who has signed in, with what it called and what it complained of."""
    page.called, page.complaints = set(), []
    page.add_init_script(LISTEN)
    page.add_init_script(
        "addEventListener('w-unsaved:watch-edits', event => event.target.dataset.watched = '')"
    )
    page.on("request", lambda request: page.called.add(request.url))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on(
        "console",
        lambda message: page.complaints.append(message.text) if message.type == "error" else None,
    )
    page.set_viewport_size({"width": 1400, "height": 1000})
    page.goto("/admin/login/")
    page.fill("[name=username]", "editor")
    page.fill("[name=password]", live_site.password("editor"))
    page.click("[type=submit]")
    return page


def test_an_editor_writes_previews_and_publishes_under_the_admin_s_policy(editor, site_url):
    editor.goto("/admin/pages/search/?q=field+trips")
    editor.goto(editor.locator("a[href*='/edit/']").first.get_attribute("href"))
    editor.locator("[data-streamfield-child]").first.wait_for()
    editor.locator(".c-sf-add-button").last.click()
    editor.get_by_role("option", name="Paragraph").click()
    editor.locator("[contenteditable=true]").last.click()
    # What is written before Wagtail watches the form is not in its preview.
    editor.locator("[data-watched]").wait_for()
    editor.keyboard.type("Written in a browser.")
    editor.get_by_role("button", name="Toggle preview").click()
    editor.frame_locator("#w-preview-iframe").get_by_text("Written in a browser.").wait_for(state="attached")
    editor.get_by_role("button", name="More actions").click()
    editor.locator("[value=action-publish]").click()
    editor.locator(".messages .success").wait_for()
    editor.context.clear_cookies()
    editor.goto("/en/mekong-technology-project/field-trips/")
    assert editor.get_by_text("Written in a browser.").is_visible()
    assert {url for url in editor.called if not url.startswith((site_url, "data:", "blob:"))} == set()
    assert editor.complaints == []


PARENT = """
from sections.models import SectionPage
print(SectionPage.objects.get(locale__language_code="en", slug="mekong-technology-project").pk)
"""


def test_what_is_typed_at_once_in_a_new_page_is_not_lost(editor, live_site):
    """Nothing claims to be saved before it is: Wagtail's own saving missed what was typed into a block."""
    parent = live_site.run(PARENT).split()[-1]
    editor.goto(f"/admin/pages/add/sections/contentpage/{parent}/")
    posts = []
    editor.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
    # From here on Wagtail would save.
    editor.locator("[data-watched]").wait_for()
    editor.fill("[name=title]", "Ropes")
    editor.locator(".c-sf-add-button").first.click()
    editor.get_by_role("option", name="Paragraph").click()
    editor.locator("[contenteditable=true]").last.click()
    editor.keyboard.type("There are 35 ropes.")
    editor.wait_for_timeout(2500)
    assert [url for url in posts if "/add/" in url] == []
    editor.get_by_role("button", name="Save draft").click()
    editor.locator(".messages .success").wait_for()
    editor.reload()
    assert "There are 35 ropes." in editor.locator("[contenteditable=true]").last.inner_text()
