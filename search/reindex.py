"""A new index when its tokens have changed."""

from django.core.management import call_command
from modelsearch.conf import get_app_config


def reindex(sender, plan, **options):
    """Make the index again after a migration of this app: whoever changes the tokens adds one, even empty.

    A database without entries has none to make again.
    """
    is_ours = any(migration.app_label == sender.label for migration, is_backwards in plan if not is_backwards)
    if is_ours and get_app_config().get_model("IndexEntry").objects.exists():
        call_command("update_index", verbosity=0)
