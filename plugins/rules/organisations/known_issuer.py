"""O101: the issuer (发文机关) is a body of organisations.yaml under the name that it then bore."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.model.document import Document
from plugins.model.kinds.record import IssuedRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Each issuer is known, and by its name of the document's day."""
    names = office.bodies_by_name
    if not names:
        return  # the register could not be read, which is said already
    for issuer in document.get("issuer", ()):
        if issuer not in names:
            message = f"机构名单里没有“{issuer}”"
            yield in_field(document, "issuer", message, _hint(issuer, sorted(names)))
        elif not office.bodies_called(issuer, document.date):
            message = f"发文时没有叫“{issuer}”的机构"
            yield in_field(document, "issuer", message, "写发文当时的机构名称")


def _hint(issuer: str, names: list[str]) -> str:
    close = get_close_matches(issuer, names, n=1, cutoff=0.7)
    return f"是不是“{close[0]}”？新的机构要先写进 organisations.yaml" if close else ""


RULE = DocumentRule(
    "O101",
    Severity.ERROR,
    "发文机关写全称或规范化简称，并列在机构名单里",
    "GB/T 9704-2012 7.2.4；domain.md §2.5",
    "新的机构要先写进 organisations.yaml",
    check,
    of_one_field=True,
    of=(IssuedRecord,),
)
