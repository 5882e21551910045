"""The result of cleaning up normative documents: classes, sums, links, and the file for spreadsheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins import urls
from plugins.model.clean_up import (
    CATEGORIES,
    clean_up_entries,
    count_by_category,
    count_by_year,
)
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.library import Library
from plugins.model.organisation import Organisation, OrganisationName
from plugins.model.relation import Force
from plugins.pages.clean_up import build_clean_up
from plugins.pages.lists import build_lists
from plugins.pages.rendering import PageRecipe
from plugins.pages.sitemap_page import build_sitemap_page
from tests.page_inputs import data_of

OFFICE = "样例县人民政府办公室"
ABOVE = "样例省人民政府"


@pytest.fixture
def archive(library: Library, make_document) -> Library:
    """Documents of every class; two that are not counted: another paper, a reprint from above."""

    def normative(number: int, year: int, **fields):
        identity = f"normative/{year}/{number}"
        fields = {"nature": "行政规范性文件", "sign_date": date(year, 3, 1)} | fields
        return make_document(identity, f"样例办法{number}", **fields)

    documents = (
        normative(1, 2019, doc_no="样政办发〔2019〕1号", unified_no="JYLD01-2019-0001"),
        normative(2, 2020),
        normative(3, 2020, sign_date=None),
        normative(4, 2021, expiry_date=date(2025, 12, 31)),
        normative(5, 2022, nature="规章"),
        normative(6, 2025, effective_date=date(2027, 1, 1), unified_no="JYLD01-2025-0006"),
        normative(7, 2025, doc_no="样政办发〔2025〕7号", effective_date=date(2025, 5, 1)),
        normative(8, 2020, nature="其他文件"),
    )
    reprint = normative(9, 2020)
    record = replace(reprint.record, issuer=(ABOVE,))
    documents = (*documents, replace(reprint, record=record))
    force = {d.id: Force("有效") for d in documents} | {
        "normative/2020/2": Force("废止", "normative/2025/7"),
        "normative/2020/3": Force("废止", "normative/2022/5"),
        "normative/2021/4": Force("失效"),
        "normative/2022/5": Force("已修改", "normative/2025/7"),
        "normative/2025/6": Force("尚未生效"),
    }
    above = Organisation("above", (OrganisationName(ABOVE),), external=True)
    return Library(library.site, (above,), documents, date(2026, 11, 22), force=force)


@pytest.fixture
def page(archive: Library, theme, read_html):
    """The page as a tree."""
    made, _ = build_clean_up(archive)
    return read_html(PageRecipe(theme).make(made.inputs).decode())


def test_every_document_stands_in_one_class(archive: Library):
    """What the office cleans up is counted once, by its force; nothing else is counted."""
    entries = clean_up_entries(archive)
    assert [(e.document.record.title[-1], e.category) for e in entries] == [
        ("1", "继续有效"), ("7", "继续有效"), ("5", "已修改"), ("3", "废止"), ("2", "废止"),
        ("4", "失效"), ("6", "尚未生效"),
    ]  # fmt: skip


def test_who_leads_decides_what_is_cleaned_up(archive: Library):
    """A joint document that a body from above leads is a reprint; one that it joins is our own."""
    one, other = (d for d in archive.documents if d.id in {"normative/2019/1", "normative/2020/2"})
    joined, led = (
        replace(document, record=replace(document.record, issuer=issuers))
        for document, issuers in ((one, (OFFICE, ABOVE)), (other, (ABOVE, OFFICE)))
    )
    counted = clean_up_entries(replace(archive, documents=(joined, led)))
    assert [entry.document.id for entry in counted] == [one.id]


def test_sums_agree(archive: Library, page):
    """The classes make the total; the years of change make the classes; the tables have as many rows."""
    entries = clean_up_entries(archive)
    counts, years = count_by_category(entries), count_by_year(entries)
    assert sum(counts.values()) == len(entries) == 7
    assert years == {
        2025: {"已修改": 1, "废止": 1, "失效": 1},
        2022: {"已修改": 0, "废止": 1, "失效": 0},
    }
    for name in ("已修改", "废止", "失效"):
        assert sum(year[name] for year in years.values()) == counts[name]
    classes, by_year = page.all("table", "counts")
    cells = [[cell.text for cell in row.all("td")] for row in classes.all("tr")[1:]]
    assert cells == [["2", "1", "2", "1", "1", "7"]]
    rows = [
        [cell.text for cell in row.children if not isinstance(cell, str)]
        for row in by_year.all("tr")[1:]
    ]
    assert rows == [
        ["2025年", "1", "1", "1", "3"],
        ["2022年", "0", "1", "0", "1"],
        ["合计", "1", "2", "1", "4"],
    ]
    shown = [int(table.one("caption").text[1:-1]) for table in page.all("table", "cards")]
    listed = [len(table.all("tr")) - 1 for table in page.all("table", "cards")]
    assert shown == listed == [2, 1, 2, 1, 1]


def test_rows_name_the_day_and_the_document_of_the_change(page):
    """A reader finds number, issuer, days, and a link to what amended or repealed."""
    table = page.all("table", "cards")[2]
    heads = [cell.text for cell in table.all("thead")[0].all("th")]
    assert heads == ["序号", "标题", "发文字号", "发文机关", "成文日期", "废止日期", "废止文件"]
    row = table.all("tr")[2]
    cells = [cell.text for cell in row.children if not isinstance(cell, str)]
    assert cells == ["2", "样例办法2", "", OFFICE, "2020年3月1日", "2025年5月1日", "样例办法7"]
    links = [link.attributes["href"] for link in row.all("a")]
    assert links == ["/gongbao/normative/2020/2/", "/gongbao/normative/2025/7/"]
    first = [cell.text for cell in table.all("tr")[1].all("td")]
    assert first[3:5] == ["2020年", "2022年3月1日"]


def test_document_without_number_is_named_by_its_unified_one(page):
    """A normative document has at least a unified number (统一编号)."""
    cells = [cell.text for cell in page.all("table", "cards")[4].all("td")]
    assert cells[1] == "JYLD01-2025-0006"
    assert cells[4] == "2027年1月1日"


def test_file_has_the_rows_of_the_page(archive: Library):
    """The file for spreadsheets counts on, class after class, with days as ISO 8601 and addresses."""
    _, file = build_clean_up(archive)
    assert (file.path, file.recipe) == ("clean-up/clean-up.csv", "catalog-csv")
    rows = [dict(zip(file.inputs["columns"], row, strict=True)) for row in file.inputs["rows"]]
    assert [row["序号"] for row in rows] == [str(n) for n in range(1, 8)]
    assert rows[0] == {
        "序号": "1", "类别": "继续有效", "发文字号": "样政办发〔2019〕1号",
        "统一编号": "JYLD01-2019-0001", "标题": "样例办法1", "发文机关": OFFICE,
        "成文日期": "2019-03-01", "施行日期": "", "有效期至": "",
        "修改（废止）日期": "", "修改（废止）文件": "", "修改（废止）文件发文字号": "",
        "网址": "https://www.example.gov.cn/gongbao/normative/2019/1/",
    }  # fmt: skip
    changed = [row for row in rows if row["修改（废止）文件"]]
    assert [row["修改（废止）日期"] for row in changed] == [
        "2025-05-01",
        "2022-03-01",
        "2025-05-01",
    ]
    assert changed[0]["修改（废止）文件发文字号"] == "样政办发〔2025〕7号"
    assert [row["有效期至"] for row in rows if row["类别"] == "失效"] == ["2025-12-31"]


def test_page_belongs_to_the_column_of_policy_documents(page):
    """Its trail leads through the column, and it says of which day it is."""
    trail = [link.attributes["href"] for link in page.one("nav", "breadcrumb").all("a")]
    assert trail == ["/gongbao/", "/gongbao/normative/"]
    assert page.one("p", "lead").text.startswith("截至2026年11月22日，")


def test_list_and_map_lead_to_the_page(archive: Library):
    """The lists of policy documents and the map of the site have a link, other lists have none."""
    link = {"title": "文件清理结果", "href": "/gongbao/clean-up/"}
    lists = [data_of(page) for page in build_lists(archive) if page.path[:9] == "normative"]
    assert [own["href"] for data in lists for own in data["beside"]] == [link["href"]] * len(lists)
    (site_map,) = build_sitemap_page(archive)
    assert link in data_of(site_map)["special"]


def test_without_such_documents_there_is_no_page(library: Library, archive: Library):
    """Other papers and reprints alone are nothing to clean up; no page is empty, no link leads astray."""
    others = tuple(d for d in archive.documents if d.id in {"normative/2020/8", "normative/2020/9"})
    assert len(others) == 2
    small = replace(archive, documents=others)
    assert build_clean_up(small) == []
    assert not any(data_of(page)["beside"] for page in build_lists(small))
    assert build_clean_up(library) == []


def test_classes_are_those_of_the_states_of_a_policy_document():
    """Every state that a policy document can have has a class; 到期 is for plans."""
    assert "到期" not in CATEGORIES
    assert urls.CLEAN_UP.strip("/") not in KIND_OF_FOLDER
