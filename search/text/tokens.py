"""What the index holds of a text: its words in their order, then what else finds it.

Tokens of several units or words are digests.

======== ==================================================== ======================================
sort     of                                                   finds
======== ==================================================== ======================================
word     every word or number (``words``, ``spelling``)       the word, and phrases of words
BARE     a word with marks                                    ``nguoi``: người
STEM     an English word that has forms                       ``traffickers``: trafficker
PAIR     two words in a row, without marks                    words side by side, with no positions
DUO      two units that belong together (``stretches``)       a stretch of two
TRIO     three                                                a stretch of three
APART    three that do not, in Thai                           a stretch of three, anywhere
QUAD     four, wherever they stand                            any longer stretch
TAIL     the last units of a word                             the head of a compound
ALONE    a word between words of grammar (``vietnamese``)      ``nhà`` before nhà nước
PART     the words that a compound is made of (``lexicon``)   ``ไทย``: ประเทศไทย
======== ==================================================== ======================================
"""

from itertools import pairwise

from . import lexicon
from .armour import ALONE, BARE, PAIR, PART, STEM, armoured
from .digest import digest
from .latin import bare, spelling, stem
from .normalize import normalize
from .runs import GROUPING, Kind, number, runs
from .stretches import stretches
from .vietnamese import alone
from .words import words


def tokens(text):
    """Return all tokens of a text, separated by spaces: what both databases are given to index."""
    found = list(runs(normalize(text)))
    in_order = [word for run in found for word in run_words(run)]
    others = [token for run in found for token in _others(run)]
    by_themselves = [ALONE + word for word in alone(found)]
    return " ".join(map(armoured, [*in_order, *others, *pairs(found), *by_themselves]))


def run_words(run):
    """Return the words of a run as the index has them."""
    if run.kind is Kind.UNSPACED:
        return words(run)
    return [number(run) if run.kind is Kind.NUMBER else spelling(run.text)]


def pairs(found):
    """Return a token for each two neighbours among runs that are words or numbers."""
    return [
        digest(PAIR, [_plain(a), _plain(b)])
        for a, b in pairwise(found)
        if Kind.UNSPACED not in (a.kind, b.kind)
    ]


def _plain(run):
    return number(run) if run.kind is Kind.NUMBER else bare(run.text)


def _others(run):
    if run.kind is Kind.NUMBER:
        return _groups(run)
    if run.kind is Kind.WORD:
        return [
            sort + form for sort, form in ((BARE, bare(run.text)), (STEM, stem(run.text))) if form != run.text
        ]
    return [
        *stretches(run),
        *(PART + part for word in words(run) for part in lexicon.parts(word, run.script)),
    ]


def _groups(run):
    """The digits between the commas, as whoever typed 500 may remember no more of 1,500."""
    return GROUPING.split(run.text) if number(run) != run.text else []
