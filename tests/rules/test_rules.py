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
from plugins.rules.table import RULES, check_library

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
    """The table lists rules by code, each code once."""
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


def test_titles_and_hints_are_for_people_who_read_chinese() -> None:
    """What an editor reads is Chinese."""
    for rule in RULES:
        for text in (rule.title, rule.hint):
            assert re.search("[\u4e00-\u9fff]", text), rule.code
