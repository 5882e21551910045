"""Tables in print: nothing lost or cut, heads on every page, turned pages where needed, in linear time."""

from __future__ import annotations

import io
import re
import subprocess
import time
from dataclasses import asdict
from pathlib import Path

import pdfplumber
import pytest
from pypdf import PdfReader

from plugins.gazette.faces.faces import faces_of
from plugins.gazette.tables.columns import PAPER, PHONE, fit
from plugins.gazette.tables.grid import read_grid
from plugins.gazette.tables.printable import printable_tables, table_html
from plugins.model.blocks import Cell, Table, plain_table
from tests.gazette.claims import violations
from tests.gazette.made_books import THEME

HEADS = ("序号", "事项", "日期", "公开内容（要素）", "金额（万元）")
PORTRAIT, TURNED = (595, 842), (842, 595)


def _row(number: int, columns: int) -> list[str]:
    text = f"样例县自然资源主管部门关于第{number}号事项的办理结果，含批准文件；规划文本；图件"
    cells = [
        str(number),
        "国土空间规划目录",
        f"2026-11-{number % 28 + 1:02d}",
        text,
        f"{number}.25",
    ]
    return (cells * 3)[:columns]


def _table(rows: int, columns: int = 5) -> str:
    heads = "".join(f"<th>{head}</th>" for head in (HEADS * 3)[:columns])
    body = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in _row(number, columns))}</tr>"
        for number in range(1, rows + 1)
    )
    return f"<table><caption>表1 样例</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _printed(html: str, *styles: str) -> bytes:
    from plugins.gazette.typesetting.printing import Typesetter, print_book  # noqa: PLC0415 - loads WeasyPrint

    setter = Typesetter(THEME / "print", faces_of(THEME))
    whole = (
        '<html lang="zh-Hans"><head><title>样例</title></head><body><h1>样例</h1>'
        f"<p>表前文字。</p>{html}<p>表后文字。</p></body></html>"
    )
    return print_book(whole, ("text.css", "tables.css", *styles), setter).pdf


def _pages(pdf: bytes) -> list[str]:
    """The text of each page without white space, in the order of its content."""
    made = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return [re.sub(r"\s|—\d+—", "", text) for text in made.stdout.decode().split("\f")[:-1]]


def _sizes(pdf: bytes) -> list[tuple[int, int]]:
    boxes = (sheet.mediabox for sheet in PdfReader(io.BytesIO(pdf)).pages)
    return [(round(box.width), round(box.height)) for box in boxes]


@pytest.fixture(scope="module")
def long_table() -> bytes:
    """120 rows on seven pages."""
    return _printed(printable_tables(_table(120)))


@pytest.fixture(scope="module")
def wide_table() -> bytes:
    """14 columns, among them three of long texts."""
    return _printed(printable_tables(_table(9, columns=14)))


def test_a_long_table_prints_all_cells_in_order_under_repeated_heads(long_table: bytes) -> None:
    """The text of the PDF is that of the cells in their order; the heads stand on every page."""
    heads = "".join(HEADS)
    pages = _pages(long_table)
    assert len(pages) > 4
    assert all(heads in text for text in pages)
    text = "".join(pages).replace(heads, "")
    cells = "".join("".join(_row(number, 5)) for number in range(1, 121))
    assert text == f"样例表前文字。表1样例{cells}表后文字。"


def test_rows_are_not_broken_across_pages(long_table: bytes) -> None:
    """Each page begins, after the heads, with a row's first cell and ends with its last."""
    for text in _pages(long_table)[1:]:
        number = int(re.match(rf"{re.escape(''.join(HEADS))}(\d+?)国土", text)[1])  # type: ignore[index]
        assert "".join(_row(number, 5)) in text


def test_a_wide_table_stands_on_turned_pages_of_its_own(wide_table: bytes) -> None:
    """Before and after it pages stand upright."""
    sizes = _sizes(wide_table)
    assert sizes[0] == sizes[-1] == PORTRAIT
    assert set(sizes[1:-1]) == {TURNED}
    assert "表前文字。" in _pages(wide_table)[0]
    assert _pages(wide_table)[-1] == "表后文字。"


@pytest.mark.parametrize("table", ["long_table", "wide_table"])
def test_no_text_leaves_its_cell(table: str, request: pytest.FixtureRequest) -> None:
    """No character crosses a rule, and none is smaller than 小五 (9 points)."""
    with pdfplumber.open(io.BytesIO(request.getfixturevalue(table))) as pdf:
        for sheet in pdf.pages:
            rules = {round(line["x0"], 1) for line in sheet.lines if line["width"] < 1}
            top = min((line["top"] for line in sheet.lines), default=sheet.height)
            bottom = max((line["bottom"] for line in sheet.lines), default=0)
            left = min(rules, default=0)
            inside = [c for c in sheet.chars if top < c["top"] < bottom and left < c["x1"]]
            cut = [c["text"] for c in inside for x in rules if c["x0"] + 1 < x < c["x1"] - 1]
            assert not [c for c in inside if c["size"] < 8.9]
            assert not cut


def test_numbers_and_dates_are_not_broken(wide_table: bytes) -> None:
    """Columns are at least as wide as their longest number."""
    made = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=wide_table, capture_output=True, check=True
    ).stdout.decode()
    assert made.count("2026-11-02") == 3


@pytest.mark.parametrize("table", ["long_table", "wide_table"])
def test_printed_tables_hold_to_the_standards(table: str, request: pytest.FixtureRequest) -> None:
    """PDF/UA-1 and PDF/A-3a find nothing, repeated heads and turned pages included."""
    assert violations(request.getfixturevalue(table)) == []


def test_the_table_of_a_block_prints_with_its_spans_and_groups() -> None:
    """Heads over several rows and columns stay in their places; a head for cards only is left out."""
    head = Cell("申请人情况", is_head=True, across=2)
    below = (Cell("自然人", is_head=True), Cell("总计", is_head=True))
    rows = (
        (Cell("办理结果", is_head=True, down=2), Cell("1"), Cell("2")),
        (Cell("卡片", is_head=True, across=0), Cell("3"), Cell("A<B")),
    )
    table = Table(
        "收到申请情况", ((Cell("", is_head=True, down=2), head), below), rows, counts=True
    )
    html = printable_tables(table_html(asdict(table)))
    assert '<th rowspan="2" scope="row">办理结果</th>' in html
    assert "卡片" not in html
    pdf = _printed(html)
    assert violations(pdf) == []
    assert "收到申请情况申请人情况自然人总计办理结果12" in _pages(pdf)[0]


def test_rows_joined_for_more_than_a_page_break_between_their_parts() -> None:
    """A cell over 80 rows is cut where no other cell is; each page has whole rows and all rules."""
    rows = [(Cell("办理结果", is_head=True, down=80), Cell("类", down=2), Cell("甲0"))]
    rows += [
        (Cell("类", down=2), Cell(f"甲{n}")) if n % 2 == 0 else (Cell(f"甲{n}"),)
        for n in range(1, 80)
    ]
    heads = (tuple(Cell(text, is_head=True) for text in ("项", "类", "名")),)
    pdf = _printed(printable_tables(table_html(asdict(Table("样例", heads, tuple(rows))))))
    assert violations(pdf) == []
    pages = _pages(pdf)
    assert len(pages) > 1
    assert "".join(pages).count("办理结果") == 1
    assert all("项类名类甲" in text for text in pages[1:])


def test_narrow_columns_keep_their_words_and_texts_share_the_rest() -> None:
    """序号 and dates take what they need; the column of long texts is the widest."""
    widths = fit(read_grid(_table(40)), PAPER).widths
    assert widths[3] == max(widths)
    assert widths[0] < 4
    assert widths[2] >= 5


@pytest.mark.parametrize(
    ("columns", "text", "name", "turned"),
    [
        (3, "短", "table-full", False),
        (17, "30", "table-small", False),
        (12, "长" * 40, "table-small", True),
    ],
)
def test_the_sheet_follows_from_columns_and_texts(
    columns: int, text: str, name: str, turned: bool
) -> None:
    """A table stands in the text, in smaller type, or on turned pages, in this order."""
    table = plain_table("样例", ["结果维持"] * columns, [[text] * columns])
    sheet = fit(read_grid(table_html(asdict(table))), PAPER).sheet
    assert (sheet.name, sheet.turned) == (name, turned)


@pytest.mark.parametrize("columns", [30, 60, 100])
def test_a_table_that_no_sheet_holds_stands_as_cards(columns: int) -> None:
    """On paper too: no column is narrower than its words, and type is never below 9 points."""
    heads = [f"第{n}栏" for n in range(columns)]
    html = printable_tables(
        table_html(asdict(plain_table("样例", heads, [["样例县政府"] * columns])))
    )
    assert "table-cards" in html
    pdf = _printed(html)
    assert violations(pdf) == []
    assert "".join(f"{head}样例县政府" for head in heads) in "".join(_pages(pdf))
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert min(char["size"] for sheet in opened.pages for char in sheet.chars) > 8.9


def test_cards_of_heads_alone_are_those_heads() -> None:
    """A form that has no rows yet loses no word."""
    heads = [f"第{n}栏" for n in range(60)]
    html = printable_tables(table_html(asdict(plain_table("样例", heads, []))))
    assert [head for head in heads if f">{head}<" not in html] == []


def test_columns_that_are_narrow_but_whole_stay_a_table() -> None:
    """Twenty columns of short words stand side by side on the last sheet."""
    table = plain_table("样例", ["公开"] * 16, [["样例县各乡镇"] * 16])
    assert 'class="print-table table-small' in printable_tables(table_html(asdict(table)))


@pytest.mark.parametrize("name", ["colspan", "rowspan"])
@pytest.mark.parametrize("number", ["100000000", "9" * 5000])
def test_a_cell_joins_no_more_than_browsers_let_it(name: str, number: str) -> None:
    """A slip of a hundred million columns does not eat the memory (HTML, 4.9.11)."""
    grid = read_grid(f'<table><tr><td {name}="{number}">甲</td></tr><tr><td>乙</td></tr></table>')
    (cell,) = grid.body[0]
    assert (cell.across, cell.down) == ((1000, 1) if name == "colspan" else (1, 65534))


def test_on_a_phone_rows_stand_as_cards_with_the_heads_before_the_cells(tmp_path: Path) -> None:
    """What does not fit a small page is read row by row; all its text is there."""
    html = printable_tables(_table(2), PHONE)
    assert "table-cards" in html
    sheet = tmp_path / "sheet.css"
    sheet.write_text("@page { size: 90mm 160mm; margin: 6mm }", "utf-8")
    pdf = _printed(html, "tables_phone.css", str(sheet))
    row = "".join(head + cell for head, cell in zip(HEADS, _row(2, 5), strict=True))
    assert row in "".join(_pages(pdf))
    assert violations(pdf) == []
    assert "table-phone" in printable_tables(
        "<table><tr><td>样例</td><td>1</td></tr></table>", PHONE
    )


def test_what_is_outside_tables_and_in_cells_stays_as_it_was() -> None:
    """Links, line ends and tables inside cells are not touched, nor is the text around."""
    cell = '甲<br>乙 &amp; <a href="https://www.example.org/">丙</a><table><tr><td>丁</td></tr></table>'
    html = printable_tables(
        f"<p>前&lt;</p><table><tr><td>{cell}</td><td>2</td></tr></table><p>后</p>"
    )
    assert cell in html
    assert html.startswith("<p>前&lt;</p>")
    assert html.endswith("<p>后</p>")


def test_a_long_table_is_cut_into_groups_of_rows() -> None:
    """No group grows with the table, so each page goes through as many rows: the time is linear."""
    groups = re.findall(r"<tbody>(.*?)</tbody>", printable_tables(_table(600)))
    assert {group.count("<tr>") for group in groups} == {60}


@pytest.mark.nightly
def test_1500_rows_take_bounded_time() -> None:
    """Three times as many rows take about three times as long, and not for ever."""
    _printed(printable_tables(_table(3)))
    seconds = []
    for rows in (500, 1500):
        start = time.process_time()
        _printed(printable_tables(_table(rows)))
        seconds.append(time.process_time() - start)
    assert seconds[1] < 4 * seconds[0]
    assert seconds[1] < 30
