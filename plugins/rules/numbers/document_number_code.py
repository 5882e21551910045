"""N104: the code (机关代字) in a document number is one of its issuer's."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.numbers.own_number import own_number
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Where the codes of every issuer are known: a joint document bears the number of one."""
    number = own_number(document)
    if number is None:
        return
    known = [_codes(issuer, document, office) for issuer in document.get("issuer")]
    codes = [code for of_issuer in known for code in of_issuer]
    if codes and all(known) and number.code not in codes:
        message = f"发文字号的机关代字是“{number.code}”，发文机关的代字是{_quoted(codes)}"
        yield in_field(document, "doc_no", message)


def _codes(issuer: str, document: Document, office: Office) -> list[str]:
    """The codes that the body called ``issuer`` used when the document was made."""
    day = document.date
    bodies = office.bodies_called(issuer, day)
    return [code.code for body in bodies for code in body.codes if code.is_borne_on(day)]


def _quoted(codes: list[str]) -> str:
    return "".join(f"“{code}”" for code in codes)


RULE = DocumentRule(
    "N104",
    Severity.WARNING,
    "发文字号用发文机关的机关代字",
    "GB/T 9704-2012 7.2.5；domain.md §2.1",
    "对照原件核对发文字号和发文机关；机关还有别的代字的，写进 organisations.yaml 的 codes",
    check,
    of_one_field=True,
    of=(OfficialRecord,),
)
