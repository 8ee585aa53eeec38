"""The starter site is the integration test: load it, then open every page as each kind of person."""

import re
import stat

import polib
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from wagtail.models import Page

from core.models import User
from home.models import HomePage
from home.starter.content import read
from home.starter.translations import read_catalogue
from media.models import LibraryPage, ReportPage
from news.models import NewsPage
from safety.models import HelpPage, SafetyPage
from team.models import TeamPage

pytestmark = pytest.mark.django_db

SEED_MENU = [
    "Main Page",
    "The Information Gap",
    "Mekong Technology Project",
    "About the Team",
    "TIP News",
    "Resources",
]
# What a browser would fetch by itself; a link that a visitor may follow is another matter.
FETCHED = re.compile(r'<(?:script|img|iframe|source|video|track)[^>]+src="([^"]+)"|<link[^>]+href="([^"]+)"')


def addresses(client):
    xml = client.get("/sitemap.xml").content.decode()
    return [url.removeprefix("http://testserver") for url in re.findall(r"<loc>([^<]+)</loc>", xml)]


def test_the_sitemap_has_every_page(client):
    pages = Page.objects.live().filter(depth__gt=1)
    assert sorted(addresses(client)) == sorted(page.url for page in pages)
    assert len(pages) > 140


@pytest.mark.parametrize("language", settings.SITE_LANGUAGES)
def test_every_page_of_the_sitemap_answers_in_its_language_and_calls_no_other_host(client, language):
    urls = [url for url in addresses(client) if url.startswith(f"/{language}/")]
    assert f"/{language}/information/" in urls
    for url in urls:
        response = client.get(url)
        html = response.content.decode()
        assert response.status_code == 200, url
        assert f'<html lang="{language}"' in html, url
        assert not response.cookies and "Cookie" not in response.headers.get("Vary", ""), url
        for found in FETCHED.findall(html):
            address = "".join(found)
            assert address.startswith(("/", "http://testserver/", "data:image/svg+xml,")), (url, address)
        inline = r"<style|<script(?![^>]+src=|[^>]+ld\+json)|\sstyle=|\son\w+="
        assert not re.search(inline, html), url


@pytest.mark.parametrize("language", ["km", "th", "vi"])
def test_a_full_language_has_every_page(language):
    pages = Page.objects.live().filter(locale__language_code=language, depth__gt=1)
    english = Page.objects.live().filter(locale__language_code="en", depth__gt=1)
    assert len(english) > 38
    assert set(pages.values_list("translation_key")) == set(english.values_list("translation_key"))
    slugs = dict(english.filter(depth__gt=2).values_list("translation_key", "slug"))
    assert all(page.slug == slugs[page.translation_key] for page in pages.filter(depth__gt=2))


@pytest.mark.parametrize("language", ["lo", "my"])
def test_lao_and_burmese_have_their_main_page_and_what_keeps_readers_safe(language):
    pages = Page.objects.live().filter(locale__language_code=language)
    assert {page.specific_class for page in pages} == {HomePage, HelpPage, SafetyPage}


def test_the_six_sections_stand_in_the_menu_under_the_seed_s_labels(client):
    html = client.get("/en/").content.decode()
    menu = re.search(r'<nav class="site-menu".*?</nav>', html, re.DOTALL)[0]
    assert re.findall(r"<a [^>]+>([^<]+)</a>", menu) == SEED_MENU


def test_the_content_is_as_rich_as_promised():
    team = TeamPage.objects.get(locale__language_code="en")
    assert team.people.count() >= 15
    assert NewsPage.objects.filter(locale__language_code="en").count() >= 20
    reports = ReportPage.objects.filter(locale__language_code="en")
    assert reports.count() >= 4
    assert all(len(report.abstract) > 300 for report in reports)
    links = LibraryPage.objects.get(locale__language_code="en").links.all()
    assert len(links) >= 25 and len({link.group for link in links}) >= 4


def test_the_main_page_keeps_every_part_of_the_seed_page(client):
    html = client.get("/en/").content.decode()
    for part in (
        "This site does not hold the video.",
        "https://technologyandtrafficking.usc.edu/report/",
        "June 3, 2010",
        "27 million",
        "2012 Trafficking in Persons Report",
        "June 19, 2012",
        "https://2009-2017.state.gov/secretary/20092013clinton/rm/2012/06/193368.htm",
        "Picture not held by this site",
        "Trafficking Victims Protection Act",
        "Palermo Protocol",
        "&quot;3P&quot; paradigm",
        "share information",
        "350 S Grand Ave, Suite 3350",
        "(213) 337-3100",
    ):
        assert part in html, part


@pytest.mark.parametrize("language", ["km", "th", "vi"])
def test_a_sample_translation_says_that_a_native_speaker_must_review_it(client, language):
    html = client.get(f"/{language}/resources/").content.decode()
    notice = re.search(r'<p class="notice" role="note">.*?</p>', html, re.DOTALL)[0]
    assert 'href="/en/resources/"' in notice
    assert "This is a sample" not in notice
    assert 'role="note"' not in client.get("/en/resources/").content.decode()


@pytest.mark.parametrize("language", ["km", "th", "vi", "lo", "my"])
def test_a_sample_keeps_the_numbers_and_links_of_the_english(language):
    catalogue = read_catalogue(language)
    assert len(catalogue) > 100
    for english, translation in catalogue.items():
        assert sorted(re.findall(r"<[^>]+>", english)) == sorted(re.findall(r"<[^>]+>", translation)), english
        assert set(re.findall(r"\d{2,}", english)) <= numbers(translation, language), english


def numbers(text, language):
    """The numbers of a text in 0-9; a Thai year counts also as the year of the common era that it is."""
    digits = {ord(digit): str(n) for n, digit in enumerate("၀၁၂၃၄၅၆၇၈၉")}
    found = set(re.findall(r"\d{2,}", text.translate(digits)))
    return found | {str(int(year) - 543) for year in found if language == "th" and len(year) == 4}


# A further year after "to", "and", a comma or a dash shares the era of the first.
WITH_ERA = re.compile(r"พ\.ศ\.\s\d{4}(?:(?:\s(?:ถึง|และ)\s|–|, )\d{4})*")


def visitors_messages(language):
    """The messages that visitors read; those of the desk show numbers as examples."""
    messages = polib.pofile(str(settings.LOCALE_PATHS[0] / language / "LC_MESSAGES/django.po"))
    return [entry for entry in messages if not entry.occurrences[0][0].startswith("localization/")]


def test_thai_texts_count_all_years_from_the_buddha_and_say_so():
    catalogue = read_catalogue("th")
    catalogue |= {entry.msgid: entry.msgstr for entry in visitors_messages("th")}
    for english, translation in catalogue.items():
        rest = WITH_ERA.sub("", re.sub(r"<[^>]+>", "", translation))
        assert "ค.ศ." not in rest and not re.search(r"(?<!\d)(?:19|20|24|25)\d\d(?!\d)", rest), english


# What is dialled or written on an envelope, and what belongs to an English name.
NOT_BURMESE = re.compile(r"<[^>]+>|350 S Grand.*|\(213\) .*|Channel \d|\d[A-Z]")


def test_burmese_texts_have_the_digits_that_the_site_writes_by_itself():
    texts = [*read_catalogue("my").values(), *(entry.msgstr for entry in visitors_messages("my"))]
    assert [text for text in texts if re.search("[0-9]", NOT_BURMESE.sub("", text))] == []


def test_a_burmese_key_figure_names_its_year_once(client):
    html = client.get("/my/").content.decode()
    figure = re.search(r'<figure class="key-figure">.*?</figure>', html, re.DOTALL)[0]
    text = re.sub(r"<[^>]+>", "", figure)
    assert text.count("၂၀၁၂") == 1 and "2012" not in text


@pytest.mark.long
@pytest.mark.parametrize("language", settings.SITE_LANGUAGES)
def test_every_page_opens_in_the_explorer_the_editor_and_the_preview(client, language):
    client.force_login(User.objects.get(username="admin"))
    pages = Page.objects.filter(depth__gt=1, locale__language_code=language).specific()
    assert pages
    for page in pages:
        assert client.get(f"/admin/pages/{page.pk}/").status_code == 200
        assert client.get(f"/admin/pages/{page.pk}/edit/", follow=True).status_code == 200, page
        preview = page.make_preview_request(preview_mode="", extra_request_attrs={})
        assert preview.status_code == 200
        assert f'<html lang="{language}"' in preview.content.decode()


def test_loading_over_a_site_with_pages_is_refused_and_changes_nothing():
    before = list(Page.objects.values_list("pk", flat=True))
    with pytest.raises(CommandError, match="--replace"):
        call_command("load_starter", verbosity=0)
    call_command("load_starter", "--if-empty", verbosity=0)
    assert list(Page.objects.values_list("pk", flat=True)) == before


def test_replacing_asks_first(monkeypatch):
    before = list(Page.objects.values_list("pk", flat=True))
    monkeypatch.setattr("builtins.input", lambda question: "no")
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("load_starter", "--replace", verbosity=0)
    assert list(Page.objects.values_list("pk", flat=True)) == before


def test_replacing_loads_the_pages_again_and_gives_new_passwords():
    path = settings.VAR_DIR / "accounts.txt"
    old = path.read_text()
    call_command("load_starter", "--replace", "--no-input", "--english-only", verbosity=0)
    assert HomePage.objects.get().title == read("home")["title"]
    assert not set(old.splitlines()) & set(path.read_text().splitlines())
    path.write_text(old)


def test_the_accounts_are_kept_for_their_owner_alone(client):
    path = settings.VAR_DIR / "accounts.txt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    accounts = [line.split("\t") for line in path.read_text().splitlines()]
    languages = ["km", "th", "vi", "lo", "my"]
    expected = {"administrator", "chief editor", "editor"}
    expected |= {f"{role} {code}" for role in ("translator", "reviewer") for code in languages}
    assert {role for role, _username, _password in accounts} == expected
    assert all(len(password) >= 12 for _role, _username, password in accounts)
    for _role, username, password in accounts:
        assert client.login(username=username, password=password), username
