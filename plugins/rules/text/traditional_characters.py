"""T111: a text in simplified characters holds no traditional ones (规范汉字)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding
from plugins.rules.text.scripts import mixed_script


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every text that is not marked as traditional (``language: zh-Hant``)."""
    if document.get("language", "zh-Hans") == "zh-Hans":
        advice = "整篇是繁体的写 language: zh-Hant"
        found = mixed_script(document, "zh-Hans", "繁体字或者异体字", advice)
        if found:
            yield found


RULE = DocumentRule(
    "T111",
    Severity.WARNING,
    "简体文本里没有繁体字和异体字",
    "国家通用语言文字法第九条；domain.md §12",
    "改为规范汉字；整篇是繁体的写 language: zh-Hant",
    check,
)
