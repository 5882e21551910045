"""G105: an official document with a head (版头) says in its note (附注) that it is public."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.official_documents.title_end import document_type
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_TO_THE_PUBLIC = ("命令", "公告", "通告", "公报")
"""Types whose readers are the public: they need not say that they are public."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents that were not taken in later; a note that forbids is the matter of privacy."""
    mark, note = document.get("issuing_mark"), document.get("note", "")
    kind = document.get("doc_type") or document_type(document.record.title)
    if kind in _TO_THE_PUBLIC and not note:
        return
    if mark and "公开" not in note and has_duties(document, office):
        message = f"附注写的是“{note}”，没有说公开" if note else "没有“此件公开发布”的附注"
        yield in_field(document, "note" if note else "issuing_mark", message)


RULE = DocumentRule(
    "G105",
    Severity.WARNING,
    "公开的公文在附注里标明“此件公开发布”",
    "GB/T 9704-2012 7.3.6；domain.md §12",
    "对照原件填写 note；原件没有标明公开的，先确认可以公开",
    check,
    of_one_field=True,
    of=(OfficialRecord,),
)
