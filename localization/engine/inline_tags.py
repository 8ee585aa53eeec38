"""Tags that stand within a sentence, so that it is translated as a whole."""

from wagtail_localize.strings import INLINE_TAGS

# wagtail-localize cuts at these: "H<sub>2</sub>O" would be three texts, in the order of English.
TAGS = ["s", "sub", "sup"]


def keep_sentences_whole():
    INLINE_TAGS.extend(tag for tag in TAGS if tag not in INLINE_TAGS)
