"""X103: open data (无条件开放) have a file that anyone can download and a machine can read."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.datasets.data_files import data_files
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Datasets that are open without conditions."""
    if document.get("access") == "无条件开放" and not data_files(document):
        yield in_field(document, "access", "无条件开放的数据没有附数据文件")


RULE = DocumentRule(
    "X103",
    Severity.WARNING,
    "无条件开放的数据附有可以下载的数据文件",
    "浙江省公共数据条例；domain.md §11",
    "把 CSV 文件放进与文稿同名的文件夹",
    check,
    of=(DatasetRecord,),
)
