"""The adapter for SQLite: one table of FTS5."""

from django.db.models import FloatField, Func, Lookup, Q
from modelsearch.backends.database.sqlite import sqlite as stock
from modelsearch.utils import get_descendants_content_types_pks

from search.text.match import All, Any

from .analysed import Analysed
from .compiler import Compiler, CompletionCompiler
from .results import Results

Entry = stock.SQLiteFTSIndexEntry
# The columns of the table: autocomplete, body, title.
WEIGHTS = "0, 1, 2"


def fts5(match):
    """Return the match in the query language of FTS5."""
    if isinstance(match, All):
        return f"({' AND '.join(map(fts5, match.all))})"
    if isinstance(match, Any):
        return f"({' OR '.join(map(fts5, match.any))})"
    return f'"{match.text}"{"*" if match.is_prefix else ""}'


class Matches(Lookup):
    """The condition that a row of the table matches."""

    def __init__(self, match, columns):
        self.query = f"{{{' '.join(columns)}}} : {fts5(match)}"
        super().__init__(None, None)

    def as_sql(self, compiler, connection):
        return f"{Entry._meta.db_table} MATCH %s", [self.query]


class Rank(Func):
    template = f"bm25({Entry._meta.db_table}, {WEIGHTS})"
    output_field = FloatField()


class SQLiteHits:
    def is_hit(self, match, columns):
        return Q(pk__in=self._entries(match, columns).values("index_entry__object_id"))

    def scores(self, match, keys):
        rows = self._entries(match, self.columns).filter(index_entry__object_id__in=list(map(str, keys)))
        to_key = self.queryset.model._meta.pk.to_python
        return {to_key(key): -rank for key, rank in rows.values_list("index_entry__object_id", Rank())}

    def _entries(self, match, columns):
        types = get_descendants_content_types_pks(self.queryset.model)
        return Entry.objects.filter(Matches(match, columns), index_entry__content_type__in=types)


class SQLiteCompiler(SQLiteHits, Compiler, stock.SQLiteSearchQueryCompiler):
    pass


class SQLiteCompletionCompiler(SQLiteHits, CompletionCompiler, stock.SQLiteAutocompleteQueryCompiler):
    pass


class SQLiteResults(Results, stock.SQLiteSearchResults):
    pass


class SQLiteIndex(stock.SQLiteIndex):
    def add_items(self, model, objs):
        super().add_items(model, [Analysed(obj) for obj in objs])

    def _refresh_title_norms(self, full=False):
        """Nothing: titles are weighed by FTS5, and the average of all titles is not taken at every save."""


class SQLiteBackend(stock.SQLiteSearchBackend):
    query_compiler_class = SQLiteCompiler
    autocomplete_query_compiler_class = SQLiteCompletionCompiler
    index_class = SQLiteIndex
    results_class = SQLiteResults
