"""A county may weigh a check otherwise, with a reason that is shown; some checks it may not."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.documentation.rules_page import every_check
from plugins.gate import check_gate
from plugins.model.library import Library
from plugins.model.site import RuleChange
from plugins.problems import (
    MAKING_RESTS_ON,
    PRIVACY_TO_WEIGH,
    ContentRefused,
    Problem,
    Severity,
    may_be_changed,
    sorted_problems,
    weigh,
)
from plugins.rules.table import check_library

GOOD = """\
---
title: 关于试验的通知
publish_datetime: 2021-08-27 09:00
issuer: [甲县人民政府办公室]
---
正文。
"""
FOUND = [
    Problem("content/a.md", 2, "N104", "甲", "改"),
    Problem("content/b.md", 3, "N104", "乙", "改"),
    Problem("content/a.md", 4, "T102", "丙", "改", Severity.WARNING),
    Problem("content/a.md", 5, "S103", "丁", "改", Severity.INFO),
]


def change(code: str, severity: Any) -> RuleChange:
    """A change as it stands in site.yaml."""
    return RuleChange(code=code, severity=severity, reason="历史文件原件如此")


def weights(problems: list[Problem]) -> dict[str, Severity]:
    """The severity of each code."""
    return {problem.code: problem.severity for problem in problems}


def test_without_changes_everything_stays() -> None:
    """Problems keep their weight, and there is nothing to tell."""
    weighed = weigh(FOUND, ())
    assert sorted(map(str, weighed.problems)) == sorted(map(str, FOUND))
    assert weighed.notes == []
    assert weighed.has_errors


@pytest.mark.parametrize(
    ("severity", "weight", "note"),
    [
        ("错误", Severity.ERROR, "按 site.yaml 把 N104 算作错误（2 处）：历史文件原件如此"),
        ("提醒", Severity.WARNING, "按 site.yaml 把 N104 算作提醒（2 处）：历史文件原件如此"),
        ("不检查", None, "按 site.yaml 不检查 N104（2 处）：历史文件原件如此"),
    ],
)
def test_a_change_is_made_and_told(severity: str, weight: Severity | None, note: str) -> None:
    """A check is raised, lowered or silenced, with its reason and how many findings it concerned."""
    weighed = weigh(FOUND, [change("N104", severity)])
    assert weights(weighed.problems).get("N104") == weight
    assert weighed.notes == [note]
    assert weighed.has_errors == (weight is Severity.ERROR)


def test_a_change_may_be_for_single_documents() -> None:
    """What was found right in one document is still asked of the others, its files included."""
    found = [
        Problem("content/normative/2021/a.md", 2, "T101", "甲", "改", Severity.WARNING),
        Problem("content/normative/2021/a/b.csv", 1, "T101", "甲", "改", Severity.WARNING),
        Problem("content/normative/2021/aa.md", 3, "T101", "乙", "改", Severity.WARNING),
    ]
    one = RuleChange(
        code="T101", severity="不检查", reason="原件如此", documents=("normative/2021/a",)
    )
    weighed = weigh(found, [change("T101", "错误"), one])
    assert [(p.path, p.severity) for p in weighed.problems] == [
        ("content/normative/2021/aa.md", Severity.ERROR)
    ]
    assert weighed.notes == [
        "按 site.yaml 不检查 T101（normative/2021/a，2 处）：原件如此",
        "按 site.yaml 把 T101 算作错误（1 处）：历史文件原件如此",
    ]


def test_very_many_are_counted_before_they_are_cut() -> None:
    """Of very many of a kind the first are shown with the number of the others, once and for all."""
    found = [Problem("content/a.md", line, "N104", "甲", "改") for line in range(1, 301)]
    weighed = weigh(found, [change("N104", "提醒")])
    assert weighed.notes == ["按 site.yaml 把 N104 算作提醒（300 处）：历史文件原件如此"]
    assert weighed.problems[-1].message == "同样的问题还有 200 处，没有一一列出"
    assert sorted_problems(weighed.problems) == weighed.problems


def test_a_change_that_concerns_nothing_is_told_too() -> None:
    """So that one that is no longer needed can be seen."""
    assert weigh([], [change("N104", "提醒")]).notes == [
        "按 site.yaml 把 N104 算作提醒（0 处）：历史文件原件如此"
    ]


@pytest.mark.parametrize("code", ["n104", "N999"])
def test_a_change_of_no_check_is_not_told_as_made(
    code: str,
    make_content: Callable[[dict[str, str]], Path],
    load: Callable[[Path], tuple[Library, list[Problem]]],
) -> None:
    """Where rule S105 says that there is no such check, nothing has been changed."""
    folder = make_content({"normative/2021/a.md": GOOD})
    site = folder / "site.yaml"
    rules = f"rules: [{{code: {code}, severity: 提醒, reason: 试验}}]\n"
    site.write_text(site.read_text("utf-8") + rules, "utf-8")
    library, _ = load(folder)
    weighed = weigh(check_library(library), library.site.rules)
    assert "S105" in weights(weighed.problems)
    assert weighed.notes == []


def test_a_change_stands_above_the_strict_rules_of_production() -> None:
    """Strict rules are errors, except where the county has said with a reason what they are."""
    assert weights(weigh(FOUND, (), ["S103", "T102"]).problems)["S103"] is Severity.ERROR
    weighed = weigh(FOUND, [change("S103", "提醒")], ["S103", "T102"])
    assert weights(weighed.problems)["S103"] is Severity.WARNING
    assert weights(weighed.problems)["T102"] is Severity.ERROR


@pytest.mark.parametrize("code", ["P101", "P111", "F103", "M101", "C101", "A103", "S105", "U101"])
def test_what_may_not_be_changed_stays(code: str) -> None:
    """A change of such a check is not made, whatever rule S105 says of it."""
    found = [Problem("content/a.md", 1, code, "甲", "改")]
    weighed = weigh(found, [change(code, "不检查")])
    assert weighed.problems == found
    assert weighed.notes == []


def test_numbers_of_persons_and_marks_of_secrecy_may_not_be_weighed() -> None:
    """Of every check of privacy it is decided whether a county may judge it; of no error it may."""
    fixed = {"P101", "P102", "P103", "P104", "P105", "P107", "P111", "P112", "P113", "P114"}
    checks = {check.code: check.severity for check in every_check() if check.code[0] == "P"}
    assert checks.keys() == PRIVACY_TO_WEIGH | fixed
    assert {code for code in checks if checks[code] is Severity.ERROR} < fixed
    assert not any(map(may_be_changed, fixed))


def test_what_is_named_as_fixed_exists() -> None:
    """The rules on which a site's making rests are rules that there are."""
    assert {check.code for check in every_check()} > MAKING_RESTS_ON
    assert all(re.fullmatch(r"[SU]\d+", code) for code in MAKING_RESTS_ON)


def test_the_gate_tells_the_changes_and_lets_pass_what_they_allow() -> None:
    """A build says what the county has changed, before the problems, and goes on without errors."""
    stream = io.StringIO()
    check_gate(FOUND, ["T102"], stream, [change("N104", "不检查"), change("T102", "提醒")])
    assert stream.getvalue().splitlines() == [
        "按 site.yaml 不检查 N104（2 处）：历史文件原件如此",
        "按 site.yaml 把 T102 算作提醒（1 处）：历史文件原件如此",
        "提醒 1 处，不影响发布，请斟酌：",
        "content/a.md:4: T102 丙 — 改",
    ]


def test_the_gate_refuses_with_the_changes_told() -> None:
    """Also where something else is an error, the changes are told."""
    stream = io.StringIO()
    with pytest.raises(ContentRefused) as refused:
        check_gate(FOUND, [], stream, [change("T102", "不检查")])
    assert stream.getvalue() == "按 site.yaml 不检查 T102（1 处）：历史文件原件如此\n"
    assert weights(refused.value.problems) == {"N104": Severity.ERROR}
