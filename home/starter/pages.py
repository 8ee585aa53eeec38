"""Builds the English page tree from the starter content."""

from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from wagtail.models import Locale, Page, Site

from core.models import QuickExit, SiteText
from media.models import ResourceLink
from safety.models import Hotline
from team.models import Person

from .content import StreamData, read, read_site

STREAMS = {"body", "before_calling", "key_figure", "files"}
RICH_TEXTS = {"abstract"}
CHILDREN = {"people": Person, "links": ResourceLink}


def build_pages():
    """Make every English page, and the site that serves them. Returns the main page.

    Pages are made first and filled second, so that texts may link to any of them.
    """
    data = read_site()
    root = Page.get_first_root_node()
    pages = list(_make(data, root))
    page_ids = {page.slug: page.pk for page, _data in pages}
    for page, page_data in pages:
        _fill(page, page_data, StreamData(page.slug, page_ids))
    return pages[0][0]


def _make(data, parent):
    """Add the page and its descendants, still empty; yields ``(page, data)`` from the top down."""
    model = apps.get_model(data["type"])
    skipped = STREAMS | RICH_TEXTS | set(CHILDREN) | {"type", "children"}
    page = model(**{name: value for name, value in data.items() if name not in skipped}, live=False)
    parent.add_child(instance=page)
    yield page, data
    for child in data.get("children", []):
        yield from _make(child, page)


def _fill(page, data, stream_data):
    for name in STREAMS & data.keys():
        setattr(page, name, stream_data.stream(name, _blocks(name, data[name])))
    for name in RICH_TEXTS & data.keys():
        setattr(page, name, stream_data.link_pages(data[name]))
    for name in CHILDREN.keys() & data.keys():
        setattr(page, name, [_child(CHILDREN[name], item, page, stream_data) for item in data[name]])
    page.save_revision(clean=True).publish()


def _blocks(name, value):
    """A key figure is written without its block's name, files without theirs."""
    if name == "key_figure":
        return [{"key_figure": value}]
    return [{"file": item} for item in value] if name == "files" else value


def _child(model, data, page, stream_data):
    data = dict(data)
    if model is Person:
        links = [{"link": link} for link in data.pop("links", None) or []]
        data["links"] = stream_data.stream(f"people/{data['name']}", links)
        data["biography"] = stream_data.link_pages(data["biography"])
    return model(**data, locale=page.locale)


def build_site(home):
    """Serve ``home`` at every host; make the footer's text, which is returned, and the hotlines."""
    Site.objects.all().delete()
    locale = Locale.get_default()
    text = SiteText.objects.create(**read("site"), locale=locale)
    QuickExit.objects.create(locale=locale, url=read("exits")[locale.language_code])
    for hotline in read("hotlines"):
        Hotline.objects.create(**hotline, locale=locale)
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    Site.objects.create(
        hostname=address.hostname,
        port=address.port or (443 if address.scheme == "https" else 80),
        root_page=home,
        is_default_site=True,
        site_name=text.site_title,
    )
    return text
