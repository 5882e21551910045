"""The line of citation (引用格式) in the form of GB/T 7714-2015."""

from __future__ import annotations

from dataclasses import replace

from plugins.pages.citation import citation
from tests.filled_records import filled_library

NEW = "normative/2021/yzb-2021-3"
OLD = "normative/2020/yzb-2020-16"


def test_line_names_issuer_title_number_type_date_and_address(library):
    """Who cites fills in the day; everything else is there, in the standard's order."""
    assert citation(library.site, library.by_id[NEW]) == (
        "样例县人民政府办公室. 关于废止部分文件的通知: 样政办发〔2021〕3号[EB/OL]. (2026-11-22)"
        f"[引用日期]. https://www.example.gov.cn/gongbao/{NEW}/"
    )


def test_sample_has_none(library, page_of):
    """A sample must not be cited, so neither value nor page has a line for it."""
    assert citation(library.site, library.by_id[OLD]) == ""
    assert "引用格式" not in page_of(OLD).one("section", "permanent").text
    assert "引用格式" in page_of(NEW).one("section", "permanent").text


def test_more_than_three_issuers_are_shortened(library, make_document):
    """Of four bodies three are named (GB/T 7714-2015, 8.1.2)."""
    joint = make_document("normative/2026/joint", "联合通知")
    joint = replace(joint, record=replace(joint.record, issuer=("甲局", "乙局", "丙局", "丁局")))
    assert citation(library.site, joint).startswith("甲局, 乙局, 丙局, 等. 联合通知[EB/OL].")


def test_data_and_reports_are_named_as_such():
    """A dataset is DS and a yearly report R (GB/T 7714-2015, appendix B)."""
    library = filled_library()
    lines = {
        document.kind.folder: citation(
            library.site, replace(document, record=replace(document.record, sample=False))
        )
        for document in library.documents
    }
    assert "[DS/OL]" in lines.pop("datasets")
    assert "[R/OL]" in lines.pop("annual-reports")
    assert all("[EB/OL]" in line for line in lines.values())
