"""What the settings promise: production refuses to start half-configured, the admin calls nobody."""

import json
import os
import subprocess
import sys
from errno import ENOSPC
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management import CommandError, call_command
from django.db.utils import OperationalError

from core.management.commands.prepare import Command as Prepare
from core.models import User

ROOT = Path(__file__).parent.parent
COMPLETE = {
    "ALLOWED_HOSTS": "example.org",
    "DATABASE_URL": "sqlite:////tmp/never-opened.sqlite3",
    "SECRET_KEY": "only-for-tests-" * 5,
}


def check(**environment):
    """Run ``manage.py check --deploy`` in production with exactly these variables."""
    return in_production("manage.py", "check", "--deploy", "--fail-level", "WARNING", **environment)


def production_setting(name, **environment):
    """The value of a setting in production with these variables beside the necessary ones."""
    code = f"import json; from django.conf import settings; print(json.dumps(getattr(settings, {name!r})))"
    return json.loads(in_production("-c", code, **COMPLETE | environment).stdout)


def in_production(*arguments, **environment):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "site_config.settings.production",
            "VAR_DIR": str(settings.VAR_DIR),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_starts_without_a_warning_when_everything_is_set():
    result = check(**COMPLETE)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("name", COMPLETE)
def test_production_names_what_is_missing_in_one_line(name):
    result = check(**{key: value for key, value in COMPLETE.items() if key != name})
    assert result.returncode != 0
    assert result.stderr.startswith("Error: ") and len(result.stderr.splitlines()) == 1
    assert name in result.stderr
    assert not any(other in result.stderr for other in COMPLETE if other != name)


def test_an_unknown_kind_of_database_is_refused_in_one_line():
    result = check(**COMPLETE | {"DATABASE_URL": "mysql://somebody:secret@localhost/site"})
    assert result.returncode != 0
    assert result.stderr.splitlines() == [
        "Error: DATABASE_URL must begin with sqlite:/// or postgres://. See docs/deploy.md."
    ]


def test_what_a_proxy_says_of_https_is_believed_only_behind_a_proxy():
    said = ["HTTP_X_FORWARDED_PROTO", "https"]
    assert production_setting("SECURE_PROXY_SSL_HEADER") is None
    assert production_setting("SECURE_PROXY_SSL_HEADER", BEHIND_PROXY="on") == said


@pytest.mark.django_db
def test_a_monitor_on_the_same_machine_needs_no_certificate(client, settings):
    settings.SECURE_SSL_REDIRECT = production_setting("SECURE_SSL_REDIRECT")
    settings.SECURE_REDIRECT_EXEMPT = production_setting("SECURE_REDIRECT_EXEMPT")
    assert client.get("/healthz").status_code == 200
    assert client.get("/en/")["Location"] == "https://testserver/en/"


def test_a_translation_is_never_published_or_deleted_by_itself():
    assert settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is False
    assert settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE is True
    assert "wagtail.locales" in settings.INSTALLED_APPS
    assert "wagtail_localize.locales" not in settings.INSTALLED_APPS


def test_the_admin_calls_no_other_host():
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    assert settings.WAGTAIL_ENABLE_WHATS_NEW_BANNER is False
    assert settings.WAGTAILEMBEDS_FINDERS == []


def test_uploads_have_limits_and_cannot_carry_scripts():
    assert settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE <= 10 * 1024 * 1024
    assert settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS <= 50_000_000
    assert settings.DATA_UPLOAD_MAX_MEMORY_SIZE <= 10 * 1024 * 1024
    assert set(settings.WAGTAILIMAGES_EXTENSIONS) == {"avif", "gif", "jpg", "jpeg", "png", "webp"}
    documents = {"csv", "docx", "epub", "mp4", "odt", "pdf", "vtt", "webm", "xlsx", "zip"}
    assert set(settings.WAGTAILDOCS_EXTENSIONS) == documents
    assert settings.WAGTAILDOCS_SERVE_METHOD == "serve_view"


def test_the_cache_stands_first():
    assert settings.MIDDLEWARE[0] == "core.cache.VisitorCacheMiddleware"


@pytest.mark.django_db
def test_visitors_pages_carry_the_safety_headers(client):
    headers = client.get("/en/").headers
    directives = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert directives["default-src"] == "'none'"
    assert directives.pop("img-src") == "'self' data:"
    assert set(directives.values()) <= {"'self'", "'none'"}
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    for feature in ("camera", "geolocation", "microphone"):
        assert f"{feature}=()" in headers["Permissions-Policy"]
    assert "Onion-Location" not in headers


@pytest.mark.django_db
def test_tor_browser_is_told_the_onion_address_of_this_very_page(client, settings):
    settings.ONION_SITE = "http://example.onion"
    assert client.get("/en/search/?q=a")["Onion-Location"] == "http://example.onion/en/search/?q=a"


@pytest.mark.django_db
def test_the_admin_has_a_policy_of_its_own(client):
    policy = client.get("/admin/login/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src-attr 'none'" in policy
    assert "frame-ancestors 'self'" in policy and "form-action 'self'" in policy
    assert "http" not in policy and "eval" not in policy and "*" not in policy
    assert "unsafe-inline" not in client.get("/en/").headers["Content-Security-Policy"]


def test_the_site_says_that_it_honours_global_privacy_control(client):
    response = client.get("/.well-known/gpc.json")
    assert json.loads(response.getvalue())["gpc"] is True


@pytest.mark.parametrize(
    "problem", [OSError(ENOSPC, "No space"), OperationalError("database or disk is full")]
)
def test_a_full_disk_is_named_in_one_line(monkeypatch, problem):
    def fail(self):
        raise problem

    monkeypatch.setattr(Prepare, "_connect", lambda self: None)
    monkeypatch.setattr(Prepare, "_migrate", fail)
    with pytest.raises(CommandError, match="The disk is full. Free about 200 MB"):
        call_command("prepare")


def test_another_fault_is_not_called_a_full_disk(monkeypatch):
    def fail(self):
        raise OSError("something else")

    monkeypatch.setattr(Prepare, "_connect", lambda self: None)
    monkeypatch.setattr(Prepare, "_migrate", fail)
    with pytest.raises(OSError, match="something else"):
        call_command("prepare")


def test_a_password_of_an_older_account_still_signs_in_and_is_then_kept_as_new_ones_are(client, db, settings):
    settings.PASSWORD_HASHERS = production_setting("PASSWORD_HASHERS")
    older = make_password("ropes and boats", hasher="pbkdf2_sha256")
    person = User.objects.create(username="older", password=older, is_superuser=True)
    client.post("/admin/login/", {"username": "older", "password": "ropes and boats"})
    assert client.get("/admin/account/").status_code == 200
    person.refresh_from_db()
    assert person.password.startswith("scrypt$")
    client.logout()
    client.post("/admin/login/", {"username": "older", "password": "ropes and boat"})
    assert client.get("/admin/account/").status_code == 302
