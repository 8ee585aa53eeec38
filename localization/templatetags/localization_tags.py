"""Template filters for text that depends on the reader's language."""

from django import template
from django.utils.translation import get_language

from localization.dates import format_date, format_year
from localization.engine import has_sample_text
from localization.languages import native_name as name_in_itself

register = template.Library()


@register.filter
def local_date(value, precision="day"):
    """A date in the reader's language: ``{{ page.date|local_date:page.precision }}``."""
    return format_date(value, get_language(), precision)


@register.filter
def local_year(year):
    """A year in the reader's calendar and digits: ``{{ block.year|local_year }}``."""
    return format_year(year, get_language()) if year else ""


@register.filter
def native_name(code):
    """A language's name in itself: ``{{ "km"|native_name }}``."""
    return name_in_itself(code)


@register.filter
def is_sample_translation(page):
    """Whether any text of this page is a sample that no native speaker has reviewed."""
    return bool(page) and has_sample_text(page)
