"""Carries surveys and their cuts over to the app that now keeps them, numbers and all."""

from typing import Any

from django.core.management.color import no_style
from django.db import migrations

COLUMNS = {
    "Survey": ("title", "kind", "opens_on", "closes_on", "invited", "answered"),
    "SurveyCut": ("survey_id", "cut", "n", "state", "asked_on"),
}
OF_EVERY_ROW = ("id", "school_id", "year_id", "key")


def carry_over(apps: Any, schema_editor: Any) -> None:
    connection = schema_editor.connection
    for name, columns in COLUMNS.items():
        old, new = apps.get_model("reviews", name), apps.get_model("surveys", name)
        rows = old.objects.using(connection.alias).values(*OF_EVERY_ROW, *columns)
        new.objects.using(connection.alias).bulk_create(new(**row) for row in rows.order_by("pk"))
        with connection.cursor() as cursor:
            # Rows that brought their numbers along leave the counter behind.
            for line in connection.ops.sequence_reset_sql(no_style(), [new]):
                cursor.execute(line)


class Migration(migrations.Migration):
    dependencies = [("reviews", "0001_initial"), ("surveys", "0001_initial")]
    operations = [migrations.RunPython(carry_over)]
