"""Rows of papers. Each table keeps one noun of `constancia.model`; `save` writes them, `load` gives it back.

Offsets are code points into `DocumentRow.text`, half-open. What a noun refuses the database refuses
too: spans run forwards, codes are from their lists, a quotation is as long as its span.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length

from constancia.model import Continuity, DivisionKind, Firmness, Kind, Rendering, Tier
from constancia.store.keeping.coded_values import CodeType
from constancia.store.limits import KEY
from constancia.store.models.constraints import forwards, forwards_or_absent, one_of


class WorkRow(models.Model):
    """A paper as an idea. `succeeds` is a key too, but of a work that need not be stored."""

    key = models.CharField(max_length=KEY, unique=True)
    title = models.TextField()
    issuer = models.TextField(null=True)
    counterpart = models.TextField(null=True)
    date = models.TextField(null=True)
    succeeds = models.TextField(null=True)
    issuer_names = models.JSONField(default=list)
    counterpart_names = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "constancia_work"
        indexes = (models.Index(fields=("updated_at",), name="work_changed"),)

    def __str__(self) -> str:
        return self.title


class DocumentRow(models.Model):
    """One rendering of a work; `key` is its content address, `slug` its place in the site's addresses.

    `title` is null where it is the work's.

    `hints`, `places` and `divided` are JSON as the codec writes it, kept as text: PostgreSQL's own JSON would
    give a place's coordinates back as other numbers.
    """

    work = models.ForeignKey(WorkRow, on_delete=models.PROTECT, related_name="documents")
    key = models.CharField(max_length=KEY, unique=True)
    slug = models.CharField(max_length=KEY, unique=True)
    language = models.CharField(max_length=40)
    rendering = models.CharField(max_length=20)
    text = models.TextField()
    characters = models.IntegerField()
    hints = models.TextField(default="[]")
    places = models.TextField(default="[]")
    divided = models.TextField(default="[]")
    source = models.JSONField()
    title = models.TextField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "constancia_document"
        # What the roles of accounts are made of (migrations/0006).
        permissions = (
            ("load_paper", "Can load papers"),
            ("forget_paper", "Can take papers out"),
            ("review", "Can judge evidence and codings"),
        )
        # Without it the last change is looked for behind every text, which lies in the rows before it.
        indexes = (models.Index(fields=("updated_at",), name="document_changed"),)
        constraints = (one_of("document_rendering", "rendering", Rendering),)

    def __str__(self) -> str:
        return self.slug

    @property
    def called(self) -> str:
        """What the paper calls itself in this rendering."""
        return self.title or self.work.title


class RunRow(models.Model):
    """One coding of a document: what made it. The newest is `current`; older ones keep their rows.

    `coding` is the hash of everything it found, by which a coding is known to be stored already. The
    counts are kept because a run's rows never change. `record` says which statements have which value
    (recording.py); `indexed` by which version of the index a current run was indexed, 0 for none.
    """

    document = models.ForeignKey(DocumentRow, on_delete=models.CASCADE, related_name="runs")
    coding = models.CharField(max_length=64)
    version = models.TextField()
    tier = models.CharField(max_length=20)
    hashes = models.JSONField(default=list)
    options = models.JSONField(default=list)
    current = models.BooleanField(default=True)
    statement_count = models.IntegerField()
    undertaking_count = models.IntegerField()
    heading_count = models.IntegerField()
    record = models.TextField(default="")
    indexed = models.SmallIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "constancia_run"
        indexes = (
            models.Index(fields=("current", "indexed", "id"), name="run_listed"),
            models.Index(fields=("updated_at",), name="run_changed"),
        )
        constraints = (
            models.UniqueConstraint(fields=("document", "coding"), name="run_stored_once"),
            models.UniqueConstraint(
                fields=("document",), condition=Q(current=True), name="one_current_run_a_document"
            ),
            models.CheckConstraint(
                condition=Q(undertaking_count__gte=0, statement_count__gte=F("undertaking_count")),
                name="run_counts",
            ),
            one_of("run_tier", "tier", Tier),
        )

    def __str__(self) -> str:
        return f"{self.version} ({self.tier})"


class DivisionRow(models.Model):
    """A heading with the stretch of text it opens, or a piece of furniture."""

    run = models.ForeignKey(RunRow, on_delete=models.CASCADE, related_name="divisions", db_index=False)
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=KEY)
    kind = models.CharField(max_length=20)
    level = models.IntegerField()
    ordinal = models.BigIntegerField(null=True)
    printed = models.TextField(null=True)
    title = models.TextField()
    heading_start = models.IntegerField()
    heading_end = models.IntegerField()
    body_start = models.IntegerField()
    body_end = models.IntegerField()
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="children")

    class Meta:
        db_table = "constancia_division"
        constraints = (
            models.UniqueConstraint(fields=("run", "position"), name="division_place"),
            models.UniqueConstraint(fields=("run", "key"), name="division_key"),
            one_of("division_kind", "kind", DivisionKind),
            forwards("division_heading", "heading_"),
            forwards("division_body", "body_"),
            models.CheckConstraint(
                condition=Q(heading_start__gte=F("body_start"), heading_end__lte=F("body_end")),
                name="division_heading_in_body",
            ),
        )

    def __str__(self) -> str:
        return self.title


class AnomalyRow(models.Model):
    """Something irregular about a heading, at its place."""

    division = models.ForeignKey(
        DivisionRow, on_delete=models.CASCADE, related_name="anomalies", db_index=False
    )
    position = models.PositiveIntegerField()
    code = models.TextField()
    message = models.TextField()
    start = models.IntegerField()
    end = models.IntegerField()

    class Meta:
        db_table = "constancia_anomaly"
        constraints = (
            models.UniqueConstraint(fields=("division", "position"), name="anomaly_place"),
            forwards("anomaly"),
        )

    def __str__(self) -> str:
        return self.code


class StatementRow(models.Model):
    """A statement, with the single facets repeated as columns, by which lists are filtered and counted.

    `facets` are all its facets in their order: each the position of a code of its run (`CodeRow`) with the
    words that it rests on, written by coded_values.py. A row for each of them, and for each of their words,
    were nine tenths of all rows and half of the time of storing a paper.
    """

    run = models.ForeignKey(RunRow, on_delete=models.CASCADE, related_name="statements", db_index=False)
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=KEY)
    division = models.ForeignKey(DivisionRow, on_delete=models.CASCADE, null=True, related_name="statements")
    start = models.IntegerField()
    end = models.IntegerField()
    exact = models.TextField()
    prefix = models.TextField()
    suffix = models.TextField()
    verb_start = models.IntegerField()
    verb_end = models.IntegerField()
    lemma = models.TextField()
    subject_start = models.IntegerField(null=True)
    subject_end = models.IntegerField(null=True)
    wrapper_start = models.IntegerField(null=True)
    wrapper_end = models.IntegerField(null=True)
    tier = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    actor = models.TextField()
    actor_stated = models.BooleanField(null=True)
    action = models.TextField(null=True)
    firmness = models.CharField(max_length=20, null=True)
    continuity = models.CharField(max_length=20, null=True)
    precision = models.SmallIntegerField(null=True)
    facets = models.TextField(default="")

    class Meta:
        db_table = "constancia_statement"
        constraints = (
            models.UniqueConstraint(fields=("run", "position"), name="statement_place"),
            models.UniqueConstraint(fields=("key", "run"), name="statement_once"),
            # A stretch of words is a start and a length: it runs forwards unless one has a sign or is none.
            models.CheckConstraint(
                condition=~Q(facets__contains="-") & ~Q(facets__contains="+0"),
                name="statement_words_run_forwards",
            ),
            forwards("statement"),
            forwards("statement_verb", "verb_"),
            forwards_or_absent("statement_subject", "subject_"),
            forwards_or_absent("statement_wrapper", "wrapper_"),
            models.CheckConstraint(
                condition=Q(end=F("start") + Length("exact")), name="statement_quote_fills_span"
            ),
            one_of("statement_kind", "kind", Kind),
            one_of("statement_tier", "tier", Tier),
            one_of("statement_firmness", "firmness", Firmness),
            one_of("statement_continuity", "continuity", Continuity),
            models.CheckConstraint(
                condition=Q(precision__gte=0, precision__lte=2), name="statement_precision_is_a_code"
            ),
        )

    def __str__(self) -> str:
        return self.exact


class FrontedRow(models.Model):
    """A phrase before the subject that the quotation leaves out."""

    statement = models.ForeignKey(
        StatementRow, on_delete=models.CASCADE, related_name="fronted", db_index=False
    )
    position = models.PositiveIntegerField()
    start = models.IntegerField()
    end = models.IntegerField()

    class Meta:
        db_table = "constancia_fronted"
        constraints = (
            models.UniqueConstraint(fields=("statement", "position"), name="fronted_place"),
            forwards("fronted"),
        )

    def __str__(self) -> str:
        return f"{self.start}..{self.end}"


class CodeRow(models.Model):
    """A coded value and who or what set it: once for all statements of a run that have it so.

    They name it by its `position` (`StatementRow.facets`). `type` tells the number 2 from the word '2'.
    """

    run = models.ForeignKey(RunRow, on_delete=models.CASCADE, related_name="codes", db_index=False)
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=40)
    type = models.CharField(max_length=10)
    value = models.TextField()
    by = models.TextField()
    confidence = models.FloatField(null=True)

    class Meta:
        db_table = "constancia_code"
        constraints = (
            models.UniqueConstraint(fields=("run", "position"), name="code_place"),
            one_of("code_type", "type", CodeType),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"


class WordRow(models.Model):
    """A word or a name of the indexed statements, as it is typed and offered while someone types.

    `language` is the key of its stems ("" where there are none), `written` its lower case with accents
    (a name as it stands), `statements` how many have it. Names have no stem.
    """

    language = models.CharField(max_length=8)
    written = models.CharField(max_length=KEY)
    folded = models.CharField(max_length=KEY, db_index=True)
    stem = models.CharField(max_length=KEY)
    named = models.BooleanField()
    statements = models.IntegerField()

    class Meta:
        db_table = "constancia_word"
        constraints = (
            models.UniqueConstraint(fields=("language", "named", "written"), name="word_once"),
            models.CheckConstraint(condition=Q(statements__gte=0), name="word_is_counted"),
        )

    def __str__(self) -> str:
        return self.written


class VectorsRow(models.Model):
    """What a run's statements mean: half-precision numbers, a row each, in text order.

    `model` is the hash of the encoder's files: vectors of two models are never compared.
    """

    run = models.OneToOneField(RunRow, on_delete=models.CASCADE, related_name="vectors")
    model = models.CharField(max_length=64)
    vectors = models.BinaryField()

    class Meta:
        db_table = "constancia_vectors"

    def __str__(self) -> str:
        return f"{self.run_id} by {self.model}"


class CondensedRow(models.Model):
    """A run's divisions and statements as pages need them, in one piece of JSON: see condensed.py.

    `form` says which facets are kept and how. Of a run that cannot be kept so the content is empty.
    """

    run = models.OneToOneField(RunRow, on_delete=models.CASCADE, related_name="condensed")
    form = models.CharField(max_length=16)
    content = models.TextField()

    class Meta:
        db_table = "constancia_condensed"

    def __str__(self) -> str:
        return f"{self.run_id} ({self.form})"


class ComparisonRow(models.Model):
    """Two codings compared, told in one reader's language: made for all at once, dropped with either of them.

    `comparison` is the noun as the codec writes it; `made_by` says by what it was made, so that another
    version or lexicon makes it anew.
    """

    left = models.ForeignKey(RunRow, on_delete=models.CASCADE, related_name="compared_with_newer")
    right = models.ForeignKey(RunRow, on_delete=models.CASCADE, related_name="compared_with_older")
    reader = models.CharField(max_length=8)
    made_by = models.TextField()
    comparison = models.TextField()
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "constancia_comparison"
        constraints = (
            models.UniqueConstraint(fields=("left", "right", "reader"), name="comparison_kept_once"),
        )

    def __str__(self) -> str:
        return f"{self.left_id} -> {self.right_id} ({self.reader})"
