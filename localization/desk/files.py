"""A page's texts as a file, to work without a connection."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages

from localization.engine import FileRefusedError, export_po, import_po

from .access import LockedError, check_lock, open_translation


def file(request, pk):
    """Give the file out, or take it back and tell what became of each text."""
    translation, team = open_translation(request, pk)
    if request.method == "POST":
        return _take(request, translation, team)
    name = f"{translation.source.object_repr[:40]}.{translation.target_locale.language_code}.po"
    return HttpResponse(
        str(export_po(translation)),
        content_type="text/x-gettext-translation; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{_ascii(name)}"'},
    )


def _ascii(name):
    return "".join(letter if letter.isascii() and letter not in '"\\\r\n/' else "-" for letter in name)


def _take(request, translation, team):
    upload = request.FILES.get("file")
    try:
        if upload is None:
            raise FileRefusedError(
                _("No file came with the form. Choose the PO file that you downloaded here.")
            )
        check_lock(translation, team, request.user)
        result = import_po(translation, upload.read(), request.user)
    except (FileRefusedError, LockedError) as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:edit", translation.pk)
    message = _("Stored texts: %(stored)s. Left out: %(refused)s.")
    messages.success(request, message % {"stored": result.stored, "refused": len(result.refused)})
    if not result.refused:
        return redirect("desk:edit", translation.pk)
    context = {
        "translation": translation,
        "refused": result.refused,
        "page_title": translation.source.object_repr,
    }
    return render(request, "localization/desk/file.html", context)
