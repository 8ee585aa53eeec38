"""All pages in all languages on one table: how far each is, and beginning what is missing."""

from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext
from wagtail.models import Locale, Page

from localization.engine import all_translations

from .access import teams_of
from .matrix_filter import FilterForm
from .states import SIGNS, PageState, is_outdated, state_of
from .submit import may_submit
from .submit_pages import SubmitPagesForm, submit_pages

ROWS_A_PAGE = 50
# The depth of the main page in Wagtail's tree.
TOP = 2


@dataclass(frozen=True)
class Cell:
    """One page in one language; ``translation`` is ``None`` where there is none."""

    locale: Locale
    translation: object
    is_mine: bool

    @property
    def state(self):
        return state_of(self.translation)

    @property
    def sign(self):
        return SIGNS[self.state]

    @property
    def is_outdated(self):
        return is_outdated(self.translation)

    @property
    def is_counted(self):
        """Whether its texts say something of it: not before it begins, nor when it left the desk."""
        return self.state not in (PageState.NOT_BEGUN, PageState.FREE)

    @property
    def percent(self):
        total = self.translation.total
        return self.translation.finished * 100 // total if total else 100

    @property
    def left(self):
        return self.translation.total - self.translation.finished


def pages(request):
    """Show the table; what is sent from it orders translations, or says what is missing in the form."""
    teams = teams_of(request.user)
    if not teams and not may_submit(request.user):
        raise PermissionDenied
    order = SubmitPagesForm(request.POST or None, user=request.user) if may_submit(request.user) else None
    if request.method == "POST":
        if order is None:
            raise PermissionDenied
        if order.is_valid():
            return submit_pages(request, order)
    return _show(request, teams, order)


def _show(request, teams, order):
    form = FilterForm(
        request.GET, locales=_locales(), sections=_english().filter(depth=TOP + 1), label_suffix=""
    )
    is_valid = form.is_valid()
    columns = form.columns(teams)
    shown, cells = _english(), None
    if is_valid and form.cleaned_data["section"]:
        shown = shown.descendant_of(form.cleaned_data["section"], inclusive=True)
    if is_valid and form.looks_into_cells:
        cells = _cells(request.user, columns, teams)
        shown = [page for page in shown if any(map(form.matches, _row(page, columns, cells)))]
    paginator = Paginator(shown, ROWS_A_PAGE)
    part = paginator.get_page(request.GET.get("p"))
    cells = cells or _cells(request.user, columns, teams, [page.translation_key for page in part])
    context = {
        "form": form,
        "order": order,
        "columns": columns,
        "rows": [(page, page.depth - TOP, _row(page, columns, cells)) for page in part],
        "part": part,
        "ticked": request.POST.getlist("pages"),
        "page_title": gettext("All pages and languages"),
    }
    status = 422 if order and order.is_bound else 200
    return render(request, "localization/desk/matrix.html", context, status=status)


def _locales():
    return Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("language_code")


def _english():
    pages = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, depth__gte=TOP)
    return pages.order_by("path")


def _cells(user, columns, teams, keys=None):
    """Return ``{(translation key, locale): Cell}`` of these pages, or of all. One query."""
    rows = all_translations(user).filter(target_locale__in=[locale.pk for locale in columns])
    if keys is not None:
        rows = rows.filter(source__object_id__in=keys)
    mine = {team.locale_id for team in teams}
    return {
        (row.source.object_id, row.target_locale_id): Cell(
            row.target_locale, row, row.target_locale_id in mine
        )
        for row in rows
    }


def _row(page, columns, cells):
    return [
        cells.get((page.translation_key, locale.pk)) or Cell(locale, None, is_mine=False)
        for locale in columns
    ]
