"""The same English, the same translation."""

from .folding import fold
from .pair import Finding, plain


def consistency(pair):
    """The same English is translated in another way elsewhere (ITS 2.0, Appendix C: "inconsistency")."""
    others = [plain(html) for html in pair.elsewhere]
    if others and fold(pair.target_text) not in map(fold, others):
        yield Finding("consistency.differs", " ".join(others[0].split())[:120])
