"""The adapter for SQLite: one table of FTS5."""

from django.db.models import F
from modelsearch.backends.database.sqlite import sqlite as stock

from search.text.match import All, Any

from .analysed import Analysed
from .compiler import Compiler, CompletionCompiler
from .hits import Hit, Hits
from .results import Results

FTS = stock.SQLiteFTSIndexEntry._meta.db_table
# bm25 weighs the columns of the table in its order: autocomplete, body, title.
RANK = f"-bm25({FTS}, 0, 1, 2)"
ENTRIES = f"{FTS} JOIN {stock.IndexEntry._meta.db_table} entry ON {FTS}.rowid = entry.id WHERE {FTS} MATCH %s"


def fts5(match):
    """Return the match in the query language of FTS5."""
    if isinstance(match, All):
        return f"({' AND '.join(map(fts5, match.all))})"
    if isinstance(match, Any):
        return f"({' OR '.join(map(fts5, match.any))})"
    return f'"{match.text}"{"*" if match.is_prefix else ""}'


class SQLiteHits(Hits):
    def is_hit(self, match, columns):
        found = f"SELECT entry.object_id FROM {ENTRIES} AND entry.content_type_id IN {self.types}"
        return Hit(F("pk"), f"IN ({found})", [_asked(match, columns)])

    def scores(self, match, keys):
        among = ", ".join(["%s"] * len(keys))
        rows = f"{ENTRIES} AND entry.content_type_id IN {self.types} AND entry.object_id IN ({among})"
        return self.scored(f"SELECT entry.object_id, {RANK} FROM {rows}", [_asked(match, self.columns)], keys)


def _asked(match, columns):
    return f"{{{' '.join(columns)}}} : {fts5(match)}"


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
