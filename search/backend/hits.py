"""Which objects an index matches, in plain SQL: querysets of the index, built anew for every search, would
take longer than what they ask. What comes from outside is a parameter of it.
"""

from functools import cached_property

from django.db import connection
from django.db.models import Lookup
from modelsearch.utils import get_descendants_content_types_pks


class Hit(Lookup):
    """The condition that a key is among those that a piece of SQL selects."""

    prepare_rhs = False

    def __init__(self, key, among, params):
        self.among, self.params = among, params
        super().__init__(key, None)

    def as_sql(self, compiler, connection):
        key, params = self.process_lhs(compiler, connection)
        return f"{key} {self.among}", [*params, *self.params]


class Hits:
    """What the compilers of both databases have in common."""

    @cached_property
    def types(self):
        """The content types that are searched, as SQL."""
        return f"({', '.join(map(str, get_descendants_content_types_pks(self.queryset.model)))})"

    def scored(self, sql, params, keys):
        """Return ``{key: score}`` of rows of keys, as the index has them, and scores."""
        to_key = self.queryset.model._meta.pk.to_python
        with connection.cursor() as cursor:
            cursor.execute(sql, [*params, *map(str, keys)])
            return {to_key(key): score for key, score in cursor.fetchall()}
