"""Whether a visitor sees why a page was found: every word of the query marked in it."""

from search.text.marking import marks, wanted

# So many results of every query are looked at.
FIRST = 10


def marked_results(queries, documents, found):
    """Return how many results were looked at, and in how many every word is marked.

    ``found`` names the documents found for a query: ``{id of the query: [ids]}``. Suggestions have no marks.
    """
    texts = {document["id"]: f"{document['title']}\n{document['body']}" for document in documents}
    results = [
        (query["query"], texts[document])
        for query in queries
        if query["kind"] != "prefix"
        for document in found[query["id"]][:FIRST]
    ]
    return len(results), sum(_is_marked(text, query) for query, text in results)


def _is_marked(text, query):
    return len({word for _start, _end, word in marks(text, query)}) == len(wanted(query))
