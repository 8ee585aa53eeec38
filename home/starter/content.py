"""Reads the starter content, ``en/*.yaml``, and turns bodies into what a StreamField stores."""

import re
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import yaml

STARTER = Path(__file__).parent
SECTIONS = [
    "the-information-gap",
    "mekong-technology-project",
    "about-the-team",
    "tip-news",
    "resources",
    "information",
    "about-this-site",
]
PAGE_LINK = re.compile(r'href="page:([a-z0-9-]+)"')


def read(name):
    """Return one file of English content as plain data."""
    return yaml.safe_load((STARTER / "en" / f"{name}.yaml").read_text(encoding="utf-8"))


def read_site():
    """Return the main page's data with the sections as its children, in menu order."""
    return read("home") | {"children": [read(name) for name in SECTIONS]}


class StreamData:
    """Builds a StreamField's stored value; block ids depend only on where a block stands.

    ``page_ids`` maps slugs to primary keys, for links such as ``page:resources``.
    """

    def __init__(self, slug, page_ids):
        self.slug = slug
        self.page_ids = page_ids

    def stream(self, field, blocks):
        return [self._block(*next(iter(block.items())), f"{field}/{n}") for n, block in enumerate(blocks)]

    def _block(self, name, value, path):
        special = getattr(self, f"_{name}", self._value)
        return {"type": name, "id": self._id(path), "value": special(value, path)}

    def _value(self, value, path):
        if isinstance(value, dict):
            return {key: self._value(item, f"{path}/{key}") for key, item in value.items()}
        if isinstance(value, list):
            return [self._block("item", item, f"{path}/{n}") for n, item in enumerate(value)]
        return self.link_pages(value) if isinstance(value, str) else value

    def _heading(self, value, path):
        return value | {"level": str(value["level"])}

    def _picture(self, value, path):
        return value | {"image": {"image": None, "alt_text": "", "decorative": False}}

    def _report_card(self, value, path):
        return {"report": self.page_ids[value["report"]]}

    def _table(self, value, path):
        columns = [{"type": "text", "heading": heading} for heading in value["columns"]]
        rows = [{"values": row} for row in value["rows"]]
        return {"table": {"caption": value["caption"], "columns": columns, "rows": rows}}

    def link_pages(self, html):
        """Replace links to a slug by Wagtail's links to a page. Raises ``KeyError`` for an unknown slug."""
        return PAGE_LINK.sub(lambda link: f'linktype="page" id="{self.page_ids[link[1]]}"', html)

    def _id(self, path):
        return str(uuid5(NAMESPACE_URL, f"{self.slug}/{path}"))
