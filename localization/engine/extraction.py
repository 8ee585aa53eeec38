"""Stores the texts of a page or snippet: what wagtail-localize does row by row, in a few queries.

The rows are the engine's own, so everything else of it works with them. Measured against its
own way by ``script/bench desk``.
"""

import json
import uuid

from django.core.serializers.json import DjangoJSONEncoder
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments


def store_segments(source, instance):
    """Make the segments of ``source`` those of ``instance``: add what is new, delete what is gone."""
    values = extract_segments(instance)
    contexts = _contexts(source, instance, {value.path for value in values})
    for model, rows in _rows(source, values, contexts).items():
        _replace(model, source, rows)


def _rows(source, values, contexts):
    """Return the unsaved segment rows, ``{model: [row, ...]}``."""
    of = {kind: [value for value in values if isinstance(value, kind)] for kind in _KINDS}
    strings, templates = (
        _strings(source, of[StringSegmentValue]),
        _templates(of[TemplateSegmentValue]),
    )

    def place(value):
        return {"source": source, "context": contexts[value.path], "order": value.order}

    return {
        StringSegment: [
            StringSegment(**place(v), string=strings[v.string.data], attrs=as_json(v.attrs))
            for v in of[StringSegmentValue]
        ],
        TemplateSegment: [
            TemplateSegment(**place(v), template=templates[_template_id(v)]) for v in of[TemplateSegmentValue]
        ],
        RelatedObjectSegment: [
            RelatedObjectSegment(**place(v), object=_object(v)) for v in of[RelatedObjectSegmentValue]
        ],
        OverridableSegment: [
            OverridableSegment(**place(v), data_json=as_json(v.data)) for v in of[OverridableSegmentValue]
        ],
    }


_KINDS = [StringSegmentValue, TemplateSegmentValue, RelatedObjectSegmentValue, OverridableSegmentValue]


def as_json(value):
    return json.dumps(value, cls=DjangoJSONEncoder)


def _key(row):
    return tuple(getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key)


def _replace(model, source, rows):
    stored = {_key(row): row.pk for row in model.objects.filter(source=source)}
    wanted = {_key(row): row for row in rows}
    model.objects.bulk_create(row for key, row in wanted.items() if key not in stored)
    gone = [pk for key, pk in stored.items() if key not in wanted]
    if gone:
        model.objects.filter(pk__in=gone).delete()


def _contexts(source, instance, paths):
    """Return ``{path: TranslationContext}``, each with the field path that the engine's editor shows."""
    known = {context.path: context for context in TranslationContext.objects.filter(object=source.object_id)}
    new = [_context(source, path, instance) for path in sorted(paths - known.keys())]
    TranslationContext.objects.bulk_create(new)
    return known | {context.path: context for context in new}


def _context(source, path, instance):
    context = TranslationContext(
        object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path)
    )
    # It would save itself once it knows its field path; all are saved at once instead.
    context.save = lambda **kwargs: None
    context.get_field_path(instance)
    del context.save
    return context


def _strings(source, values):
    """Return ``{text: String}``; texts that another page stored at this moment are found too."""
    hashes = {String._get_data_hash(value.string.data): value.string.data for value in values}
    rows = String.objects.filter(locale=source.locale_id, data_hash__in=hashes)
    found = {row.data: row for row in rows.all()}
    if len(found) < len(hashes):
        new = (String(locale_id=source.locale_id, data_hash=h, data=d) for h, d in hashes.items())
        String.objects.bulk_create((row for row in new if row.data not in found), ignore_conflicts=True)
        found = {row.data: row for row in rows.all()}
    return found


def _template_id(value):
    return uuid.uuid5(uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format), value.template)


def _templates(values):
    """Return ``{uuid: Template}``."""
    new = {
        _template_id(value): Template(
            uuid=_template_id(value),
            template=value.template,
            template_format=value.format,
            string_count=value.string_count,
        )
        for value in values
    }
    rows = Template.objects.filter(uuid__in=new)
    found = {row.uuid: row for row in rows.all()}
    if len(found) < len(new):
        Template.objects.bulk_create(
            (row for pk, row in new.items() if pk not in found), ignore_conflicts=True
        )
        found = {row.uuid: row for row in rows.all()}
    return found


def _object(value):
    row, _created = TranslatableObject.objects.get_or_create(
        content_type=value.content_type, translation_key=value.translation_key
    )
    return row
