"""A site of modelsearch's own test models alone, searched by our backend."""

import environ

env = environ.Env()

SECRET_KEY = "only-for-tests"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
INSTALLED_APPS = [
    "modelsearch.test.testapp",
    "modelsearch",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
]
DATABASES = {"default": env.db_url("DATABASE_URL", default="sqlite://:memory:")}
MODELSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}
# Theirs would install extensions of PostgreSQL, which this search does without.
MIGRATION_MODULES = {"searchtests": None}
FIXTURE_DIRS = ["tests/data/modelsearch"]
