"""Vietnamese syllables that are words by themselves, as far as the words around them tell.

Most Vietnamese words have two syllables, written apart, and no list of them has a free licence. But what
stands between two words of grammar, or between one and a mark or number, is no piece of a longer word.
(The classes of words are those of Nguyễn Đình-Hoà, *Vietnamese*, 1997.)
"""

from .latin import bare, spelling
from .runs import Kind

# Closed classes alone, and of them what is hardly ever a part of a longer word.
GRAMMAR = {
    spelling(word)
    for word in (
        "của và với cho trong trên dưới ở tại theo đến về vì để nếu nhưng hoặc mà thì là như khi "
        "các những một mỗi mọi mấy nhiều hai ba bốn này kia đó ấy tôi nó họ "
        "đã đang sẽ cũng vẫn rất được bị rồi lắm ra vào"
    ).split()
}


def alone(found):
    """Return the words among the runs of a text that stand by themselves: as spelled, and bare."""
    words = [run for before, run, after in _neighbours(found) if _is_alone(before, run, after)]
    return [form for run in words for form in dict.fromkeys((spelling(run.text), bare(run.text)))]


def _neighbours(found):
    return zip([None, *found], found, [*found[1:], None], strict=False)


def _is_alone(before, run, after):
    if run.kind is not Kind.WORD or _is_grammar(run) or not (_is_grammar(before) or _is_grammar(after)):
        return False
    return _is_end(before, run, before) and _is_end(run, after, after)


def _is_end(first, second, other):
    """Whether a longer word ends between these two: ``other`` is the one that is not asked about."""
    return other is None or other.kind is Kind.NUMBER or _is_grammar(other) or _are_apart(first, second)


def _are_apart(first, second):
    """Whether more than a space stands between."""
    return second.start - first.start - len(first.text) > 1


def _is_grammar(run):
    return run is not None and run.kind is Kind.WORD and spelling(run.text) in GRAMMAR
