"""Throwing all translations away, before a site is begun anew."""

from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslatableObject,
)

from localization.models import OutdatedTranslation

# In an order in which none is protected by another.
MODELS = [OutdatedTranslation, OverridableSegment, RelatedObjectSegment, StringSegment, TemplateSegment]
MODELS += [SegmentOverride, StringTranslation, TranslatableObject]


def forget_translations():
    """Delete every source and every translated text. The history of the texts stays."""
    for model in MODELS:
        model.objects.all().delete()
