"""The English as translators see it: stored texts of a page or snippet, and what changed in them."""

import json
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    TranslatableObject,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from localization.carry_over import Segment

from .extraction import as_json, store_segments


@dataclass(frozen=True)
class Change:
    """A source and its segments before and after it was stored anew, in page order."""

    source: TranslationSource
    before: list
    after: list

    @property
    def is_change(self):
        return self.before != self.after


@transaction.atomic
def store_source(instance):
    """Store what ``instance`` says now. Nothing is written when its content is what is stored.

    Returns a ``Change``; live translations stay as they are.
    """
    instance = offered(instance)
    TranslatableObject.objects.get_or_create_from_instance(instance)
    source = _stored(instance)
    if source:
        # Two that store the same page at once do it one after the other.
        TranslationSource.objects.select_for_update().get(pk=source.pk)
    before = segments_of(source) if source else []
    content = content_of(instance)
    if source and json.loads(source.content_json) == json.loads(content):
        return Change(source, before, before)
    source = _save(instance, content)
    store_segments(source, instance)
    return Change(source, before, segments_of(source))


def has_source(instance):
    """Whether the page or snippet was ever given to translators."""
    return _stored(instance) is not None


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
    rows = StringSegment.objects.filter(source=source).order_by("order", "pk")
    return [Segment(path, text) for path, text in rows.values_list("context__path", "string__data")]


def stored_content(instance):
    """Return ``(segments, links)`` of what translators have of a page, or ``None`` if they have nothing.

    ``links`` are the addresses and other values beside the texts, as sorted strings.
    """
    source = _stored(instance)
    if source is None:
        return None
    rows = StringSegment.objects.filter(source=source).values_list("attrs", flat=True)
    values = OverridableSegment.objects.filter(source=source).values_list("data_json", flat=True)
    return segments_of(source), sorted([*_hrefs(map(json.loads, rows)), *values])


def content_as_segments(instance):
    """Return the same of a page as it stands, without storing anything."""
    values = extract_segments(instance)
    texts = [value for value in values if isinstance(value, StringSegmentValue)]
    others = [as_json(value.data) for value in values if isinstance(value, OverridableSegmentValue)]
    segments = [Segment(value.path, value.string.data) for value in texts]
    return segments, sorted([*_hrefs(value.attrs for value in texts), *others])


def _hrefs(attrs):
    return [as_json(tag) for tags in attrs for tag in (tags or {}).values()]


def _stored(instance):
    return TranslationSource.objects.filter(
        object_id=instance.translation_key, locale=instance.locale_id
    ).first()


def _save(instance, content):
    source, _created = TranslationSource.objects.update_or_create(
        object_id=instance.translation_key,
        locale_id=instance.locale_id,
        specific_content_type=ContentType.objects.get_for_model(type(instance)),
        defaults={
            "object_repr": str(instance)[:200],
            "content_json": content,
            "schema_version": get_schema_version(instance._meta.app_label),
            "last_updated_at": timezone.now(),
        },
    )
    return source
