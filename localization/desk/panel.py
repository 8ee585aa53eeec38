"""The panel on the admin's first page: what waits for this person."""

from django.template.loader import render_to_string
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel

from localization.engine import count_outdated
from localization.languages import language_name_here

from .access import only_translates, teams_of
from .queue import queues
from .submit import may_submit

SHOWN = 5
REVIEWS = (UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)


class QueuePanel(Component):
    """The person's queue in each of their languages; for chief editors also what is out of date."""

    order = 10

    class Media:
        css = {"all": ["localization/matrix.css"]}  # noqa: RUF012

    def __init__(self, user):
        self.user, self.teams = user, teams_of(user)
        self.may_submit = may_submit(user)

    @property
    def is_shown(self):
        return bool(self.teams) or self.may_submit

    def leaves(self, panel):
        """Whether a panel of the first page says more than this one, which shows a team its reviews."""
        return not (isinstance(panel, REVIEWS) and only_translates(self.user))

    def render_html(self, parent_context=None):
        outdated = count_outdated() if self.may_submit else []
        context = {
            "queues": [(queue, _first(queue)) for queue in queues(self.user, self.teams)],
            "outdated": [(code, language_name_here(code), number) for code, number in outdated],
            "may_submit": self.may_submit,
        }
        return render_to_string("localization/desk/panel.html", context)


def _first(queue):
    """The first pages of the person's queue, each once: what waits for them before what comes next."""
    return list(dict.fromkeys([*queue.waiting, *queue.mine, *queue.next]))[:SHOWN]
