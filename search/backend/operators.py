"""Queries that a program builds with operators: what each part asks for, and what it counts."""

from modelsearch.query import And, Boost, MatchAll, Not, Or, Phrase, PlainText

from search.text.query import any_word, parse, phrase


def boosted(query, boost=1):
    """Yield ``(match, boost)`` of what is asked for, not of what is excluded."""
    if isinstance(query, And | Or):
        for part in query.subqueries:
            yield from boosted(part, boost)
    elif isinstance(query, Boost):
        yield from boosted(query.subquery, boost * query.boost)
    elif not isinstance(query, Not | MatchAll) and (match := match_of(query)):
        yield match, boost


def match_of(query):
    """Return a plain text or phrase as one question: within operators there is no second try."""
    if isinstance(query, Phrase):
        return phrase(query.query_string)
    if isinstance(query, PlainText) and query.operator.lower() == "or":
        return any_word(query.query_string)
    exact = [level for level in parse(query.query_string).levels if level.enough == 1]
    return exact[0].match if exact else None
