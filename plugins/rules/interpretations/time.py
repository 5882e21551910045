"""I102: an interpretation comes out with its document, or within three working days."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import UnknownYearError, chinese_date, working_days_between
from plugins.model.identifiers import DocumentNumber
from plugins.model.library import Library, newest_first
from plugins.problems import Severity
from plugins.rules.changes import Change, stated_changes
from plugins.rules.chosen_documents import stating
from plugins.rules.references import is_missing
from plugins.rules.rule import Finding, LibraryRule, has_duties, in_field

_TERM = 3
"""Working days after the publication of the document."""


def check(library: Library) -> Iterator[Finding]:
    """Own interpretations of own documents, neither of them taken in later."""
    office = library.office
    yield from _without_document(library)
    for change in stated_changes(library, ("interprets",)):
        if has_duties(change.document, office) and has_duties(change.target, office):
            yield from _late(change)


def _without_document(library: Library) -> Iterator[Finding]:
    """Interpretations of a document with an own number that is not here: late, or a wrong number."""
    own = {code.code for body in library.organisations if not body.external for code in body.codes}
    for document in newest_first(stating(library, "interprets")):
        for index, reference in enumerate(document.get("interprets", ())):
            number = DocumentNumber.parse(reference)
            if (
                number
                and number.code in own
                and is_missing(reference, library)
                and has_duties(document, library.office)
            ):
                message = f"解读的“{reference}”本站没有"
                hint = "核对文号；文件与解读同时发布，没有收录的先收录"
                yield in_field(document, f"interprets.{index}", message, hint)


def _late(change: Change) -> Iterator[Finding]:
    own = change.document.record.publish_datetime.date()
    target = change.target.record.publish_datetime.date()
    try:
        taken = working_days_between(target, own)
    except UnknownYearError:
        return
    if own < target:
        message = (
            f"解读发布于{chinese_date(own)}，早于 {change.target.source}（{chinese_date(target)}）"
        )
        yield in_field(change.document, "publish_datetime", message)
    elif taken > _TERM and not change.document.get("late_reason"):
        message = (
            f"解读发布于{chinese_date(own)}，是 {change.target.source} 公布后第 {taken} 个工作日"
        )
        yield in_field(
            change.document,
            "publish_datetime",
            message,
            "确有理由的写明 late_reason，以后与文件同步发布",
        )


RULE = LibraryRule(
    "I102",
    Severity.WARNING,
    "政策解读与文件同步发布，最迟不超过三个工作日",
    "浙江省人民政府办公厅关于进一步加强和改进政务公开工作的通知一（三）；domain.md §10",
    "核对两份文稿的发布时间",
    check,
)
