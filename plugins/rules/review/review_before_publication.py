"""E101: what is published was reviewed before (公开前的保密审查), and says by whom and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field, value_of

_PLACEHOLDER = "审查单位"
"""What stands in the example of the hint: whoever copies it has not said who reviewed."""

_REFUSED = re.compile("(?:不予|不宜|不能|不得|不可|暂不)公开")
_ALLOWED = re.compile(
    "(?<!不)可以?公开|同意公开|予以公开(?<!不予以公开)|主动公开|不属于|不存在|不涉及|没有"
)
"""Words of a result (审查结论) that forbids, and of one that tells why it does not."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents for which a body answers, unless they were taken in later as history.

    A villagers' committee is no administrative organ: its announcements are reviewed in the village.
    """
    is_bound = isinstance(document.record, IssuedRecord) and has_duties(document, office)
    if not is_bound or isinstance(document.record, VillageAffairRecord):
        return
    reviewer = value_of(document, "review.reviewer")
    if reviewer is None:
        place = "review" if "review" in document.lines else "publish_datetime"
        yield in_field(document, place, "没有写明公开前的审查")
    elif reviewer.strip() == _PLACEHOLDER:
        message = f"审查单位还是例子里的“{_PLACEHOLDER}”"
        hint = "写实际审查的机构或者岗位，例如 县政府办公室政务公开科；审查日期也要写实际的日期"
        yield in_field(document, "review.reviewer", message, hint)
    basis = value_of(document, "review.basis") or ""
    if _REFUSED.search(basis) and not _ALLOWED.search(basis):
        message = f"审查结论写的是“{basis}”"
        yield in_field(document, "review.basis", message, "不能公开的，不放进内容文件夹")


RULE = DocumentRule(
    "E101",
    Severity.ERROR,
    "公开前依法审查，写明审查单位、日期和结论",
    "政府信息公开条例第十七条；domain.md §3",
    f"写明 review: {{reviewer: {_PLACEHOLDER}, date: 2026-11-19, basis: 不涉及国家秘密，可以公开}}",
    check,
    of=(IssuedRecord,),
)
