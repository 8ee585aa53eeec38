"""What else changes with a hotline: the visitors' cache, and the hotline in the other languages.

A number that changed in English changes in every language at once: a wrong one does harm.
"""

from django.conf import settings
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from core.cache_signals import clear_when_changed

from .models import Hotline

clear_when_changed("safety.Hotline")
FACTS = ["country", "number", "cost", "languages", "checked_on", "verified"]


@receiver(post_save, sender=Hotline, dispatch_uid="hotline-facts-in-every-language")
def carry_facts_over(instance, **kwargs):
    if instance.locale.language_code == settings.LANGUAGE_CODE:
        instance.get_translations().update(**{name: getattr(instance, name) for name in FACTS})


@receiver(post_delete, sender=Hotline, dispatch_uid="hotline-gone-in-every-language")
def delete_translations(instance, **kwargs):
    if instance.locale.language_code == settings.LANGUAGE_CODE:
        instance.get_translations().delete()
