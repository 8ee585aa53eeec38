"""The Universal Declaration of Human Rights, searched: no change may find fewer words, or wrong ones."""

from pathlib import Path

import pytest

from search.evaluation.judged import languages, load, read
from search.evaluation.run import answers

FOLDER = Path(__file__).parent / "data" / "search"
LANGUAGES = languages(FOLDER, "docs")


def share(of, among):
    return len(of & among) / len(among) if among else 1


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_with_the_word_is_found_and_few_others(language):
    queries = read(FOLDER, "queries", language)
    keys = load(read(FOLDER, "docs", language), language, lambda _done, _total: None)
    found = {query: set(articles) for query, articles in answers(queries, language, keys).items()}
    relevant = {query["id"]: set(query["relevant"]) for query in queries}
    recall = [share(found[query], relevant[query]) for query in relevant]
    precision = [share(relevant[query], found[query]) for query in relevant]
    assert len(queries) >= 8
    assert sum(recall) / len(recall) == 1
    assert sum(precision) / len(precision) >= 0.95
