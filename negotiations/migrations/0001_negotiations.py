"""The tables of what happens at the table, as they stand before the first release."""

import uuid
from decimal import Decimal

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("briefings", "0002_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="Party",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parties", to="teams.delegation"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "side",
                    models.CharField(
                        choices=[("ours", "ours"), ("counterpart", "theirs"), ("mediator", "mediator")],
                        max_length=16,
                        verbose_name="side",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "parties",
                "ordering": ["side", "name"],
                "constraints": [models.UniqueConstraint(fields=("delegation", "name"), name="negotiations_party_once")],
            },
        ),
        migrations.CreateModel(
            name="Round",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rounds", to="teams.delegation"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="title")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
            ],
            options={
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "number"), name="negotiations_round_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Point",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="points", to="teams.delegation"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="negotiations.point",
                    ),
                ),
                ("place", models.PositiveIntegerField(default=0, help_text="the order among the points of one parent")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                (
                    "led_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                ("minutes", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutes")),
                (
                    "proposed_by",
                    models.CharField(
                        blank=True,
                        choices=[("ours", "ours"), ("counterpart", "theirs"), ("mediator", "mediator")],
                        max_length=16,
                        verbose_name="proposed by",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        blank=True,
                        help_text="in which it was put",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.round",
                    ),
                ),
                (
                    "words",
                    models.JSONField(default=list, help_text="how it is called when it is spoken of, in any language"),
                ),
            ],
            options={
                "ordering": ["place", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "number"), name="negotiations_point_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Stance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "point",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="stance", to="negotiations.point"
                    ),
                ),
                ("our_position", models.TextField(blank=True, verbose_name="our position")),
                ("our_interest", models.TextField(blank=True, verbose_name="our interest")),
                ("their_position", models.TextField(blank=True, verbose_name="their position")),
                ("their_interest", models.TextField(blank=True, verbose_name="their interest")),
                (
                    "our_position_from",
                    models.CharField(blank=True, max_length=300, verbose_name="where our position is from"),
                ),
                (
                    "our_interest_from",
                    models.CharField(blank=True, max_length=300, verbose_name="where our interest is from"),
                ),
                (
                    "their_position_from",
                    models.CharField(blank=True, max_length=300, verbose_name="where their position is from"),
                ),
                (
                    "their_interest_from",
                    models.CharField(blank=True, max_length=300, verbose_name="where their interest is from"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Stakes",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="stakes", to="teams.delegation"
                    ),
                ),
                (
                    "point",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stakes",
                        to="negotiations.point",
                    ),
                ),
                ("aspiration", models.TextField(blank=True, verbose_name="aspiration")),
                ("reservation", models.TextField(blank=True, verbose_name="reservation point")),
                ("alternative", models.TextField(blank=True, verbose_name="best alternative")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("point", None)), fields=("delegation",), name="negotiations_stakes_overall"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Sitting",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sittings", to="teams.delegation"
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sittings", to="negotiations.round"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="title")),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "planned"), ("open", "open"), ("paused", "paused"), ("closed", "closed")],
                        default="planned",
                        max_length=8,
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="negotiations.point",
                    ),
                ),
                ("lines", models.PositiveIntegerField(default=0)),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-round__number", "-number"],
                "constraints": [
                    models.UniqueConstraint(fields=("round", "number"), name="negotiations_sitting_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Break",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "sitting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="breaks", to="negotiations.sitting"
                    ),
                ),
                (
                    "asked_by",
                    models.CharField(
                        blank=True,
                        choices=[("ours", "ours"), ("counterpart", "theirs"), ("mediator", "mediator")],
                        max_length=16,
                        verbose_name="asked for by",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["began_at"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("sitting",),
                        name="negotiations_one_break_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="speakers", to="teams.delegation"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="speakers",
                        to="negotiations.party",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="title")),
                ("language", models.CharField(default="en", max_length=8, verbose_name="language")),
                (
                    "seat",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aliases",
                        to="negotiations.speaker",
                    ),
                ),
                ("hotkey", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="hotkey")),
                (
                    "in_doubt",
                    models.BooleanField(default=False, help_text="the file did not say for certain who this is"),
                ),
                (
                    "reference",
                    models.CharField(blank=True, help_text="the id in the file it came from", max_length=200),
                ),
                ("dossiers", models.ManyToManyField(blank=True, related_name="speakers", to="briefings.dossier")),
            ],
            options={
                "ordering": ["hotkey", "name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("delegation", "name", "reference"), name="negotiations_speaker_once"
                    ),
                    models.UniqueConstraint(
                        fields=("delegation", "hotkey"), name="negotiations_one_speaker_per_hotkey"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hotkey__isnull", True), ("hotkey__range", (1, 9)), _connector="OR"),
                        name="negotiations_hotkey_is_a_digit",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sitting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendance",
                        to="negotiations.sitting",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendance",
                        to="teams.seat",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendance",
                        to="negotiations.speaker",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("sitting", "seat"), name="negotiations_seat_attends_once"),
                    models.UniqueConstraint(fields=("sitting", "speaker"), name="negotiations_speaker_attends_once"),
                    models.CheckConstraint(
                        condition=models.Q(("seat__isnull", True), ("speaker__isnull", True), _connector="XOR"),
                        name="negotiations_attends_as_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Directive",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="directives", to="teams.delegation"
                    ),
                ),
                (
                    "number",
                    models.PositiveIntegerField(
                        blank=True, help_text="1, 2, 3 … in the order of issuing; null: a draft", null=True
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("received", "received, not confirmed"),
                            ("issued", "in force"),
                            ("superseded", "superseded"),
                            ("revoked", "revoked"),
                            ("expired", "expired"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(verbose_name="text")),
                ("guidance", models.TextField(blank=True, verbose_name="guidance for the delegation")),
                ("expires_at", models.DateTimeField(blank=True, null=True, verbose_name="expires")),
                ("received_from", models.CharField(blank=True, max_length=300, verbose_name="received from, and how")),
                (
                    "drafted_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("drafted_at", models.DateTimeField()),
                (
                    "issued_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                ("issued_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, help_text="superseded, revoked or expired", null=True)),
                (
                    "digest",
                    models.CharField(blank=True, help_text="SHA-256 over salt and content, once issued", max_length=64),
                ),
                ("salt", models.BinaryField(default=bytes)),
                (
                    "remind_at",
                    models.DateTimeField(help_text="when those who have not acknowledged are reminded", null=True),
                ),
            ],
            options={
                "ordering": [
                    models.OrderBy(models.F("number"), descending=True, nulls_first=True),
                    "-drafted_at",
                    "pk",
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("remind_at__isnull", False)),
                        fields=["remind_at"],
                        name="negotiations_directive_due",
                    ),
                    models.Index(
                        condition=models.Q(("standing", "issued")),
                        fields=["expires_at"],
                        name="negotiations_directive_ending",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "number"), name="negotiations_directive_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", None), ("standing__in", ("draft", "received"))),
                            models.Q(
                                models.Q(("standing__in", ("draft", "received")), _negated=True),
                                ("number__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="negotiations_directive_numbered_when_issued",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("standing", "issued")),
                        fields=("delegation",),
                        name="negotiations_one_directive_in_force",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DirectiveAcknowledgement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "directive",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acknowledgements",
                        to="negotiations.directive",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["at"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("directive", "seat"), name="negotiations_directive_acknowledged_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Measure",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="measures", to="teams.delegation"
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="measures", to="negotiations.point"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("number", "number"), ("choice", "choice"), ("yes_no", "yes or no"), ("date", "date")],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("unit", models.CharField(blank=True, max_length=40, verbose_name="unit")),
                ("choices", models.JSONField(default=list, verbose_name="choices")),
                ("least", models.DecimalField(blank=True, decimal_places=6, max_digits=21, null=True)),
                ("most", models.DecimalField(blank=True, decimal_places=6, max_digits=21, null=True)),
                ("retired_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["point", "name"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("retired_at", None)),
                        fields=("point", "name"),
                        name="negotiations_measure_name",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Boundary",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "directive",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="boundaries",
                        to="negotiations.directive",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="boundaries",
                        to="negotiations.measure",
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.point",
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        choices=[
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                            ("one_of", "one of"),
                            ("none_of", "none of"),
                            ("must", "must be"),
                            ("must_not", "must not be"),
                            ("only_if", "only if"),
                            ("without", "without the words"),
                        ],
                        max_length=8,
                        verbose_name="rule",
                    ),
                ),
                ("values", models.JSONField(default=list, verbose_name="values")),
                (
                    "margin",
                    models.DecimalField(decimal_places=6, default=Decimal(0), max_digits=21, verbose_name="margin"),
                ),
                (
                    "when_measure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.measure",
                    ),
                ),
                (
                    "when_rule",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                            ("one_of", "one of"),
                            ("none_of", "none of"),
                            ("must", "must be"),
                            ("must_not", "must not be"),
                            ("only_if", "only if"),
                            ("without", "without the words"),
                        ],
                        max_length=8,
                    ),
                ),
                ("when_values", models.JSONField(default=list)),
                ("red_line", models.BooleanField(default=False, verbose_name="red line")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
            ],
            options={
                "verbose_name_plural": "boundaries",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("directive", "number"), name="negotiations_boundary_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("measure", None), ("rule", "without")),
                            models.Q(
                                ("measure__isnull", False),
                                ("point", None),
                                models.Q(("rule", "without"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="negotiations_boundary_words",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Utterance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sitting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="utterances",
                        to="negotiations.sitting",
                    ),
                ),
                ("number", models.PositiveIntegerField(help_text="1, 2, 3 … in the sitting, without a gap")),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="utterances",
                        to="negotiations.speaker",
                    ),
                ),
                ("language", models.CharField(max_length=8, verbose_name="language")),
                ("text", models.TextField(verbose_name="text")),
                ("started_at", models.DateTimeField(help_text="as told by whoever recorded it", null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "source",
                    models.CharField(
                        choices=[("typed", "typed"), ("imported", "imported"), ("live", "live")], max_length=8
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"
                    ),
                ),
                ("recorded_at", models.DateTimeField(help_text="the database's clock")),
                ("position", models.PositiveBigIntegerField(help_text="where the record's journal has it")),
            ],
            options={
                "ordering": ["sitting", "number"],
                "indexes": [models.Index(fields=["position"], name="negotiations_line_position")],
                "constraints": [models.UniqueConstraint(fields=("sitting", "number"), name="negotiations_line_number")],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="commitments", to="teams.delegation"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="negotiations.party"
                    ),
                ),
                ("towards", models.CharField(blank=True, max_length=200, verbose_name="to whom")),
                ("text", models.CharField(max_length=500, verbose_name="what")),
                (
                    "due",
                    models.DateField(
                        blank=True, help_text="nothing: no date was promised", null=True, verbose_name="due"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("kept", "kept"), ("broken", "broken")], default="open", max_length=6
                    ),
                ),
                ("evidence", models.CharField(blank=True, max_length=500, verbose_name="evidence")),
                (
                    "utterance",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="negotiations.utterance",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("recorded_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["recorded_at"],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="questions", to="teams.delegation"
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="questions", to="negotiations.point"
                    ),
                ),
                ("text_en", models.CharField(blank=True, max_length=500)),
                ("text_uk", models.CharField(blank=True, max_length=500)),
                (
                    "written_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("written_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["point__place", "point__number", "written_at"],
            },
        ),
        migrations.CreateModel(
            name="QuestionOutcome",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.delegation"
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outcomes", to="negotiations.question"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("asked", "asked"), ("answered", "answered"), ("dodged", "dodged")], max_length=8
                    ),
                ),
                (
                    "utterance",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="negotiations.utterance"
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="negotiations.speaker"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("recorded_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["recorded_at", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("question", "outcome", "utterance"),
                        name="negotiations_question_outcome",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Carried",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="carried", to="negotiations.round"
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.commitment",
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.point",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.question",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("commitment__isnull", False)),
                        fields=("round", "commitment"),
                        name="negotiations_carried_commitment",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("point__isnull", False)),
                        fields=("round", "point"),
                        name="negotiations_carried_point",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("question__isnull", False)),
                        fields=("round", "question"),
                        name="negotiations_carried_question",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Checklist",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="checklists", to="teams.delegation"
                    ),
                ),
                (
                    "round",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="checklist", to="negotiations.round"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="ChecklistItem",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.delegation"
                    ),
                ),
                (
                    "checklist",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="items", to="negotiations.checklist"
                    ),
                ),
                ("place", models.PositiveIntegerField()),
                ("text_en", models.CharField(blank=True, max_length=300)),
                ("text_uk", models.CharField(blank=True, max_length=300)),
                (
                    "principle",
                    models.PositiveSmallIntegerField(blank=True, help_text="of the ten, which it serves", null=True),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                (
                    "only_if",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.checklistitem",
                    ),
                ),
                (
                    "carried_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.checklistitem",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["place", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at", None), ("done_by", None)),
                            models.Q(("done_at__isnull", False), ("done_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="negotiations_item_done",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Concession",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="concessions", to="teams.delegation"
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="concessions", to="negotiations.point"
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[("given", "given"), ("got", "got")], max_length=5, verbose_name="given or got"
                    ),
                ),
                ("text", models.CharField(max_length=500, verbose_name="what")),
                ("condition", models.CharField(blank=True, max_length=500, verbose_name="on condition that")),
                (
                    "weight",
                    models.PositiveSmallIntegerField(
                        default=1, help_text="1 small … 5 large, for the balance", verbose_name="weight"
                    ),
                ),
                (
                    "utterance",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="concessions",
                        to="negotiations.utterance",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "withdrawn_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.utterance",
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["recorded_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("weight__range", (1, 5))), name="negotiations_concession_weight"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CoolingOff",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.delegation"
                    ),
                ),
                ("minutes", models.PositiveSmallIntegerField(default=15, help_text="0: none", verbose_name="minutes")),
                (
                    "changed_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minutes__range", (0, 1440))), name="negotiations_cooling_off_minutes"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "utterance",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="negotiations.utterance",
                    ),
                ),
                ("number", models.PositiveIntegerField(help_text="1, 2, 3 … for the line")),
                ("text", models.TextField()),
                ("reason", models.CharField(max_length=500)),
                (
                    "corrected_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("recorded_at", models.DateTimeField()),
                ("position", models.PositiveBigIntegerField()),
            ],
            options={
                "ordering": ["utterance", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("utterance", "number"), name="negotiations_correction_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Option",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="options", to="teams.delegation"
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="options", to="negotiations.point"
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("ours", "ours"), ("counterpart", "theirs"), ("mediator", "mediator")],
                        default="ours",
                        max_length=16,
                    ),
                ),
                ("place", models.PositiveIntegerField(help_text="1 is the opening, the fallbacks follow")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                ("text_uk", models.TextField(blank=True, verbose_name="text in Ukrainian")),
                ("talking_points", models.TextField(blank=True, verbose_name="talking points")),
                ("condition", models.TextField(blank=True, verbose_name="condition for moving to it")),
                (
                    "opener",
                    models.CharField(
                        choices=[("head", "head of delegation"), ("leader", "leader")],
                        default="head",
                        max_length=8,
                        verbose_name="opened by",
                    ),
                ),
                ("values", models.JSONField(default=dict, help_text="by the measure's id")),
                (
                    "dates_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why a date of our own stays"),
                ),
                ("binding", models.BooleanField(default=False, verbose_name="binding")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed to the head"),
                            ("prepared", "prepared"),
                            ("tabled", "tabled"),
                            ("withdrawn", "withdrawn"),
                            ("refused", "refused"),
                            ("agreed", "agreed ad referendum"),
                            ("confirmed", "confirmed by the leaders"),
                            ("declined", "declined by the leaders"),
                        ],
                        default="prepared",
                        max_length=10,
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        blank=True,
                        help_text="in which it was put",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.round",
                    ),
                ),
                (
                    "heard_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.utterance",
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                (
                    "changed_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("changed_at", models.DateTimeField()),
                (
                    "looked_at",
                    models.DateTimeField(blank=True, help_text="a second person read it as it is now", null=True),
                ),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "opened_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
            ],
            options={
                "ordering": ["point", "side", "place"],
                "indexes": [models.Index(fields=["delegation", "state"], name="negotiations_option_state")],
            },
        ),
        migrations.CreateModel(
            name="MandateCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "option",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="check_made", to="negotiations.option"
                    ),
                ),
                (
                    "directive",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.directive",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("inside", "inside the directive"),
                            ("edge", "at the edge of the directive"),
                            ("unclear", "unclear"),
                            ("outside", "outside the directive"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "boundary",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.boundary",
                    ),
                ),
                ("checked_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="teams.delegation"
                    ),
                ),
                (
                    "sitting",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="negotiations.sitting",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                (
                    "to",
                    models.CharField(
                        choices=[("room", "the room"), ("back_office", "the back office"), ("all", "all")],
                        max_length=16,
                        verbose_name="to",
                    ),
                ),
                (
                    "priority",
                    models.CharField(
                        choices=[("routine", "routine"), ("urgent", "urgent"), ("flash", "flash")],
                        default="routine",
                        max_length=8,
                        verbose_name="priority",
                    ),
                ),
                ("text", models.TextField(verbose_name="text")),
                (
                    "reply_to",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="negotiations.note",
                    ),
                ),
                ("position", models.PositiveBigIntegerField()),
                ("sent_at", models.DateTimeField()),
                (
                    "raise_at",
                    models.DateTimeField(
                        help_text="when it is raised again unless somebody acknowledges it", null=True
                    ),
                ),
                ("times_raised", models.PositiveIntegerField(default=0)),
            ],
            options={
                "ordering": ["position"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("raise_at__isnull", False)),
                        fields=["raise_at"],
                        name="negotiations_notes_due",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "position"), name="negotiations_note_position")
                ],
            },
        ),
        migrations.CreateModel(
            name="Acknowledgement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acknowledgements",
                        to="negotiations.note",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("note", "seat"), name="negotiations_acknowledged_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Package",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="packages", to="teams.delegation"
                    ),
                ),
                ("number", models.PositiveIntegerField(help_text="1, 2, 3 … in the order of composing")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "composed_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("composed_at", models.DateTimeField()),
                ("tabled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "number"), name="negotiations_package_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="PackageOption",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "package",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="negotiations.package"
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="negotiations.point"
                    ),
                ),
                (
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="packaged", to="negotiations.option"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("package", "point"), name="negotiations_package_one_option_a_point")
                ],
            },
        ),
        migrations.CreateModel(
            name="PackageCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "package",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="check_made",
                        to="negotiations.package",
                    ),
                ),
                (
                    "directive",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.directive",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("inside", "inside the directive"),
                            ("edge", "at the edge of the directive"),
                            ("unclear", "unclear"),
                            ("outside", "outside the directive"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "boundary",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.boundary",
                    ),
                ),
                ("checked_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="PredictedClaim",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predicted_claims",
                        to="teams.delegation",
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predicted_claims",
                        to="negotiations.point",
                    ),
                ),
                ("said_en", models.CharField(blank=True, max_length=500)),
                ("said_uk", models.CharField(blank=True, max_length=500)),
                ("said_ru", models.CharField(blank=True, max_length=500)),
                ("answer_en", models.CharField(blank=True, max_length=300)),
                ("answer_uk", models.CharField(blank=True, max_length=300)),
                ("answer_ru", models.CharField(blank=True, max_length=300)),
                ("words", models.JSONField(default=list, help_text="by which it is recognised, in any language")),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.speaker",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("written_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["point__place", "point__number", "written_at"],
            },
        ),
        migrations.CreateModel(
            name="ClaimSource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sources",
                        to="negotiations.predictedclaim",
                    ),
                ),
                ("text", models.CharField(blank=True, max_length=300, verbose_name="source")),
                (
                    "norm",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="briefings.norm",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Pressure",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pressures", to="teams.delegation"
                    ),
                ),
                (
                    "tactic",
                    models.CharField(
                        choices=[
                            ("deadline", "deadline"),
                            ("ultimatum", "ultimatum"),
                            ("linkage", "linkage"),
                            ("threat", "threat"),
                            ("flattery", "flattery"),
                            ("redefinition", "redefinition"),
                            ("delay", "delay"),
                        ],
                        max_length=12,
                        verbose_name="tactic",
                    ),
                ),
                (
                    "utterance",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pressures",
                        to="negotiations.utterance",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pressures",
                        to="negotiations.speaker",
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="pressures",
                        to="negotiations.point",
                    ),
                ),
                ("what", models.CharField(blank=True, max_length=500, verbose_name="what")),
                ("until", models.CharField(blank=True, max_length=120, verbose_name="until when, as they put it")),
                (
                    "nature",
                    models.CharField(
                        choices=[("unknown", "not judged yet"), ("real", "real"), ("made", "made up")],
                        default="unknown",
                        max_length=8,
                        verbose_name="real or made up",
                    ),
                ),
                ("effect", models.CharField(blank=True, max_length=500, verbose_name="effect")),
                ("answer", models.CharField(blank=True, max_length=500, verbose_name="our answer")),
                (
                    "raised_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("raised_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-raised_at"],
                "indexes": [models.Index(fields=["delegation", "-raised_at"], name="negotiations_pressure_newest")],
            },
        ),
        migrations.CreateModel(
            name="RecordImport",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="imports", to="teams.delegation"
                    ),
                ),
                (
                    "sitting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="imports", to="negotiations.sitting"
                    ),
                ),
                ("digest", models.CharField(help_text="SHA-256 of the file", max_length=64)),
                ("report", models.JSONField()),
                (
                    "imported_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"
                    ),
                ),
                ("imported_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-imported_at"],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "digest"), name="negotiations_import_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Referral",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="referrals", to="teams.delegation"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "progress",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed to the head"),
                            ("asked", "with the leaders"),
                            ("answered", "answered"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("question", models.TextField(verbose_name="question")),
                (
                    "option",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="negotiations.option",
                    ),
                ),
                (
                    "package",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="negotiations.package",
                    ),
                ),
                (
                    "utterance",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="negotiations.utterance",
                    ),
                ),
                (
                    "annexes",
                    models.JSONField(default=list, help_text="texts shown with the question, each with a title"),
                ),
                (
                    "recommended",
                    models.CharField(
                        blank=True,
                        choices=[("approve", "approve"), ("refuse", "refuse"), ("instruct", "instruct")],
                        max_length=8,
                        verbose_name="recommended answer",
                    ),
                ),
                ("recommendation", models.TextField(blank=True, verbose_name="why")),
                ("ad_referendum", models.BooleanField(default=False)),
                (
                    "proposed_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"
                    ),
                ),
                ("asked_at", models.DateTimeField(null=True)),
                (
                    "digest",
                    models.CharField(blank=True, help_text="SHA-256 of what is shown to the leaders", max_length=64),
                ),
                (
                    "option_digest",
                    models.CharField(blank=True, help_text="SHA-256 of the option as it was then", max_length=64),
                ),
                ("package_digest", models.CharField(blank=True, help_text="the same of the package", max_length=64)),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[("approve", "approve"), ("refuse", "refuse"), ("instruct", "instruct")],
                        max_length=8,
                    ),
                ),
                ("comment", models.TextField(blank=True, help_text="for the head", verbose_name="comment")),
                ("words", models.TextField(blank=True, verbose_name="words for the room")),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "number"), name="negotiations_referral_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_by", None),
                            models.Q(("answered_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="negotiations_who_asks_does_not_answer",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="replies", to="teams.delegation"
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="replies", to="negotiations.point"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="negotiations.reply",
                    ),
                ),
                (
                    "place",
                    models.PositiveIntegerField(default=0, help_text="the order among the replies of one parent"),
                ),
                ("trigger", models.CharField(help_text="what they say", max_length=300)),
                ("words", models.JSONField(default=list, help_text="by which it is recognised, in any language")),
                ("reply_en", models.CharField(blank=True, max_length=500)),
                ("reply_uk", models.CharField(blank=True, max_length=500)),
                (
                    "written_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("written_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "replies",
                "ordering": ["point__place", "point__number", "place", "written_at"],
            },
        ),
        migrations.CreateModel(
            name="Scenario",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="scenarios", to="teams.delegation"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("best", "best"), ("likely", "likely"), ("bottom", "bottom")],
                        max_length=6,
                        verbose_name="kind",
                    ),
                ),
                ("text", models.TextField(verbose_name="text")),
                (
                    "written_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("written_at", models.DateTimeField()),
                ("options", models.ManyToManyField(blank=True, related_name="+", to="negotiations.option")),
                ("packages", models.ManyToManyField(blank=True, related_name="+", to="negotiations.package")),
            ],
            options={
                "ordering": ["delegation", "kind"],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "kind"), name="negotiations_scenario_kind")
                ],
            },
        ),
        migrations.CreateModel(
            name="WalkAway",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="walk_away", to="teams.delegation"
                    ),
                ),
                ("triggers", models.TextField(blank=True, verbose_name="when")),
                ("checklist", models.TextField(blank=True, verbose_name="before we stand up")),
                ("words", models.TextField(blank=True, verbose_name="words to say")),
                ("tell", models.TextField(blank=True, verbose_name="whom to tell")),
                (
                    "armed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                ("armed_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Weight",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="weights", to="teams.delegation"
                    ),
                ),
                (
                    "point",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="weight", to="negotiations.point"
                    ),
                ),
                (
                    "weight",
                    models.PositiveSmallIntegerField(
                        validators=[django.core.validators.MaxValueValidator(100)], verbose_name="weight"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("weight__range", (0, 100))), name="negotiations_weight_range"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Worth",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="worths", to="teams.delegation"
                    ),
                ),
                (
                    "option",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="worth", to="negotiations.option"
                    ),
                ),
                (
                    "worth",
                    models.PositiveSmallIntegerField(
                        validators=[django.core.validators.MaxValueValidator(100)], verbose_name="worth"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("worth__range", (0, 100))), name="negotiations_worth_range"
                    )
                ],
            },
        ),
    ]
