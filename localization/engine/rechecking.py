"""The stored findings of a language, made anew when what the checks know has changed."""

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
        changed = list(_changed(checkers[kind], target_segments(translation)))
        count += SegmentState.objects.bulk_update(changed, ["findings"])
    return count


def _changed(checker, segments):
    found = {pk: open_findings(each) for pk, each in checker.check_all(segments).items()}
    by_place = {(row.context.pk, row.string.pk): found[row.pk] for row in segments if row.pk in found}
    states = SegmentState.objects.filter(locale=checker.locale, context__in={key[0] for key in by_place})
    for state in states:
        now = by_place.get((state.context_id, state.string_id), state.findings)
        if state.findings != now:
            state.findings = now
            yield state
