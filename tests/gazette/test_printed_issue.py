"""Whether the book is what it must be: complete, in order, with true page numbers."""

from __future__ import annotations

import html
import re
import subprocess
import xml.etree.ElementTree as ET
from typing import Any

import page
import pytest


def contents_of(issue: Any) -> list[tuple[str, int]]:
    """The contents page as (entry without white space, page number)."""
    text = re.sub(r"[^\S\n]", "", issue.reader.pages[2].extract_text())
    lines = text.replace("目录\n", "", 1).split("\n")
    names = {section["name"] for section in issue.artifact.inputs["sections"]}
    entries, open_entry = [], ""
    for line in lines:
        if line in names:
            continue
        open_entry += line
        if match := re.fullmatch(r"(.*?)\.{3,}(\d+)", open_entry):
            entries.append((match[1], int(match[2])))
            open_entry = ""
    return entries


def article_text(document: dict[str, Any]) -> str:
    """The text of a document's page without the red head's mark, all fields in order."""
    body = html.unescape(re.sub(r"<[^>]+>", "", document["html"]))
    fields = [
        document["doc_no"],
        document["title"],
        document["addressee"],
        body,
        document["signature"],
        document["sign_date"],
        document["note"],
        document["copies"],
        document["print_office"],
        document["print_date"],
    ]
    return re.sub(r"\s", "", "".join(fields))


def test_contents_give_the_pages_where_titles_stand(any_issue: Any) -> None:
    """Every entry of the contents names its document and the page on which the title stands."""
    entries = [entry for entry in contents_of(any_issue) if entry[0] != "卷首语"]
    assert len(entries) == len(any_issue.documents)
    for (entry, number), document in zip(entries, any_issue.documents, strict=True):
        assert entry.startswith(document["title"])
        assert document["doc_no"] in entry
        assert document["title"] in any_issue.page_text(number)


def test_printed_page_numbers_are_the_pages_of_the_file(any_issue: Any) -> None:
    """The number at the foot of a page is its place in the file; empty pages have none."""
    for number, leaf in enumerate(any_issue.reader.pages, start=1):
        text = re.sub(r"\s", "", leaf.extract_text())
        if number > 2 and text:
            assert text.endswith(f"—{number}—")


def test_text_of_every_document_stands_in_the_book_in_order(any_issue: Any) -> None:
    """The PDF holds each document's text whole, as its page has it, in the order of the issue."""
    text = any_issue.text.replace(
        "〔图：样例县地图，见https://www.example.cn/normative/2026/skipping/map.png〕", ""
    )
    place = 0
    for document in any_issue.documents:
        expected = article_text(document)
        found = text.find(expected, place)
        assert found >= 0, _first_difference(expected, text)
        place = found + len(expected)


def _first_difference(expected: str, text: str) -> str:
    known = next(n for n in range(len(expected), -1, -1) if expected[:n] in text)
    return f"…{expected[max(0, known - 20) : known]}|{expected[known : known + 20]}…"


def test_each_document_begins_a_page_and_the_first_a_right_hand_page(any_issue: Any) -> None:
    """A document starts on a new page, the first of the book on an odd one."""
    numbers = [number for entry, number in contents_of(any_issue) if entry != "卷首语"]
    assert len(set(numbers)) == len(numbers)
    assert numbers[0] % 2 == 1


def test_bookmarks_lead_to_sections_documents_and_headings(printed: Any) -> None:
    """The bookmarks are the sections, in them the documents, in them the first two ranks."""
    assert _titles(printed.reader.outline) == [
        "目录", "卷首语",
        "县政府办公室文件", [printed.documents[0]["title"], [
            "一、总体要求", ["（一）加强组织领导。"], "二、工作任务"]],
        "其他", ["样例办法", ["一、直接接第三级"], "樣例縣政務公開工作要點"],
    ]  # fmt: skip


def _titles(outline: list[Any]) -> list[Any]:
    return [_titles(entry) if isinstance(entry, list) else entry.title for entry in outline]


def test_issue_conforms_to_the_standard_that_it_claims(any_issue: Any) -> None:
    """The PDF says that it is PDF/UA-1, and the checker finds no violation."""
    report = page.validate_pdf_bytes(any_issue.pdf)
    assert report.profile == page.ValidationProfile.PDF_UA_1
    assert [(f.rule_id, f.message) for f in report.failures] == []
    assert report.is_compliant


def test_catalog_has_language_title_and_tags(printed: Any) -> None:
    """The file says its language and title, is tagged, and marks traditional text as such."""
    root = printed.reader.trailer["/Root"]
    assert root["/Lang"] == "zh-CN"
    assert root["/MarkInfo"]["/Marked"]
    assert printed.reader.metadata.title == "样例县人民政府公报2026年第1期（总第7期）（样例）"
    assert printed.reader.metadata.author == "样例县人民政府办公室"


def test_all_fonts_are_embedded_and_chinese(any_issue: Any) -> None:
    """Every font is in the file, as a subset, and is one of the Chinese faces of the style sheet."""
    fonts = {
        str(font["/BaseFont"]): font["/DescendantFonts"][0]["/FontDescriptor"]
        for leaf in any_issue.reader.pages
        for font in leaf["/Resources"].get("/Font", {}).values()
    }
    assert fonts
    for name, descriptor in fonts.items():
        assert re.match(r"/[A-Z]{6}\+(Noto-(Serif|Sans)-CJK|LXGW-WenKai)", name)
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
    assert sorted(name.partition("+")[2] for name in fonts) == list(any_issue.fonts)


def test_traditional_text_is_set_in_a_traditional_face(printed: Any) -> None:
    """A document in traditional characters has its own faces, and only such a document."""
    assert "Noto-Serif-CJK-TC" in printed.fonts
    assert "Noto-Serif-CJK-SC" in printed.fonts


def test_layout_logs_nothing(any_issue: Any) -> None:
    """A good issue is laid out without a warning: each rule of the style sheet is understood."""
    assert any_issue.log == ()


def test_links_are_whole_addresses_or_places_in_the_book(printed: Any) -> None:
    """A link leads to an address on the site or to a place that exists in the book."""
    names = set(printed.reader.named_destinations)
    addresses, places = set(), set()
    for leaf in printed.reader.pages:
        for reference in leaf.get("/Annots", []):
            link = reference.get_object()
            if "/A" in link:
                addresses.add(link["/A"]["/URI"])
            else:
                places.add(link["/Dest"])
    assert places <= names
    assert "d1-1-s1" in places
    assert {"foreword", "d1-1", "d2-1", "d2-2"} <= places
    assert addresses == {
        "https://www.example.cn/bulletins/2026/one/",
        "https://www.example.cn/normative/2026/yzbf-2026-2/",
        "https://www.example.cn/normative/2026/skipping/",
        "https://www.example.cn/normative/2026/skipping/map.png",
        "https://www.example.org/",
    }


def test_attachments_and_sample_marks_are_printed(printed: Any) -> None:
    """The names of attachments stand after the document; samples are marked on cover and document."""
    number = contents_of(printed)[2][1]
    assert "附件：附表.xlsx" in printed.page_text(number)
    assert printed.page_text(number).startswith("其他样例样例办法")
    assert "样例" in printed.page_text(1).replace("样例县", "")
    assert "本期是样例" in printed.page_text(2)


def test_imprint_page_says_only_what_the_record_knows(printed: Any) -> None:
    """The imprint page has a line for each known fact, and none for an unknown one."""
    text = printed.page_text(2)
    assert "期号2026年第1期（总第7期）" in text
    assert "主办样例县人民政府办公室" in text
    assert "网址https://www.example.cn/bulletins/2026/one/" in text
    assert "著作权法》第五条" in text
    for unknown in ("主管", "编辑", "联系方式", "None"):
        assert unknown not in text


LEFT_EDGES = (70.3, 76.5)
RIGHT_EDGES = (518.7, 525.0)
"""Where the text begins and ends on left-hand and right-hand pages, in points."""


def lines_of(pdf: bytes, first: int, last: int) -> list[tuple[float, float, float, str]]:
    """Printed lines as (left, right, height above the foot, text), measured by Poppler in points."""
    command = ["pdftotext", "-bbox-layout", "-f", str(first), "-l", str(last), "-", "-"]
    made = subprocess.run(command, input=pdf, capture_output=True, check=True)
    tree = ET.fromstring(made.stdout)
    space = {"h": "http://www.w3.org/1999/xhtml"}
    lines = []
    for line in tree.iterfind(".//h:line", space):
        text = "".join(word.text or "" for word in line.iterfind("h:word", space))
        left, right, top = (float(line.get(name, "nan")) for name in ("xMin", "xMax", "yMin"))
        lines.append((left, right, top, text))
    return lines


@pytest.fixture(scope="session")
def body_lines(real_issue: Any) -> list[tuple[float, float, float, str]]:
    """The lines of body size of the real issue."""
    last = len(real_issue.reader.pages)
    return [line for line in lines_of(real_issue.pdf, 5, last) if len(line[3]) > 10]


def test_full_lines_end_at_the_right_edge(body_lines: list[Any]) -> None:
    """A line of running text with at most one character missing reaches the right edge."""
    # A line of that length that ends a paragraph ends with its mark, and is not stretched.
    full = [
        right
        for left, right, _, text in body_lines
        if len(text) >= 27
        and text[-1] not in "。）"
        and min(abs(left - edge) for edge in LEFT_EDGES) < 1
    ]
    assert len(full) > 300
    uneven = [right for right in full if min(abs(right - edge) for edge in RIGHT_EDGES) > 1.5]
    assert uneven == []


def test_no_line_begins_or_ends_with_forbidden_punctuation(body_lines: list[Any]) -> None:
    """No line starts with a closing mark or ends with an opening one (domain.md §13)."""
    for _, _, _, text in body_lines:
        assert text[0] not in "、，。：；！？）〕】》〉”’"
        assert text[-1] not in "（〔【《〈“‘"
