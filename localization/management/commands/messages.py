"""Keeps the interface's message catalogues: extracts, merges, compiles, checks."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from localization.catalogues import extracted, key, merged, read, write


class Command(BaseCommand):
    help = "Update and compile localization/locale from the templates and the code."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Change nothing; fail if anything is missing or stale."
        )

    def handle(self, *, check, **options):
        messages = extracted(settings.BASE_DIR)
        languages = [code for code in settings.SITE_LANGUAGES if code != settings.LANGUAGE_CODE]
        if not check:
            for code in languages:
                write(self._path(code), merged(read(self._path(code)), messages, code))
        faults = [fault for code in languages for fault in self._faults(code, messages)]
        if faults:
            raise CommandError("\n".join(faults))
        self.stdout.write(f"{len(messages)} messages, complete in {', '.join(languages)}.")

    def _path(self, code):
        return settings.LOCALE_PATHS[0] / code / "LC_MESSAGES" / "django.po"

    def _faults(self, code, messages):
        path = self._path(code)
        stored = read(path)
        if {key(entry) for entry in stored} != set(messages):
            yield f"{code}: not in step with the templates. Run script/manage messages."
        for entry in stored:
            if not entry.translated():
                yield f"{code}: no translation of {entry.msgid!r} in {path}."
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.read_bytes() != stored.to_binary():
            yield f"{code}: {compiled.name} is not made from {path.name}. Run script/manage messages."
