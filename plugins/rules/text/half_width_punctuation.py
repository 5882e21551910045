"""T102: punctuation in Chinese text is full-width (GB/T 15834; domain.md §13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field, in_text
from plugins.rules.written_text import written

_HAN = "[\u4e00-\u9fff]"
_HALF_WIDTH = re.compile(
    rf"(?<={_HAN})[,;:?!]|(?<={_HAN})\((?={_HAN}|\d)|(?<={_HAN})\)|^\({_HAN}{{1,3}}\)"
    rf"|(?<={_HAN})\.(?=[ 　]*$)"
)
_BEHIND_HAN = re.compile(rf"[,;:?!().](?<={_HAN}.)")
"""A mark without which a text has no such place; it begins with the mark, and so is quick."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """One finding for the title, one for the text, at the first place, with the number of places."""
    title = document.record.title
    if _BEHIND_HAN.search(title) and (match := _HALF_WIDTH.search(title)):
        yield in_field(document, "title", f"标题用了半角标点“{match[0][0]}”")
    if not _BEHIND_HAN.search(document.markdown):
        return
    places = [
        (number, match[0])
        for number, line in enumerate(written(document).lines, 1)
        if _BEHIND_HAN.search(line)
        for match in _HALF_WIDTH.finditer(line)
    ]
    if places:
        line, mark = places[0]
        yield in_text(document, line, f"汉字之间用了半角标点“{mark[0]}”等，共 {len(places)} 处")


RULE = DocumentRule(
    "T102",
    Severity.WARNING,
    "中文里用全角标点",
    "GB/T 15834；domain.md §13",
    "改为全角标点，例如 ，；：（）",
    check,
    of_one_field=True,
)
