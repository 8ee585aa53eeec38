"""What the checks say of the texts of a page: computed anew whenever it matters, kept for the lists."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation

from localization.checks import Level, Pair, findings, message
from localization.glossary import Glossary
from localization.models import LanguageTeam, SegmentState, State
from localization.strictness import level_of

from .limits import max_length
from .refusals import TextRefusedError, check_raw, is_invisible


@dataclass(frozen=True)
class OpenFinding:
    """A finding that nobody has dismissed; ``level`` as the team has it."""

    code: str
    part: str
    level: str

    @property
    def is_blocking(self):
        return self.level == Level.BLOCKING

    @property
    def name(self):
        """What a form calls it by."""
        # Forms lose spaces at the ends of a name.
        return f"{self.code} {self.part}".strip()

    def __str__(self):
        return str(message(self))


class Checker:
    """Checks texts of one language. Make one for many texts: it reads the glossary once, in two queries."""

    def __init__(self, model, locale):
        self.model, self.locale = model, locale
        self.team = team_of(locale)
        self.glossary = Glossary.of(locale)

    def check(self, context, string, data, elsewhere=(), dismissals=()):
        """Return the ``OpenFinding`` list of a text in its place."""
        pair = Pair(
            string.data,
            data,
            self.locale.language_code,
            max_length(self.model, context.field_path),
            self.team.digits,
            self.glossary.wordings_in(string.data),
            tuple(elsewhere),
        )
        gone = {(code, part) for code, part, _reason, _user in dismissals}
        found = [OpenFinding(each.code, each.part, level_of(self.team, each.code)) for each in findings(pair)]
        return [each for each in found if each.is_blocking or (each.code, each.part) not in gone]

    def check_all(self, segments):
        """Return ``{segment's pk: [OpenFinding, ...]}`` of ``TargetSegment``; kept English is not checked."""
        checked = [row for row in segments if row.text is not None and row.state != State.KEEP_SOURCE]
        elsewhere = translations_elsewhere(self.locale, [segment.string.pk for segment in checked])
        return {
            row.pk: self.check(
                row.context,
                row.string,
                row.text,
                [data for context, data in elsewhere.get(row.string.pk, []) if context != row.context.pk],
                row.dismissals,
            )
            for row in checked
        }


def team_of(locale):
    """Return the language's team; one with nobody in it where there is none."""
    return getattr(locale, "team", None) or LanguageTeam(locale=locale)


def translations_elsewhere(locale, strings):
    """Return ``{string: [(context, translation), ...]}`` of these English texts, in one query."""
    rows = StringTranslation.objects.filter(locale=locale, translation_of__in=strings, has_error=False)
    found = {}
    for string, context, data in rows.values_list("translation_of_id", "context_id", "data"):
        found.setdefault(string, []).append((context, data))
    return found


def dismiss(checker, segment, name, reason, user):
    """Let a finding of a ``TargetSegment`` stand, with a reason that all can read.

    ``name`` as in ``OpenFinding``; one that is gone meanwhile needs no dismissal. Raises
    ``TextRefusedError`` without a reason, and for a fault that has to be mended.
    """
    check_raw(reason)
    open_ones = checker.check_all([segment]).get(segment.pk, [])
    finding = next((each for each in open_ones if each.name == name), None)
    if finding is None:
        return
    if finding.is_blocking:
        raise TextRefusedError(_("This has to be mended: it cannot be left as it is."))
    if is_invisible(reason):
        raise TextRefusedError(_("Write why it is right as it is."))
    entry = [finding.code, finding.part, reason.strip(), user.pk]
    state, _created = SegmentState.objects.get_or_create(
        locale=checker.locale,
        context=segment.context,
        string=segment.string,
        defaults={"state": segment.state},
    )
    state.dismissals = [*state.dismissals, entry]
    state.findings = [[each.code, each.part] for each in open_ones if each != finding]
    state.save(update_fields=["dismissals", "findings"])
