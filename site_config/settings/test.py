"""The tests: fast hashes, nothing outside a folder that is thrown away."""

import os
import tempfile

# Each process of a parallel run has a folder of its own.
os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="site-test-", dir=os.environ.get("VAR_DIR"))

from .base import *  # noqa: E402
from .base import CACHES, DATABASES, PASSWORD_HASHERS, STORAGES  # noqa: E402

DEBUG = False
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# Fast ones; a copy of the starter site has real ones too.
PASSWORD_HASHERS.insert(0, "django.contrib.auth.hashers.MD5PasswordHasher")
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
for name in CACHES:
    CACHES[name] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
DATABASES["default"].setdefault("TEST", {})
if "PREPARED_VAR" in os.environ and DATABASES["default"]["ENGINE"].endswith("postgresql"):
    DATABASES["default"]["TEST"]["TEMPLATE"] = DATABASES["default"]["NAME"]
