"""The desk on a phone and a wide screen: WCAG 2.2 AA as far as machines can tell. The frame is Wagtail's."""

import pytest

from .axe import bring_axe, findings
from .people import LONG_PAGE

pytestmark = pytest.mark.browser

DESK = "/admin/translations/"
# Wagtail's main part clips what is wider, so that the page itself never is.
WIDEST = "Math.max(document.documentElement.scrollWidth, document.querySelector('main').scrollWidth)"
PATHS = ["/admin/account/", DESK, f"{DESK}pages/", f"{DESK}glossary/", f"{DESK}teams/km/checks/"]


@pytest.mark.long
@pytest.mark.parametrize("name", ["translator-km", "reviewer-km"])
def test_nothing_keeps_anybody_from_working(people, name):
    person = people(name, width=360)
    bring_axe(person.page)
    person.open_page(LONG_PAGE)
    addresses = [*PATHS, person.page.url]
    for width in (360, 1280):
        person.page.set_viewport_size({"width": width, "height": 800})
        for address in addresses:
            person.page.goto(address)
            person.page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
            assert findings(person.page, part=".nice-padding") == [], (address, width)
            assert person.page.evaluate(WIDEST) <= width, (address, width)
            assert person.page.title().partition(" - ")[0], address
