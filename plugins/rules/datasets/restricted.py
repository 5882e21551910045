"""X102: restricted data (受限开放) are applied for, not downloaded."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.datasets.data_files import data_files
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Restricted datasets: an address to apply at, and no data attached."""
    if document.get("access") != "受限开放":
        return
    if not document.get("application_url"):
        yield in_field(
            document, "access", "受限开放的数据没有写申请网址", "加一行 application_url: ……"
        )
    for attachment in data_files(document):
        message = f"受限开放的数据不能直接下载：{attachment.file_name}"
        yield in_field(document, "access", message, "移走这个数据文件，只保留说明")


RULE = DocumentRule(
    "X102",
    Severity.ERROR,
    "受限开放的数据写明申请网址，不附数据文件",
    "浙江省公共数据条例；domain.md §11",
    "写明 application_url，移走数据文件",
    check,
    of=(DatasetRecord,),
)
