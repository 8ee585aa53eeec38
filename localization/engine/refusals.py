"""What may not be stored as a translation: the engine would leave it out of the page, or show it broken."""

from bs4 import BeautifulSoup
from wagtail_localize.strings import StringValue, validate_translation_links

from .limits import max_length

# What takes no room on the page: spaces of all kinds (str.strip) and these.
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"

# Far more than a paragraph has, and far less than could hold a request up.
MAX_LENGTH, MAX_TAGS = 20_000, 200


class TextRefusedError(ValueError):
    """The text cannot stand on a page; the message says why and what to do."""


def check_text(model, context, string, data):
    """Raise ``TextRefusedError`` unless ``data`` can stand for ``string`` on a page of ``model``."""
    check_raw(data)
    try:
        value = StringValue.from_translated_html(data)
        validate_translation_links(string.data, data)
    except ValueError as problem:
        raise TextRefusedError(str(problem)) from problem
    visible = value.render_text()
    if not visible.translate(dict.fromkeys(map(ord, INVISIBLE))).strip():
        raise TextRefusedError("There is no visible text. Write the translation, or leave it for later.")
    _check_links(string.data, data)
    limit = max_length(model, context.field_path)
    if limit and len(visible) > limit:
        raise TextRefusedError(
            f"The text has {len(visible)} characters; there is room for {limit}. Please shorten it."
        )


def check_raw(data):
    """Refuse what no database or parser should be given, whatever it is meant to be.

    PostgreSQL stores no NUL; a parser goes one step down for each tag that is open.
    """
    if "\0" in data:
        raise TextRefusedError("There is a sign in the text that cannot be stored (NUL). Type it anew.")
    if len(data) > MAX_LENGTH:
        raise TextRefusedError(f"The text has more than {MAX_LENGTH} characters. Please shorten it.")
    if data.count("<") > MAX_TAGS:
        raise TextRefusedError(f"The text has more than {MAX_TAGS} tags. Please use fewer.")


def _check_links(source, data):
    """Every link of the English is there once, and none is dead: a link is an ``<a>`` with its number."""
    wanted, found = _links(source), _links(data)
    if None in found:
        raise TextRefusedError("A link leads nowhere. Use the links of the English text.")
    if missing := [link for link in wanted if link not in found]:
        raise TextRefusedError(f"The link {', '.join(missing)} of the English text is missing.")


def _links(html):
    return [link.get("id") for link in BeautifulSoup(html, "html.parser").find_all("a")]
