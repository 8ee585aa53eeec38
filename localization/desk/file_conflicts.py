"""Where somebody had written before a file came back: the texts of the file that a person takes anyhow."""

from localization.engine import (
    Conflict,
    EditConflictError,
    ImportResult,
    SegmentGoneError,
    TextRefusedError,
    write_text,
)
from localization.form_numbers import number_from
from localization.markers import from_marks
from localization.models import Via

from .actions import find


def take_chosen(form, translations, user, locked):
    """Store the ticked texts of a sent ``form``. Returns an ``ImportResult`` as ``import_po`` does."""
    known, result = {str(translation.pk): translation for translation in translations}, ImportResult()
    for name in form.getlist("chosen"):
        pk, _dash, segment_pk = name.partition("-")
        text, version = form.get(f"text {name}", ""), number_from(form.get(f"version {name}", ""), -1)
        if pk in known:
            _take(result, known[pk], number_from(segment_pk, 0), text, version, user, locked)
    return result


def _take(result, translation, segment_pk, text, version, user, locked):
    english, options = "", {"via": Via.FILE, "version": version, "read": from_marks}
    try:
        segment = find(translation, segment_pk)
        english = segment.source_text
        if translation.pk in locked:
            raise TextRefusedError(locked[translation.pk])
        result.add(write_text(translation, segment_pk, text, user, **options))
    except EditConflictError as again:
        typed = from_marks(text, again.source)
        result.conflicts.append(Conflict(translation, segment, typed, again.theirs, again.version))
    except (SegmentGoneError, TextRefusedError) as refusal:
        # Of English that is gone, what was typed for it: nothing is lost.
        result.refused.append((english or text, str(refusal)))
