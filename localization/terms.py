"""The English terms of the field: to put one for another is never a mere change of wording."""

import re

TERMS = """
access to information
anonymous
case management
case worker
child labour
child rights
civil society
communication
confidentiality
consent
debt bondage
exploitation
forced labour
forced marriage
hotline
human rights
human trafficking
information gap
information sharing
internet
labour exploitation
labour trafficking
law enforcement
legal aid
migrant worker
migration
minimum standards
mobile phone
modern slavery
national referral mechanism
partnership
people smuggling
police
prevention
prosecution
protection
referral
reintegration
sex trafficking
sexual exploitation
shelter
slavery
social worker
survivor
technology
trafficker
trafficking in persons
victim
victim identification
"""


def _pattern(term):
    """Find a term also in the plural and in American spelling."""
    return re.escape(term).replace("labour", "labou?r") + "s?"


# The longest first: "sex trafficking" is one term, not a part of another.
PATTERN = re.compile(
    r"\b(" + "|".join(map(_pattern, sorted(TERMS.strip().splitlines(), key=len, reverse=True))) + r")\b",
    re.IGNORECASE,
)


def terms_in(text):
    """Return the terms of an English text in lower case and in the singular, as often as they stand there."""
    found = PATTERN.findall(text)
    return [term.lower().replace("labor", "labour").removesuffix("s") for term in found]
