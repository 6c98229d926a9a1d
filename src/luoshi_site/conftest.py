"""Lets the examples in docstrings of the site run: Django needs settings before its models can be imported."""

from __future__ import annotations

import os
import tempfile
from importlib.util import find_spec

collect_ignore_glob = ["*/migrations/*", "*/wsgi.py"]
if find_spec("django") is None or find_spec("pytest_django") is None:
    collect_ignore_glob.append("*")
else:
    os.environ.setdefault("LUOSHI_DATA", tempfile.mkdtemp(prefix="luoshi-test-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi_site.site.settings")
    import django

    django.setup()
