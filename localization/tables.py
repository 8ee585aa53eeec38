"""A table block whose words translators can reach; wagtail-localize leaves tables out."""

from hashlib import sha256

from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue


def _path(text):
    """The segment's address in its table: made from the English, so that it survives moved rows."""
    return sha256(text.encode()).hexdigest()[:16]


class TranslatableTableBlock(TypedTableBlock):
    """A typed table with text cells; caption, headings and cells are one segment each.

    Equal cells share one segment, so "not known" is translated once in a table.
    """

    def get_translatable_segments(self, table):
        texts = [table.caption, *(column["heading"] for column in table.columns)]
        texts += [cell for row in table.row_data for cell in row["values"]]
        return [StringSegmentValue(_path(text), text) for text in dict.fromkeys(filter(None, texts))]

    def restore_translated_segments(self, table, segments):
        translated = {segment.path: segment.render_text() for segment in segments}

        def restore(text):
            return translated.get(_path(text), text)

        return TypedTable(
            caption=restore(table.caption),
            columns=[{**column, "heading": restore(column["heading"])} for column in table.columns],
            row_data=[{"values": [restore(cell) for cell in row["values"]]} for row in table.row_data],
        )
