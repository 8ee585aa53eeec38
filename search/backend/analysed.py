"""An object as the stock indexer reads it, with tokens in place of its texts."""

import copy
from functools import partial

from django.utils.encoding import force_str
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from search.text.completion import completion_tokens
from search.text.tokens import tokens


class Analysed:
    """Stands in for ``instance``. The stock indexer asks it for no more than its key and its fields.

    Every field is analysed once, however often it is asked for.
    """

    def __init__(self, instance):
        self.pk = instance.pk
        self.fields = [_analysed(field, instance) for field in instance.get_search_fields()]

    def get_search_fields(self):
        return self.fields


def text_of(value):
    """Return the text of a field's value; lists and tables are joined so that no words run together."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return " \n ".join(map(text_of, value))
    return force_str(value or "")


def _analysed(field, instance=None):
    """A copy of the field that gives tokens: of ``instance``, or of whatever it is asked about."""
    analysed = copy.copy(field)
    if isinstance(field, RelatedFields):
        analysed.fields = [_analysed(part) for part in field.fields]
        if instance:
            analysed.get_value = lambda _stand_in: field.get_value(instance)
    elif isinstance(field, SearchField | AutocompleteField):
        analysed.get_value = partial(_tokens, field, {}, instance)
    return analysed


def _tokens(field, known, instance, asked):
    subject = instance or asked
    if subject.pk not in known:
        analyse = completion_tokens if isinstance(field, AutocompleteField) else tokens
        known[subject.pk] = analyse(text_of(field.get_value(subject)))
    return known[subject.pk]
