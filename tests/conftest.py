import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.utils import translation
@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        call_command("load_starter","--english-only", verbosity=0)
@pytest.fixture(autouse=True)
def _clean():
    yield
    translation.activate("en")
    for c in caches.all(): c.clear()
