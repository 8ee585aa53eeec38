"""No address of wagtail-localize does anything but what the desk does, for anybody."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource
from wagtail_localize.wagtail_hooks import register_admin_urls

from localization.models import LanguageTeam, SegmentEvent

from .translations import english, khmer, segments, translation, user

pytestmark = pytest.mark.django_db
# What a translator may ask for: a catalogue of the admin's words, and what leads to the desk.
OPEN = {"javascript_catalog", "translations_report", "update_translations"}


def stock_names():
    (resolver,) = register_admin_urls()
    return sorted({(pattern.name, str(pattern.pattern)) for pattern in resolver.url_patterns})


def addresses():
    """Every address that wagtail-localize registers, filled with things that there are."""
    page = english("field-trips")
    found = translation(page)
    values = {
        "page_id": khmer(page).pk,
        "translation_id": found.pk,
        "translation_source_id": found.source_id,
        "string_segment_id": StringSegment.objects.filter(source=found.source).first().pk,
        "overridable_segment_id": OverridableSegment.objects.first().pk,
        "mode": "x",
        "app_label": "safety",
        "model_name": "hotline",
        "pk": "1",
    }
    for name, pattern in stock_names():
        wanted = {key: value for key, value in values.items() if f":{key}>" in pattern}
        yield name, reverse(f"wagtail_localize:{name}", kwargs=wanted)


def state():
    """All that a translator could harm by them."""
    return (
        list(
            Page.objects.order_by("pk").values(
                "pk", "live", "alias_of", "title", "draft_title", "live_revision"
            )
        ),
        list(Translation.objects.order_by("pk").values("pk", "enabled", "source", "target_locale")),
        list(TranslationSource.objects.order_by("pk").values("pk", "last_updated_at")),
        {source: segment.text for source, segment in segments(translation(english("field-trips"))).items()},
        SegmentEvent.objects.count(),
    )


def test_every_address_is_walked():
    assert len(list(addresses())) == len(stock_names()) > 15


NAMES = ["translator-km", "translator-th", "reviewer-km", "editor", "chief-editor", "admin"]
WAYS = [(name, method) for name in NAMES for method in ("get", "post")] + [("translator-km", "put")]


@pytest.mark.parametrize(("name", "method"), WAYS)
def test_no_stock_address_changes_anything(client, name, method):
    client.force_login(user(name))
    before = state()
    for view, address in addresses():
        form = {"value": "x", "publish_translations": "on", "locales": [1, 2], "action": "publish"}
        request = getattr(client, method)
        data = form if method in ("get", "post") else "value=x"
        answer = request(address, data, headers={"X-Requested-With": "XMLHttpRequest"})
        if view in OPEN:
            assert answer.status_code in (200, 302, 405), address
        elif view.startswith("submit") and name in ("chief-editor", "admin"):
            assert answer.status_code in (200, 403, 404), address
        else:
            assert answer.status_code in (403, 404), address
    assert state() == before


def test_what_is_open_leads_to_the_desk(client):
    client.force_login(user("translator-km"))
    for view in OPEN - {"javascript_catalog"}:
        address = dict(addresses())[view]
        assert client.get(address)["Location"] == reverse("desk:index")


def test_the_admin_offers_no_stock_screen(client):
    client.force_login(user("admin"))
    reports = client.get("/admin/").content.decode()
    assert reverse("wagtail_localize:translations_report") not in reports
    page = khmer(english("field-trips"))
    found = translation(english("field-trips"))
    found.enabled = False
    found.save()
    assert "Convert to alias" not in client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    client.post(f"/admin/pages/{page.pk}/edit/", {"localize-convert-to-alias": "1"})
    page.refresh_from_db()
    assert page.alias_of is None and "ដំណើរ" in page.title


def test_nothing_but_a_page_is_brought_back_from_free_editing(client):
    """A snippet that knows no languages at all is asked as well."""
    client.force_login(user("admin"))
    team = LanguageTeam.objects.get(locale__language_code="km")
    address = reverse("wagtailsnippets_localization_languageteam:edit", args=[team.pk])
    assert client.post(address, {"localize-restart-translation": "1"})["Location"] == "/admin/"
