"""Seals what a what-if imagines, which may be who would coach, with the rest of its proposal."""

import json
from typing import Any

from django.db import migrations, models

from goldenthread.accounts.sealing import seal, unseal


def seal_premises(apps: Any, schema_editor: Any) -> None:
    """Stops with `Unreadable` where a key is missing: nothing is lost, and it says what to do."""
    for row in _rows(apps, schema_editor).exclude(variation={}):
        words = {**unseal(row.sealed, _wall(row))}
        premise = {"variation": row.variation, "words": row.variation_words}
        row.sealed = seal(words | {"premise": json.dumps(premise)}, _wall(row))
        row.imagines = row.variation["kind"]
        row.save(update_fields=["sealed", "imagines"])


def open_premises(apps: Any, schema_editor: Any) -> None:
    for row in _rows(apps, schema_editor).exclude(imagines=""):
        words = {**unseal(row.sealed, _wall(row))}
        premise = json.loads(str(words.pop("premise")))
        row.sealed = seal(words, _wall(row))
        row.variation, row.variation_words = premise["variation"], premise["words"][:200]
        row.save(update_fields=["sealed", "variation", "variation_words"])


def _rows(apps: Any, schema_editor: Any) -> Any:
    return apps.get_model("proposals", "Proposal").objects.using(schema_editor.connection.alias)


def _wall(row: Any) -> str:
    return f"plan:{row.year_id}:{row.key}"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_year_state"), ("proposals", "0001_proposals")]

    operations = [
        migrations.AddField(
            "proposal",
            "imagines",
            models.CharField(
                blank=True,
                choices=[("meeting", "Meeting"), ("coach", "Coach"), ("cover", "Cover")],
                default="",
                max_length=10,
            ),
        ),
        migrations.RunPython(seal_premises, open_premises),
        migrations.AddConstraint(
            "proposal",
            models.CheckConstraint(
                condition=models.Q(("imagines__in", ["meeting", "coach", "cover", ""])),
                name="proposals_proposal_imagines",
            ),
        ),
        migrations.RemoveField("proposal", "variation"),
        migrations.RemoveField("proposal", "variation_words"),
    ]
