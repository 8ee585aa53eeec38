"""What the translation desk's templates show."""

import re

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from localization.languages import language_name_here
from localization.markers import MARK
from localization.models import State
from localization.word_changes import word_changes as changes

register = template.Library()
MARKS = {"equal": "{}", "insert": "<ins>{}</ins>", "delete": "<del>{}</del>"}


TAG_NAMES = {"a": _("link"), "b": _("bold"), "i": _("italic"), "sub": _("lowered"), "sup": _("raised")}


@register.filter
def language(locale):
    """The name of a language in the reader's own: ``km`` is ``Khmer`` or ``ខ្មែរ``."""
    return language_name_here(locale.language_code)


@register.filter
def tag_name(tag):
    return TAG_NAMES.get(tag, tag)


@register.filter
def state_name(state):
    return State(state).label


@register.filter
def chips(text):
    """Show the marks of a text as numbered chips: ``{1}`` is a 1 in a frame."""
    pieces = re.split(f"({MARK.pattern})", text)
    # Each mark is followed by its two groups.
    return mark_safe("".join(_chip(pieces[n]) for n in range(len(pieces)) if n % 4 < 2))  # noqa: S308


def _chip(piece):
    found = MARK.fullmatch(piece)
    if not found:
        return conditional_escape(piece)
    kind = "desk-chip desk-chip--end" if found[1] else "desk-chip"
    return format_html('<span class="{}">{}</span>', kind, found[2])


@register.simple_tag
def word_changes(old, new):
    """Show how a text changed, word by word: the English, or what visitors read of it."""
    parts = ((format_html(MARKS[kind], chips(text)),) for kind, text in changes(old, new))
    return format_html_join("", "{}", parts)
