"""PDF: the text of each page, notes on it, fields of forms, properties, and enclosed files."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError
from pypdf.generic import ArrayObject, StreamObject

from plugins.privacy.checks import COMMENTS, SCANNED
from plugins.privacy.contents import Budget, Content, Enclosed, Excerpt, NotReadable, Trace
from plugins.privacy.formats.properties import told_persons

MOST_PAGES = 2_000
_COST_OF_A_BYTE, _COST_OF_AN_OPERATION = 2, 20
"""What a page takes of the budget: its instructions as bytes, and each time that one is followed."""

_NOTES = {
    "/Text",
    "/FreeText",
    "/Highlight",
    "/Underline",
    "/StrikeOut",
    "/Squiggly",
    "/Caret",
    "/Ink",
}
_PROPERTIES = {"/Author": "作者", "/Title": "标题", "/Subject": "主题", "/Keywords": "关键词"}

# What it says of damaged files is for programmers; an editor reads that a file cannot be checked.
_log = logging.getLogger("pypdf")
_log.propagate = False


class _Skipped(logging.Handler):
    """Notes that content of a page was left out, of which pypdf tells its log only."""

    has_skipped = False

    def emit(self, record: logging.LogRecord) -> None:
        """Look at what is told."""
        if str(record.msg).startswith(("Impossible to decode XForm", "Exceeded")):
            self.has_skipped = True


def read_pdf(data: bytes, budget: Budget) -> Iterator[Content]:
    """Page by page; a file that opens without a password is read even if it is encrypted."""
    skipped = _Skipped()
    _log.addHandler(skipped)
    try:
        yield from _contents(PdfReader(BytesIO(data)), budget)
    finally:
        _log.removeHandler(skipped)
    if skipped.has_skipped:
        raise NotReadable("有些内容读不出来")


def _contents(reader: PdfReader, budget: Budget) -> Iterator[Content]:
    _unlock(reader)
    yield from _properties(reader)
    if len(reader.pages) > MOST_PAGES:
        raise NotReadable("页数太多")
    has_text, noted = False, []
    for number, page in enumerate(reader.pages, 1):
        text = _text(page, budget)
        has_text = has_text or bool(text.strip())
        yield Excerpt(f"第 {number} 页", text)
        notes, fields = _annotations(page)
        noted += [number] if notes else []
        yield Excerpt(f"第 {number} 页的批注", "\n".join(notes))
        yield Excerpt(f"第 {number} 页的表单", "\n".join(fields))
    if noted:
        yield Trace(COMMENTS, f"带有批注：第 {'、'.join(map(str, noted))} 页")
    if not has_text:
        yield Trace(SCANNED, "里没有文字，可能是扫描件，没有能检查")
    for name, files in reader.attachments.items():
        for enclosed in files:
            budget.take(len(enclosed))
            yield Enclosed(name, enclosed)


def _unlock(reader: PdfReader) -> None:
    """Open a file that needs no password to be read. AES would take a library of ciphers more."""
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise NotReadable("文件有密码")
    except DependencyError:
        raise NotReadable("文件已加密") from None


def _text(page: PageObject, budget: Budget) -> str:
    """The text of a page, as long as it takes no more work than the budget has."""
    contents = page.get("/Contents", ArrayObject()).get_object()
    for stream in contents if isinstance(contents, ArrayObject) else (contents,):
        if isinstance(content := stream.get_object(), StreamObject):
            budget.take(_COST_OF_A_BYTE * len(content.get_data()))

    def count(*_: Any) -> None:
        budget.take(_COST_OF_AN_OPERATION)

    text = page.extract_text(visitor_operand_before=count)
    budget.take(len(text))
    return text


def _annotations(page: PageObject) -> tuple[list[str], list[str]]:
    """The texts of the notes on a page, and what is filled into its forms."""
    notes, fields = [], []
    for reference in page.annotations or ():
        annotation = reference.get_object()
        kind = annotation.get("/Subtype")
        if kind in _NOTES and (text := str(annotation.get("/Contents", "")).strip()):
            notes.append(text)
        elif kind == "/Widget" and isinstance(value := annotation.get("/V"), str):
            fields.append(value)
    return notes, fields


def _properties(reader: PdfReader) -> Iterator[Content]:
    information: Mapping[str, object] = reader.metadata or {}
    found = {
        title: str(information[key]) for key, title in _PROPERTIES.items() if information.get(key)
    }
    for title, text in found.items():
        yield Excerpt(f"的文件属性（{title}）", text)
    yield from told_persons(item for item in found.items() if item[0] == "作者")
