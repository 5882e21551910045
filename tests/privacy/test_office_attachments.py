"""Texts, workbooks, presentations and fixed documents: what is found in them, and where."""

from __future__ import annotations

import datetime

import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from plugins.problems import Severity
from tests.privacy.making_files import (
    core_properties,
    docx,
    ofd,
    paragraph,
    pptx,
    run,
    saved,
    with_members,
    word_table,
    xlsx,
)

IDENTITY = "330000190001010005"
MOBILE = "13800138000"
SHOWN = "330*************05"
PHONE = "中有疑似手机号码：138******00"


def told(problems):
    """Code and message of each problem."""
    return [(problem.code, problem.message) for problem in problems]


PLACES_IN_WORD = {
    "正文": docx(paragraph("号码", IDENTITY[:6], IDENTITY[6:])),
    "页眉": docx(header1=paragraph(IDENTITY)),
    "页脚": docx(footer2=paragraph(IDENTITY)),
    "脚注": docx(footnotes=paragraph(IDENTITY)),
    "尾注": docx(endnotes=paragraph(IDENTITY)),
    "的图表": with_members(docx(), {"word/charts/chart1.xml": f"<c><v>{IDENTITY}</v></c>"}),
    "的文件属性（标题）": with_members(
        docx(), {"docProps/core.xml": core_properties(title=IDENTITY)}
    ),
    "的自定义属性": with_members(docx(), {"docProps/custom.xml": f"<p><v>{IDENTITY}</v></p>"}),
}


@pytest.mark.parametrize("place", PLACES_IN_WORD)
def test_text_of_a_docx_is_found_where_it_stands(attached, place):
    """Every part of a docx with text is read; a number may be spread over runs."""
    (problem,) = attached("a.docx", PLACES_IN_WORD[place])
    assert told([problem]) == [("P101", f"附件 a.docx {place}中有疑似身份证号码：{SHOWN}")]
    assert problem.path == "content/normative/2026/sample/a.docx"
    assert problem.line == 1


def test_comments_of_a_docx(attached):
    """Comments are found by being there, and their texts and authors are read."""
    comment = f'<w:comment w:author="办公室{MOBILE}">{paragraph(IDENTITY)}</w:comment>'
    problems = attached("a.docx", docx(paragraph("正文"), comments=comment))
    assert told(problems) == [
        ("P101", f"附件 a.docx 的批注中有疑似身份证号码：{SHOWN}"),
        ("P103", "附件 a.docx 的批注（作者）中有疑似手机号码：138******00"),
        ("P121", "附件 a.docx 带有 1 条批注"),
    ]
    assert [problem.severity for problem in problems] == ["E", "E", "W"]
    assert "审阅" in problems[-1].hint


def test_tracked_changes_of_a_docx(attached):
    """What was inserted is text; what was deleted is read as the paragraph was before."""
    body = paragraph(
        run("手机138"),
        "<w:del w:author='甲'><w:r><w:delText>0013</w:delText></w:r></w:del>",
        run("8000"),
        f"<w:ins w:author='甲'>{run('证号' + IDENTITY)}</w:ins>",
    )
    assert told(attached("a.docx", docx(body))) == [
        ("P101", f"附件 a.docx 正文中有疑似身份证号码：{SHOWN}"),
        ("P103", "附件 a.docx 的修订（已删除的文字）中有疑似手机号码：138******00"),
        ("P122", "附件 a.docx 带有修订痕迹 2 处"),
    ]


def test_moved_text_of_a_docx_is_read_once(attached):
    """Text that was moved stands in its new place and, as it was before, in the old one."""
    moved = f"<w:moveFrom>{run(IDENTITY)}</w:moveFrom>"
    codes = [code for code, _ in told(attached("a.docx", docx(paragraph(moved, run("正文")))))]
    assert codes == ["P101", "P122"]


def test_hidden_text_of_a_docx(attached):
    """Text with the attribute “hidden” is read, and found by being there."""
    body = paragraph(run("正文"), run("内部", "<w:vanish/>"), run("正文", "<w:vanish w:val='0'/>"))
    assert told(attached("a.docx", docx(body))) == [("P123", "附件 a.docx 有隐藏的文字 2 个字")]


def test_text_box_of_a_docx_is_read_once(attached):
    """Word writes a text box twice, for old and new programs; it is one place."""
    box = f"<w:txbxContent>{paragraph(IDENTITY)}</w:txbxContent>"
    body = paragraph(
        f"<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    ((code, message),) = told(attached("a.docx", docx(body)))
    assert (code, "处" in message) == ("P101", False)


def test_table_of_a_docx(attached):
    """A column is named by the words of its heading; spanned cells are counted."""
    head = f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('人员')}</w:tc></w:tr>"
    rows = word_table(("序号", "姓名", "身份证号"), ("1", "张*", "330000190001010006"))
    body = paragraph("名单") + rows.replace("<w:tbl>", f"<w:tbl>{head}")
    assert told(attached("a.docx", docx(body))) == [
        ("P107", "附件 a.docx 正文的第 1 个表格“身份证号”一栏有 1 格没有遮盖")
    ]


def test_list_in_a_docx_is_known_by_what_is_above_it(attached):
    """The caption of a table, the name of the file or the title of the document tells its topic."""
    rows = word_table(("姓名", "乡镇"), ("张三", "样例镇"), ("李四", "样例镇"))
    expected = (
        "附件 {} 正文的第 1 个表格“姓名”一栏有 2 个没有遮盖的姓名，名单涉及低保、残疾、疾病等情况"
    )
    by_caption = attached("a.docx", docx(paragraph("低保对象公示") + rows))
    by_name = attached("残疾人名单.docx", docx(rows))
    by_title = attached("b.docx", docx(rows), title="特困人员公示")
    assert told(by_caption) == [("P108", expected.format("a.docx"))]
    assert told(by_name) == [("P108", expected.format("残疾人名单.docx"))]
    assert told(by_title) == [("P108", expected.format("b.docx"))]
    assert attached("c.docx", docx(rows), title="先进工作者公示") == []


@pytest.mark.parametrize(
    ("creator", "codes"),
    [("张三", ["P125"]), ("样例县司法局", []), ("Administrator", []), ("微软用户", []), ("", [])],
)
def test_author_of_a_file(attached, creator, codes):
    """A person's name in the properties is a remark, and it is not repeated."""
    data = with_members(docx(), {"docProps/core.xml": core_properties(creator=creator)})
    problems = attached("a.docx", data)
    assert [problem.code for problem in problems] == codes
    assert all(problem.severity is Severity.INFO for problem in problems)
    assert not any("张三" in str(problem) for problem in problems)


def test_marks_in_a_docx(attached):
    """Marks of secrecy and notes that forbid publishing are found in attachments as well."""
    body = paragraph("机密★1年") + paragraph("（此件不公开）")
    assert [code for code, _ in told(attached("a.docx", docx(body)))] == ["P111", "P113"]


def test_clean_docx_has_no_findings(attached):
    """A text without any of this passes in silence."""
    body = paragraph("联系电话：0576-88123456") + word_table(("单位", "电话"), ("样例局", "12345"))
    assert attached("a.docx", docx(body, comments="", header1=paragraph("样例县"))) == []


def test_cells_of_a_workbook(attached):
    """The first place of a kind of finding in a sheet is named, and how many there are."""
    book = xlsx(("姓名", "号码"), ("张*", IDENTITY), ("李*", IDENTITY), ("王*", 13800138000))
    assert told(attached("名单.xlsx", saved(book))) == [
        (
            "P101",
            f"附件 名单.xlsx 工作表“Sheet1”第 2 行 B 列等 2 处有疑似身份证号码，第一处：{SHOWN}",
        ),
        ("P103", "附件 名单.xlsx 工作表“Sheet1”第 4 行 B 列中有疑似手机号码：138******00"),
    ]


def test_hidden_sheet_of_a_workbook(attached):
    """A hidden sheet is read, said to be hidden, and found by being there."""
    book = xlsx(("公开",))
    hidden = book.create_sheet("Sheet2")
    hidden["B3"] = IDENTITY
    hidden.sheet_state = "veryHidden"
    book.create_sheet("空").sheet_state = "hidden"
    assert told(attached("名单.xlsx", saved(book))) == [
        ("P101", f"附件 名单.xlsx 工作表“Sheet2”（隐藏）第 3 行 B 列中有疑似身份证号码：{SHOWN}"),
        ("P123", "附件 名单.xlsx 有隐藏的工作表：“Sheet2”"),
    ]


def test_hidden_rows_and_columns_of_a_workbook(attached):
    """Hidden rows and columns with cells in them are named; empty ones hide nothing."""
    book = xlsx(("姓名", "身份证号"), ("张*", "330000190001010006"), ("李*", ""))
    book.active.column_dimensions["B"].hidden = True
    book.active.column_dimensions["F"].hidden = True
    book.active.row_dimensions[2].hidden = True
    book.active.row_dimensions[9].hidden = True
    assert told(attached("a.xlsx", saved(book))) == [
        ("P107", "附件 a.xlsx 工作表“Sheet1”B 列（隐藏）“身份证号”一栏有 1 格没有遮盖"),
        ("P123", "附件 a.xlsx 有隐藏的行：工作表“Sheet1”第 2 行"),
        ("P123", "附件 a.xlsx 有隐藏的列：工作表“Sheet1”B 列"),
    ]


def test_many_hidden_rows_are_told_shortly(attached):
    """Of many hidden rows some are named, with their number."""
    book = xlsx(*((number,) for number in range(1, 13)))
    for number in range(1, 13):
        book.active.row_dimensions[number].hidden = True
    ((_, message),) = told(attached("a.xlsx", saved(book)))
    assert message.endswith("、工作表“Sheet1”第 5 行等 12 处")


def test_what_else_a_workbook_holds(attached):
    """Comments, headers, names and the cache of a pivot table are read."""
    book = xlsx(("公开",))
    book.active["A1"].comment = Comment(IDENTITY, "甲")
    book.active.oddHeader.center.text = f"电话{MOBILE}"
    book.defined_names["名"] = DefinedName("名", attr_text='"somebody@qq.com"')
    cache = f'<c><s v="{MOBILE}"/></c>'
    data = with_members(saved(book), {"xl/pivotCache/pivotCacheRecords1.xml": cache})
    assert told(attached("a.xlsx", data)) == [
        ("P103", f"附件 a.xlsx 工作表“Sheet1”的页眉、页脚或者选项{PHONE}"),
        ("P101", f"附件 a.xlsx 的批注中有疑似身份证号码：{SHOWN}"),
        ("P121", "附件 a.xlsx 带有批注"),
        ("P109", "附件 a.xlsx 的定义名称中有疑似个人邮箱：som**********om"),
        ("P103", f"附件 a.xlsx 的数据透视表或者外部链接{PHONE}"),
    ]


def test_columns_of_a_workbook(attached):
    """A sheet with a title above its headings is read by column; dates may be numbers."""
    day = datetime.date(1970, 1, 1)
    rows = (("某年名单",), (), ("姓名", "出生日期"), ("张三", day), ("李四", day))
    assert told(attached("a.xlsx", saved(xlsx(*rows)))) == [
        ("P107", "附件 a.xlsx 工作表“Sheet1”B 列“出生日期”一栏有 2 格没有遮盖")
    ]


@pytest.mark.parametrize("rows", [(("身份证号",),), (("某年名单",), (), ("身份证号",))])
def test_a_column_by_itself_is_read_by_its_name(attached, rows):
    """A sheet may have one column; a number kept as such has lost its last digits, and still tells."""
    book = xlsx(*rows, (1.101011990030712e17,), (3.30102198512124e17,))
    assert told(attached("a.xlsx", saved(book))) == [
        ("P107", "附件 a.xlsx 工作表“Sheet1”A 列“身份证号”一栏有 2 格没有遮盖")
    ]


def test_name_of_a_sheet_is_masked(attached):
    """A sheet may be called by what must not be shown."""
    book = xlsx((IDENTITY,), title=f"张三{MOBILE}")
    (problem,) = attached("a.xlsx", saved(book))
    assert "工作表“张三138******00”第 1 行 A 列" in problem.message


def test_clean_workbook_has_no_findings(attached):
    """Contacts of offices and codes of bodies pass in silence."""
    book = xlsx(
        ("单位", "联系电话", "统一社会信用代码", "账号"),
        ("样例局", "0576-88123456", "11330000000099732D", "1207010009020000001"),
        ("样例办", 88123456, 0.5, None),
    )
    assert attached("a.xlsx", saved(book)) == []


def test_presentation(attached):
    """Slides, notes and hidden slides are told apart."""
    data = pptx("公开", IDENTITY, "第三", hidden=(2,), notes={1: f"打{MOBILE}", 3: "3"})
    assert told(attached("a.pptx", data)) == [
        ("P103", "附件 a.pptx 第 1 张幻灯片的备注中有疑似手机号码：138******00"),
        ("P101", f"附件 a.pptx 第 2 张幻灯片中有疑似身份证号码：{SHOWN}"),
        ("P123", "附件 a.pptx 有隐藏的幻灯片：第 2 张"),
        ("P121", "附件 a.pptx 有备注：第 1 张幻灯片"),
    ]
    assert attached("b.pptx", pptx("公开")) == []


def test_fixed_document(attached):
    """The pieces of a text object are one text; the author is a property."""
    assert told(attached("a.ofd", ofd("公开", IDENTITY, author="张三"))) == [
        ("P101", f"附件 a.ofd 第 2 页中有疑似身份证号码：{SHOWN}"),
        ("P125", "附件 a.ofd 的文件属性（作者）里像是有个人姓名"),
    ]
    assert attached("b.ofd", ofd("公开")) == []
