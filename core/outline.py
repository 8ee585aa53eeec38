"""The table of contents of a long page."""

LONG = 4


def outline_of(body, further=()):
    """Return ``(anchor, heading)`` for a page's sections, or nothing if it has fewer than four.

    ``further`` are the sections below the body. A body's anchor is the block's own id, which is the
    same in every language.
    """
    headings = [block for block in body if block.block_type == "heading" and block.value["level"] == "2"]
    sections = [*((block.id, block.value["text"]) for block in headings), *further]
    return sections if len(sections) >= LONG else []
