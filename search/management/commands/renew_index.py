"""Makes the search index again after its analysis changed."""

from django.core.management.base import BaseCommand

from search.reindex import is_due, reindex
from search.tasks import renew_index


class Command(BaseCommand):
    help = "Make the search index again if the way texts are analysed has changed since it was made."

    def add_arguments(self, parser):
        parser.add_argument(
            "--in-background", action="store_true", help="leave it to the worker; the old index answers"
        )

    def handle(self, in_background, **options):
        if is_due():
            self._order() if in_background else self._do()

    def _order(self):
        renew_index.enqueue()
        self.stdout.write("The search is brought up to date in the background.")

    def _do(self):
        reindex(self._tell)
        self.stdout.write("\nThe search is up to date.")

    def _tell(self, state):
        self.stdout.write(f"  {state.done} of {state.total}", ending="\r")
        self.stdout.flush()
