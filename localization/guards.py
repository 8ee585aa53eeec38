"""What wagtail-localize and Wagtail would let a translator do to a published page, and this site does not.

Every address of wagtail-localize is answered here first. What the desk does better leads to the
desk; the rest is gone.
"""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, re_path
from wagtail.admin import messages
from wagtail.models import Page

from .desk import submit
from .engine import free_translation, take_up_again, translation_into
from .models import LanguageTeam

NO_DELETION = "Only somebody who may publish in this language can delete its pages."


def gone(request, **kwargs):
    raise Http404("The translation desk stands in the place of this page.")


def to_the_desk(request, **kwargs):
    return redirect("desk:index")


def by_itself(request, **kwargs):
    """Stand in the place of "Sync translated pages"."""
    messages.success(request, "Nothing to do: a change of the English reaches translators by itself.")
    return redirect("desk:index")


# The same addresses as wagtail_localize.wagtail_hooks registers; a test walks through them.
urlpatterns = [
    path("submit/page/<int:page_id>/", submit.submit_page),
    path("submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", submit.submit_snippet),
    path("update/<int:translation_source_id>/", by_itself),
    path("reports/translations/", to_the_desk),
    # Its own words in the admin's language: nothing but a catalogue.
    re_path(r"^(?!jsi18n/)", gone),
]


def open_desk(request, instance):
    """Lead whoever edits a translated page or snippet to the desk, in the place of all other editors."""
    if "localize-convert-to-alias" in request.POST:
        raise PermissionDenied("A translation is not turned into a copy of the English page.")
    if "localize-restart-translation" in request.POST:
        return _restart(request, instance)
    if not hasattr(instance, "translation_key") or instance.locale.language_code == settings.LANGUAGE_CODE:
        return None
    translation = translation_into(instance)
    return redirect("desk:edit", translation.pk) if translation else None


def _restart(request, page):
    """Bring a freely edited page back to the desk. What was written freely stays in the page's history."""
    if not isinstance(page, Page):
        raise PermissionDenied("Only pages are edited freely.")
    translation = free_translation(page)
    team = LanguageTeam.objects.filter(locale=page.locale_id).first()
    if translation is None or not page.permissions_for_user(request.user).can_publish() or team is None:
        raise PermissionDenied("There is no translation that this user may take up again.")
    page.save_revision(user=request.user, changed=False)
    take_up_again(translation)
    messages.success(
        request, "The page is translated at the desk again. What was written freely is in its history."
    )
    return redirect("desk:edit", translation.pk)


def refuse_deletion(request, page):
    """Refuse what Wagtail allows to whoever may edit a page: deleting it while it is a draft."""
    if page.permissions_for_user(request.user).can_publish():
        return None
    messages.error(request, NO_DELETION)
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse_deletion_in_bulk(request, action_type, objects, action):
    """Refuse the same for many at once, all of them if one may not be deleted."""
    pages = [item for item in objects if isinstance(item, Page)] if action_type == "delete" else []
    return next(filter(None, (refuse_deletion(request, page) for page in pages)), None)
