"""The part of "Your account" where people choose their pen name."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import NameEmailForm
from wagtail.admin.views.account import BaseSettingsPanel

from .models import User

# A volunteer's name can put them at risk, so nobody has to give one.
for field in NameEmailForm.base_fields.values():
    field.required = False


class PenNameForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["pen_name"]


class PenNamePanel(BaseSettingsPanel):
    name = "pen_name"
    title = _("Pen name")
    order = 150
    form_class = PenNameForm
