"""T104: an official document has a text."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Issues and catalogs may have none: their contents stand elsewhere."""
    if isinstance(document.record, OfficialRecord) and not document.body.text.strip():
        yield in_text(document, 1, "没有正文")


RULE = DocumentRule(
    "T104",
    Severity.ERROR,
    "文件有正文",
    "政府信息公开条例第二条",
    "在第二行 --- 下面写正文",
    check,
)
