"""The stored findings of a language, made anew when what the checks know has changed."""

from django.db import transaction
from wagtail_localize.models import Translation

from localization.models import SegmentState

from .findings import Checker, open_findings
from .segments import target_segments


def recheck(locale):
    """Store what the checks say now of every text of a language. Returns of how many it is something else."""
    checkers, count = {}, 0
    for translation in Translation.objects.filter(target_locale=locale).select_related("source"):
        kind = translation.source.specific_content_type_id
        checkers[kind] = checkers.get(kind) or Checker.of(translation)
        count += _recheck(checkers[kind], translation)
    return count


@transaction.atomic
def _recheck(checker, translation):
    """Nobody writes meanwhile: the states are locked first, and the texts read in a later query."""
    place = {"locale": checker.locale, "context__object_id": translation.source.object_id}
    states = list(SegmentState.objects.filter(**place).select_for_update(of=["self"]))
    found = _found(checker, target_segments(translation))
    changed = []
    for state in states:
        now = found.get((state.context_id, state.string_id), state.findings)
        if state.findings != now:
            state.findings = now
            changed.append(state)
    return SegmentState.objects.bulk_update(changed, ["findings"])


def _found(checker, segments):
    found = checker.check_all(segments)
    return {
        (row.context.pk, row.string.pk): open_findings(found[row.pk]) for row in segments if row.pk in found
    }
