"""Judged documents as pages of the site."""

import json

from django.apps import apps
from django.db import transaction
from django.utils.html import escape
from wagtail.models import Locale, Page
from wagtail.signal_handlers import disable_reference_index_auto_update


def languages(folder, kind):
    """Return the codes for which the folder has a file of this kind: ``docs`` or ``queries``."""
    return sorted(path.name.split(".")[1] for path in folder.glob(f"{kind}.*.jsonl"))


def read(folder, kind, language):
    path = folder / f"{kind}.{language}.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


@transaction.atomic
def load(documents, language, tell):
    """Make every document a live page of the language. Returns ``{key of the page: id of the document}``."""
    section = _section(language)
    keys = {}
    with disable_reference_index_auto_update():
        for number, document in enumerate(documents, start=1):
            page = section.add_child(instance=_page(document, number, section.locale))
            keys[page.pk] = document["id"]
            tell(number, len(documents))
    return keys


def _page(document, number, locale):
    body = json.dumps([{"type": "paragraph", "value": f"<p>{escape(document['body'])}</p>"}])
    return page_type("sections.ContentPage")(
        title=document["title"][:255], slug=f"document-{number}", locale=locale, body=body
    )


def _section(language):
    locale, _created = Locale.objects.get_or_create(language_code=language)
    home = page_type("home.HomePage")(
        title=language, slug=f"evaluation-{language}", locale=locale, lead=language
    )
    Page.get_first_root_node().add_child(instance=home)
    section = page_type("sections.SectionPage")(title=language, slug="documents", locale=locale)
    return home.add_child(instance=section)


def page_type(name):
    """The page types lie above the search, which otherwise knows none of them."""
    return apps.get_model(name)
