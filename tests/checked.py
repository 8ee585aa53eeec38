"""What the checks find in one text, as tests of the checks ask for it."""

from localization.checks import Pair, Wording, findings


def codes(source, target, language="km", **more):
    return [finding.code for finding in findings(Pair(source, target, language, **more))]


def parts(source, target, language="km", **more):
    return [(finding.code, finding.part) for finding in findings(Pair(source, target, language, **more))]


def wording(term, text, status="preferred", reason=""):
    return Wording(term, text, status, reason)
