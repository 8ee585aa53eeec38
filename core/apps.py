from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class CoreConfig(AppConfig):
    default = True
    name = "core"

    def ready(self):
        from . import cache_signals, checks, redirects, slugs  # noqa: F401


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's user screens with our fields."""

    user_viewset = "core.users.UserViewSet"
