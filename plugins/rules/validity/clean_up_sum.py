"""V105: the documents reviewed in a clean-up (清理) are those of all its classes together."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Documents that announce what a clean-up came to."""
    record = document.record
    if not isinstance(record, NormativeRecord) or record.clean_up is None:
        return
    found = record.clean_up
    total = found.continued + found.amended + found.repealed + found.expired
    if found.reviewed != total:
        message = (
            f"清理总数 {found.reviewed} 件，继续有效 {found.continued} 件、修改 {found.amended} 件、"
            f"废止 {found.repealed} 件、失效 {found.expired} 件，合计 {total} 件"
        )
        yield in_field(document, "clean_up.reviewed", message)


RULE = DocumentRule(
    "V105",
    Severity.ERROR,
    "清理总数等于继续有效、修改、废止、失效之和",
    "domain.md §2.7",
    "对照清理目录核对各类件数",
    check,
    of=(NormativeRecord,),
)
