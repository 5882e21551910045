"""Q105: the draft and the explanation that a consultation names are among its attachments."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.attached_files import attached_files, rename_hint
from plugins.rules.rule import DocumentRule, Finding, in_field

_FIELDS = {"draft": "征求意见稿", "explanation": "起草说明"}
_IN_TEXT = "正文"


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Compared by file name, capitals included."""
    if not isinstance(document.record, ConsultationRecord):
        return
    here = attached_files(document)
    for field, name in _FIELDS.items():
        file = document.get(field)
        if file and file != _IN_TEXT and file not in here:
            message = f"{name}的文件“{file}”不在 {document.id}/ 里"
            yield in_field(document, field, message, rename_hint(file, here))


RULE = DocumentRule(
    "Q105",
    Severity.ERROR,
    "征求意见稿和起草说明都已公开",
    "重大行政决策程序暂行条例第十五条；domain.md §10",
    "把文件放进与文稿同名的文件夹，文件名大小写一致；写在正文里的写“正文”",
    check,
    of=(ConsultationRecord,),
)
