"""Paths are taken as people and hooks write them, and choose whose problems are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.checking.content_check import Checked
from plugins.checking.paths import NotChecked, paths_in
from plugins.checking.report import make_report
from plugins.problems import Problem, Severity

DOCUMENT = "normative/2026/a.md"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a content folder and a file beside it."""
    (tmp_path / "content" / "normative" / "2026").mkdir(parents=True)
    (tmp_path / "content" / DOCUMENT).write_text("正文", "utf-8")
    (tmp_path / "README.md").write_text("说明", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "written",
    [
        "content/normative/2026/a.md",
        "./content/normative/../normative/2026/a.md",
        "normative/2026/a.md",
        r"content\normative\2026\a.md",
        r"normative\2026\a.md",
        "{here}/content/normative/2026/a.md",
    ],
)
def test_a_path_may_be_written_in_many_ways(written: str, here: Path) -> None:
    """From the working directory, from the content folder, whole, or as Windows writes it."""
    assert paths_in(Path("content"), [written.format(here=here)]) == [DOCUMENT]


@pytest.mark.parametrize("written", ["content", "content/", "content/.", "content/normative/.."])
def test_the_content_folder_itself_is_everything(written: str, here: Path) -> None:
    """Who asks for the whole folder gets it."""
    assert paths_in(here / "content", [written]) == ["."]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("content/normative/2026/b.md", "没有“content/normative/2026/b.md”"),
        ("README.md", "“README.md”不在内容文件夹 content 里"),
        ("..", "“..”不在内容文件夹 content 里"),
        ("content/../README.md", "“content/../README.md”不在内容文件夹 content 里"),
    ],
)  # fmt: skip
def test_a_wrong_path_is_refused(written: str, said: str, here: Path) -> None:
    """What is not there, or lies elsewhere, is named."""
    with pytest.raises(NotChecked, match=said):
        paths_in(Path("content"), [written])


def test_a_link_lies_where_it_stands(here: Path) -> None:
    """A link that leads out of the content folder has a problem of its own, which can be asked for."""
    (here / "content" / "normative" / "link.md").symlink_to(here / "README.md")
    assert paths_in(Path("content"), ["content/normative/link.md"]) == ["normative/link.md"]


PLACES = (
    "content/normative/2026/a.md",
    "content/normative/2026/a/b.pdf",
    "content/normative/2026/a/c/d.pdf",
    "content/normative/2026/ab.md",
    "content/catalogs/2026/x.md",
    "content/catalogs/2026/y.csv",
    "content/site.yaml",
)
CHECKED = Checked(
    [Problem(path, 1, "T101", "错", "改") for path in PLACES],
    7,
    "content",
    rows={"content/catalogs/2026/x.md": "content/catalogs/2026/y.csv"},
)


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        ([], PLACES),
        (["."], PLACES),
        (["normative/2026/a.md"], PLACES[:3]),
        (["normative/2026/a"], PLACES[1:3]),
        (["normative/2026/a/b.pdf"], PLACES[1:2]),
        (["normative"], PLACES[:4]),
        (["catalogs/2026/x.md"], PLACES[4:6]),
        (["catalogs/2026/y.csv", "site.yaml"], PLACES[5:]),
    ],
)
def test_problems_are_chosen_by_path(paths: list[str], shown: tuple[str, ...]) -> None:
    """A folder has what is in it, a document its attachments and its rows; the rest is counted."""
    report = make_report(CHECKED, paths)
    assert {problem.path for problem in report.problems} == set(shown)
    assert len(report.elsewhere) == len(PLACES) - len(shown)


def test_what_was_not_checked_is_said_whatever_is_asked_for() -> None:
    """Without a site nothing is said to be in order, of single documents neither."""
    problem = Problem("content/site.yaml", 2, "M103", "错", "改")
    checked = Checked([problem], 7, "content", remark="其余检查没有进行。")
    for paths in ([], ["normative/2026/ab.md"]):
        assert make_report(checked, paths).verdict[-1] == "其余检查没有进行。"


def test_what_is_elsewhere_is_counted_and_does_not_count() -> None:
    """The last line tells of errors in other files; remarks that nobody asked for are not counted."""
    remark = Problem("content/site.yaml", 2, "S103", "样例", "删", Severity.INFO)
    checked = Checked([*CHECKED.problems, remark], 7, "content")
    report = make_report(checked, ["normative/2026/ab.md"])
    assert report.verdict == [
        "检查了 7 篇文稿：错误 1 处。",
        "另有 6 处问题在别的文件（其中错误 6 处），check 不带路径就全部列出。",
    ]
    assert len(make_report(checked, ["site.yaml"], info=True).problems) == 2
