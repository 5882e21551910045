"""G106: an official document with a head (版头) has a signature (署名) and a date (成文日期)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_FIELDS = {"signature": "署名", "sign_date": "成文日期"}


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents that were not taken in later: their originals are at hand.

    Minutes (纪要) are not signed (GB/T 9704-2012, 10.3).
    """
    mark = document.get("issuing_mark", "")
    if not mark or not has_duties(document, office):
        return
    asked = set(_FIELDS) - ({"signature"} if mark.endswith("纪要") else set())
    missing = [n for field, n in _FIELDS.items() if field in asked and not document.get(field)]
    if missing:
        yield in_field(document, "issuing_mark", f"有版头，没有{'和'.join(missing)}")


RULE = DocumentRule(
    "G106",
    Severity.WARNING,
    "公文有发文机关署名和成文日期",
    "GB/T 9704-2012 7.3.5；domain.md §1.3",
    "对照原件填写 signature 和 sign_date",
    check,
    of=(OfficialRecord,),
)
