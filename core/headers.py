"""Two headers that no package sets for us."""

from django.conf import settings


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
