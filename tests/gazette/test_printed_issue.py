"""Whether an issue in print is what it must be: complete, in order, with true page numbers."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from plugins.model.library import Library
from tests.gazette.claims import violations
from tests.gazette.conftest import print_issue
from tests.gazette.printed_lines import printed_lines

PLACE = re.compile(r"d\d+-\d+|foreword")
"""The anchors to which the contents lead."""


def contents_of(issue: Any) -> dict[str, int]:
    """The page (from 1) to which each link of the contents leads, by its anchor."""
    places = issue.reader.named_destinations
    return {
        place: issue.reader.get_destination_page_number(places[place]) + 1
        for leaf in issue.reader.pages
        for place in (link.get_object().get("/Dest", "") for link in leaf.get("/Annots", []))
        if PLACE.fullmatch(place)
    }


def article_text(document: dict[str, Any]) -> str:
    """The text of a document in its order: number, title, addressee, text, signature, imprint."""
    body = html.unescape(re.sub(r"<[^>]+>", "", "".join(p["html"] for p in document["content"])))
    names = ("signature", "sign_date", "note", "copies", "print_office", "print_date")
    fields = [document[name] for name in ("number", "title", "addressee")]
    fields += [body, *(document[name] for name in names)]
    return re.sub(r"\s", "", "".join(fields))


def test_contents_give_the_pages_where_titles_stand(any_edition: Any) -> None:
    """Every entry says title and number, and the page on which the document really begins."""
    contents = contents_of(any_edition)
    first = min(contents.values())
    pages = (leaf.extract_text() for leaf in any_edition.reader.pages[: first - 1])
    text = re.sub(r"[^\S\n]", "", "\n".join(pages))
    places = [place for place in contents if place != "foreword"]
    assert len(places) == len(any_edition.documents)
    for place, document in zip(places, any_edition.documents, strict=True):
        number = f"（{document['number']}）" if document["number"] else ""
        entry = r"\n?".join(map(re.escape, document["title"] + number))
        assert re.search(rf"{entry}(\.{{3,}})?{contents[place]}\n", text)
        assert document["title"] in any_edition.page_text(contents[place])


def test_printed_page_numbers_are_the_pages_of_the_file(any_edition: Any) -> None:
    """The number at the foot of a page is its place in the file; cover and empty pages have none."""
    contents = contents_of(any_edition)
    numbered = range(min(contents.values()), len(any_edition.reader.pages))
    for number in numbered:
        text = re.sub(r"\s", "", any_edition.reader.pages[number - 1].extract_text())
        assert not text or re.search(rf"(—{number}—|期{number})$", text)
    last = any_edition.reader.pages[-1].extract_text()
    assert f"{len(any_edition.reader.pages)}" not in last.split("\n")


def test_text_of_every_document_stands_in_the_book_in_order(any_edition: Any) -> None:
    """The PDF holds each document's text whole, as its page has it, in the order of the issue."""
    place = 0
    for document in any_edition.documents:
        expected = article_text(document)
        found = any_edition.text.find(expected, place)
        assert found >= 0, _first_difference(expected, any_edition.text)
        place = found + len(expected)


def _first_difference(expected: str, text: str) -> str:
    known = next(n for n in range(len(expected), -1, -1) if expected[:n] in text)
    return f"…{expected[max(0, known - 20) : known]}|{expected[known : known + 20]}…"


def test_each_document_begins_a_page_and_the_first_a_right_hand_page(any_issue: Any) -> None:
    """A document starts on a new page, the first of the book on an odd one."""
    numbers = [number for place, number in contents_of(any_issue).items() if place != "foreword"]
    assert len(set(numbers)) == len(numbers)
    assert numbers[0] % 2 == 1


def test_bookmarks_lead_to_sections_documents_and_headings(printed: Any) -> None:
    """The bookmarks are the sections, in them the documents, in them headings and attachments."""
    assert _titles(printed.reader.outline) == [
        "目录", "卷首语",
        "县政府办公室文件", [printed.documents[0]["title"], [
            "一、总体要求", ["（一）加强组织领导。"], "二、工作任务"]],
        "其他", ["样例办法", ["一、直接接第三级", "附表.xlsx"], "樣例縣政務公開工作要點"],
    ]  # fmt: skip


def _titles(outline: list[Any]) -> list[Any]:
    return [_titles(entry) if isinstance(entry, list) else entry.title for entry in outline]


def test_issue_conforms_to_the_standards_that_it_claims(any_edition: Any) -> None:
    """The checker finds no violation of PDF/A-3a or PDF/UA-1 in either edition."""
    assert violations(any_edition.pdf) == []


def test_catalog_has_language_title_and_tags(any_edition: Any) -> None:
    """The file says its language, title and author, and is tagged."""
    root, issue = any_edition.reader.trailer["/Root"], any_edition.artifact.inputs["issue"]
    assert root["/Lang"] == "zh-CN"
    assert root["/MarkInfo"]["/Marked"]
    total = f"（总第{issue['total_no']}期）（样例）"
    assert any_edition.reader.metadata.title == f"{issue['name']}2026年第1期{total}"
    assert any_edition.reader.metadata.author == issue["sponsor"]


def test_text_and_data_of_the_documents_are_in_the_file(printed: Any) -> None:
    """What the value encloses can be taken out of the PDF again, whole."""
    enclosed = {file["name"]: file["text"] for file in printed.artifact.inputs["enclosed"]}
    assert len(enclosed) == 8
    assert {name: data[0].decode() for name, data in printed.reader.attachments.items()} == enclosed


def test_all_fonts_are_embedded_and_chinese(any_edition: Any) -> None:
    """Every font is in the file, as a subset, and is one of the Chinese faces of the theme."""
    fonts = {
        str(font["/BaseFont"]): font["/DescendantFonts"][0]["/FontDescriptor"]
        for leaf in any_edition.reader.pages
        for font in leaf["/Resources"].get("/Font", {}).values()
    }
    assert fonts
    for name, descriptor in fonts.items():
        assert re.match(r"/[A-Z]{6}\+(Noto-(Serif|Sans)-CJK|LXGW-WenKai)", name)
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
    assert sorted(name.partition("+")[2] for name in fonts) == list(any_edition.fonts)


def test_layout_logs_nothing(any_edition: Any) -> None:
    """A good issue is laid out without a warning: each rule of the style sheets is understood."""
    assert any_edition.log == ()


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
    assert {"foreword", "d1-1", "d1-1-s1", "d2-1", "d2-2"} <= places
    site = "https://www.example.cn/"
    assert addresses == {
        f"{site}bulletins/2026/one/",
        f"{site}normative/2026/skipping/%E9%99%84%E8%A1%A8.xlsx",
        "https://www.example.org/",
    }


def test_pictures_attachments_and_sample_marks_are_printed(any_edition: Any) -> None:
    """Attachments follow their document, a picture stands in its text; samples are marked."""
    text = any_edition.text
    assert "本期是样例" in text
    assert "样例" in any_edition.page_text(1).replace("样例县", "")
    for document in any_edition.documents:
        own = [one for one in document["attachments"] if not one["is_in_text"]]
        assert all(f"附件{one['file_name']}本附件的文件：" in text for one in own)


def test_pictures_have_their_alternative_text(any_edition: Any) -> None:
    """Each picture of a text, and the QR code on the last page, is a figure that says what it shows."""
    shown = "".join(part["html"] for one in any_edition.documents for part in one["content"])
    figures = [*re.findall('<img [^>]*alt="([^"]+)"', shown), "本期网页的二维码"]
    assert [
        one["/Alt"] for one in _elements(any_edition.reader) if one["/S"] == "/Figure"
    ] == figures


def _elements(reader: PdfReader) -> Iterator[Any]:
    """The elements of the tree of tags, from the first."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        one = waiting.pop(0).get_object()
        if isinstance(one, list):
            waiting = [*one, *waiting]
        elif isinstance(one, dict) and "/S" in one:
            yield one
            waiting = [one["/K"], *waiting] if "/K" in one else waiting


def test_tables_have_heads(printed: Any, printed_phone: Any) -> None:
    """A head of a column is a TH with its scope, and its column's cells are TD."""
    for issue in (printed, printed_phone):
        tags = [one["/S"] for one in _elements(issue.reader)]
        assert tags.count("/Table") == 2  # on the imprint page, and in a document
        heads = [one for one in _elements(issue.reader) if one["/S"] == "/TH"]
        assert all("/Scope" in str(one["/A"]) for one in heads)


def test_back_cover_has_the_address(any_edition: Any) -> None:
    """The last page says where the page of the issue is; on paper it is the back of a leaf."""
    text = any_edition.page_text(len(any_edition.reader.pages))
    assert any_edition.artifact.inputs["issue"]["address"] in text
    if any_edition.artifact.recipe == "gazette_pdf":
        assert len(any_edition.reader.pages) % 2 == 0


def test_pages_of_a_stapled_issue_fill_its_sheets(
    gazette_content: Path, gazette_library: Library
) -> None:
    """With gazette_saddle_stitch the pages are a multiple of four, the back cover is the last."""
    for text in ("", "<p>卷首语</p>" * 60):
        site = replace(gazette_library.site, gazette_saddle_stitch=True)
        first = gazette_library.documents[0]
        longer = replace(first, body=replace(first.body, html=text))
        documents = (longer, *gazette_library.documents[1:])
        stapled = print_issue(Library(site, (), documents, gazette_library.as_of), gazette_content)
        count = len(stapled.reader.pages)
        assert count % 4 == 0
        assert "扫码查看本期网页" in stapled.page_text(count)
        blank = [n for n in range(1, count) if not stapled.page_text(n)]
        assert len([n for n in blank if n > min(contents_of(stapled).values())]) <= 3
        assert violations(stapled.pdf) == []


def test_phone_edition_needs_no_zoom(real_phone_issue: Any) -> None:
    """A page is as large as a phone's screen; a full line has 16 characters, each 5 mm wide."""
    point = 25.4 / 72
    width, height = (float(size) * point for size in real_phone_issue.reader.pages[9].mediabox[2:])
    assert (round(width), round(height)) == (90, 160)
    lines = [line for line in printed_lines(real_phone_issue.pdf) if len(line.text) == 16]
    han = [line for line in lines if re.fullmatch(r"[\u4e00-\u9fff]{16}", line.text)]
    assert len(han) > 60
    assert all(abs((line.right - line.left) * point - 80) < 0.5 for line in han)


def test_imprint_page_says_only_what_the_record_knows(printed: Any) -> None:
    """The imprint page has a line for each known fact, and none for an unknown one."""
    text = printed.page_text(2)
    assert "期号2026年第1期（总第7期）" in text
    assert "主办样例县人民政府办公室" in text
    assert "网址https://www.example.cn/bulletins/2026/one/" in text
    assert "著作权法》第五条" in text
    for unknown in ("主管", "编辑", "联系方式", "审图号", "None"):
        assert unknown not in text
