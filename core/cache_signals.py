"""Clears the visitors' cache, at commit, after everything that changes what is published."""

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail import signals
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string
from wagtail.models import Page

from localization.models import outdated_changed

from .cache import clear_pages

# Models whose every saved or deleted row can show on public pages. Pages are not among
# them: a page is saved at each draft, and says itself when it is published.
PUBLIC_MODELS = [
    "core.QuickExit",
    "core.SiteText",
    "wagtailcore.Collection",
    "wagtailcore.CollectionViewRestriction",
    "wagtailcore.Locale",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Site",
    "wagtailredirects.Redirect",
    get_document_model_string(),
    get_image_model_string(),
]


def clear_at_commit(**kwargs):
    transaction.on_commit(clear_pages)


for signal in (
    signals.page_published,
    signals.page_unpublished,
    signals.post_page_move,
    signals.published,
    signals.unpublished,
    outdated_changed,
):
    signal.connect(clear_at_commit, dispatch_uid="visitors-cache")


def clear_after_page_deletion(sender, **kwargs):
    if issubclass(sender, Page):
        clear_at_commit()


post_delete.connect(clear_after_page_deletion, dispatch_uid="visitors-cache-page")


def clear_when_changed(name):
    """Clear the cache whenever a row of this model (``app.Model``) is saved or deleted."""
    for signal in (post_save, post_delete):
        signal.connect(clear_at_commit, sender=apps.get_model(name), dispatch_uid=f"visitors-cache-{name}")


for name in PUBLIC_MODELS:
    clear_when_changed(name)
