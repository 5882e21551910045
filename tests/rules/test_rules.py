"""Every rule is held to its cases: documents that break it, and documents that do not.

A case file ``cases/CODE.md`` has a case a section: a title, the files (in fenced blocks named by
their paths), and after ``应当指出`` the lines of what is to be found; nothing there means that the
rule is silent. Fields that a case leaves out are filled in by ``DEFAULTS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.model.library import Library
from plugins.problems import Problem, Severity
from plugins.rules.table import DOCUMENT_RULES, LIBRARY_RULES, RULES, check_library

CASES = Path(__file__).parent / "cases"
DEFAULTS = {
    "normative": {
        "title": "关于试验的通知",
        "publish_datetime": "2021-08-27 09:00",
        "issuer": "[甲县人民政府办公室]",
    },
    "planning": {
        "title": "甲县试验规划",
        "publish_datetime": "2021-08-27 09:00",
        "issuer": "[甲县人民政府]",
        "plan_type": "专项规划",
        "period_start": "2021",
        "period_end": "2025",
    },
    "catalogs": {
        "title": "甲县目录",
        "publish_datetime": "2021-08-27 09:00",
        "issuer": "[甲县人民政府]",
        "catalog_type": "disclosure",
        "version_date": "2021-08-27",
    },
    "bulletins": {
        "title": "试验公报",
        "publish_datetime": "2026-11-20 09:00",
        "sponsor": "甲县人民政府办公室",
        "year": "2026",
        "issue_date": "2026-11-20",
        "sections": "[{name: 试验栏目, documents: [normative/2021/printed]}]",
    },
    "interpretations": {
        "title": "《试验通知》解读",
        "publish_datetime": "2026-11-16 09:00",
        "issuer": "[甲县人民政府办公室]",
        "interprets": "[甲政办发〔2026〕1号]",
        "form": "[文字]",
    },
    "consultations": {
        "title": "关于试验的征求意见公告",
        "publish_datetime": "2026-09-01 09:00",
        "issuer": "[甲县人民政府办公室]",
        "start_date": "2026-09-01",
        "end_date": "2026-10-08",
        "scope": "重大行政决策",
        "draft": "正文",
    },
    "decisions": {
        "title": "试验事项",
        "publish_datetime": "2026-03-02 09:00",
        "issuer": "[甲县人民政府办公室]",
        "year": "2026",
        "category": "重大公共政策",
        "decision_maker": "甲县人民政府",
        "undertaker": "甲县人民政府办公室",
        "basis": "[《中华人民共和国城乡规划法》]",
        "procedures": "[合法性审查, 集体讨论决定]",
        "planned_completion": "2026年12月",
    },
    "notices": {
        "title": "关于试验的公告",
        "publish_datetime": "2026-11-16 09:00",
        "issuer": "[甲县人民政府办公室]",
    },
    "annual-reports": {
        "title": "甲县人民政府办公室2025年政府信息公开工作年度报告",
        "publish_datetime": "2026-01-30 09:00",
        "issuer": "[甲县人民政府办公室]",
        "year": "2025",
        "covers": "本机关",
        "disclosure": "{regulations: {made: 0, repealed: 0, valid: 0}, "
        "normative: {made: 3, repealed: 1, valid: 42}, "
        "licences: 0, penalties: 0, coercions: 0, fees: 0}",
        "rows": "a.csv",
        "cases": "{reconsideration: {upheld: 0, corrected: 0, other: 0, pending: 0, total: 0}, "
        "direct_litigation: {upheld: 0, corrected: 0, other: 0, pending: 0, total: 0}, "
        "litigation_after_reconsideration: "
        "{upheld: 0, corrected: 0, other: 0, pending: 0, total: 0}}",
    },
    "services": {
        "title": "试验办事指南",
        "publish_datetime": "2021-08-27 09:00",
        "issuer": "[甲县人民政府办公室]",
        "item_type": "公共服务",
        "basis": "[《中华人民共和国档案法》第二十八条]",
        "conditions": "[年满十八周岁]",
        "materials": "[]",
        "steps": "[申请, 查阅]",
        "place": "甲县档案馆",
        "hours": "工作日 8:30—17:00",
        "phone": "0000-00000000",
    },
    "datasets": {
        "title": "试验数据",
        "publish_datetime": "2021-08-27 09:00",
        "issuer": "[甲县人民政府办公室]",
        "code": "3061/000001",
        "category": "部门/政府办公室/公报",
        "columns": "[{name: 期号, type: 整数}, {name: 出版日期, type: 日期}]",
        "sharing": "无条件共享",
        "access": "无条件开放",
        "update_cycle": "每月",
        "updated_date": "2021-08-27",
    },
    "villages": {
        "title": "甲村村务公开",
        "publish_datetime": "2021-08-27 09:00",
        "issuer": "[甲镇甲村村民委员会]",
        "town": "甲镇",
        "village": "甲村",
        "item": "财务收支情况",
        "cycle": "每季度",
    },
    "faq": {
        "title": "试验怎样办？",
        "publish_datetime": "2021-08-27 09:00",
        "issuer": "[甲县人民政府办公室]",
    },
    "pages": {"title": "试验页面", "publish_datetime": "2021-08-27 09:00"},
}


@dataclass(frozen=True)
class Case:
    """A case of a rule: small files, and the findings they must give."""

    code: str
    title: str
    files: dict[str, str]
    expected: list[str]


def read_cases(path: Path) -> list[Case]:
    """The cases of one file."""
    sections = re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [_read_case(path.stem, section) for section in sections]


def _read_case(code: str, section: str) -> Case:
    title, rest = section.split("\n", 1)
    files = dict(re.findall(r"^~~~ (\S+)\n(.*?)^~~~$", rest, re.MULTILINE | re.DOTALL))
    expected = rest.split("应当指出：", 1)[1].strip().splitlines() if "应当指出：" in rest else []
    return Case(code, title, files, [line.removeprefix("- ") for line in expected if line])


def with_defaults(path: str, text: str) -> str:
    """A document with the fields that its kind needs, behind the case's own ones."""
    if not path.endswith(".md"):
        return text
    front, _, body = text.partition("---\n")
    missing = {
        name: value
        for name, value in DEFAULTS[path.split("/", 1)[0]].items()
        if not re.search(rf"^{name}:", front, re.MULTILINE)
    }
    more = "".join(f"{name}: {value}\n" for name, value in missing.items())
    return f"---\n{front}{more}---\n{body}"


ALL_CASES = [case for path in sorted(CASES.glob("*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.code} {case.title}")
def test_rule_finds_what_its_case_says(
    case: Case,
    make_content: Callable[[dict[str, str]], Path],
    load: Callable[[Path], tuple[Library, list[Problem]]],
) -> None:
    """A rule finds exactly what its case names, on its line, with its hint."""
    folder = make_content({p: with_defaults(p, text) for p, text in case.files.items()})
    library, problems = load(folder)
    assert [str(p) for p in problems if p.severity is Severity.ERROR] == []
    found = [p for p in check_library(library) if p.code == case.code]
    shown = [f"{p.path.removeprefix('content/')}:{p.line}: {p.message} — {p.hint}" for p in found]
    assert shown == case.expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_cases_for_both_sides(rule: object) -> None:
    """A rule has a case in which it finds something and one in which it is silent."""
    cases = [case for case in ALL_CASES if case.code == getattr(rule, "code", "")]
    assert any(case.expected for case in cases)
    assert any(not case.expected for case in cases)


def test_codes_are_unique_and_in_order() -> None:
    """The lists name rules by code, each code once in both together."""
    for rules in (DOCUMENT_RULES, LIBRARY_RULES, RULES):
        codes = [rule.code for rule in rules]
        assert codes == sorted(set(codes))


def test_titles_and_hints_are_for_people_who_read_chinese() -> None:
    """What an editor reads is Chinese."""
    for rule in RULES:
        for text in (rule.title, rule.hint):
            assert re.search("[\u4e00-\u9fff]", text), rule.code
