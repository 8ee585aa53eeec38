"""The scripts of the desk: what is typed is stored by itself, and never lost."""

import re

import pytest

from .live_site import add_page
from .people import LONG_PAGE as PAGE

pytestmark = pytest.mark.browser

KEPT = "Object.keys(localStorage).filter(key => key.startsWith('desk-')).length"
TEXTS = re.compile(r"/texts/\d+/")


def text(person):
    """The last text of the page: its section and its field."""
    section = person.page.locator(".desk-text").last
    return section, section.locator("textarea[name=text]")


def shows(section, state):
    section.locator(f".desk-saved[data-state={state}]").wait_for()


def test_what_was_typed_without_a_connection_is_stored_when_there_is_one(translator):
    section, field = text(translator)
    translator.context.set_offline(True)
    field.fill("គ្មានបណ្តាញ។ ២០១១")
    shows(section, "waiting")
    translator.context.set_offline(False)
    shows(section, "saved")
    translator.page.reload()
    assert field.input_value() == "គ្មានបណ្តាញ។ ២០១១"


def test_what_was_typed_is_there_when_the_page_is_opened_again(translator):
    section, field = text(translator)
    translator.context.set_offline(True)
    field.fill("បិទទំព័រ។ ២០១១")
    shows(section, "waiting")
    address = translator.page.url
    translator.page.goto("about:blank")
    translator.context.set_offline(False)
    translator.page.goto(address)
    assert field.input_value() == "បិទទំព័រ។ ២០១១"
    shows(section, "saved")
    assert translator.page.evaluate(KEPT) == 0


def test_an_answer_that_is_none_of_the_desk_s_loses_nothing(translator):
    section, field = text(translator)
    translator.page.route(TEXTS, lambda route: route.fulfill(status=404, body="<h1>Not here</h1>"))
    field.fill("មិនមានទំព័រ។ ២០១១")
    shows(section, "refused")
    assert "Not here" not in section.inner_text() and translator.page.evaluate(KEPT) == 1
    translator.page.unroute(TEXTS)
    translator.page.reload()
    assert field.input_value() == "មិនមានទំព័រ។ ២០១១"
    shows(section, "saved")


@pytest.mark.long
def test_a_draft_overwrites_nobody_who_wrote_meanwhile(translator, people):
    section, field = text(translator)
    translator.context.set_offline(True)
    field.fill("របស់ខ្ញុំ។ ២០១១")
    shows(section, "waiting")
    address = translator.page.url
    translator.page.goto("about:blank")
    reviewer = people("reviewer-km")
    reviewer.open_page(PAGE)
    theirs, other = text(reviewer)
    other.fill("របស់គេ។ ២០១១")
    shows(theirs, "saved")
    translator.context.set_offline(False)
    translator.page.goto(address)
    shows(section, "refused")
    assert "របស់គេ។" in section.locator(".desk-problem").text_content()
    assert field.input_value() == "របស់ខ្ញុំ។ ២០១១"
    field.press("End")
    field.press_sequentially("!")
    translator.page.wait_for_timeout(2500)
    reviewer.page.reload()
    assert other.input_value() == "របស់គេ។ ២០១១"
    section.locator("button[value=save]").click()
    translator.page.wait_for_load_state()
    reviewer.page.reload()
    assert other.input_value() == "របស់ខ្ញុំ។ ២០១១!"


def test_english_that_is_kept_takes_the_place_of_what_was_typed(people):
    reviewer = people("reviewer-km")
    reviewer.open_page(PAGE)
    section, field = text(reviewer)
    field.press_sequentially("ក")
    section.locator("button[value=keep]").click()
    reviewer.page.wait_for_load_state()
    reviewer.page.wait_for_timeout(2500)
    reviewer.page.reload()
    assert field.input_value() == field.get_attribute("data-source")


def test_the_preview_shows_what_is_written_and_what_was_stored(people):
    translator = people("translator-km", width=1600)
    translator.open_page(PAGE)
    section, field = text(translator)
    preview = translator.page.frame_locator(".desk-preview iframe")
    preview.locator("main").wait_for()
    field.fill("ពាក្យថ្មីក្នុងទំព័រ។ ២០១១")
    shows(section, "saved")
    part = preview.get_by_text("ពាក្យថ្មីក្នុងទំព័រ").last
    part.wait_for()
    box = part.bounding_box()
    assert box and 0 <= box["y"] <= 800


def test_the_page_is_ready_to_be_sent_once_the_last_text_is_stored(live_site, people):
    add_page(live_site, "Ferries", "Two boats to cross.", language="km")
    person = people("translator-km", width=360)
    person.open_page("Ferries")
    send = person.page.locator("form[action$='/send/'] button")
    person.write("Ferries", "សាឡាង")
    assert send.count() == 0
    person.write("Two boats to cross.", "ទូកពីរ។")
    send.wait_for()
    person.page.locator(".desk-gaps").wait_for(state="detached")
