"""A visitor searches, on a small phone."""

import re

import pytest

pytestmark = pytest.mark.browser


def search(page, code, query):
    page.goto(f"/{code}/")
    page.locator(".site-search-link").click()
    page.locator("#query").fill(query)
    page.locator("#query").press("Enter")
    page.locator(".search-results li").first.wait_for()


def without_joiners(text):
    return text.replace("\u2060", "").lower()


@pytest.mark.parametrize(("code", "query"), [("km", "ពលកម្ម"), ("th", "แรงงาน"), ("lo", "ປຸ່ມ"), ("my", "ခလုတ်")])
def test_a_word_from_the_middle_of_a_sentence_is_found_and_seen_marked(page, code, query):
    search(page, code, query)
    mark = page.locator(".search-results mark").first
    assert without_joiners(mark.text_content()) == query
    # No space tells where the word begins, or none where it ends.
    texts = map(without_joiners, page.locator(".search-results p").all_text_contents())
    assert any(re.search(rf"\w{query}|{query}\w", text) for text in texts)
    assert mark.evaluate("mark => getComputedStyle(mark).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_vietnamese_title_typed_without_marks_is_the_first_result_and_marked(page):
    page.goto("/vi/tip-news/")
    title = page.locator("main h2 a, main h3 a").first.text_content().strip()
    search(page, "vi", bare(title))
    first = page.locator(".search-results li").first.locator("a")
    assert first.text_content().replace("\u2060", "").strip() == title.replace("\u2060", "")
    assert first.locator("mark").count() > 0


def bare(text):
    from search.text.latin import bare

    return bare(text.replace("\u2060", "").lower())


def test_titles_are_offered_while_somebody_types(page):
    page.goto("/en/search/")
    page.locator("#query").press_sequentially("traff")
    page.locator("#suggestions option").first.wait_for(state="attached")
    titles = page.locator("#suggestions option").all_text_contents()
    assert titles and all("traff" in title.lower() for title in titles)
