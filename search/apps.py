from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from .reindex import reindex

        post_migrate.connect(reindex, sender=self)
