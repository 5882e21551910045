"""V102: what is provisional or on trial (暂行、试行) says until when it applies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_PROVISIONAL = re.compile(
    "(?:暂行|试行)(?:办法|规定|条例|细则|规则|意见|方案|标准|制度|规程|章程)"
    "|[（(](?:暂行|试行)[)）]"
)
_ABOUT_ANOTHER = re.compile("废止|修改|修订|延长|失效|清理")
"""Such a document speaks of a provisional one and is none."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own normative and policy documents that were not taken in later."""
    if not isinstance(document.record, NormativeRecord) or document.record.expiry_date:
        return
    title = document.record.title
    is_provisional = _PROVISIONAL.search(title) and not _ABOUT_ANOTHER.search(title)
    if is_provisional and has_duties(document, office):
        yield in_field(document, "title", "标题有“暂行”或者“试行”，没有写明有效期")


RULE = DocumentRule(
    "V102",
    Severity.WARNING,
    "暂行、试行的文件写明有效期",
    "浙江省行政规范性文件管理办法；domain.md §2.7",
    "按正文写明 expiry_date",
    check,
    of=(NormativeRecord,),
)
