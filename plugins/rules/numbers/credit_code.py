"""N301: a body's unified social credit code has the right check digit (GB 32100-2015)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.identifiers import is_credit_code
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """Codes in organisations.yaml."""
    for body in library.organisations:
        if body.credit_code and not is_credit_code(body.credit_code):
            message = f"“{body.name}”的统一社会信用代码“{body.credit_code}”校验码不对"
            yield Finding(f"{library.folder}/organisations.yaml", body.line, message)


RULE = LibraryRule(
    "N301",
    Severity.ERROR,
    "统一社会信用代码是 18 位，校验码正确",
    "GB 32100-2015；domain.md §2.3",
    "对照机构的登记证书逐字核对（没有字母 I、O、S、V、Z）",
    check,
)
