"""One page in one language, as the table of all pages shows it."""

from dataclasses import dataclass

from wagtail.models import Locale

from localization.engine import all_translations

from .states import SIGNS, PageState, is_outdated, state_of


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
        """How many texts nobody has translated, or not as the English is now."""
        return self.translation.total - self.translation.finished - self.translation.waiting


def cells_of(user, columns, teams, keys=None):
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


def row_of(page, columns, cells):
    """Return the ``Cell`` of a page for each of these languages."""
    return [
        cells.get((page.translation_key, locale.pk)) or Cell(locale, None, is_mine=False)
        for locale in columns
    ]
