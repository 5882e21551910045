"""What an annual report shows: the three tables of the prescribed format (domain.md §7).

Each stands at the end of its section; heads, rows and note are those of 国办公开办函〔2021〕30号.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from plugins.model.blocks import Block, Cell, Fact, Table
from plugins.model.document import Document
from plugins.model.kinds.annual_report import (
    AnnualReportRecord,
    Applications,
    CaseCounts,
    Cases,
    Disclosure,
    DocumentCounts,
)
from plugins.model.kinds.application_lines import APPLICATION_LINES, ApplicationLine
from plugins.model.library import Library
from plugins.model.shown.named import named_facts, names_of

IDENTITY = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
"""The note at the head of the second table."""

RESULTS = "三、本年度办理结果"
"""What stands before the outcomes and their sum."""

_PARTLY = "（二）部分公开"
_ONLY_HERE = "（区分处理的，只计这一情形，不计其他情形）"
_NUMBERS = ("natural_persons", "businesses", "research", "social", "legal", "others", "total")


def facts(record: AnnualReportRecord) -> Iterator[Fact]:
    """Year and scope."""
    yield Fact("报告年度", f"{record.year}年")
    yield from named_facts(record, "covers")


def brief(record: AnnualReportRecord, _as_of: date) -> str:
    """The year, for lists."""
    return f"{record.year}年度"


def blocks(record: AnnualReportRecord, document: Document, _library: Library) -> Iterator[Block]:
    """The tables of the sections 二, 三 and 四."""
    rows = {item.item: item for item in document.items if isinstance(item, Applications)}
    yield Block("", table=_disclosure(record.disclosure), place="二、")
    yield Block("", table=_applications(rows), place="三、")
    yield Block("", table=_cases(record.cases), place="四、")


def _head(text: str, across: int = 1, down: int = 1) -> Cell:
    return Cell(text, is_head=True, across=across, down=down)


def _disclosure(disclosure: Disclosure) -> Table:
    """Four parts under one caption, each with a row of heads of its own, four columns wide."""
    rows: list[tuple[Cell, ...]] = []
    names = names_of(Disclosure)
    heads = list(names_of(DocumentCounts).values())
    rows += [(_head("第二十条第（一）项", 4),), tuple(_head(text) for text in ("信息内容", *heads))]
    for name in ("regulations", "normative"):
        counts = list(named_facts(getattr(disclosure, name)))
        cells = (Cell(fact.value, label=fact.label) for fact in counts)
        rows.append((_head(names[name]), *cells))
    for item, what, members in (
        ("五", "本年处理决定数量", ("licences",)),
        ("六", "本年处理决定数量", ("penalties", "coercions")),
        ("八", "本年收费金额（单位：万元）", ("fees",)),
    ):
        rows += [(_head(f"第二十条第（{item}）项", 4),), (_head("信息内容"), _head(what, 3))]
        for name in members:
            value = str(getattr(disclosure, name))
            rows.append((_head(names[name]), Cell(value, across=3, label=what)))
    return Table("主动公开政府信息情况", (), tuple(rows), counts=True)


def _applications(rows: dict[str, Applications]) -> Table:
    """25 rows of numbers; what stands before them says to which part and group they belong."""
    names = names_of(Applications)
    people, *bodies, total = (names[name] for name in _NUMBERS)
    heads = (
        (_head(IDENTITY, 3, 3), _head("申请人情况", 7)),
        (_head(people, down=2), _head("法人或其他组织", 5), _head(total, down=2)),
        tuple(_head(body) for body in bodies),
    )
    lines = [
        (*before, *_numbers(rows.get(line.item)))
        for line, before in zip(APPLICATION_LINES, _before_the_numbers(), strict=True)
    ]
    return Table("收到和处理政府信息公开申请情况", heads, tuple(lines), counts=True)


def _before_the_numbers() -> Iterator[tuple[Cell, ...]]:
    within = [line.part in ("result", "total") for line in APPLICATION_LINES]
    begun = False
    for _, members in groupby(APPLICATION_LINES, key=lambda line: line.group or line.item):
        lines = list(members)
        for place, line in enumerate(lines):
            cells: list[Cell] = []
            if line.part in ("result", "total"):
                if not begun:
                    cells.append(_head(RESULTS, down=sum(within)))
                    begun = True
                if line.group and place == 0:
                    cells.append(_head(line.group, down=len(lines)))
            yield (*cells, _item(line))


def _item(line: ApplicationLine) -> Cell:
    if line.part not in ("result", "total"):
        return _head(line.item, across=3)
    if line.group:
        return _head(line.item)
    return _head(line.item + (_ONLY_HERE if line.item == _PARTLY else ""), across=2)


def _numbers(row: Applications | None) -> Iterator[Cell]:
    names = names_of(Applications)
    for name in _NUMBERS:
        yield Cell(str(getattr(row, name)) if row else "", label=names[name])


def _cases(cases: Cases) -> Table:
    """One row of 15 numbers in three blocks, each of which a card names before its five numbers."""
    outcomes = tuple(names_of(CaseCounts).values())
    heads = (
        (_head("行政复议", 5), _head("行政诉讼", 10)),
        (*_upright(outcomes), _head("未经复议直接起诉", 5), _head("复议后起诉", 5)),
        tuple(_head(outcome) for outcome in outcomes * 2),
    )
    parts = (
        ("行政复议", cases.reconsideration),
        ("行政诉讼：未经复议直接起诉", cases.direct_litigation),
        ("行政诉讼：复议后起诉", cases.litigation_after_reconsideration),
    )
    row: list[Cell] = []
    for part, counts in parts:
        row.append(_head(part, across=0))
        row += (Cell(fact.value, label=fact.label) for fact in named_facts(counts))
    return Table("政府信息公开行政复议、行政诉讼情况", heads, (tuple(row),), counts=True)


def _upright(texts: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(_head(text, down=2) for text in texts)
