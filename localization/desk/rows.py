"""What the editor shows of each text: its English, its translation, its place, and what is said of it."""

from dataclasses import dataclass, field, replace

from django.utils.translation import gettext_lazy as _

from localization.engine import Checker, TargetSegment, live_texts, notes_of, places
from localization.engine.places import Place
from localization.markers import tags, to_marks
from localization.models import State

SHORT = {Place.TITLE, Place.HEADING, Place.CELL, Place.LINE}


@dataclass(frozen=True)
class Row:
    """One text of the page at the desk; ``old`` is what visitors read now, ``old_source`` its English."""

    segment: TargetSegment
    place: Place
    notes: list = field(default_factory=list)
    findings: list = field(default_factory=list)
    dismissed: list = field(default_factory=list)
    terms: list = field(default_factory=list)
    old: str | None = None
    old_source: str = ""

    @property
    def source(self):
        return to_marks(self.segment.source_text, self.segment.source_text)

    @property
    def previous_source(self):
        """The English that was translated before it changed, or that visitors read the translation of."""
        previous = self.segment.previous_source or self.old_source
        return to_marks(previous, previous)

    @property
    def text(self):
        """What stands in the field: the translation, or while it needs an update the earlier one."""
        return to_marks(self.segment.text or self.segment.previous_text, self.segment.source_text)

    @property
    def is_blocked(self):
        """Whether the text has a fault that keeps it from the public."""
        return any(finding.is_blocking for finding in self.findings)

    @property
    def lines(self):
        """About how many lines the field needs."""
        return max(1 if self.place in SHORT else 2, len(self.segment.source_text) // 45 + 1)

    @property
    def is_changed(self):
        """Whether the text is another one than visitors read now."""
        return self.old is not None and self.old != self.segment.text

    @property
    def old_text(self):
        return to_marks(self.old or "", self.segment.source_text)

    @property
    def chips(self):
        """The marks of the English: ``[(number, name of the tag)]``."""
        names = (tag.strip("<>").split()[0] for tag in tags(self.segment.source_text))
        return list(enumerate(names, 1))


FILTERS = {
    "all": (_("All"), lambda row: True),
    "untranslated": (_("Untranslated"), lambda row: row.segment.state == State.UNTRANSLATED),
    "update": (_("Needs update"), lambda row: row.segment.state == State.NEEDS_UPDATE),
    "changed": (_("What changed"), lambda row: row.is_changed),
    "review": (_("To approve"), lambda row: row.segment.text is not None and not row.segment.is_finished),
    "findings": (_("With findings"), lambda row: bool(row.findings)),
    "notes": (_("With notes"), lambda row: bool(row.notes)),
}


def rows_of(translation, segments):
    """Return a ``Row`` for each of these ``TargetSegment``."""
    checker = Checker.of(translation)
    where, notes = places(translation, segments), notes_of(translation, segments)
    findings = checker.check_all(segments)
    return [
        Row(
            segment,
            where[segment.pk],
            notes.get(segment.pk, []),
            *split(findings.get(segment.pk, [])),
            checker.glossary.terms_in(segment.source_text),
        )
        for segment in segments
    ]


def split(findings):
    """Return ``(open, dismissed)``."""
    return [each for each in findings if each.is_open], [each for each in findings if not each.is_open]


def with_old_texts(rows, target):
    """Return the rows with what visitors read now in their place, empty where that is nothing."""
    old = live_texts(target, [row.segment for row in rows])
    found = [(row, *old.get(row.segment.pk, ("", ""))) for row in rows]
    return [replace(row, old_source=source, old=text) for row, source, text in found]


def choices(rows, show):
    """Return ``[(name, title, number of texts, whether it is chosen)]``; empty filters are left out."""
    counted = [(name, title, sum(map(test, rows))) for name, (title, test) in FILTERS.items()]
    return [(name, title, number, name == show) for name, title, number in counted if number or name == "all"]


def shown(rows, show):
    """Return the rows of a filter; of an unknown one all."""
    _title, test = FILTERS.get(show, FILTERS["all"])
    return list(filter(test, rows))
