"""Burmese: one order of signs, one letter where two look alike (Unicode 16, chapter 16.3; UTN 11).

A unit is a syllable: it goes on until a consonant that is neither stacked nor killed by an asat.
"""

import re

ASAT, VIRAMA = "\u103a", "\u1039"
CONSONANT = (
    "\u1000-\u1021\u1023-\u102a\u103f\u104e\u1050-\u1055\u105a-\u105d"
    "\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e"
)
KINZI = f"[\u1004\u101b\u105a]{ASAT}{VIRAMA}[{CONSONANT}]"
STACKED = f"{VIRAMA}[{CONSONANT}]"
MARKS = (
    "\u102b-\u1038\u103a-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064"
    "\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d"
)
SIGNS = "\u1000-\u103f\u104c-\u108f\u109a-\u109f\uaa60-\uaa7f\ua9e0-\ua9fe"

# Medials ya, ra, wa, ha; the vowel e; vowels above, below, behind; asat, anusvara, dot below, visarga.
ORDER = {
    sign: rank
    for rank, sign in enumerate(
        "\u103b\u103c\u103d\u103e\u1031\u102d\u102e\u1032\u102f\u1030\u102b\u102c\u103a\u1036\u1037\u1038"
    )
}
# An asat before a medial is meant so: ယောက်ျား is yauk-kya.
RUN = re.compile(
    f"(?<!\u103a)(?!\u103a[\u103b-\u103e])[{''.join(ORDER)}]{{2,}}|(?<=\u103a)[{''.join(ORDER)}]{{2,}}"
)
RULES = [
    # Tall AA is AA; the digits zero and seven with a sign are the letters they look like.
    (re.compile("\u102b"), "\u102c"),
    (re.compile("\u1040(?=[\u102b-\u103e])"), "\u101d"),
    (re.compile("\u1047(?=[\u102b-\u103e])"), "\u101b"),
    # The letters U, UU, NYA, O and AU, typed with what they look like.
    (re.compile("\u1025\u102e"), "\u1026"),
    (re.compile("\u1025(?=[\u102b-\u102e\u1031\u1039\u103a])"), "\u1009"),
    (re.compile("\u101e\u103c\u1031\u102c\u103a"), "\u102a"),
    (re.compile("\u101e\u103c(?![\u102b-\u1032])"), "\u1029"),
]


def normalize(cluster):
    cluster = RUN.sub(lambda run: "".join(sorted(run[0], key=ORDER.get)), cluster)
    for pattern, replacement in RULES:
        cluster = pattern.sub(replacement, cluster)
    return cluster
