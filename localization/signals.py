"""What has to happen when pages are saved, published, hidden, moved or deleted."""

from django.contrib.auth import get_user_model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move
from wagtail.snippets.models import get_snippet_models

from . import admin_language, cascades, jobs
from .engine import check_going_live, has_source
from .models import LanguageTeam, Rendering, Term


def _user():
    return get_active_log_context().user


@receiver(pre_save)
def nothing_unreviewed_goes_live(sender, instance, raw=False, **kwargs):
    if isinstance(instance, Page) and instance.pk and not raw:
        check_going_live(instance)


@receiver(m2m_changed, sender=get_user_model().groups.through)
def somebody_joined_a_team(instance, action, pk_set, reverse, **kwargs):
    if action == "post_add" and not reverse:
        admin_language.follow_team(instance, pk_set)


@receiver(page_published)
def english_was_published(instance, revision, **kwargs):
    if cascades.is_english(instance) and has_source(instance):
        jobs.refresh(instance, revision, _user() or revision.user)


@receiver(post_save)
def english_snippet_was_saved(sender, instance, raw=False, **kwargs):
    if sender in get_snippet_models() and not raw and hasattr(instance, "translation_key"):
        if cascades.is_english(instance) and has_source(instance):
            jobs.refresh(instance, user=_user())


@receiver(page_unpublished)
def english_was_unpublished(instance, **kwargs):
    if cascades.is_english(instance):
        cascades.unpublish(instance, _user())


@receiver(post_page_move)
def english_was_moved(instance, **kwargs):
    if cascades.is_english(instance):
        cascades.move(instance, _user())


@receiver(pre_delete, sender=Page)
def english_is_deleted(instance, **kwargs):
    if cascades.is_english(instance):
        cascades.delete(instance, _user())


@receiver([post_save, post_delete], sender=PageViewRestriction)
@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def restriction_was_changed(instance, **kwargs):
    if isinstance(instance, PageViewRestriction) and cascades.is_english(instance.page):
        cascades.copy_restrictions(instance.page)


@receiver([post_save, post_delete], sender=Rendering)
def a_rendering_has_changed(instance, raw=False, **kwargs):
    if not raw:
        jobs.recheck_later([instance.locale_id])


@receiver([post_save, post_delete], sender=Term)
def a_term_has_changed(raw=False, **kwargs):
    if not raw:
        jobs.recheck_later()


@receiver(post_save, sender=LanguageTeam)
def a_team_has_agreed_otherwise(instance, created, raw=False, **kwargs):
    if not raw and not created:
        jobs.recheck_later([instance.locale_id])
