"""D105: publication that has taken 15 of the 20 working days is pointed out while it is news."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.model.dates import (
    PUBLICATION_TERM,
    UnknownYearError,
    add_working_days,
    chinese_date,
    working_days_between,
)
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule, has_duties, in_field

_WARNED_AT = 15
"""Working days after which the term of ``PUBLICATION_TERM`` is near."""

_NEWS = timedelta(days=30)
"""Of what was published longer ago nothing can be learnt for the next time."""


def check(library: Library) -> Iterator[Finding]:
    """Documents still to be published, and those of the last month; the late ones are D102's."""
    for document in library.documents:
        signed, published = document.get("sign_date"), document.record.publish_datetime.date()
        if not signed or published < library.as_of - _NEWS:
            continue
        if has_duties(document, library.office) and not document.get("late_reason"):
            yield from _near(document, signed, published)


def _near(document: Document, signed: date, published: date) -> Iterator[Finding]:
    try:
        taken = working_days_between(signed, published)
        last_day = add_working_days(signed, PUBLICATION_TERM)
    except UnknownYearError:
        return
    if _WARNED_AT <= taken <= PUBLICATION_TERM:
        message = f"成文后第 {taken} 个工作日才公开，期限到{chinese_date(last_day)}为止"
        yield in_field(document, "publish_datetime", message)


RULE = LibraryRule(
    "D105",
    Severity.WARNING,
    "政府信息及时公开，不拖到二十个工作日的期限将满",
    "政府信息公开条例第二十六条；domain.md §3",
    "还没有发布的尽早发布；已经发布的不用改，以后及时报送",
    check,
)
