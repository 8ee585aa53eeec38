"""Where a translator or reviewer begins: a page for each of their languages, with what waits for them."""

from django.shortcuts import render
from django.utils.translation import gettext

from localization import worker
from localization.models import Job

from .access import teams_of
from .members import members
from .progress import help_out
from .queue import queues
from .submit import may_submit


def index(request):
    help_out()
    teams = teams_of(request.user)
    people = members(teams)
    context = {
        "languages": [
            {
                "queue": queue,
                "people": people[queue.team],
                "names_shown": queue.team.may_lead(request.user),
                "nameless": sum(not person.pen_name for person in people[queue.team]),
                "may_review": queue.team.may_review(request.user),
            }
            for queue in queues(request.user, teams)
        ],
        "problems": Job.objects.exclude(problem="").count(),
        "may_submit": may_submit(request.user),
        "waiting": Job.objects.filter(done_at=None).count(),
        "worker_is_missing": not worker.is_running(),
        "page_title": gettext("Translations"),
    }
    return render(request, "localization/desk/index.html", context)
