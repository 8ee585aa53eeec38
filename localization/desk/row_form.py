"""A form of one stored row that overwrites nothing it has not shown."""

from hashlib import sha256
from unicodedata import normalize

from django import forms
from django.forms.models import model_to_dict
from django.utils.translation import gettext

from localization.checks.visible import is_visible


class RowForm(forms.ModelForm):
    """A model form whose page sends back, as ``version``, what the row was when the form was made.

    ``stored`` is the row as it is now, whatever was typed.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stored = model_to_dict(self.instance, fields=self._meta.fields)
        self.version = sha256(repr(sorted(self.stored.items())).encode()).hexdigest()[:16]

    def stored_values(self):
        """Return ``(label, text)`` of each field that has something."""
        return [
            (self.fields[field].label, self._said(field)) for field, value in self.stored.items() if value
        ]

    def _said(self, field):
        choices = dict(getattr(self.fields[field], "choices", [(True, gettext("yes"))]))
        return choices.get(self.stored[field], self.stored[field])

    def is_stale(self):
        """Whether somebody has changed the row since the form was made."""
        return self.is_bound and self.instance.pk and self.data.get("version") != self.version


def clean_word(word):
    """Return the word as glossaries keep it: composed (NFC), with single spaces.

    Raises ``ValidationError`` where there is nothing to read.
    """
    word = " ".join(normalize("NFC", word).split())
    if not any(map(is_visible, word)):
        raise forms.ValidationError(gettext("There is nothing to read here. Write the word."))
    return word
