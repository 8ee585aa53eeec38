"""What waits for one person in each of their languages."""

from dataclasses import dataclass

from wagtail.models import WorkflowState

from localization.engine import all_translations, is_urgent, with_share_of
from localization.models import LanguageTeam

from .states import PageState, is_outdated, state_of


@dataclass(frozen=True)
class Queue:
    """A person's work in one language; ``rows`` are all its translations in the order of the work."""

    team: LanguageTeam
    rows: list
    user: object

    @property
    def mine(self):
        """Where texts that the person wrote are not finished, and what was sent back to them."""
        return [row for row in self.rows if row.mine_left or self._is_sent_back(row)]

    @property
    def waiting(self):
        """What a reviewer can look at: sent to review, translated by somebody else, or ready to publish."""
        return [row for row in self.rows if self._waits(row)] if self.team.may_review(self.user) else []

    @property
    def next(self):
        return [row for row in self.rows if row.finished < row.total]

    @property
    def others(self):
        """What is no page: hotlines, site texts."""
        return [row for row in self.rows if row.path is None]

    @property
    def texts(self):
        """How many texts nobody has translated yet; ``words`` are their English words."""
        return sum(row.unwritten for row in self.rows)

    @property
    def words(self):
        return sum(row.words for row in self.rows)

    def _is_sent_back(self, row):
        is_sent_back = row.review == WorkflowState.STATUS_NEEDS_CHANGES
        return is_sent_back and self.user.pk in (row.sent_by, row.mine and self.user.pk)

    def _waits(self, row):
        is_ready = row.page_pk and state_of(row) in (PageState.READY, PageState.IN_REVIEW)
        return is_ready or (row.others if self.team.four_eyes else row.translated)


def queues(user, teams):
    """Return the ``Queue`` of each team. One query, however many they are."""
    locales = [team.locale_id for team in teams]
    rows = with_share_of(user, all_translations(user)).filter(target_locale__in=locales, enabled=True)
    rows = sorted(rows, key=_priority) if teams else []
    by_locale = {locale: [row for row in rows if row.target_locale_id == locale] for locale in locales}
    return [Queue(team, by_locale[team.locale_id], user) for team in teams]


def _priority(row):
    """Out of date first, then what a reader in danger needs, then in the order of the tree."""
    return not is_outdated(row), not is_urgent(row), row.path is None, row.path or row.source.object_repr
