"""Runs the background worker; script/server starts it."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from localization.tasks import work
from localization.worker import say_running


class Command(BaseCommand):
    help = "Do background work until stopped: what is waiting, and what an earlier worker left undone."

    def handle(self, **options):
        work.enqueue()
        call_command("prune_db_task_results", "--backend", "worker", verbosity=0)
        stop = say_running()
        try:
            call_command("db_worker", "--backend", "worker", "--no-startup-delay", "--no-reload", verbosity=0)
        finally:
            stop.set()
