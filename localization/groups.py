"""Who may do what in a language: its translators and reviewers work in its page tree alone."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from .languages import english_name
from .models import LanguageTeam
from .workflows import review_workflow

TRANSLATOR, REVIEWER = "translator", "reviewer"
RIGHTS = {TRANSLATOR: ["change_page"], REVIEWER: ["change_page", "publish_page"]}


def group_name(role, language):
    """``("translator", "km")`` gives ``Khmer translators``."""
    return f"{english_name(language)} {role}s"


def language_group(role, home):
    """Make the group of this role for the language of the main page ``home``, with exactly its rights."""
    group, _created = Group.objects.get_or_create(name=group_name(role, home.locale.language_code))
    set_rights(group, home, RIGHTS[role])
    return group


def language_team(home):
    """Make the team of the language of the main page ``home``, or renew its groups. Returns it."""
    groups = {f"{role}s": language_group(role, home) for role in RIGHTS}
    team, _created = LanguageTeam.objects.update_or_create(locale=home.locale, defaults=groups)
    review_workflow(team, home)
    return team


def set_rights(group, page, codenames, others=()):
    """Give ``group`` these page permissions on ``page``, entry to the admin, ``others``, and nothing else.

    ``others`` are permissions that are not about pages, written ``app_label.codename``.
    """
    group.page_permissions.all().delete()
    for codename in codenames:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    group.permissions.set(_permission(name) for name in ["wagtailadmin.access_admin", *others])


def _permission(name):
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
