"""What Markdown means here: cases with title, input and expected HTML, and plain text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.reading.markdown_text import render_body

CASES = re.findall(
    r"^(?P<title>\S[^\n]*)\n\.\n(.*?)\n\.\n(.*?)\n\.$",
    (Path(__file__).parent / "cases" / "outline.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize(("title", "markdown", "expected"), CASES, ids=[case[0] for case in CASES])
def test_markdown_becomes_the_html_of_its_case(title: str, markdown: str, expected: str) -> None:
    """Each case's Markdown gives exactly its HTML, empty lines aside."""
    one_break = re.sub(r"\n+", "\n", render_body(markdown).html.strip())
    assert one_break == expected, title


def test_plain_text_is_what_a_reader_sees() -> None:
    """A heading that runs on is one line with its text; blocks are lines; entities are characters."""
    body = render_body("一、甲\n\n（一）乙。丙 & 丁。\n\n| 戊 | 己 |\n|---|---|\n| 1 | 2 |")
    assert body.text == "一、甲\n（一）乙。丙 & 丁。\n戊\t己\n1\t2"


def test_items_of_lists_in_lists_are_lines() -> None:
    """An item that holds a list of its own does not run into it."""
    assert render_body("- 甲\n    - 乙\n- 丙").text == "甲\n乙\n丙"


def test_outline_knows_lines_levels_and_numbers() -> None:
    """A heading is found again in the file: messages name its line."""
    body = render_body("\n一、甲\n\n正文。\n\n（一）乙。丙。\n")
    found = [(h.level, h.anchor, h.text, h.number, h.line) for h in body.outline]
    assert found == [(2, "s1", "一、甲", "一、", 2), (3, "s1-1", "（一）乙。", "（一）", 6)]


def test_no_character_of_a_numbered_text_is_lost() -> None:
    """Structure adds tags and takes no text away."""
    text = "一、甲\n（一）乙。丙。\n1.丁；\n（1）戊\n第一条 己\n（二）庚。"
    assert render_body(text).text == text


def test_a_row_of_strokes_is_text() -> None:
    """Strokes with spaces between them are no lists in each other, and stay."""
    assert render_body("- - - 甲").text == "- - - 甲"


def test_rules_and_headings_in_a_row_are_read_line_by_line() -> None:
    """A rule parts what stands above it from what stands below, without empty lines."""
    assert render_body("甲\n---\n乙\n---\n- 丙").html.count("<hr>") == 2


def test_anchors_of_one_name_are_numbered() -> None:
    """Headings that repeat each other have anchors of their own, in order."""
    anchors = [heading.anchor for heading in render_body("一、甲\n\n一、甲\n\n一、甲").outline]
    assert anchors == ["s1", "s1_2", "s1_3"]


def test_lines_of_links_are_found_however_they_are_written() -> None:
    """A link that is written with Chinese characters or with their codes has its line."""
    for written in ("附件", "%E9%99%84%E4%BB%B6"):
        (link,) = render_body(f"甲\n\n乙\n\n[丙](/files/{written}.pdf)").links
        assert (link.address, link.line) == ("/files/附件.pdf", 5)


MARK = re.compile(r"\s*(?:(?:#{1,6}|-|>)\s|-{3,}\s*$)")
"""A line that begins with a mark of Markdown; how these are read is in the cases."""

PLAIN = st.text(
    alphabet="一二三第条章节（）()、。；，.0123456789张李*_#+-=~>:：!@$%^ 　Ab", max_size=30
).filter(lambda line: not MARK.match(f"{line} "))


@settings(max_examples=300)
@given(st.lists(PLAIN, max_size=6))
def test_no_word_of_plain_lines_is_lost(lines: list[str]) -> None:
    """Whatever is typed stays, every character, as long as no line begins with a mark."""
    text = render_body("\n".join(lines)).text
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", "".join(lines))
