"""Searching some fields only: the index knows the title from the rest, so the rest is looked at itself."""

from search.text.match import holds
from search.text.tokens import tokens

from .analysed import text_of


def holds_in_fields(compiler, match):
    """Return those of the objects that hold the match in one of the compiler's fields."""
    # What the whole object does not have, none of its fields has.
    nearly = compiler.queryset.filter(compiler.is_hit(match, compiler.columns))
    asked = [field for field in nearly.model.get_search_fields() if field.field_name in compiler.fields]
    keys = [
        row.pk
        for row in nearly
        if any(holds(match, sorted(tokens(text_of(field.get_value(row))).split())) for field in asked)
    ]
    return compiler.queryset.filter(pk__in=keys)
