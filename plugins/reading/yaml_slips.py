"""What clerks mistype in YAML: which row it is, and how to put it right."""

from __future__ import annotations

import re

import yaml

SWALLOWED = re.compile(r"，\s*[a-z_]{2,}\s*[:：](?!//)")
"""A field behind a comma that YAML takes for a letter, so that it belongs to the value before."""

FULL_WIDTH_COMMA = (
    "花括号里用了中文逗号",
    "字段之间用英文逗号，逗号、冒号后面加一个空格；本来是文字的，用引号括起来",
)

_COLON = re.compile(r"\s*(?:- )?[A-Za-z_]+：")
_SLIPS = (
    (
        re.compile(r"^\s*(?:\w+|- [A-Za-z_]+)："),
        "字段名后面用了中文冒号",
        "改成英文冒号，后面加一个空格",
    ),
    (re.compile(rf"\{{[^{{}}]*{SWALLOWED.pattern}"), *FULL_WIDTH_COMMA),
    (
        re.compile(r"(?P<body>\w{0,20})\[(?P<year>(?:19|20)\d{2})\](?P<number>第?\d+号)"),
        "文号的年份用了方括号",
        r"改为：\g<body>〔\g<year>〕\g<number>",
    ),
    (re.compile(r"^\s*(?:- )?[A-Za-z_]+:[^\s/]"), "冒号后面缺少空格", "在冒号后面加一个空格"),
    (
        re.compile(r"^\s*(?:- )?[A-Za-z_]+:\u3000"),
        "冒号后面用了全角空格",
        "改成英文空格",
    ),
    (re.compile(r"^[^\"'\[{]*: [^\"'\[{]*: "), "一行里有两个冒号", "把冒号后面的文字用引号括起来"),
    (
        re.compile(r"^\s*(?:- )?\w+: +(?:\"[^\"]*\"|'[^']*')\s*[^\s#]"),
        "引号外面还有文字",
        "整段文字用一对单引号 ' 括起来",
    ),
    (
        re.compile(r"^\s*(?:- )?\w+: +\[[^\[\]]*\]\s*[^\s#]"),
        "方括号外面还有文字",
        "列表删去方括号外面的文字；不是列表的，整段文字用引号括起来",
    ),
    (
        re.compile(r"^\s*(?:- )?\w+: +[!@%`,\]}]"),
        "内容以特殊符号开头",
        "整段文字用引号括起来",
    ),
    (re.compile(r"^\s*-[^\s-]"), "“-”后面缺少空格", "在“-”后面加一个空格"),
    (re.compile(r"^ *\t"), "这一行用了 Tab 缩进", "把 Tab 改成两个空格"),
)
"""Each as a row looks, with what to say; the likeliest first."""

_OPENED = ("while parsing a flow", "while scanning a quoted")
_NO_COLON = "while scanning a simple key"
_BLOCK_TEXT = re.compile(r"[|>][-+\d]*\s*$")


def explain(error: yaml.MarkedYAMLError, rows: list[str], first_line: int) -> tuple[int, str, str]:
    """The line of a slip, what it is, and what to do; ``first_line`` is that of the first row.

    YAML complains of a row at or behind the slip, so the rows before are looked through, the nearest
    first, and then those behind.
    """
    row = _row(error, rows)
    texts = _rows_of_block_texts(rows)
    nearest = [n for n in (*range(row, -1, -1), *range(row + 1, len(rows))) if n not in texts]
    for slip, message, hint in _SLIPS:
        for number in nearest:
            if match := slip.search(rows[number]):
                more = _others(rows, texts, number, first_line) if _COLON.match(match[0]) else ""
                return first_line + number, message, match.expand(hint) + more
    if error.context == _NO_COLON:
        hint = "是上一行的文字的，接到上一行末尾；是字段的，写上字段名和英文冒号"
        return first_line + row, "这一行没有字段名和冒号", hint
    if str(error.context).startswith(_OPENED) and error.context_mark:
        line = first_line + min(error.context_mark.line, len(rows) - 1)
        return line, "引号、方括号或花括号没有成对", "补上另一半"
    hint = "字段名、英文冒号、空格、内容；含有特殊符号的文字用引号括起来"
    return first_line + row, "这一行的格式读不懂", hint


def full_width_colon(rows: list[str], first_line: int) -> tuple[int, str, str] | None:
    """The first field whose colon is a Chinese one, said as ``explain`` says it; None without one."""
    row = next((n for n, text in enumerate(rows) if _COLON.match(text)), None)
    if row is None:
        return None
    _, message, hint = _SLIPS[0]
    return first_line + row, message, hint + _others(rows, set(), row, first_line)


def _others(rows: list[str], texts: set[int], row: int, first_line: int) -> str:
    """The other lines with such a colon, so that all are put right at once."""
    others = [
        str(first_line + n)
        for n, text in enumerate(rows)
        if n != row and n not in texts and _COLON.match(text)
    ]
    return f"；第 {'、'.join(others)} 行也要改" if others else ""


def _row(error: yaml.MarkedYAMLError, rows: list[str]) -> int:
    """The row of which YAML complains; for a row without a colon, that row and not the next."""
    marks = [error.problem_mark, error.context_mark]
    if error.context == _NO_COLON:
        marks.reverse()
    mark = next(filter(None, marks), None)
    return min(mark.line, len(rows) - 1) if mark else 0


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
