"""How a sentence ends, in each script."""

import re

from .pair import Finding

# Unicode, Sentence_Terminal; chapters 16.4 (Khmer: khan, bariyoosan, camnuc pii kuuh) and 16.3 (Burmese).
MARKS = {"km": "។៕៖.!?…:៘", "my": "။၊.!?…:", "vi": ".!?…:;"}
OWN_STOP = {"km": "។", "my": "။"}
ENGLISH_MARKS = ".!?…:"
STOPS = {"km": "។៕", "my": "။", "vi": "."}
CLOSING = " \n\t\u00a0\u200b)]}»”’\"'"
# A stop that belongs to the word: "D.C.", "Inc.", "v.v."
ABBREVIATION = re.compile(r"(?:\b[A-Za-zĐ]\.|\b(?:Inc|Ltd|Co|Corp|etc|Jr|Sr|St|No|vs|approx)\.)$")
# "and so on" in Khmer is written between two stops.
AND_SO_ON = re.compile(r"។\s?(?:ល|បេ)\s?។$")


def punctuation(pair):
    """A sentence has the end mark of its script, a heading has none; Thai and Lao write none or a Latin one.

    Sources: Unicode 16, chapters 16.1-16.4; Microsoft style guides for Khmer, Burmese, Vietnamese.
    """
    source, target = pair.source_text.rstrip(CLOSING), pair.target_text.rstrip(CLOSING)
    if pair.language not in MARKS or not source or not target:
        return
    if _is_sentence(source):
        yield from _missing(target, pair.language)
    elif source[-1] not in ENGLISH_MARKS + ";," and _has_stop(target, pair.language):
        yield Finding("punctuation.extra", target[-1])


def _is_sentence(source):
    return source[-1] in ENGLISH_MARKS and not ABBREVIATION.search(source[-10:])


def _missing(target, language):
    if target[-1] not in MARKS[language]:
        yield Finding("punctuation.missing", OWN_STOP.get(language, "."))
    elif language in OWN_STOP and re.search(r"[^\x00-\x7f]\.$", target[-2:]):
        yield Finding("punctuation.latin", OWN_STOP[language])


def _has_stop(target, language):
    end = target[-10:]
    return end[-1] in STOPS[language] and not ABBREVIATION.search(end) and not AND_SO_ON.search(end)
