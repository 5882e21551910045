"""L104: the attachments that a text states (附件说明) are those that the document lists."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.attachments.attachment_statement import stated_attachments
from plugins.rules.rule import DocumentRule, Finding, in_field, in_text


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Official documents with both; attachments printed in the text itself need no file."""
    listed = document.record.attachments
    if not listed or not isinstance(document.record, OfficialRecord):
        return
    statement = stated_attachments(document.markdown)
    if statement is None:
        return
    stated = [_bare(name) for name in statement.names]
    for index, own in enumerate(listed):
        if _bare(own.title) not in stated:
            names = "".join(f"“{name}”" for name in statement.names)
            message = f"附件“{own.title}”不在正文的附件说明里，说明写的是{names}"
            yield in_field(document, f"attachments.{index}.title", message)
    if statement.is_last and len(listed) < len(stated):
        message = f"附件说明有 {len(stated)} 个附件，attachments 列了 {len(listed)} 个"
        yield in_text(document, statement.lines[0], message)


def _bare(title: str) -> str:
    """Without spaces and marks at the end, which rule L106 looks at."""
    return "".join(title.split()).rstrip("。；，;,.")


RULE = DocumentRule(
    "L104",
    Severity.ERROR,
    "附件说明的个数、名称与列出的附件一致",
    "GB/T 9704-2012 7.3.4；domain.md §1.3",
    "对照原件，使 attachments 的 title 与正文的附件说明一字不差",
    check,
    of=(OfficialRecord,),
)
