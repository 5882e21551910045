"""T106: the text repeats neither head nor end, as it does when a whole document was pasted."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text
from plugins.rules.written_text import BLANKS, written

LINES_OF_A_HEAD = 8
"""How far down a pasted head (标志、文号、标题、主送) reaches."""

_AROUND = f"{BLANKS}#"

LINES_OF_AN_END = 6
"""How far up a pasted end (署名、成文日期、附注、抄送、印发) reaches."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Lines near the beginning and near the end that the page prints from fields."""
    filled = [(number, line) for number, line in written(document).paragraphs if line.strip()]
    head, end = _head(document), _end(document)
    end_begins = len(filled) - LINES_OF_AN_END
    for place, (number, text) in enumerate(filled):
        if LINES_OF_A_HEAD <= place < end_begins:
            continue
        line = text.strip(_AROUND)
        is_head = place < LINES_OF_A_HEAD and line in head
        is_end = bool(end) and place >= end_begins and _compact(line) in end
        if is_head or is_end:
            yield in_text(document, number, f"正文里又写了一遍“{line[:20]}”")


def _head(document: Document) -> set[str]:
    return {document.record.title, document.doc_no, f"{document.get('addressee', '')}："}


def _end(document: Document) -> set[str]:
    """What the page prints below the text; the date of signature only under a signature."""
    signature, note = document.get("signature", ""), document.get("note", "")
    signed, copies = document.get("sign_date"), document.get("copies", "")
    printed = {signature, f"（{note}）" if note else "", f"抄送：{copies}。" if copies else ""}
    if signature and signed:
        printed.add(chinese_date(signed))
    return {_compact(text) for text in printed if text}


def _compact(line: str) -> str:
    """Without the spaces by which a clerk moves signature and date to the right."""
    return "".join(line.split())


RULE = DocumentRule(
    "T106",
    Severity.WARNING,
    "标题、文号、主送、署名、日期、附注写在字段里，正文不再重复",
    "GB/T 9704-2012 7.3",
    "删去正文里的这一行",
    check,
)
