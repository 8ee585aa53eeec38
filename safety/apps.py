from django.apps import AppConfig


class SafetyConfig(AppConfig):
    name = "safety"
    verbose_name = "Safety of readers"

    def ready(self):
        from . import signals  # noqa: F401
