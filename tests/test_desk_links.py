"""Links of a language's own: set by reviewers, and only safe ones."""

import pytest

from localization.engine import target_links

from .desk import Desk
from .translations import approve_all, body, change, english, khmer, user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("url", "is_stored"),
    [
        ("https://example.org/km", True),
        ("mailto:help@example.org", True),
        ("javascript:alert(1)", False),
        (" JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("//example.org", False),
        ("https://", False),
        ("https://example.org/\0", False),
        ("https://example.org/" + "a" * 20_000, False),
    ],
)
def test_only_safe_links_are_stored(client, url, is_stored):
    page = change(english("field-trips"), body=body('See <a href="https://example.org/">this</a> now.'))
    desk = Desk(client, page)
    (link,) = [link for link in target_links(desk.translation) if link.source == "https://example.org/"]
    client.force_login(user("reviewer-km"))
    answer = client.post(desk.address("link", link.pk), {"url": url}, follow=True)
    assert ("The link is stored" in answer.content.decode()) is is_stored
    refusals = ("no address that a link can lead to", "cannot be stored", "Please shorten it")
    assert any(words in answer.content.decode() for words in refusals) is not is_stored
    approve_all(desk.translation)
    desk.post("publish")
    html = client.get(khmer(page).url).content.decode()
    found = url if is_stored else "https://example.org/"
    assert f'<a href="{found}">' in html


def test_a_translator_sets_no_link(client):
    page = change(english("field-trips"), body=body('See <a href="https://example.org/">this</a> now.'))
    desk = Desk(client, page)
    link = target_links(desk.translation)[0]
    client.force_login(user("translator-km"))
    client.post(desk.address("link", link.pk), {"url": "https://example.org/km"})
    assert target_links(desk.translation)[0].url == ""
