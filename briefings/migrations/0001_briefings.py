"""The tables of what the delegation knows, as they stand before the first release."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("journal", "0002_append_only"),
        ("teams", "0002_fixed_roster"),
    ]

    operations = [
        migrations.CreateModel(
            name="Instrument",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="instruments", to="teams.delegation"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "force",
                    models.CharField(
                        choices=[("parties", "its parties"), ("all", "every state"), ("nobody", "nobody by itself")],
                        default="parties",
                        max_length=8,
                        verbose_name="binds",
                    ),
                ),
                ("names", models.JSONField(default=list, verbose_name="also cited as")),
            ],
            options={
                "ordering": ["title"],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "title"), name="briefings_instrument_title")
                ],
            },
        ),
        migrations.CreateModel(
            name="Norm",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "instrument",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="norms", to="briefings.instrument"
                    ),
                ),
                ("article", models.CharField(max_length=40, verbose_name="article")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="heading")),
                (
                    "place",
                    models.PositiveIntegerField(
                        help_text="the number in its name, Arabic or Roman: articles stand in this order"
                    ),
                ),
            ],
            options={
                "ordering": ["instrument__title", "place", "article"],
                "constraints": [
                    models.UniqueConstraint(fields=("instrument", "article"), name="briefings_norm_article")
                ],
            },
        ),
        migrations.CreateModel(
            name="NormVersion",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "norm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="briefings.norm"
                    ),
                ),
                ("language", models.CharField(max_length=3, verbose_name="language")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "sought",
                    models.TextField(help_text="the text in small letters and its lemmas, for the list's filter"),
                ),
                ("in_force_from", models.DateField(verbose_name="in force from")),
                (
                    "in_force_to",
                    models.DateField(
                        blank=True,
                        help_text="the first day on which it is not",
                        null=True,
                        verbose_name="in force until",
                    ),
                ),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="remark")),
            ],
            options={
                "ordering": ["in_force_from", "language"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("norm", "language", "in_force_from"), name="briefings_norm_version"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("in_force_to", None), ("in_force_to__gt", models.F("in_force_from")), _connector="OR"
                        ),
                        name="briefings_norm_version_days",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Adherence",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "instrument",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adherences",
                        to="briefings.instrument",
                    ),
                ),
                ("state", models.CharField(max_length=120, verbose_name="state")),
                ("bound_from", models.DateField(blank=True, null=True, verbose_name="bound from")),
                ("bound_to", models.DateField(blank=True, null=True, verbose_name="bound until")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
            ],
            options={
                "ordering": ["state", "bound_from"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("instrument", "state", "bound_from"), name="briefings_adherence_state"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("bound_from", None)),
                        fields=("instrument", "state"),
                        name="briefings_adherence_signed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reservation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "instrument",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reservations",
                        to="briefings.instrument",
                    ),
                ),
                (
                    "norm",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reservations",
                        to="briefings.norm",
                    ),
                ),
                ("state", models.CharField(max_length=120, verbose_name="state")),
                (
                    "kind",
                    models.CharField(
                        choices=[("reservation", "reservation"), ("declaration", "interpretative declaration")],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("text", models.TextField(verbose_name="text")),
                ("made_on", models.DateField(verbose_name="made on")),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="withdrawn on")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
            ],
            options={
                "ordering": ["state", "made_on"],
            },
        ),
        migrations.CreateModel(
            name="Annex",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="annexes", to="teams.delegation"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("text", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                ("definitions", models.PositiveIntegerField()),
                (
                    "frozen_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("frozen_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("delegation", "number"), name="briefings_annex_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Dossier",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="dossiers", to="teams.delegation"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("role", models.CharField(blank=True, max_length=200, verbose_name="public role")),
                ("organisation", models.CharField(blank=True, max_length=200, verbose_name="organisation")),
                ("languages", models.CharField(blank=True, max_length=200, verbose_name="languages")),
                ("address_as", models.CharField(blank=True, max_length=300, verbose_name="how to address")),
                ("pronunciation", models.CharField(blank=True, max_length=200, verbose_name="pronunciation")),
                ("biography", models.TextField(blank=True, verbose_name="public biography")),
                ("motives", models.TextField(blank=True, verbose_name="what moves them professionally")),
                ("purpose", models.CharField(max_length=300, verbose_name="purpose")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("task", "a task in the public interest"),
                            ("duty", "a legal duty"),
                            ("interest", "a legitimate interest"),
                            ("public", "made public by the person"),
                            ("consent", "the person's consent"),
                        ],
                        max_length=8,
                        verbose_name="lawful basis",
                    ),
                ),
                ("keep_until", models.DateField(verbose_name="kept until")),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="joined",
                        to="briefings.dossier",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("opened_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["name", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("purpose", ""), _negated=True), models.Q(("basis", ""), _negated=True)
                        ),
                        name="briefings_dossier_is_lawful",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("same_as", None), models.Q(("same_as", models.F("id")), _negated=True), _connector="OR"
                        ),
                        name="briefings_dossier_not_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Alias",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="briefings.dossier"
                    ),
                ),
                ("spelling", models.CharField(max_length=200, verbose_name="spelling")),
            ],
            options={
                "ordering": ["spelling"],
                "constraints": [models.UniqueConstraint(fields=("dossier", "spelling"), name="briefings_alias_once")],
            },
        ),
        migrations.CreateModel(
            name="Grant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to="briefings.dossier"
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="dossier_grants", to="teams.seat"
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("given_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["given_at", "id"],
                "constraints": [models.UniqueConstraint(fields=("dossier", "seat"), name="briefings_grant_once")],
            },
        ),
        migrations.CreateModel(
            name="Difference",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="briefings.dossier"
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="briefings.dossier"
                    ),
                ),
                (
                    "told_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("first", "second"), name="briefings_difference_once")],
            },
        ),
        migrations.CreateModel(
            name="Interpretation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "norm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="interpretations", to="briefings.norm"
                    ),
                ),
                ("text", models.TextField(verbose_name="our reading")),
                (
                    "written_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("written_at", models.DateTimeField()),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"
                    ),
                ),
                ("reviewed_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-written_at"],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sources", to="teams.delegation"
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="source")),
                ("where", models.CharField(blank=True, max_length=500, verbose_name="where it is found")),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="remark")),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "A: completely reliable"),
                            ("B", "B: usually reliable"),
                            ("C", "C: fairly reliable"),
                            ("D", "D: not usually reliable"),
                            ("E", "E: unreliable"),
                            ("F", "F: cannot be judged"),
                            ("G", "G: misleads on purpose"),
                        ],
                        max_length=1,
                        verbose_name="reliability",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("written_at", models.DateTimeField()),
                (
                    "readers",
                    models.ManyToManyField(
                        help_text="the leaders who were let in by name", related_name="+", to="teams.seat"
                    ),
                ),
            ],
            options={
                "ordering": ["title", "id"],
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="observations", to="briefings.dossier"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("position", "position"),
                            ("career", "career"),
                            ("repeats", "what they repeat"),
                            ("motive", "professional motive"),
                            ("relation", "relation"),
                            ("conduct", "conduct at the table"),
                        ],
                        max_length=8,
                        verbose_name="about",
                    ),
                ),
                ("text", models.TextField(verbose_name="observation")),
                ("observed_on", models.DateField(verbose_name="observed on")),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="observations", to="briefings.source"
                    ),
                ),
                (
                    "credibility",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "1: confirmed by others"),
                            (2, "2: probably true"),
                            (3, "3: possibly true"),
                            (4, "4: doubtful"),
                            (5, "5: improbable"),
                            (6, "6: cannot be judged"),
                        ],
                        verbose_name="credibility",
                    ),
                ),
                (
                    "judged",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A: completely reliable"),
                            ("B", "B: usually reliable"),
                            ("C", "C: fairly reliable"),
                            ("D", "D: not usually reliable"),
                            ("E", "E: unreliable"),
                            ("F", "F: cannot be judged"),
                            ("G", "G: misleads on purpose"),
                        ],
                        max_length=1,
                        verbose_name="reliability here",
                    ),
                ),
                ("judged_why", models.CharField(blank=True, max_length=300, verbose_name="why it is judged otherwise")),
                (
                    "marking",
                    models.CharField(
                        choices=[
                            ("red", "TLP:RED"),
                            ("strict", "TLP:AMBER+STRICT"),
                            ("amber", "TLP:AMBER"),
                            ("green", "TLP:GREEN"),
                            ("clear", "TLP:CLEAR"),
                        ],
                        max_length=6,
                        verbose_name="marking",
                    ),
                ),
                ("purpose", models.CharField(max_length=300, verbose_name="purpose")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("task", "a task in the public interest"),
                            ("duty", "a legal duty"),
                            ("interest", "a legitimate interest"),
                            ("public", "made public by the person"),
                            ("consent", "the person's consent"),
                        ],
                        max_length=8,
                        verbose_name="lawful basis",
                    ),
                ),
                ("keep_until", models.DateField(verbose_name="kept until")),
                ("citation", models.CharField(blank=True, max_length=32, verbose_name="line of the record")),
                (
                    "other",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="named_in",
                        to="briefings.dossier",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("written_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-observed_on", "-written_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("purpose", ""), _negated=True), models.Q(("basis", ""), _negated=True)
                        ),
                        name="briefings_observation_is_lawful",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("credibility__range", (1, 6))), name="briefings_observation_credibility"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("judged", ""), models.Q(("judged_why", ""), _negated=True), _connector="OR"
                        ),
                        name="briefings_observation_judged",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "relation"), _negated=True), ("other__isnull", False), _connector="OR"
                        ),
                        name="briefings_observation_relation",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.delegation"
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="tombstones",
                        to="briefings.dossier",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("position", "position"),
                            ("career", "career"),
                            ("repeats", "what they repeat"),
                            ("motive", "professional motive"),
                            ("relation", "relation"),
                            ("conduct", "conduct at the table"),
                            ("dossier", "the whole dossier"),
                            ("photo", "photo"),
                            ("spelling", "spelling"),
                            ("source", "source"),
                        ],
                        max_length=8,
                        verbose_name="about",
                    ),
                ),
                ("kept_until", models.DateField()),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                (
                    "deleted_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("deleted_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-deleted_at"],
            },
        ),
        migrations.CreateModel(
            name="Photo",
            fields=[
                (
                    "dossier",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="photo",
                        serialize=False,
                        to="briefings.dossier",
                    ),
                ),
                ("content", models.BinaryField()),
                ("width", models.PositiveSmallIntegerField()),
                ("height", models.PositiveSmallIntegerField()),
                (
                    "added_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("added_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="terms", to="teams.delegation"
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        help_text="its id in TBX files: by it a file is told from what is here", max_length=80
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="its first preferred form, for lists", max_length=200, verbose_name="term"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="what it is about")),
                (
                    "request",
                    models.CharField(
                        choices=[
                            ("none", "not needed"),
                            ("to_ask", "to ask"),
                            ("asked", "asked"),
                            ("answered", "answered"),
                            ("evaded", "evaded"),
                            ("refused", "refused"),
                        ],
                        default="none",
                        max_length=8,
                        verbose_name="request for a definition",
                    ),
                ),
                ("asked_on", models.DateField(blank=True, null=True, verbose_name="asked on")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="answered, evaded or refused on")),
                ("kept", models.JSONField(default=dict)),
            ],
            options={
                "ordering": ["name", "key"],
                "indexes": [models.Index(fields=["delegation", "name"], name="briefings_term_name")],
                "constraints": [models.UniqueConstraint(fields=("delegation", "key"), name="briefings_term_key")],
            },
        ),
        migrations.CreateModel(
            name="Designation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "term",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="designations", to="briefings.term"
                    ),
                ),
                ("place", models.PositiveIntegerField()),
                ("language", models.CharField(max_length=16, verbose_name="language")),
                ("text", models.CharField(max_length=200, verbose_name="form")),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("preferred", "preferred"),
                            ("admitted", "admitted"),
                            ("loaded", "loaded"),
                            ("forbidden", "forbidden"),
                        ],
                        default="preferred",
                        max_length=9,
                        verbose_name="standing",
                    ),
                ),
                ("instead", models.CharField(blank=True, max_length=200, verbose_name="what we say instead")),
                ("is_proposed", models.BooleanField(default=False)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                ("sought", models.TextField(help_text="the form and its lemmas, for search")),
                ("kept", models.JSONField(default=dict)),
            ],
            options={
                "ordering": ["place"],
                "constraints": [
                    models.UniqueConstraint(fields=("term", "language", "text"), name="briefings_designation_form")
                ],
            },
        ),
        migrations.CreateModel(
            name="FalseFriend",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "designation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="false_friends",
                        to="briefings.designation",
                    ),
                ),
                ("place", models.PositiveIntegerField()),
                ("language", models.CharField(max_length=16, verbose_name="language")),
                ("text", models.CharField(max_length=200, verbose_name="the other form")),
                ("warning", models.CharField(max_length=500, verbose_name="warning")),
            ],
            options={
                "ordering": ["place"],
            },
        ),
        migrations.CreateModel(
            name="Sense",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "term",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="senses", to="briefings.term"
                    ),
                ),
                ("place", models.PositiveIntegerField()),
                (
                    "whose",
                    models.CharField(
                        choices=[
                            ("stated", "theirs, as stated"),
                            ("used", "theirs, as used"),
                            ("treaty", "treaty text"),
                            ("ours", "ours"),
                        ],
                        max_length=6,
                        verbose_name="whose",
                    ),
                ),
                ("language", models.CharField(max_length=16, verbose_name="language")),
                ("text", models.TextField(verbose_name="definition")),
                ("said_on", models.DateField(blank=True, null=True, verbose_name="date")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="source")),
                ("citation", models.CharField(blank=True, max_length=40, verbose_name="line of the record")),
                ("concedes", models.TextField(blank=True, verbose_name="what it would concede")),
                (
                    "norm",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="senses",
                        to="briefings.norm",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="teams.seat"),
                ),
                ("written_at", models.DateTimeField()),
                (
                    "agreed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.seat",
                    ),
                ),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="agreed on")),
                ("kept", models.JSONField(default=dict)),
            ],
            options={
                "ordering": ["place"],
            },
        ),
    ]
