"""Stores the texts of pages and snippets: what wagtail-localize does row by row, in a few queries.

The rows are the engine's own, so everything else of it works with them. Measured against its
own way by ``script/bench desk``.
"""

import json

from django.core.serializers.json import DjangoJSONEncoder
from django.db import router
from wagtail_localize.models import OverridableSegment, RelatedObjectSegment, StringSegment, TemplateSegment
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from localization.carry_over import Segment

from .rows import contexts, objects, strings, template_id, templates

# What a segment is beside its place: the columns that hold it, and the same of a value just extracted.
CONTENT = {
    StringSegmentValue: (["string__data", "attrs"], lambda value: (value.string.data, as_json(value.attrs))),
    TemplateSegmentValue: (["template__uuid"], lambda value: (template_id(value),)),
    RelatedObjectSegmentValue: (["object_id"], lambda value: (value.translation_key,)),
    OverridableSegmentValue: (["data_json"], lambda value: (as_json(value.data),)),
}


def as_json(value):
    return json.dumps(value, cls=DjangoJSONEncoder)


def store_segments(pairs):
    """Make the segments of each source those of its instance: add what is new, delete what is gone.

    ``pairs`` are ``(source, instance)``. Returns ``{translation key: [Segment, ...]}`` in page order.
    """
    if not pairs:
        return {}
    values = [(source, value) for source, instance in pairs for value in extract_segments(instance)]
    new = {kind: _replace(kind, model, pairs, values) for kind, model in MODELS.items()}
    places = contexts(pairs, [value for rows in new.values() for value in rows])
    for kind, model in MODELS.items():
        model.objects.bulk_create(_rows(kind, model, new[kind], places))
    found = {source.object_id: [] for source, _instance in pairs}
    for source, value in values:
        if isinstance(value, StringSegmentValue):
            found[source.object_id].append(Segment(value.path, value.string.data))
    return found


MODELS = {
    StringSegmentValue: StringSegment,
    TemplateSegmentValue: TemplateSegment,
    RelatedObjectSegmentValue: RelatedObjectSegment,
    OverridableSegmentValue: OverridableSegment,
}


def _replace(kind, model, pairs, values):
    """Delete the rows of a kind that are gone and move those that stand elsewhere now.

    Returns the ``(source, value)`` that have no row yet. A text that is only moved keeps its row: a page that
    somebody has open at the desk still knows it.
    """
    columns, content = CONTENT[kind]
    rows = model.objects.filter(source__in=[source for source, _instance in pairs]).order_by("order")
    stored = {}
    for pk, order, *key in rows.values_list("pk", "order", "source_id", "context__path", *columns):
        stored.setdefault(tuple(key), []).append((pk, order))
    moved, new = [], []
    for source, value in values:
        if isinstance(value, kind):
            same = stored.get((source.pk, value.path, *content(value)))
            pk, order = same.pop(0) if same else (None, None)
            if pk is None:
                new.append((source, value))
            elif order != value.order:
                moved.append(model(pk=pk, order=value.order))
    model.objects.bulk_update(moved, ["order"], batch_size=200)
    gone = [pk for same in stored.values() for pk, _order in same]
    if gone:
        # Nothing hangs on a segment, and the signals of a deletion would cost more than all the rest.
        model.objects.filter(pk__in=gone)._raw_delete(router.db_for_write(model))
    return new


def _rows(kind, model, new, places):
    """Yield the unsaved rows of the values that have none."""
    columns = COLUMNS[kind](new) if new else None
    for source, value in new:
        place = {"source": source, "context": places[source.object_id, value.path], "order": value.order}
        yield model(**place, **columns(value))


def _string_columns(new):
    found = strings(new)
    return lambda value: {"string": found[value.string.data], "attrs": as_json(value.attrs)}


def _template_columns(new):
    found = templates([value for _source, value in new])
    return lambda value: {"template": found[template_id(value)]}


def _object_columns(new):
    found = objects([value for _source, value in new])
    return lambda value: {"object": found[value.translation_key]}


COLUMNS = {
    StringSegmentValue: _string_columns,
    TemplateSegmentValue: _template_columns,
    RelatedObjectSegmentValue: _object_columns,
    OverridableSegmentValue: lambda new: lambda value: {"data_json": as_json(value.data)},
}
