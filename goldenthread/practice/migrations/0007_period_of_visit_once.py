"""Lets the period of a visit stand once, in its record beside the day."""

from typing import Any

from django.db import migrations


def carry_to_visits(apps: Any, schema_editor: Any) -> None:
    """What the two arranged counts: a visit that was moved kept the period it had before."""
    for row in _rows(apps, schema_editor).exclude(period=""):
        _visits(apps, schema_editor).filter(pk=row.visit_id).update(period=row.period)


def carry_back(apps: Any, schema_editor: Any) -> None:
    for row in _rows(apps, schema_editor).exclude(visit__period="").select_related("visit"):
        _rows(apps, schema_editor).filter(pk=row.pk).update(period=row.visit.period)


def _rows(apps: Any, schema_editor: Any) -> Any:
    model = apps.get_model("practice", "VisitArrangement")
    return model.objects.using(schema_editor.connection.alias)


def _visits(apps: Any, schema_editor: Any) -> Any:
    return apps.get_model("practice", "PeerVisit").objects.using(schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("practice", "0006_visit_asked_by_nobody")]

    operations = [
        migrations.RunPython(carry_to_visits, carry_back),
        migrations.RemoveField("visitarrangement", "period"),
    ]
