"""The interface's message catalogues: what the templates say, and what the languages have of it.

Babel extracts, polib stores and compiles; neither needs the GNU gettext programs.
"""

from io import BytesIO

import polib
from babel import Locale
from babel.messages.extract import extract
from babel.plural import to_gettext
from django.utils.translation.template import templatize

APPS = "core home localization media news safety search sections site_config team".split()
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def extracted(base_dir):
    """Return ``{(context, singular, plural): first place}`` for every message of the apps.

    ``context`` and ``plural`` are ``None`` where a message has none.
    """
    messages = {}
    for app in APPS:
        for path in sorted((base_dir / app).rglob("*")):
            if path.suffix in {".py", ".html", ".svg", ".txt", ".xml"}:
                place = path.relative_to(base_dir).as_posix()
                for key in _messages(path.read_text(encoding="utf-8"), place):
                    messages.setdefault(key, place)
    return messages


def _messages(source, place):
    if not place.endswith(".py"):
        # What Django makes of a template is Python but for its indentation.
        source = "\n".join(line.strip() for line in templatize(source, origin=place).splitlines())
    for _line, message, _comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
        singular, plural = message[-2:] if isinstance(message, tuple) else (message, None)
        yield context, singular, plural


def read(path):
    """Return the stored catalogue; empty for a language that has none yet."""
    return polib.pofile(str(path), wrapwidth=100) if path.exists() else polib.POFile(wrapwidth=100)


def key(entry):
    return entry.msgctxt, entry.msgid, entry.msgid_plural or None


def merged(stored, messages, language):
    """Return the catalogue with just these messages, keeping each translation there is."""
    plural = Locale.parse(language, sep="-").plural_form
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": to_gettext(plural),
    }
    known = {key(entry): entry for entry in stored}
    for message, place in messages.items():
        catalogue.append(_entry(message, place, known.get(message), len(plural.tags) + 1))
    return catalogue


def _entry(message, place, known, plurals):
    context, singular, plural = message
    entry = polib.POEntry(msgctxt=context, msgid=singular, occurrences=[(place, "")])
    if plural:
        texts = known.msgstr_plural if known else {}
        entry.msgid_plural = plural
        entry.msgstr_plural = {n: texts.get(n, "") for n in range(plurals)}
    else:
        entry.msgstr = known.msgstr if known else ""
    return entry


def write(path, catalogue):
    """Write the PO file and, beside it, the compiled MO file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(path))
    path.with_suffix(".mo").write_bytes(catalogue.to_binary())
