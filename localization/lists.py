"""Lists of names as each language writes them."""

from babel import Locale

# CLDR separates Thai items by a space alone. Between names of several Latin words that cannot
# be told from the space within a name, so a comma stands there, as Thai papers do.
OVERRIDES = {"th": {"start": "{0}, {1}", "middle": "{0}, {1}", "end": "{0} และ {1}", "2": "{0} และ {1}"}}


def join_names(names, language):
    """Return the names as one text: ``A, B, and C`` in English, ``A, B និង C`` in Khmer.

    Source: CLDR list patterns, through Babel. An empty list gives an empty text.
    """
    patterns = OVERRIDES.get(language) or Locale.parse(language, sep="-").list_patterns["standard"]
    if len(names) < 3:
        return patterns["2"].format(*names) if len(names) == 2 else "".join(names)
    first, *middle, last = names
    text = first
    for n, name in enumerate(middle):
        text = patterns["middle" if n else "start"].format(text, name)
    return patterns["end"].format(text, last)
