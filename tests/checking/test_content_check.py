"""A check finds what a build finds, whether everything is read or only what has changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from plugins.checking import content_check
from plugins.checking.content_check import check_content
from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.privacy.check import check_privacy
from plugins.problems import ContentRefused, Problem, sorted_problems
from plugins.reading import kept_records
from plugins.reading.content_library import read_library
from plugins.relations.library_relations import relate
from plugins.rules.table import LIBRARY_RULES, check_library
from tests.rules.test_rules import ALL_CASES, Case, with_defaults

ROOT = Path(__file__).resolve().parents[2]
SITES = ROOT / "tests" / "sites"
OF_THE_LIBRARY = {rule.code for rule in LIBRARY_RULES}
MakeContent = Callable[[Mapping[str, str]], Path]

TEXT = "---\ntitle: 关于试验的通知\npublish_datetime: 2026-11-20 09:00\nissuer: [甲县人民政府]\n{}---\n{}\n"

NUMBERED = "doc_no: 甲政发〔2026〕1号\nsign_date: 2026-11-{}\n"
REPEALING = "repeals: [甲政发〔2026〕1号]\nsign_date: 2026-11-10\n"


def what_a_build_finds(folder: Path, cache: Path, as_of: date | None = None) -> list[Problem]:
    """The problems that a build would pass to its gate, with nothing kept."""
    shutil.rmtree(cache, ignore_errors=True)
    try:
        library, problems = read_library(folder, cache, as_of)
    except ContentRefused as refused:
        return refused.problems
    related = relate(library)
    found = check_privacy(related, folder, cache / "attachments.sqlite")
    return sorted_problems([*problems, *check_library(related), *found])


class Checker:
    """Checks a folder again and again with one cache, and notes how many texts were read."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder, self.cache = folder, cache
        self.read: list[int] = []

    def __call__(self, as_of: date | None = None) -> list[Problem]:
        """What is found now."""
        checked = check_content(self.folder, self.cache, as_of, self.read.append)
        return sorted_problems(checked.problems)

    def agrees(self) -> bool:
        """Whether a check finds exactly what a build would."""
        found, expected = self(), what_a_build_finds(self.folder, self.cache.with_name("build"))
        assert list(map(str, found)) == list(map(str, expected))
        return found == expected


@pytest.fixture
def checker(tmp_path: Path, make_content: MakeContent) -> Checker:
    """A checker of a folder with three documents, one of which cites and repeals another."""
    folder = make_content(
        {
            "normative/2026/a.md": TEXT.format(NUMBERED.format("01"), "第一条　试行。"),
            "normative/2026/b.md": TEXT.format(REPEALING, "废止甲政发〔2026〕1号。"),
            "normative/2026/c.md": TEXT.format("", "按甲政发〔2026〕1号办，手机13900001111。"),
        }
    )
    return Checker(folder, tmp_path / "cache")


def document(checker: Checker, name: str) -> Path:
    """The file of a document of the checker's folder."""
    return checker.folder / "normative" / "2026" / name


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.code} {case.title}")
def test_every_case_of_a_rule_is_checked_as_it_is_built(
    case: Case, make_content: MakeContent, tmp_path: Path
) -> None:
    """Cold, with nothing changed, with a document gone and with it back, the findings are a build's."""
    files = {path: with_defaults(path, text) for path, text in case.files.items()}
    folder = make_content(files)
    checker = Checker(folder, tmp_path / "cache")
    cold = checker()
    assert cold == what_a_build_finds(folder, tmp_path / "build")
    assert checker() == cold
    assert checker.read[1] == 0
    documents = [path for path in files if path.endswith(".md")]
    if case.code in OF_THE_LIBRARY and len(documents) > 1:
        text = (folder / documents[0]).read_text("utf-8")
        (folder / documents[0]).unlink()
        assert checker.agrees()
        (folder / documents[0]).write_text(text, "utf-8")
        assert checker() == cold


@pytest.mark.parametrize("site", sorted(path.name for path in (SITES / "invalid").iterdir()))
def test_a_bad_site_is_checked_as_it_is_built(site: str, tmp_path: Path) -> None:
    """Files that cannot be read give the same problems each time, and hide no others."""
    content = tmp_path / "content"
    shutil.copytree(SITES / "minimal" / "content", content)
    if (SITES / "invalid" / site / "content").exists():
        shutil.copytree(
            SITES / "invalid" / site / "content", content, symlinks=True, dirs_exist_ok=True
        )
    checker = Checker(content, tmp_path / "cache")
    assert checker.agrees()
    assert checker.agrees()


def test_the_sample_county_is_checked_as_it_is_built(tmp_path: Path) -> None:
    """All kinds, rows and attachments are kept and found again, and every one of them is kept."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    checker = Checker(content, tmp_path / "cache")
    assert checker.agrees()
    assert checker.agrees()
    assert checker.read[0] > 5
    assert checker.read[1] == 0


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


def test_relations_of_unchanged_documents_follow_the_changed_one(checker: Checker) -> None:
    """A document that is later now cannot be repealed by an earlier one, which nobody touched."""
    before = {problem.code for problem in checker()}
    document(checker, "a.md").write_text(TEXT.format(NUMBERED.format("19"), "试行。"), "utf-8")
    assert checker.agrees()
    assert {problem.code for problem in checker()} - before == {"R102"}
    assert checker.read == [3, 1, 0]


@pytest.mark.parametrize("changed", ["a.md", "b.md", "c.md"])
def test_relations_and_force_are_those_of_a_build(
    changed: str, checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a kept text cites is known without the text, whichever of the documents has changed."""
    seen: list[Library] = []

    def look_at(library: Library) -> list[Problem]:
        seen.append(library)
        return []

    monkeypatch.setattr(content_check, "check_together", look_at)
    checker()
    path = document(checker, changed)
    path.write_text(path.read_text("utf-8") + "\n又一段。\n", "utf-8")
    checker()
    built = relate(read_library(checker.folder, checker.cache / "build", None)[0])
    assert Relation("normative/2026/c", "cites", "normative/2026/a") in built.relations
    for library in seen:
        assert library.relations == built.relations
        assert library.force == built.force


def test_the_same_text_with_a_new_time_is_not_read_again(checker: Checker) -> None:
    """After a fresh checkout every file is new by its time; its content tells that it is not."""
    before = checker()
    for path in checker.folder.rglob("*.md"):
        os.utime(path, ns=(1, 1))
    assert checker() == before
    assert checker.read == [3, 0]


def test_a_change_that_size_and_time_do_not_show_is_seen(checker: Checker) -> None:
    """A file that was young when it was read may have changed within the tick of the clock."""
    checker()
    path = document(checker, "c.md")
    status = path.stat()
    path.write_text(path.read_text("utf-8").replace("13900001111", "13900001112"), "utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert checker.agrees()
    assert checker.read == [3, 1]


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
    text = (
        "---\ntitle: 目录\npublish_datetime: 2026-11-20 09:00\nissuer: [甲县人民政府]\n"
        "catalog_type: disclosure\nversion_date: 2026-11-20\nrows: a.csv\n---\n"
    )
    folder = make_content({"catalogs/2026/a.md": text, "catalogs/2026/a.csv": "不是表头\n"})
    checker = Checker(folder, tmp_path / "cache")
    assert "C101" in {problem.code for problem in checker()}
    assert checker.agrees()
    assert checker.read == [1, 0]
    (folder / "catalogs/2026/a.csv").unlink()
    assert checker.agrees()


def test_other_code_makes_everything_new(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept by another version of the rules is not believed, and is made anew once."""
    checker()
    monkeypatch.setattr(kept_records, "code_version", lambda: "another")
    assert checker.agrees()
    checker()
    assert checker.read == [3, 3, 0]


def kept_file(checker: Checker) -> Path:
    """The one file in which documents are kept."""
    return next((checker.cache / "records").iterdir())


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 5000])
def test_a_damaged_file_is_made_anew(content: bytes, checker: Checker) -> None:
    """Whatever stands in the place of the file, the check is right, and the next is fast again."""
    checker()
    kept_file(checker).write_bytes(content)
    assert checker.agrees()
    checker()
    assert checker.read == [3, 3, 0]


def run_code(path: Path) -> bytes:
    """A pickle that would make a file if it were believed."""
    return b"cos\nsystem\n(Vtouch " + os.fsencode(path) + b"\ntR."


@pytest.mark.parametrize("harmless", [b"", b"\x80\x05N.", b"\x80\x05]."])
def test_a_foreign_row_runs_no_code(harmless: bytes, checker: Checker, tmp_path: Path) -> None:
    """A row that is no record of ours is not unpickled into anything, and the document is read."""
    checker()
    trace = tmp_path / "trace"
    with sqlite3.connect(kept_file(checker)) as database:
        database.execute("UPDATE records SET record = ?", (harmless or run_code(trace),))
    database.close()
    assert checker.agrees()
    assert not trace.exists()
    assert checker.read == [3, 3]


def test_a_locked_file_is_left_alone(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process writes, a check reads everything itself and destroys nothing."""
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, timeout: connect(path, timeout=0.1))
    checker()
    with connect(kept_file(checker)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert checker.agrees()
    other.close()
    checker()
    assert checker.read == [3, 3, 0]


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


def test_a_day_that_is_asked_for_is_checked_whole(checker: Checker) -> None:
    """On an earlier day other documents are there, so nothing is kept and nothing kept is used."""
    checker()
    day = date(2026, 11, 19)
    assert checker(day) == what_a_build_finds(checker.folder, checker.cache / "build", day)
    checker()
    assert checker.read == [3, 3, 0]


def test_many_documents_are_checked_by_workers(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is found does not depend on who checks."""
    found = checker()
    monkeypatch.setattr(content_check, "WORTH_A_WORKER", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    shutil.rmtree(checker.cache)
    assert checker() == found
