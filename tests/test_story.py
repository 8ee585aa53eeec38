"""From an English page to a Khmer one and back: by people with a phone, a desk and one language each."""

import pytest

from .live_site import add_page, change_page
from .people import photograph

pytestmark = pytest.mark.browser

TITLE = "Boats on the river"
ADDRESS = "/km/mekong-technology-project/boats/"
OUTDATED = ".notice"


def give_to_khmer_translators(editor, pk):
    editor.page.goto(f"/admin/localize/submit/page/{pk}/")
    editor.page.locator("label", has_text="Khmer").click()
    editor.page.locator("main form button[type=submit]").click()
    editor.page.locator("progress").wait_for()


def translate(translator):
    """Translate all, be told of a lost number, mend it, and send the page to the reviewers."""
    translator.page.goto("/admin/")
    photograph(
        translator.page, "1-home", translator.page.locator("#desk-queue-content, [id^=desk-queue]").first
    )
    translator.find_page(TITLE)
    assert translator.page.locator("html").get_attribute("lang") == "km"
    translator.write(TITLE, "ទូកនៅលើទន្លេ")
    section = translator.write("Two boats.", "ទូកពីរ។")
    photograph(translator.page, "2-stored", section)
    section = translator.write("In 2012", "មានទូក ៤៥។")
    assert "2012" in section.locator(".desk-findings").text_content()
    photograph(translator.page, "3-lost-number", section.locator(".desk-findings"))
    section = translator.write("In 2012", "នៅឆ្នាំ ២០១២ មានទូក ៤៥។")
    assert section.locator(".desk-findings").count() == 0
    assert translator.page.evaluate("document.documentElement.scrollWidth") <= 360
    send(translator)
    assert translator.page.locator("textarea[name=text][readonly]").count() == 3
    photograph(translator.page, "4-with-the-reviewers")


def send(translator):
    translator.page.reload()
    translator.press("send")


def approve_and_publish(reviewer):
    reviewer.press("approve")
    reviewer.press("publish")


def update(translator):
    """See what changed in the English, say it in Khmer, and send the page again."""
    translator.find_page(TITLE)
    changed = translator.page.locator(".desk-text", has_text="In 2012")
    assert "3 bridges" in changed.locator("ins").text_content()
    photograph(translator.page, "5-what-changed", changed)
    translator.write("In 2012", "នៅឆ្នាំ ២០១២ មានទូក ៤៥ និងស្ពាន ៣។")
    send(translator)


@pytest.mark.long
def test_a_page_is_translated_reviewed_published_outdated_and_published_again(live_site, people, page):
    pk = add_page(live_site, TITLE, "Two boats.", "In 2012 there were 45 boats.")
    give_to_khmer_translators(people("chief-editor"), pk)
    translator, reviewer = people("translator-km", width=360), people("reviewer-km")
    translate(translator)
    reviewer.find_page(TITLE)
    approve_and_publish(reviewer)
    page.goto(ADDRESS)
    assert "នៅឆ្នាំ ២០១២ មានទូក ៤៥" in page.locator("main").text_content()
    assert page.locator(OUTDATED).count() == 0

    change_page(live_site, pk, "In 2012 there were 45 boats and 3 bridges.")
    update(translator)
    page.reload()
    assert "នៅឆ្នាំ ២០១២ មានទូក ៤៥" in page.locator("main").text_content()
    assert page.locator(f"{OUTDATED} a[hreflang=en]").count() == 1
    photograph(page, "6-visitors-are-told")

    reviewer.find_page(TITLE)
    assert reviewer.page.locator(".desk-text").count() == 1
    assert "និងស្ពាន ៣" in reviewer.page.locator(".desk-earlier ins").text_content()
    photograph(reviewer.page, "7-old-beside-new", reviewer.page.locator(".desk-text"))
    approve_and_publish(reviewer)
    page.reload()
    assert "ស្ពាន ៣" in page.locator("main").text_content()
    photograph(page, "8-up-to-date")
    assert page.locator(OUTDATED).count() == 0
