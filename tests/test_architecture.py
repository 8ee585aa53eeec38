"""The arrows between the apps: who may import whom (docs/architecture.md)."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "localization": set(),
    "core": {"localization"},
    "media": {"core", "localization"},
    "team": {"core", "localization", "media"},
    "sections": {"core", "localization", "media", "news", "team"},
    "news": {"core", "localization", "media", "team"},
    "search": {"core", "localization"},
    "safety": {"core", "localization"},
    "home": {"core", "localization", "media", "news", "safety", "sections", "team"},
}


def imported_apps(app):
    for path in (ROOT / app).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module]
            for name in names:
                if name.split(".")[0] in {*MAY_IMPORT, "site_config"} - {app}:
                    yield name.split(".")[0]


@pytest.mark.parametrize("app", MAY_IMPORT)
def test_an_app_imports_only_what_lies_below_it(app):
    assert set(imported_apps(app)) <= MAY_IMPORT[app]


def test_every_app_of_ours_has_its_place():
    folders = {path.parent.name for path in ROOT.glob("*/apps.py")}
    assert folders - {"search"} <= set(MAY_IMPORT) and set(MAY_IMPORT) <= folders


def test_only_localization_touches_wagtail_localize():
    users = {
        path.relative_to(ROOT).parts[0]
        for app in MAY_IMPORT
        for path in (ROOT / app).rglob("*.py")
        if re.search(r"^\s*(from|import) wagtail_localize", path.read_text(), re.MULTILINE)
    }
    assert users == {"localization"}


def test_no_module_is_a_drawer_for_everything():
    names = {path.stem for app in MAY_IMPORT for path in (ROOT / app).rglob("*.py")}
    assert not names & {"utils", "helpers", "common", "mixins", "manager"}
