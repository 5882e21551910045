"""Blocks of plain fields are read without YAML, and come out as YAML would read them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.problems import Problem
from plugins.reading import front_matter
from plugins.reading.fences import find_block
from plugins.reading.front_matter import parse_yaml
from plugins.reading.source_files import SourceFile
from plugins.reading.written_fields import Fields, read_plain
from tests.reading.mutators import NASTY, VALUES

ROOT = Path(__file__).parents[2]
FILE = SourceFile(Path("a.md"), "a.md", "content/a.md")

PLAIN = """
title: 关于印发《样例办法》的通知
issuer: [样例县人民政府办公室,  样例县财政局 ]
publish_datetime: 2026-11-22 09:00
# 说明
keywords: [政务公开]

review:
  reviewer: 样例县人民政府办公室
  basis: 不涉及国家秘密，可以公开
sample: true
"""


def by_yaml(block: str) -> Fields | Problem:
    """What the reader of YAML makes of a block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(front_matter, "read_plain", lambda _block, _line: None)
        return parse_yaml(FILE, block)


def assert_same(block: str) -> None:
    """Hold the two readers to one meaning: values, lines in their order, lists of one member."""
    plain, full = parse_yaml(FILE, block), by_yaml(block)
    assert plain == full
    if isinstance(plain, Fields) and isinstance(full, Fields):
        assert list(plain.lines.items()) == list(full.lines.items())


def test_plain_fields_are_read_without_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """One field a line, lists in brackets, one level of indented fields and comments need no YAML."""
    expected = by_yaml(PLAIN)
    monkeypatch.setattr(yaml, "compose", None)
    assert parse_yaml(FILE, PLAIN) == expected
    assert isinstance(expected, Fields)
    assert expected.values["issuer"] == ["样例县人民政府办公室", "样例县财政局"]
    assert expected.lines["review.basis"] == 10
    assert expected.alone == {"keywords"}


def test_most_documents_of_the_sample_county_are_plain() -> None:
    """The county's front matter is written in this way, so that it is worth reading it so."""
    texts = [path.read_text("utf-8") for path in (ROOT / "content").rglob("*.md")]
    blocks = [found for text in texts if isinstance(found := find_block(FILE, text), tuple)]
    plain = [
        read_plain(text[start:end], 1) for text, (start, end, _) in zip(texts, blocks, strict=True)
    ]
    assert sum(fields is not None for fields in plain) * 3 > len(texts) * 2


@pytest.mark.parametrize(
    "row",
    [
        "a: null", "a: NULL", "a: ~", "a:", "a: ", "a: - b", "a: b ", "a: b: c", "a: b #c", "a: [b, null]",
        "a: [b, ]", "a: []", "a: [b, c", "a: [b: c]", "a: {b: c}", "a: 'b'", "a: !b c", "a: &b c", "a: *b",
        "a: |", "a: b\n  c", "a: b\n  c: d", "a:\n  b:\n    c: d", "a:\n   b: c", "a:\n  b:", "a: b\na: c",
        "a:\n  b: c\na:\n  b: c", "a:\n  b: c\n  b: d", "a:\n\tb: c", "a:b", "a：b", "a : b", "A: b",
        "a: b\tc", "a: b\ufeffc", "a: b:c", "a: 1:2", "a: 1: 2", "a: b?c", "a: [b?c]", "a: [b c]", "---\na: b",
        "a: b\n---\nc: d", "a: b\n...", "%a: b", "  a: b", "# a", "a: [b]c", "a: [b] ", "a:\n  b: [c]",
        "a:\n# b\n  c: d", "a: b\n# c\n  d", "a:\n  b: c\n # d\n", "a: \ufeffb", "a: b\u3000", "a: b\xa0#c",
    ],
)  # fmt: skip
def test_what_means_something_to_yaml_is_left_to_it(row: str) -> None:
    """Empty values, marks, quotes, deeper levels and broken lines come out as YAML says."""
    assert_same(row)
    assert_same(f"\ntitle: 甲\n{row}\nz: 乙\n")


MARKS = [
    *NASTY,
    *VALUES,
    "a",
    "b",
    "ab",
    "a:",
    "a: ",
    "  ",
    "[",
    "]",
    ", ",
    "甲",
    "\n",
    "\na: ",
    "#",
    " ",
]
ROWS = st.lists(st.sampled_from(MARKS), max_size=6).map("".join)


@settings(max_examples=600, deadline=2000)
@given(
    st.lists(
        st.tuples(st.sampled_from(["a", "b", "c", "  d", "  a"]), ROWS | st.text(max_size=12)).map(
            lambda pair: f"{pair[0]}: {pair[1]}"
        )
        | st.sampled_from(["a:", "b:", "# 甲", "", "title: 甲", "  e: [甲, 乙]"]),
        max_size=5,
    )
)
def test_two_readers_have_one_meaning(rows: list[str]) -> None:
    """Whatever stands in a block, it is the same to the reader of plain fields as to that of YAML."""
    assert_same("\n".join(rows))
