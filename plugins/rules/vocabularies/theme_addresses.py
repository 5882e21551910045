"""V202: what is written beside a theme is an address of its own, in letters that every address may have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.library import Library
from plugins.model.themes import VOCABULARY
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule

_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(library: Library) -> Iterator[Finding]:
    """The addresses of the vocabulary; a word without one has an address of its letters."""
    path = f"{library.folder}/vocabularies/{VOCABULARY}.yaml"
    first: dict[str, str] = {}
    for name, address in library.vocabularies.get(VOCABULARY, {}).items():
        if not address:
            continue
        if not _ADDRESS.fullmatch(address):
            message = f"主题“{name}”的网址名称“{address}”的写法不对"
            yield Finding(path, 1, message)
        elif (earlier := first.setdefault(address, name)) != name:
            message = f"主题“{name}”和“{earlier}”的网址名称都是“{address}”"
            yield Finding(path, 1, message, "换一个名称；已经发布过的不要换")


RULE = LibraryRule(
    "V202",
    Severity.ERROR,
    "主题分类的网址名称用小写字母、数字和连字符，各不相同",
    "网址名称就是永久网址的一部分",
    "写成“综合政务/政务公开: zhengwu-gongkai”的形式",
    check,
)
