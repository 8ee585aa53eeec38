"""What a save alone does not tell the index."""

from modelsearch.index import RelatedFields, insert_or_update_object
from modelsearch.signal_handlers import post_save_signal_handler

# What Wagtail stores of a page when it gets a draft. None of it is searched.
OF_A_DRAFT = {"draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at"}


def index_what_is_public(instance, update_fields=None, **kwargs):
    """Index a page that is saved, but not for its draft: who publishes would wait for both."""
    if not update_fields or not OF_A_DRAFT.issuperset(update_fields):
        post_save_signal_handler(instance, **kwargs)


def index_what_hangs_on_it(instance, **kwargs):
    """Index a published page again: it was indexed before its people or links had been stored."""
    if any(isinstance(field, RelatedFields) for field in instance.get_search_fields()):
        insert_or_update_object(instance)
