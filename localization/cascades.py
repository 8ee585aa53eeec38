"""What is done to an English page is done to its translations, in the same transaction.

Nothing translated is lost by it: texts are kept apart from the pages that show them.
"""

from django.conf import settings
from wagtail.models import PageViewRestriction


def is_english(page):
    return page.locale.language_code == settings.LANGUAGE_CODE


def translations(page):
    return list(page.get_translations().specific())


def unpublish(page, user=None):
    for translated in translations(page):
        if translated.live:
            translated.unpublish(user=user)


def delete(page, user=None):
    for translated in translations(page):
        translated.delete(user=user)


def move(page, user=None):
    """Put every translation where the English page is now: same parent, same place among its siblings.

    Where the new parent has no translation there is no such place, and the page stays.
    """
    parent = page.get_parent()
    for translated in translations(page):
        new_parent = parent.get_translation_or_none(translated.locale) if parent.depth > 1 else None
        if new_parent:
            _place(page, translated, new_parent, user)


def _place(page, translated, parent, user):
    """Put ``translated`` under ``parent``, after the nearest page that stands before it in English."""
    for sibling in page.get_prev_siblings():
        neighbour = sibling.get_translation_or_none(translated.locale)
        if neighbour and neighbour.is_child_of(parent):
            if translated.get_prev_sibling() != neighbour:
                translated.move(neighbour, pos="right", user=user)
            return
    first = parent.get_first_child()
    if first != translated:
        translated.move(parent, pos="first-child", user=user)


def copy_restrictions(page):
    """Give the translations the view restriction of the English page, or none if it has none."""
    restriction = page.view_restrictions.first()
    for translated in translations(page):
        copy_restriction(restriction, translated)


def copy_restriction(restriction, page):
    PageViewRestriction.objects.filter(page=page).delete()
    if restriction:
        copy = PageViewRestriction.objects.create(
            page=page, restriction_type=restriction.restriction_type, password=restriction.password
        )
        copy.groups.set(restriction.groups.all())
