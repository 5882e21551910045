"""T110: the numbers of the outline have their own marks: 一、（一） 1. （1） (GB/T 9704-2012)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.model.outline_numbers import NUMERAL
from plugins.problems import Severity
from plugins.rules.attachments.attachment_statement import stated_attachments
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_text
from plugins.rules.written_text import BLANKS, written

_FORMS = (
    (re.compile(r"(\d{1,2})、"), r"\1."),
    (re.compile(rf"(（(?:{NUMERAL}|\d{{1,2}})）)[、.．]"), r"\1"),
    (re.compile(rf"({NUMERAL})[.．](?!\d)"), r"\1、"),
    (re.compile(r"\((\d{1,2})\)(?=[ 　]?[\u4e00-\u9fff])"), r"（\1）"),
)
"""How a number is written wrongly at the beginning of a paragraph, and what it should be."""

_AROUND = f"{BLANKS}#"
_ANY_FORM = re.compile(f"[{_AROUND}]*(?:{'|'.join(form.pattern for form, _ in _FORMS)})")


def check(document: Document, office: Office) -> Iterator[Finding]:
    """One finding a document, at the first place, with the number of places."""
    paragraphs = written(document).paragraphs
    wrong_ones = [(line, text.strip(_AROUND)) for line, text in paragraphs if _ANY_FORM.match(text)]
    of_attachments = _lines_of_attachments(document, office) if wrong_ones else ()
    places = [
        (line, match[0], match.expand(right))
        for line, text in wrong_ones
        if line not in of_attachments
        for pattern, right in _FORMS
        if (match := pattern.match(text))
    ]
    if places:
        line, wrong, right = places[0]
        message = f"结构层次序数写成了“{wrong}”，共 {len(places)} 处"
        yield in_text(document, line, message, f"改为“{right}”的形式")


def _lines_of_attachments(document: Document, office: Office) -> tuple[int, ...]:
    """The lines of the statement of attachments (附件说明), where rule L106 looks at its numbers."""
    is_looked_at = isinstance(document.record, OfficialRecord) and has_duties(document, office)
    statement = stated_attachments(document.markdown) if is_looked_at else None
    return statement.lines if statement else ()


RULE = DocumentRule(
    "T110",
    Severity.WARNING,
    "结构层次序数的标点正确：“一、”“（一）”“1.”“（1）”",
    "GB/T 9704-2012 7.3.3；domain.md §1.3",
    "括号后面不加顿号，阿拉伯数字后面用圆点",
    check,
)
