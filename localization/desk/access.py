"""Who may do what at the desk. Asked by every view, for pages and snippets alike."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from wagtail.models import Page
from wagtail_localize.models import Translation

from localization.engine import target_of
from localization.models import LanguageTeam


class LockedError(Exception):
    """Somebody has locked the page; the message says who."""


def open_translation(request, pk):
    """Return ``(translation, team)``, or refuse who does not work in that language.

    Raises ``Http404`` for a translation that there is not, ``PermissionDenied`` for others' languages.
    """
    rows = Translation.objects.filter(enabled=True)
    translation = rows.select_related("source", "target_locale__team").filter(pk=pk).first()
    if translation is None:
        raise Http404("There is no such translation.")
    team = getattr(translation.target_locale, "team", None) or LanguageTeam(locale=translation.target_locale)
    if not team.may_translate(request.user):
        raise PermissionDenied
    return translation, team


def require_reviewer(request, team):
    if not team.may_review(request.user):
        raise PermissionDenied


def check_lock(translation, user):
    """Raise ``LockedError`` if the page is locked for this user, by Wagtail's locks or by a workflow."""
    target = target_of(translation)
    lock = target.get_lock() if isinstance(target, Page) else None
    if lock and lock.for_user(user):
        raise LockedError("This page is locked, so nothing was changed. Ask who locked it, or a reviewer.")


def teams_of(user):
    """Return the teams that the user works in, by language."""
    teams = LanguageTeam.objects.select_related("locale").order_by("locale__language_code")
    return [team for team in teams if team.may_translate(user)]
