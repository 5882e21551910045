"""O101: the issuer (发文机关) is a body of organisations.yaml under the name that it then bore."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.organisation import OrganisationName
from plugins.problems import Severity
from plugins.rules.rule import Finding, Rule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Each issuer is known, and by its name of the document's day."""
    names: dict[str, list[OrganisationName]] = {}
    for body in library.organisations:
        for name in body.names:
            names.setdefault(name.name, []).append(name)
    if not names:
        return  # the register could not be read, which is said already
    for document in library.documents:
        for issuer in document.get("issuer", ()):
            if issuer not in names:
                yield in_field(
                    document, "issuer", f"机构名单里没有“{issuer}”", _hint(issuer, list(names))
                )
            elif not _borne(names[issuer], document):
                yield in_field(
                    document, "issuer", f"发文时没有叫“{issuer}”的机构", "写发文当时的机构名称"
                )


def _borne(names: list[OrganisationName], document: Document) -> bool:
    return any(name.is_borne_on(document.date) for name in names)


def _hint(issuer: str, names: list[str]) -> str:
    close = get_close_matches(issuer, names, n=1, cutoff=0.7)
    return f"是不是“{close[0]}”？新的机构要先写进 organisations.yaml" if close else ""


RULE = Rule(
    "O101",
    Severity.ERROR,
    "发文机关写全称或规范化简称，并列在机构名单里",
    "GB/T 9704-2012 7.2.4；domain.md §2.5",
    "新的机构要先写进 organisations.yaml",
    check,
)
