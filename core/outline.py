"""The table of contents of a long page."""

LONG = 4


def outline_of(body):
    """Return ``(anchor, heading)`` for the sections of a body, or nothing if it has fewer than four.

    The anchor is the block's own id, which is the same in every language.
    """
    headings = [block for block in body if block.block_type == "heading" and block.value["level"] == "2"]
    return [(block.id, block.value["text"]) for block in headings] if len(headings) >= LONG else []
