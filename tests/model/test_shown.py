"""What kinds show beside their text: the prescribed tables, states by the day, words for lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count

import pytest

from plugins.model.blocks import END, LEAD, Block, Cell, Table, texts_of_block
from plugins.model.document import Attachment, Document
from plugins.model.facts import facts_of
from plugins.model.kinds import KINDS, Kind
from plugins.model.kinds.application_lines import APPLICATION_LINES
from plugins.model.kinds.consultation import ConsultationRecord, ConsultationResult
from plugins.model.library import Library
from plugins.model.relation import Force
from plugins.model.shown import blocks_of, brief_of
from plugins.model.shown.consultation import brief, days_left, state
from plugins.model.shown.named import chinese_value, names_of
from tests.filled_records import filled_document, filled_library

START, LAST = date(2026, 9, 1), date(2026, 10, 8)
RESULT = ConsultationResult(publish_date=date(2026, 10, 20), received=0, adopted=0)


def consultation(**fields: object) -> ConsultationRecord:
    """A consultation of 38 days."""
    made = ConsultationRecord(
        title="征求意见", publish_datetime=datetime(2026, 9, 1, 9, 0), issuer=("样例县人民政府",),
        start_date=START, end_date=LAST, scope="其他", draft="正文",
    )  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]


def document_of(folder: str) -> Document:
    """The filled document of a kind."""
    kind = next(kind for kind in KINDS if kind.folder == folder)
    return filled_document(kind, count(1))


def blocks(folder: str, **fields: object) -> list[Block]:
    """The blocks of the filled document of a kind, with these fields of its record."""
    document = document_of(folder)
    changed = replace(document, record=replace(document.record, **fields))  # type: ignore[arg-type]
    return blocks_of(replace(filled_library(), documents=(changed,)), changed)


def width(rows: Iterable[tuple[Cell, ...]]) -> set[int]:
    """How many columns each row takes, with the cells that reach into it from above."""
    widths, reaching = set(), []
    for row in rows:
        widths.add(sum(cell.across for cell in row) + sum(cell.across for cell, _ in reaching))
        reaching = [(cell, left - 1) for cell, left in reaching if left > 1]
        reaching += [(cell, cell.down - 1) for cell in row if cell.down > 1]
    return widths


def report_tables() -> list[Table]:
    """The three tables of a filled annual report."""
    return [block.table for block in blocks("annual-reports") if block.table]


def test_tables_of_a_report_stand_in_their_sections() -> None:
    """The sections 二, 三 and 四 end with their tables."""
    assert [block.place for block in blocks("annual-reports")] == ["二、", "三、", "四、"]


@pytest.mark.parametrize(("number", "columns"), [(0, 4), (1, 10), (2, 15)])
def test_every_row_of_a_table_of_a_report_fills_its_columns(number: int, columns: int) -> None:
    """Cells over several rows and columns leave no gap and stick out nowhere."""
    table = report_tables()[number]
    assert width(table.heads) <= {columns}
    assert width(table.rows) == {columns}


def test_first_table_has_the_prescribed_heads_and_rows() -> None:
    """Four parts of article 20, each with its heads and rows (国办公开办函〔2021〕30号)."""
    heads = [[cell.text for cell in row if cell.is_head] for row in report_tables()[0].rows]
    assert heads == [
        ["第二十条第（一）项"], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章"], ["行政规范性文件"],
        ["第二十条第（五）项"], ["信息内容", "本年处理决定数量"], ["行政许可"],
        ["第二十条第（六）项"], ["信息内容", "本年处理决定数量"], ["行政处罚"], ["行政强制"],
        ["第二十条第（八）项"], ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费"],
    ]  # fmt: skip


def test_second_table_has_the_prescribed_lines_groups_and_note() -> None:
    """25 lines of seven numbers in the order of the format, in their groups; zero is printed."""
    table = report_tables()[1]
    assert table.heads[0][0].text == (
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    )
    names = [[cell.text for cell in row if cell.is_head][-1] for row in table.rows]
    partly = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    expected = [line.item for line in APPLICATION_LINES]
    assert [name if name != partly else "（二）部分公开" for name in names] == expected
    groups = [cell.text for row in table.rows for cell in row if cell.is_head and cell.down > 1]
    assert groups == [
        "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理",
    ]  # fmt: skip
    assert {sum(not cell.is_head for cell in row) for row in table.rows} == {7}


def test_zero_is_printed_in_a_report() -> None:
    """A report without fees, or without an application of a kind, prints 0 and no gap."""
    report = document_of("annual-reports")
    items = tuple(replace(item, research=0) for item in report.items)  # type: ignore[call-arg]
    record = report.record
    none = replace(record.disclosure, fees=Decimal(0), licences=0)  # type: ignore[attr-defined]
    bare = replace(report, record=replace(record, disclosure=none), items=items)  # type: ignore[call-arg]
    first, second, _ = (block.table for block in blocks_of(filled_library(), bare))
    assert first is not None
    assert second is not None
    assert [row[-1].text for row in first.rows].count("0") == 2
    assert {row[-5].text for row in second.rows} == {"0"}


def test_third_table_names_each_of_its_fifteen_numbers() -> None:
    """Reconsideration and the two ways to court, five outcomes each, with their name on a card."""
    table = report_tables()[2]
    outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    parts = ["行政复议", "行政诉讼：未经复议直接起诉", "行政诉讼：复议后起诉"]
    names = [cell.text if cell.is_head else cell.label for cell in table.rows[0]]
    assert names == [name for part in parts for name in (part, *outcomes)]
    assert [cell.text for cell in table.rows[0] if cell.across == 0] == parts


@pytest.mark.parametrize(
    ("day", "result", "shown", "left"),
    [
        (START - timedelta(days=1), None, "尚未开始", ""),
        (START, None, "正在征求意见", "还有37天截止。"),
        (LAST, None, "正在征求意见", "今天截止。"),
        (LAST + timedelta(days=1), None, "已经截止", ""),
        (LAST + timedelta(days=30), RESULT, "已公布结果", ""),
    ],
)
def test_consultation_says_whether_one_may_answer_still(
    day: date, result: ConsultationResult | None, shown: str, left: str
) -> None:
    """The first and the last day count, and after the result that is what matters."""
    record = consultation(result=result)
    assert (state(record, day), days_left(record, day)) == (shown, left)
    assert brief(record, day) == f"{shown}，2026-10-08截止"


def test_ways_to_answer_come_first_while_one_may() -> None:
    """Address, mail and telephone stand before the text as long as opinions are taken."""
    places = {}
    for start, end in ((date(2026, 11, 1), date(2026, 12, 1)), (START, LAST)):
        shown = blocks("consultations", start_date=start, end_date=end)
        (ways,) = (block for block in shown if block.title == "怎样提意见")
        places[end] = ways.place
    assert places == {date(2026, 12, 1): LEAD, LAST: END}


def test_consultation_leads_to_its_draft_by_title() -> None:
    """A draft in a file is a link with the title of the attachment; in the text it says so."""
    document = document_of("consultations")
    attachment = Attachment(f"{document.id}/caoan.docx", 10, "0", "征求意见稿全文")
    record = replace(document.record, draft="caoan.docx", explanation="正文")  # type: ignore[call-arg]
    shown = replace(document, record=record, attachments=(attachment,))
    facts = {fact.label: fact for fact in blocks_of(filled_library(), shown)[0].facts}
    assert facts["征求意见稿"].value == "征求意见稿全文"
    assert facts["征求意见稿"].path == f"{document.id}/caoan.docx"
    assert (facts["起草说明"].value, facts["起草说明"].path) == ("见本页正文", "")


def test_files_of_one_name_lead_to_different_places() -> None:
    """A file in a folder of the document's own folder is named, and found, by its path."""
    document = document_of("datasets")
    paths = (f"{document.id}/qici.csv", f"{document.id}/2024/qici.csv")
    shown = replace(document, attachments=tuple(Attachment(path, 10, "0") for path in paths))
    facts = blocks_of(filled_library(), shown)[0].facts
    files = [(fact.value, fact.path) for fact in facts if fact.label == "数据文件"]
    assert files == [("qici.csv", paths[0]), ("2024/qici.csv", paths[1])]


def test_draft_in_a_folder_is_found_by_its_path() -> None:
    """``draft: sub/x.docx`` leads to the file there, and ``x.docx`` to no file of another folder."""
    document = document_of("consultations")
    attachment = Attachment(f"{document.id}/sub/x.docx", 10, "0")
    record = replace(document.record, draft="sub/x.docx", explanation="x.docx")  # type: ignore[call-arg]
    shown = replace(document, record=record, attachments=(attachment,))
    facts = {fact.label: fact.path for fact in blocks_of(filled_library(), shown)[0].facts}
    assert (facts["征求意见稿"], facts["起草说明"]) == (attachment.path, "")


def test_interpretation_shows_the_document_with_its_number_and_validity() -> None:
    """A reader learns before the text what is explained, and whether it is in force."""
    explained = document_of("normative")
    document = document_of("interpretations")
    record = replace(document.record, interprets=(explained.doc_no, "国发〔2000〕1号"))  # type: ignore[call-arg]
    shown = replace(document, record=record)
    base = filled_library()
    library = Library(
        base.site, (), (explained, shown), base.as_of, force={explained.id: Force("有效")}
    )
    first, second, _ = blocks_of(library, shown)
    assert [(fact.label, fact.value) for fact in first.facts] == [
        ("文件", f"《{explained.record.title}》"),
        ("发文字号", explained.doc_no),
        ("有效性", "有效"),
    ]
    assert first.facts[0].path == f"{explained.id}/"
    assert [fact.value for fact in second.facts] == ["国发〔2000〕1号"]


def test_service_without_materials_says_so() -> None:
    """An empty list of materials is told in words."""
    (block,) = (b for b in blocks("services", materials=()) if b.title == "办理材料")
    assert (block.note, block.table) == ("不需要提交材料。", None)


def test_dataset_shows_the_thirteen_core_metadata() -> None:
    """The fields of GB/T 21063.3 stand together, the code of the body too where it is known."""
    (block,) = (block for block in blocks("datasets") if block.title == "核心元数据")
    assert {fact.label for fact in block.facts} >= {
        "信息资源分类", "信息资源名称", "信息资源代码", "提供方", "摘要", "格式", "信息项", "共享属性",
        "开放属性", "更新周期", "发布日期", "关联资源代码",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("folder", "words"),
    [("normative", ""), ("annual-reports", "1001年度"), ("notices", ""), ("faq", "")],
)
def test_list_says_what_matters_of_a_kind(folder: str, words: str) -> None:
    """The year of a report; nothing where title, issuer and day are enough."""
    document = document_of(folder)
    if words:
        document = replace(document, record=replace(document.record, year=1001))  # type: ignore[call-arg]
    assert brief_of(filled_library(), document) == words


def test_texts_of_a_block_are_all_but_its_labels() -> None:
    """State, note, items, values, caption and cells are searched; labels are on every page."""
    text = "\n".join(
        text
        for kind in ("consultations", "services")
        for b in blocks(kind)
        for text in texts_of_block(b)
    )
    assert "怎样提意见" not in text
    for block in (*blocks("consultations"), *blocks("services")):
        assert all(fact.value in text for fact in block.facts)


def test_fields_are_named_by_their_terms() -> None:
    """Every field of every kind has a Chinese name, which is its term's."""
    for kind in KINDS:
        names = names_of(kind.record)
        assert names["title"] == "标题"
        assert all(names.values()), kind.folder


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_telephones_are_known_by_their_field(kind: Kind) -> None:
    """Facts of the fields that are called 电话 or 联系方式 have telephones, no others have."""
    document = filled_document(kind, count(1))
    shown = [fact for block in blocks_of(filled_library(), document) for fact in block.facts]
    for fact in (*facts_of(filled_library(), document), *shown):
        is_telephone = "电话" in fact.label or fact.label == "联系方式"
        assert fact.has_telephone == is_telephone, fact.label


def test_values_are_written_as_readers_write_them() -> None:
    """Dates in Chinese, several words with 、, nothing where there is nothing, and 0 as 0."""
    assert chinese_value(date(2026, 1, 2)) == "2026年1月2日"
    assert chinese_value(("自然人", "法人")) == "自然人、法人"
    assert chinese_value(None) == ""
    assert chinese_value(0) == "0"
