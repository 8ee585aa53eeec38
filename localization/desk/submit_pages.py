"""Giving many pages to translators at once, from the table of all pages."""

from django import forms
from django.conf import settings
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy

from localization import jobs
from localization.engine import not_begun

from .progress import redirect_to_progress

TICKED, BRANCHES, ALL = "ticked", "branches", "all"


class SubmitPagesForm(forms.Form):
    """What is to be translated into which languages; ``shown`` are the pages that the filter leaves."""

    languages = forms.ModelMultipleChoiceField(
        Locale.objects.none(),
        label=_("Into which languages?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one language."),
            "invalid_choice": _("There is no such language. Choose from the list."),
            "invalid_pk_value": _("There is no such language. Choose from the list."),
        },
    )
    scope = forms.ChoiceField(
        label=_("Which pages?"),
        initial=TICKED,
        widget=forms.RadioSelect,
        choices=[
            (TICKED, _("the ticked pages")),
            (BRANCHES, _("the ticked pages and all under them")),
            (ALL, _("every page of this list that is missing")),
        ],
        error_messages={
            "required": _("Choose which pages."),
            "invalid_choice": _("Choose which pages."),
        },
    )
    pages = forms.ModelMultipleChoiceField(
        Page.objects.none(),
        required=False,
        error_messages={
            "invalid_choice": _("You cannot change one of these pages. Ask the administrator."),
            "invalid_pk_value": _("There is no such page. Open this list again."),
        },
    )

    def __init__(self, *args, user, shown=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.shown = shown
        locales = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE)
        self.fields["languages"].queryset = locales.order_by("language_code")
        own = page_permission_policy.instances_user_has_permission_for(user, "change")
        self.fields["pages"].queryset = own.filter(
            locale__language_code=settings.LANGUAGE_CODE, depth__gt=1
        ).order_by("path")

    def clean(self):
        needs_pages = self.cleaned_data.get("scope") in (TICKED, BRANCHES)
        if needs_pages and "pages" not in self.errors and not self.cleaned_data["pages"]:
            self.add_error("pages", _("Tick at least one page."))
        return self.cleaned_data

    def chosen(self):
        """Return the pages that are asked for, parents before children."""
        mine, ticked = self.fields["pages"].queryset, self.cleaned_data["pages"]
        if self.cleaned_data["scope"] == ALL:
            return mine.filter(pk__in=[page.pk for page in self.shown])
        if self.cleaned_data["scope"] == TICKED:
            return mine.filter(pk__in=ticked)
        branches = Page.objects.none()
        for page in ticked:
            branches |= Page.objects.descendant_of(page, inclusive=True)
        return mine.filter(pk__in=branches)


def submit_pages(request, form):
    """Order what is missing of the chosen pages, one submission a language; lead to how far they are."""
    missing = [(locale, list(not_begun(form.chosen(), locale))) for locale in form.cleaned_data["languages"]]
    submissions = [jobs.submit(pages, locale, request.user) for locale, pages in missing if pages]
    if not submissions:
        messages.success(request, gettext("Nothing is missing: translators have all of these pages."))
        return redirect(request.get_full_path())
    return redirect_to_progress(submissions)
