"""One word of a language for a term: what may be written, and what is noted of the change."""

from django import forms
from django.forms.models import model_to_dict
from django.utils.translation import gettext
from wagtail.log_actions import log

from localization.models import Rendering, Status

from .row_form import RowForm, clean_word


class RenderingForm(RowForm):
    class Meta:
        model = Rendering
        fields = ["text", "status", "reason", "source", "confidence"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["lang"] = self.instance.locale.language_code

    def clean_text(self):
        text = clean_word(self.cleaned_data["text"])
        others = _cell(self.instance).exclude(pk=self.instance.pk)
        if others.filter(text=text).exists():
            raise forms.ValidationError(gettext("This word stands here already. Change that one."))
        return text

    def clean(self):
        values = super().clean()
        if values.get("status") == Status.FORBIDDEN and not values.get("reason"):
            self.add_error("reason", gettext("Say why the word must not be used, and what to write instead."))
        return values

    def save_as(self, user):
        """Store the word; of those for a term one alone is preferred. Returns what was so before."""
        action = "wagtail.edit" if self.instance.pk else "wagtail.create"
        rendering = self.save()
        _log(rendering, action, user, self.stored)
        others = _cell(rendering).filter(status=Status.PREFERRED).exclude(pk=rendering.pk)
        demoted = list(others) if rendering.status == Status.PREFERRED else []
        for other in demoted:
            _make_allowed(other, user)
        return demoted


def _make_allowed(rendering, user):
    before = _values(rendering)
    rendering.status = Status.ALLOWED
    rendering.save()
    _log(rendering, "wagtail.edit", user, before)


def remove(rendering, user):
    _log(rendering, "wagtail.delete", user, _values(rendering), deleted=True)
    rendering.delete()


def _values(rendering):
    return model_to_dict(rendering, fields=RenderingForm.Meta.fields)


def _cell(rendering):
    return Rendering.objects.filter(term=rendering.term_id, locale=rendering.locale_id)


def _log(rendering, action, user, before, **options):
    """Note who did it, and what the word was before: nothing is lost for good."""
    term, language = rendering.term.english, rendering.locale.language_code
    data = {"term": term, "language": language, "before": before}
    log(rendering, action, user=user, title=f"{term}, {language}: {rendering}", data=data, **options)
