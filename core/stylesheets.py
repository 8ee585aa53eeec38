"""One style sheet on the wire, several to read: imports are put in place when files are collected."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEET = "css/site.css"
IMPORT = re.compile(r'@import url\("([\w/-]+\.css)"\);')


def bundled(path):
    """Return the style sheet with each ``@import url("name.css");`` replaced by that file."""
    return IMPORT.sub(lambda line: (path.parent / line[1]).read_text(encoding="utf-8"), path.read_text())


def without_comments(text):
    """Return a style sheet without its comments and indentation, and nothing else changed.

    The minifier that was tried, rcssmin 1.3.0, joins ``.languages :is(a)`` to ``.languages:is(a)``.
    """
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's hashed and compressed files, with the site's style sheet as one of them.

    A browser would fetch six imports one after the other; on a slow line that is seconds.
    """

    def post_process(self, paths, dry_run=False, **options):
        if SHEET in paths and not dry_run:
            text = without_comments(bundled(Path(finders.find(SHEET))))
            Path(self.path(SHEET)).write_text(text, encoding="utf-8")
            # From here on the joined file counts, not the source that lists its parts.
            paths[SHEET] = (self, SHEET)
        yield from super().post_process(paths, dry_run=dry_run, **options)
