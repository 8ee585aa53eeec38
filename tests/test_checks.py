"""All checks together: no alarm on the sample translations, no input that breaks them, and documented."""

import random
import re
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.functional import Promise
from wagtail.models import Locale, Page

from core.models import SiteText
from home.starter.translations import languages_with_samples
from localization.checks import CHECKS, Finding, Level, Pair, check_of, findings, message
from localization.checks.messages import MESSAGES
from localization.engine import Checker, target_segments, translation_of
from safety.models import Hotline

from .checked import wording

DOCS = Path(__file__).parent.parent / "docs" / "checks.md"
SIGNS = "aZ1. ,(«\"'<b>&;\n\u200b\u200d\ufeff\ud800\0ក្ាំះ៉១។กเ่ำ๑ກໍາ໑ကေ့်၁။ếáº»¡¶é"
LANGUAGES = ["km", "th", "vi", "lo", "my", "en", "xx"]


def samples(language):
    """Every text of the starter site with its translation: pages, hotlines and site texts."""
    locale = Locale.objects.get(language_code=language)
    english = Locale.objects.get(language_code="en")
    models = [Page.objects.filter(depth__gt=1), Hotline.objects.all(), SiteText.objects.all()]
    for instance in [row for rows in models for row in rows.filter(locale=english)]:
        found = translation_of(instance, locale)
        if found:
            yield found, target_segments(found)


@pytest.mark.django_db
@pytest.mark.parametrize("language", languages_with_samples())
def test_the_sample_translations_raise_no_alarm(language):
    """With all that the checks know on the site: other translations, the fields' limits, the glossary.

    Where a sample has another word than the glossary's, it says why, as a translator would.
    """
    found = dict(samples(language))
    assert sum(len(segments) for segments in found.values()) > 80
    alarms = [
        (str(finding), segment.text)
        for translation, segments in found.items()
        for segment, each in _checked(translation, segments)
        for finding in each
        if finding.is_open
    ]
    assert alarms == []


def _checked(translation, segments):
    found = Checker.of(translation).check_all(segments)
    return [(segment, found.get(segment.pk, [])) for segment in segments]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_any_kind_breaks_a_check(language):
    words = (wording("a", "b"), wording("c", "ក", "forbidden"), wording("d", " ", "forbidden"))
    for _round in range(60):
        source, target = ("".join(random.choices(SIGNS, k=random.randrange(60))) for _text in "st")
        pair = Pair(source, target, language, 20, random.choice(["latin", "native"]), words, (source,))
        assert all(message(finding) and check_of(finding.code) for finding in findings(pair))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece", ["1", "1,", "1 111 ", "a", "a.", "a@", "0123 ", "aB", "ក", "្ក", "่", "က္", "(", ' "', "<b>", "លាន"]
)
def test_a_text_of_any_length_is_checked_in_a_time_that_grows_with_it(piece, language):
    text = (piece * 20_000)[: 600 if piece == "<b>" else 20_000]
    for pair in (Pair(text, text + "x", language, digits="native"), Pair("12 people", text, language)):
        findings(pair)


def test_every_finding_has_a_message_and_every_message_a_check():
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names) and {code.split(".")[0] for code in MESSAGES} == set(names)
    codes = "".join(path.read_text() for path in (DOCS.parent.parent / "localization/checks").glob("*.py"))
    made = set(re.findall(r'Finding\(\s*f?"([a-z_]+\.[a-z_]+)"', codes))
    assert made and made <= set(MESSAGES)


def test_words_for_people_are_translated_when_they_are_read():
    texts = [text for check in CHECKS for text in (check.title, check.explanation)] + list(MESSAGES.values())
    assert all(isinstance(text, Promise) for text in texts)
    with translation.override("km"):
        assert "45" in message(Finding("numbers.missing", "45"))


def test_a_message_names_its_part_whatever_signs_that_has():
    assert "50%s {0}" in message(Finding("terms.missing", "50%s {0}"))


@pytest.mark.parametrize("code", ["gone.for_ever", "gone", ""])
def test_a_finding_of_a_check_that_is_gone_is_named_so(code):
    assert f"“{code.split('.')[0]}”" in message(Finding(code, "x"))
    with pytest.raises(KeyError):
        check_of(code)


def test_an_unknown_finding_of_a_check_that_is_there_does_not_break_a_page():
    assert "numbers" in message(Finding("numbers.other", "x"))


def test_what_cannot_be_published_is_blocking_for_every_team():
    fixed = {check.name for check in CHECKS if check.is_fixed}
    assert fixed == {"empty", "links", "length"}
    assert all(check.level == Level.BLOCKING for check in CHECKS if check.is_fixed)


def test_the_guide_has_every_check_as_it_is():
    rows = re.findall(
        r"^\| `(\w+)`: ([^|]+) \| [^|]+ \| ([a-z]+)(, always)? \|", DOCS.read_text(), re.MULTILINE
    )
    assert rows == [
        (check.name, str(check.title), str(check.level), ", always" if check.is_fixed else "")
        for check in CHECKS
    ]
