"""Where a translator or reviewer begins: the pages of their languages, and how far each is."""

from django.shortcuts import render

from localization import worker
from localization.engine import translations_into
from localization.models import Job

from .access import teams_of
from .submit import help_out


def index(request):
    help_out()
    context = {
        "teams": [(team, translations_into(team.locale)) for team in teams_of(request.user)],
        "problems": Job.objects.exclude(problem="").count(),
        "may_submit": request.user.has_perm("wagtail_localize.submit_translation"),
        "waiting": Job.objects.filter(done_at=None).count(),
        "worker_is_missing": not worker.is_running(),
        "page_title": "Translations",
    }
    return render(request, "localization/desk/index.html", context)
