"""Each language's own page and the panel on the admin's first page: what waits for whom, in which order."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from localization.desk.access import teams_of
from localization.desk.queue import queues
from localization.engine import translate_all
from localization.models import LanguageTeam
from news.models import NewsPage

from .desk import FIRST, SECOND
from .translations import (
    approve_all,
    begin,
    body,
    change,
    english,
    locale,
    publish_approved,
    segments,
    send_to_review,
    translation,
    user,
    write,
)

pytestmark = pytest.mark.django_db


def queue(name):
    found = user(name)
    return queues(found, teams_of(found))[0]


def titles(rows):
    return [row.source.object_repr for row in rows]


def home(client, name="translator-km"):
    client.force_login(user(name))
    return client.get(reverse("desk:index")).content.decode()


def panel(client, name):
    client.force_login(user(name))
    html = client.get("/admin/").content.decode()
    return " ".join(html.partition('id="desk-queue-content"')[2].partition("</section>")[0].split())


def test_my_work_is_what_i_wrote_and_nobody_has_approved(page_of_two, client):
    assert queue("translator-km").mine == []
    assert "You have begun nothing" in home(client)
    write(translation(page_of_two), FIRST, "ទន្លេ")
    assert titles(queue("translator-km").mine) == [page_of_two.title]
    assert queue("reviewer-km").mine == []
    assert "My work (1)" in home(client)
    approve_all(translation(page_of_two))
    assert queue("translator-km").mine == []


def test_a_page_that_was_sent_back_is_its_senders_work(page_of_two, client):
    review = send_to_review(page_of_two)
    assert queue("translator-km").mine == []
    review.status = review.STATUS_NEEDS_CHANGES
    review.save()
    assert titles(queue("translator-km").mine) == [page_of_two.title]
    assert queue("reviewer-km").mine == []
    assert "sent back" in home(client)


def test_what_others_translated_waits_for_a_reviewer(page_of_two, client):
    assert queue("reviewer-km").waiting == []
    assert "Nothing waits for your review." in home(client, "reviewer-km")
    write(translation(page_of_two), FIRST, "ទន្លេ", "reviewer-km")
    assert queue("reviewer-km").waiting == [], "nobody approves what they wrote"
    LanguageTeam.objects.filter(locale=locale()).update(four_eyes=False)
    assert titles(queue("reviewer-km").waiting) == [page_of_two.title]
    LanguageTeam.objects.filter(locale=locale()).update(four_eyes=True)
    write(translation(page_of_two), SECOND, "ផ្លូវ")
    assert titles(queue("reviewer-km").waiting) == [page_of_two.title]
    assert queue("translator-km").waiting == []
    assert "Waiting for me" not in home(client, "translator-km")


def test_a_page_in_review_and_one_to_publish_wait_for_a_reviewer(page_of_two, client):
    review = send_to_review(page_of_two)
    assert titles(queue("reviewer-km").waiting) == [page_of_two.title]
    assert "in review" in home(client, "reviewer-km")
    review.delete()
    change(page_of_two, body=body(FIRST))
    approve_all(translation(page_of_two))
    assert titles(queue("reviewer-km").waiting) == [page_of_two.title]
    publish_approved(page_of_two)
    assert queue("reviewer-km").waiting == []


def test_next_is_what_is_out_of_date_then_what_is_urgent_then_the_tree(page_of_two):
    assert titles(queue("translator-km").next)[0] == page_of_two.title
    publish_approved(page_of_two)
    order = titles(queue("translator-km").next)
    assert page_of_two.title not in order
    assert order[:2] == [english("information").title, english("about-this-site").title]
    assert order[2] == english("information").get_parent().title
    late = english("resources")
    change(late, summary="Altogether new words about the library.")
    assert titles(queue("translator-km").next)[0] == late.title


def test_the_words_and_texts_that_are_left_are_counted(page_of_two, client):
    before = queue("translator-km")
    row = next(row for row in before.rows if row.source.object_repr == page_of_two.title)
    expected = sum(len(text.split(" ")) for text in segments(translation(page_of_two)))
    assert row.words == expected
    write(translation(page_of_two), FIRST, "ទន្លេ")
    after = queue("translator-km")
    words = len(FIRST.split(" "))
    assert (after.words, after.texts) == (before.words - words, before.texts - 1)
    approve_all(translation(page_of_two))
    after = queue("translator-km")
    assert (after.words, after.texts) == (before.words - row.words, before.texts - row.total)
    assert f"Words left: {after.words}" in " ".join(home(client).split())


def test_a_language_without_pages_says_who_gives_them(client):
    from wagtail_localize.models import Translation

    Translation.objects.filter(target_locale=locale()).delete()
    assert "No page is given to the translators of this language yet" in home(client)


def test_a_team_sees_pen_names_and_its_lead_the_user_names(client):
    person = user("translator-km")
    assert "translator-km (" not in home(client, "reviewer-km")
    assert "2 people without a pen name" in home(client, "reviewer-km")
    person.pen_name = "Sokha"
    person.save()
    html = home(client, "reviewer-km").partition("Who is in the team")[2]
    assert html.partition("</ul>")[0].count("<li>") == 2
    assert "Sokha" in html and "translator-km" not in html and "1 person without a pen name" in html
    LanguageTeam.objects.filter(locale=locale()).update(lead=user("reviewer-km"))
    assert "translator-km (Sokha)" in home(client, "reviewer-km")


def test_whose_account_is_closed_is_in_no_list(client):
    person = user("translator-km")
    person.pen_name, person.is_active = "Sokha", False
    person.save()
    assert "Sokha" not in home(client, "reviewer-km")


def test_the_first_page_of_the_admin_shows_each_person_their_queue(page_of_two, client):
    write(translation(page_of_two), FIRST, "ទន្លេ")
    html = panel(client, "reviewer-km")
    assert "Waiting for me: 1" in html and "My work: 0" in html
    assert reverse("desk:edit", args=[translation(page_of_two).pk]) in html
    assert html.count("<li>") == 5
    assert "My work: 1" in panel(client, "translator-km")
    assert "Out of date" not in html
    late = begin(english("resources"))
    write(late, english("resources").title, "ធនធាន")
    first = panel(client, "reviewer-km").partition("<li>")[2].partition("<li>")[2]
    assert reverse("desk:edit", args=[late.pk]) in first.partition("</li>")[0], "before what comes next"
    assert panel(client, "editor") == ""


def test_editors_see_how_many_pages_are_out_of_date_in_which_language(page_of_two, client):
    html = panel(client, "chief-editor")
    assert "Thai: 1 page" in html and "Vietnamese: 1 page" in html
    assert f"{reverse('desk:pages')}?language=th&amp;state=outdated" in html
    publish_approved(page_of_two)
    assert "Khmer" not in panel(client, "chief-editor")


def test_an_editor_whose_pages_are_all_up_to_date_is_told(client):
    assert "No translated page is out of date." in panel(client, "chief-editor")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("reviewer-km", "/admin/translations/"),
        ("admin", "/admin/translations/"),
        ("reviewer-km", "/admin/"),
        ("admin", "/admin/"),
    ],
)
def test_they_take_the_same_queries_whatever_the_number_of_pages(
    client, name, address, django_assert_num_queries
):
    client.force_login(user(name))
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    assert len([query for query in few if "stringsegment" in query["sql"]]) == 1
    parent = english("tip-news")
    pages = [
        NewsPage(title=f"Item {n}", slug=f"item-{n}", date="2026-01-02", outlet="A paper") for n in range(20)
    ]
    for page in pages:
        parent.add_child(instance=page)
    for code in ("km", "th"):
        translate_all(pages, locale(code))
    with django_assert_num_queries(len(few)):
        client.get(address)


def test_both_pages_lead_to_each_other(client):
    assert reverse("desk:pages") in home(client)
    assert reverse("desk:index") in client.get(reverse("desk:pages")).content.decode()
