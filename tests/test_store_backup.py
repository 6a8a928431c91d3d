"""A backup is one file that holds the store as it was; only a sound one is put back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from test_store_place import say

from constancia.model import Paper
from constancia.store.backups.archived import THERE
from constancia.store.keeping.save import save
from constancia.store.keeping.verifying import faults
from constancia.store.models import CodeRow, StatementRow

HERE = str(Path(__file__).parent)
START = (
    "store.prepare()",
    f"import sys; sys.path.insert(0, {HERE!r})",
    "from pathlib import Path; from conftest import first_paper; paper = first_paper()",
    "from constancia.store.keeping.save import save; from constancia.store.keeping.load import load",
    "from constancia.store.backups.backup import backup, restore",
    "from constancia.store.keeping.removing import forget",
)

OTHER = """
from dataclasses import replace
from constancia.model import Paper
document = replace(paper.document, text="Other words", hints=(), places=())
before = Paper(document, (), (), paper.run)
save(before)
"""
SPOILT = (
    ("UPDATE constancia_document SET text = replace(text, 'China', 'china')", "does not quote its text at"),
    ("UPDATE constancia_division SET body_end = 99999", "a heading ends at 99999, but the text at 48768"),
    ("DROP TABLE constancia_run", "a database, but no store of papers"),
    ("DELETE FROM constancia_work", "rows that others refer to are gone"),
    ("INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999', '')", "newer version"),
)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of a store with the first paper."""
    folder = tmp_path_factory.mktemp("store")
    copy = folder / "backup.sqlite3"
    assert (
        say(str(folder / "papers.sqlite3"), *START, "save(paper)", f"backup(Path({str(copy)!r}))") == "fine"
    )
    return copy


def test_a_backup_is_one_file_with_everything(copied: Path, tmp_path: Path) -> None:
    assert [file.name for file in copied.parent.glob("backup*")] == ["backup.sqlite3"]
    said = say(
        str(tmp_path / "papers.sqlite3"),
        *START,
        OTHER,
        f"restore(Path({str(copied)!r}))",
        "assert load(paper.document.id) == paper",
        "from constancia.store.queries import papers; assert len(papers()) == 1",
        "from constancia.store.keeping.save import Outcome; assert save(paper).outcome is Outcome.UNCHANGED",
    )
    assert said == "fine"


def test_archived_copies_are_in_the_backup_and_back_in_their_folder(tmp_path: Path) -> None:
    whole = {"a.warc.gz": b"", "b.warc.gz": b"one page", "c.csv": bytes(range(256)) * 100_000}
    archive, copy = tmp_path / "papers-archive", tmp_path / "backup.sqlite3"
    (archive / "cache").mkdir(parents=True)
    for name, data in whole.items():
        (archive / name).write_bytes(data)
    (archive / "cache" / "answer").write_bytes(b"fetched again when needed")
    (archive / "d.warc.gz.new").write_bytes(b"half writ")
    assert say(str(tmp_path / "papers.sqlite3"), *START, f"assert backup(Path({str(copy)!r})) == 3") == "fine"
    there = tmp_path / "there-archive"
    there.mkdir()
    (there / "b.warc.gz").write_bytes(b"one pag_")  # damaged: the backup's is put in its place
    (there / "e.warc.gz").write_bytes(b"of another backup")
    store = tmp_path / "there.sqlite3"
    assert say(str(store), *START, f"assert restore(Path({str(copy)!r})) == 3") == "fine"
    found = {file.name: file.read_bytes() for file in there.iterdir()}
    assert found == {**whole, "e.warc.gz": b"of another backup"}
    with closing(sqlite3.connect(store)) as database:
        assert not database.execute(THERE).fetchone()
    torn = {
        "UPDATE constancia_archived SET data = x'00' WHERE part = 1": "c.csv in it is not what was archived",
        "DELETE FROM constancia_archived WHERE part = 1": "c.csv a part is missing",
    }
    for at, (how, said) in enumerate(torn.items()):
        wrong = spoilt(copy, tmp_path / f"{at}.sqlite3", how)
        assert said in say(str(store), *START, f"restore(Path({str(wrong)!r}))")


def test_a_backup_is_made_while_another_writes(tmp_path: Path) -> None:
    store, copy = tmp_path / "papers.sqlite3", tmp_path / "backup.sqlite3"
    assert say(str(store), *START, "save(paper)") == "fine"
    writer = sqlite3.connect(store, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE constancia_work SET title = 'half done'")
    assert say(str(store), *START[1:], f"backup(Path({str(copy)!r}))") == "fine"
    writer.close()
    (title,) = sqlite3.connect(copy).execute("SELECT title FROM constancia_work").fetchone()
    assert title.startswith("China")


def test_a_backup_never_takes_another_files_place(copied: Path, tmp_path: Path) -> None:
    before = copied.read_bytes()
    said = say(str(tmp_path / "papers.sqlite3"), *START, f"backup(Path({str(copied)!r}))")
    assert said == f"{copied} is there already; name a new file for the backup"
    assert copied.read_bytes() == before


def test_a_backup_into_no_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "gone" / "backup.sqlite3"
    assert say(str(tmp_path / "papers.sqlite3"), *START, f"backup(Path({str(file)!r}))").startswith(
        f"{file}: "
    )


def test_a_copy_that_is_not_sound_is_not_put_back(copied: Path, tmp_path: Path) -> None:
    """Each is refused with a sentence about its file, and the store stays as it was."""
    copies = {said: spoilt(copied, tmp_path / f"{at}.sqlite3", how) for at, (how, said) in enumerate(SPOILT)}
    copies["disk image is malformed"] = torn = tmp_path / "torn"
    torn.write_bytes(copied.read_bytes()[: copied.stat().st_size // 2])
    copies["file is not a database"] = letter = tmp_path / "letter.txt"
    letter.write_text("Dear Minister, " * 100)
    copies["is empty"] = nothing = tmp_path / "nothing.sqlite3"
    nothing.touch()
    copies["There is no file"] = tmp_path / "gone"
    program = f"""
for copy in {[str(copy) for copy in copies.values()]!r}:
    try:
        restore(Path(copy))
    except store.StoreError as error:
        assert load(document.id) == before
        print(error)
"""
    answers = say(str(tmp_path / "papers.sqlite3"), *START, OTHER, program).splitlines()
    assert answers.pop() == "fine"
    for (said, copy), answer in zip(copies.items(), answers, strict=True):
        assert said in answer
        assert str(copy) in answer


def spoilt(copied: Path, copy: Path, how: str) -> Path:
    copy.write_bytes(copied.read_bytes())
    with closing(sqlite3.connect(copy)) as database:
        database.execute(how)
        database.commit()
    return copy


@pytest.mark.django_db
def test_faults_that_no_constraint_sees_are_found(gold_paper: Paper) -> None:
    save(gold_paper)
    save(replace(gold_paper, run=replace(gold_paper.run, version="9.9")))
    assert faults() == ()
    StatementRow.objects.filter(position=3).update(start=0, end=4, exact="Four")
    wrong = gold_paper.statements[3].id
    assert faults() == (
        f"In the paper china-lac-2025 the statement {wrong} does not quote its text at 0..4",
    ) * 2  # fmt: skip


@pytest.mark.django_db
def test_words_behind_the_end_of_a_text_are_found(gold_paper: Paper) -> None:
    one = gold_paper.statements[0]
    facet = replace(one.facets[0], words=(one.span,))
    save(replace(gold_paper, statements=(replace(one, facets=(facet, *one.facets[1:])),)))
    row = StatementRow.objects.get(position=0)
    StatementRow.objects.filter(position=0).update(facets=f"{row.facets} 0+99999")
    (fault,) = faults()
    assert "a facet's word ends at 99999, but the text at 4" in fault


@pytest.mark.django_db
def test_a_facet_that_a_run_does_not_know_is_found(gold_paper: Paper) -> None:
    save(gold_paper)
    CodeRow.objects.filter(position=0).delete()
    assert len(faults()) == sum(
        one.facets[0] == gold_paper.statements[0].facets[0] for one in gold_paper.statements
    )
    assert (
        f"the statement {gold_paper.statements[0].id} has a facet that its run does not know" in faults()[0]
    )
