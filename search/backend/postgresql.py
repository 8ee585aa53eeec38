"""The adapter for PostgreSQL: tsvectors in the stock table, with the index that its searches need."""

from django.db.models import Case, FloatField, Func, Lookup, When
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.utils import get_descendants_content_types_pks

from search.text.match import All, Any

from .analysed import Analysed
from .compiler import Compiler, CompletionCompiler
from .results import Results

Entry = stock.IndexEntry
TABLE = Entry._meta.db_table
# Tokens are whole already: no language's stop words or stems.
CONFIG = "simple"


def tsquery(match):
    """Return the match in the query language of PostgreSQL."""
    if isinstance(match, All):
        return f"({' & '.join(map(tsquery, match.all))})"
    if isinstance(match, Any):
        return f"({' | '.join(map(tsquery, match.any))})"
    return f"'{match.text}'{':*' if match.is_prefix else ''}"


class Matches(Lookup):
    """The condition that a row matches. Title and body in one: the index is on that very expression."""

    def __init__(self, match, columns):
        self.vector = " || ".join(f'"{TABLE}"."{column}"' for column in columns)
        self.query = tsquery(match)
        super().__init__(None, None)

    def as_sql(self, compiler, connection):
        return f"({self.vector}) @@ %s::tsquery", [self.query]


class Rank(Func):
    """Eight times what the title is worth, and the body by its length (ts_rank, normalisation 1)."""

    output_field = FloatField()

    def __init__(self, match, columns):
        self.weights = list(zip(columns, (8, 1), strict=False))
        self.query = tsquery(match)
        super().__init__()

    def as_sql(self, compiler, connection):
        ranks = [
            f'{weight} * ts_rank("{TABLE}"."{column}", %s::tsquery, 1)' for column, weight in self.weights
        ]
        return " + ".join(ranks), [self.query] * len(ranks)


class PostgreSQLHits:
    def hits(self, match, columns):
        # A key of another model need not be a number, so it is not looked at.
        key = self.queryset.model._meta.pk
        ours = When(content_type__in=self._types, then=Cast("object_id", getattr(key, "target_field", key)))
        return self._entries(match, columns).values_list(Case(ours), flat=True)

    def scores(self, match, keys):
        rows = self._entries(match, self.columns).filter(object_id__in=list(map(str, keys)))
        to_key = self.queryset.model._meta.pk.to_python
        return {to_key(key): rank for key, rank in rows.values_list("object_id", Rank(match, self.columns))}

    @property
    def _types(self):
        return get_descendants_content_types_pks(self.queryset.model)

    def _entries(self, match, columns):
        return Entry.objects.filter(Matches(match, columns), content_type__in=self._types)


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
