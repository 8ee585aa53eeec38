"""The history of a text at the translation desk: shown, restored, never lost."""

import pytest

from localization.models import SegmentEvent, State

from .desk import FIRST, SECOND, write_page_of_two
from .translations import approve_all, body, change, english, khmer, translation, user, write

pytestmark = pytest.mark.django_db
begin_with = write_page_of_two


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
    assert "· Lotus" in desk.client.get(address).content.decode()
    team = desk.translation.target_locale.team
    team.lead = user("reviewer-km")
    team.save()
    desk.client.force_login(user("reviewer-km"))
    assert "· translator-km" in desk.client.get(address).content.decode()


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


def test_a_page_taken_out_of_the_desk_and_brought_back_loses_nothing(desk):
    desk.save("ទន្លេ")
    approve_all(desk.translation)
    desk.post("publish")
    desk.post("stop")
    assert desk.open().status_code == 200
    desk.post("stop", {"sure": "yes"})
    assert f"/pages/{khmer(desk.page).pk}/edit/" in desk.open("reviewer-km")["Location"]
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
