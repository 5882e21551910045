"""T112: none of the serious typos (严重错别字) that inspections count (vocabulary ``typos``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field, in_text
from plugins.rules.written_text import written


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Title, summary and text; a word that stands for itself in the list shields what is in it."""
    words, pattern = office.vocabularies.get("typos", {}), office.typos
    if pattern is None:
        return
    for field in ("title", "summary"):
        for message, hint in _typos(str(document.get(field, "")), pattern, words):
            yield in_field(document, field, message, hint)
    if pattern.search(document.markdown):
        for number, line in enumerate(written(document).lines, 1):
            for message, hint in _typos(line, pattern, words):
                yield in_text(document, number, message, hint)


def _typos(
    text: str, pattern: re.Pattern[str], words: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for match in pattern.finditer(text):
        wrong, right = match[0], words[match[0]]
        if wrong != right:
            yield f"严重错别字“{wrong}”", f"改为：{right}" if right else ""


RULE = DocumentRule(
    "T112",
    Severity.ERROR,
    "没有严重错别字",
    "政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）；domain.md §5.4",
    "对照原件改正；错词列在 vocabularies/typos.yaml",
    check,
    of_one_field=True,
)
