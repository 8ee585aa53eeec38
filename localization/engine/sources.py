"""The English as translators see it: stored texts of pages and snippets, and what changed in them."""

import json
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    TranslatableObject,
    TranslationSource,
    get_schema_version,
)

from localization.carry_over import Segment

from .extraction import store_segments


@dataclass(frozen=True)
class Change:
    """A source and its segments before and after it was stored anew, in page order."""

    source: TranslationSource
    before: list
    after: list

    @property
    def is_change(self):
        return self.before != self.after


def store_source(instance):
    """Store what one page or snippet says now; see ``store_sources``."""
    return store_sources([instance])[0]


@transaction.atomic
def store_sources(instances):
    """Store what pages or snippets of one language say now. Live translations stay as they are.

    Nothing is written of those whose content is what is stored. Returns a ``Change`` for each, in
    their order. About 20 queries, however many they are.
    """
    instances = [offered(instance) for instance in instances]
    _store_objects(instances)
    stored = _stored(instances)
    contents = {instance.translation_key: content_of(instance) for instance in instances}
    before = _segments(stored.values())
    changed = [
        instance
        for instance in instances
        if not _is_same(stored.get(instance.translation_key), contents[instance.translation_key])
    ]
    sources = stored | _save(changed, contents)
    after = before | store_segments([(sources[each.translation_key], each) for each in changed])
    return [
        Change(
            sources[instance.translation_key],
            before.get(instance.translation_key, []),
            after.get(instance.translation_key, []),
        )
        for instance in instances
    ]


def has_source(instance):
    """Whether the page or snippet was ever given to translators."""
    return TranslationSource.objects.filter(
        object_id=instance.translation_key, locale=instance.locale_id
    ).exists()


def offered(instance):
    """Return the version of a page that translators are given: what is published, else the newest draft.

    The row of a page that was never published holds its first draft; its later ones are revisions.
    """
    if not isinstance(instance, Page):
        return instance
    page = instance.specific
    return page if page.live or not page.latest_revision_id else page.get_latest_revision_as_object()


def content_of(instance):
    if isinstance(instance, ClusterableModel):
        return instance.to_json()
    return json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder)


def segments_of(source):
    """Return the texts of a source in page order, as ``Segment(path, text)``."""
    return _segments([source]).get(source.object_id, [])


def _segments(sources):
    """Return ``{translation key: [Segment, ...]}``."""
    rows = StringSegment.objects.filter(source__in=list(sources)).order_by("order", "pk")
    found = {}
    for key, path, text in rows.values_list("source__object_id", "context__path", "string__data"):
        found.setdefault(key, []).append(Segment(path, text))
    return found


def _store_objects(instances):
    rows = [
        TranslatableObject(
            translation_key=instance.translation_key,
            content_type=ContentType.objects.get_for_model(instance.get_translation_model()),
        )
        for instance in instances
    ]
    TranslatableObject.objects.bulk_create(rows, ignore_conflicts=True)


def _stored(instances):
    """Return ``{translation key: source}``; two that store the same page do it one after the other."""
    rows = TranslationSource.objects.select_for_update().filter(
        object_id__in=[instance.translation_key for instance in instances],
        locale__in={instance.locale_id for instance in instances},
    )
    return {row.object_id: row for row in rows}


def _is_same(source, content):
    return source is not None and json.loads(source.content_json) == json.loads(content)


_FIELDS = ["object_repr", "content_json", "schema_version", "last_updated_at"]


def _save(instances, contents):
    """Write the sources of these instances, in one query. Returns ``{translation key: source}``."""
    versions = {label: get_schema_version(label) for label in {each._meta.app_label for each in instances}}
    rows = [
        TranslationSource(
            object_id=instance.translation_key,
            locale_id=instance.locale_id,
            specific_content_type=ContentType.objects.get_for_model(type(instance)),
            object_repr=str(instance)[:200],
            content_json=contents[instance.translation_key],
            schema_version=versions[instance._meta.app_label],
            last_updated_at=timezone.now(),
        )
        for instance in instances
    ]
    TranslationSource.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["object", "locale"], update_fields=_FIELDS
    )
    return {row.object_id: row for row in rows}
