"""What a consultation shows: whether one may answer still, how, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.blocks import END, LEAD, Block, Fact, plain_table
from plugins.model.dates import add_months, chinese_date
from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord, ConsultationResult, Opinion
from plugins.model.kinds.row import columns_of
from plugins.model.library import Library
from plugins.model.shown.attached import attachment_fact
from plugins.model.shown.named import named_facts

_OUTCOMES = ("received", "adopted", "partly_adopted", "not_adopted")


def brief(record: ConsultationRecord, as_of: date) -> str:
    """State and last day, for lists."""
    return f"{state(record, as_of)}，{record.end_date.isoformat()}截止"


def state(record: ConsultationRecord, as_of: date) -> str:
    """Whether opinions are taken on that day; both days of the period count."""
    if as_of < record.start_date:
        return "尚未开始"
    if as_of <= record.end_date:
        return "正在征求意见"
    return "已公布结果" if record.result else "已经截止"


def result_due(record: ConsultationRecord) -> date:
    """The last day for the result: a calendar month after the end (domain.md §10)."""
    return add_months(record.end_date, 1)


def days_left(record: ConsultationRecord, as_of: date) -> str:
    """How long one may answer still; empty unless one may."""
    if not record.start_date <= as_of <= record.end_date:
        return ""
    left = (record.end_date - as_of).days
    return f"还有{left}天截止。" if left else "今天截止。"


def blocks(record: ConsultationRecord, document: Document, library: Library) -> Iterator[Block]:
    """State, period and drafts; ways to answer; the result; the opinions."""
    yield Block(
        "征求意见",
        state=state(record, library.as_of),
        note=days_left(record, library.as_of),
        facts=tuple(_period(record, document)),
        place=LEAD,
        is_of_day=True,
    )
    is_open = record.start_date <= library.as_of <= record.end_date
    ways = tuple(_ways(record))
    yield Block("怎样提意见", facts=ways, place=LEAD if is_open else END, is_of_day=True)
    if record.result:
        yield Block("征集结果", facts=tuple(_result(record.result)))
    opinions = [item for item in document.items if isinstance(item, Opinion)]
    if opinions:
        columns = columns_of(Opinion)
        rows = [[getattr(item, name) for name in columns.values()] for item in opinions]
        yield Block(
            "意见采纳情况", table=plain_table(f"共 {len(rows)} 条意见", list(columns), rows)
        )


def _period(record: ConsultationRecord, document: Document) -> Iterator[Fact]:
    yield Fact("期限", f"{chinese_date(record.start_date)}至{chinese_date(record.end_date)}")
    yield attachment_fact(document, "征求意见稿", _draft(record.draft))
    yield attachment_fact(document, "起草说明", _draft(record.explanation))
    yield from named_facts(record, "scope", "shorten_reason")


def _draft(written: str) -> str:
    return "见本页正文" if written == "正文" else written


def _ways(record: ConsultationRecord) -> Iterator[Fact]:
    return named_facts(record, "postal_address", "email", "phone", "website")


def _result(result: ConsultationResult) -> Iterator[Fact]:
    yield from named_facts(result, "publish_date")
    for fact in named_facts(result, *_OUTCOMES):
        yield Fact(fact.label, f"{fact.value} 条")
    yield from named_facts(result, "summary")
