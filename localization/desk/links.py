"""Links of a page that lead somewhere else in this language. Reviewers set them: no text shows them."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from localization.engine import TextRefusedError, target_links, write_link

from .access import LockedError, check_lock, open_translation, require_reviewer


@require_POST
def save(request, pk, link_pk):
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    link = next((link for link in target_links(translation) if link.pk == link_pk), None)
    if link is None:
        raise Http404("The English has changed, and this link is gone. Open the page again.")
    try:
        check_lock(translation, team, request.user)
        write_link(link, request.POST.get("url", "").strip(), translation, request.user)
    except (TextRefusedError, LockedError) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The link is stored. It leads there when the page is published next."))
    return redirect("desk:edit", pk)
