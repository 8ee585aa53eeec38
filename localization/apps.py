from django.apps import AppConfig


class LocalizationConfig(AppConfig):
    name = "localization"
    verbose_name = "Localization"

    def ready(self):
        from . import signals  # noqa: F401
        from .engine import inline_tags

        inline_tags.keep_sentences_whole()
