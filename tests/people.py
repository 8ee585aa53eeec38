"""People at work in the admin, each in a browser of their own."""

import os
from pathlib import Path

# The page of the starter site with the most kinds of texts.
LONG_PAGE = "Why Organizations Do Not Share"


class Person:
    """Somebody signed in to the admin in a browser of their own; ``sign_ins`` remembers that they are."""

    def __init__(self, browser, site, name, width, sign_ins):
        self.context = browser.new_context(
            base_url=site.url, viewport={"width": width, "height": 800}, storage_state=sign_ins.get(name)
        )
        self.page = self.context.new_page()
        if name not in sign_ins:
            self._sign_in(name, site.password(name))
            sign_ins[name] = self.context.storage_state()

    def _sign_in(self, name, password):
        self.page.goto("/admin/login/")
        self.page.fill("[name=username]", name)
        self.page.fill("[name=password]", password)
        self.page.click("[type=submit]")
        self.page.wait_for_url("/admin/")

    def press(self, action):
        """Press the button of the form with this address."""
        self.page.locator(f"form[action$='/{action}/'] button").click()
        self.page.wait_for_load_state()

    def open_page(self, title="Boats on the river"):
        """Find the page from the admin's home, by the way there is for everybody."""
        self.page.goto("/admin/")
        self.page.locator("main a[href$='/admin/translations/']").first.click()
        self.page.locator("a[href$='/admin/translations/pages/']").first.click()
        row = self.page.locator("tr", has_text=title)
        row.locator("td a[href*='/admin/translations/']").first.click()
        self.page.wait_for_load_state()

    def write(self, english, text):
        """Type a translation, and wait until the page says that it is stored. Returns its section."""
        section = self.page.locator(".desk-text", has_text=english)
        section.locator("textarea[name=text]").fill(text)
        section.locator(".desk-saved[data-state=saved]").wait_for()
        return section


def photograph(page, name, place=None):
    """Keep a picture for docs/translators.md, where script/screenshots asks for them."""
    if folder := os.environ.get("STORY_PICTURES"):
        if place:
            place.scroll_into_view_if_needed()
        page.screenshot(path=Path(folder) / f"{name}.png")
