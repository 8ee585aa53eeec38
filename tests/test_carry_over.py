"""What becomes of each text when the English changes, decided from the texts alone."""

from localization.carry_over import Fate, Segment, fates, similarity


def fate_of(before, after):
    return {segment.path: fate for segment, (fate, _origin) in fates(before, after).items()}


ONE = Segment("a", "Information that is shared in time can protect people.")
OTHER = Segment("b", "Six governments signed an agreement.")


def test_a_text_in_its_place_is_the_same():
    assert fate_of([ONE, OTHER], [OTHER, ONE]) == {"a": Fate.SAME, "b": Fate.SAME}


def test_a_text_in_another_place_has_moved():
    moved = Segment("c", ONE.text)
    assert fates([ONE, OTHER], [moved])[moved] == (Fate.MOVED, ONE)


def test_a_text_may_be_pasted_more_than_once():
    copies = [ONE, Segment("c", ONE.text), Segment("d", ONE.text)]
    assert fate_of([ONE], copies) == {"a": Fate.SAME, "c": Fate.MOVED, "d": Fate.MOVED}


def test_a_changed_text_is_similar_to_what_stood_in_its_place():
    changed = Segment("a", "Information that is shared in time protects people.")
    assert fates([ONE, OTHER], [changed, OTHER])[changed] == (Fate.SIMILAR, ONE)


def test_the_same_place_counts_before_the_greater_similarity():
    elsewhere = Segment("x", "Information that is shared in time can protect people!")
    changed = Segment("a", "Information that is shared in time could protect people!")
    assert similarity(changed.text, elsewhere.text) > similarity(changed.text, ONE.text)
    assert fates([elsewhere, ONE], [changed])[changed] == (Fate.SIMILAR, ONE)


def test_an_old_text_is_the_origin_of_one_new_text_only():
    first, second = Segment("c", ONE.text + " Always."), Segment("d", ONE.text + " Now.")
    found = fates([ONE], [first, second])
    assert (found[first], found[second]) == ((Fate.SIMILAR, ONE), (Fate.NEW, None))


def test_a_text_that_still_stands_is_nobody_s_origin():
    added = Segment("c", ONE.text + " Always.")
    assert fates([ONE], [ONE, added])[added] == (Fate.NEW, None)


def test_a_text_that_moved_is_nobody_else_s_origin():
    longer, moved = Segment("d", ONE.text + " Always."), Segment("c", ONE.text)
    assert fate_of([ONE], [longer, moved]) == {"d": Fate.NEW, "c": Fate.MOVED}


def test_another_text_is_new():
    assert fate_of([ONE], [OTHER]) == {"b": Fate.NEW}
