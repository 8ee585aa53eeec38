"""How a search is answered: the same on both databases, which differ in ``is_hit`` and ``scores`` alone."""

from functools import cached_property, reduce
from operator import and_, or_

from django.db.models import Case, IntegerField, Q, When
from django.utils.translation import get_language
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, PlainText

from search.text.completion import parse_beginning
from search.text.match import any_of
from search.text.query import FEW, Query, parse

from .fields import holds_in_fields
from .operators import boosted, match_of

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
        self._firsts = {}

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
        return self.queryset.filter(pk__in=list(self._tiers(found, self.level.match, FEW)))

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
            count = len(self._first(level))
            if count >= level.enough and not (begun and level.is_near):
                return level, begun
            begun = begun or (level if count else None)
        return (begun or (self.asked.levels[-1] if self.asked.levels else None)), None

    def _first(self, level):
        """The tiers of the first that a question finds; they tell whether it is the answer."""
        if level not in self._firsts:
            self._firsts[level] = self._tiers(self._those(level.match), level.match, RANKED)
        return self._firsts[level]

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
        is_first = self.level and not self._begun and stop and stop <= RANKED
        asked = self.level.match if self.level else self.match
        tiers = self._first(self.level) if is_first else self._tiers(self.found, asked, stop)
        keys = list(tiers)
        self._scores = self._score(keys[:RANKED])
        first = sorted(keys[:RANKED], key=lambda key: (-tiers[key], -self._scores.get(key, 0), -key))
        return first + keys[RANKED:]

    def _score(self, keys):
        """Return ``{key: score}``: of a query with boosts, each part's score so many times."""
        if not keys or self.level or {boost for _match, boost in self._parts} == {1}:
            return self.scores(self.match, keys) if keys else {}
        scores = [(self.scores(match, keys), boost) for match, boost in self._parts]
        return {key: sum(found.get(key, 0) * boost for found, boost in scores) for key in keys}

    def _tiers(self, found, match, stop):
        """Return ``{key: 1 if it is of the best, else 0}``, the best first, of those the newest."""
        best = self.asked.best
        if not best or best == match:
            return dict.fromkeys(found.order_by("-pk").values_list("pk", flat=True)[:stop], 0)
        tier = Case(When(self.is_hit(best, self.columns), then=1), default=0, output_field=IntegerField())
        return dict(found.annotate(_tier=tier).order_by("-_tier", "-pk").values_list("pk", "_tier")[:stop])

    @cached_property
    def match(self):
        """What the found objects are scored by."""
        if self.level:
            better = self.asked.better
            return any_of([self.level.match, better]) if better else self.level.match
        return any_of([match for match, _boost in self._parts]) if self._parts else None

    @cached_property
    def _parts(self):
        return list(boosted(self.query))

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
        match = match_of(query)
        return Q(pk__in=self._those(match).values("pk")) if match else Q(pk__in=[])


class CompletionCompiler(Compiler):
    """Searches the beginnings of words in what has an ``AutocompleteField``."""

    columns = ("autocomplete",)

    def parse(self, text):
        return parse_beginning(text)
