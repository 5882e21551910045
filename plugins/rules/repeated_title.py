"""T106: the text does not begin with the title again, as it does when a whole page was pasted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text

LINES_OF_A_HEAD = 8
"""How far down a pasted head (标志、文号、标题、主送) reaches."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """A line near the beginning that is the title or the number of the document."""
    repeated = {document.record.title, document.doc_no, document.get("addressee", "") + "："}
    lines = enumerate(document.markdown.split("\n"), 1)
    filled = ((number, line.strip(" \t　#")) for number, line in lines if line.strip())
    for number, line in islice(filled, LINES_OF_A_HEAD):
        if line in repeated:
            yield in_text(document, number, f"正文里又写了一遍“{line[:20]}”")


RULE = DocumentRule(
    "T106",
    Severity.WARNING,
    "标题、文号、主送机关写在字段里，正文不再重复",
    "GB/T 9704-2012 7.3",
    "删去正文里的这一行",
    check,
)
