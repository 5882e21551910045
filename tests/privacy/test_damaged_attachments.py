"""Damaged, locked, huge and malicious attachments: a warning, and never an exception or a wait."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from plugins.privacy.attachments import Circumstances, check_contents
from plugins.privacy.contents import MOST_WORK
from tests.privacy.making_files import (
    archive,
    docx,
    ofd,
    paragraph,
    pdf,
    pdf_writer,
    photograph,
    pptx,
    saved,
    with_members,
    word_table,
    written_pdf,
    xlsx,
)

LONGEST = 60
"""Seconds that the worst of these files may take on a slow machine."""

WHOLE = {
    "a.docx": docx(paragraph("13800138000") + word_table(("姓名", "身份证号"), ("张*", "1"))),
    "a.xlsx": saved(xlsx(("姓名", "电话"), ("张*", 13800138000))),
    "a.pptx": pptx("13800138000", notes={1: "备注"}),
    "a.ofd": ofd("13800138000"),
    "a.pdf": pdf("13800138000"),
    "a.zip": archive({"a.txt": "13800138000"}),
    "a.jpg": photograph(has_place=True, Artist="甲"),
    "a.png": photograph("PNG", has_place=True),
    "a.webp": photograph("WEBP", has_place=True),
    "a.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "13800138000 机密".encode("utf-16-le"),
    "a.csv": "姓名,电话\n张*,13800138000\n".encode("gb18030"),
    "a.txt": "13800138000".encode("utf-16"),
}


def check(name: str, data: bytes) -> list[tuple[str, str]]:
    """Code and message of what is found."""
    found = check_contents(name, data, Circumstances("", frozenset()))
    return [(sighting.code, sighting.saying) for sighting in found]


@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("name", WHOLE)
@given(data=st.data())
def test_truncated_file_raises_nothing(name, data):
    """A file that ends early is checked as far as it goes."""
    whole = WHOLE[name]
    check(name, whole[: data.draw(st.integers(0, len(whole) - 1))])


@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("name", WHOLE)
@given(data=st.data())
def test_flipped_bits_raise_nothing(name, data):
    """A file with a few wrong bytes is checked as far as it can be read."""
    damaged = bytearray(WHOLE[name])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place] ^= data.draw(st.integers(1, 255))
    check(name, bytes(damaged))


@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("part", ["word/document.xml", "xl/worksheets/sheet1.xml", "OFD.xml"])
@given(content=st.binary(max_size=200))
def test_foreign_parts_raise_nothing(part, content):
    """The parts of an archive may hold anything."""
    check("a.docx", archive({"xl/workbook.xml": "<w/>", part: content}))


@pytest.mark.parametrize("name", [name for name in WHOLE if not name.endswith(("txt", "doc"))])
def test_damaged_file_is_a_warning(name):
    """A file that is cut in two says that it could not be checked."""
    half = WHOLE[name][: len(WHOLE[name]) // 2] if name != "a.csv" else b"\0\1\2"
    assert [code for code, _ in check(name, half)][-1:] in (["P126"], ["P127"])


def test_unknown_format_is_a_warning():
    """What no reader knows is said to be unchecked."""
    assert check("a.rar", b"Rar!\x1a\x07\0") == [("P126", "没有能全部检查：不认识的格式")]


def test_locked_office_file_is_a_warning():
    """A text with a password is an old file with an encrypted stream in it."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0" + "EncryptedPackage".encode("utf-16-le")
    assert check("a.docx", data) == [("P126", "没有能全部检查：文件有密码")]


def test_locked_archive_is_a_warning():
    """A member with a password cannot be read."""
    data = bytearray(WHOLE["a.zip"])
    for header in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.index(header) + (6 if header == b"PK\x03\x04" else 8)] |= 1
    assert check("a.zip", bytes(data)) == [("P126", "没有能全部检查：文件有密码")]


def nested_archives(depth: int) -> bytes:
    """An archive in an archive, many times."""
    data = b"13800138000"
    for _ in range(depth):
        data = archive({"a.zip": data})
    return data


def pdf_of_forms(depth: int, width: int) -> bytes:
    """A page that shows a form that shows a form, each several times."""
    writer = pdf_writer(pdf("公开"))
    form = None
    for _ in range(depth):
        stream = DecodedStreamObject()
        stream.update({NameObject("/Type"): NameObject("/XObject")})
        stream.update({NameObject("/Subtype"): NameObject("/Form")})
        stream.set_data(b"/F Do " * width if form else b"BT ET " * width)
        resources = DictionaryObject()
        if form:
            resources[NameObject("/XObject")] = DictionaryObject({NameObject("/F"): form})
        stream[NameObject("/Resources")] = resources
        form = writer._add_object(stream)
    page = writer.pages[0]
    page["/Resources"][NameObject("/XObject")] = DictionaryObject({NameObject("/F"): form})
    content = DecodedStreamObject()
    content.set_data(b"/F Do ")
    page[NameObject("/Contents")] = writer._add_object(content)
    return written_pdf(writer)


def pdf_of_zeros() -> bytes:
    """A page whose instructions are very long once unpacked."""
    writer = pdf_writer(pdf("公开"))
    content = DecodedStreamObject()
    content.set_data(b"0 " * 30_000_000)
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content.flate_encode())
    return written_pdf(writer)


def workbook_of_one_string() -> bytes:
    """Very many cells that all refer to one long text."""
    row = "<row>" + '<c t="s"><v>0</v></c>' * 500 + "</row>"
    sheet = f"<worksheet><sheetData>{row * 100}</sheetData></worksheet>"
    strings = f"<sst><si><t>{'长' * 30_000}</t></si></sst>"
    members = {"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings}
    return with_members(saved(xlsx(("a",))), members)


BOMBS = {
    "members that unpack to very much": lambda: docx("<w:p/>" * (MOST_WORK // 6)),
    "tables of nothing": lambda: docx("<w:tbl></w:tbl>" * 4_000_000),
    "an archive of nothing": lambda: archive({"a.txt": bytes(MOST_WORK + 1)}),
    "very many members": lambda: archive({f"{n}.txt": "" for n in range(10_001)}),
    "cells that repeat one text": workbook_of_one_string,
    "archives in archives": lambda: nested_archives(10),
    "forms in forms": lambda: pdf_of_forms(8, 10),
    "a page of many numbers": pdf_of_zeros,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_bomb_does_not_go_off(bomb):
    """Reading ends when more has been unpacked or done than any honest attachment asks for."""
    data = BOMBS[bomb]()
    begun = time.process_time()
    name = "a.pdf" if data.startswith(b"%PDF") else "a.zip"
    assert "P126" in [code for code, _ in check(name, data)]
    assert time.process_time() - begun < LONGEST


def test_entities_are_not_expanded():
    """XML that declares a document type is refused before an entity of it is seen."""
    bomb = '<!DOCTYPE d [<!ENTITY a "13800138000"><!ENTITY b "&a;&a;&a;">]><d><p><r><t>&b;</t></r></p></d>'
    data = archive({"word/document.xml": bomb})
    assert check("a.docx", data) == [("P126", "没有能全部检查：文件已损坏")]


def test_what_was_read_before_the_damage_is_found():
    """A damaged part does not hide what stands in the others."""
    data = docx(paragraph("13800138000"), comments="<w:broken>")
    assert [code for code, _ in check("a.docx", data)] == ["P103", "P126"]


def test_large_declared_size_costs_nothing():
    """A sheet may say that it is of any size, and a cell may stand anywhere."""
    sheet = (
        '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576">'
        '<c r="XFD1048576"><v>13800138000</v></c></row></sheetData></worksheet>'
    )
    data = with_members(saved(xlsx(("a",))), {"xl/worksheets/sheet1.xml": sheet})
    (sighting,) = check_contents("a.xlsx", data, Circumstances("", frozenset()))
    assert sighting.place == "工作表“Sheet1”第 1048576 行 XFD 列"


def test_wide_spaces_are_no_trap():
    """A line of very many spaces is gone through once, not once for each space."""
    begun = time.process_time()
    assert check("a.txt", b"\xe6\x9c\xba" + b" " * 2_000_000 + b"(" + b" " * 2_000_000) == []
    assert time.process_time() - begun < LONGEST
