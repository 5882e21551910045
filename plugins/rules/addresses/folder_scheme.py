"""U103: a document lies where the documents of its kind lie: in a folder of its year, or in none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding

_YEAR = re.compile(r"(?:19|20)\d{2}")


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Kinds that come year by year have a folder a year; what lasts has none."""
    folder, *between, stem = document.id.split("/")
    year = _year(document)
    if year:
        is_right = len(between) == 1 and _YEAR.fullmatch(between[0]) is not None
        wanted, message = f"{folder}/{year}/{stem}.md", "文件不在年份文件夹里"
    else:
        is_right, wanted = not between, f"{folder}/{stem}.md"
        message = f"{document.kind.title}不分年份，文件放在了更深的文件夹里"
    if not is_right:
        hint = f"还没有发布过的，移到 {office.folder}/{wanted}；已经发布过的，网址不能变，不要移动"
        yield Finding(document.source, 1, message, hint)


def _year(document: Document) -> int:
    """The year whose folder holds the document; 0 for a kind that has no folders of years."""
    field = document.record.folder_year
    if not field:
        return 0
    value: Any = document.get(field) or document.record.publish_datetime
    return int(getattr(value, "year", value))


RULE = DocumentRule(
    "U103",
    Severity.WARNING,
    "逐年形成的文件放在四位年份的文件夹里，长期有效的直接放在栏目文件夹里",
    "年份是永久网址的一部分，列表按它分年",
    "移到那一年的文件夹；已经发布过的，网址不能变，不要移动",
    check,
)
