"""Headers that no package sets for us: whose policy holds where, and who may show our files."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.urls import reverse


class PolicyMiddleware(CSPMiddleware):
    """django-csp with a second policy for the admin, whose editor needs more than a visitor's page."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and request.path_info.startswith(reverse("wagtailadmin_home")):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts


class SafetyHeadersMiddleware:
    """Adds to every answer:

    - ``Cross-Origin-Resource-Policy``: no other site may show our files inside its own pages;
    - ``Onion-Location``, when ``ONION_SITE`` is set: Tor Browser offers the same page at the site's
      onion address (https://community.torproject.org/onion-services/advanced/onion-location/).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if settings.ONION_SITE:
            response.headers["Onion-Location"] = settings.ONION_SITE + request.get_full_path()
        return response
