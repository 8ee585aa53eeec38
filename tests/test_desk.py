"""The translation desk as its translators and reviewers use it: every form, every refusal."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from localization.engine import EditConflictError, approve
from localization.models import SegmentEvent, State

from .translations import approve_all, body, change, english, khmer, segments, translation, user, write

pytestmark = pytest.mark.django_db
FIRST, SECOND = "One text about a river.", "Another text about a road."


@pytest.fixture
def page():
    """A page that Khmer translators were given."""
    return change(english("field-trips"), body=body(FIRST, SECOND))


@pytest.fixture
def desk(client, page):
    return Desk(client, page)


class Desk:
    """The desk's forms, sent by a person of the Khmer team."""

    def __init__(self, client, page):
        self.client, self.page, self.translation = client, page, translation(page)

    def segment(self, text=FIRST):
        return segments(self.translation)[text]

    def address(self, name, *args):
        return reverse(f"desk:{name}", args=[self.translation.pk, *args])

    def open(self, name="translator-km"):
        self.client.force_login(user(name))
        return self.client.get(self.address("edit"))

    def save(self, typed, name="translator-km", action="save", version=None, text=FIRST):
        self.client.force_login(user(name))
        segment = self.segment(text)
        form = {"text": typed, "action": action, "version": segment.version if version is None else version}
        return self.client.post(self.address("save", segment.pk), form)

    def post(self, view, data=None, name="reviewer-km"):
        self.client.force_login(user(name))
        return self.client.post(self.address(view), data or {}, follow=True)


def test_the_desk_shows_every_text_with_its_state_in_page_order(desk):
    html = desk.open().content.decode()
    places = [html.index(f">{text}<") for text in (desk.page.title, FIRST, SECOND)]
    assert places == sorted(places)
    assert 'lang="km"' in html and "untranslated" in html


def test_opening_a_page_takes_the_same_queries_however_long_it_is(desk, django_assert_num_queries):
    desk.open()
    with django_assert_num_queries(16):
        desk.client.get(desk.address("edit"))
    change(desk.page, body=body(*(f"{n}. text of many" for n in range(1000, 1040))))
    with django_assert_num_queries(16):
        assert "1039. text" in desk.client.get(desk.address("edit")).content.decode()


def test_a_text_is_saved_with_its_state_and_its_event(desk):
    answer = desk.save("ទន្លេ")
    assert answer["Location"].endswith(f"#text-{desk.segment().pk}")
    segment = desk.segment()
    assert (segment.text, segment.state, segment.version) == ("ទន្លេ", State.TRANSLATED, 1)
    event = SegmentEvent.objects.last()
    assert (event.source_text, event.old_text, event.new_text) == (FIRST, "", "ទន្លេ")
    assert (event.old_state, event.new_state, event.via) == ("untranslated", "translated", "desk")
    assert (event.user, event.language, event.object_key) == (
        user("translator-km"),
        "km",
        desk.page.translation_key,
    )


def test_saving_takes_at_most_15_queries(desk, django_assert_max_num_queries):
    desk.save("ទន្លេ")
    segment = desk.segment()
    form = {"text": "ទន្លេធំ", "action": "save", "version": segment.version}
    address = desk.address("save", segment.pk)
    with django_assert_max_num_queries(15):
        desk.client.post(address, form)
    assert desk.segment().text == "ទន្លេធំ"


def test_the_second_of_two_is_told_and_shown_both_texts(desk):
    desk.save("របស់ខ្ញុំ", version=0)
    answer = desk.save("របស់គេ", name="reviewer-km", version=0)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody else changed this text" in html and "របស់ខ្ញុំ" in html and "របស់គេ" in html
    assert desk.segment().text == "របស់ខ្ញុំ"


@pytest.mark.parametrize("version", ["", "x", "-1", "99"])
def test_a_form_that_was_tampered_with_overwrites_nothing(desk, version):
    desk.save("ទន្លេ")
    assert desk.save("ផ្សេង", version=version).status_code == 409
    assert desk.segment().text == "ទន្លេ"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "no visible text"),
        (" \n\t ", "no visible text"),
        ("\u200b\u2060", "no visible text"),
        ("<b></b>", "no visible text"),
        ("<script>alert(1)</script>", "not allowed"),
        ("<p>ទន្លេ</p>", "not allowed"),
        ('<b onclick="x()">ទន្លេ</b>', "attributes"),
        ('<a href="javascript:alert(1)">ទន្លេ</a>', "attributes"),
        ("<a>ទន្លេ</a>", "leads nowhere"),
        ('<a id="a7">ទន្លេ</a>', "Unrecognised"),
        ("ទន្លេ\0", "cannot be stored"),
        ("<b>" * 5000 + "ទន្លេ", "more than 200 tags"),
        ("ក" * 20_001, "more than 20000 characters"),
    ],
)
def test_what_cannot_stand_on_a_page_is_refused_and_not_lost(desk, typed, reason):
    answer = desk.save(typed)
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert desk.segment().state == State.UNTRANSLATED
    if typed.strip():
        from django.utils.html import escape

        assert escape(typed) in answer.content.decode()


def test_a_title_that_is_too_long_is_refused(desk):
    answer = desk.save("ក" * 256, text=desk.page.title)
    assert answer.status_code == 422
    assert "256 characters; there is room for 255" in answer.content.decode()


def test_a_heading_that_is_too_long_is_refused(client):
    page = english("a-two-part-pilot")
    desk = Desk(client, page)
    heading = next(
        segment for segment in segments(desk.translation).values() if segment.path.endswith(".text")
    )
    answer = desk.save("ក" * 151, text=heading.source_text)
    assert "there is room for 150" in answer.content.decode()


def test_a_link_must_not_get_lost(client):
    page = english("field-trips")
    desk = Desk(client, change(page, body=body('See <a href="https://example.org/">this</a> now.')))
    source = 'See <a id="a1">this</a> now.'
    assert "is missing" in desk.save("មើល", text=source).content.decode()
    assert desk.save('<a id="a1">មើល</a>', text=source).status_code == 302


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


def test_an_edit_takes_the_approval_away(desk):
    desk.save("ទន្លេ")
    desk.save("ទន្លេ", name="reviewer-km", action="approve")
    desk.save("ទន្លេធំ")
    assert desk.segment().state == State.TRANSLATED


def test_all_is_approved_at_once_but_what_the_reviewer_wrote(desk):
    desk.save("ទន្លេ")
    desk.save("ផ្លូវ", name="reviewer-km", text=SECOND)
    html = desk.post("approve_all").content.decode()
    assert "1 that you wrote wait" in html
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
    assert "texts are not approved yet" in html


def test_a_draft_is_shown_as_visitors_will_see_it(desk):
    desk.save("ទន្លេ")
    html = desk.post("preview", name="translator-km").content.decode()
    assert "ទន្លេ" in html and '<html lang="km"' in html


def test_a_translator_publishes_nothing(desk):
    approve_all(desk.translation)
    before = khmer(desk.page).live_revision_id
    desk.post("publish", name="translator-km")
    desk.post("approve_all", name="translator-km")
    desk.post("stop", name="translator-km")
    assert khmer(desk.page).live_revision_id == before
    assert translation(desk.page) is not None


@pytest.mark.parametrize("view", ["edit", "preview", "publish", "approve_all", "file", "stop"])
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
    for view, form, *args in (("preview", {}), ("publish", {}), ("approve_all", {}), history):
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


def test_the_history_shows_and_restores_every_text(desk):
    for typed in ("ទន្លេ", "ទន្លេធំ"):
        desk.save(typed)
    address = desk.address("history", desk.segment().pk)
    html = desk.client.get(address).content.decode()
    assert html.index("ទន្លេធំ") < html.index("ទន្លេ<")
    first = SegmentEvent.objects.filter(new_text="ទន្លេ").get()
    desk.client.post(address, {"event": first.pk})
    assert desk.segment().text == "ទន្លេ"
    assert SegmentEvent.objects.last().via == "revert"


def test_a_text_for_other_english_comes_back_as_a_suggestion(desk):
    desk.save("ទន្លេ")
    changed = FIRST + " And its fish."
    change(desk.page, body=body(changed, SECOND))
    segment = desk.segment(changed)
    address = desk.address("history", segment.pk)
    assert "English then" in desk.client.get(address).content.decode()
    desk.client.post(address, {"event": SegmentEvent.objects.filter(new_text="ទន្លេ").get().pk})
    assert (desk.segment(changed).text, desk.segment(changed).state) == ("ទន្លេ", State.SUGGESTED)
    outdated = SegmentEvent.objects.get(source_text=changed, new_state=State.NEEDS_UPDATE, language="km")
    desk.client.post(address, {"event": outdated.pk})
    assert (desk.segment(changed).text, desk.segment(changed).state) == ("ទន្លេ", State.SUGGESTED)


def test_a_history_of_another_page_is_not_restored(desk):
    write(translation(english("resources")), "Resources", "ធនធាន")
    foreign = SegmentEvent.objects.last()
    desk.open()
    address = desk.address("history", desk.segment().pk)
    assert desk.client.post(address, {"event": foreign.pk}).status_code == 404


def test_only_the_lead_sees_who_wrote_and_others_the_pen_name(desk):
    writer = user("translator-km")
    writer.pen_name = "Lotus"
    writer.save()
    desk.save("ទន្លេ")
    address = desk.address("history", desk.segment().pk)
    assert "by Lotus" in desk.client.get(address).content.decode()
    team = desk.translation.target_locale.team
    team.lead = user("reviewer-km")
    team.save()
    desk.client.force_login(user("reviewer-km"))
    assert "by translator-km" in desk.client.get(address).content.decode()


def test_what_happened_is_never_changed_or_deleted(desk):
    desk.save("ទន្លេ")
    event = SegmentEvent.objects.last()
    for change_it in (
        event.save,
        event.delete,
        SegmentEvent.objects.all().delete,
        lambda: SegmentEvent.objects.update(new_text="x"),
    ):
        with pytest.raises(TypeError):
            change_it()


def test_a_text_that_is_gone_says_so(desk):
    segment = desk.segment()
    change(desk.page, body=body(SECOND))
    desk.open()
    form = {"text": "ទន្លេ", "version": 0, "action": "save"}
    answer = desk.client.post(desk.address("save", segment.pk), form)
    html = answer.content.decode()
    assert answer.status_code == 409 and "this text is gone" in html and "ទន្លេ" in html
    assert desk.client.get(desk.address("history", segment.pk)).status_code == 404


def test_a_page_taken_out_of_the_desk_and_brought_back_loses_nothing(desk):
    desk.save("ទន្លេ")
    approve_all(desk.translation)
    desk.post("publish")
    desk.post("stop")
    free = khmer(desk.page)
    free.title = "សេរី"
    free.save_revision(user=user("reviewer-km")).publish()
    desk.client.force_login(user("translator-km"))
    edit = f"/admin/pages/{free.pk}/edit/"
    desk.client.post(edit, {"localize-restart-translation": "1"})
    assert translation(desk.page) is None
    desk.client.force_login(user("reviewer-km"))
    desk.client.post(edit, {"localize-restart-translation": "1"})
    assert translation(desk.page) == desk.translation
    assert desk.segment().text == "ទន្លេ"
    assert "សេរី" in {revision.as_object().title for revision in free.revisions.all()}
    assert khmer(desk.page).title == "សេរី", "and the live page stays until somebody publishes"


def test_the_languages_of_a_person_stand_on_the_first_page(client):
    client.force_login(user("translator-km"))
    html = client.get(reverse("desk:index")).content.decode()
    assert "<h2>Khmer</h2>" in html and "<h2>Thai</h2>" not in html
    assert "Field Trips" in html
    assert reverse("desk:index") in client.get("/admin/").content.decode()


def test_snippets_are_translated_by_the_team_alone(client):
    from safety.models import Hotline

    hotline = Hotline.objects.filter(locale__language_code="km").first()
    english_one = Hotline.objects.get(locale__language_code="en", translation_key=hotline.translation_key)
    found = translation(english_one)
    client.force_login(user("admin"))
    edit = reverse("wagtailsnippets_safety_hotline:edit", args=[hotline.pk])
    assert client.get(edit)["Location"] == reverse("desk:edit", args=[found.pk])
    client.force_login(user("reviewer-km"))
    source = english_one.run_by
    segment = segments(found)[source]
    address = reverse("desk:save", args=[found.pk, segment.pk])
    client.post(address, {"text": "ថ្មី", "version": segment.version, "action": "save"})
    hotline.refresh_from_db()
    assert hotline.run_by != "ថ្មី"
    client.post(reverse("desk:publish", args=[found.pk]))
    hotline.refresh_from_db()
    assert hotline.run_by != "ថ្មី", "not before all is approved"
    approve_all(found)
    client.post(reverse("desk:publish", args=[found.pk]))
    hotline.refresh_from_db()
    assert hotline.run_by == "ថ្មី"
    client.post(reverse("desk:stop", args=[found.pk]))
    found.refresh_from_db()
    assert found.enabled, "a snippet is never edited freely"


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
    from localization.engine import target_links

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
    from localization.engine import target_links

    link = target_links(desk.translation)[0]
    client.force_login(user("translator-km"))
    client.post(desk.address("link", link.pk), {"url": "https://example.org/km"})
    assert target_links(desk.translation)[0].url == ""


def test_the_old_editor_shows_on_no_page(client):
    client.force_login(user("admin"))
    for page in Page.objects.filter(locale__language_code="km"):
        assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 302
