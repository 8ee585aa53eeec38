"""PO files for translators who work without a connection: out of the desk, and read again."""

from hashlib import sha256

import polib
from django.utils.translation import gettext as _

from localization.form_numbers import number_from
from localization.models import State

from .segments import segments_of_all

ID = "X-Translation-ID"
MAX_SIZE = 10 * 1024 * 1024


class FileRefusedError(Exception):
    """The file cannot be read as a translation of this page; the message says why. Nothing was stored."""


def export_po(translations, name):
    """Return the texts of these ``Translation`` of one language as a PO file; ``read_po`` asks for its name.

    Each text carries the version that it had, and a digest that tells whether it was changed in the file.
    What a person has still to confirm is fuzzy: samples, and the old translation of a text whose English
    changed.
    """
    po = polib.POFile(wrapwidth=0)
    po.metadata = {
        "Language": translations[0].target_locale.language_code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        ID: name,
    }
    segments = segments_of_all(translations)
    for translation in translations:
        po.extend(_entry(translation, segment) for segment in segments.get(translation.pk, []))
    return po


def _entry(translation, segment):
    is_outdated = segment.state == State.NEEDS_UPDATE
    entry = polib.POEntry(
        msgctxt=place(translation, segment),
        msgid=segment.source_text,
        msgstr=segment.text or segment.previous_text,
        previous_msgid=segment.previous_source if is_outdated else None,
        flags=["fuzzy"] if is_outdated or segment.state == State.SUGGESTED else [],
    )
    entry.comment = f"version {segment.version} {_digest(entry)}\n{translation.source.object_repr}"
    return entry


def _digest(entry):
    return sha256(f"{entry.fuzzy} {entry.msgstr}".encode()).hexdigest()[:8]


def place(translation, segment):
    """The address of a text: the same English may stand on many pages."""
    return f"{translation.uuid} {segment.path}"


def version_of(entry):
    """The version that the text had when the file was made; one that no text has where the note is gone."""
    return number_from(_note(entry)[0], -1)


def is_untouched(entry):
    """Whether the text is still what it was when the file was made."""
    return _digest(entry) in _note(entry)[1:]


def _note(entry):
    """The words behind "version" in the entry's note; at least one."""
    return (entry.comment or "").partition("\n")[0].removeprefix("version ").split(" ")


def read_po(content, name, language):
    """Read a file of ``export_po``. Raises ``FileRefusedError`` for one of another name or language."""
    if not content or not content.strip():
        raise FileRefusedError(_("The file is empty. Choose the PO file that you downloaded here."))
    if len(content) > MAX_SIZE:
        raise FileRefusedError(_("The file is larger than 10 MB, so it is none of ours."))
    po = _parsed(content)
    if po.metadata.get(ID) != name or po.metadata.get("Language", language) != language:
        raise FileRefusedError(_("This file is of another page or language. Download it here anew."))
    return po


def _parsed(content):
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileRefusedError(_("This is no PO file, or it is damaged."))
    try:
        # polib opens what looks like the name of a file; no name ends in a line.
        return polib.pofile(content.decode("utf-8") + "\n")
    except UnicodeDecodeError as problem:
        raise FileRefusedError(_("The file is not in UTF-8. Save it as UTF-8 and try again.")) from problem
    except (OSError, ValueError) as problem:
        raise FileRefusedError(_("This is no PO file, or it is damaged.")) from problem
