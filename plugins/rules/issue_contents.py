"""B101: an issue prints documents that are here, each document in one issue only."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, Rule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Each entry of each section."""
    printed: dict[str, Document] = {}
    for issue in library.documents:
        if isinstance(issue.record, BulletinRecord):
            for field, reference in _entries(issue.record):
                target = library.resolve(reference)
                if target is None:
                    if reference not in library.unreadable:
                        yield in_field(issue, field, f"要刊登的“{reference}”找不到")
                elif (first := printed.setdefault(target.id, issue)) is not issue:
                    message = f"“{target.record.title}”已经刊登在 {first.source}"
                    yield in_field(issue, field, message, "一份文件只刊登一次，删去这一行")


def _entries(record: BulletinRecord) -> Iterator[tuple[str, str]]:
    for number, section in enumerate(record.sections):
        for index, reference in enumerate(section.documents):
            yield f"sections.{number}.documents.{index}", reference


RULE = Rule(
    "B101",
    Severity.ERROR,
    "公报刊登本站已有的文件，一份文件只刊登在一期",
    "国办发〔2018〕22号；domain.md §9",
    "写文件的网址路径，例如 normative/2020/zzbf-2020-16",
    check,
)
