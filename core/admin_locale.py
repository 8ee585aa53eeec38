"""The language of a request, as Django finds it, but for one thing."""

from django.middleware.locale import LocaleMiddleware
from django.urls import reverse


class SiteLocaleMiddleware(LocaleMiddleware):
    """Leaves what is not found in the admin alone: Django would look for it among the site's pages."""

    def process_response(self, request, response):
        if response.status_code == 404 and request.path.startswith(reverse("wagtailadmin_home")):
            return response
        return super().process_response(request, response)
