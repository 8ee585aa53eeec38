"""What has to happen when pages are saved, published, hidden, moved or deleted."""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page

from .engine import check_going_live


@receiver(pre_save)
def nothing_unreviewed_goes_live(sender, instance, raw=False, **kwargs):
    if isinstance(instance, Page) and instance.pk and not raw:
        check_going_live(instance)
