"""Lists on one line: a Chinese comma separates nothing in YAML, and is not taken for silence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.model.kinds import KIND_OF_FOLDER
from plugins.problems import Problem
from plugins.reading.front_matter import parse_front_matter
from plugins.reading.records import parse_record
from plugins.reading.source_files import SourceFile
from plugins.reading.written_lists import list_of, parts_of
from tests.reading.minimal_documents import front_matter

FILE = SourceFile(Path("a.md"), "a.md", "a.md")
ONE = '；本来就是一项的，写成 {}: ["……"]，引号不能省'


def said_of(folder: str, name: str, written: str) -> list[str]:
    """What the reader says of a right document in which one field is written so."""
    kind = KIND_OF_FOLDER[folder]
    found = parse_front_matter(FILE, front_matter(kind, [f"{name}: {written}"], without=name))
    assert not isinstance(found, Problem), found
    parsed: Any = parse_record(kind.record, FILE, found.fields)
    problems = parsed if isinstance(parsed, list) else []
    return [f"{p.code} {p.message} — {p.hint}" for p in problems]


@pytest.mark.parametrize(
    ("folder", "name", "written", "problem"),
    [
        ("services", "steps", "[到查阅点，登记，查阅]",
         "M104 办理流程（steps）的列表里用了中文逗号 — 写成 steps: [到查阅点, 登记, 查阅]" + ONE.format("steps")),
        ("normative", "keywords", "[政府公报，查阅]",
         "M104 关键词（keywords）的列表里用了中文逗号 — 写成 keywords: [政府公报, 查阅]"
         + ONE.format("keywords")),
        ("normative", "cites", "[《甲，乙法》，《丙法》]",
         "M104 引用（cites）的列表里用了中文逗号 — 写成 cites: [《甲，乙法》, 《丙法》]" + ONE.format("cites")),
        ("decisions", "procedures", "[公众参与，合法性审查]",
         "M104 履行程序（procedures）的列表里用了中文逗号"
         " — 写成 procedures: [公众参与, 合法性审查]，多个用英文逗号分开"),
        ("services", "steps", "到查阅点、登记、查阅",
         "M104 办理流程（steps）要写成列表 — 写成 steps: [到查阅点, 登记, 查阅]" + ONE.format("steps")),
        ("services", "steps", "【到查阅点，登记；查阅】",
         "M104 办理流程（steps）要写成列表 — 写成 steps: [到查阅点, 登记, 查阅]" + ONE.format("steps")),
        ("services", "steps", "8:30 到场；登记",
         "M104 办理流程（steps）要写成列表 — 写成 steps: ['8:30 到场', 登记]" + ONE.format("steps")),
        ("services", "steps", "【到查阅点】",
         "M104 办理流程（steps）要写成列表 — 写成 steps: [到查阅点]，多个用英文逗号分开"),
        ("services", "steps", "甲" * 300,
         "M104 办理流程（steps）要写成列表 — 写成这样：steps: [申请, 受理, 查阅]"),
        ("normative", "doc_no", "[样政办发〔2026〕9号]",
         "M104 发文字号（doc_no）只写一项，不用方括号和“- ” — 写成 doc_no: 样政办发〔2026〕9号"),
        ("normative", "sign_date", "[2026-11-18]",
         "M104 成文日期（sign_date）只写一项，不用方括号和“- ” — 写成 sign_date: 2026-11-18"),
    ],
)  # fmt: skip
def test_the_right_list_is_proposed(folder: str, name: str, written: str, problem: str) -> None:
    """What looks like several members is said to be one, with the line that makes them several."""
    assert said_of(folder, name, written) == [problem]


@pytest.mark.parametrize(
    "written",
    [
        '["持有效证件，年满十八周岁"]',
        "['持有效证件，年满十八周岁']",
        "[持有效证件（居民身份证，护照）]",
        "[任何人都可以查阅，不需要说明理由, 复制超过三十页的，事先联系]",
        "\n  - 持有效证件，年满十八周岁",
        "[身份证、户口簿]",
    ],
)
def test_a_member_may_have_a_comma(written: str) -> None:
    """In quotes, in brackets, on a line of its own or beside others a Chinese comma is text."""
    assert said_of("services", "conditions", written) == []


MEMBERS = st.lists(
    st.text(st.sampled_from("甲乙 8:-?[]{}#&*!|>'\"%@`,~"), min_size=1).map(str.strip).filter(bool),
    min_size=1,
)


@given(MEMBERS)
def test_a_proposed_list_is_read_as_it_was_meant(members: list[str]) -> None:
    """Whatever stands in the members, the proposed line gives them back."""
    assert yaml.load(list_of("steps", members), yaml.BaseLoader) == {"steps": members}


def test_brackets_that_are_not_closed_hide_no_end() -> None:
    """A closing bracket too many separates on, and what is opened and left open is one member."""
    assert parts_of("甲）、乙、丙", "、") == ["甲）", "乙", "丙"]
    assert parts_of("甲（乙、丙", "、") == ["甲（乙、丙"]
