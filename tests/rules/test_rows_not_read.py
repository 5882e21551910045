"""A cell or a head that cannot be read is said once: no rule counts what it hides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.model.library import Library
from plugins.problems import Problem
from plugins.rules.table import check_library
from tests.rules.test_rules import CASES, read_cases, with_defaults

MakeContent = Callable[[dict[str, str]], Path]
Load = Callable[[Path], tuple[Library, list[Problem]]]


def codes_of(files: dict[str, str], make_content: MakeContent, load: Load) -> list[str]:
    """The codes of what reading and the rules on rows say of these files."""
    folder = make_content({path: with_defaults(path, text) for path, text in files.items()})
    library, problems = load(folder)
    found = [p.code for p in check_library(library) if p.code[0] in "QY" or p.code[:2] == "C2"]
    return [p.code for p in problems] + found


@pytest.mark.parametrize(
    ("rule", "line", "wrong", "code"),
    [
        ("Y102", "2.重复申请,0,", "2.重复申请,,", "C103"),
        ("Y102", "2.重复申请,0,", "2.重复申请,无,", "C105"),
        ("Y102", "2.重复申请,0,", "2.重复申请,", "C102"),
        ("Y102", "其他,总计", "其他,合计", "C101"),
        ("Q110", "是否采纳,理由", "采纳情况,理由", "C101"),
        ("Q110", "增加地点,未采纳", "增加地点,不采纳", "C105"),
    ],
)
def test_a_row_that_cannot_be_read_is_not_counted(
    rule: str, line: str, wrong: str, code: str, make_content: MakeContent, load: Load
) -> None:
    """With the mistake there is that problem and no other; without it there is none."""
    cases = [case for case in read_cases(CASES / f"{rule}.md") if not case.expected]
    files = next(files for case in cases if line in "".join((files := case.files).values()))
    assert [c for c in codes_of(files, make_content, load) if c in (rule, code)] == []
    broken = {path: text.replace(line, wrong) for path, text in files.items()}
    assert [c for c in codes_of(broken, make_content, load) if c in (rule, code)] == [code]
