"""What the checks say of the texts of a page: computed anew whenever it matters, kept for the lists."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation

from localization.checks import Level, Pair, findings, message
from localization.glossary import Glossary
from localization.models import LanguageTeam, SegmentState, State
from localization.strictness import level_of

from .limits import max_length, model_of
from .refusals import TextRefusedError, check_raw, is_invisible


@dataclass(frozen=True)
class TextFinding:
    """A finding as a team takes it: ``level`` is the team's, ``reason`` why somebody has let it stand."""

    code: str
    part: str
    level: str
    reason: str = ""

    @property
    def is_blocking(self):
        return self.level == Level.BLOCKING

    @property
    def is_open(self):
        """What has to be mended stays open, also where it could once be left."""
        return self.is_blocking or not self.reason

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

    @classmethod
    def of(cls, translation):
        """The checker for the texts of a ``Translation``."""
        return cls(model_of(translation.source), translation.target_locale)

    def check(self, context, string, data, elsewhere=(), dismissals=()):
        """Return the ``TextFinding`` list of a text in its place."""
        pair = Pair(
            string.data,
            data,
            self.locale.language_code,
            max_length(self.model, context.field_path),
            self.team.digits,
            self.glossary.wordings_in(string.data),
            tuple(elsewhere),
        )
        reasons = {(code, part): reason for code, part, reason, _user in dismissals}
        return [
            TextFinding(
                each.code,
                each.part,
                level_of(self.team, each.code),
                reasons.get((each.code, each.part), ""),
            )
            for each in findings(pair)
        ]

    def check_all(self, segments):
        """Return ``{segment's pk: [TextFinding, ...]}`` of ``TargetSegment``; kept English is not checked."""
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


def open_findings(found):
    """What is stored of ``TextFinding`` for lists of texts."""
    return [[each.code, each.part] for each in found if each.is_open]


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
    """Let a finding of a ``TargetSegment`` stand, with a reason that all can read; samples have no ``user``.

    ``name`` as in ``TextFinding``; one that is gone meanwhile needs no dismissal. Raises
    ``TextRefusedError`` without a reason, and for a fault that has to be mended.
    """
    check_raw(reason)
    finding = next((each for each in _found(checker, segment) if each.name == name), None)
    if finding is None:
        return
    if finding.is_blocking:
        raise TextRefusedError(_("This has to be mended: it cannot be left as it is."))
    if is_invisible(reason):
        raise TextRefusedError(_("Write why it is right as it is."))
    entry = [finding.code, finding.part, reason.strip(), user and user.pk]
    _store_dismissals(checker, segment, lambda entries: [*_without(entries, name), entry])


def take_up(checker, segment, name):
    """Take a dismissal back: the finding is open again."""
    _store_dismissals(checker, segment, lambda entries: _without(entries, name))


def _without(entries, name):
    return [entry for entry in entries if TextFinding(*entry[:2], level="").name != name]


def _found(checker, segment):
    return checker.check_all([segment]).get(segment.pk, [])


def _store_dismissals(checker, segment, change):
    """Change the list as it is stored now: somebody else may have changed it since it was read."""
    state, _created = SegmentState.objects.select_for_update().get_or_create(
        locale=checker.locale,
        context=segment.context,
        string=segment.string,
        defaults={"state": segment.state},
    )
    state.dismissals = change(state.dismissals)
    found = _found(checker, replace(segment, dismissals=state.dismissals))
    state.findings = open_findings(found)
    state.save(update_fields=["dismissals", "findings"])
