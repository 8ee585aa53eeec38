"""Judged queries, put to the visitors' search."""

from search.find import find, suggest


def answers(queries, language, keys):
    """Return ``{id of the query: [ids of the documents, the best first]}``.

    ``keys`` names the documents: ``{key of the page: id}``. A query of the kind ``prefix`` is typed so far
    and asks for suggestions.
    """
    return {query["id"]: _answer(query, language, keys) for query in queries}


def _answer(query, language, keys):
    ask = suggest if query["kind"] == "prefix" else find
    return [keys[page.pk] for page in ask(query["query"], language) if page.pk in keys]
