"""Every language is reached, named and written as its readers expect."""

import datetime
import os
import re
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils.translation import get_language_info, gettext, override
from wagtail.models import Page

from home.models import HomePage
from localization.dates import format_date, format_year
from localization.languages import native_name

ROOT = Path(__file__).parent.parent
NATIVE_NAMES = {
    "en": "English",
    "km": "ខ្មែរ",
    "th": "ไทย",
    "vi": "Tiếng Việt",
    "lo": "ລາວ",
    "my": "မြန်မာ",
}


@pytest.mark.parametrize("code", NATIVE_NAMES)
def test_a_language_is_named_in_itself(code):
    assert native_name(code) == NATIVE_NAMES[code]
    assert get_language_info(code)["name_local"] == NATIVE_NAMES[code]


@pytest.mark.parametrize(
    ("code", "exit_label"),
    [
        ("km", "ចេញពីទំព័រនេះ"),
        ("th", "ออกจากเว็บนี้"),
        ("vi", "Rời trang này"),
        ("lo", "ອອກຈາກເວັບ"),
        ("my", "ထွက်မည်"),
    ],
)
def test_a_catalogue_is_compiled_and_found(code, exit_label):
    """Asked with a text that only this site has: Wagtail's own catalogues know the common ones."""
    with override(code):
        assert gettext("Leave this site") == exit_label


def test_the_catalogues_are_complete_and_compiled(capsys):
    call_command("messages", "--check")


DAY = datetime.date(2012, 6, 19)


@pytest.mark.parametrize(
    ("code", "precision", "text"),
    [
        ("en", "day", "June 19, 2012"),
        ("en", "month", "June 2012"),
        ("en", "year", "2012"),
        ("km", "day", "19 មិថុនា 2012"),
        ("th", "day", "19 มิถุนายน พ.ศ. 2555"),
        ("th", "month", "มิถุนายน พ.ศ. 2555"),
        ("th", "year", "พ.ศ. 2555"),
        ("vi", "month", "tháng 6 năm 2012"),
        ("lo", "day", "19 ມິຖຸນາ 2012"),
        ("my", "year", "၂၀၁၂"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(code, precision, text):
    assert format_date(DAY, code, precision) == text


def test_a_precision_nobody_knows_is_an_error():
    with pytest.raises(KeyError):
        format_date(DAY, "en", "century")


def test_a_thai_year_is_of_the_buddhist_era():
    assert format_year(2012, "th") == "พ.ศ. 2555"


@pytest.mark.django_db
class TestTheAddressWithoutALanguage:
    @pytest.mark.parametrize(
        ("accepted", "address"),
        [
            ("km", "/km/"),
            ("km-KH,km;q=0.9,en;q=0.8", "/km/"),
            ("fr,th;q=0.5", "/th/"),
            ("en-GB", "/en/"),
            ("lo", "/lo/"),
            ("fr", "/en/"),
            ("", "/en/"),
            ("\x00;;;q=9,*", "/en/"),
        ],
    )
    def test_it_sends_to_the_best_language(self, client, accepted, address):
        response = client.get("/", headers={"accept-language": accepted})
        assert (response.status_code, response["Location"]) == (302, address)
        assert "Accept-Language" in response["Vary"]
        assert not response.cookies

    def test_it_passes_over_a_language_whose_main_page_nobody_may_see(self, client):
        HomePage.objects.get(locale__language_code="km").unpublish()
        vietnamese = HomePage.objects.get(locale__language_code="vi")
        vietnamese.view_restrictions.create(restriction_type="login")
        response = client.get("/", headers={"accept-language": "km,vi;q=0.7,th;q=0.5"})
        assert response["Location"] == "/th/"


@pytest.mark.django_db
class TestAPageThatIsNotThere:
    @pytest.mark.parametrize("code", ["en", "km", "th", "vi", "lo", "my"])
    def test_it_says_so_in_the_reader_s_language(self, client, code):
        response = client.get(f"/{code}/no-such-page/")
        assert response.status_code == 404
        with override(code):
            text = gettext("There is no page at this address in this language.")
        assert text in response.content.decode()
        assert (code == "en") is text.startswith("There is")
        assert f'<html lang="{code}"' in response.content.decode()

    def test_it_offers_the_same_address_in_the_languages_that_have_it(self, client):
        html = client.get("/lo/resources/").content.decode()
        main = html[html.index("<main") :]
        for code in ("en", "km", "th", "vi"):
            assert f'href="/{code}/resources/"' in main
        assert 'href="/my/resources/"' not in main

    def test_it_offers_no_private_or_unpublished_page(self, client):
        Page.objects.get(locale__language_code="th", slug="resources").unpublish()
        private = Page.objects.get(locale__language_code="vi", slug="resources")
        private.view_restrictions.create(restriction_type="login")
        html = client.get("/lo/resources/").content.decode()
        main = html[html.index("<main") :]
        assert 'href="/th/resources/"' not in main and 'href="/vi/resources/"' not in main


@pytest.mark.parametrize("code", ["en", "km", "my"])
def test_the_page_for_a_fault_needs_no_database(client, code, monkeypatch):
    """Without the django_db mark every query raises, so this page makes none."""
    from django.test import RequestFactory

    from core.views import server_error

    response = server_error(RequestFactory().get(f"/{code}/"))
    assert response.status_code == 500
    with override(code):
        assert gettext("Something went wrong") in response.content.decode()
        leave = gettext("Leave this site")
    assert re.search(rf'<a href="https://[^"]+" rel="noreferrer">{leave}</a>', response.content.decode())


ONE_MORE = """
from site_config.settings.test import *
SITE_LANGUAGES = [*SITE_LANGUAGES, "id"]
register_languages(SITE_LANGUAGES)
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = language_choices(SITE_LANGUAGES)
LOCALE_PATHS = [VAR_DIR.parent, *LOCALE_PATHS]
DATABASES = {"default": env.db_url_config(f"sqlite:///{VAR_DIR}/site.sqlite3")}
"""
VISIT = """
import django; django.setup()
import os, pathlib, shutil
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from home.models import HomePage
from wagtail.models import Locale
if prepared := os.environ.get("PREPARED_VAR"):
    shutil.copy2(pathlib.Path(prepared) / "site.sqlite3", settings.VAR_DIR)
call_command("migrate", verbosity=0)
call_command("load_starter", "--english-only", "--if-empty", verbosity=0)
locale = Locale.objects.create(language_code="id")
page = HomePage.objects.get(locale__language_code="en").copy_for_translation(locale)
page.title = "Halaman utama"; page.save_revision().publish()
print(Client().get("/id/").content.decode())
print(Client().get("/", headers={"accept-language": "id"})["Location"])
"""


def write_catalogue(folder, words):
    folder.mkdir(parents=True)
    po = polib.POFile()
    po.metadata = {"Content-Type": "text/plain; charset=utf-8"}
    po.extend(polib.POEntry(msgid=english, msgstr=word) for english, word in words.items())
    po.save_as_mofile(str(folder / "django.mo"))


@pytest.mark.long
def test_one_more_language_is_a_settings_line_a_catalogue_and_a_locale_row(tmp_path):
    """Indonesian, added from outside: a settings module, a catalogue, a locale row."""
    (tmp_path / "one_more.py").write_text(ONE_MORE)
    (tmp_path / "visit.py").write_text(VISIT)
    write_catalogue(tmp_path / "id/LC_MESSAGES", {"Main menu": "Menu utama"})
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "one_more",
        "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}",
        "VAR_DIR": str(tmp_path),
    }
    visit = subprocess.run(
        [sys.executable, str(tmp_path / "visit.py")],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert visit.returncode == 0, visit.stderr
    assert '<html lang="id"' in visit.stdout
    assert 'aria-label="Menu utama"' in visit.stdout
    assert re.search(r'<span lang="id" aria-current="true">Indonesia', visit.stdout)
    assert visit.stdout.strip().endswith("/id/")


def test_no_language_is_written_into_code_or_templates():
    """Settings name the languages once; what is known of scripts stands in localization and search/text."""
    codes = "|".join(code for code in settings.SITE_LANGUAGES if code != "en")
    pattern = re.compile(rf"""["'/]({codes})["'/]""")
    apps = ["core", "home", "media", "news", "search", "sections", "site_config", "team"]
    files = [path for app in apps for path in (ROOT / app).rglob("*") if path.suffix in {".py", ".html"}]
    files = [path for path in files if ROOT / "search" / "text" not in path.parents]
    found = {path.name for path in files if pattern.search(path.read_text(encoding="utf-8"))}
    assert found <= {"base.py"}
