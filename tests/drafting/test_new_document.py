"""A new document: what is proposed, what is asked, and that the reader accepts the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.drafting.answers import UnknownNameError, values_of
from plugins.drafting.command import chosen_kind, draft, parsed_answers
from plugins.drafting.dialogue import Dialogue
from plugins.drafting.new_document import NotWrittenError, asked_fields, fields_of, write_files
from plugins.drafting.proposals import proposals
from plugins.forms.fields import FormField
from plugins.model.kinds import KIND_OF_FOLDER, KINDS, Kind
from plugins.model.library import Library
from plugins.problems import Problem, Severity
from tests.at_a_terminal import run_at_terminal

Load = Callable[[Path], tuple[Library, list[Problem]]]
MakeContent = Callable[[Mapping[str, str]], Path]

LAST = """\
---
title: 关于做好甲事的通知
issuer: [甲县人民政府办公室]
doc_no: 甲政办发〔2026〕7号
index_no: 000014349/2026-00110
signature: 甲县人民政府办公室
sign_date: 2026-02-02
publish_datetime: 2026-02-03 09:00
---

一、甲事

各单位做好甲事。
"""


@pytest.fixture
def folder(make_content: MakeContent) -> Path:
    """A content folder with one document."""
    return make_content({"normative/2026/jzbf-2026-7.md": LAST})


@pytest.fixture
def library(folder: Path, load: Load) -> Library:
    """The library of that folder."""
    return load(folder)[0]


def example_answers(fields: tuple[FormField, ...], prefix: str = "") -> Iterator[tuple[str, str]]:
    """An answer for each required field: the example of its term."""
    for field in fields:
        name = f"{prefix}{field.name}"
        if field.required and field.shape == "group":
            yield from example_answers(field.members, f"{name}.0." if field.many else f"{name}.")
        elif field.required:
            yield name, field.term.example.strip("[]").replace(", ", "；")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_new_file_of_every_kind_is_read_without_problems(
    kind: Kind, library: Library, folder: Path, load: Load
) -> None:
    """With the examples of its required fields, each kind gives a file that the reader accepts."""
    answers = dict(example_answers(fields_of(kind)))
    write_files(draft(library, kind, answers, "xin", None), folder)
    after, problems = load(folder)
    assert [str(p) for p in problems if p.severity is Severity.ERROR] == []
    (made,) = (d for d in after.documents if d.id.endswith("/xin"))
    assert made.kind is kind
    assert made.record.title == answers["title"]


def test_an_annual_report_comes_with_its_prescribed_table(
    library: Library, folder: Path, load: Load
) -> None:
    """The 25 lines of the second table are there already, with zeros."""
    kind = KIND_OF_FOLDER["annual-reports"]
    answers = dict(example_answers(fields_of(kind)))
    write_files(draft(library, kind, answers, "xin", None), folder)
    (report,) = load(folder)[0].of_kind("annual-reports")
    assert len(report.items) == 25
    assert {getattr(item, "total", None) for item in report.items} == {0}


def test_numbers_go_on_from_the_last_document(library: Library) -> None:
    """The next document number, index number and the issuer of the last one are proposed."""
    now = datetime(2026, 11, 22, 1, 20, tzinfo=UTC)
    found = proposals(library, KIND_OF_FOLDER["normative"], now)
    assert found["doc_no"] == "甲政办发〔2026〕8号"
    assert found["index_no"] == "000014349/2026-00111"
    assert found["issuer"] == "甲县人民政府办公室"
    assert found["publish_datetime"] == "2026-11-22 10:00"


def test_a_new_year_begins_at_one(library: Library) -> None:
    """Numbers restart with the year."""
    now = datetime(2027, 1, 5, tzinfo=UTC)
    found = proposals(library, KIND_OF_FOLDER["normative"], now)
    assert found["doc_no"] == "甲政办发〔2027〕1号"


def test_the_file_name_follows_the_number(library: Library) -> None:
    """A document with the next number is named like the one before it."""
    given = {"title": "关于乙事的通知", "doc_no": "甲政办发〔2026〕8号"}
    (file,) = draft(library, KIND_OF_FOLDER["normative"], given, "", None)
    assert file.path == "normative/2026/jzbf-2026-8.md"


def test_what_is_missing_is_named_with_the_option_to_add(library: Library) -> None:
    """Without a terminal each missing field is told as the option that gives it."""
    with pytest.raises(NotWrittenError, match=re.escape("--set interprets=normative/")):
        draft(library, KIND_OF_FOLDER["interpretations"], {"title": "甲"}, "a", None)


def test_a_file_that_is_there_stays(library: Library, folder: Path) -> None:
    """A name that is taken is refused, and nothing is written."""
    kind = KIND_OF_FOLDER["normative"]
    files = draft(library, kind, {"title": "乙"}, "jzbf-2026-7", None)
    with pytest.raises(NotWrittenError, match="没有改动"):
        write_files(files, folder)
    assert (folder / "normative/2026/jzbf-2026-7.md").read_text("utf-8") == LAST


@pytest.mark.parametrize(
    ("given", "name", "said"),
    [
        ({"title": "乙", "sign_date": "2026年2月30日"}, "a", "sign_date"),
        ({"title": "乙", "doc_type": "诗"}, "a", "不能写“诗”"),
        ({"title": "乙", "tilte": "丙"}, "a", "tilte"),
        ({"title": "乙"}, "甲乙", "不能用作网址"),
        ({"title": "乙"}, "../x", "不能用作网址"),
        ({"title": "乙", "attachments.x.file": "a"}, "a", "attachments.x.file"),
    ],
)
def test_a_wrong_answer_is_refused_with_a_reason(
    given: dict[str, str], name: str, said: str, library: Library
) -> None:
    """What the reader would refuse is not written."""
    with pytest.raises(NotWrittenError, match=re.escape(said)):
        draft(library, KIND_OF_FOLDER["normative"], given, name, None)


def test_unknown_kinds_are_answered_with_the_known_ones() -> None:
    """A kind may be called by its folder or by its Chinese title."""
    assert chosen_kind("征求意见") is chosen_kind("consultations")
    with pytest.raises(NotWrittenError, match="interpretations"):
        chosen_kind("诗歌")


def test_an_option_needs_an_equals_sign() -> None:
    """What is after the first equals sign is the answer."""
    assert parsed_answers(["title=一=二"]) == {"title": "一=二"}
    with pytest.raises(NotWrittenError, match="等号"):
        parsed_answers(["title"])


def test_dotted_names_make_groups_and_lists() -> None:
    """Members of groups are named with dots, members of lists with their number."""
    fields = fields_of(KIND_OF_FOLDER["normative"])
    answers = {
        "attachments.1.file": "b", "attachments.0.file": "a", "review.basis": "可以",
        "keywords": "公报；查阅",
    }  # fmt: skip
    assert values_of(fields, answers) == {
        "attachments": [{"file": "a"}, {"file": "b"}],
        "keywords": ["公报", "查阅"],
        "review": {"basis": "可以"},
    }
    with pytest.raises(UnknownNameError):
        values_of(fields, {"review": "可以"})


def test_a_wrong_answer_in_the_dialogue_is_asked_again(library: Library) -> None:
    """Each answer is checked at once; a number stands for a choice, Enter for the proposal."""
    kind = KIND_OF_FOLDER["planning"]
    typed = {
        "title": ["甲县规划"], "publish_datetime": ["明天", "2026-11-20 09:00"], "issuer": ["2"],
        "plan_type": ["2"], "period_start": ["21", "2021"],
    }  # fmt: skip
    said: list[str] = []

    def ask(_: str) -> str:
        question = next(line for line in reversed(said) if "（" in line and "填）" in line)
        lines = typed.get(question.partition("（")[2].partition("，")[0], [])
        return lines.pop(0) if lines else ""

    talk = Dialogue(kind.record, fields_of(kind), library.office, ask, said.append)
    answers = dict(talk.answers(asked_fields(kind), {"period_end": "2025"}))
    assert answers["publish_datetime"] == "2026-11-20 09:00"
    assert answers["issuer"] == "甲县人民政府"
    assert answers["plan_type"] == "专项规划"
    assert (answers["period_start"], answers["period_end"]) == ("2021", "2025")
    assert any("“明天”不是日期" in line for line in said)
    assert any("不能是 21" in line for line in said)


def test_new_asks_at_a_real_terminal(folder: Path) -> None:
    """The task asks in a terminal, one question after the other, and writes the file at the end."""
    answers = {"文件名": "cha-yue", "issuer": "1", "title": "怎样查阅公报？"}
    code, shown = run_at_terminal("new", "faq", "--content", str(folder), answers=answers)
    assert code == 0, shown
    assert "标题（title，必填）" in shown
    (made,) = folder.glob("faq/cha-yue.md")
    assert "title: 怎样查阅公报？" in made.read_text("utf-8")
