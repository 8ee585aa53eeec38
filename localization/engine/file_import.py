"""Taking a PO file back: what is new in it is stored, all else is told."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from localization.models import State, Via

from .files import is_untouched, place, version_of
from .findings import Checker
from .refusals import TextRefusedError
from .segments import segments_of_all
from .writing import EditConflictError, write_text


@dataclass(frozen=True)
class Conflict:
    """A text that somebody wrote after the file was made: ``theirs`` stands, ``text`` is the file's."""

    translation: object
    segment: object
    text: str
    theirs: str
    version: int

    @property
    def name(self):
        """What it is called in a form."""
        return f"{self.translation.pk}-{self.segment.pk}"


@dataclass
class ImportResult:
    """What became of a file.

    ``stored`` texts have it, ``faulty`` of them with a fault to mend. ``refused`` are ``(English, reason)``,
    ``conflicts`` are left to a person to choose, ``missing`` is the English that the file does not have.
    """

    stored: int = 0
    faulty: int = 0
    refused: list = field(default_factory=list)
    conflicts: list = field(default_factory=list)
    missing: list = field(default_factory=list)

    def add(self, written):
        """Count a text that was stored, as ``write_text`` tells it."""
        self.stored += 1
        self.faulty += any(finding.is_blocking for finding in written.findings)


def import_po(po, translations, user, locked=None):
    """Store what is new in a file for these ``Translation`` of one language. Returns an ``ImportResult``.

    A fuzzy text is stored as a suggestion. ``locked`` is ``{Translation's pk: reason}`` of pages that take
    nothing now.
    """
    return _Import(translations, user, locked or {}).run(po)


class _Import:
    def __init__(self, translations, user, locked):
        self.user, self.locked, self.result, self.checkers = user, locked, ImportResult(), {}
        segments = segments_of_all(translations)
        self.places = {
            (place(translation, segment), segment.source_text): (translation, segment)
            for translation in translations
            for segment in segments.get(translation.pk, [])
        }

    def run(self, po):
        entries = [entry for entry in po if not entry.obsolete]
        for entry in entries:
            if entry.msgstr:
                self._take(entry)
        there = {(entry.msgctxt, entry.msgid) for entry in entries}
        self.result.missing = [source for where, source in self.places if (where, source) not in there]
        return self.result

    def _take(self, entry):
        if (entry.msgctxt, entry.msgid) not in self.places:
            self._refuse(entry, _("The English has changed since, or is not of this page."))
            return
        translation, segment = self.places[entry.msgctxt, entry.msgid]
        if is_untouched(entry) or not _is_new(entry, segment):
            return
        if translation.pk in self.locked:
            self._refuse(entry, self.locked[translation.pk])
        else:
            self._write(entry, translation, segment)

    def _write(self, entry, translation, segment):
        options = {
            "state": State.SUGGESTED if entry.fuzzy else State.TRANSLATED,
            "via": Via.FILE,
            "version": version_of(entry),
            "checker": self._checker(translation),
        }
        try:
            self.result.add(write_text(translation, segment.pk, entry.msgstr, self.user, **options))
        except EditConflictError as conflict:
            found = Conflict(translation, segment, entry.msgstr, conflict.theirs, conflict.version)
            self.result.conflicts.append(found)
        except TextRefusedError as problem:
            self._refuse(entry, str(problem))

    def _checker(self, translation):
        if translation.pk not in self.checkers:
            self.checkers[translation.pk] = Checker.of(translation)
        return self.checkers[translation.pk]

    def _refuse(self, entry, reason):
        self.result.refused.append((entry.msgid, reason))


def _is_new(entry, segment):
    """Whether the file says more than the desk: another text, or that a fuzzy one was confirmed."""
    if entry.msgstr != (segment.text or segment.previous_text):
        return True
    return not entry.fuzzy and segment.state in (State.SUGGESTED, State.NEEDS_UPDATE)
