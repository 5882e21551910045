"""S104: what the site and its bodies are called has no characters that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule
from plugins.rules.text.invisible_characters import find_in_record


def check(library: Library) -> Iterator[Finding]:
    """site.yaml and organisations.yaml."""
    yield from find_in_record(f"{library.folder}/site.yaml", {}, library.site)
    for body in library.organisations:
        lines = {"": body.line}
        yield from find_in_record(f"{library.folder}/organisations.yaml", lines, body)


RULE = LibraryRule(
    "S104",
    Severity.ERROR,
    "网站信息和机构名单里没有看不见的控制字符和零宽字符",
    "GB 18030",
    "删去看不见的字符：删掉这一处前后的字重新输入",
    check,
)
