"""The adapter for PostgreSQL: tsvectors in the stock table, with the index that its searches need."""

from django.db import connection
from django.db.models import F
from modelsearch.backends.database.postgres import postgres as stock

from search.text.match import All, Any

from .analysed import Analysed
from .compiler import Compiler, CompletionCompiler
from .hits import Hit, Hits
from .results import Results

ENTRY = stock.IndexEntry._meta.db_table
WEIGHTS = {"title": 2, "body": 1, "autocomplete": 1}
# Tokens are whole already: no language's stop words or stems.
CONFIG = "simple"


def tsquery(match):
    """Return the match in the query language of PostgreSQL."""
    if isinstance(match, All):
        return f"({' & '.join(map(tsquery, match.all))})"
    if isinstance(match, Any):
        return f"({' | '.join(map(tsquery, match.any))})"
    return f"'{match.text}'{':*' if match.is_prefix else ''}"


class PostgreSQLHits(Hits):
    def is_hit(self, match, columns):
        """An array, which is made once, whatever the planner thinks of tables that are new to it."""
        key = self.queryset.model._meta.pk
        # A key of another model need not be a number, so it is not looked at. And a sum, so that the planner
        # does not read all entries of the types: what matches is fewer.
        ours = f"CASE WHEN content_type_id IN {self.types} THEN object_id::{key.rel_db_type(connection)} END"
        # The index is on title and body as they are joined here.
        found = f"({' || '.join(columns)}) @@ %s::tsquery AND content_type_id + 0 IN {self.types}"
        return Hit(F("pk"), f"= ANY(ARRAY(SELECT {ours} FROM {ENTRY} WHERE {found}))", [tsquery(match)])

    def scores(self, match, keys):
        """By ``ts_rank`` with normalisation 1: by the length of the text."""
        rank = " + ".join(f"ts_rank({name}, %s::tsquery, 1) * {WEIGHTS[name]}" for name in self.columns)
        among = ", ".join(["%s"] * len(keys))
        rows = f"{ENTRY} WHERE content_type_id IN {self.types} AND object_id IN ({among})"
        return self.scored(
            f"SELECT object_id, {rank} FROM {rows}", [tsquery(match)] * len(self.columns), keys
        )


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
