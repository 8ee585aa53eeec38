"""Whether the text is a translation at all."""

from .addresses import without_addresses
from .english import content_words, words
from .pair import Finding


def same(pair):
    """The English stands unchanged (W3C, ITS 2.0, Appendix C: the issue type "untranslated").

    Names, acronyms and titles stay English in every language: asked for are words with a meaning, written
    small, in a text that begins with a capital or has more than two words.
    """
    if pair.source_text.split() != pair.target_text.split():
        return
    found = words(without_addresses(pair.source_text))
    is_name = len(found) < 2 or (len(found) == 2 and found[0].islower())
    if content_words(found) and not is_name:
        yield Finding("same.untranslated")
