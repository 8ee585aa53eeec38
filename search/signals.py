"""What a save alone does not tell the index."""

from modelsearch.index import RelatedFields, insert_or_update_object


def index_what_hangs_on_it(instance, **kwargs):
    """Index a published page again: it was indexed before its people or links had been stored."""
    if any(isinstance(field, RelatedFields) for field in instance.get_search_fields()):
        insert_or_update_object(instance)
