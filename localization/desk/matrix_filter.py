"""Which pages and languages the table of all pages shows."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from localization.languages import language_name_here

from .states import PageState

TEXTS, TEAMS = "texts", "teams"


class LanguageField(forms.ModelChoiceField):
    def label_from_instance(self, locale):
        return language_name_here(locale.language_code)


class FilterForm(forms.Form):
    language = LanguageField(
        Locale.objects.none(),
        required=False,
        label=_("Language"),
        to_field_name="language_code",
        empty_label=_("all languages"),
        error_messages={"invalid_choice": _("There is no such language. Choose one of the list.")},
    )
    section = forms.ModelChoiceField(
        Page.objects.none(),
        required=False,
        label=_("Section"),
        empty_label=_("all sections"),
        error_messages={"invalid_choice": _("There is no such section. Choose one of the list.")},
    )
    state = forms.ChoiceField(
        required=False,
        label=_("State"),
        choices=[("", _("all states")), *PageState.choices],
        error_messages={"invalid_choice": _("There is no such state. Choose one of the list.")},
    )
    mine = forms.ChoiceField(
        required=False,
        label=_("Whose"),
        choices=[
            ("", _("everybody's")),
            (TEXTS, _("pages where I wrote texts")),
            (TEAMS, _("languages of my teams")),
        ],
        error_messages={"invalid_choice": _("There is no such choice. Choose one of the list.")},
    )
    findings = forms.BooleanField(required=False, label=_("Only with findings of the checks"))
    notes = forms.BooleanField(required=False, label=_("Only with open notes"))

    def __init__(self, *args, locales, sections, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].queryset = locales
        self.fields["section"].queryset = sections

    def columns(self, teams):
        """Return the languages to show: all, one, or those of these teams."""
        columns = list(self.fields["language"].queryset)
        if chosen := self._asked("language"):
            columns = [chosen]
        if self._asked("mine") == TEAMS:
            mine = {team.locale_id for team in teams}
            columns = [locale for locale in columns if locale.pk in mine]
        return columns

    @property
    def looks_into_cells(self):
        """Whether it depends on its translations if a page is shown."""
        return bool(
            self._asked("state")
            or self._asked("mine") == TEXTS
            or self._asked("findings")
            or self._asked("notes")
        )

    def matches(self, cell):
        asked, found = self._asked, cell.translation
        state = asked("state")
        has_state = cell.is_outdated if state == PageState.OUTDATED else cell.state == state
        return (
            (not state or has_state)
            and (asked("mine") != TEXTS or bool(found and found.mine))
            and (not asked("findings") or bool(found and found.findings))
            and (not asked("notes") or bool(found and found.notes))
        )

    def _asked(self, name):
        return self.cleaned_data.get(name)
