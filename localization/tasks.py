"""What the background worker runs."""

from django_tasks import task

from .jobs import recheck_due, work_off


@task(backend="worker")
def work():
    """Work off the open jobs: all, also those that an earlier worker left when it was stopped."""
    work_off()
    recheck_due()
