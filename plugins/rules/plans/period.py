"""J101: the years of a plan are those in its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_RANGE = re.compile(r"((?:19|20)\d{2})年?\s*[—–\-－~～至到]+\s*((?:19|20)\d{2})")
_FIVE_YEARS = re.compile(
    '十([一二三四五六七八九])(?:个五年|五[”"]?(?=规划|计划|时期|期间|发展|[”"]))'
)
_ONE_YEAR = re.compile(r"((?:19|20)\d{2})年(?!\s*[—–\-－~～至到])")
_DIGITS = "一二三四五六七八九"
_OUTLOOK = re.compile("远景|展望")


def check(document: Document, _: Office) -> Iterator[Finding]:
    """A title with two years, with a five-year plan's name, or with the year of a yearly plan."""
    record = document.record
    if not isinstance(record, PlanningRecord):
        return
    in_title = _years(record)
    if in_title and in_title != (record.period_start, record.period_end):
        first, last = in_title
        field = "period_start" if record.period_start != first else "period_end"
        written = f"规划期写的是 {record.period_start} 年至 {record.period_end} 年"
        hint = f"改为：period_start: {first}，period_end: {last}"
        yield in_field(document, field, f"{written}，标题里的是 {first} 年至 {last} 年", hint)


def _years(record: PlanningRecord) -> tuple[int, int] | None:
    """The years that the title names; None where it names none, or looks farther ahead."""
    title = record.title
    if found := _RANGE.search(title):
        return int(found[1]), int(found[2])
    if record.plan_type == "年度计划" and (found := _ONE_YEAR.search(title)):
        return int(found[1]), int(found[1])
    found = _FIVE_YEARS.search(title)
    if found is None or record.plan_type == "年度计划" or _OUTLOOK.search(title):
        return None
    first = 2006 + 5 * _DIGITS.index(found[1])
    return first, first + 4


RULE = DocumentRule(
    "J101",
    Severity.WARNING,
    "规划期与标题一致",
    "domain.md §10",
    "对照标题和正文核对规划期",
    check,
    of_one_field=True,
    of=(PlanningRecord,),
)
