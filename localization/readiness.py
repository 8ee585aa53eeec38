"""What a page still lacks before it can be reviewed or published: the button's reason, with the way to it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .engine import hidden_pages, is_page, missing_parent, translation_of
from .models import State


@dataclass(frozen=True)
class Gap:
    """Something that is missing; ``address`` is where it can be seen, relative to the editor."""

    message: str
    address: str = ""


def before_review(rows, translation, target):
    """Return the ``Gap`` list of rows of the editor: what translators have still to do."""
    states = [row.segment.state for row in rows]
    untranslated, outdated = states.count(State.UNTRANSLATED), states.count(State.NEEDS_UPDATE)
    faulty = sum(row.is_blocked for row in rows)
    return _counted(
        (
            untranslated,
            ngettext("%d text has no translation", "%d texts have no translation", untranslated),
            "untranslated",
        ),
        (outdated, ngettext("%d text needs an update", "%d texts need an update", outdated), "update"),
        (
            faulty,
            ngettext("%d text has a fault to mend", "%d texts have a fault to mend", faulty),
            "findings",
        ),
    ) + _place(translation, target)


def is_for(segment, reviewer, team):
    """Whether this reviewer approves a translated text: not their own, where four eyes are asked for."""
    return segment.state == State.TRANSLATED and not (team.four_eyes and segment.author == reviewer)


def before_publishing(rows, translation, target, reviewer, team):
    """Return the same for a reviewer, with the texts that nobody has approved and what hides the page."""
    waiting = [row.segment for row in rows if row.segment.text is not None and not row.segment.is_finished]
    own = [segment for segment in waiting if team.four_eyes and segment.author == reviewer]
    gaps = before_review(rows, translation, target)
    gaps += _counted(
        (
            len(waiting) - len(own),
            ngettext("%d text waits for approval", "%d texts wait for approval", len(waiting) - len(own)),
            "review",
        ),
        (
            len(own),
            ngettext(
                "%d text of yours waits for another reviewer",
                "%d texts of yours wait for another reviewer",
                len(own),
            ),
            "review",
        ),
    )
    return gaps + (_hidden(target) if target and is_page(translation) else [])


def _counted(*kinds):
    """``kinds`` are ``(number, message, filter of the editor)``."""
    return [Gap(message % number, f"?show={show}") for number, message, show in kinds if number]


def _place(translation, target):
    """A page that has no place in the language yet because the one above it has none."""
    if target or not is_page(translation) or not (parent := missing_parent(translation)):
        return []
    message = _("Translate “%(page)s” first: this page belongs under it.") % {"page": parent}
    return [Gap(message.rstrip("."), _desk_of(parent, translation.target_locale))]


def _hidden(target):
    """What keeps visitors from the page even if all its texts are approved."""
    return [_hidden_by(page, target) for page in hidden_pages(target)]


def _hidden_by(page, target):
    if page.translation_key == target.translation_key:
        return Gap(_("The English page “%(page)s” is not published.") % {"page": page})
    message = _("“%(page)s” is not public yet, and this page is under it") % {"page": page}
    return Gap(message, _desk_of(page, target.locale))


def _desk_of(page, locale):
    translation = translation_of(page, locale)
    return reverse("desk:edit", args=[translation.pk]) if translation else ""
