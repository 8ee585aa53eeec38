"""Brings the starter site's PO files up to date with its English content."""

import polib
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page

from core.models import SiteText
from home.models import HomePage
from home.starter.content import SECTIONS, STARTER
from localization.engine import source_texts
from safety.models import Hotline

NOTE = "Sample translation: a native speaker must review every text."


class Command(BaseCommand):
    help = "Update home/starter/<code>/*.po from the starter pages in the database."

    def add_arguments(self, parser):
        parser.add_argument("languages", nargs="+", help="Language codes, e.g. km th vi.")
        parser.add_argument(
            "--everything", action="store_true", help="Also make the files that a language does not have yet."
        )

    def handle(self, *, languages, everything, **options):
        home = HomePage.objects.filter(locale__language_code="en").first()
        if home is None:
            raise CommandError("There are no pages to read. Run load_starter first.")
        for language in languages:
            for name, texts in _files(home):
                if not everything and not (STARTER / language / f"{name}.po").exists():
                    continue
                lacking = _update(STARTER / language / f"{name}.po", language, texts)
                self.stdout.write(f"{language}/{name}.po: {len(texts)} texts, {lacking} to translate")


def _files(home):
    """Yield ``(file name, {text: where it stands})``: one file for each section of the site."""
    yield "site", dict.fromkeys(source_texts(SiteText.objects.get(locale=home.locale)), "site text")
    hotlines = Hotline.objects.filter(locale=home.locale)
    yield "hotlines", {text: "hotline" for hotline in hotlines for text in source_texts(hotline)}
    yield "home", dict.fromkeys(source_texts(home), "home")
    for slug in SECTIONS:
        section = Page.objects.child_of(home).get(slug=slug)
        texts = {}
        for page in Page.objects.descendant_of(section, inclusive=True).order_by("path").specific():
            texts |= {text: page.slug for text in source_texts(page) if text not in texts}
        yield slug, texts


def _update(path, language, texts):
    """Write the file anew, keeping every translation that is still asked for. Returns what lacks."""
    path.parent.mkdir(exist_ok=True)
    known = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))} if path.exists() else {}
    po = polib.POFile(wrapwidth=100)
    po.header = NOTE
    po.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for text, place in texts.items():
        po.append(polib.POEntry(msgid=text, msgstr=known.get(text, ""), comment=place))
    po.save(str(path))
    return len(po.untranslated_entries())
