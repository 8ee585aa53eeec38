"""What keeps a person's words: where the English changes under their hands, and where no script runs."""

import pytest

from .live_site import add_page, change_page
from .people import LONG_PAGE

pytestmark = pytest.mark.browser
DESK = "/admin/translations/"


def test_words_typed_for_english_that_has_changed_stand_beside_the_new_text(live_site, people):
    pk = add_page(live_site, "Canals", "Two canals.", "A canal is long.", language="km")
    translator = people("translator-km", width=360)
    translator.open_page("Canals")
    change_page(live_site, pk, "A canal is long and narrow.")
    section = translator.page.locator(".desk-text", has_text="A canal is long")
    section.locator("textarea[name=text]").fill("ព្រែកវែង។")
    section.locator(".desk-saved[data-state=refused]").wait_for()
    section.locator(".desk-problem a").click()
    translator.page.wait_for_load_state()
    section = translator.page.locator(".desk-text", has_text="long and narrow")
    lost = section.locator(".desk-problem .desk-earlier")
    translator.page.wait_for_timeout(1500)
    assert "ព្រែកវែង។" in lost.text_content() and 0 <= lost.bounding_box()["y"] <= 800
    section.locator("[data-take]").click()
    section.locator(".desk-saved[data-state=saved]").wait_for()
    translator.page.reload()
    assert section.locator("textarea[name=text]").input_value() == "ព្រែកវែង។"
    assert translator.page.locator("[data-take]").count() == 0


def test_a_refusal_goes_when_its_cause_has_gone(translator):
    section = translator.page.locator(".desk-text").first
    field = section.locator("textarea[name=text]")
    before = field.input_value()
    field.fill(" ")
    section.locator(".desk-problem").wait_for()
    field.fill(before)
    section.locator(".desk-saved[data-state=saved]").wait_for()
    assert section.locator(".desk-problem").count() == 0


def test_what_was_typed_is_stored_when_the_page_is_left(translator):
    """At once, without a question."""
    asked = []
    translator.page.on("dialog", lambda dialog: asked.append(dialog.type))
    field = translator.page.locator(".desk-text textarea[name=text]").nth(1)
    field.fill("អង្គការល្អមានហេតុផល។ ២០១១")
    address = translator.page.url
    translator.page.goto(DESK)
    translator.page.evaluate("localStorage.clear()")
    # It is sent while the page closes; the next page may be there before it.
    for _attempt in range(20):
        translator.page.goto(address)
        if field.input_value() == "អង្គការល្អមានហេតុផល។ ២០១១":
            break
    else:
        pytest.fail("what was typed is lost")
    assert asked == []


@pytest.fixture
def plain(browser, signed_in, live_site):
    """A translator's phone without scripts."""
    desktop, _cookies = signed_in("translator-km")
    context = browser.new_context(
        base_url=live_site.url,
        viewport={"width": 360, "height": 740},
        storage_state=desktop.storage_state(),
        java_script_enabled=False,
    )
    yield context.new_page()
    context.close()


def test_the_desk_works_on_a_phone_without_scripts(plain):
    plain.goto(DESK)
    assert plain.locator(".desk-no-script form button").is_visible()
    plain.locator("a", has_text=LONG_PAGE).first.click()
    section = plain.locator(".desk-text", has=plain.locator(".desk-terms, .desk-columns details")).nth(4)
    section.locator("textarea[name=text]").fill(" ")
    section.locator("button[value=save]").click()
    section.locator(".desk-problem").wait_for()
    plain.wait_for_timeout(1000)
    assert 0 <= section.locator(".desk-problem").bounding_box()["y"] <= 740, "where the person looks"
    plain.reload()
    section.locator("textarea[name=text]").fill("ពាក្យថ្មី ២០១១")
    section.locator("button[value=save]").click()
    assert section.locator("textarea[name=text]").input_value() == "ពាក្យថ្មី ២០១១"
