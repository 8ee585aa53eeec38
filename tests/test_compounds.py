"""No line of a Khmer, Thai or Burmese page begins within a word, and only the page's text knows of it."""

import re

import pytest

from localization.compounds import JOINED, JOINER, keep_whole
from news.models import NewsPage

REPORT = "របាយការណ៍"


def test_a_compound_is_joined_in_text_and_nowhere_else():
    html = f'<p title="{REPORT}">{REPORT}<svg><text>{REPORT}</text></svg><script>"{REPORT}"</script></p>'
    joined = REPORT.replace("ការ", f"{JOINER}ការ")
    assert keep_whole(html, "km") == html.replace(f">{REPORT}<svg", f">{joined}<svg")


@pytest.mark.parametrize("language", ["en", "vi", "lo", "th"])
def test_other_languages_are_left_as_they_are(language):
    assert keep_whole(REPORT, language) == REPORT


def test_the_longest_word_counts():
    assert keep_whole("លាក់កំបាំង", "km").count(JOINER) == 2
    assert keep_whole("လူကုန်ကူးမှု", "my").count(JOINER) == 3


@pytest.mark.parametrize("language", JOINED)
def test_no_joiner_stands_before_a_mark_or_is_written_twice(language):
    for word, joined in JOINED[language].items():
        assert joined.replace(JOINER, "") == word and JOINER * 2 not in joined
        parts = joined.split(JOINER)
        assert all(re.match(r"\w", part) for part in parts), word


@pytest.mark.django_db
class TestAPage:
    def test_its_text_has_joiners_and_its_head_has_none(self, client):
        head, body = client.get("/th/").content.decode().split("<body", 1)
        assert JOINER in body and JOINER not in head
        assert not [tag for tag in re.findall(r"<[^>]+>", body) if JOINER in tag]

    def test_nothing_stored_and_no_feed_has_them(self, client):
        assert JOINER not in client.get("/th/feed/").content.decode()
        pages = NewsPage.objects.filter(locale__language_code="th")
        assert not any(JOINER in page.title + page.summary + str(page.body) for page in pages)

    def test_a_word_copied_from_a_page_is_found(self, client):
        copied = keep_whole(REPORT, "km")
        found = [
            re.findall(r'<h2><a href="([^"]+)"', client.get("/km/search/", {"q": query}).content.decode())
            for query in (REPORT, copied)
        ]
        assert found[0] and found[0] == found[1]


# Every joined word on the page whose first and last letters stand on different lines.
TORN = """words => {
    const texts = document.createTreeWalker(document.querySelector('body'), NodeFilter.SHOW_TEXT), torn = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        for (const word of words) for (let at = text.data.indexOf(word); at >= 0;
                at = text.data.indexOf(word, at + 1)) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + word.length);
            const tops = [...range.getClientRects()].map(box => Math.round(box.top));
            if (new Set(tops).size > 1) torn.push(word);
        }
    }
    return torn;
}"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", ["/km/", "/km/resources/", "/th/about-the-team/", "/th/", "/my/"])
def test_no_line_begins_within_a_listed_word(page, path, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(path)
    words = [word for pair in JOINED[path[1:3]].items() for word in pair]
    assert page.evaluate(TORN, words) == []


@pytest.mark.browser
def test_the_browser_s_own_search_finds_a_joined_word(page):
    page.goto("/km/")
    assert JOINER in page.locator("main").inner_text()
    assert page.evaluate("word => find(word)", REPORT)
