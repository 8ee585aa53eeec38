"""Texts as a file, of a page or of a whole language, to work without a connection."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from localization.engine import FileRefusedError, export_po, import_po, read_po
from localization.languages import language_name_here
from localization.markers import to_marks

from .access import LockedError, check_lock, open_language, open_translation, team_of, translations_into
from .file_conflicts import take_chosen


def page_file(request, pk):
    """Give the file of one page out, or take it back and tell what became of each text."""
    translation, _team = open_translation(request, pk)
    title, back = translation.source.object_repr, reverse("desk:edit", args=[pk])
    if request.method == "POST":
        return _take(request, [translation], str(translation.uuid), title, back)
    return _give([translation], str(translation.uuid), title)


def language_file(request, code):
    """The same with all pages of a language in one file."""
    locale = open_language(request, code)
    translations, back = translations_into(locale), reverse("desk:index")
    title = language_name_here(code)
    if request.method == "POST":
        return _take(request, translations, code, title, back)
    if not translations:
        messages.error(request, _("There is nothing to translate in this language yet."))
        return redirect(back)
    return _give(translations, code, "all-pages")


def _give(translations, name, title):
    code = translations[0].target_locale.language_code
    return HttpResponse(
        str(export_po(translations, name)),
        content_type="text/x-gettext-translation; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{_ascii(f"{title[:40]}.{code}.po")}"'},
    )


def _ascii(name):
    return "".join(letter if letter.isascii() and letter not in '"\\\r\n/' else "-" for letter in name)


def _take(request, translations, name, title, back):
    locked = _locked(translations, request.user)
    if "conflicts" in request.POST:
        result = take_chosen(request.POST, translations, request.user, locked)
    else:
        try:
            po = _read(request.FILES.get("file"), name, translations)
        except FileRefusedError as refusal:
            messages.error(request, str(refusal))
            return redirect(back)
        result = import_po(po, translations, request.user, locked)
    _say_stored(request, result)
    is_whole = not (result.refused or result.conflicts or result.missing)
    return redirect(back) if is_whole else _tell(request, result, title, back)


def _read(upload, name, translations):
    if upload is None:
        raise FileRefusedError(_("No file came with the form. Choose the PO file that you downloaded here."))
    language = translations[0].target_locale.language_code if translations else name
    return read_po(upload.read(), name, language)


def _say_stored(request, result):
    left = len(result.refused) + len(result.conflicts)
    message = _("Stored texts: %(stored)s. Left out: %(refused)s.")
    parts = [message % {"stored": result.stored, "refused": left}]
    if faulty := result.faulty:
        parts.append(ngettext("%d has a fault to mend.", "%d have a fault to mend.", faulty) % faulty)
    messages.success(request, " ".join(parts))


def _tell(request, result, title, back):
    """List what was not stored; where two texts stand against each other, a person chooses."""
    context = {
        "refused": result.refused,
        "conflicts": [(each, *_marked(each)) for each in result.conflicts],
        "missing": result.missing,
        "back": back,
        "page_title": title,
    }
    return render(request, "localization/desk/file.html", context)


def _marked(conflict):
    source = conflict.segment.source_text
    return to_marks(conflict.text, source), to_marks(conflict.theirs, source)


def _locked(translations, user):
    """Return ``{Translation's pk: why its page takes nothing now}``."""
    reasons = {}
    for translation in translations:
        try:
            check_lock(translation, team_of(translation.target_locale), user)
        except LockedError as refusal:
            reasons[translation.pk] = str(refusal)
    return reasons
