"""What an editor does with one click is done wholly or not at all."""

from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from localization.engine import PublishRefusedError


class AtomicAdminMiddleware:
    """Runs every change made in the admin in one transaction, with all that follows from it.

    Django's ATOMIC_REQUESTS would do so for reading as well, and on SQLite readers would then wait
    for each other. A refused publication is said in words, and what was saved before it stays.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method in ("GET", "HEAD") or not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        with transaction.atomic():
            try:
                return view(request, *args, **kwargs)
            except PublishRefusedError as refusal:
                messages.error(request, str(refusal))
                return redirect("wagtailadmin_pages:edit", refusal.page.pk)
