"""What may not be stored as a translation: the engine would leave it out of the page, or show it broken."""

from bs4 import BeautifulSoup
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue, validate_translation_links

from localization.checks.visible import is_visible

from .limits import max_length

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
    if is_invisible(visible):
        raise TextRefusedError(_("There is no visible text. Write the translation, or leave it for later."))
    _check_links(string.data, data)
    limit = max_length(model, context.field_path)
    if limit and len(visible) > limit:
        message = _("The text has %(length)s characters; there is room for %(limit)s. Please shorten it.")
        raise TextRefusedError(message % {"length": len(visible), "limit": limit})
    if limit and "\n" in visible:
        raise TextRefusedError(_("There is room for one line here. Please take the line break away."))


def is_invisible(text):
    return not any(map(is_visible, text))


def check_raw(data):
    """Refuse what no database or parser should be given, whatever it is meant to be.

    PostgreSQL stores no NUL; a parser goes one step down for each tag that is open.
    """
    if "\0" in data:
        raise TextRefusedError(_("There is a sign in the text that cannot be stored (NUL). Type it anew."))
    if len(data) > MAX_LENGTH:
        message = _("The text has more than %(limit)s characters. Please shorten it.")
        raise TextRefusedError(message % {"limit": MAX_LENGTH})
    if data.count("<") > MAX_TAGS:
        message = _("The text has more than %(limit)s tags. Please use fewer.")
        raise TextRefusedError(message % {"limit": MAX_TAGS})


def _check_links(source, data):
    """Every link of the English is there once, and none is dead: a link is an ``<a>`` with its number."""
    wanted, found = _links(source), _links(data)
    if None in found:
        raise TextRefusedError(_("A link leads nowhere. Use the links of the English text."))
    if missing := [words for link, words in wanted.items() if link not in found]:
        message = _("The link “%(words)s” is missing. Put its mark around the linked words.")
        raise TextRefusedError(message % {"words": "”, “".join(missing)})


def _links(html):
    """Return ``{number: linked words}`` of the links of a text."""
    return {link.get("id"): link.get_text() for link in BeautifulSoup(html, "html.parser").find_all("a")}
