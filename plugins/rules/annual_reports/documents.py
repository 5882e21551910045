"""Y107: the normative documents that an annual report counts are those that are here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.timeline import changes_of
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Reports of a body on itself (本机关), for documents that it issued as the leading body.

    What a report counts in force may be more than what is here, because old documents come in
    slowly; fewer than what is here is a contradiction.
    """
    reports = with_record(library, AnnualReportRecord)
    issued = _normative_by_body(library) if reports else {}
    for report, record in reports:
        if record.covers != "本机关":
            continue
        own = issued.get(library.office.lead_of(report), [])
        if not own:
            continue
        counts = record.disclosure.normative
        made, repealed, valid = _counted(library, own, record.year)
        differs = (
            ("本年制发", counts.made, made, counts.made != made),
            ("本年废止", counts.repealed, repealed, counts.repealed != repealed),
            ("现行有效", counts.valid, valid, counts.valid < valid),
        )
        for name, stated, found, is_wrong in differs:
            if is_wrong:
                message = (
                    f"行政规范性文件{name}写的是 {stated} 件，按本站收录的文件统计是 {found} 件"
                )
                yield in_field(report, "disclosure", message)


def _normative_by_body(library: Library) -> dict[str, list[Document]]:
    """The normative documents that are here by the body that leads, under whatever name it had."""
    found: dict[str, list[Document]] = {}
    for document, record in with_record(library, NormativeRecord):
        if record.nature == "行政规范性文件":
            found.setdefault(library.office.lead_of(document), []).append(document)
    return found


def _counted(library: Library, own: list[Document], year: int) -> tuple[int, int, int]:
    """How many were made and repealed in a year, and in force at its end."""
    last_day = date(year, 12, 31)
    ended = {document.id: _repealed_on(library, document) for document in own}
    made = sum(document.date.year == year for document in own)
    repealed = sum(day is not None and day.year == year for day in ended.values())
    valid = sum(
        document.date <= last_day
        and (document.get("expiry_date") or last_day) >= last_day
        and (ended[document.id] or date.max) > last_day
        for document in own
    )
    return made, repealed, valid


def _repealed_on(library: Library, document: Document) -> date | None:
    """The day of the first repeal; where only its year is known, a day of that year."""
    repeals = changes_of(library, document, "repealed_by")
    return repeals[0].day.day if repeals else None


RULE = LibraryRule(
    "Y107",
    Severity.WARNING,
    "本机关年报的行政规范性文件件数与本站收录的文件一致",
    "国办公开办函〔2021〕30号；domain.md §7",
    "补齐没有收录的文件（写明 nature 和废止关系），或者更正年报的数字",
    check,
)
