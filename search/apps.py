from django.apps import AppConfig
from django.db.models.signals import post_save


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from modelsearch.index import get_indexed_models
        from wagtail.signals import page_published

        from core.models import BasePage

        from .signals import index_what_hangs_on_it, index_what_is_public

        page_published.connect(index_what_hangs_on_it)
        # A page that is deleted takes its entry along by itself.
        for model in get_indexed_models():
            if issubclass(model, BasePage):
                post_save.connect(index_what_is_public, sender=model)
