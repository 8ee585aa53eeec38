"""Settings that are the same everywhere; dev, production and test say only what differs."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from localization.languages import language_choices, register_languages

from .policies import *

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.FileAwareEnv()
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))

# Applications: ours from the outermost inward, then Wagtail's, then Django's.

INSTALLED_APPS = [
    "home",
    "sections",
    "news",
    "team",
    "media",
    "safety",
    "search",
    "core",
    "localization",
    "wagtail_localize",
    "wagtail.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "core.apps.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

# The visitors' cache stands first, so that a hit costs nothing else.
MIDDLEWARE = [
    "core.cache.VisitorCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "core.headers.SafetyHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.compression.CompressionMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "core.headers.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.admin_locale.SiteLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.atomic.AtomicAdminMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "site_config.urls"
WSGI_APPLICATION = "site_config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site_config" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Data: everything the running site makes lives under var/.

DATABASE_URL = env.str("DATABASE_URL", default=f"sqlite:///{VAR_DIR}/site.sqlite3")
if not DATABASE_URL.startswith(("sqlite:///", "postgres://", "postgresql://")):
    raise ImproperlyConfigured("DATABASE_URL must begin with sqlite:/// or postgres://. See docs/deploy.md.")
try:
    DATABASES = {"default": env.db_url_config(DATABASE_URL)}
except ValueError as problem:
    raise ImproperlyConfigured(f"DATABASE_URL cannot be used: {problem}. See docs/deploy.md.") from problem
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache" / "default",
    },
    "renditions": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache" / "renditions",
        "TIMEOUT": None,
    },
    # Files are seen by every worker and by management commands alike.
    "pages": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache" / "pages",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}
CACHE_MIDDLEWARE_ALIAS = "pages"
CACHE_MIDDLEWARE_SECONDS = 600

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "site_config" / "static"]
# Pages name the hashed files alone; the others would be compressed for nobody.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# Files that browsers look for at the root of a site.
WHITENOISE_ROOT = BASE_DIR / "site_config" / "root"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "core.stylesheets.BundledStaticFilesStorage"},
}

# People

AUTH_USER_MODEL = "core.User"
# OWASP names it too, and it is quicker for the server than Django's own choice, which older accounts have.
PASSWORD_HASHERS = [f"django.contrib.auth.hashers.{name}PasswordHasher" for name in ("Scrypt", "PBKDF2")]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Languages. To add one: its code here, a catalogue, and a locale row (docs/languages.md).

SITE_LANGUAGES = ["en", "km", "th", "vi", "lo", "my"]
register_languages(SITE_LANGUAGES)
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = language_choices(SITE_LANGUAGES)
# Wagtail's own words are not in all of them; those of the translation desk are.
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "localization" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Bangkok"
WAGTAIL_I18N_ENABLED = True

# Background work: Wagtail's own is quick and done at once, the translation engine's is left to a worker.
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "worker": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}

# A translation is never published, deleted or turned into an English alias by itself.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True

# Wagtail

WAGTAIL_SITE_NAME = "Technology & Human Trafficking"
WAGTAILADMIN_USER_LOGIN_FORM = "core.sign_in.SignInForm"
WAGTAILADMIN_BASE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000")
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}
WAGTAILIMAGES_IMAGE_MODEL = "media.CustomImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 8 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_AVIF_QUALITY = 50
WAGTAILIMAGES_WEBP_QUALITY = 70
WAGTAILDOCS_DOCUMENT_MODEL = "media.CustomDocument"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "epub", "mp4", "odt", "pdf", "vtt", "webm", "xlsx", "zip"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS = []
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_PASSWORD_REQUIRED_TEMPLATE = WAGTAILDOCS_PASSWORD_REQUIRED_TEMPLATE = "password_required.html"
# The admin calls no other host: no avatars from outside, no check for a new version.
# Wagtail 7.4 says "Saved" over what is typed while it stores a new block, and loses it: better not at all.
WAGTAIL_AUTOSAVE_INTERVAL = 0
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# The zone files of some systems hold names that browsers do not know.
WAGTAIL_USER_TIME_ZONES = ["Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Phnom_Penh", "Asia/Vientiane"]
WAGTAIL_USER_TIME_ZONES += ["Asia/Yangon", "America/Los_Angeles", "UTC"]

# Safety of visitors and editors

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# The page editor shows its previews in a frame of this very site, so Django's advice to deny is not for it.
ONION_SITE = env.str("ONION_SITE", default="")
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
