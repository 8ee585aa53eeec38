#!/usr/bin/env python3
"""Django's command line for this project; `script/manage` runs it in the environment."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_config.settings.dev")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as problem:
        # A wrong setting is mended by whoever reads one line, not forty.
        if "--traceback" in sys.argv:
            raise
        sys.exit(f"Error: {problem}")
