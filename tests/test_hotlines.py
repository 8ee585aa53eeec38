"""Hotlines: only verified ones, the same in every language, and checked once a year."""

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale, Page

from core.models import User
from safety.models import Hotline

pytestmark = pytest.mark.django_db

LANGUAGES = ["en", "km", "th", "vi", "lo", "my"]


def html(client, url):
    return client.get(url).content.decode()


def english(**values):
    facts = {"country": "KH", "number": "999", "run_by": "Somebody", "source": "Two papers", "verified": True}
    return Hotline.objects.create(
        **facts | {"checked_on": date.today(), "locale": Locale.get_default()} | values
    )


class TestHotlines:
    def test_only_verified_numbers_are_shown(self, client):
        english(number="99 91", verified=False)
        english(number="99 92")
        text = html(client, "/en/information/")
        assert 'href="tel:9992"' in text and "99 92" in text
        assert "99 91" not in text and "9991" not in text

    def test_each_says_who_answers_for_whom_in_which_languages_at_what_cost_and_who_says_so(self, client):
        text = html(client, "/en/information/")
        vietnam = text[text.index("<h2>Vietnam</h2>") :]
        for part in ('tel:111"', "Ministry of Health", "24 hours a day", "Vietnamese", "Free of charge"):
            assert part in vietnam, part
        assert "September 2025" in vietnam and "VnEconomy" in vietnam

    def test_a_country_without_a_confirmed_number_says_so(self, client):
        text = html(client, "/en/information/")
        without = text[text.index("<h2>No number that we can confirm</h2>") :]
        assert "<p>Laos, Myanmar, and China</p>" in without and "tel:" not in without.split("</section>")[0]

    def test_a_reader_whose_own_country_has_none_is_told_what_to_do_first(self, client):
        text = html(client, "/lo/information/")
        first = re.search(r'<section class="country">.*?</section>', text, re.DOTALL)[0]
        assert "<h2>ລາວ</h2>" in first and "ຕຳຫຼວດ" in first and "tel:" not in first

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_numbers_stand_before_anything_else(self, client, language):
        main = html(client, f"/{language}/information/").split("<main")[1]
        assert main.index("tel:117") < main.index('class="lead"') < main.index('class="country"')
        assert main.count("tel:117") == 2

    def test_whoever_presses_a_number_knows_who_answers_and_how_old_the_number_is(self, client):
        """A reader may fear the police."""
        english(number="44 44", run_by="Some office", checked_on=date(2019, 5, 1))
        english(number="55 55", run_by="Another office")
        rows = re.findall(r'<a href="tel:[^>]*>.*?</a>', html(client, "/en/information/"), re.DOTALL)
        (old,) = [row for row in rows if "44 44" in row and "Some office" in row]
        (new,) = [row for row in rows if "55 55" in row and "Another office" in row]
        assert "Last confirmed: May 2019" in old and "Last confirmed" not in new

    def test_what_to_know_before_calling_stands_above_the_details(self, client):
        main = html(client, "/en/information/").split("<main")[1]
        assert main.index("Before you call") < main.index('class="country"') < main.index("were chosen")

    @pytest.mark.parametrize(("language", "country"), [("km", "កម្ពុជា"), ("th", "ไทย"), ("vi", "Việt Nam")])
    def test_the_reader_s_own_country_comes_first(self, client, language, country):
        text = html(client, f"/{language}/information/")
        assert re.findall(r'<section class="country">\s*<h2>([^<]+)</h2>', text)[0] == country
        assert re.findall(r'<ul class="numbers".*?tel:\d+">([^<]+) <strong>', text, re.DOTALL)[0] == country

    def test_a_number_that_is_not_translated_is_shown_in_english_and_marked(self, client):
        english(number="77 77", run_by="A new office")
        text = html(client, "/km/information/")
        assert re.search(r'<div class="hotline"[^>]* lang="en">.*?tel:7777.*?A new office', text, re.DOTALL)

    def test_a_changed_number_changes_in_every_language_at_once(self, client):
        hotline = Hotline.objects.get(number="1300", locale__language_code="en")
        facts = {"number": "1301", "checked_on": date(2026, 1, 2), "cost": "normal", "languages": "th vi"}
        for name, value in facts.items():
            assert getattr(hotline, name) != value, "a change changes something"
            setattr(hotline, name, value)
        hotline.save()
        assert list(hotline.get_translations().values(*facts)) == [facts] * (len(LANGUAGES) - 1)
        for language in LANGUAGES:
            text = html(client, f"/{language}/information/")
            assert "tel:1301" in text and "tel:1300" not in text, language

    def test_a_number_that_is_no_longer_verified_goes_in_every_language(self, client):
        hotline = Hotline.objects.get(number="1300", locale__language_code="en")
        hotline.verified = False
        hotline.save()
        assert not any("tel:1300" in html(client, f"/{language}/information/") for language in LANGUAGES)

    def test_a_deleted_number_goes_in_every_language(self):
        Hotline.objects.get(number="1300", locale__language_code="en").delete()
        assert not Hotline.objects.filter(number="1300").exists()

    def test_deleting_one_translation_leaves_the_others(self):
        Hotline.objects.get(number="1300", locale__language_code="th").delete()
        assert Hotline.objects.filter(number="1300").count() == len(LANGUAGES) - 1

    @pytest.mark.parametrize(("days", "is_old"), [(364, False), (367, True)])
    def test_a_date_of_more_than_a_year_ago_carries_a_warning(self, client, days, is_old):
        Hotline.objects.filter(country="KH").delete()
        english(number="88 81", checked_on=date.today() - timedelta(days=days))
        cambodia = html(client, "/en/information/").split("<h2>Cambodia</h2>")[1].split("</section>")[0]
        assert "8881" in cambodia
        assert ("more than a year ago" in cambodia) is is_old

    def test_within_a_country_the_first_written_comes_first(self, client):
        first, _second = english(country="LA", number="66 61"), english(country="LA", number="66 62")
        first.save()
        laos = html(client, "/en/information/").split("<h2>Laos</h2>")[1].split("</section>")[0]
        assert re.findall(r'"tel:(\d+)"', laos) == ["6661", "6662"]

    @pytest.mark.parametrize("number", ["", "call us", "javascript:1", "12-34", "+", "1" * 31])
    def test_a_number_that_cannot_be_dialled_is_refused(self, number):
        with pytest.raises(ValidationError):
            Hotline(
                country="KH", number=number, run_by="A", source="B", checked_on=date.today()
            ).clean_fields(exclude=["locale"])

    @pytest.mark.parametrize("languages", ["Khmer", "km, en", "km  en", "k", "KM"])
    def test_languages_that_are_no_codes_are_refused(self, languages):
        facts = {"country": "KH", "number": "999", "run_by": "A", "source": "B", "checked_on": date.today()}
        Hotline(**facts, languages="km en zh").clean_fields(exclude=["locale"])
        with pytest.raises(ValidationError, match="Use language codes"):
            Hotline(**facts, languages=languages).clean_fields(exclude=["locale"])


class TestEditorsAreReminded:
    def test_the_admin_s_first_page_names_numbers_nobody_has_checked_for_a_year(self, client):
        client.force_login(User.objects.get(username="editor"))
        old = english(number="44 44", checked_on=date.today() - timedelta(days=400))
        new = english(number="55 55")
        text = html(client, reverse("wagtailadmin_home"))
        assert "Hotlines to check" in text
        assert "44 44" in text and f"/{old.pk}/" in text
        assert "55 55" not in text and f"hotline/edit/{new.pk}/" not in text

    def test_nothing_is_said_when_all_are_fresh(self, client):
        client.force_login(User.objects.get(username="editor"))
        Hotline.objects.update(checked_on=date.today())
        assert "Hotlines to check" not in html(client, reverse("wagtailadmin_home"))

    def test_a_translator_is_not_asked_to_check_numbers(self, client):
        english(checked_on=date.today() - timedelta(days=400))
        client.force_login(User.objects.get(username="translator-km"))
        assert "Hotlines to check" not in html(client, reverse("wagtailadmin_home"))

    def test_the_list_shows_which_are_due(self, client):
        client.force_login(User.objects.get(username="editor"))
        english(number="44 44", checked_on=date.today() - timedelta(days=400))
        english(number="55 55")
        text = html(client, reverse(Hotline.snippet_viewset.get_url_name("list")))
        assert "Check due" in text
        rows = re.findall(r"<tr>.*?</tr>", text, re.DOTALL)
        last_cells = {n: row.split("<td")[-1] for row in rows for n in ("44 44", "55 55") if n in row}
        assert {n: "True" in cell for n, cell in last_cells.items()} == {"44 44": True, "55 55": False}

    def test_a_hotline_can_be_written_and_is_refused_with_a_reason(self, client):
        client.force_login(User.objects.get(username="editor"))
        url = reverse(Hotline.snippet_viewset.get_url_name("add"))
        form = {"country": "LA", "number": "12x", "run_by": "A", "source": "B", "checked_on": "2026-01-01"}
        refused = client.post(url, form).content.decode()
        assert "Use digits and spaces" in refused and 'value="12x"' in refused
        client.post(url, form | {"number": "12 34", "verified": "on"})
        assert Hotline.objects.get(number="12 34").country == "LA"


def test_these_pages_open_in_the_languages_of_the_mekong():
    for slug in ("information", "about-this-site"):
        pages = Page.objects.live().filter(slug=slug)
        assert {page.locale.language_code for page in pages} == set(LANGUAGES)
