"""The cells of data files are of the types that their dataset writes down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.model.kinds.dataset import DataColumn
from plugins.problems import Problem
from plugins.reading import data_cells
from plugins.reading.content_folder import Content
from plugins.reading.data_cells import check_cells
from plugins.reading.source_files import SourceFile

FILE = SourceFile(Path("a/b.csv"), "datasets/a/b.csv", "content/datasets/a/b.csv")
COLUMNS = (
    DataColumn(name="名称", type="文本"),
    DataColumn(name="期号", type="整数"),
    DataColumn(name="金额", type="小数"),
    DataColumn(name="日期", type="日期"),
    DataColumn(name="公开", type="是否"),
)
HEAD = "名称,期号,金额,日期,公开\n"
NO_NUMBER = "写阿拉伯数字，没有的留空；这一列不都是数的，在 columns 里把类型改成文本"


DATASET = """\
---
title: 试验数据
publish_datetime: 2021-08-27 09:00
issuer: [甲县人民政府办公室]
code: 3061/000001
category: 部门/政府办公室/公报
columns: [{name: 期号, type: 整数}, {name: 出版日期, type: 日期}]
sharing: 无条件共享
access: 无条件开放
update_cycle: 每月
updated_date: 2021-08-27
---
"""
FAQ = """\
---
title: 试验怎样办？
publish_datetime: 2021-08-27 09:00
issuer: [甲县人民政府办公室]
---
答。
"""


def told(problems: list[Problem]) -> list[str]:
    """Line, code, message and hint of each problem."""
    return [f"{p.line}: {p.code} {p.message} — {p.hint}" for p in problems]


def found(rows: str) -> list[str]:
    """What is said of a file with these rows below the right head."""
    return told(check_cells(COLUMNS, FILE, f"{HEAD}{rows}".encode()))


@pytest.mark.parametrize(
    "rows",
    [
        "甲,1,1.5,2026-01-31,是\n",
        "甲,-12,3,,否\r\n乙,,,,\r\n",
        '"甲\n乙",0,0.5,2024-02-29,TRUE\n\n,,,,\n',
        "",
    ],
)
def test_cells_of_their_types_are_let_pass(rows: str) -> None:
    """Texts are anything, an empty cell is of every type, and empty lines are none."""
    assert found(rows) == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("甲,第一期,1,,", f"C106 “期号”的类型是整数，不能写“第一期” — {NO_NUMBER}"),
        ("甲,1.5,1,,", f"C106 “期号”的类型是整数，不能写“1.5” — {NO_NUMBER}"),
        ("甲,１２,1,,", "C106 “期号”的类型是整数，不能写“１２” — 改为：12"),
        ('甲,1,"1,200",,', "C106 “金额”的类型是小数，不能写“1,200” — 改为：1200"),
        ("甲,1,1,2026/1/31,", "C106 “日期”的类型是日期，不能写“2026/1/31” — 改为：2026-01-31"),
        (
            "甲,1,1,2026-02-30,",
            "C106 “日期”的类型是日期，不能写“2026-02-30” — 写成 2026-01-31 的形式，并检查月和日",
        ),
        ("甲,1,1,,有", "C106 “公开”的类型是是否，不能写“有” — 写“是”或者“否”，不知道的留空"),
        ("甲,1,1", "C102 这一行有 3 格，应当有 5 格 — 检查是否多了或少了逗号"),
    ],
)
def test_a_cell_of_another_type_is_named_with_its_line(row: str, problem: str) -> None:
    """The first cell of a column, with what to write; a cell over two lines counts as two."""
    assert found(f'"甲\n乙",1,1,,\n{row}\n{row}\n') == [f"4: {problem}"]


def test_every_column_is_named_once() -> None:
    """However many cells are wrong, each column has one problem."""
    rows = "甲,x,y,z,w\n" * 3
    assert [problem.partition("，")[0] for problem in found(rows)] == [
        "2: C106 “期号”的类型是整数",
        "2: C106 “金额”的类型是小数",
        "2: C106 “日期”的类型是日期",
        "2: C106 “公开”的类型是是否",
    ]


def test_a_file_with_another_head_is_left_to_the_rule_of_heads() -> None:
    """Rule X105 says that the head is wrong; which column is meant nobody knows."""
    data = "名称,期号\n甲,x\n".encode()
    assert check_cells(COLUMNS, FILE, data) == []


def test_quotes_that_do_not_end_are_named() -> None:
    """What is no table from a line on is said with this line."""
    (problem,) = found('甲,1,1,,\n"甲')
    assert problem.startswith("3: C102 表格读不下去")


@pytest.mark.parametrize("row", ["甲乙丙,1,1,,", '"甲\n乙丙",1,1,,'])
def test_a_very_long_file_is_looked_at_from_its_beginning(
    row: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the part that is looked at ends within a line or a cell, nothing is wrong with the file."""
    data = f"{HEAD}甲,x,1,,\n{row}\n".encode()
    monkeypatch.setattr(data_cells, "MOST_CHECKED", data.index("丙".encode()) + 1)
    assert [problem.line for problem in check_cells(COLUMNS, FILE, data)] == [2]


def test_the_data_of_a_dataset_are_looked_at_and_other_tables_are_not(
    make_content: Callable[[dict[str, str]], Path], read: Callable[[Path], Content]
) -> None:
    """A problem stands in the data file; tables beside other documents have no types."""
    data = "期号,出版日期\n1,2026-11-20\n2,下月\n"
    files = {
        "datasets/a.md": DATASET,
        "datasets/a/a.csv": data,
        "faq/b.md": FAQ,
        "faq/b/a.csv": data,
    }
    content = read(make_content(files))
    assert [problem.path for problem in content.problems] == ["content/datasets/a/a.csv"]
    assert told(content.problems) == [
        "3: C106 “出版日期”的类型是日期，不能写“下月” — 写成 2026-01-31 的形式，并检查月和日"
    ]
    assert len(content.documents) == 2
