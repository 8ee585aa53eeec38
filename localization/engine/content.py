"""A page's texts and the values beside them, to compare a change with what translators have."""

import json

from wagtail_localize.models import OverridableSegment, StringSegment, TranslationSource
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from localization.carry_over import Segment

from .extraction import as_json
from .sources import segments_of


def stored_content(instance):
    """Return ``(segments, links)`` of what translators have of a page, or ``None`` if they have nothing.

    ``links`` are the addresses and other values beside the texts, as sorted strings.
    """
    source = TranslationSource.objects.filter(
        object_id=instance.translation_key, locale=instance.locale_id
    ).first()
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
