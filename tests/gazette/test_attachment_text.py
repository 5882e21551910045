"""Attachments whose text is set, in every encoding that editors' programs write."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from plugins.problems import ContentRefused
from tests.gazette.official_documents import RECORD, attach, paragraphs, print_document

ROWS = "序号,名称\n1,样例乡\n"
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")
UNREADABLE = {
    "a.csv": b'a,"' + b"x" * 140_000,
    "b.txt": b"\x00\x01 no text",
    "c.csv": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_attachment_is_set_in_usual_encodings(tmp_path: Path, encoding: str) -> None:
    """A table and a text are printed whatever program wrote them."""
    data = ROWS.replace("\n", "\r").encode(encoding)
    own = tuple(attach(tmp_path, name, data, "附表") for name in ("a.csv", "b.txt"))
    printed = print_document(RECORD, paragraphs(40), tmp_path, own)
    text = [leaf.extract_text().replace("\n", "") for leaf in printed.pages]
    assert sum("序号名称" in leaf.replace(" ", "") for leaf in text) == 1
    assert sum("序号,名称" in leaf for leaf in text) == 1


@pytest.mark.parametrize("name", UNREADABLE)
def test_attachment_that_cannot_be_read_is_enclosed_only(tmp_path: Path, name: str) -> None:
    """What is no text, or no table, is not set; the file lies in the PDF and the page says so."""
    own = attach(tmp_path, name, UNREADABLE[name], "附表")
    printed = print_document(RECORD, paragraphs(40), tmp_path, (own,))
    said = "".join(leaf.extract_text().replace("\n", "") for leaf in printed.pages)
    assert "本附件以文件形式附在这份PDF里" in said.replace(" ", "")
    files = {file.name: file for file in PdfReader(io.BytesIO(printed.pdf)).attachment_list}
    assert files[name].content == UNREADABLE[name]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_rare_character_is_told_of_its_attachment(tmp_path: Path, encoding: str) -> None:
    """A character that no font has is told with the file and line in which it stands."""
    own = attach(tmp_path, "a.csv", "名称\r\n样\ue000例\r\n".encode(encoding), "附表")
    with pytest.raises(ContentRefused) as refused:
        print_document(RECORD, paragraphs(40), tmp_path, (own,))
    (problem,) = refused.value.problems
    assert (problem.path, problem.line) == ((tmp_path / own.path).as_posix(), 2)
    assert problem.code == "A109"
