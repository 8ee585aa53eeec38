"""Databases that are made for a measurement and gone after it."""

import tempfile
import uuid
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg2
from django.core.management.base import CommandError


@contextmanager
def scratch_database(server=None):
    """Give the URL of a new, empty database: on a PostgreSQL server, or in a temporary SQLite file."""
    if server and not server.startswith("sqlite"):
        yield from _on_postgresql(server)
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/evaluation.sqlite3"


def _on_postgresql(server):
    name = f"evaluation_{uuid.uuid4().hex[:12]}"
    _execute(server, f"CREATE DATABASE {name}")
    try:
        yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
    finally:
        _execute(server, f"DROP DATABASE {name}")


def _execute(server, statement):
    try:
        connection = psycopg2.connect(server)
    except psycopg2.Error as problem:
        raise CommandError(f"--database cannot be used: {str(problem).strip().splitlines()[0]}") from None
    # CREATE DATABASE does not run within a transaction.
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement)
    connection.close()
