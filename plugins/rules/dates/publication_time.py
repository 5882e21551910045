"""D103: nothing is published before its time of publication (发布时间)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Compared by day with the day of the build."""
    for document in library.documents:
        published = document.record.publish_datetime.date()
        if published > library.as_of:
            message = (
                f"发布时间是{chinese_date(published)}，生成的日期是{chinese_date(library.as_of)}"
            )
            yield in_field(document, "publish_datetime", message)


RULE = LibraryRule(
    "D103",
    Severity.WARNING,
    "没有到发布时间的文件不发布",
    "政府网站发展指引；domain.md §5.1",
    "到了这一天再放进内容文件夹；如果日期写错了，改正发布时间",
    check,
)
