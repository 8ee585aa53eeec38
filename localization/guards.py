"""What wagtail-localize and Wagtail would let a translator do to a published page, and this site does not."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation

NO_ALIAS = "A translation is not turned into a copy of the English page: its readers would lose their text."
NO_DELETION = "Only somebody who may publish in this language can delete its pages."


def refuse_alias(request, page_id):
    """Stand in the place of wagtail-localize's "Convert to alias page", which needs no right to publish."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    messages.error(request, NO_ALIAS)
    return redirect("wagtailadmin_pages:edit", page.pk)


def stop_translation(request, translation_id):
    """Let only publishers take a page out of translation; wagtail-localize lets every translator."""
    translation = get_object_or_404(Translation, pk=translation_id)
    page = translation.get_target_instance()
    if isinstance(page, Page) and not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    return edit_translation.stop_translation(request, translation_id)


def refuse_deletion(request, page):
    """Refuse what Wagtail allows to whoever may edit a page: deleting it while it is a draft."""
    if page.permissions_for_user(request.user).can_publish():
        return None
    messages.error(request, NO_DELETION)
    return redirect("wagtailadmin_pages:edit", page.pk)
