"""Texts that nobody wrote, as many as wanted, with frequent and rare words as real ones have.

Word number ``r`` of a language's vocabulary is drawn with a weight of ``1 / (r + 3)`` (Zipf, Mandelbrot): a
few words are in nearly every text and most in hardly any. For measuring speed alone.
"""

import random
from itertools import accumulate

from search.text.lexicon import DATA
from search.text.normalize import normalize
from search.text.runs import Kind, runs
from search.text.tokens import run_words

VOCABULARY = 20_000
TITLE, BODY = 6, 100
# So many words nobody looks for.
COMMON = 30
# So many words on, the writer makes a pause.
PAUSE = 8


class Writer:
    """Writes in one language. ``sample`` is a text of it, for a language without a word list."""

    def __init__(self, language, sample, seed=0):
        self.random = random.Random(f"{language}{seed}")  # noqa: S311 - nothing secret
        unspaced = next(runs(normalize(sample))).kind is Kind.UNSPACED
        self.space = "" if unspaced else " "
        self.words = self._vocabulary(DATA / f"{language}.txt", sample)
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))

    def _vocabulary(self, path, sample):
        if path.exists():
            known = [word for word in path.read_text().split() if len(word) > 2]
            return self.random.sample(known, min(VOCABULARY, len(known)))
        found = [run for run in runs(normalize(sample)) if run.kind is not Kind.NUMBER]
        known = sorted({word for run in found for word in run_words(run)})
        more = range(VOCABULARY - len(known))
        return known + ["".join(self.random.choices(known, k=2)) for _n in more]

    def text(self, count):
        """Return a text of ``count`` words."""
        words = self.random.choices(self.words, cum_weights=self.weights, k=count)
        stretches = [words[at : at + PAUSE] for at in range(0, count, PAUSE)]
        return " ".join(self.space.join(stretch) for stretch in stretches)

    def query(self):
        """Return what somebody might look for: one to three words, none of which is in nearly every text."""
        count = self.random.choice([1, 1, 2, 3])
        weights = [weight - self.weights[COMMON] for weight in self.weights[COMMON + 1 :]]
        return self.space.join(self.random.choices(self.words[COMMON + 1 :], cum_weights=weights, k=count))
