"""The forms of the translation desk, sent by a person of the Khmer team."""

from django.urls import reverse

from .translations import body, change, english, segments, translation, user

FIRST, SECOND = "One text about a river.", "Another text about a road."


def write_page_of_two():
    return change(english("field-trips"), body=body(FIRST, SECOND))


class Desk:
    """The desk's forms, sent by a person of the Khmer team."""

    def __init__(self, client, page):
        self.client, self.page, self.translation = client, page, translation(page)

    def segment(self, text=FIRST):
        return segments(self.translation)[text]

    def address(self, name, *args):
        return reverse(f"desk:{name}", args=[self.translation.pk, *args])

    def open(self, name="translator-km"):
        self.client.force_login(user(name))
        return self.client.get(self.address("edit"))

    def save(self, typed, name="translator-km", action="save", version=None, text=FIRST):
        self.client.force_login(user(name))
        segment = self.segment(text)
        form = {"text": typed, "action": action, "version": segment.version if version is None else version}
        return self.client.post(self.address("save", segment.pk), form)

    def post(self, view, data=None, name="reviewer-km"):
        self.client.force_login(user(name))
        return self.client.post(self.address(view), data or {}, follow=True)


def filled(po, **texts):
    """A file with these translations of ``FIRST`` and ``SECOND``, named ``first`` and ``second``."""
    for entry in po:
        if entry.msgid in (FIRST, SECOND):
            entry.msgstr = texts.get("first" if entry.msgid == FIRST else "second", entry.msgstr)
    return po


def cell(client, page, code="km", **filters):
    """The cell of a page in the table of all pages, or ``None`` where the table does not show it."""
    answer = client.get(reverse("desk:pages"), filters)
    for row, _level, cells in answer.context["rows"]:
        for found in cells:
            if row.pk == page.pk and found.locale.language_code == code:
                return found
    return None
