"""The site's search backend: Wagtail's own for the database in use, with our analysis in it.

``WAGTAILSEARCH_BACKENDS`` names this package. The tables are the stock ones; what is put into them and how
they are asked comes from ``search.text``. An adapter for each database says how its tables are asked.
"""

from django.db import connection


def SearchBackend(params):  # noqa: N802 - the name that modelsearch looks for
    if connection.vendor == "postgresql":
        from .postgresql import PostgreSQLBackend as Backend
    else:
        from .sqlite import SQLiteBackend as Backend
    return Backend(params)
