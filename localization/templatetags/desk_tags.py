"""What the translation desk's templates show."""

from django import template
from django.utils.html import format_html, format_html_join

from localization.carry_over import word_changes as changes

register = template.Library()
MARKS = {"equal": "{}", "insert": "<ins>{}</ins>", "delete": "<del>{}</del>"}


@register.simple_tag
def word_changes(segment):
    """Show how the English changed since it was translated, word by word."""
    parts = changes(segment.previous_source, segment.source_text)
    return format_html_join("", "{}", ((format_html(MARKS[kind], text),) for kind, text in parts))
