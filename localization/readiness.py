"""What a page still lacks before it can be reviewed or published: the button's reason, with the way to it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import State


@dataclass(frozen=True)
class Gap:
    """Something that is missing; ``show`` is the editor's filter that shows where."""

    message: str
    show: str = ""


def before_review(rows):
    """Return the ``Gap`` list of rows of the editor: what translators have still to do."""
    states = [row.segment.state for row in rows]
    untranslated, outdated = states.count(State.UNTRANSLATED), states.count(State.NEEDS_UPDATE)
    faulty = sum(row.is_blocked for row in rows)
    gaps = [
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
    ]
    return [Gap(message % number, show) for number, message, show in gaps if number]


def before_publishing(rows, target):
    """Return the same for the reviewer, with the texts that nobody has approved."""
    waiting = sum(row.segment.text is not None and not row.segment.is_finished for row in rows)
    gaps = before_review(rows)
    if waiting:
        message = ngettext("%d text waits for approval", "%d texts wait for approval", waiting)
        gaps.append(Gap(message % waiting, "review"))
    parent = target.get_parent() if hasattr(target, "get_parent") else None
    if parent and not parent.live:
        gaps.append(Gap(_("“%(page)s” is not public yet, and this page is under it") % {"page": parent}))
    return gaps
