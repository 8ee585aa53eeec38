"""The part of "Your account" where people choose their pen name."""

from django import forms
from wagtail.admin.views.account import BaseSettingsPanel

from .models import User


class PenNameForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["pen_name"]


class PenNamePanel(BaseSettingsPanel):
    name = "pen_name"
    title = "Pen name"
    order = 150
    form_class = PenNameForm
