"""How far each page is in a language."""

from django.conf import settings
from django.db.models import Count, Exists, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from wagtail_localize.models import StringSegment, Translation

from localization.models import FINISHED, SegmentState


def translations_into(locale):
    """Return the translations into a language with the numbers of their texts, unfinished ones first.

    Each has ``total`` and ``finished``. One query.
    """
    segments = StringSegment.objects.filter(source=OuterRef("source"))
    finished = SegmentState.objects.filter(
        locale=locale, state__in=FINISHED, context=OuterRef("context"), string=OuterRef("string")
    )
    rows = Translation.objects.filter(
        enabled=True, target_locale=locale, source__locale__language_code=settings.LANGUAGE_CODE
    )
    rows = rows.annotate(
        total=_count(segments), finished=_count(segments.filter(Exists(finished)))
    ).select_related("source")
    return sorted(rows, key=lambda row: (row.finished == row.total, row.source.object_repr))


def _count(segments):
    counted = segments.order_by().values("source").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
