"""Pages on paper: clean, with an address, and as quiet as on the screen."""

import pytest

pytestmark = pytest.mark.browser


def test_a_printed_page_is_a_clean_document_with_its_address(page, site_url):
    page.goto("/en/resources/")
    page.emulate_media(media="print")
    for hidden in (".quick-exit", ".site-menu", ".languages", ".outline"):
        assert page.locator(hidden).count() == 1 and not page.locator(hidden).is_visible(), hidden
    assert page.locator(".printed-from").inner_text() == f"{site_url}/en/resources/"
    assert page.locator("main h1").is_visible()


@pytest.mark.parametrize("path", ["/en/information/", "/km/about-this-site/"])
def test_a_printed_page_of_help_does_not_name_the_site(page, path):
    page.goto(path)
    page.emulate_media(media="print")
    for hidden in (".site-header", ".site-footer"):
        assert page.locator(hidden).count() == 1 and not page.locator(hidden).is_visible(), hidden
    assert page.locator("main h1").is_visible()


@pytest.mark.parametrize("path", ["/en/the-information-gap/", "/en/information/"])
def test_answers_are_printed_although_they_are_closed(page, path):
    page.goto(path)
    answer = page.locator("details > p").first
    assert answer.bounding_box() is None or not answer.is_visible()
    page.emulate_media(media="print")
    assert answer.is_visible() and answer.bounding_box()["height"] > 10
