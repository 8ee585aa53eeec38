"""How long a text may be in the place where it stands: the limit of its field or block."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField


def model_of(source):
    """Return the model of the page or snippet that a ``TranslationSource`` is of."""
    return ContentType.objects.get_for_id(source.specific_content_type_id).model_class()


def max_length(model, field_path):
    """Return the greatest number of characters of a place, or ``None`` where there is no limit.

    ``field_path`` names fields and block types, as in ``body.heading.text`` or ``people.role``.
    """
    found = _find(model, field_path)
    return getattr(getattr(found, "field", found), "max_length", None)


def is_table(model, field_path):
    """Whether the place is a cell, a heading or the caption of a table."""
    return isinstance(_find(model, field_path), TypedTableBlock)


def _find(model, field_path):
    """Return the field or block at a path, or ``None``."""
    first, *rest = field_path.split(".")
    try:
        field = model._meta.get_field(first)
    except FieldDoesNotExist:
        return None
    if isinstance(field, StreamField):
        return _find_block(field.stream_block, rest)
    return _find(field.related_model, ".".join(rest)) if rest else field


def _find_block(block, path):
    for name in path:
        if isinstance(block, TypedTableBlock):
            return block
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        else:
            block = getattr(block, "child_blocks", {}).get(name)
    return block
