"""I101: a normative document has an interpretation (政策解读) within three working days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.dates import UnknownYearError, add_working_days, chinese_date
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, has_duties, in_field

_TERM = 3
"""Working days after publication."""


def check(library: Library) -> Iterator[Finding]:
    """Own normative documents whose term is over on the day of the build."""
    for document, record in with_record(library, NormativeRecord):
        if record.nature != "行政规范性文件" or not has_duties(document, library.office):
            continue
        if not library.related(document, "interpreted_by"):
            last_day = _last_day(record.publish_datetime.date())
            if last_day and last_day < library.as_of:
                message = f"没有政策解读，最迟应在{chinese_date(last_day)}发布"
                yield in_field(document, "publish_datetime", message)


def _last_day(published: date) -> date | None:
    """None where the holidays are not known yet: rule D102 says so."""
    try:
        return add_working_days(published, _TERM)
    except UnknownYearError:
        return None


RULE = LibraryRule(
    "I101",
    Severity.WARNING,
    "行政规范性文件公布后三个工作日内有政策解读",
    "浙江省人民政府办公厅关于进一步加强和改进政务公开工作的通知一（三）；domain.md §10",
    "在 interpretations 文件夹写一篇解读，interprets 写这份文件",
    check,
)
