"""As many pages as wanted, of invented texts in several languages, to measure how quick searches are."""

import json
import uuid

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from wagtail.models import Locale, Page

from search.text.normalize import normalize

from .invented import BODY, TITLE, Writer
from .judged import page_type

AT_ONCE = 500


class Corpus:
    """Live pages in a database that is thrown away, with their texts in two tables beside them.

    ``samples`` has a text of each language, ``shares`` how many of ten pages are in it. ``bench_text`` has
    the texts that indexes are made from, ``bench_like`` each normalised and without spaces.
    """

    def __init__(self, samples, shares):
        self.codes = [code for code, share in shares.items() for _n in range(share)]
        self.writers = {code: Writer(code, samples[code]) for code in shares}
        self.model = page_type("sections.ContentPage")
        self.kind = ContentType.objects.get_for_model(self.model)
        self.sections, self.size = {code: _section(code) for code in shares}, 0
        execute("CREATE TABLE bench_text (page_id integer PRIMARY KEY, title text, body text)")
        execute("CREATE TABLE bench_like (page_id integer PRIMARY KEY, text text)")

    def grow(self, size):
        """Add pages until there are ``size``."""
        while self.size < size:
            numbers = range(self.size, min(self.size + AT_ONCE, size))
            codes = [self.codes[number % len(self.codes)] for number in numbers]
            pages = Page.objects.bulk_create(map(self._page, numbers, codes))
            self._keep(pages, [self.writers[code].text(BODY) for code in codes])
            self.size += len(pages)

    def _page(self, number, code):
        section = self.sections[code]
        path = Page._get_path(section.path, section.depth + 1, number + 1)
        return Page(
            title=self.writers[code].text(TITLE),
            slug=f"p{number}",
            path=path,
            depth=section.depth + 1,
            live=True,
            url_path=f"/{path}/",
            locale=section.locale,
            content_type=self.kind,
            translation_key=uuid.uuid4(),
        )

    def _keep(self, pages, bodies):
        texts = [(page.pk, page.title, body) for page, body in zip(pages, bodies, strict=True)]
        plain = [(key, "".join(normalize(f"{title} {body}").split())) for key, title, body in texts]
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO bench_text VALUES (%s, %s, %s)", texts)
            cursor.executemany("INSERT INTO bench_like VALUES (%s, %s)", plain)

    def documents(self):
        """Yield all pages as the index reads them, some at a time."""
        rows = execute("SELECT page_id, title, body FROM bench_text ORDER BY page_id")
        for at in range(0, len(rows), AT_ONCE):
            yield [self._document(*row) for row in rows[at : at + AT_ONCE]]

    def _document(self, key, title, body):
        body = json.dumps([{"type": "paragraph", "value": f"<p>{body}</p>"}])
        return self.model(pk=key, title=title, body=body)


def _section(code):
    locale = Locale.objects.get_or_create(language_code=code)[0]
    section = page_type("sections.SectionPage")(title=code, slug=f"bench-{code}", locale=locale)
    return Page.get_first_root_node().add_child(instance=section)


def execute(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else None
