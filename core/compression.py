"""Pages are compressed before the visitors' cache keeps them, so that a hit costs no compression."""

import brotli
from django.conf import settings
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

# A tenth smaller than gzip at its best; about 10 ms for the largest page, once until it changes.
QUALITY = 9


class CompressionMiddleware(GZipMiddleware):
    """Django's gzip, and Brotli for visitors whose browser takes it.

    Who is signed in gets gzip: Django pads it, so that its size tells nothing of a form's secrets
    (the BREACH attack). A visitor's page holds none.
    """

    def process_response(self, request, response):
        if self._takes_brotli(request, response):
            patch_vary_headers(response, ["Accept-Encoding"])
            response.content = brotli.compress(response.content, quality=QUALITY)
            response["Content-Encoding"] = "br"
            response["Content-Length"] = str(len(response.content))
            return response
        return super().process_response(request, response)

    def _takes_brotli(self, request, response):
        accepted = [part.strip() for part in request.headers.get("Accept-Encoding", "").split(",")]
        return (
            "br" in accepted
            and settings.SESSION_COOKIE_NAME not in request.COOKIES
            and not response.streaming
            and not response.has_header("Content-Encoding")
            and len(response.content) >= 200
        )
