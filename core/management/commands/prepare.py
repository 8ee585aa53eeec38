"""Everything between an installed environment and a running site."""

from errno import ENOSPC
from hashlib import sha256

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError


class Command(BaseCommand):
    help = "Bring database and static files up to date; load the starter site into an empty database."
    # The database is looked at first; a check of all models would ask it before that.
    requires_system_checks = []

    def handle(self, **options):
        self._connect()
        try:
            self._migrate()
            self._collect()
            call_command("renew_index", "--in-background", stdout=self.stdout)
            call_command("load_starter", "--if-empty", stdout=self.stdout)
        except (OSError, DatabaseError) as problem:
            if not _is_full(problem):
                raise
            raise CommandError(
                f"The disk is full. Free about 200 MB for {settings.VAR_DIR} and run this again."
            ) from problem

    def _connect(self):
        try:
            connection.ensure_connection()
        except (DatabaseError, OSError, ValueError) as problem:
            reason = str(problem).strip().splitlines()[0]
            raise CommandError(f"DATABASE_URL cannot be used: {reason}") from None

    def _migrate(self):
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database …")
            call_command("migrate", verbosity=0)

    def _collect(self):
        """Collect static files when the project's own or the packages' have changed."""
        stamp, state = settings.STATIC_ROOT / "state", _state_of_static_files()
        if not stamp.exists() or stamp.read_text() != state:
            self.stdout.write("Collecting static files …")
            call_command("collectstatic", "--no-input", verbosity=0)
            stamp.write_text(state)


def _is_full(problem):
    """Whether disk space ran out: the system says it with a number, SQLite and PostgreSQL in words."""
    words = ("disk is full", "No space left on device", "disk full")
    return getattr(problem, "errno", None) == ENOSPC or any(word in str(problem) for word in words)


def _state_of_static_files():
    # Those of our apps too: requirements.txt stands for all that comes from elsewhere.
    folders = {*settings.STATICFILES_DIRS, *settings.BASE_DIR.glob("*/static")} - {settings.STATIC_ROOT}
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    parts = [f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in sorted(files)]
    parts.append((settings.BASE_DIR / "requirements.txt").read_text())
    return sha256("\n".join(parts).encode()).hexdigest()
