"""How many of the found pages are of each kind and in each section, to look among those alone."""

from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from django.db.models.functions import Substr
from wagtail.models import Page, get_page_models

from core.findable import Kind

from .find import locale_of

# The path of a section: root, home, section.
SECTION = 3 * Page.steplen


class Part(NamedTuple):
    """A part of what is found: ``value`` stands in the address, and of ``count`` pages it consists."""

    value: str
    label: str
    count: int


def parts(found):
    """Return two lists of ``Part``: by kind, and by section, each with the largest part first."""
    rows = found.queryset.order_by().values_list("content_type", Substr("path", 1, SECTION))
    counted = list(rows.annotate(count=Count("pk")))
    kinds, sections = {}, {}
    for content_type, path, count in counted:
        kind = kind_of(content_type)
        kinds[kind] = kinds.get(kind, 0) + count
        sections[path] = sections.get(path, 0) + count
    titles = Page.objects.filter(path__in=sections, depth=3).values_list("path", "slug", "title")
    return (
        _largest(Part(kind.value, kind.label, count) for kind, count in kinds.items()),
        _largest(Part(slug, title, sections[path]) for path, slug, title in titles),
    )


def among(pages, kind, section, language):
    """Return those of the pages that are of a kind and in a section (its slug); either may be empty."""
    if kind:
        models = [model for model in get_page_models() if getattr(model, "kind", Kind.PAGE) == kind]
        types = ContentType.objects.get_for_models(*models).values()
        pages = pages.filter(content_type__in=[content_type.pk for content_type in types])
    if section:
        chosen = Page.objects.get(depth=3, slug=section, locale=locale_of(language))
        pages = pages.filter(path__startswith=chosen.path)
    return pages


def kind_of(content_type):
    return getattr(ContentType.objects.get_for_id(content_type).model_class(), "kind", Kind.PAGE)


def _largest(parts):
    return sorted(parts, key=lambda part: -part.count)
