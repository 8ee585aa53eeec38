"""The desk by keyboard and by mouse: marks, the English, and the way from text to text."""

import re

import pytest

from .live_site import add_page

pytestmark = pytest.mark.browser


@pytest.fixture
def marked(translator):
    """The field of a text with a mark."""
    return translator.page.locator("textarea[name=text][data-source*='{1}']").first


def focused(translator):
    """The place of the field that has the keyboard, among all."""
    return translator.page.evaluate(
        "[...document.querySelectorAll('textarea[name=text]')].indexOf(document.activeElement)"
    )


def test_a_mark_is_set_at_the_selected_words_and_taken_back(marked):
    marked.fill("របាយការណ៍ថ្មី")
    marked.press("Control+a")
    marked.press("Alt+Digit1")
    assert marked.input_value() == "{1}របាយការណ៍ថ្មី{/1}"
    marked.press("Control+z")
    assert marked.input_value() == "របាយការណ៍ថ្មី"


def test_a_mark_moves_to_where_it_is_wanted(translator, marked):
    marked.fill("{1}មួយ{/1} ពីរ")
    button = marked.locator("xpath=ancestor::form").locator("[data-mark='1']")
    assert button.get_attribute("aria-pressed") == "true"
    marked.evaluate("field => field.setSelectionRange(field.value.length - 3, field.value.length)")
    button.click()
    assert marked.input_value() == "មួយ {1}ពីរ{/1}"
    marked.press("Alt+Digit9")
    assert marked.input_value() == "មួយ {1}ពីរ{/1}"


def test_the_english_is_copied_and_taken_back(marked):
    marked.fill("របាយការណ៍")
    marked.press("Alt+Digit0")
    assert marked.input_value() == marked.get_attribute("data-source")
    marked.press("Control+z")
    assert marked.input_value() == "របាយការណ៍"


def test_enter_alone_is_a_new_line(marked):
    marked.fill("របាយការណ៍")
    marked.press("Enter")
    assert marked.input_value() == "របាយការណ៍\n"


def test_control_enter_stores_and_goes_to_the_next_text(translator, marked):
    marked.fill("{1}របាយការណ៍{/1} ២០១១")
    here = focused(translator)
    marked.press("Control+Enter")
    assert focused(translator) == here + 1
    translator.page.locator(".desk-text", has=marked).locator(".desk-saved[data-state=saved]").wait_for()
    translator.page.reload()
    assert marked.input_value() == "{1}របាយការណ៍{/1} ២០១១"


def test_the_arrows_go_to_what_is_not_finished(live_site, translator):
    add_page(live_site, "Sails", "Two sails.", "Of wind.", "Of cloth.", language="km")
    translator.open_page("Sails")
    fields = translator.page.locator("textarea[name=text]")
    translator.write("Two sails.", "ក្ដោងពីរ។")
    fields.first.focus()
    for key, place in (("ArrowDown", 2), ("ArrowDown", 3), ("ArrowDown", 3), ("ArrowUp", 2), ("ArrowUp", 0)):
        translator.page.keyboard.press(f"Control+{key}")
        assert focused(translator) == place


def test_save_and_go_on_opens_the_next_text_that_is_not_finished(live_site, translator):
    add_page(live_site, "Shores", "Two shores.", "Of sand.", language="km")
    translator.open_page("Shores")
    first = translator.page.locator(".desk-text").first
    first.locator("textarea[name=text]").fill("ច្រាំង")
    first.locator("button[value=next]").click()
    translator.page.wait_for_url(re.compile("#text-"))
    second = translator.page.locator(".desk-text").nth(1)
    assert translator.page.url.endswith(f"#{second.get_attribute('id')}")
    assert first.locator("textarea[name=text]").input_value() == "ច្រាំង"


def test_a_button_that_is_held_does_what_it_says(translator):
    """The text is stored, and its findings shown, as soon as the button takes the focus from it."""
    section = translator.page.locator(".desk-text").nth(2)
    section.locator("textarea[name=text]").fill("ពាក្យ ៧៧")
    button = section.locator("button[value=next]")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    translator.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    translator.page.mouse.down()
    translator.page.wait_for_timeout(1000)
    translator.page.mouse.up()
    translator.page.wait_for_url(re.compile("#text-"), timeout=5000)
    assert section.locator("textarea[name=text]").input_value() == "ពាក្យ ៧៧"
