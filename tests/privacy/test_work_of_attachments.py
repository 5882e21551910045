"""The work that one attachment may take is bounded, whatever its format and however small it is."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from plugins.privacy import attachments
from plugins.privacy.attachments import Circumstances, check_contents
from plugins.privacy.body_tables import tables_of
from plugins.privacy.contents import MOST_WORK, Budget, Content, Excerpt
from plugins.privacy.kept_sightings import AttachedFile, sightings_of
from plugins.privacy.sighting import Sighting
from tests.privacy.making_files import (
    archive,
    docx,
    ofd,
    paragraph,
    pptx,
    saved,
    with_members,
    xlsx,
)

MOST_SECONDS = 6
"""Seconds of work for files that are soon read, on a slow machine; each took longer once."""

GIVEN = Circumstances("低保", frozenset())


def check(name: str, data: bytes) -> list[Sighting]:
    """What is found in a file."""
    return check_contents(name, data, GIVEN)


def sheet(columns: str, rows: str) -> bytes:
    """A workbook with one sheet."""
    xml = f"<worksheet><cols>{columns}</cols><sheetData>{rows}</sheetData></worksheet>"
    return with_members(saved(xlsx(("a",))), {"xl/worksheets/sheet1.xml": xml})


def hidden_columns() -> bytes:
    """Very many hidden columns, and very many cells that may stand in them."""
    return sheet('<col min="9" max="9" hidden="1"/>' * 30_000, '<c r="A1"><v>1</v></c>' * 30_000)


def wide_head_and_long_column() -> bytes:
    """Very many columns of identity numbers, of which one is filled, and a column of names."""
    head = ",".join(["身份证号"] * 4_000 + ["账号"] * 4_000 + ["姓名"] * 4_000)
    return (head + "\n" + "1\n" * 20_000).encode()


def cells_of_digits() -> bytes:
    """Cells of an address, each of as many digits as a cell may have."""
    cell = f'<row><c r="A1" t="str"><v>{"1" * 32_767}</v></c><c r="B1"><v>1</v></c></row>'
    head = '<row><c r="A1" t="str"><v>家庭住址</v></c><c r="B1" t="str"><v>序号</v></c></row>'
    return sheet("", head + cell * 30)


def tables_below_a_long_line() -> bytes:
    """Very many tables, above which a very long line stands."""
    return docx(paragraph("长" * 100_000) * 2 + "<w:tbl/>" * 20_000)


def name_of_very_many_pages() -> bytes:
    """A member whose name seems to be that of a page again and again."""
    return with_members(ofd("甲"), {f"{n}" + "/Page/_" * 9_000 + ".xml": "" for n in range(10)})


def name_of_very_many_pictures() -> bytes:
    """A member whose name seems to be that of a picture again and again."""
    return with_members(
        docx(paragraph("甲")), {f"{n}" + "media/.jpg" * 5_900 + "x": "" for n in range(30)}
    )


def slides_that_are_missing() -> bytes:
    """A list of very many slides among very many members."""
    slides = '<p:sldId r:id="rId9"/>' * 300_000
    other = {f"{n}": "" for n in range(9_000)}
    listed = f'<p:presentation xmlns:p="p" xmlns:r="r">{slides}</p:presentation>'
    return with_members(pptx("甲"), {"ppt/presentation.xml": listed, **other})


SMALL: dict[str, tuple[str, Callable[[], bytes]]] = {
    "hidden columns": ("a.xlsx", hidden_columns),
    "a wide head": ("a.csv", wide_head_and_long_column),
    "cells of digits": ("a.xlsx", cells_of_digits),
    "captions": ("a.docx", tables_below_a_long_line),
    "pages": ("a.ofd", name_of_very_many_pages),
    "pictures": ("a.docx", name_of_very_many_pictures),
    "slides": ("a.pptx", slides_that_are_missing),
}


@pytest.mark.parametrize("form", SMALL)
def test_small_file_takes_little_work(form: str) -> None:
    """What is said a thousand times in one part is not looked up a thousand times for another."""
    name, make = SMALL[form]
    data = make()
    begun = time.process_time()
    check(name, data)
    assert time.process_time() - begun < MOST_SECONDS


MANY: dict[str, tuple[str, Callable[[], bytes]]] = {
    "elements": ("a.docx", lambda: docx("<w:a/>" * 40_000)),
    "rows": ("a.csv", lambda: b"\n" * 15_000),
    "tables": ("a.docx", lambda: docx("<w:tbl></w:tbl>" * 20_000)),
    "hidden columns": ("a.xlsx", lambda: sheet('<col min="1" max="9999" width="0"/>' * 200, "")),
    "text": ("a.txt", lambda: b"a" * 400_000),
    "members": ("a.zip", lambda: archive({f"{n}.txt": "" for n in range(1_000)})),
}


@pytest.mark.parametrize("form", MANY)
def test_work_is_counted_and_not_timed(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Very many of anything use up the budget: the same is told on every machine, and is kept."""
    name, make = MANY[form]
    data = make()
    assert [own for own in check(name, data) if own.code == "P126"] == []
    monkeypatch.setattr(attachments, "Budget", partial(Budget, MOST_WORK // 100))
    (told,) = [own for own in check(name, data) if own.code == "P126"]
    assert (told.saying, told.may_pass) == ("没有能全部检查：内容太多", False)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no clock of processor time")
def test_what_takes_too_long_is_ended_and_not_kept(tmp_path, monkeypatch):
    """A library that does not come back is ended; what was seen before stays, and is looked at anew."""

    def read(*_: object) -> Iterator[Content]:
        yield Excerpt("开头", "13800138000")
        while True:
            try:
                sum(range(1_000))
            except Exception:  # as libraries do
                continue

    path, store = tmp_path / "a.txt", tmp_path / "kept.sqlite"
    path.write_bytes(b"a")
    file = AttachedFile(path, path.name, "00", GIVEN)
    with monkeypatch.context() as slow:
        slow.setattr(attachments, "MOST_SECONDS", 0.2)
        slow.setattr(attachments, "contents_of", read)
        (found,) = sightings_of([file], store)
    told = [(own.code, own.may_pass) for own in found]
    assert told == [("P103", False), ("P126", True)]
    assert sightings_of([file], store) == [[]]


def test_tables_of_a_text_take_little_work() -> None:
    """A text with very many tables, or with a very long line of spaces, is gone through once."""
    table = "<table><tr><td>甲</td></tr></table>\n" + "字" * 2_000 + "\n"
    lines = "|甲|\n" + " " * 60_000 + "x\n"
    begun = time.process_time()
    assert len(list(tables_of(table * 2_000 + lines, 1))) == 2_000
    assert time.process_time() - begun < MOST_SECONDS
