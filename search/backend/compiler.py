"""How a search is answered: the same on both databases, which differ in ``is_hit`` and ``scores`` alone."""

from functools import cached_property, reduce
from operator import and_, or_

from django.db.models import Q
from django.utils.translation import get_language
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText

from search.text.completion import parse_beginning
from search.text.match import any_of
from search.text.query import FEW, Query, any_word, parse, phrase

from .fields import holds_in_fields

# So many of what is found are put in the order of their scores; more nobody looks through.
RANKED = 200


class Compiler:
    """Mixed into the stock compilers of both databases. Those provide:

    ``is_hit(match, columns)``: the condition on the objects that their index entries match;
    ``scores(match, keys)``: ``{key: score}``, the better the higher.
    """

    columns = ("title", "body")

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        # The results are looked at later, when perhaps another language is active.
        self.language = get_language()

    def search(self, config, start, stop, score_field=None, backend=None):
        """Return what is found as a queryset, not ranked: for counting and facets."""
        found = self.found
        return found if found.query.order_by else found.order_by("-pk")

    @cached_property
    def found(self):
        """The objects that answer the query, as a queryset."""
        if not self.level:
            return self.queryset.filter(self._q(self.query))
        found = self._those(self.level.match)
        if not self._begun:
            return found
        # To what has the words side by side some others are added, no more: apart, they mean little.
        best, others = self._in_tiers(found, FEW)
        return self.queryset.filter(pk__in=[*best, *others][:FEW])

    @cached_property
    def level(self):
        """The first question that finds enough, or the last that finds anything; only of plain text."""
        return self._answer[0]

    @cached_property
    def _begun(self):
        """A stricter question that found something, but not enough."""
        return self._answer[1]

    @cached_property
    def _answer(self):
        begun = None
        for level in self.asked.levels:
            count = self._those(level.match).order_by()[: level.enough].count()
            if count >= level.enough and not (begun and level.is_near):
                return level, begun
            begun = begun or (level if count else None)
        return (begun or (self.asked.levels[-1] if self.asked.levels else None)), None

    @cached_property
    def asked(self):
        """The ``Query`` of plain text; without levels for any other kind of query."""
        query = self.query
        if isinstance(query, Fuzzy):
            return Query(parse(query.query_string, self.language).levels[-1:])
        if not isinstance(query, PlainText) or query.operator.lower() == "or":
            return Query([])
        return self.parse(query.query_string)

    def parse(self, text):
        return parse(text, self.language)

    def keys(self, start, stop):
        """Return ``[(key, score)]`` of what is found from ``start`` to ``stop``, the best first."""
        if not self.order_by_relevance or not self.match:
            keys = self.search(None, None, None).values_list("pk", flat=True)
            return [(key, None) for key in keys[start:stop]]
        return [(key, self._scores.get(key)) for key in self._ranked(stop)[start:stop]]

    def _ranked(self, stop):
        """Return the keys up to ``stop``: the first ``RANKED`` by their scores, then the newest."""
        best, others = self._in_tiers(self.found, stop and max(stop, RANKED))
        first = [*best, *others][:RANKED]
        self._scores = self.scores(self.match, first)
        first.sort(key=lambda key: (key not in best, -self._scores.get(key, 0), -key))
        return first + [*best, *others][RANKED:]

    def _in_tiers(self, found, stop):
        """Return two lists of keys, the newest first: of what is best, and of the others."""
        newest = found.order_by("-pk").values_list("pk", flat=True)
        best = self.asked.best and newest.filter(self.is_hit(self.asked.best, self.columns))[:stop]
        best = dict.fromkeys(best or [])
        return best, [key for key in newest[:stop] if key not in best]

    @cached_property
    def match(self):
        """What the found objects are scored by."""
        if self.level:
            return self.level.match
        matches = list(_leaves(self.query))
        return any_of(matches) if matches else None

    def _those(self, match):
        if self.fields and set(self.fields) - {"title"}:
            return holds_in_fields(self, match)
        columns = ("title",) if self.fields else self.columns
        return self.queryset.filter(self.is_hit(match, columns))

    def _q(self, query):
        """A query with operators as a condition on the objects."""
        if isinstance(query, MatchAll):
            return ~Q(pk__in=[])
        if isinstance(query, Not):
            return ~self._q(query.subquery)
        if isinstance(query, Boost):
            return self._q(query.subquery)
        if isinstance(query, And | Or):
            return reduce(and_ if isinstance(query, And) else or_, map(self._q, query.subqueries))
        match = _match(query)
        return Q(pk__in=self._those(match).values("pk")) if match else Q(pk__in=[])


class CompletionCompiler(Compiler):
    """Searches the beginnings of words in what has an ``AutocompleteField``."""

    columns = ("autocomplete",)

    def parse(self, text):
        return parse_beginning(text)


def _leaves(query):
    """What is asked for, not what is excluded, in a query with operators."""
    if isinstance(query, And | Or):
        for part in query.subqueries:
            yield from _leaves(part)
    elif isinstance(query, Boost):
        yield from _leaves(query.subquery)
    elif not isinstance(query, Not | MatchAll) and (match := _match(query)):
        yield match


def _match(query):
    """A plain text or phrase as one question: within operators there is no second try."""
    if isinstance(query, Phrase):
        return phrase(query.query_string)
    if isinstance(query, PlainText) and query.operator.lower() == "or":
        return any_word(query.query_string)
    levels = parse(query.query_string).levels
    exact = [level for level in levels if level.enough == 1]
    return exact[0].match if exact else None
