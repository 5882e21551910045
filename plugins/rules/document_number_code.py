"""N104: the code (机关代字) in a document number is one of its issuer's."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.identifiers import DocumentNumber
from plugins.model.library import Library
from plugins.model.organisation import Organisation
from plugins.problems import Severity
from plugins.rules.rule import Finding, Rule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Where the codes of every issuer are known: a joint document bears the number of one."""
    bodies: dict[str, list[Organisation]] = {}
    for body in library.organisations:
        for name in {name.name for name in body.names}:
            bodies.setdefault(name, []).append(body)
    for document in library.documents:
        if number := DocumentNumber.parse(document.doc_no):
            known = [
                _codes(bodies.get(issuer, []), issuer, document)
                for issuer in document.get("issuer")
            ]
            codes = [code for of_issuer in known for code in of_issuer]
            if codes and all(known) and number.code not in codes:
                message = f"发文字号的机关代字是“{number.code}”，发文机关的代字是{_quoted(codes)}"
                yield in_field(document, "doc_no", message)


def _codes(bodies: list[Organisation], issuer: str, document: Document) -> list[str]:
    """The codes of the body that was called ``issuer`` when the document was made."""
    return [
        code
        for body in bodies
        if any(name.name == issuer and name.is_borne_on(document.date) for name in body.names)
        for code in body.codes
    ]


def _quoted(codes: list[str]) -> str:
    return "".join(f"“{code}”" for code in codes)


RULE = Rule(
    "N104",
    Severity.WARNING,
    "发文字号用发文机关的机关代字",
    "GB/T 9704-2012 7.2.5；domain.md §2.1",
    "对照原件核对发文字号和发文机关；机关还有别的代字的，写进 organisations.yaml 的 codes",
    check,
)
