"""G104: official documents have had no subject words (主题词) since 2012."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text
from plugins.rules.written_text import written

STANDARD_SINCE = 2012

_SUBJECT_WORDS = re.compile(r"[ \t　]*\**主题词\**\s*[:：]")


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The first line of the text that begins with the word."""
    if "主题词" not in document.markdown or not isinstance(document.record, OfficialRecord):
        return
    if document.year < STANDARD_SINCE:
        return
    for number, line in enumerate(written(document).lines, 1):
        if _SUBJECT_WORDS.match(line):
            yield in_text(document, number, f"正文里有主题词“{line.strip()[:20]}”")
            return


RULE = DocumentRule(
    "G104",
    Severity.WARNING,
    "公文不标注主题词",
    "GB/T 9704-2012；domain.md §1.4",
    "2012 年的标准已经取消主题词，删去这一行；便于查找的词写在 keywords",
    check,
    of=(OfficialRecord,),
)
