"""V103: a normative document is not valid for longer than the place allows."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import add_months, chinese_date
from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Where site.yaml names the number of years (validity_years); own normative documents."""
    years, expiry = office.site.validity_years, document.get("expiry_date")
    if years is None or expiry is None or document.get("nature") != "行政规范性文件":
        return
    begin = document.get("effective_date") or document.known_date
    if begin and expiry > add_months(begin, 12 * years) and has_duties(document, office):
        message = f"有效期从{chinese_date(begin)}到{chinese_date(expiry)}，超过 {years} 年"
        yield in_field(document, "expiry_date", message)


RULE = DocumentRule(
    "V103",
    Severity.WARNING,
    "行政规范性文件的有效期不超过本地规定的年数",
    "本地的行政规范性文件管理规定；domain.md §2.7",
    "核对施行日期和有效期；年数写错的，改正 site.yaml 的 validity_years",
    check,
    of_one_field=True,
    of=(NormativeRecord,),
)
