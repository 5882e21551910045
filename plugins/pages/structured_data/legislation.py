"""Legislation: policy documents and plans, with their force in time (schema.org/Legislation, after ELI)."""

from __future__ import annotations

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library
from plugins.pages.structured_data.parts import (
    Thing,
    files,
    issues_with,
    linked,
    organisations,
)

FORCE = {
    "有效": "InForce",
    "已修改": "PartiallyInForce",
    "尚未生效": "NotInForce",
    "到期": "NotInForce",
    "失效": "NotInForce",
    "废止": "NotInForce",
}
"""The states of 有效性 as values of LegalForceStatus."""

_RELATIONS = {
    "legislationRepeals": "repeals",
    "legislationAmends": "amends",
    "legislationCorrects": "corrects",
    "isBasedOn": "based_on",
    "citation": "cites",
    "subjectOf": "interpreted_by",
}
"""Properties by the predicate that they tell."""


def legislation(library: Library, document: Document, record: OfficialRecord) -> Thing:
    """A policy document or a plan."""
    numbers = [document.doc_no, document.get("unified_no", "")]
    related = {name: linked(library, document, told) for name, told in _RELATIONS.items()}
    return {
        "@type": "Legislation",
        "legislationIdentifier": [number for number in numbers if number],
        "legislationType": document.get("doc_type", "") or document.get("plan_type", ""),
        "legislationDate": record.sign_date and record.sign_date.isoformat(),
        "legislationDateOfApplicability": (
            record.effective_date and record.effective_date.isoformat()
        ),
        "legislationPassedBy": organisations(record.issuer),
        "legislationLegalForce": f"https://schema.org/{FORCE[library.force_of(document).state]}",
        "temporalCoverage": _coverage(document, record),
        "about": list(record.theme),
        "isPartOf": issues_with(library, document),
        "associatedMedia": files(library, document, "MediaObject"),
        **related,
    }


def _coverage(document: Document, record: OfficialRecord) -> str:
    """The time for which it holds: ``2026-11-01/2031-10-31``, ``..`` for an end that is open."""
    if start := document.get("period_start"):
        return f"{start}/{document.get('period_end')}"
    if record.effective_date is None:
        return ""
    end = record.expiry_date.isoformat() if record.expiry_date else ".."
    return f"{record.effective_date.isoformat()}/{end}"
