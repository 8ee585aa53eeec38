"""Vietnamese syllables that are words by themselves come before those in longer words."""

import pytest
from django.utils.translation import override
from wagtail.search.backends import get_search_backend

from search.text.latin import bare
from search.text.normalize import normalize
from search.text.runs import runs
from search.text.vietnamese import alone
from sections.models import ContentPage

from .translations import english

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đây là cảnh của làng.", ["day", "canh", "lang"]),
        ("Cảnh sát và hoàn cảnh.", []),
        ("Những tuần này, 3 tuần và ngày", ["tuan", "tuan", "ngay"]),
        ("The police and the people", []),
        ("và", []),
        ("", []),
    ],
)
def test_words_of_grammar_tell_what_stands_alone(text, words):
    found = alone(list(runs(normalize(text))))
    assert [word for word in found if word.isascii()] == words
    assert {bare(word) for word in found} == set(words)


@pytest.mark.parametrize("typed", ["cảnh", "canh"])
def test_the_word_by_itself_comes_first(typed):
    parent = english("mekong-technology-project").get_translations().get(locale__language_code="vi")
    # The newest stands first of what is equal.
    for slug, title in (("a", "Đây là cảnh của làng"), ("b", "Hoàn cảnh"), ("c", "Cảnh sát, cảnh sát")):
        parent.add_child(instance=ContentPage(title=title, slug=slug, locale=parent.locale))
    with override("vi"):
        found = get_search_backend().search(typed, ContentPage.objects.child_of(parent))
        assert next(iter(found)).slug == "a"
