"""Template filters for text that depends on the reader's language."""

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from localization.compounds import keep_whole
from localization.countries import home_country
from localization.dates import format_date, format_year
from localization.digits import format_number
from localization.engine import has_sample_text
from localization.engine import outdated_since as since
from localization.foreign import is_english
from localization.languages import language_name
from localization.languages import native_name as name_in_itself
from localization.lists import join_names, join_words

register = template.Library()
# Stands for a space inside a name while names are joined: no text of ours has it.
NO_BREAK = "\ue000"


@register.filter
def local_date(value, precision="day"):
    """A date in the reader's language: ``{{ page.date|local_date:page.precision }}``."""
    return format_date(value, get_language(), precision)


@register.filter
def local_year(year):
    """A year in the reader's calendar and digits: ``{{ block.year|local_year }}``."""
    return format_year(year, get_language()) if year else ""


@register.filter
def share_locale(code):
    """A language as sharing sites name it, with the country where it is spoken: ``km_KH``."""
    return f"{code}_{home_country(code)}"


@register.filter
def native_name(code):
    """A language's name in itself: ``{{ "km"|native_name }}``."""
    return name_in_itself(code)


@register.filter
def local_language(code):
    """A language's name in the reader's: ``{{ "en"|local_language }}`` gives "tiếng Anh" in Vietnamese."""
    name = language_name(code, get_language())
    return name[:1].upper() + name[1:]


@register.filter
def language_names(codes):
    """Languages by their names in the reader's: ``["km", "en"]`` gives "Khmer and English"."""
    return join_words([language_name(code, get_language()) for code in codes], get_language())


@register.filter
def word_list(words):
    """Words joined as the reader's language joins them: ``{{ countries|word_list }}``."""
    return join_words(words, get_language())


@register.filter
def local_number(number):
    """A number in the reader's digits and separators: ``{{ page.pages|local_number }}``."""
    return format_number(number, get_language())


@register.filter
def name_list(names):
    """Names joined as the reader's language joins them, none broken at a line's end."""
    unbroken = [name.replace(" ", NO_BREAK) for name in names]
    parts = join_names(unbroken, get_language()).split(" ")
    spans = [format_html('<span class="nowrap">{}</span>', part.replace(NO_BREAK, " ")) for part in parts]
    return mark_safe(" ".join(spans))  # noqa: S308 - each part is escaped above


@register.filter
def foreign(text):
    """The attribute for text that is not in the reader's language: ``<h3{{ title|foreign }}>``.

    Empty, or `` lang="en"``.
    """
    return mark_safe(' lang="en"') if is_english(text, get_language()) else ""


@register.filter
def is_sample_translation(page):
    """Whether any text of this page is a sample that no native speaker has reviewed."""
    return bool(page) and has_sample_text(page)


@register.filter
def outdated_since(page):
    """The date since which the English of this page is newer, or ``None``."""
    moment = page and page.pk and since(page)
    return timezone.localdate(moment) if moment else None


@register.simple_block_tag
def whole_words(content):
    """Everything up to ``{% endwhole_words %}`` with no line that begins within a word."""
    return mark_safe(keep_whole(content, get_language()))  # noqa: S308 - only joiners are added
