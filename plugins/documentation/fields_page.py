"""The page ``docs/fields.md``: every field of every kind, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plugins.documentation.tables import cell, table
from plugins.model.kinds import KINDS
from plugins.model.kinds.annual_report import Applications
from plugins.model.kinds.consultation import Opinion
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.kinds.fields import Field, fields_of
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.record import IssuedRecord, Record
from plugins.model.kinds.row import Row
from plugins.model.kinds.term import public_source
from plugins.model.search_words import SearchWords
from plugins.model.site import Site

_SHARED = (
    (Record, "所有文稿", "every document"),
    (IssuedRecord, "有发文机关的文稿", "documents of a body"),
    (OfficialRecord, "公文", "official documents"),
)
"""The records that kinds build on, the widest first, with what they are called."""

_ROWS: tuple[tuple[type[Row], str], ...] = (
    (DisclosureItem, "政务公开事项标准目录（catalogs/）"),
    (Opinion, "意见清单（consultations/）"),
    (Applications, "申请情况表（annual-reports/）"),
)
_HEAD = """\
# 字段 Fields

<!-- 由 python3 tasks.py docs 按代码写出，不要手工修改。 -->

每份文稿开头两行 `---` 之间写字段，一行一个：英文名、英文冒号、空格、内容。
列表写在方括号里，用英文逗号分开；文字里有冒号、井号、引号的，整段用引号括起来。没有的字段不写。
有下级字段的，写在花括号里，或者换行缩进两格，见[编辑手册](editing.md)。

Fields stand between the two lines `---` at the beginning of a document, one a line. A field in
*italics* has fields of its own, listed below the table. Required fields are marked 必填.
"""
_COLUMNS = ("字段 Field", "名称和说明", "English", "必填", "依据", "例子 Example")


def render_fields() -> str:
    """The whole page."""
    parts = [_HEAD]
    for record, title, english in _SHARED:
        parts += _section(f"{title} ({english})", "", _own_fields(record))
    for kind in KINDS:
        parts += _section(
            f"{kind.title}（{kind.folder}/）", _inherits(kind.record), _own_fields(kind.record)
        )
    parts += _section("网站（site.yaml） Site", "", fields_of(Site))
    parts += _section("搜索（search.yaml） Search", "", fields_of(SearchWords))
    for row, title in _ROWS:
        note = "CSV 文件第一行依次写下列名称。The heads of the CSV file, in order.\n"
        parts += _section(title, note, [f for f in fields_of(row) if f.name != "line"])
    return "\n".join(parts)


def _own_fields(record: type[Any]) -> list[Field]:
    """The fields of a record that none of the shared ones has."""
    wider = [
        shared for shared, _, _ in _SHARED if shared is not record and issubclass(record, shared)
    ]
    known = {field.name for shared in wider for field in fields_of(shared)}
    return [field for field in fields_of(record) if field.name not in known]


def _inherits(record: type[Any]) -> str:
    names = [f"“{title}”" for shared, title, _ in _SHARED if issubclass(record, shared)]
    return f"另有{'、'.join(names)}的字段。\n"


def _section(title: str, note: str, shown: Iterable[Field]) -> Iterator[str]:
    shown = list(shown)
    yield f"## {title}\n"
    if note:
        yield note
    yield table(_COLUMNS, [_row(field) for field in shown])
    yield from _groups(shown)


def _groups(shown: Iterable[Field]) -> Iterator[str]:
    """The members of fields that have fields of their own."""
    for field in shown:
        if field.members:
            each = "中的每一项" if field.many else ""
            yield f"### {field.name}{each}\n"
            yield table(_COLUMNS, [_row(member) for member in field.members])
            yield from _groups(field.members)


def _row(field: Field) -> tuple[str, ...]:
    name = f"*{field.name}*" if field.members else f"`{field.name}`"
    meaning = f"**{field.term.name}**：{cell(field.term.meaning)}"
    if field.choices:
        meaning += f"。可写：{'、'.join(field.choices)}"
    if field.vocabulary:
        meaning += f"。从 vocabularies/{field.vocabulary}.yaml 中选"
    example = f"`{field.term.example}`" if field.term.example else "—"
    needed = "必填" if field.required else ""
    source = cell(public_source(field.term.source))
    return (name, meaning, cell(field.term.english), needed, source, example)
