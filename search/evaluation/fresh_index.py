"""An index made anew by one of several backends, with what it costs."""

import time
from contextlib import contextmanager

from django.db import connection
from modelsearch.backends import get_search_backend
from modelsearch.conf import get_app_config

from .corpus import execute

# So many pages are indexed again, one by one as when they are saved.
AGAIN = 100
TABLE = get_app_config().get_model("IndexEntry")._meta.db_table


def index(corpus, path, is_ours):
    """Make the index of a ``Corpus`` anew with the backend at ``path``.

    Returns the seconds to index one page again, and the bytes of the index.
    """
    empty_index()
    before, backend = size_of_index(), get_search_backend(path)
    with without_database_indexes(is_ours):
        for pages in corpus.documents():
            backend.add_bulk(corpus.model, pages)
    size = size_of_index() - before
    again = next(corpus.documents())[:AGAIN]
    start = time.perf_counter()
    for page in again:
        backend.add(page)
    return (time.perf_counter() - start) / len(again), size


@contextmanager
def without_database_indexes(is_ours):
    """PostgreSQL makes them more quickly at once. The one that is ours the stock backend does not have."""
    if connection.vendor == "sqlite":
        yield
        return
    ours = {"search_title_and_body": "(title || body)"}
    all_of_them = {"wagtailsear_autocom_476c89_gin": "autocomplete"} | (ours if is_ours else {})
    for name in {**all_of_them, **ours}:
        execute(f"DROP INDEX IF EXISTS {name}")
    yield
    fastupdate = "off" if is_ours else "on"
    for name, columns in all_of_them.items():
        gin = f"USING gin ({columns}) WITH (fastupdate = {fastupdate})"
        execute(f"CREATE INDEX {name} ON {TABLE} {gin}")


def empty_index():
    """As if it were new; deleting row by row would take longer than making it."""
    if connection.vendor == "postgresql":
        return execute(f"TRUNCATE {TABLE}")
    made = execute(f"SELECT sql FROM sqlite_schema WHERE name LIKE '%{TABLE}_fts' ORDER BY type = 'trigger'")
    for (name,) in execute(
        f"SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%{TABLE}_fts'"
    ):
        execute(f"DROP TRIGGER {name}")
    execute(f"DROP TABLE {TABLE}_fts")
    execute(f"DELETE FROM {TABLE}")
    for (sql,) in made:
        execute(sql)


def size_of_index():
    if connection.vendor == "postgresql":
        return execute(f"SELECT pg_total_relation_size('{TABLE}')")[0][0]
    pages = "SELECT (p.page_count - f.freelist_count) * s.page_size FROM pragma_page_count p, "
    return execute(pages + "pragma_freelist_count f, pragma_page_size s")[0][0]
