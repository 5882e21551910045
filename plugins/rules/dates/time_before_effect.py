"""D107: a normative document applies at the earliest 30 days after it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_DAYS = 30
_URGENT = re.compile("紧急|应急")
_REPEAL = re.compile("关于(?:宣布)?废止(?![和、]?修改)")
_AT_ONCE = "立即施行"


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Documents that say when they apply.

    Urgent ones and mere repeals are let pass, and what applies from before its signature, as raised
    benefits do.
    """
    effective = document.get("effective_date")
    if document.get("nature") != "行政规范性文件" or effective is None or _is_let_pass(document):
        return
    published = document.record.publish_datetime.date()
    applies_from_before = effective < (document.get("sign_date") or published)
    days = (effective - published).days
    if days < _DAYS and not applies_from_before and has_duties(document, office):
        message = f"发布后 {days} 天就施行" if days > 0 else "发布时已经施行"
        yield in_field(document, "effective_date", f"{message}，不足 {_DAYS} 天")


def _is_let_pass(document: Document) -> bool:
    title = document.record.title
    reasons = (document.body.text, document.get("editor_note", ""))
    is_named = _URGENT.search(title) or _REPEAL.search(title)
    return bool(is_named) or any(_AT_ONCE in text for text in reasons)


RULE = DocumentRule(
    "D107",
    Severity.WARNING,
    "行政规范性文件自发布之日起三十日后施行，不立即施行有碍的除外",
    "浙江省行政规范性文件管理办法；domain.md §2.7",
    "核对施行日期；需要立即施行的，在编者说明里写明立即施行的理由",
    check,
    of=(NormativeRecord,),
)
