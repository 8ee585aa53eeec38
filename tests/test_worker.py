"""The background worker as script/server starts it, on a database of its own."""

import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from .live_site import ROOT

pytestmark = pytest.mark.browser
# First those that the starter site has few pages of: what was begun is to be seen.
CODES = ["lo", "my", "km", "th", "vi"]
BEGUN = """EXISTS (
    SELECT 1 FROM wagtail_localize_translation t
    JOIN wagtail_localize_translationsource s ON s.id = t.source_id
    WHERE s.object_id = localization_job.object_key
    AND t.target_locale_id = localization_job.locale_id AND t.enabled
)"""
SUBMIT = """
from wagtail.models import Locale, Page
from home.models import HomePage
from localization.jobs import submit
from localization.models import Submission
from core.models import User
home = HomePage.objects.get(locale__language_code="en")
for code in {codes!r}:
    pages = Page.objects.descendant_of(home, inclusive=True).order_by("path")
    submit(pages, Locale.objects.get(language_code=code), User.objects.get(username="admin"))
"""


class Site:
    """A copy of the running site's database, with all pages ordered into every language."""

    def __init__(self, live_site, folder):
        self.database = folder / "site.sqlite3"
        source = sqlite3.connect(live_site.var / "site.sqlite3")
        with sqlite3.connect(self.database) as copy:
            source.backup(copy)
        self.environment = live_site.environment | {
            "DATABASE_URL": f"sqlite:///{self.database}",
            "VAR_DIR": str(folder),
        }
        script = SUBMIT.format(codes=CODES)
        subprocess.run(self.command("shell", "-v0", "-c", script), env=self.environment, cwd=ROOT, check=True)
        self.jobs = self.count("localization_job")

    def command(self, *arguments):
        return [sys.executable, "manage.py", *arguments]

    def count(self, table, where="1"):
        with sqlite3.connect(self.database, timeout=20) as connection:
            return connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0]  # noqa: S608

    @property
    def done(self):
        return self.count("localization_job", "done_at IS NOT NULL")

    def work(self):
        return subprocess.Popen(
            self.command("run_worker"), env=self.environment, cwd=ROOT, stderr=subprocess.DEVNULL
        )

    def wait(self, is_so):
        for _attempt in range(2000):
            if is_so():
                return
            time.sleep(0.01)
        raise AssertionError("It did not come so far.")


@pytest.fixture
def site(live_site, tmp_path):
    return Site(live_site, tmp_path)


def test_a_worker_that_is_killed_leaves_no_double_and_no_gap(site):
    worker = site.work()
    site.wait(lambda: site.done)
    worker.send_signal(signal.SIGKILL)
    worker.wait(timeout=10)
    assert 0 < site.done < site.jobs, "killed in the middle"
    again = site.work()
    site.wait(lambda: site.done == site.jobs)
    start = time.monotonic()
    again.terminate()
    again.wait(timeout=20)
    assert time.monotonic() - start < 5, "it stops at once when it is asked to"
    assert site.count("localization_job", "problem != ''") == 0
    pairs = (
        "SELECT count(*) FROM (SELECT DISTINCT source_id, target_locale_id FROM wagtail_localize_translation)"
    )
    with sqlite3.connect(site.database) as connection:
        assert connection.execute(pairs).fetchone()[0] == site.count("wagtail_localize_translation")
    assert site.count("localization_job", f"locale_id IS NOT NULL AND NOT {BEGUN}") == 0
