"""Slugs are equal in every language, so a page's address changes in all of them at once."""

from django.conf import settings
from django.dispatch import receiver
from wagtail.signals import page_slug_changed


@receiver(page_slug_changed, dispatch_uid="slugs-equal-in-every-language")
def carry_slug_over(sender, instance, **kwargs):
    """Give the translations of an English page its new slug; wagtail-localize leaves slugs alone.

    Saving a page sends this signal for it too, so Wagtail redirects its old address.
    """
    if instance.locale.language_code != settings.LANGUAGE_CODE:
        return
    for translation in instance.get_translations().exclude(slug=instance.slug).exclude(depth=2).specific():
        translation.slug = instance.slug
        translation.save()
