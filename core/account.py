"""The part of "Your account" where people choose their pen name."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel

from .models import User


class PenNameForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["pen_name"]


class PenNamePanel(BaseSettingsPanel):
    name = "pen_name"
    title = _("Pen name")
    order = 150
    form_class = PenNameForm
