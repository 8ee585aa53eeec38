"""The rows that segments point to, found or made in bulk: contexts, strings, templates, objects."""

import uuid

from wagtail_localize.models import String, Template, TranslatableObject, TranslationContext


def contexts(pairs, values):
    """Return ``{(translation key, path): context}`` for these ``(source, value)``.

    Each has the field path that tells its limits. ``pairs`` are ``(source, instance)``.
    """
    if not values:
        return {}
    instances = {source.object_id: instance for source, instance in pairs}
    rows = TranslationContext.objects.filter(
        object__in=list(instances), path_id__in={_path_id(value.path) for _source, value in values}
    )
    known = {(context.object_id, context.path): context for context in rows}
    wanted = dict.fromkeys((source.object_id, value.path) for source, value in values)
    new = {key: _context(*key, instances[key[0]]) for key in wanted if key not in known}
    TranslationContext.objects.bulk_create(new.values())
    return known | new


def _path_id(path):
    return TranslationContext._get_path_id(path)


def _context(object_id, path, instance):
    context = TranslationContext(object_id=object_id, path=path, path_id=_path_id(path))
    # It would save itself once it knows its field path; all are saved at once instead.
    context.save = lambda **kwargs: None
    context.get_field_path(instance)
    del context.save
    return context


def strings(values):
    """Return ``{text: String}`` for ``(source, value)`` of one language.

    Texts that another page stored at this moment are found too.
    """
    locale = values[0][0].locale_id
    hashes = {String._get_data_hash(text): text for text in {value.string.data for _source, value in values}}
    rows = String.objects.filter(locale=locale, data_hash__in=hashes)
    found = {row.data: row for row in rows.all()}
    if len(found) < len(hashes):
        new = (String(locale_id=locale, data_hash=h, data=d) for h, d in hashes.items() if d not in found)
        String.objects.bulk_create(new, ignore_conflicts=True)
        found = {row.data: row for row in rows.all()}
    return found


def template_id(value):
    return uuid.uuid5(uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format), value.template)


def templates(values):
    """Return ``{uuid: Template}``."""
    new = {
        template_id(value): Template(
            uuid=template_id(value),
            template=value.template,
            template_format=value.format,
            string_count=value.string_count,
        )
        for value in values
    }
    rows = Template.objects.filter(uuid__in=new)
    found = {row.uuid: row for row in rows.all()}
    if len(found) < len(new):
        missing = [row for pk, row in new.items() if pk not in found]
        Template.objects.bulk_create(missing, ignore_conflicts=True)
        found = {row.uuid: row for row in rows.all()}
    return found


def objects(values):
    """Return ``{translation key: TranslatableObject}`` of the pages and snippets that are pointed to."""
    new = {
        value.translation_key: TranslatableObject(
            translation_key=value.translation_key, content_type=value.content_type
        )
        for value in values
    }
    TranslatableObject.objects.bulk_create(new.values(), ignore_conflicts=True)
    return new
