"""What administrators see of the search."""

from wagtail import hooks
from wagtail.admin.ui.components import Component

from .models import IndexState


class IndexPanel(Component):
    """How far a new index has come, for as long as it is made."""

    template_name = "search/admin/index_panel.html"
    # Above what waits for people: it explains what they may miss.
    order = 1

    def __init__(self, state):
        self.state = state

    def get_context_data(self, parent_context):
        return {"state": self.state}


@hooks.register("construct_homepage_panels")
def index_in_the_making(request, panels):
    state = IndexState.objects.filter(finished_at=None).first() if request.user.is_superuser else None
    if state:
        panels.append(IndexPanel(state))
