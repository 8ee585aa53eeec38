"""Which pages a visitor may see, in the language of the page or only in English."""

from django.conf import settings
from django.db.models import Q
from wagtail.models import PageViewRestriction


def visible(pages, request):
    """Limit a page queryset to what is live and public.

    The restrictions are read once for each request, however many lists a page shows.
    """
    return pages.live().exclude(_private(request))


def untranslated(model, parent, request):
    """Return the pages beneath the English original of ``parent`` that its language does not have.

    Lists show them apart, marked as English, and never among the pages of the language.
    """
    source = parent.get_translations().filter(locale__language_code=settings.LANGUAGE_CODE)
    here = visible(model.objects.filter(locale=parent.locale_id), request)
    there = visible(model.objects.filter(path__startswith=source.values("path")[:1]), request)
    return there.exclude(translation_key__in=here.values("translation_key"))


def _private(request):
    if not hasattr(request, "private_branches"):
        paths = PageViewRestriction.objects.values_list("page__path", flat=True)
        request.private_branches = list(paths)
    private = Q(pk__in=[])
    for path in request.private_branches:
        private |= Q(path__startswith=path)
    return private
