"""Two engines, one meaning: what is read line by line is what Python-Markdown makes of it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.importing.corpus_pages import law_page
from plugins.importing.laws import read_laws
from plugins.reading.markdown_text import body_by_markdown, render_body
from plugins.reading.plain_lines import read_plain_lines
from tests.importing.test_corpus import REAL_ARCHIVE, needs_real_archive
from tests.reading.composed_texts import composed_texts
from tests.reading.fragments import FRAGMENTS

ROOT = Path(__file__).parents[2]
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)

READ_HERE = (
    "",
    " \n　\n",
    "一、甲\n（一）乙。丙。\n1.丁\n（1）戊\n附件：1.己\n2.庚",
    "目录\n第一章 甲\n第一章 甲\n第一节 乙\n第一条 丙〔2020〕1号\n第一条之一　丁。\n（一）戊；\n（二）己。",
    "## 第一章 总则\n\n### 一、甲\n###### 乙\n####### 丙\n##丁\n 　## 戊",
    "甲\n---\n乙\n --- \n-丙\n--\n　- 丁\n    - 戊\n    ---",
    "甲>乙\xa0丙\t丁\n>戊\n　> 己",
    "*甲* __乙__ [注] 100. 丙\n    丁\n===\n1) 戊",
    "| 甲 | 乙 | \n|:-:|---|  \n| 1 | 2 | 3 |\n| > |\n\n|甲\n\n|甲|\n|-|\n甲\n| 甲 | 乙 |\n| 1 | 2 |",
)
"""Texts without another mark than those of headings, rules and tables in their usual places."""

LEFT_TO_MARKDOWN = (
    "- 甲", "   - 甲", "> 甲", " " * 44 + "> 甲", "    > " + "> " * 12 + "甲",
    "# 一、甲", "## 　",
    "甲|乙", "甲|乙\n-|-", "  | 甲 | 乙 |\n|---|---|", "| 甲 | 乙 |\n|---|---|\n  | 1 | 2 |", "|甲|\n\n  乙",
    "[甲](b)", "![甲](b)", "甲[^1]\n\n[^1]: 乙", "`甲`", "\\*", "<b>甲</b>", "甲<乙", "A&B", "&nbsp;",
    "甲\x02", "甲\0", "甲\r乙", "甲\x0b乙", "甲\x85乙", "甲\x1f",
)  # fmt: skip
"""Texts that Python-Markdown must read: other marks, the same marks elsewhere, control characters."""


def _agree(text: str) -> bool:
    """Whether a text was read line by line; it fails where that is not what Markdown makes of it."""
    assert render_body(text) == body_by_markdown(text)
    return read_plain_lines(text) is not None


@pytest.mark.parametrize("text", READ_HERE)
def test_lines_headings_rules_and_tables_need_no_markdown(text: str) -> None:
    """A text of lines, marked headings, rules and simple tables is read without Python-Markdown."""
    assert _agree(text)


@pytest.mark.parametrize("text", LEFT_TO_MARKDOWN)
def test_every_other_mark_is_left_to_markdown(text: str) -> None:
    """A text with any other mark is not read line by line."""
    assert not _agree(text)


def test_markdown_is_not_loaded_for_plain_documents() -> None:
    """Where no text needs it, Python-Markdown is not even imported: that costs more than many texts."""
    program = (
        "import sys; from plugins.reading.markdown_text import render_body;"
        "render_body('## 甲\\n一、乙\\n| 丙 |\\n|---|'); sys.exit('markdown' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT).returncode == 0


def _texts_of_the_tests() -> Iterable[str]:
    for path in sorted((ROOT / "tests").rglob("*.md")):
        text = path.read_text("utf-8", "replace")
        yield text
        yield from re.split(r"^(?:\.|---|```\w*)\n", text, flags=re.MULTILINE)


def test_the_engines_agree_on_every_case_of_the_house() -> None:
    """Cases of every room, sites of the tests and texts that are hard to read give the same twice."""
    texts = {*_texts_of_the_tests(), *(make(size) for make in FRAGMENTS for size in (0, 1, 2, 7))}
    assert sum(_agree(text) for text in texts) > 300


def test_nearly_every_document_of_the_sample_county_is_plain_lines() -> None:
    """One document in ten at most costs what Markdown costs; the engines agree on all of them."""
    paths = sorted((ROOT / "content").rglob("*.md"))
    texts = [FRONT_MATTER.sub("", path.read_text("utf-8")) for path in paths]
    assert sum(_agree(text) for text in texts) >= 0.9 * len(texts)


@needs_real_archive
@pytest.mark.parametrize("step", [40, pytest.param(1, marks=pytest.mark.nightly)])
def test_the_engines_agree_on_laws(step: int) -> None:
    """Real laws, some or all, give the same twice, and 98 of 100 are read line by line."""
    texts = [law_page(law).text for law in islice(read_laws(REAL_ARCHIVE), 0, None, step)]
    assert sum(_agree(text) for text in texts) >= 0.98 * len(texts)


@settings(max_examples=1000, deadline=None)
@given(composed_texts)
def test_no_text_is_found_on_which_the_engines_differ(text: str) -> None:
    """Whatever is put together, it is left to Markdown or gives what Markdown gives."""
    _agree(text)


@pytest.mark.nightly
@settings(max_examples=40_000, deadline=None)
@given(composed_texts | st.text())
def test_a_long_search_finds_no_text_on_which_the_engines_differ(text: str) -> None:
    """The same search many times as long, over texts of any characters too."""
    _agree(text)
