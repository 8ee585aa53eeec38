from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from wagtail.signals import page_published

        from .signals import index_what_hangs_on_it

        page_published.connect(index_what_hangs_on_it)
