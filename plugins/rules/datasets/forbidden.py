"""X101: data that may not be opened (禁止开放) do not stand on the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Datasets by their open attribute."""
    if document.get("access") == "禁止开放":
        yield in_field(document, "access", "禁止开放的数据不能放在本站")


RULE = DocumentRule(
    "X101",
    Severity.ERROR,
    "禁止开放的数据不发布",
    "浙江省公共数据条例；domain.md §11",
    "删去这份数据和它的附件",
    check,
    of=(DatasetRecord,),
)
