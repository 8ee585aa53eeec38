"""People at work in the admin, each in a browser of their own."""

import os
from pathlib import Path

# The page of the starter site with the most kinds of texts.
LONG_PAGE = "Why Organizations Do Not Share"


def sign_in(browser, site, name):
    """Sign in to the admin; return the browser that did, and its cookies."""
    context = browser.new_context(base_url=site.url)
    page = context.new_page()
    page.goto("/admin/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", site.password(name))
    page.click("[type=submit]")
    page.wait_for_url("/admin/")
    page.close()
    return context, context.cookies()


class Person:
    """Somebody at work in the admin: a page of their browser, which remembers files and nothing else.

    A new browser would have to read a megabyte of scripts anew for each test.
    """

    def __init__(self, context, cookies, width):
        self.context = context
        context.set_offline(False)
        context.add_cookies(cookies)
        self.page = context.new_page()
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.goto("/healthz")
        self.page.evaluate("localStorage.clear()")

    def press(self, action):
        """Press the button of the form with this address."""
        self.page.locator(f"form[action$='/{action}/'] button").click()
        self.page.wait_for_load_state()

    def find_page(self, title):
        """Open the page from the admin's home, by the way there is for everybody."""
        self.page.goto("/admin/")
        self.page.locator("main a[href$='/admin/translations/']").first.click()
        self.page.locator("a[href$='/admin/translations/pages/']").first.click()
        self._open_row(title)

    def open_page(self, title):
        """Open the page from the list of pages."""
        self.page.goto("/admin/translations/pages/")
        self._open_row(title)

    def _open_row(self, title):
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
