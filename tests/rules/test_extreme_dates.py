"""A rule finds or is silent: dates at the ends of the calendar do not stop it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.model.library import Library
from plugins.problems import Problem, Severity
from plugins.rules.table import check_library

FIRST, LAST = "0001-01-01", "9999-12-31"

NORMATIVE = """---
title: 关于印发试验办法（试行）的通知
issuer: [甲县人民政府办公室]
nature: 行政规范性文件
sign_date: {day}
print_date: {day}
effective_date: {day}
expiry_date: {day}
filing_date: {day}
publish_datetime: {day} 00:00
review: {{reviewer: 办公室, date: {day}, basis: 可以公开}}
repeals: [planning/2021/b]
---

特此通知。
"""
PLANNING = """---
title: 甲县试验规划
issuer: [甲县人民政府办公室]
plan_type: 专项规划
period_start: 1900
period_end: 2100
approval_date: {day}
publish_datetime: {day} 00:00
based_on: [normative/2021/a]
amends: [normative/2021/a]
---

特此公布。
"""
CONSULTATION = """---
title: 关于试验的征求意见公告
issuer: [甲县人民政府办公室]
publish_datetime: {day} 00:00
start_date: {day}
end_date: {day}
scope: 重大行政决策
draft: 正文
---

欢迎提出意见。
"""
INTERPRETATION = """---
title: 试验办法解读
issuer: [甲县人民政府办公室]
publish_datetime: {day} 00:00
interprets: [normative/2021/a]
form: [文字]
---

办法分三章。
"""


@pytest.mark.parametrize("day", [FIRST, LAST])
def test_every_rule_can_count_at_the_ends_of_the_calendar(
    day: str,
    make_content: Callable[[dict[str, str]], Path],
    load: Callable[[Path], tuple[Library, list[Problem]]],
) -> None:
    """A date that somebody mistyped gives findings on the documents, and no rule breaks off."""
    texts = {
        "normative/2021/a.md": NORMATIVE,
        "planning/2021/b.md": PLANNING,
        "consultations/2026/c.md": CONSULTATION,
        "interpretations/2026/d.md": INTERPRETATION,
    }
    library, problems = load(make_content({p: t.format(day=day) for p, t in texts.items()}))
    assert [str(p) for p in problems if p.severity is Severity.ERROR] == []
    found = {problem.path for problem in check_library(library)}
    assert found >= {f"content/{path}" for path in texts if "interpretations" not in path}
