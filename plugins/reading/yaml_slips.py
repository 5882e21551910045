"""What clerks mistype in YAML: which row it is, and how to put it right."""

from __future__ import annotations

import re

import yaml

_SLIPS = (
    (
        re.compile(r"\s*(?:\w+|- [A-Za-z_]+)："),
        "字段名后面用了中文冒号",
        "改成英文冒号，后面加一个空格",
    ),
    (re.compile(r"\s*(?:- )?[A-Za-z_]+:[^\s/]"), "冒号后面缺少空格", "在冒号后面加一个空格"),
    (re.compile(r"[^\"'\[{]*: [^\"'\[{]*: "), "一行里有两个冒号", "把冒号后面的文字用引号括起来"),
    (
        re.compile(r"\s*(?:- )?\w+: +(?:\"[^\"]*\"|'[^']*')\s*[^\s#]"),
        "引号外面还有文字",
        "整段文字用一对单引号 ' 括起来",
    ),
    (
        re.compile(r"\s*(?:- )?\w+: +[!@%`,\]}]"),
        "内容以特殊符号开头",
        "整段文字用引号括起来",
    ),
    (re.compile(r"\s*-[^\s-]"), "“-”后面缺少空格", "在“-”后面加一个空格"),
    (re.compile(r" *\t"), "这一行用了 Tab 缩进", "把 Tab 改成两个空格"),
)
"""Each as a row looks, with what to say; the likeliest first."""

_OPENED = ("while parsing a flow", "while scanning a quoted")
_BLOCK_TEXT = re.compile(r"[|>][-+\d]*\s*$")


def explain(error: yaml.MarkedYAMLError, rows: list[str]) -> tuple[int, str, str]:
    """The row (from 0) of a slip, what it is, and what to do.

    YAML complains of a row at or behind the slip, so the rows before are looked through, the nearest
    first, and then those behind.
    """
    mark = error.problem_mark or error.context_mark
    row = min(mark.line, len(rows) - 1) if mark else 0
    nearest = [*range(row, -1, -1), *range(row + 1, len(rows))]
    texts = _rows_of_block_texts(rows)
    for slip, message, hint in _SLIPS:
        for number in nearest:
            if number not in texts and slip.match(rows[number]):
                return number, message, hint
    if str(error.context).startswith(_OPENED) and error.context_mark:
        return (
            min(error.context_mark.line, len(rows) - 1),
            "引号、方括号或花括号没有成对",
            "补上另一半",
        )
    return row, "这一行的格式读不懂", "字段名、英文冒号、空格、内容；含有特殊符号的文字用引号括起来"


def _rows_of_block_texts(rows: list[str]) -> set[int]:
    """The rows of texts that a ``|`` or ``>`` opens: what stands there is no field."""
    inside: set[int] = set()
    indent: int | None = None
    for number, row in enumerate(rows):
        own = len(row) - len(row.lstrip(" "))
        if indent is not None and (own > indent or not row.strip()):
            inside.add(number)
        else:
            indent = own if _BLOCK_TEXT.search(row) else None
    return inside
