"""L106: a statement of attachments (附件说明) is numbered in order, without marks at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.attachments.attachment_statement import stated_attachments
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_text


def check(document: Document, office: Office) -> Iterator[Finding]:
    """The first fault of a statement; what is old or of others stays as it was printed."""
    if not isinstance(document.record, OfficialRecord) or not has_duties(document, office):
        return
    statement = stated_attachments(document.markdown)
    if statement is None:
        return
    for index, title in enumerate(statement.titles):
        if message := _wrong(title, index + 1, len(statement.titles)):
            yield in_text(document, statement.lines[index], message)
            return


def _wrong(title: str, number: int, count: int) -> str:
    written = re.match(r"(\d{1,4})\s*([.．、])", title)
    if title[-1] in "。；，;,.":
        return f"附件名称“{title}”末尾有标点“{title[-1]}”"
    if count > 1 and (written is None or int(written[1]) != number):
        return f"附件名称“{title}”的序号应当是 {number}"
    if written and written[2] == "、":
        return f"附件名称“{title}”的序号后面用了顿号"
    return ""


RULE = DocumentRule(
    "L106",
    Severity.WARNING,
    "附件说明依次编号“附件：1.××”，名称后面没有标点",
    "GB/T 9704-2012 7.3.4；domain.md §1.3",
    "写成“附件：1.甲清单”“2.乙名单”，每个附件一行；只有一个的不编号",
    check,
    of=(OfficialRecord,),
)
