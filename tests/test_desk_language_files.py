"""All texts of a language as one file."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localization.models import SegmentEvent
from news.models import NewsPage

from .desk import FIRST, filled, write_page_of_two
from .translations import begin, english, locale, segments, translation, user

pytestmark = pytest.mark.django_db
begin_with = write_page_of_two
KHMER, THAI = (f"/admin/translations/languages/{code}/file/" for code in ("km", "th"))


def download(client):
    return polib.pofile(client.get(KHMER).content.decode())


def send(client, po, address=KHMER):
    upload = SimpleUploadedFile("km.po", str(po).encode())
    return client.post(address, {"file": upload}, follow=True).content.decode()


def test_a_language_comes_and_goes_as_one_file(khmer_team, page_of_two):
    po = download(khmer_team)
    assert len(po) > 600 and len({(entry.msgctxt, entry.msgid) for entry in po}) == len(po)
    html = send(khmer_team, filled(po, first="ទន្លេ"))
    assert "Stored texts: 1. Left out: 0." in html
    assert segments(translation(page_of_two))[FIRST].text == "ទន្លេ"


def test_the_file_of_a_language_takes_the_same_queries_however_many_pages_there_are(
    khmer_team, page_of_two, django_assert_num_queries
):
    with CaptureQueriesContext(connection) as queries:
        khmer_team.get(KHMER)
    begin(NewsPage.objects.filter(locale__language_code="en").first())
    for number in range(3):
        parent = english("tip-news")
        new = parent.add_child(instance=NewsPage(title=f"News {number}", date="2013-01-01", outlet="CCLP"))
        begin(new)
    with django_assert_num_queries(len(queries)):
        khmer_team.get(KHMER)


def test_the_file_of_another_language_is_closed(khmer_team, page_of_two):
    assert khmer_team.get(THAI).status_code == 302
    assert khmer_team.get(KHMER.replace("km", "xx")).status_code == 404


def test_the_file_of_a_language_is_refused_by_another(khmer_team, page_of_two):
    po = filled(download(khmer_team), first="ទន្លេ")
    khmer_team.force_login(user("translator-th"))
    assert "of another page or language" in send(khmer_team, po, THAI)
    assert not SegmentEvent.objects.filter(via="file").exists()


def test_a_locked_page_of_a_language_takes_nothing_and_the_others_do(khmer_team, page_of_two):
    po = filled(download(khmer_team), first="ទន្លេ")
    target = page_of_two.get_translation(locale())
    target.locked, target.locked_by = True, user("reviewer-km")
    target.save()
    other = next(entry for entry in po if entry.msgid == "About the Team")
    other.msgstr, other.flags = "អំពីក្រុម", []
    html = send(khmer_team, po)
    assert "Stored texts: 1. Left out: 1." in html and "Somebody has locked this page" in html
