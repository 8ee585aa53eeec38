"""Measures how well the search finds: runs judged queries over judged documents, in a database of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.evaluation.databases import scratch_database
from search.evaluation.judged import languages, load, read
from search.evaluation.marked import marked_results
from search.evaluation.run import answers


class Command(BaseCommand):
    help = (
        "Load docs.LANG.jsonl from DIR as live pages into a throw-away database, run queries.LANG.jsonl "
        "through the visitors' search and write every ranked answer. The site's database is not touched."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "dir", type=Path, help="folder with docs.LANG.jsonl, one object a line: id, title, body"
        )
        parser.add_argument("--queries", type=Path, help="folder with queries.LANG.jsonl; DIR if not given")
        parser.add_argument(
            "--database", help="URL of a PostgreSQL server; a temporary SQLite file if not given"
        )
        parser.add_argument("--out", type=Path, required=True, help='file for {"query": ["document", …]}')
        parser.add_argument("--in-scratch", action="store_true", help="used by the command itself")

    def handle(self, dir, queries, database, out, in_scratch, **options):
        if not languages(dir, "docs"):
            raise CommandError(f"There is no docs.LANG.jsonl in {dir}. Name the folder that holds them.")
        if in_scratch:
            return self._evaluate(dir, queries or dir, out)
        with scratch_database(database) as url:
            self.stdout.write("Preparing a database of its own …")
            self._again(url, "migrate", "--verbosity", "0")
            options = ["--queries", str(queries or dir), "--out", str(out), "--in-scratch"]
            self._again(url, "evaluate_search", str(dir), *options)

    def _again(self, url, *command):
        """The tables of the index are modelled for one database a process, so this takes another process."""
        environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE}
        manage = [sys.executable, settings.BASE_DIR / "manage.py", *command]
        if subprocess.run(manage, env=environment, check=False).returncode:  # noqa: S603 - our own command
            raise CommandError(f"manage.py {command[0]} failed; see above.")

    def _evaluate(self, dir, queries, out):
        found, looked_at, marked = {}, 0, 0
        for language in languages(dir, "docs"):
            documents, asked = read(dir, "docs", language), read(queries, "queries", language)
            keys = load(documents, language, self._progress(language))
            found |= answers(asked, language, keys)
            results = marked_results(asked, documents, found)
            looked_at, marked = looked_at + results[0], marked + results[1]
        out.write_text(json.dumps(found))
        self.stdout.write(f"Of {looked_at} results {marked} have every word of the query marked.")
        self.stdout.write(f"{len(found)} answers are in {out}.")

    def _progress(self, language):
        def tell(done, total):
            if done % 100 == 0 or done == total:
                self.stdout.write(
                    f"  {language}: {done} of {total} pages", ending="\r" if done < total else "\n"
                )
                self.stdout.flush()

        return tell
