from django.db import migrations

INDEX, AUTOCOMPLETE = "search_title_and_body", "wagtailsear_autocom_476c89_gin"


def create(apps, schema_editor):
    """Searches ask title and body in one, and the stock table has no index on that.

    Without a list of pending entries: read at every search, it costs more than it spares the few who save,
    and until the next VACUUM the planner would rather read the whole table.
    """
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE INDEX {INDEX} ON wagtailsearch_indexentry USING gin ((title || body)) WITH (fastupdate = off)"
        )
        schema_editor.execute(f"ALTER INDEX {AUTOCOMPLETE} SET (fastupdate = off)")


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX {INDEX}")
        schema_editor.execute(f"ALTER INDEX {AUTOCOMPLETE} RESET (fastupdate)")


class Migration(migrations.Migration):
    dependencies = [("wagtailsearch", "0010_add_text_fields")]
    operations = [migrations.RunPython(create, drop)]
