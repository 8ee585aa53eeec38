"""Loads the starter site into an empty database."""

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Locale, Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.models import QuickExit, SiteText
from home.models import HomePage
from home.starter.accounts import make_accounts, write_accounts
from home.starter.glossary import load_glossary
from home.starter.pages import build_pages, build_site
from home.starter.translations import languages_with_samples, publish_samples
from localization.engine import forget_translations
from localization.languages import english_name
from safety.models import Hotline

REFUSAL = (
    "This site already has pages, so nothing was loaded. "
    "To throw them all away and load the starter site: load_starter --replace"
)


class Command(BaseCommand):
    help = "Load the starter site: pages in every language, site texts, glossary and accounts."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="Do nothing on a site with pages.")
        parser.add_argument("--replace", action="store_true", help="Delete all pages first (asks).")
        parser.add_argument(
            "--english-only", action="store_true", help="Leave the samples out, to update them after."
        )
        parser.add_argument("--no-input", action="store_true", help="With --replace: do not ask.")

    def handle(self, *, if_empty, replace, english_only, no_input, verbosity, **options):
        self.verbosity = verbosity
        if HomePage.objects.exists():
            if if_empty:
                return
            if not replace:
                raise CommandError(REFUSAL)
            self._confirm(no_input)
        # The index of references is made once at the end, which takes a third less time.
        with transaction.atomic(), disable_reference_index_auto_update():
            accounts = self._load([] if english_only else languages_with_samples())
        call_command("rebuild_references_index", verbosity=0)
        self._tell(accounts, write_accounts(accounts))

    def _confirm(self, no_input):
        question = "Delete every page, translation and site text of this site? Type yes to go on: "
        if not no_input and input(question) != "yes":
            raise CommandError("Nothing was changed.")

    def _load(self, languages):
        self._step("Clearing what a new Wagtail site brings")
        # English first: its translations go with it.
        while page := Page.objects.filter(depth=2).order_by("locale__language_code").first():
            page.delete()
        forget_translations()
        for model in (SiteText, QuickExit, Hotline):
            model.objects.all().delete()
        self._step("Making the English pages")
        home = build_pages()
        site_text = build_site(home)
        locales = [Locale.objects.get_or_create(language_code=language)[0] for language in languages]
        # The samples are checked with it.
        self._step("Adding the glossary")
        load_glossary()
        for locale in locales:
            self._step(f"Publishing the sample pages in {english_name(locale.language_code)}")
            publish_samples(home, site_text, locale)
        self._step("Making the accounts")
        return list(make_accounts(home))

    def _step(self, text):
        if self.verbosity:
            self.stdout.write(f"  {text} …")

    def _tell(self, accounts, path):
        if self.verbosity:
            self.stdout.write("Accounts, also kept in " + str(path) + ":")
            for role, username, password in accounts:
                self.stdout.write(f"  {role:<16} {username:<16} {password}")
