"""Which pages a visitor may see, in the language of the page or only in English."""

from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from django.utils.translation import get_language
from wagtail.models import PageViewRestriction


def visible(pages):
    """Limit a page queryset to what is live and public.

    Unlike Wagtail's ``public()`` it asks nothing beforehand, so a page with many lists costs no
    query more. A search cannot be limited this way: it uses ``live().public()``.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.annotate(path=path)
    return pages.live().exclude(Exists(restrictions.filter(path__startswith=F("page__path"))))


def untranslated(model, parent):
    """Return the pages beneath the English original of ``parent`` that its language does not have.

    Lists show them apart, marked as English, and never among the pages of the language.
    """
    source = parent.get_translations().filter(locale__language_code=settings.LANGUAGE_CODE)
    here = visible(model.objects.filter(locale=parent.locale_id))
    there = visible(model.objects.filter(path__startswith=source.values("path")[:1]))
    return there.exclude(translation_key__in=here.values("translation_key"))


def in_readers_language(page):
    """Return ``page`` in the active language, else in English, else ``None``: only what a visitor may see."""
    languages = [get_language(), settings.LANGUAGE_CODE]
    versions = type(page).objects.filter(translation_key=page.translation_key)
    found = visible(versions.filter(locale__language_code__in=languages)).select_related("locale")
    return max(found, key=lambda version: version.locale.language_code == get_language(), default=None)
