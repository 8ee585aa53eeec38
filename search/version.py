"""Which analysis an index was made with."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from modelsearch.index import get_indexed_models

HERE = Path(__file__).parent
SOURCES = ["text/*.py", "backend/analysed.py", "data/*.txt"]
# ICU's dictionaries and the stems of English come with these.
PACKAGES = ["icu4py", "snowballstemmer"]


@cache
def analyser_version():
    """Return a digest of all that decides which tokens the index holds; another one asks for a new index."""
    digest = sha256()
    for path in sorted(path for pattern in SOURCES for path in HERE.glob(pattern)):
        digest.update(path.read_bytes())
    parts = [version(package) for package in PACKAGES]
    parts += [f"{model._meta.label}: {_names(model.get_search_fields())}" for model in get_indexed_models()]
    digest.update("\n".join(parts).encode())
    return digest.hexdigest()[:32]


def _names(fields):
    return [
        (type(field).__name__, field.field_name, _names(getattr(field, "fields", []))) for field in fields
    ]
