"""Q113: the list of opinions names bodies; of a person it gives the surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord, Opinion
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding

_SHORT = re.compile(r"[\u4e00-\u9fff]{2,4}")
_SEPARATORS = re.compile(r"[、，,；;/\s]+")
_BODY_ENDS = (
    *"局办院校学馆社厂店会所处科站司委组村镇乡县市省区厅部庭队园行企",
    "中心", "集团", "街道", "政府", "单位", "企业",
)  # fmt: skip
_MASKED = re.compile(r"某|匿名|无名|实名|(?:先生|女士|同志|老师|老人|大爷|大妈|师傅)$")
_ANYBODY = {
    "个人", "公众", "群众", "村民", "居民", "市民", "网民", "网友", "业主", "家长", "职工", "学生",
    "商户", "农户", "读者", "群众代表", "村民代表", "居民代表", "职工代表", "人大代表", "政协委员",
    "网上留言", "来信", "来电", "电话", "邮件", "其他", "不详", "未署名", "社会公众", "广大群众",
}  # fmt: skip
"""What stands in such a list and names nobody."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Two to four characters that are no body, no class of people, and not masked already."""
    for row in document.items:
        if isinstance(row, Opinion):
            for name in _SEPARATORS.split(row.person):
                if name not in office.bodies_by_name and _is_person(name):
                    message = f"第 {row.number} 条意见的反馈人像是个人的姓名：{_masked(name)}"
                    hint = f"个人只留姓，例如 {_masked(name)}；确是单位的，写单位全称"
                    yield Finding(document.rows_source, row.line, message, hint)


def _is_person(name: str) -> bool:
    is_name = _SHORT.fullmatch(name) and name not in _ANYBODY
    return bool(is_name) and not name.endswith(_BODY_ENDS) and not _MASKED.search(name)


def _masked(name: str) -> str:
    """The surname and a star for each other character: the message must not tell the name either."""
    return name[0] + "*" * (len(name) - 1)


RULE = DocumentRule(
    "Q113",
    Severity.WARNING,
    "意见清单里的个人只留姓",
    "个人信息保护法第二十五条；domain.md §10",
    "个人只留姓，例如 朱**；确是单位的，写单位全称",
    check,
    of=(ConsultationRecord,),
)
