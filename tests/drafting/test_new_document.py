"""A new document: what is proposed, what is asked, and that the reader accepts the file."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.drafting.answers import UnknownNameError, values_of
from plugins.drafting.command import chosen_kind, parsed_answers
from plugins.drafting.desk import Desk, draft
from plugins.drafting.new_document import NotWrittenError, new_files, write_files
from plugins.drafting.proposals import proposals
from plugins.model.kinds import KIND_OF_FOLDER, KINDS, Kind
from plugins.model.kinds.fields import fields_of
from plugins.model.library import Library
from plugins.problems import Severity
from tests.drafting.conftest import LAST, NOW, Examples, Load, MakeContent

NORMATIVE = KIND_OF_FOLDER["normative"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_new_file_of_every_kind_is_read_without_problems(
    kind: Kind, desk: Desk, load: Load, example_answers: Examples
) -> None:
    """With the examples of its required fields, each kind gives a file that the reader accepts."""
    answers = example_answers(fields_of(kind.record))
    write_files(draft(desk, kind, answers, "xin"), desk.folder)
    after, problems = load(desk.folder)
    assert [str(p) for p in problems if p.severity is Severity.ERROR] == []
    (made,) = (d for d in after.documents if d.id.endswith("/xin"))
    assert made.kind is kind
    assert made.record.title == answers["title"]


def test_an_annual_report_comes_with_its_prescribed_table(
    desk: Desk, load: Load, example_answers: Examples
) -> None:
    """The 25 lines of the second table are there already, with zeros."""
    kind = KIND_OF_FOLDER["annual-reports"]
    answers = example_answers(fields_of(kind.record))
    write_files(draft(desk, kind, answers, "xin"), desk.folder)
    (report,) = load(desk.folder)[0].of_kind("annual-reports")
    assert len(report.items) == 25
    assert {getattr(item, "total", None) for item in report.items} == {0}


def test_numbers_go_on_from_the_last_document(library: Library) -> None:
    """The next document number, index number and the issuer of the last one are proposed."""
    found = proposals(library, NORMATIVE, NOW, {})
    assert found["doc_no"] == "甲政办发〔2026〕8号"
    assert found["index_no"] == "000014349/2026-00111"
    assert found["issuer"] == "甲县人民政府办公室"
    assert found["publish_datetime"] == "2026-11-22 10:00"


@pytest.mark.parametrize(
    ("issuers", "number"),
    [
        ("甲县人民政府办公室, 乙省人民政府办公厅", "甲政办发〔2026〕10号"),
        ("乙省人民政府办公厅, 甲县人民政府办公室", "甲政办发〔2026〕8号"),
    ],
)
def test_numbers_go_on_from_what_the_office_leads(
    issuers: str, number: str, make_content: MakeContent, load: Load
) -> None:
    """A joint document counts among the office's own when it leads, and is a reprint when it does not."""
    joint = LAST.replace("issuer: [甲县人民政府办公室]", f"issuer: [{issuers}]")
    joint = joint.replace("〔2026〕7号", "〔2026〕9号").replace("2026-02-02", "2026-05-02")
    files = {"normative/2026/jzbf-2026-7.md": LAST, "normative/2026/jzbf-2026-9.md": joint}
    library, _ = load(make_content(files))
    assert proposals(library, NORMATIVE, NOW, {})["doc_no"] == number


def test_a_new_year_begins_at_one(library: Library) -> None:
    """Numbers restart with the year."""
    found = proposals(library, NORMATIVE, datetime(2027, 1, 5, tzinfo=UTC), {})
    assert found["doc_no"] == "甲政办发〔2027〕1号"
    assert found["index_no"] == "000014349/2027-00001"


def test_the_year_of_a_number_is_that_of_the_signature(library: Library) -> None:
    """What was signed last year gets a number of last year."""
    found = proposals(library, NORMATIVE, NOW, {"sign_date": "2025-12-30"})
    assert found["doc_no"] == "甲政办发〔2025〕1号"


@pytest.mark.parametrize(
    ("issuer", "number"),
    [
        ("甲县人民政府办公室", "000014349/2026-00111"),
        ("甲县人民政府", "11990000000000019A/2026-00001"),
        ("甲县档案馆", ""),
    ],
)
def test_an_index_number_follows_its_own_body(
    issuer: str, number: str, make_content: MakeContent, load: Load
) -> None:
    """A series belongs to a body: its last number, else its credit code; no other body's."""
    bodies = """\
organisations:
  - {id: office, names: [{name: 甲县人民政府办公室}], credit_code: "119900000000000275"}
  - {id: government, names: [{name: 甲县人民政府}], credit_code: 11990000000000019A}
  - {id: archives, names: [{name: 甲县档案馆}]}
"""
    files = {"normative/2026/jzbf-2026-7.md": LAST, "organisations.yaml": bodies}
    library, _ = load(make_content(files))
    found = proposals(library, NORMATIVE, NOW, {"issuer": issuer})
    assert found.get("index_no", "") == number
    assert found.get("doc_no", "") == ("甲政办发〔2026〕8号" if "000" in number[:3] else "")


def test_number_and_name_may_be_left_to_the_series(desk: Desk) -> None:
    """Title and date are enough where the last document of the body has a number and such a name."""
    given = {"title": "关于做好乙事的通知", "sign_date": "2026-11-18"}
    (file,) = draft(desk, NORMATIVE, given, "")
    assert file.path == "normative/2026/jzbf-2026-8.md"
    assert "doc_no: 甲政办发〔2026〕8号\n" in file.text
    (named,) = draft(desk, NORMATIVE, given, "jzbf-tongzhi")
    assert "doc_no" not in named.text


def test_the_file_name_follows_the_number(desk: Desk) -> None:
    """A document with the next number is named like the one before it."""
    given = {"title": "关于乙事的通知", "doc_no": "甲政办发〔2026〕8号"}
    (file,) = draft(desk, NORMATIVE, given, "")
    assert file.path == "normative/2026/jzbf-2026-8.md"


def test_an_option_names_the_group_around_its_field(desk: Desk) -> None:
    """本年制发件数 is asked of regulations and of normative documents: the label tells which."""
    with pytest.raises(NotWrittenError) as refused:
        draft(desk, KIND_OF_FOLDER["annual-reports"], {"title": "甲"}, "a")
    labels = re.findall(r"（([^（）]+)）$", str(refused.value), re.MULTILINE)
    assert len(labels) == len(set(labels)) > 20
    assert any(label.endswith("规章 · 本年制发件数") for label in labels)


def test_what_is_doubtful_is_said_and_written(desk: Desk) -> None:
    """A warning does not keep a file from being written."""
    said: list[str] = []
    watched = Desk(desk.library, desk.folder, desk.now, said.append)
    given = {"title": "关于乙事的通知", "doc_type": "意见"}
    assert draft(watched, NORMATIVE, given, "a")
    assert [line.partition("：")[0] for line in said] == ["提醒 doc_type"]


def test_a_folder_that_may_not_be_written_is_told_in_chinese(folder: Path) -> None:
    """The reason stands in the message, in the language of who reads it."""
    (folder / "notices").write_text("no folder", "utf-8")
    values = {"title": "乙", "issuer": ["甲县人民政府"], "publish_datetime": "2026-11-20 09:00"}
    files = new_files(KIND_OF_FOLDER["notices"], "notices/2026/a", values)
    with pytest.raises(NotWrittenError, match=r"^写不进 .+：.*文件.*。"):
        write_files(files, folder)


def test_what_is_missing_is_named_with_the_option_to_add(desk: Desk) -> None:
    """Without a terminal each missing field is told as the option that gives it."""
    with pytest.raises(NotWrittenError, match=re.escape("--set interprets=normative/")):
        draft(desk, KIND_OF_FOLDER["interpretations"], {"title": "甲"}, "a")


def test_a_file_that_is_there_stays(folder: Path) -> None:
    """A name that is taken is refused, and nothing is written."""
    kind = NORMATIVE
    values = {"title": "乙", "issuer": ["甲县人民政府"], "publish_datetime": "2026-11-20 09:00"}
    files = new_files(kind, "normative/2026/jzbf-2026-7", values)
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
        ({"title": "乙"}, "jzbf-2026-7", "请换一个文件名"),
        ({"title": "乙", "issuer": "甲县政府"}, "a", "机构名单里没有“甲县政府”"),
        ({"title": "乙", "doc_no": "甲政发[2026]08号"}, "a", "改为：甲政发〔2026〕8号"),
        ({"title": "乙", "index_no": "8"}, "a", "索引号“8”的写法不对"),
    ],
)
def test_a_wrong_answer_is_refused_with_a_reason(
    given: dict[str, str], name: str, said: str, desk: Desk
) -> None:
    """What the reader would refuse is not written, nor what a rule says is wrong."""
    with pytest.raises(NotWrittenError, match=re.escape(said)):
        draft(desk, NORMATIVE, given, name)


@pytest.mark.parametrize("rows", ["../../x.csv", "x y.csv", "甲.csv", "x.md", "a/x.csv"])
def test_a_data_file_is_written_beside_the_document_only(
    rows: str, desk: Desk, example_answers: Examples
) -> None:
    """A name that leads elsewhere, or that no address can have, is refused."""
    kind = KIND_OF_FOLDER["annual-reports"]
    answers = example_answers(fields_of(kind.record)) | {"rows": rows}
    with pytest.raises(NotWrittenError, match="数据文件名"):
        draft(desk, kind, answers, "xin")


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
    fields = fields_of(NORMATIVE.record)
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
