"""All pages in all languages on one table: how far each is, and beginning what is missing."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext
from wagtail.models import Locale, Page

from .access import teams_of
from .cells import cells_of, row_of
from .matrix_filter import FilterForm
from .submit import may_submit
from .submit_pages import SubmitPagesForm, submit_pages

ROWS_A_PAGE = 50
# The depth of the main page in Wagtail's tree.
TOP = 2


def pages(request):
    """Show the table; what is sent from it orders translations, or says what is missing in the form."""
    teams = teams_of(request.user)
    if not teams and not may_submit(request.user):
        raise PermissionDenied
    if request.method != "POST":
        return _show(request, teams, SubmitPagesForm(user=request.user))
    if not may_submit(request.user):
        raise PermissionDenied
    shown, _cells = _filtered(request.user, _filter(request), teams)
    order = SubmitPagesForm(request.POST, user=request.user, shown=shown)
    return submit_pages(request, order) if order.is_valid() else _show(request, teams, order, status=422)


def _filter(request):
    sections = _english().filter(depth=TOP + 1)
    return FilterForm(request.GET, locales=_locales(), sections=sections, label_suffix="")


def _show(request, teams, order, status=200):
    form = _filter(request)
    shown, cells = _filtered(request.user, form, teams)
    columns = form.columns(teams)
    part = Paginator(shown, ROWS_A_PAGE).get_page(request.GET.get("p"))
    if cells is None:
        cells = cells_of(request.user, columns, teams, [page.translation_key for page in part])
    context = {
        "form": form,
        "order": order if may_submit(request.user) else None,
        "columns": columns,
        "rows": [(page, page.depth - TOP, row_of(page, columns, cells)) for page in part],
        "part": part,
        "ticked": request.POST.getlist("pages"),
        "page_title": gettext("All pages and languages"),
    }
    return render(request, "localization/desk/matrix.html", context, status=status)


def _filtered(user, form, teams):
    """Return ``(pages, cells)``, all pages for a filter that makes no sense.

    The cells are ``None`` if they were not looked into.
    """
    pages = _english()
    if not form.is_valid():
        return pages, None
    if section := form.cleaned_data["section"]:
        pages = pages.descendant_of(section, inclusive=True)
    if not form.looks_into_cells:
        return pages, None
    columns = form.columns(teams)
    cells = cells_of(user, columns, teams)
    return [page for page in pages if any(map(form.matches, row_of(page, columns, cells)))], cells


def _locales():
    return Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("language_code")


def _english():
    pages = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, depth__gte=TOP)
    return pages.order_by("path")
