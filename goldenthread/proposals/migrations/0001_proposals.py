import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0005_year_state"),
    ]

    operations = [
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sealed", models.BinaryField(blank=True, default=b"")),
                ("key", models.CharField(max_length=40)),
                ("made_by", models.CharField(max_length=120)),
                ("made_at", models.DateTimeField()),
                ("today", models.DateField()),
                ("seconds", models.PositiveSmallIntegerField()),
                ("variation", models.JSONField(blank=True, default=dict)),
                ("variation_words", models.CharField(blank=True, default="", max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("running", "Running"),
                            ("ready", "Ready"),
                            ("stopped", "Stopped"),
                            ("broken-off", "Broken off"),
                            ("not-possible", "Not possible"),
                            ("accepted", "Accepted"),
                            ("taken-back", "Taken back"),
                            ("dismissed", "Dismissed"),
                        ],
                        default="waiting",
                        max_length=20,
                    ),
                ),
                ("progress", models.JSONField(blank=True, default=dict)),
                ("fingerprint", models.CharField(blank=True, default="", max_length=64)),
                ("begun_at", models.DateTimeField(blank=True, null=True)),
                ("heartbeat_at", models.DateTimeField(blank=True, null=True)),
                ("stop_asked", models.BooleanField(default=False)),
                ("accepted_by", models.CharField(blank=True, default="", max_length=120)),
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "based_on",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="proposals.proposal",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.school",
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.schoolyear",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("school", "year", "key"), name="proposals_proposal_key_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "running",
                                    "waiting",
                                ],
                            )
                        ),
                        fields=("year",),
                        name="proposals_proposal_one_under_way",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "waiting",
                                    "running",
                                    "ready",
                                    "stopped",
                                    "broken-off",
                                    "not-possible",
                                    "accepted",
                                    "taken-back",
                                    "dismissed",
                                ],
                            )
                        ),
                        name="proposals_proposal_state",
                    ),
                ],
            },
        ),
    ]
