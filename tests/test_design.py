"""A component is one template and one style sheet of the same name, and the sheets stay light."""

import gzip
import re
from pathlib import Path

import pytest

from core.blocks import BODY_BLOCKS
from core.stylesheets import bundled, without_comments

ROOT = Path(__file__).parent.parent
CSS = ROOT / "site_config" / "static" / "css"
# These two are made of what other sheets style: running text, and a report's card.
WITHOUT_A_SHEET = {"paragraph", "report_card"}


def names(folder):
    return {path.stem for path in (CSS / folder).glob("*.css")}


def test_every_block_has_a_style_sheet_of_its_name():
    assert names("blocks") == {name for name, _block in BODY_BLOCKS} - WITHOUT_A_SHEET


@pytest.mark.parametrize("name", sorted(names("components")))
def test_every_component_s_sheet_has_a_template_of_its_name(name):
    assert [path for path in ROOT.glob(f"*/templates/**/{name}.html") if ".venv" not in path.parts]


def test_every_sheet_is_part_of_the_site_s():
    listed = set(re.findall(r'@import url\("([^"]+)"\)', (CSS / "site.css").read_text()))
    assert listed == {path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css")} - {"site.css"}
    assert "@import" not in bundled(CSS / "site.css")


def test_leaving_out_comments_changes_no_rule():
    sheet = bundled(CSS / "site.css")
    assert "/*" not in without_comments(sheet)
    assert ".languages :is(a, span)" in without_comments(sheet)
    assert without_comments(sheet).count("{") == re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL).count("{")


def test_all_style_sheets_together_weigh_less_than_15_kilobytes_compressed():
    assert len(gzip.compress(bundled(CSS / "site.css").encode())) < 15_000


def test_all_scripts_together_weigh_less_than_10_kilobytes_compressed():
    scripts = list((ROOT / "site_config" / "static" / "js").rglob("*.js"))
    assert scripts and sum(len(gzip.compress(path.read_bytes())) for path in scripts) < 10_000


@pytest.mark.parametrize("path", sorted(CSS.rglob("*.css")), ids=lambda path: path.name)
def test_a_sheet_is_short_and_uses_colours_by_their_meaning(path):
    text = path.read_text()
    assert len(text.splitlines()) <= 200
    if path.name not in {"tokens.css", "print.css"}:
        assert not re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", text)


def test_the_dark_changes_nothing_but_colours():
    """In the dark, ``test_accessibility`` asks only about colours."""
    sheet = without_comments(bundled(CSS / "site.css"))
    (dark,) = re.findall(r"@media \(prefers-color-scheme: dark\) ?{\s*:root ?{(.*?)}\s*}", sheet, re.DOTALL)
    assert sheet.count("prefers-color-scheme") == 1
    properties = [line.split(":")[0].strip() for line in dark.split(";") if line.strip()]
    assert properties and all(name.startswith("--color-") for name in properties)


FORBIDDEN = re.compile(r"letter-spacing|text-transform|font-style: italic|text-align: justify")


def test_nothing_is_spaced_out_capitalised_slanted_or_justified():
    """Khmer, Thai, Lao and Burmese have no capitals and no slanted forms; spacing tears their marks off."""
    for path in CSS.rglob("*.css"):
        assert not FORBIDDEN.search(path.read_text()), path.name


@pytest.mark.parametrize(
    ("language", "text", "heading"),
    [("km", 1.8, 1.6), ("my", 1.9, 1.7), ("th", 1.7, 1.5), ("lo", 1.7, 1.5), ("vi", 1.6, 1.35)],
)
def test_lines_are_as_tall_as_the_script_needs(language, text, heading):
    rules = re.search(rf":lang\({language}\) {{(.*?)}}", (CSS / "languages.css").read_text(), re.DOTALL)[1]
    assert f"--line-text: {text};" in rules and f"--line-heading: {heading};" in rules
    assert "--font-text: system-ui," in rules
