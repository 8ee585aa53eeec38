"""What every search backend can do, by the tests that its package ships."""

import os
import subprocess
import sys

import pytest
from django.conf import settings


@pytest.mark.database
def test_our_backend_does_what_every_backend_does():
    command = [sys.executable, "-m", "django", "test", "tests.modelsearch_behaviour", "--noinput"]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.modelsearch_settings"}
    done = subprocess.run(
        command, env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
