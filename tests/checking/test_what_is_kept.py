"""What a check keeps for the next one: nothing that has changed, and nothing that may pass."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.kept import Store
from plugins.privacy import kept_sightings
from plugins.privacy.sighting import Sighting
from plugins.problems import Severity
from plugins.reading import kept_records, revision
from plugins.reading.revision import TOO_YOUNG, Stamp
from tests.checking.checked_content import TEXT, Checker, MakeContent, document

CATALOG = (
    "---\ntitle: 目录{}\npublish_datetime: 2026-11-20 09:00\nissuer: [甲县人民政府]\n"
    "catalog_type: disclosure\nversion_date: 2026-11-20\nrows: a.csv\n---\n"
)
ROWS = "一级事项,二级事项\n{},\n"


def test_only_what_changed_is_read(checker: Checker) -> None:
    """A changed, a new and a renamed document are read, and no other."""
    checker()
    document(checker, "c.md").write_text(TEXT.format("", "改了。"), "utf-8")
    assert checker.agrees()
    document(checker, "d.md").write_text(TEXT.format("", "新的。"), "utf-8")
    assert checker.agrees()
    document(checker, "d.md").rename(document(checker, "e.md"))
    assert checker.agrees()
    assert checker.read == [3, 1, 1, 1]


def test_the_same_text_with_a_new_time_is_not_read_again(checker: Checker) -> None:
    """After a fresh checkout every file is new by its time; its content tells that it is not."""
    before = checker()
    for path in checker.folder.rglob("*.md"):
        os.utime(path, ns=(1, 1))
    assert checker() == before
    assert checker.read == [3, 0]


def put_in_place(path: Path, data: bytes) -> None:
    """Exchange the file, as programs do that write beside it first."""
    path.with_suffix(".new").write_bytes(data)
    path.with_suffix(".new").replace(path)


@pytest.mark.parametrize("write", [Path.write_bytes, put_in_place])
@pytest.mark.parametrize("old", [True, False])
@pytest.mark.parametrize("name", ["a.md", "a.csv", "a/b.txt"])
def test_a_change_that_size_and_time_do_not_show_is_seen(
    name: str,
    old: bool,
    write: Callable[[Path, bytes], object],
    make_content: MakeContent,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is copied with its time (rsync -t, cp -p, archives) is looked into, however old it is."""
    if old:
        monkeypatch.setattr(revision, "TOO_YOUNG", -TOO_YOUNG)
    files = {"a.md": CATALOG.format("甲"), "a.csv": ROWS.format("甲"), "a/b.txt": "甲13900001111"}
    folder = make_content({f"catalogs/2026/{name}": text for name, text in files.items()})
    checker = Checker(folder, tmp_path / "cache")
    checker()
    path = folder / "catalogs/2026" / name
    status = path.stat()
    changed = files[name].replace("甲", "乙").replace("13900001111", "13900001112")
    write(path, changed.encode())
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_size == status.st_size
    assert checker.agrees()
    assert checker.read == [1, 1]


@pytest.mark.parametrize("field", ["size", "changed", "touched", "inode"])
def test_a_file_is_sure_to_be_the_same_only_if_nothing_of_it_is_new(field: str) -> None:
    """Size, both times and the number in the file system count, each of them."""
    stamp = Stamp("a.md", 1, 2, 3, 4, 2 * TOO_YOUNG, "00")
    later = stamp._replace(read=3 * TOO_YOUNG)
    assert stamp.is_sure(later)
    assert not stamp.is_sure(later._replace(**{field: 9}))
    young = {"changed": 2 * TOO_YOUNG, "touched": 2 * TOO_YOUNG}
    assert not stamp._replace(**young).is_sure(later._replace(**young))


def test_attachments_belong_to_what_is_kept(checker: Checker) -> None:
    """A new, a changed and a deleted attachment are seen, and so is one that cannot be published."""
    folder = document(checker, "a")
    folder.mkdir()
    checker()
    for change in ("a.txt", "b.txt"):
        (folder / change).write_text("附件", "utf-8")
        assert checker.agrees()
    (folder / "a.txt").write_text("手机13900001111", "utf-8")
    assert checker.agrees()
    (folder / "a.txt").unlink()
    assert checker.agrees()
    (folder / "c.exe").write_text("程序", "utf-8")
    assert checker.agrees()
    assert checker.agrees()


def test_an_attachment_that_gets_another_owner_is_seen(checker: Checker) -> None:
    """A document in the folder of another takes the files of its own folder with it."""
    (document(checker, "a") / "x").mkdir(parents=True)
    (document(checker, "a") / "x" / "f.txt").write_text("附件", "utf-8")
    assert checker.agrees()
    (document(checker, "a") / "x.md").write_text(TEXT.format("", "正文。"), "utf-8")
    assert checker.agrees()
    (document(checker, "a") / "x.md").unlink()
    assert checker.agrees()


@pytest.mark.parametrize("name", ["site.yaml", "organisations.yaml", "vocabularies/themes.yaml"])
def test_what_all_documents_are_checked_against_makes_all_of_them_new(
    name: str, checker: Checker
) -> None:
    """Site, bodies and vocabularies count in the check of every document."""
    checker()
    path = checker.folder / name
    path.parent.mkdir(exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else "values:\n  - 综合政务\n"
    path.write_text(before.replace("甲县人民政府办公室", "丙县人民政府办公室") + "\n", "utf-8")
    assert checker.agrees()
    assert checker.read == [3, 3]


def test_bad_rows_are_told_again(make_content: MakeContent, tmp_path: Path) -> None:
    """What was wrong with the rows beside a document is kept with it."""
    folder = make_content(
        {"catalogs/2026/a.md": CATALOG.format("甲"), "catalogs/2026/a.csv": "不是表头\n"}
    )
    checker = Checker(folder, tmp_path / "cache")
    assert "C101" in {problem.code for problem in checker()}
    assert checker.agrees()
    assert checker.read == [1, 0]
    (folder / "catalogs/2026/a.csv").unlink()
    assert checker.agrees()


def test_other_code_makes_everything_new(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept by another version of the rules is not believed, and is made anew once."""
    checker()
    monkeypatch.setattr(kept_records, "program_version", lambda: "another")
    assert checker.agrees()
    checker()
    assert checker.read == [3, 3, 0]


def make_foreign(file: Path, row: bytes) -> None:
    """Put another row in the place of every row, as the cache itself would."""
    with sqlite3.connect(file) as database:
        ((made_by,),) = database.execute("SELECT name FROM made_by")
        keys = [key for (key,) in database.execute("SELECT key FROM kept")]
    database.close()
    Store(file, made_by).put(dict.fromkeys(keys, row))


def run_code(path: Path) -> bytes:
    """A pickle that would make a file if it were believed."""
    return b"cos\nsystem\n(Vtouch " + os.fsencode(path) + b"\ntR."


@pytest.mark.parametrize("harmless", [b"", b"\x80\x05N.", b"\x80\x05]."])
def test_a_foreign_row_runs_no_code(harmless: bytes, checker: Checker, tmp_path: Path) -> None:
    """A row that is no record of ours is not unpickled into anything, and the document is read."""
    checker()
    trace = tmp_path / "trace"
    for file in (checker.cache / "records").iterdir():
        make_foreign(file, harmless or run_code(trace))
    assert checker.agrees()
    assert not trace.exists()
    assert checker.read == [3, 3]


def test_what_is_kept_of_content_that_is_gone_is_forgotten(checker: Checker) -> None:
    """A file that was not written for a month goes when another is written; a younger one stays."""
    records = checker.cache / "records"
    records.mkdir(parents=True)
    for name, age in (("old.sqlite", 40), ("young.sqlite", 20)):
        (records / name).write_bytes(b"")
        written = time.time() - age * 24 * 3600
        os.utime(records / name, (written, written))
    checker()
    assert sorted({"old.sqlite", "young.sqlite"} & {p.name for p in records.iterdir()}) == [
        "young.sqlite"
    ]


def test_a_cache_that_cannot_be_written_is_no_error(checker: Checker) -> None:
    """Where the folder for what is kept is a file, everything is read each time."""
    checker.cache.mkdir()
    (checker.cache / "records").write_text("")
    assert checker.agrees()
    assert checker.agrees()


def failed(*_: object) -> list[Sighting]:
    """Said of a file that this machine could not read."""
    return [Sighting("P126", Severity.WARNING, "", 1, "这一次不行", "再看", may_pass=True)]


def test_what_may_pass_is_not_kept(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    """An attachment that could not be read is looked at again, with its document and no other."""
    document(checker, "a").mkdir()
    (document(checker, "a") / "a.txt").write_text("附件", "utf-8")
    with monkeypatch.context() as machine:
        machine.setattr(kept_sightings, "check_file", failed)
        assert "P126" in {problem.code for problem in checker()}
        assert "P126" in {problem.code for problem in checker()}
    assert checker.agrees()
    assert "P126" not in {problem.code for problem in checker()}
    assert checker.read == [3, 1, 1, 0]


def test_what_stays_is_kept_with_its_problems(checker: Checker) -> None:
    """An attachment that nobody can read is not looked at again, and is told of each time."""
    document(checker, "a").mkdir()
    (document(checker, "a") / "a.zip").write_bytes(b"no archive")
    assert checker.agrees()
    assert "P126" in {problem.code for problem in checker()}
    assert checker.read == [3, 0]


def test_a_process_that_stays_keeps_each_document_once(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often files change, what is at hand has one revision a document, and none that is gone."""
    at_hand: dict[str, object] = {}
    monkeypatch.setattr(kept_records, "_AT_HAND", at_hand)
    for number in range(3):
        checker()
        document(checker, "c.md").write_text(TEXT.format("", f"第{number}次。"), "utf-8")
        for path in checker.folder.rglob("*.md"):
            os.utime(path)
    checker()
    assert checker.agrees()
    assert len(at_hand) == 3
    document(checker, "c.md").unlink()
    assert checker.agrees()
    assert len(at_hand) == 2
