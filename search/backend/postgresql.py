"""The adapter for PostgreSQL: tsvectors in the stock table, with the index that its searches need."""

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import SearchVectorField
from django.db.models import Case, F, FloatField, Func, Lookup, Value, When
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.utils import get_descendants_content_types_pks

from search.text.match import All, Any

from .analysed import Analysed
from .compiler import Compiler, CompletionCompiler
from .results import Results

Entry = stock.IndexEntry
WEIGHTS = {"title": 2.0, "body": 1.0, "autocomplete": 1.0}
# Tokens are whole already: no language's stop words or stems.
CONFIG = "simple"


def tsquery(match):
    """Return the match in the query language of PostgreSQL."""
    if isinstance(match, All):
        return f"({' & '.join(map(tsquery, match.all))})"
    if isinstance(match, Any):
        return f"({' | '.join(map(tsquery, match.any))})"
    return f"'{match.text}'{':*' if match.is_prefix else ''}"


class Vector(Func):
    """Some columns in one: the index is on title and body as they are joined here."""

    template, arg_joiner = "(%(expressions)s)", " || "
    output_field = SearchVectorField()


class Matches(Lookup):
    """The condition that a vector has what is asked for."""

    prepare_rhs = False

    def as_sql(self, compiler, connection):
        vector, params = self.process_lhs(compiler, connection)
        return f"{vector} @@ %s::tsquery", [*params, self.rhs]


class IsAmong(Lookup):
    """In an array, which is made once, whatever the planner thinks of tables that are new to it."""

    prepare_rhs = False

    def as_sql(self, compiler, connection):
        key, params = self.process_lhs(compiler, connection)
        keys, more = self.process_rhs(compiler, connection)
        return f"{key} = ANY({keys})", [*params, *more]


class Rank(Func):
    """What a vector is worth, by its length (ts_rank with normalisation 1)."""

    template = "ts_rank(%(expressions)s::tsquery, 1)"
    output_field = FloatField()


class PostgreSQLHits:
    def is_hit(self, match, columns):
        key = self.queryset.model._meta.pk
        # A key of another model need not be a number, so it is not looked at.
        ours = When(content_type__in=self._types, then=Cast("object_id", getattr(key, "target_field", key)))
        return IsAmong(
            F("pk"), ArraySubquery(self._entries(match, columns).values_list(Case(ours), flat=True))
        )

    def scores(self, match, keys):
        rows = Entry.objects.filter(content_type__in=self._types, object_id__in=list(map(str, keys)))
        ranks = [Rank(F(column), Value(tsquery(match))) * WEIGHTS[column] for column in self.columns]
        to_key = self.queryset.model._meta.pk.to_python
        return {to_key(key): rank for key, rank in rows.values_list("object_id", sum(ranks[1:], ranks[0]))}

    @property
    def _types(self):
        return get_descendants_content_types_pks(self.queryset.model)

    def _entries(self, match, columns):
        # As a sum, so that the planner does not read all entries of the types: what matches is fewer.
        of_type = Entry.objects.annotate(_type=F("content_type_id") + 0).filter(_type__in=self._types)
        return of_type.filter(Matches(Vector(*columns), tsquery(match)))


class PostgreSQLCompiler(PostgreSQLHits, Compiler, stock.PostgresSearchQueryCompiler):
    pass


class PostgreSQLCompletionCompiler(
    PostgreSQLHits, CompletionCompiler, stock.PostgresAutocompleteQueryCompiler
):
    pass


class PostgreSQLResults(Results, stock.PostgresSearchResults):
    pass


class PostgreSQLIndex(stock.PostgresIndex):
    def add_items(self, model, objs):
        super().add_items(model, [Analysed(obj) for obj in objs])

    def _refresh_title_norms(self, full=False):
        """Nothing: titles have a weight, and the average of all titles is not taken at every save."""


class PostgreSQLBackend(stock.PostgresSearchBackend):
    query_compiler_class = PostgreSQLCompiler
    autocomplete_query_compiler_class = PostgreSQLCompletionCompiler
    index_class = PostgreSQLIndex
    results_class = PostgreSQLResults

    def __init__(self, params):
        super().__init__({**params, "SEARCH_CONFIG": CONFIG})
