"""Who may do what at the desk. Asked by every view, for pages and snippets alike."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import CharField, Exists, OuterRef, Subquery
from django.db.models.functions import Cast
from django.http import Http404
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import Translation

from localization.engine import is_page, target_of, team_of
from localization.models import LanguageTeam, groups_of


class LockedError(Exception):
    """Somebody has locked the page; the message says who."""


def open_translation(request, pk):
    """Return ``(translation, team)``, or refuse who does not work in that language.

    Raises ``Http404`` for a translation that there is not, ``PermissionDenied`` for others' languages.
    """
    rows = _with_lock(Translation.objects.filter(enabled=True))
    translation = rows.select_related("source", "target_locale__team").filter(pk=pk).first()
    if translation is None:
        raise Http404("There is no such translation.")
    team = team_of(translation.target_locale)
    if not team.may_translate(request.user):
        raise PermissionDenied
    return translation, team


def freely_edited(user, pk):
    """Return the page that has left the desk and that the user may edit, or ``None``."""
    translation = Translation.objects.filter(enabled=False, pk=pk).first()
    page = target_of(translation) if translation else None
    return page if page and is_page(translation) and page.permissions_for_user(user).can_edit() else None


def translations_into(locale):
    """Return what is translated into a language at the desk, in the order of the titles, with its locks."""
    rows = _with_lock(Translation.objects.filter(enabled=True, target_locale=locale))
    rows = rows.filter(source__locale__language_code=settings.LANGUAGE_CODE)
    return list(rows.select_related("source", "target_locale__team").order_by("source__object_repr", "pk"))


def open_language(request, code):
    """Return the ``Locale``, or refuse who does not work in that language, as ``open_translation`` does."""
    locales = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).select_related("team")
    locale = locales.filter(language_code=code).first()
    if locale is None:
        raise Http404("There is no such language.")
    if not team_of(locale).may_translate(request.user):
        raise PermissionDenied
    return locale


def require_reviewer(request, team):
    if not team.may_review(request.user):
        raise PermissionDenied


def require_page(translation):
    """Raise ``Http404`` for a snippet: it has no drafts, and nobody looks at it by itself."""
    if not is_page(translation):
        raise Http404("Only pages have drafts.")


def _with_lock(translations):
    """Read with each translation whether its page is locked, by whom, and whether it is in review."""
    pages = Page.objects.filter(
        translation_key=OuterRef("source__object_id"), locale=OuterRef("target_locale")
    )
    in_review = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type__model="page",
        object_id=Cast(OuterRef("pk"), CharField()),
    )
    return translations.annotate(
        is_locked=Exists(pages.filter(locked=True)),
        locked_by=Subquery(pages.values("locked_by")[:1]),
        in_review=Exists(pages.filter(Exists(in_review))),
    )


def check_lock(translation, team, user):
    """Raise ``LockedError`` if somebody else has locked the page, or if it is with the reviewers.

    ``translation`` is one of ``open_translation``.
    """
    if translation.is_locked and translation.locked_by != user.pk:
        raise LockedError(_("Somebody has locked this page, so nothing was changed. Ask a reviewer."))
    if translation.in_review and not team.may_review(user):
        raise LockedError(_("This page is with the reviewers, so nothing was changed."))


def teams_of(user):
    """Return the teams that the user works in, by language. One query a request."""
    if not hasattr(user, "_teams"):
        teams = LanguageTeam.objects.select_related("locale").order_by("locale__language_code")
        user._teams = [team for team in teams if team.may_translate(user)]
    return user._teams


def only_translates(user):
    """Whether the user is in no group but those of language teams, and so edits no English page."""
    groups = {group for team in teams_of(user) for group in (team.translators_id, team.reviewers_id)}
    return bool(groups) and not user.is_superuser and groups_of(user) <= groups
