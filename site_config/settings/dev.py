"""A developer's machine: debug pages, reload, no cache of pages."""

from .base import *
from .base import CACHES, MIDDLEWARE, STORAGES

DEBUG = True
SECRET_KEY = "only-for-development-and-never-served-to-anyone-else"
ALLOWED_HOSTS = ["*"]
INTERNAL_IPS = ["127.0.0.1"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
CACHES["pages"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
