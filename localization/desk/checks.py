"""What the checks of a language look at, and how grave the team takes each."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages

from localization.checks import CHECKS, Level
from localization.languages import language_name_here
from localization.models import LanguageTeam
from localization.strictness import levels, set_levels


def show(request, code):
    """List the checks to everybody in the team; its lead sets their levels."""
    team = LanguageTeam.objects.select_related("locale").filter(locale__language_code=code).first()
    if team is None:
        raise Http404("There is no team of this language.")
    if not team.may_translate(request.user):
        raise PermissionDenied
    if request.method == "POST":
        return _set(request, team)
    context = {
        "team": team,
        "levels": levels(team),
        "may_lead": team.may_lead(request.user),
        "page_title": _("Checks"),
        "page_subtitle": language_name_here(code),
    }
    return render(request, "localization/desk/checks.html", context)


def _set(request, team):
    if not team.may_lead(request.user):
        raise PermissionDenied
    chosen = {check.name: request.POST[check.name] for check in CHECKS if check.name in request.POST}
    if unknown := set(chosen.values()) - set(map(str, Level)):
        messages.error(request, _("There is no level “%(level)s”.") % {"level": sorted(unknown)[0][:40]})
    else:
        set_levels(team, chosen)
        messages.success(request, _("The levels are stored."))
    return redirect("desk:checks", team.locale.language_code)
