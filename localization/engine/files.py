"""PO files for translators who work without a connection: out of the desk, and back into it."""

from dataclasses import dataclass, field

import polib
from django.utils.translation import gettext as _

from localization.models import Via

from .findings import Checker
from .refusals import TextRefusedError
from .segments import target_segments
from .writing import EditConflictError, write_text

ID = "X-Translation-ID"
MAX_SIZE = 2 * 1024 * 1024


class FileRefusedError(Exception):
    """The file cannot be read as a translation of this page; the message says why. Nothing was stored."""


@dataclass
class Result:
    """What became of a file: how many texts were stored, and each that was not, with the reason."""

    stored: int = 0
    refused: list = field(default_factory=list)


def export_po(translation):
    """Return the page's texts as a PO file. Each carries the version that it had, see ``import_po``."""
    po = polib.POFile(wrapwidth=0)
    po.metadata = {
        "Language": translation.target_locale.language_code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        ID: str(translation.uuid),
    }
    for segment in target_segments(translation):
        po.append(
            polib.POEntry(
                msgctxt=segment.path,
                msgid=segment.source_text,
                msgstr=segment.text or "",
                comment=f"version {segment.version}",
            )
        )
    return po


def import_po(translation, content, user):
    """Store what is new in a PO file of ``export_po``. Returns a ``Result``.

    Texts marked fuzzy, of other pages, changed by somebody else since the file was made, or that cannot
    stand on the page are left out and named. Raises ``FileRefusedError`` for a file that is none of ours.
    """
    po = _read(content)
    if po.metadata.get(ID) != str(translation.uuid):
        raise FileRefusedError(_("This file is of another page or language. Download it here anew."))
    segments = {(segment.path, segment.source_text): segment for segment in target_segments(translation)}
    result, checker = Result(), Checker.of(translation)
    for entry in po:
        if entry.msgstr and not entry.obsolete:
            segment = segments.get((entry.msgctxt, entry.msgid))
            _store(entry, segment, translation, user, result, checker)
    return result


def _read(content):
    if not content or not content.strip():
        raise FileRefusedError(_("The file is empty. Choose the PO file that you downloaded here."))
    if len(content) > MAX_SIZE:
        raise FileRefusedError(_("The file is larger than 2 MB, so it is none of ours."))
    try:
        # polib opens what looks like the name of a file; no name ends in a line.
        return polib.pofile(content.decode("utf-8") + "\n")
    except UnicodeDecodeError as problem:
        raise FileRefusedError(_("The file is not in UTF-8. Save it as UTF-8 and try again.")) from problem
    except (OSError, ValueError) as problem:
        raise FileRefusedError(_("This is no PO file, or it is damaged.")) from problem


def _store(entry, segment, translation, user, result, checker):
    if segment is None:
        result.refused.append((entry.msgid, _("The English has changed since, or is not of this page.")))
    elif entry.fuzzy:
        result.refused.append((entry.msgid, _("It is marked as fuzzy. Take the mark away when it is good.")))
    elif entry.msgstr != segment.text:
        _write(entry, segment, translation, user, result, checker)


def _write(entry, segment, translation, user, result, checker):
    version = _version(entry)
    try:
        options = {"via": Via.FILE, "version": version, "checker": checker}
        write_text(translation, segment.pk, entry.msgstr, user, **options)
        result.stored += 1
    except EditConflictError as conflict:
        result.refused.append(
            (entry.msgid, _("Somebody wrote meanwhile: %(text)s") % {"text": conflict.theirs})
        )
    except TextRefusedError as problem:
        result.refused.append((entry.msgid, str(problem)))


def _version(entry):
    """The version that the text had when the file was made; one that no text has where the note is gone."""
    number = (entry.comment or "").removeprefix("version ")
    return int(number) if number.isdecimal() else -1
