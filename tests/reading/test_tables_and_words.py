"""Tables beside documents, and the lists of words: what is wrong in them is said where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plugins.model.kinds.annual_report import Applications
from plugins.model.kinds.consultation import Opinion
from plugins.model.kinds.row import columns_of
from plugins.reading.content_folder import Content
from plugins.reading.rows import MOST_PROBLEMS, parse_rows
from plugins.reading.source_files import SourceFile
from tests.reading.minimal_documents import ROW_CLASSES, rows_text

MakeContent = Callable[[Mapping[str, str]], Path]
Read = Callable[[Path], Content]
FILE = SourceFile(Path("a.csv"), "a.csv", "a.csv")
HEADS = ",".join(columns_of(Applications))
OPINIONS = ",".join(columns_of(Opinion))


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("甲,１２,0,0,0,0,0,0", "2: C105 “自然人”不能写“１２” — 改为：12"),
        ("甲,十二,0,0,0,0,0,0", "2: C105 “自然人”不能写“十二” — 改为：12"),
        ("甲,无,0,0,0,0,0,0", "2: C105 “自然人”不能写“无” — 写阿拉伯数字，没有的写 0"),
        ("甲,-1,0,0,0,0,0,0", "2: C105 “自然人”不能写“-1” — 只能写 0 到 999999999"),
        ("甲,,0,0,0,0,0,0", "2: C103 “自然人”是空的 — 填写这一格"),
        ("甲,0,0", "2: C102 这一行有 3 格，应当有 8 格 — 检查是否多了或少了逗号"),
        ("甲,0,0,0,0,0,0,0,", "2: C102 这一行有 9 格，应当有 8 格 — 检查是否多了或少了逗号"),
        ("甲，0，0，0，0，0，0，0", "2: C102 这一行有 1 格，应当有 8 格 — 分隔符要用英文逗号，不用中文逗号"),
        ('"甲\n乙",x,0,0,0,0,0,0', "2: C105 “自然人”不能写“x” — 写阿拉伯数字，没有的写 0"),
        ('\n"甲', "3: C102 表格读不下去，可能是引号没有成对，或者一格太长"
         " — 用表格软件重新另存为 CSV（UTF-8）"),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_named_where_its_row_begins(row: str, problem: str) -> None:
    """Each mistake of a row gives one problem, on the first of its lines."""
    _, problems = parse_rows(Applications, FILE, f"{HEADS}\n{row}\n")
    assert [f"{p.line}: {p.code} {p.message} — {p.hint}" for p in problems] == [problem]


def test_a_cell_of_choices_names_them() -> None:
    """Where words are given, the message has all of them; other mistakes of the row are said too."""
    _, problems = parse_rows(Opinion, FILE, f"{OPINIONS}\n1,,意见,已采纳,\n")
    assert sorted((p.code, p.hint) for p in problems) == [
        ("C103", "填写这一格"),
        ("C105", "只能写：采纳、部分采纳、未采纳"),
    ]


@pytest.mark.parametrize(
    ("comma", "name"), [("，", "中文逗号"), (";", "分号"), ("\t", "制表符（Tab）"), ("、", "顿号")]
)
def test_a_table_with_other_commas_is_one_mistake(comma: str, name: str) -> None:
    """Cells with something else between them are said once, with the first line to copy."""
    text = f"{OPINIONS}\n1,甲,意见,采纳,\n".replace(",", comma)
    rows, problems = parse_rows(Opinion, FILE, text)
    assert rows == []
    assert [f"{p.line}: {p.code} {p.message} — {p.hint}" for p in problems] == [
        f"1: C101 表头各栏用{name}隔开"
        " — 分隔符要用英文逗号，每一行都要改；第一行写：序号,反馈人,意见内容,是否采纳,理由"
    ]


def test_the_hint_on_a_head_can_be_copied() -> None:
    """What the message tells to write is a head that is accepted."""
    _, (problem,) = parse_rows(Opinion, FILE, "序号,意见内容,备注\n")
    assert problem.message == "表头不对（缺少：反馈人、是否采纳、理由；多出：备注）"
    head = problem.hint.removeprefix("第一行写：")
    assert parse_rows(Opinion, FILE, f"{head}\n1,甲,意见,采纳,\n")[1] == []


def test_empty_columns_behind_the_last_are_left_out() -> None:
    """A spreadsheet saves columns that were once used; what stands in one is not passed over."""
    rows, problems = parse_rows(
        Opinion, FILE, f"{OPINIONS},,\n1,甲,意见,采纳,,,\n2,乙,意见,采纳,\n"
    )
    assert (len(rows), problems) == (2, [])
    rows, (problem,) = parse_rows(Opinion, FILE, f"{OPINIONS},,\n1,甲,意见,采纳,,,另有\n")
    assert rows == []
    assert problem.message == "这一行有 7 格，应当有 5 格"


def test_a_table_of_another_kind_is_not_told_in_full() -> None:
    """Thousands of wrong rows are one mistake."""
    _, problems = parse_rows(Applications, FILE, HEADS + "\n甲,乙" * 5000)
    assert len(problems) == MOST_PROBLEMS


def test_a_head_of_another_table_is_cut_short() -> None:
    """The first line of a foreign file is not repeated whole."""
    _, (problem,) = parse_rows(Applications, FILE, ",".join(f"列{n}" for n in range(5000)))
    assert problem.code == "C101"
    assert len(problem.message) < 200


@pytest.mark.parametrize("folder", ROW_CLASSES)
def test_windows_line_ends_change_no_table(folder: str) -> None:
    """A table saved on Windows gives the same rows."""
    row_class = ROW_CLASSES[folder]
    text = rows_text(row_class)
    assert parse_rows(row_class, FILE, text.replace("\n", "\r\n")) == parse_rows(
        row_class, FILE, text
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("values:\n  - 甲\n  - 乙\n  - 甲\n", "4: M107 “甲”写了两次 — 删去其中一个"),
        ("values:\n  - 甲\n  - 乙: 丙\n",
         "3: M107 “乙: 丙”不是一个词 — 一行写一个词；有冒号的用引号括起来"),
        ("values:\n  甲: [乙]\n", "2: M107 “乙”不是一个词 — 一行写一个词；有冒号的用引号括起来"),
        ("values: 甲\n", "1: M107 不是词表 — 写一行 values:，下面每行一个词，以“  - ”开头"),
        ("词: [甲]\n", "1: M107 不认识的字段“词” — 写一行 values:，下面每行一个词，以“  - ”开头"),
        ("# 注\n\nvalues：\n  - 甲\n",
         "3: M201 字段名后面用了中文冒号 — 改成英文冒号，后面加一个空格"),
        ("# 注\n- 甲\n- 乙\n",
         "2: M206 不是“字段: 内容”的形式 — 每行写一个字段，例如 values: [甲, 乙]"),
        ("values:\n  - 甲\n  -乙\n",
         "3: M201 “-”后面缺少空格 — 在“-”后面加一个空格"),
    ],
)  # fmt: skip
def test_a_slip_in_a_list_of_words_is_named(
    text: str, problem: str, make_content: MakeContent, read: Read
) -> None:
    """A vocabulary is a list of words, each once."""
    content = read(make_content({"vocabularies/themes.yaml": text}))
    assert [f"{p.line}: {p.code} {p.message} — {p.hint}" for p in content.problems] == [problem]


def test_a_word_without_a_remark_is_a_word(make_content: MakeContent, read: Read) -> None:
    """Words may have something beside them, and need not."""
    content = read(make_content({"vocabularies/themes.yaml": "values:\n  甲:\n  乙: 丙\n"}))
    assert content.vocabularies == {"themes": {"甲": "", "乙": "丙"}}


def test_windows_line_ends_change_no_nested_field(make_content: MakeContent, read: Read) -> None:
    """Blocks in blocks are read from Windows files, with the lines of their fields."""
    folder = make_content({})
    text = (
        "---\ntitle: 甲\npublish_datetime: 2021-08-27 09:00\nissuer: [甲县人民政府]\n"
        "review:\n  reviewer: 甲\n  date: 2021-8-20\n  basis: 乙\n---\n正文。\n"
    )
    path = folder / "normative" / "2021" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (problem,) = read(folder).problems
    assert (problem.line, problem.code, problem.hint) == (7, "M105", "改为：2021-08-20")
