"""Nothing unreviewed becomes public, by whatever way it is tried."""

import pytest
from django.core.cache import caches
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.models import Page

from localization.checks import Level
from localization.engine import PublishRefusedError, publish, save_draft, target_segments, write_text
from localization.models import LanguageTeam, State
from localization.strictness import set_levels

from .translations import (
    approve_all,
    begin,
    body,
    change,
    english,
    khmer,
    locale,
    publish_approved,
    segments,
    translation,
    user,
    write,
)

pytestmark = pytest.mark.django_db


def begin_with():
    publish_approved(change(english("field-trips"), body=body("One text.", "Another text.")))


@pytest.fixture
def page():
    return english("field-trips")


def row(page):
    """Everything that the database holds of the live Khmer page."""
    values = Page.objects.filter(pk=khmer(page).pk).values().get()
    return {
        name: value
        for name, value in values.items()
        if name
        not in ("latest_revision_id", "latest_revision_created_at", "has_unpublished_changes", "draft_title")
    } | {"body": khmer(page).body.raw_data[:]}


def test_a_draft_never_touches_the_live_page(page):
    """Plain wagtail-localize saves the page itself before it makes the revision (D1)."""
    before = row(page)
    write(translation(page), "One text.", "មិនទាន់ពិនិត្យ")
    save_draft(translation(page), user("translator-km"))
    assert row(page) == before
    newest = khmer(page).get_latest_revision_as_object()
    assert "មិនទាន់ពិនិត្យ" in str(newest.body)


def test_giving_a_page_to_translators_makes_no_page(client):
    """Plain wagtail-localize publishes the English under the other language (D2)."""
    page = english("field-trips")
    begin(page, "lo")
    assert not page.has_translation(locale("lo"))


def test_the_first_draft_is_no_public_page(client):
    page = english("information")
    child = page.copy(update_attrs={"slug": "copied", "title": "Copied"})
    child.save_revision().publish()
    save_draft(begin(child))
    made = khmer(child)
    assert not made.live
    assert client.get(made.url or f"/km/{made.slug}/").status_code == 404


@pytest.mark.parametrize("state", ["untranslated", "translated", "suggested", "needs update"])
def test_a_page_with_a_text_that_is_not_approved_is_not_published(page, state):
    """Plain wagtail-localize publishes English holes (D3)."""
    changed = "One text!"
    change(page, body=body(changed if state == "needs update" else "A text of today.", "Another text."))
    text = next(s for s in target_segments(translation(page)) if not s.is_finished)
    if state in ("translated", "suggested"):
        write_text(translation(page), text.pk, "ខ្មែរ", user("translator-km"), state=state)
    assert segments(translation(page))[text.source_text].state == state
    before = row(page)
    with pytest.raises(PublishRefusedError, match="not approved"):
        publish(translation(page), user("reviewer-km"))
    assert row(page) == before


def ways_to_publish(page, client):
    """Every way that Wagtail offers to make a revision public, as a superuser would take it."""
    khmer_page = khmer(page)
    draft = khmer_page.latest_revision
    api = f"/admin/api/main/pages/{khmer_page.pk}/action/publish/"
    return {
        "code": lambda: draft.publish(),
        "code, the page's method": lambda: khmer_page.publish(draft),
        "the page form": lambda: client.post(f"/admin/pages/{khmer_page.pk}/edit/", {"action-publish": "1"}),
        "bulk": lambda: client.post(
            f"/admin/bulk/wagtailcore/page/publish/?next=/admin/&id={khmer_page.pk}",
            {"include_descendants": ""},
        ),
        "api": lambda: client.post(api),
        "saving the row": lambda: _save_live(khmer_page, draft),
    }


def _save_live(page, draft):
    page.live, page.live_revision = True, draft
    page.save()


WAYS = ["code", "code, the page's method", "the page form", "bulk", "api", "saving the row"]


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_wagtail_publishes_an_unreviewed_text(client, page, way):
    client.force_login(user("admin"))
    client.raise_request_exception = True
    write(translation(page), "One text.", "មិនទាន់ពិនិត្យ")
    save_draft(translation(page))
    before = row(page)
    try:
        ways_to_publish(page, client)[way]()
    except PublishRefusedError as refusal:
        assert way.startswith(("code", "saving")), "people are told in words"
        assert "1 of" in str(refusal)
    assert row(page) == before
    assert "មិនទាន់ពិនិត្យ" not in client.get(khmer(page).url).content.decode()


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_wagtail_publishes_a_fault_that_the_team_has_come_to_mend(client, page, way):
    """Approved while two spaces were only to be looked at; then the team made them a fault."""
    client.force_login(user("admin"))
    write(translation(page), "One text.", "មួយ  ពីរ")
    approve_all(translation(page))
    save_draft(translation(page))
    set_levels(LanguageTeam.objects.get(locale=locale()), {"spaces": Level.BLOCKING})
    before = row(page)
    try:
        ways_to_publish(page, client)[way]()
    except PublishRefusedError as refusal:
        assert "a fault to mend" in str(refusal)
    assert row(page) == before


def test_a_fault_in_a_later_text_does_not_hold_what_was_reviewed(client, page):
    """A reviewed page may be set to go live later, while somebody writes on."""
    write(translation(page), "One text.", "អត្ថបទដែលបានពិនិត្យ")
    approve_all(translation(page))
    save_draft(translation(page))
    reviewed = khmer(page).latest_revision
    write(translation(page), "One text.", "មួយ  ពីរ")
    set_levels(LanguageTeam.objects.get(locale=locale()), {"spaces": Level.BLOCKING})
    reviewed.publish()
    assert "អត្ថបទដែលបានពិនិត្យ" in client.get(khmer(page).url).content.decode().replace("\u2060", "")


def test_a_refused_publication_is_told_in_words(client, page):
    client.force_login(user("admin"))
    write(translation(page), "One text.", "មិនទាន់ពិនិត្យ")
    save_draft(translation(page))
    answer = client.post(
        f"/admin/bulk/wagtailcore/page/publish/?next=/admin/&id={khmer(page).pk}",
        {"include_descendants": ""},
        follow=True,
    )
    assert "texts are not approved yet" in answer.content.decode()


def test_a_reviewed_revision_is_public_by_any_way_even_when_the_english_changed_since(client, page):
    write(translation(page), "One text.", "ពិនិត្យហើយ")
    approve_all(translation(page))
    revision = save_draft(translation(page))
    change(page, title="The English goes on")
    revision.publish()
    assert "ពិនិត្យហើយ" in client.get(khmer(page).url).content.decode()


def test_a_text_that_the_engine_passes_over_is_not_shown_in_english(page):
    """Blocks of one id, as an import may bring them: plain wagtail-localize fills the first one twice."""
    stream = body("One text.", "One other text.")
    raw = [block | {"id": stream.raw_data[0]["id"]} for block in stream.get_prep_value()]
    change(page, body=stream.stream_block.to_python(raw))
    approve_all(translation(page))
    with pytest.raises(PublishRefusedError, match="not approved"):
        publish(translation(page), user("reviewer-km"))


def test_a_page_says_that_it_is_a_sample_until_its_texts_are_approved(client):
    page = english("a-two-part-pilot")
    address = khmer(page).url
    with override("km"):
        notice = gettext("This is a sample translation. A native speaker has still to review it.")
    assert notice in client.get(address).content.decode()
    approve_all(translation(page))
    publish(translation(page), user("reviewer-km"))
    caches["pages"].clear()
    assert notice not in client.get(address).content.decode()


def test_a_reviewed_page_does_not_come_back_without_its_english(page):
    approve_all(translation(page))
    revision = save_draft(translation(page))
    page.unpublish()
    with pytest.raises(PublishRefusedError, match="is not published"):
        revision.publish()


def test_a_page_under_a_draft_is_not_published(page):
    khmer(page).get_parent().unpublish()
    with pytest.raises(PublishRefusedError, match="first"):
        publish(translation(page), user("reviewer-km"))


def test_approving_publishes_all_texts(client, page):
    found = translation(page)
    assert {segment.state for segment in target_segments(found)} == {State.APPROVED}
    html = client.get(khmer(page).url).content.decode()
    assert "One text." not in html
    assert all(segment.text in html for segment in target_segments(found) if segment.path.startswith("body"))


def test_what_the_team_edits_freely_is_not_held_by_the_desk(page):
    found = translation(page)
    found.enabled = False
    found.save()
    free = khmer(page)
    free.title = "សេរី"
    free.save_revision().publish()
    assert khmer(page).title == "សេរី"


def test_editing_a_translated_page_leads_to_the_desk(client, page):
    client.force_login(user("reviewer-km"))
    address = reverse("desk:edit", args=[translation(page).pk])
    for request in (client.get, client.post):
        answer = request(f"/admin/pages/{khmer(page).pk}/edit/")
        assert (answer.status_code, answer["Location"]) == (302, address)
