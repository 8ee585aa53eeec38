"""Giving pages to translators: at once, without a wait, each page once, whatever happens to the worker."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from localization import jobs, worker
from localization.engine import translation_of
from localization.models import Job, Submission

from .translations import begin, english, locale, segments, translation, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(user("chief-editor"))
    return client


def submit(client, page, codes=("lo",), **more):
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(address, {"languages": [locale(code).pk for code in codes], **more})


def branch(page):
    return Page.objects.descendant_of(page, inclusive=True)


def test_a_branch_is_given_to_a_language_page_by_page(chief):
    section = english("mekong-technology-project")
    answer = submit(chief, section, with_descendants="on")
    assert answer["Location"] == reverse("desk:progress", args=[Submission.objects.get().pk])
    jobs.work_off()
    for page in branch(section):
        assert translation_of(page.specific, locale("lo")) is not None
    html = chief.get(answer["Location"]).content.decode()
    assert f"{branch(section).count()} of {branch(section).count()}" in html


def test_every_language_that_was_chosen_shows_its_progress(chief):
    answer = submit(chief, english("tip-news"), codes=("lo", "my"), with_descendants="on")
    jobs.work_off()
    html = chief.get(answer["Location"]).content.decode()
    assert html.count("<progress") == 2 and "into Lao" in html and "into Burmese" in html


def test_the_form_says_which_languages_have_the_page_already(chief):
    html = chief.get(reverse("wagtail_localize:submit_page_translation", args=[english("tip-news").pk]))
    rows = [row for row in html.content.decode().split("<p>") if "checkbox" in row and "languages" in row]
    assert ["have it already" in row for row in rows] == [
        "Lao" not in row and "Burmese" not in row for row in rows
    ]
    assert len(rows) == 5


def test_nobody_sees_the_progress_of_others_beside_their_own(chief):
    theirs = jobs.submit([english("tip-news")], locale("lo"), user("admin"))
    mine = jobs.submit([english("tip-news")], locale("my"), user("chief-editor"))
    address = reverse("desk:progress", args=[mine.pk])
    assert chief.get(address).status_code == chief.get(f"{address}?with=nonsense").status_code == 200
    for number in ("9" * 30, "9" * 5000, "-1"):
        assert chief.get(f"{address}?with={number}").status_code == 200
    assert chief.get(f"{address}?with={theirs.pk}").status_code == 302
    assert chief.get(reverse("desk:progress", args=[0])).status_code == 404


def test_the_request_itself_does_none_of_the_work(chief, django_assert_max_num_queries):
    home = english("the-information-gap").get_parent().specific
    with django_assert_max_num_queries(60):
        submit(chief, home, with_descendants="on")
    assert Job.objects.filter(done_at=None).count() == branch(home).count() > 30
    assert not Translation.objects.filter(
        target_locale=locale("lo"), source__object_id=english("tip-news").translation_key
    )


def queries_of_refreshing(pages):
    for page in pages:
        jobs.refresh(page)
    with CaptureQueriesContext(connection) as queries:
        assert jobs.work_off() == len(pages)
    return len(queries)


def test_many_pages_are_refreshed_in_the_queries_of_two():
    news = list(english("tip-news").get_children())
    queries_of_refreshing(news[:1])
    assert len(news) > 4 and queries_of_refreshing(news) == queries_of_refreshing(news[:2])


def test_without_a_worker_the_site_says_so_and_works_itself(chief, monkeypatch):
    monkeypatch.setattr("localization.desk.progress.SECONDS_A_REQUEST", 0.001)
    monkeypatch.setattr("localization.jobs.JOBS_AT_ONCE", 2)
    answer = submit(chief, english("tip-news"), with_descendants="on")
    page = chief.get(answer["Location"])
    assert "There is no background worker" in page.content.decode() and page["Refresh"]
    for _request in range(30):
        html = chief.get(answer["Location"]).content.decode()
        if "To the translations" in html:
            break
    assert not Job.objects.filter(done_at=None).exists()


def test_where_a_worker_runs_requests_leave_the_work_to_it(chief):
    stop = worker.say_running()
    try:
        while not worker.is_running():
            pass
        answer = submit(chief, english("tip-news"))
        html = chief.get(answer["Location"]).content.decode()
        assert "There is no background worker" not in html
        assert Job.objects.filter(done_at=None).count() == 1
    finally:
        stop.set()


def test_nothing_is_done_twice(chief):
    page = english("tip-news")
    for _again in range(2):
        submit(chief, page)
        jobs.work_off()
    assert not Job.objects.exclude(problem="").exists()
    assert (
        Translation.objects.filter(source__object_id=page.translation_key, target_locale=locale("lo")).count()
        == 1
    )


def test_a_job_that_breaks_is_undone_and_keeps_no_other_waiting(chief, monkeypatch):
    page, other = english("tip-news"), english("resources")
    for each in (page, other):
        submit(chief, each)
    real = jobs.translate_all

    def breaks(instances, *args):
        real(instances, *args)
        if page in instances:
            raise RuntimeError("no memory left")

    monkeypatch.setattr(jobs, "translate_all", breaks)
    jobs.work_off()
    assert translation(page, "lo") is None and translation(other, "lo")
    html = chief.get(reverse("desk:index")).content.decode()
    assert "1 job went wrong" in html
    monkeypatch.undo()
    chief.post(reverse("desk:retry"))
    jobs.work_off()
    assert translation(page, "lo")
    assert not Job.objects.exclude(problem="").exists()


@pytest.mark.parametrize("name", ["translator-km", "reviewer-km", "editor"])
def test_only_chief_editors_give_pages_to_translators(client, name):
    client.force_login(user(name))
    page = english("tip-news")
    for answer in (submit(client, page), client.post(reverse("desk:retry"))):
        assert answer.status_code == 302 and answer["Location"] == "/admin/"
    assert not Job.objects.exists()


def test_only_english_is_translated_so_that_no_page_has_two_sources(chief):
    """Plain wagtail-localize takes Thai to Vietnamese beside English to Vietnamese, and breaks (D22)."""
    page = english("tip-news").get_translation(locale("th"))
    chief.force_login(user("admin"))
    assert submit(chief, page, ["vi"]).status_code == 404
    with pytest.raises(ValueError, match="Only an English page"):
        begin(page, "vi")


def test_a_form_without_a_language_says_so(chief):
    answer = submit(chief, english("tip-news"), [])
    assert answer.status_code == 200 and "Choose at least one language." in answer.content.decode()
    assert submit(chief, english("tip-news"), ["en"]).status_code == 200
    assert not Job.objects.exists()


def test_a_snippet_is_given_to_translators(chief):
    from safety.models import Hotline

    hotline = Hotline.objects.filter(locale__language_code="en").first()
    chief.force_login(user("admin"))
    address = reverse("wagtail_localize:submit_snippet_translation", args=["safety", "hotline", hotline.pk])
    assert "with_descendants" not in chief.get(address).content.decode()
    Translation.objects.filter(source__object_id=hotline.translation_key).delete()
    chief.post(address, {"languages": [locale("lo").pk]})
    jobs.work_off()
    assert hotline.run_by in segments(translation(hotline, "lo"))


@pytest.mark.parametrize(
    "path", ["safety/hotline/999999/", "no/such/1/", "core/user/1/", "wagtailcore/page/1/"]
)
def test_what_cannot_be_translated_is_not_found(chief, path):
    chief.force_login(user("admin"))
    assert chief.get(f"/admin/localize/submit/snippet/{path}").status_code == 404


def test_somebody_else_s_submission_is_not_shown(chief, client):
    answer = submit(chief, english("tip-news"))
    client.force_login(user("translator-km"))
    assert client.get(answer["Location"]).status_code == 302


def test_a_page_that_is_gone_before_its_turn_is_no_problem(chief):
    page = english("a-two-part-pilot")
    submit(chief, page)
    page.delete()
    assert jobs.work_off() == 1
    assert not Job.objects.exclude(problem="").exists()
