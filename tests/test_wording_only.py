"""“Publish, wording only” keeps approvals, and is refused for anything that changes the meaning."""

import pytest
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, streamfield

from localization import jobs
from localization.models import SegmentEvent, State, Term

from .translations import body, change, english, khmer, publish_approved, segments, translation, user

pytestmark = pytest.mark.django_db
TEXT = 'In 2004 six governments met, says <a href="https://example.org/a">the report</a>.'
SOURCE = 'In 2004 six governments met, says <a id="a1">the report</a>.'


def begin_with():
    publish_approved(change(english("field-trips"), body=body(TEXT, "Everybody reads.")))


@pytest.fixture
def page():
    return english("field-trips")


@pytest.fixture
def editor(client):
    client.force_login(user("editor"))
    return client


def publish(client, page, *texts, action="wording-only", **values):
    """Send the page form with these paragraphs, as an editor would who pressed the button."""
    page.refresh_from_db()
    blocks = [
        ("paragraph", f"<p>{text}</p>", block.id) for text, block in zip(texts, page.body, strict=False)
    ]
    blocks += [("paragraph", f"<p>{text}</p>", "") for text in texts[len(page.body) :]]
    form = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "action-publish": action,
        **values,
    }
    data = nested_form_data(form | {"body": streamfield([])})
    data["body-count"] = str(len(blocks))
    for number, (kind, html, pk) in enumerate(blocks):
        data |= {
            f"body-{number}-type": kind,
            f"body-{number}-value": rich_text(html),
            f"body-{number}-order": str(number),
            f"body-{number}-deleted": "",
            f"body-{number}-id": pk,
        }
    answer = client.post(f"/admin/pages/{page.pk}/edit/", data, follow=True)
    jobs.work_off()
    return answer.content.decode()


def rich_text(html):
    from wagtail.test.utils.form_data import rich_text as as_form_value

    return as_form_value(html, features=["bold", "link"])


CHANGED = TEXT.replace("met", "came together")


def test_a_change_of_wording_keeps_its_approval_and_its_translation(editor, page):
    before = segments(translation(page))[SOURCE].text
    html = publish(editor, page, CHANGED, "Everybody reads.")
    assert "has been published" in html
    segment = segments(translation(page))[SOURCE.replace("met", "came together")]
    assert (segment.state, segment.text) == (State.APPROVED, before)
    assert SegmentEvent.objects.last().via == "carry-over"


def test_it_is_logged_with_the_editor_s_name(editor, page):
    publish(editor, page, CHANGED, "Everybody reads.")
    entry = PageLogEntry.objects.get(action="localization.wording_only")
    assert (entry.user, entry.page_id) == (user("editor"), page.pk)
    assert "change of wording" in editor.get(f"/admin/pages/{page.pk}/history/").content.decode()


def test_it_is_off_unless_somebody_presses_it(editor, page):
    publish(editor, page, CHANGED, "Everybody reads.", action="action-publish")
    segment = segments(translation(page))[SOURCE.replace("met", "came together")]
    assert segment.state == State.NEEDS_UPDATE
    assert not PageLogEntry.objects.filter(action="localization.wording_only").exists()


REFUSED = {
    "number": ([TEXT.replace("2004", "2014"), "Everybody reads."], "A number changed"),
    "link": ([TEXT.replace("org/a", "org/b"), "Everybody reads."], "A link or a picture changed"),
    "term": ([TEXT.replace("governments", "victims"), "Everybody reads."], "A term of the field changed"),
    "new": ([TEXT, "Everybody reads.", "A wholly other sentence of this page."], "is a new text"),
    "removed": ([TEXT], "was removed"),
    "replaced": ([TEXT, "Nobody ever wrote anything."], "is a new text"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_more_than_wording_is_refused_and_kept_as_a_draft(editor, client, page, kind):
    texts, reason = REFUSED[kind]
    before = segments(translation(page))
    html = publish(editor, page, *texts)
    assert reason in html and "This is more than a change of wording" in html
    page.refresh_from_db()
    assert page.has_unpublished_changes and segments(translation(page)) == before
    draft = page.get_latest_revision_as_object()
    assert str(draft.body) != str(page.body), "what the editor wrote is kept"


def test_a_scheduled_page_is_no_change_of_wording(editor, page):
    page.go_live_at = "2040-01-01T00:00:00Z"
    page.save()
    assert "date on which it goes live" in publish(
        editor, page, CHANGED, "Everybody reads.", go_live_at="2040-01-01 00:00"
    )


def test_an_earlier_change_that_waits_is_compared_first(editor, page):
    """A new text that was published before is no part of this change."""
    new = "A wholly other sentence of this page."
    page.body = body(TEXT, "Everybody reads.", new)
    page.save_revision().publish()
    assert "has been published" in publish(editor, page, CHANGED, "Everybody reads.", new)
    found = segments(translation(page))
    assert found[SOURCE.replace("met", "came together")].state == State.APPROVED
    assert found[new].state == State.UNTRANSLATED


def test_the_button_is_only_where_there_are_translations(editor, page):
    button = 'value="wording-only"'
    assert button in editor.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    new = page.copy(update_attrs={"slug": "copy", "title": "A copy"})
    assert button not in editor.get(f"/admin/pages/{new.pk}/edit/").content.decode()
    assert khmer(page).live


def test_another_name_for_the_same_term_is_a_change_of_wording(editor):
    page = change(english("field-trips"), body=body("In 2004 six governments spoke of human trafficking."))
    publish_approved(page)
    html = publish(editor, page, "In 2004 six governments spoke of trafficking in persons.")
    assert "has been published" in html


def test_a_term_that_the_team_has_added_counts(editor, page):
    Term.objects.create(english="government")
    html = publish(editor, page, TEXT.replace("governments", "authorities"), "Everybody reads.")
    assert "A term of the field changed" in html
