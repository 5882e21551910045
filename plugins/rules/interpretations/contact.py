"""I103: an interpretation says who interprets and where to ask."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.interpretation import InterpretationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_FIELDS = {"interpreter": "解读人", "phone": "咨询电话"}


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own interpretations that were not taken in later."""
    if isinstance(document.record, InterpretationRecord) and has_duties(document, office):
        missing = [name for field, name in _FIELDS.items() if not document.get(field)]
        if missing:
            yield in_field(document, "issuer", f"解读没有写明{'和'.join(missing)}")


RULE = DocumentRule(
    "I103",
    Severity.WARNING,
    "政策解读写明解读人和咨询电话",
    "浙政办发〔2018〕112号；domain.md §10",
    "写明 interpreter（处室或者公开身份的解读人）和 phone（办公电话）",
    check,
    of=(InterpretationRecord,),
)
