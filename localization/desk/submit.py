"""Giving an English page or snippet to translators."""

from django import forms
from django.apps import apps
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.models import Locale, Page
from wagtail.snippets.models import get_snippet_models

from localization import jobs
from localization.engine import locales_of

from .progress import redirect_to_progress


class SubmitForm(forms.Form):
    languages = forms.ModelMultipleChoiceField(
        Locale.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one language.")},
    )
    with_descendants = forms.BooleanField(required=False, label=_("Also all pages under it"))

    def __init__(self, *args, is_page, **kwargs):
        super().__init__(*args, **kwargs)
        locales = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE)
        self.fields["languages"].queryset = locales.order_by("language_code")
        if not is_page:
            del self.fields["with_descendants"]


def may_submit(user):
    return user.has_perm("wagtail_localize.submit_translation")


def submit_page(request, page_id):
    page = get_object_or_404(Page, pk=page_id, depth__gt=1)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return _submit(request, page)


def submit_snippet(request, app_label, model_name, pk):
    try:
        model = apps.get_model(app_label, model_name)
    except LookupError as problem:
        raise Http404 from problem
    if model not in get_snippet_models() or not hasattr(model, "translation_key"):
        raise Http404
    return _submit(request, get_object_or_404(model, pk=pk))


def _submit(request, instance):
    if not may_submit(request.user):
        raise PermissionDenied
    if instance.locale.language_code != settings.LANGUAGE_CODE:
        raise Http404("Only English pages are given to translators.")
    form = SubmitForm(request.POST if request.method == "POST" else None, is_page=isinstance(instance, Page))
    if form.is_valid():
        instances = _instances(instance, form.cleaned_data.get("with_descendants"))
        return redirect_to_progress(
            jobs.submit(instances, locale, request.user) for locale in form.cleaned_data["languages"]
        )
    context = {
        "given": locales_of(instance),
        "form": form,
        "instance": instance,
        "page_title": gettext("Translate “%(page)s”") % {"page": instance},
    }
    return render(request, "localization/desk/submit.html", context)


def _instances(instance, with_descendants):
    if not with_descendants:
        return [instance]
    return Page.objects.descendant_of(instance, inclusive=True).order_by("path")


@require_POST
def retry(request):
    """Try again what went wrong."""
    if not may_submit(request.user):
        raise PermissionDenied
    jobs.retry()
    return redirect("desk:index")
