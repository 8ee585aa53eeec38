"""Lists of words and of names as each language writes them."""

from babel import Locale

# CLDR joins Burmese items by hyphens; papers there use the section mark.
WORDS = {"my": {"start": "{0}၊ {1}", "middle": "{0}၊ {1}", "end": "{0}နှင့် {1}", "2": "{0}နှင့် {1}"}}
# CLDR separates Thai items by a space alone. Between names of several Latin words that cannot
# be told from the space within a name, so a comma stands there, as Thai papers do. In Burmese a
# particle or mark of the language does not stick to a Latin name.
NAMES = {
    "th": {"start": "{0}, {1}", "middle": "{0}, {1}", "end": "{0} และ {1}", "2": "{0} และ {1}"},
    "my": {"start": "{0}, {1}", "middle": "{0}, {1}", "end": "{0} နှင့် {1}", "2": "{0} နှင့် {1}"},
}


def join_words(words, language):
    """Return the words as one text: ``A, B, and C`` in English, ``A B และC`` in Thai.

    Source: CLDR list patterns, through Babel. An empty list gives an empty text.
    """
    return _join(words, WORDS.get(language) or Locale.parse(language, sep="-").list_patterns["standard"])


def join_names(names, language):
    """Return names of people, which may be of several words, as one text."""
    return _join(names, NAMES[language]) if language in NAMES else join_words(names, language)


def _join(items, patterns):
    if len(items) < 3:
        return patterns["2"].format(*items) if len(items) == 2 else "".join(items)
    first, *middle, last = items
    text = first
    for n, item in enumerate(middle):
        text = patterns["middle" if n else "start"].format(text, item)
    return patterns["end"].format(text, last)
