"""S104: what the site and its bodies are called has no characters that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule
from plugins.rules.text.invisible_characters import messages_on


def check(library: Library) -> Iterator[Finding]:
    """site.yaml and organisations.yaml."""
    for _name, message in messages_on(library.site):
        yield Finding(f"{library.folder}/site.yaml", 1, message)
    for body in library.organisations:
        for _name, message in messages_on(body):
            yield Finding(f"{library.folder}/organisations.yaml", body.line, message)


RULE = LibraryRule(
    "S104",
    Severity.ERROR,
    "网站信息和机构名单里没有看不见的控制字符和零宽字符",
    "GB 18030",
    "删去看不见的字符：删掉这一处前后的字重新输入",
    check,
)
