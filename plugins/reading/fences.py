"""The two lines ``---`` around the front matter, and what stands there instead of them."""

from __future__ import annotations

import re

from plugins.problems import Problem
from plugins.reading.source_files import SourceFile

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_OTHER_DASHES = re.compile(r"^[ \t]*[-‐‑–—―－─]{2,}[ \t]*$", re.MULTILINE)


def find_block(file: SourceFile, text: str) -> tuple[int, int, int] | Problem:
    """Where the fields begin and end in a text, and where the second line ``---`` ends."""
    fences = _FENCE.finditer(text)
    first, second = next(fences, None), next(fences, None)
    if first is None or first.start() != 0:
        return _no_beginning(file, text)
    if second is None:
        return _no_end(file, text, first.end())
    return first.end(), second.start(), second.end()


def _no_beginning(file: SourceFile, text: str) -> Problem:
    """What stands where the first line should be ``---``."""
    begin = text.lstrip()
    line = text.count("\n", 0, len(text) - len(begin)) + 1
    if _FENCE.match(begin):
        hint = "第一行就写 ---，删去它前面的空行和空格"
        return file.problem("M205", "信息栏前面有空行或者空格", hint)
    if dashes := _OTHER_DASHES.match(begin):
        message = f"“{dashes[0].strip()}”不是三个英文减号"
        hint = "信息栏第一行和末尾各写 ---，第一行的前面不留空行"
        return file.problem("M205", message, hint, line)
    return file.problem(
        "M205", "文件开头没有信息栏", "第一行写 ---，接着写 title: 等字段，再写一行 ---"
    )


def _no_end(file: SourceFile, text: str, start: int) -> Problem:
    """The line that was meant for the second ``---``, or that there is none."""
    dashes = _OTHER_DASHES.search(text, start)
    if dashes and "\n\n" not in text[start : dashes.start()]:  # else it is a line of the text
        line = text.count("\n", 0, dashes.start()) + 1
        message = f"“{dashes[0].strip()}”不是三个英文减号，信息栏没有结束"
        return file.problem("M205", message, "改为：---", line)
    return file.problem("M205", "信息栏没有结束", "在最后一个字段下面单独写一行 ---")
