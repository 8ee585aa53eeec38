"""Review at the translation desk: who approves, publishes and locks, and who does not."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from localization.engine import EditConflictError, approve
from localization.models import SegmentEvent, State

from .desk import FIRST, SECOND, Desk, write_page_of_two
from .translations import approve_all, english, khmer, segments, translation, user

pytestmark = pytest.mark.django_db
begin_with = write_page_of_two


def test_a_reviewer_approves_what_somebody_else_wrote(desk):
    desk.save("ទន្លេ")
    desk.save("ទន្លេ", name="reviewer-km", action="approve")
    segment = desk.segment()
    assert (segment.state, segment.text) == (State.APPROVED, "ទន្លេ")
    assert segment.author == user("translator-km")


def test_nobody_approves_their_own_text_unless_the_team_says_so(desk):
    desk.save("ទន្លេ", name="reviewer-km")
    answer = desk.save("ទន្លេ", name="reviewer-km", action="approve")
    assert answer.status_code == 422 and "You wrote this text yourself" in answer.content.decode()
    assert desk.segment().state == State.TRANSLATED
    team = desk.translation.target_locale.team
    team.four_eyes = False
    team.save()
    desk.save("ទន្លេ", name="reviewer-km", action="approve")
    assert desk.segment().state == State.APPROVED


@pytest.mark.parametrize("action", ["approve", "keep"])
def test_a_translator_approves_nothing(desk, action):
    desk.save("ទន្លេ")
    assert desk.save("ទន្លេ", action=action).status_code == 302
    assert desk.segment().state == State.TRANSLATED


def test_a_reviewer_keeps_the_english_of_a_name(desk):
    desk.save("", name="reviewer-km", action="keep")
    segment = desk.segment()
    assert (segment.state, segment.text) == (State.KEEP_SOURCE, FIRST)


def test_nobody_approves_what_they_did_not_see(desk):
    desk.save("ទន្លេ")
    seen = desk.segment()
    desk.save("ផ្សេង")
    desk.save("ទន្លេ")
    assert desk.save("ទន្លេ", name="reviewer-km", action="approve", version=seen.version).status_code == 409
    with pytest.raises(EditConflictError):
        approve([seen], desk.translation.target_locale, user("reviewer-km"))
    assert desk.segment().state == State.TRANSLATED


def test_a_refusal_that_is_asked_for_again_is_the_same(desk):
    """A browser sends the form once more where somebody presses F5."""
    version = desk.segment().version
    for _press in range(2):
        answer = desk.save("ទន្លេធំ", name="reviewer-km", action="approve", version=version)
        assert answer.status_code == 422 and "Somebody else changed" not in answer.content.decode()


def test_an_edit_takes_the_approval_away(desk):
    desk.save("ទន្លេ")
    desk.save("ទន្លេ", name="reviewer-km", action="approve")
    desk.save("ទន្លេធំ")
    assert desk.segment().state == State.TRANSLATED


def test_all_is_approved_at_once_but_what_the_reviewer_wrote(desk):
    desk.save("ទន្លេ")
    desk.save("ផ្លូវ", name="reviewer-km", text=SECOND)
    html = desk.post("approve_all").content.decode()
    assert "1 of yours waits for another" in html
    assert desk.segment().state == State.APPROVED
    assert desk.segment(SECOND).state == State.TRANSLATED


def test_a_translator_does_not_approve_all(desk):
    desk.save("ទន្លេ", name="reviewer-km")
    desk.post("approve_all", name="translator-km")
    assert desk.segment().state == State.TRANSLATED


def test_a_suggestion_is_approved_by_itself_only(client):
    """Somebody has still to confirm it, so "all that is translated" leaves it out."""
    desk = Desk(client, english("a-two-part-pilot"))
    desk.post("approve_all")
    assert {segment.state for segment in segments(desk.translation).values()} == {State.SUGGESTED}


def test_a_complete_page_is_published(desk, client):
    approve_all(desk.translation)
    assert "is published" in desk.post("publish").content.decode()
    client.logout()
    assert desk.segment().text in client.get(khmer(desk.page).url).content.decode()


def test_an_incomplete_page_says_what_is_missing(desk):
    html = desk.post("publish").content.decode()
    assert "Not yet: 2 texts have no translation" in html


def test_a_draft_is_shown_as_visitors_will_see_it(desk):
    desk.save("ទន្លេ")
    desk.client.force_login(user("translator-km"))
    html = desk.client.get(desk.address("look")).content.decode()
    assert "ទន្លេ" in html and '<html lang="km"' in html


def test_a_translator_publishes_nothing(desk):
    approve_all(desk.translation)
    before = khmer(desk.page).live_revision_id
    desk.post("publish", name="translator-km")
    desk.post("approve_all", name="translator-km")
    desk.post("stop", name="translator-km")
    assert khmer(desk.page).live_revision_id == before
    assert translation(desk.page) is not None


@pytest.mark.parametrize("view", ["edit", "look", "publish", "approve_all", "file", "stop"])
@pytest.mark.parametrize("name", ["translator-th", "reviewer-th", "editor", "chief-editor"])
def test_nobody_else_works_in_khmer(desk, view, name):
    desk.client.force_login(user(name))
    for request in (desk.client.get, desk.client.post):
        assert request(desk.address(view)).status_code in (302, 405)
    assert desk.save("ផ្សេង", name=name).status_code == 302
    assert desk.segment().text is None


def test_a_locked_page_is_locked_on_the_server_for_every_form(desk):
    desk.save("ទន្លេ")
    target = khmer(desk.page)
    target.locked, target.locked_by = True, user("admin")
    target.save()
    event, before = SegmentEvent.objects.last(), desk.segment()
    history = ("history", {"event": event.pk}, before.pk)
    for view, form, *args in (("publish", {}), ("approve_all", {}), history):
        desk.client.force_login(user("reviewer-km"))
        answer = desk.client.post(desk.address(view, *args), form, follow=True)
        assert "Somebody has locked this page" in answer.content.decode(), view
    for action in ("save", "approve", "keep"):
        answer = desk.save("ផ្សេង", name="reviewer-km", action=action)
        assert "Somebody has locked this page" in answer.content.decode(), action
    assert desk.segment() == before


def test_a_page_that_is_with_the_reviewers_is_theirs(desk):
    task = GroupApprovalTask.objects.create(name="Review")
    task.groups.set([Group.objects.get(name="Khmer reviewers")])
    workflow = Workflow.objects.create(name="Khmer")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    target = khmer(desk.page)
    target.save_revision()
    workflow.start(target, user("reviewer-km"))
    assert "is with the reviewers" in desk.save("ទន្លេ").content.decode()
    assert desk.segment().text is None
    assert desk.save("ទន្លេ", name="reviewer-km").status_code == 302


def test_a_title_with_markup_is_shown_as_text(desk):
    """Messages name pages; nothing that an editor typed runs in a reviewer's browser."""
    parent = khmer(desk.page).get_parent()
    parent.unpublish()
    Page.objects.filter(pk=parent.pk).update(title="<script>alert(1)</script>")
    html = desk.post("publish").content.decode()
    assert "&lt;script&gt;alert(1)" in html and "<script>alert(1)" not in html
