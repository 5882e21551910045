"""What lies in a PDF beside its pages can be taken out again, and is what was published."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pypdf import PdfReader

from plugins.gazette.contents.document_book import build_documents, own_sources
from plugins.gazette.faces.faces import faces_of
from plugins.gazette.typesetting.printing import Enclosed, Typesetter, print_book
from plugins.model.library import Library
from plugins.model.media_types import media_type
from tests.gazette.made_books import CONTENT, THEME, MadeBook


def enclosed(pdf: bytes) -> dict[str, Any]:
    """The files in a PDF by their names, as a reader program lists them."""
    reader = PdfReader(io.BytesIO(pdf))
    return {file.name: file for file in reader.attachment_list}


def test_text_and_data_of_every_document_are_enclosed(
    sample_library: Library, books: dict[str, MadeBook]
) -> None:
    """The Markdown as it was published and the metadata can be taken out of each document's PDF."""
    for artifact in build_documents(sample_library):
        files = enclosed(books[artifact.path].pdf)
        stem = artifact.path.rsplit("/", 1)[-1].removesuffix(".pdf")
        folder = artifact.inputs["document"]["folder"]
        document = sample_library.whole(sample_library.by_id[folder.rstrip("/")])
        assert files[f"{stem}.md"].content.decode() == document.markdown
        said = json.loads(files[f"{stem}.json"].content)
        assert said["标题"] == document.record.title
        assert said["网址"].endswith(artifact.path.rpartition("/")[0] + "/")
        assert "有效性" not in said


def test_attachments_are_enclosed_byte_by_byte(
    sample_library: Library, books: dict[str, MadeBook]
) -> None:
    """A file that the page offers lies in the PDF unchanged."""
    found = 0
    for artifact in build_documents(sample_library):
        files = enclosed(books[artifact.path].pdf)
        for own in artifact.inputs["document"]["attachments"]:
            assert files[own["file_name"]].content == (CONTENT / own["path"]).read_bytes()
            found += 1
    assert found >= 3


def test_enclosed_files_are_described(books: dict[str, MadeBook]) -> None:
    """A reader program shows of each file in Chinese what it is, and how it belongs to the document."""
    for path, book in books.items():
        for name, file in enclosed(book.pdf).items():
            assert any("\u4e00" <= one <= "\u9fff" for one in file.description or ""), (path, name)
        root = PdfReader(io.BytesIO(book.pdf)).trailer["/Root"]
        relations = [entry.get_object()["/AFRelationship"] for entry in root["/AF"]]
        assert set(relations) <= {"/Source", "/Data", "/Supplement"}, path
        assert len(relations) == len(enclosed(book.pdf)), path
        names = root["/Names"]["/EmbeddedFiles"]["/Names"][::2]
        assert [raw_name(name) for name in names] == sorted(map(raw_name, names)), path


def test_types_of_enclosed_files_are_those_of_our_table() -> None:
    """What a machine has installed for mail or office programs does not change a byte."""
    day = datetime(2026, 11, 22, tzinfo=UTC)
    names = ("表.wps", "图.ofd", "a.md", "b.xyz")
    files = [Enclosed(name, b"1", "Supplement", "样例", day) for name in names]
    setter = Typesetter(THEME / "print", faces_of(THEME))
    html = '<html lang="zh-CN"><title>样例</title><p style="font-family: var(--face-song)">样例'
    pdf = print_book(html, (), setter, enclosed=files).pdf
    entries = [one.get_object() for one in PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/AF"]]
    types = {one["/UF"]: one["/EF"]["/F"].get_object()["/Subtype"] for one in entries}
    assert types == {name: f"/{media_type(name)}" for name in names}


def raw_name(name: Any) -> bytes:
    """A name as its bytes stand in the file."""
    return bytes(name.original_bytes)


def test_issue_encloses_its_documents(books: dict[str, MadeBook]) -> None:
    """Names of files in an issue do not meet, and every document in it has its text there."""
    for book in books.values():
        if "sections" in book.artifact.inputs:
            named = [file["name"] for file in book.artifact.inputs["enclosed"]]
            assert len(named) == len(set(named))
            assert sorted(enclosed(book.pdf)) == sorted(named)


def test_what_editors_write_for_each_other_is_not_enclosed(sample_library: Library) -> None:
    """A comment in the text (docs/editing.md) is no more in the PDF than on the page; code is in both."""
    document = replace(
        sample_library.documents[0],
        markdown="甲<!-- 内部\n备注 -->乙 `<!-- 例子 -->`\n\n<!-- 另一条 --!>丙\n\n"
        "```html\n<!-- 代码 -->\n```\n丁<!-- 备注 -->\n",
    )
    text, data = own_sources(sample_library, document)
    shown = "甲乙 `<!-- 例子 -->`\n\n丙\n\n```html\n<!-- 代码 -->\n```\n丁\n"
    assert text["text"] == shown
    assert "备注" not in data["text"]
