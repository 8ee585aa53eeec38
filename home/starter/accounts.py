"""The starter site's accounts, each in a group with exactly the rights it needs."""

import os
import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, Page, Task, Workflow

from localization.groups import REVIEWER, TRANSLATOR, language_team, set_rights

EDITOR_PAGES = ["add_page", "change_page", "publish_page"]
EDITOR_OTHERS = ["safety.add_hotline", "safety.change_hotline"]
CHIEF_EDITOR_PAGES = [*EDITOR_PAGES, "bulk_delete_page", "lock_page", "unlock_page"]
CHIEF_EDITOR_OTHERS = [
    *EDITOR_OTHERS,
    "safety.delete_hotline",
    "core.add_quickexit",
    "core.change_quickexit",
    "core.add_sitetext",
    "core.change_sitetext",
    "wagtail_localize.submit_translation",
    "wagtailredirects.add_redirect",
    "wagtailredirects.change_redirect",
    "wagtailredirects.delete_redirect",
]
# Wagtail asks for the rights on its own image and document models, whatever model is in use.
FILE_APPS = ["wagtailimages", "wagtaildocs"]
EDITOR_FILES = ["add_image", "choose_image", "add_document", "choose_document"]
CHIEF_EDITOR_FILES = [*EDITOR_FILES, "change_image", "change_document"]


def make_accounts(home):
    """Make or renew every account. Returns ``(role, user name, password)``, each password new."""
    _remove_wagtails_own_groups()
    yield _account("administrator", "admin", group=None)
    yield _account("chief editor", "chief-editor", _chief_editors(home))
    yield _account("editor", "editor", _editors(home))
    for translated in home.get_translations().select_related("locale").order_by("path"):
        language = translated.locale.language_code
        team = language_team(translated)
        for role, group in ((TRANSLATOR, team.translators), (REVIEWER, team.reviewers)):
            yield _account(f"{role} {language}", f"{role}-{language}", group)


def write_accounts(accounts):
    """Keep the passwords in ``var/accounts.txt``, readable by its owner alone. Returns the path."""
    path = settings.VAR_DIR / "accounts.txt"
    path.unlink(missing_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.writelines("\t".join(account) + "\n" for account in accounts)
    return path


def _account(role, username, group):
    password = secrets.token_urlsafe(12)
    user, _created = get_user_model().objects.get_or_create(username=username)
    user.set_password(password)
    user.is_superuser = user.is_staff = group is None
    user.save()
    user.groups.set([group] if group else [])
    return role, username, password


def _chief_editors(home):
    group, _created = Group.objects.get_or_create(name="Chief editors")
    set_rights(group, home, CHIEF_EDITOR_PAGES, CHIEF_EDITOR_OTHERS)
    _set_file_rights(group, CHIEF_EDITOR_FILES)
    return group


def _editors(home):
    group, _created = Group.objects.get_or_create(name="Editors")
    set_rights(group, home, EDITOR_PAGES, EDITOR_OTHERS)
    _set_file_rights(group, EDITOR_FILES)
    return group


def _set_file_rights(group, codenames):
    group.collection_permissions.all().delete()
    root = Collection.get_first_root_node()
    for permission in Permission.objects.filter(
        content_type__app_label__in=FILE_APPS, codename__in=codenames
    ):
        GroupCollectionPermission.objects.create(group=group, collection=root, permission=permission)


def _remove_wagtails_own_groups():
    """Wagtail's first migration lets "Moderators" publish in every language; nobody here may."""
    root = Page.get_first_root_node()
    Workflow.objects.filter(workflow_pages__page=root).delete()
    Task.objects.filter(workflow_tasks=None).delete()
    Group.objects.filter(name="Moderators").delete()
