"""How far the pages are that were given to translators."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from localization import jobs, worker
from localization.form_numbers import number_from
from localization.models import Submission

# How long a request works itself where there is no worker.
SECONDS_A_REQUEST = 0.5


@dataclass(frozen=True)
class Progress:
    """A submission with its numbers of pages and snippets, and the jobs that went wrong."""

    submission: Submission
    done: int
    total: int
    problems: list

    @classmethod
    def of(cls, submission):
        return cls(submission, *submission.progress(), list(submission.jobs.exclude(problem="")))


def redirect_to_progress(submissions):
    """Lead to the page that shows how far these are; they are at least one."""
    first, *others = [submission.pk for submission in submissions]
    query = f"?{urlencode({'with': others}, doseq=True)}" if others else ""
    return redirect(reverse("desk:progress", args=[first]) + query)


def progress(request, pk):
    """Show how far a submission and those ``with`` it are; the page asks again until all are done."""
    submissions = _submissions(request, pk)
    help_out()
    orders = [Progress.of(submission) for submission in submissions]
    is_done = all(order.done == order.total for order in orders)
    context = {
        "orders": orders,
        "is_done": is_done,
        "worker_is_missing": not worker.is_running(),
        "page_title": _("Translations begin"),
    }
    response = render(request, "localization/desk/progress.html", context)
    if not is_done:
        # Also without JavaScript.
        response["Refresh"] = "2"
    return response


def _submissions(request, pk):
    """Return the ``Submission`` of the address and those named beside it; who ordered them may look."""
    wanted = {pk, *(number_from(other, 0) for other in request.GET.getlist("with"))}
    rows = Submission.objects.filter(pk__in=wanted).select_related("locale").order_by("pk")
    found = {row.pk: row for row in rows}
    if pk not in found:
        raise Http404("There is no such submission.")
    if not request.user.is_superuser and any(row.user != request.user for row in rows):
        raise PermissionDenied
    return list(found.values())


def help_out():
    """Where there is no worker, do a part of the work in this request."""
    if not worker.is_running():
        jobs.work_off(SECONDS_A_REQUEST)
