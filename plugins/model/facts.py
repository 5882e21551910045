"""Facts: the metadata block of a document (domain.md §2.5) as labels and values.

The page shows them and the search finds them: one list for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.model.printed import printed_date
from plugins.model.published import shown_time


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the metadata block: ``label`` (索引号) and ``value``."""

    label: str
    value: str


def facts_of(library: Library, document: Document) -> tuple[Fact, ...]:
    """The metadata block of a document, without the lines that have no value."""
    return tuple(fact for fact in _all_facts(library, document) if fact.value)


def _all_facts(library: Library, document: Document) -> Iterator[Fact]:
    record = document.record
    if isinstance(record, OfficialRecord):
        yield from _official_facts(record, library.force_of(document).state)
    if isinstance(record, BulletinRecord):
        yield Fact("期号", f"{record.year}年第{record.issue_no}期（总第{record.total_no}期）")
        yield Fact("出版日期", chinese_date(record.issue_date))
        yield Fact("主办", record.sponsor)
    if isinstance(record, CatalogRecord):
        yield Fact("编制单位", "、".join(record.issuer))
        yield Fact("版本日期", chinese_date(record.version_date))
    yield Fact("发布时间", shown_time(document, library.site))
    yield Fact("来源", record.source)


def _official_facts(record: OfficialRecord, validity: str) -> Iterator[Fact]:
    yield Fact("索引号", record.index_no)
    yield Fact("发文字号", record.doc_no)
    if isinstance(record, NormativeRecord):
        yield Fact("统一编号", record.unified_no)
    yield Fact("发布机构", "、".join(record.issuer))
    yield Fact("成文日期", printed_date(record.sign_date))
    yield Fact("印发日期", printed_date(record.print_date))
    if isinstance(record, PlanningRecord):
        yield Fact("规划类型", record.plan_type)
        yield Fact("规划期", _period(record))
    yield Fact("施行日期", printed_date(record.effective_date))
    yield Fact("有效期至", printed_date(record.expiry_date))
    yield Fact("主题分类", "、".join(record.theme))
    yield Fact("有效性", validity)
    yield Fact("公开方式", record.openness + ("（补录）" if record.backfilled else ""))


def _period(record: PlanningRecord) -> str:
    if record.period_start == record.period_end:
        return f"{record.period_start}年"
    return f"{record.period_start}—{record.period_end}年"
