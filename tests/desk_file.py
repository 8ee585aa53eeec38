"""A page's file at the desk: where it is, taken, changed and sent back."""

import polib
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from .desk import FIRST
from .translations import translation


def address(page):
    return reverse("desk:file", args=[translation(page).pk])


def download(client, page):
    answer = client.get(address(page))
    assert answer["Content-Disposition"] == 'attachment; filename="Field Trips.km.po"'
    return polib.pofile(answer.content.decode())


def send(client, page, content):
    content = content if isinstance(content, bytes) else str(content).encode()
    upload = SimpleUploadedFile("x.po", content)
    return client.post(address(page), {"file": upload}, follow=True).content.decode()


def entry_of(po, text=FIRST):
    return next(entry for entry in po if entry.msgid == text)
