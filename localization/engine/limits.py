"""How long a text may be in the place where it stands: the limit of its field or block."""

from django.core.exceptions import FieldDoesNotExist
from wagtail import blocks
from wagtail.fields import StreamField


def max_length(model, field_path):
    """Return the greatest number of characters of a place, or ``None`` where there is no limit.

    ``field_path`` names fields and block types, as in ``body.heading.text`` or ``people.role``.
    """
    first, *rest = field_path.split(".")
    try:
        field = model._meta.get_field(first)
    except FieldDoesNotExist:
        return None
    if isinstance(field, StreamField):
        return _of_block(field.stream_block, rest)
    if rest:
        return max_length(field.related_model, ".".join(rest))
    return getattr(field, "max_length", None)


def _of_block(block, path):
    for name in path:
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        else:
            block = getattr(block, "child_blocks", {}).get(name)
    return getattr(getattr(block, "field", None), "max_length", None)
