"""Texts put together of all that a document may have, for searches by chance (Hypothesis)."""

from __future__ import annotations

from hypothesis import strategies as st

NUMBERS = (
    "一、", "二十一、", "（一）", "(二)", "1.", "1. ", "１．", "（1）", "(12)", "第一条", "第二条　", "第2条 ",
    "第三条之一 ", "第一编 总则", "第一章 总则", "第二节　甲", "第１章 乙", "目录", "目  录", "附件：1.", "注：",
    "备注1:",
)  # fmt: skip
WORDS = (
    "甲", "乙丙。", "丁；", "戊;", "己，庚", "正文" * 12, "长" * 61, "国办发〔2020〕1号", "府发[2019] 3 号",
    "〔2020〕12号", "100.5", "Ab", "http://a.example/b", "a@b.example", "×", "é", "e\u0301", "\U0001f600",
    "gt;", "nbsp;",
)  # fmt: skip
SPACES = (
    " ",
    "  ",
    "    ",
    " " * 44,
    "\t",
    "　",
    "　　",
    "\xa0",
    "\u2003",
    "\u2028",
    "\u200b",
    "\ufeff",
)
SIGNS = (
    "*", "**", "_", "____", "~~", "=", "+ ", ":", ">", "#", "-", "[", "]", "(", ")", "!", "|", "'", '"', "$",
)  # fmt: skip
BEGINNINGS = (
    "# ", "## ", "### 一、", "####### ", "-", "--", "---", "> ", "> " * 12, "    > " * 3, "- ", "    - ",
    "| ", "===", "* ",
)  # fmt: skip
TABLES = ("|", "| 甲 ", "| 乙 |", "|\n|", "|\n|---|---|\n|", "|\n|-|\n|", "|:-:", "||", "|---|")
LINE_ENDS = ("\n", "\n\n", "\n \n", "\n　\n", "\n    \n\n") * 5
MARKS = (
    "[甲](b)", "[甲](javascript:b)", "![甲](b.png)", "[^1]", "\n[^1]: ", "](", "`甲`", "```", "\\*", "\\|", "\\",
    "  \n", "<br>", "<b>甲</b>", "<div>", "</div>", "<!-- 甲 -->", "<a.example>", "<", "&", "&lt;", "&nbsp;",
    "&#20013;",
)  # fmt: skip
CONTROLS = (
    "\0",
    "\x01",
    "\x02",
    "\x03",
    "\x0b",
    "\x0c",
    "\r",
    "\x1c",
    "\x1f",
    "\x7f",
    "\x85",
    "\x9f",
)

_LINES = NUMBERS + WORDS + SPACES + SIGNS + LINE_ENDS


def _made_of(*pieces: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=30).map("".join)


composed_texts = (
    _made_of(*_LINES)
    | _made_of(*_LINES, *BEGINNINGS, *BEGINNINGS)
    | _made_of(
        *TABLES, *TABLES, "甲", "一、", ":", "-", "　", "\xa0", " ", "  ", ">", "\n", "\n\n", "\n|"
    )
    | _made_of(*_LINES, *BEGINNINGS, *TABLES, *MARKS, *CONTROLS)
)
"""Lines of numbers, words, signs and white space; with marks where lines begin; tables; all of it with
the other marks of Markdown, HTML and control characters in any place."""
